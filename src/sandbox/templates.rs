//! Job templates, their inputs and the inputs they inherit, as they are read.

use super::http::{Answer, Reply, Request};
use super::search::{Datum, Searchable};
use super::seed::{self, FEATURES, LOCATIONS, ORGANIZATIONS};
use super::state::State;
use super::template_library::{Input, InputSet, JobTemplate};
use super::{errors, list, taxonomies, template_text, times};
use serde_json::{Map, Value, json};
use std::sync::Arc;

impl Searchable for &JobTemplate {
    const FIELDS: &'static [&'static str] =
        &["id", "name", "job_category", "provider_type", "snippet", "locked", "feature.label"];
    const WORDS: &'static [&'static str] = &["name", "job_category", "provider_type"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "name" => Datum::text(&self.name),
            "job_category" => Datum::text(&self.category),
            "provider_type" => Datum::text(&self.provider),
            "snippet" => Datum::Flag(false),
            "locked" => Datum::Flag(self.locked),
            "feature.label" => {
                let mine = FEATURES.iter().filter(|feature| feature.template == self.id);
                Datum::Any(mine.map(|feature| feature.label).collect())
            }
            _ => Datum::Nothing,
        }
    }
}

/// The template with this id.
pub fn by_id(state: &State, id: u32) -> Option<&Arc<JobTemplate>> {
    state.templates.iter().find(|template| template.id == id)
}

/// A template's inputs with those it inherits.
pub fn all_inputs<'a>(state: &'a State, template: &'a JobTemplate) -> impl Iterator<Item = &'a Input> {
    inputs_by_owner(state, template).map(|(_, input)| input)
}

/// The same, each with the template that it belongs to.
pub fn inputs_by_owner<'a>(
    state: &'a State,
    template: &'a JobTemplate,
) -> impl Iterator<Item = (&'a JobTemplate, &'a Input)> {
    let inherited = template.sets.iter().filter_map(|set| Some((set, by_id(state, set.target)?)));
    let taken = inherited.flat_map(|(set, other)| {
        let taken = other.inputs.iter().filter(|input| set.takes(&input.name));
        taken.map(move |input| (other.as_ref(), input))
    });
    template.inputs.iter().map(move |input| (template, input)).chain(taken)
}

impl InputSet {
    fn takes(&self, name: &str) -> bool {
        let lists = |names: &Option<_>| {
            names.as_deref().is_some_and(|names: &str| names.split(',').any(|it| it.trim() == name))
        };
        if self.include_all { !lists(&self.exclude) } else { lists(&self.include) }
    }
}

/// The template that a path names.
pub fn find<'a>(state: &'a State, id: &str, resource: &str) -> Result<&'a Arc<JobTemplate>, Reply> {
    let template = state.templates.iter().find(|template| id.parse() == Ok(template.id) || template.name == id);
    template.ok_or_else(|| errors::not_found(resource, id))
}

/// The template that nests inputs; where it is missing the server's failure names no id.
pub fn find_parent<'a>(state: &'a State, id: &str, resource: &str) -> Result<&'a Arc<JobTemplate>, Reply> {
    find(state, id, resource).map_err(|_| errors::not_found(resource, ""))
}

/// `GET /api/job_templates`
pub fn index(state: &State, request: &Request) -> Answer {
    let mut rows: Vec<&JobTemplate> = state.templates.iter().map(Arc::as_ref).collect();
    rows.sort_by_key(|template| template.name.to_lowercase());
    list::answer(request, rows, |template| Value::Object(row(template, request)))
}

/// `GET /api/job_templates/:id`
pub fn show(state: &State, request: &Request, id: &str) -> Answer {
    Ok(Reply::ok(shown(find(state, id, "job_template")?, request)))
}

/// `GET /api/job_templates/:id/export`
pub fn export(state: &State, id: &str) -> Answer {
    Ok(Reply::ok(template_text::exported(state, find(state, id, "job_template")?).into()))
}

/// A template with everything there is to it.
pub fn shown(template: &JobTemplate, request: &Request) -> Value {
    let mut fields = row(template, request);
    let inputs: Vec<Value> = template
        .inputs
        .iter()
        .map(|input| json!({ "id": input.id, "name": input.name, "input_type": input.input_type }))
        .collect();
    let more = json!({
        "description": template.description, "template": template.body, "locked": template.locked,
        "template_inputs": inputs,
        "effective_user": effective_user(template),
        "locations": taxonomies::of_ids(LOCATIONS, &template.locations),
        "organizations": taxonomies::of_ids(ORGANIZATIONS, &template.organizations),
    });
    fields.extend(more.as_object().cloned().unwrap_or_default());
    Value::Object(fields)
}

/// The user that the template becomes on the hosts.
pub fn effective_user(template: &JobTemplate) -> Value {
    json!({
        "value": template.effective_user, "current_user": template.becomes_current_user,
        "overridable": template.effective_user_overridable,
    })
}

fn row(template: &JobTemplate, request: &Request) -> Map<String, Value> {
    let made = times::text(seed::installed(), request.zone());
    let fields = json!({
        "id": template.id, "name": template.name, "job_category": template.category,
        "provider_type": template.provider, "snippet": template.snippet, "description_format": template.description_format,
        "created_at": made, "updated_at": made,
    });
    fields.as_object().cloned().unwrap_or_default()
}

/// `GET /api/templates/:id/template_inputs`
pub fn inputs(state: &State, request: &Request, id: &str) -> Answer {
    let template = find_parent(state, id, "template_input")?;
    list::unsearched(request, &template.inputs, |input| shown_input(template, input))
}

/// `GET /api/templates/:id/template_inputs/:id`
pub fn input(state: &State, id: &str, input_id: &str) -> Answer {
    let template = find_parent(state, id, "template_input")?;
    let input = template.inputs.iter().find(|input| input_id.parse() == Ok(input.id) || input.name == input_id);
    let input = input.ok_or_else(|| errors::not_found("template_input", input_id))?;
    Ok(Reply::ok(shown_input(template, input)))
}

pub fn shown_input(template: &JobTemplate, input: &Input) -> Value {
    let options = input.options.as_deref().map(|options| options.lines().collect::<Vec<_>>());
    json!({
        "template_id": template.id, "fact_name": input.fact_name, "variable_name": input.variable_name, "puppet_parameter_name": null,
        "puppet_class_name": null, "description": input.description, "required": input.required,
        "default": input.default, "hidden_value": input.hidden, "id": input.id, "name": input.name,
        "input_type": input.input_type, "options": options,
    })
}

/// An input as its row in the database, which is what an update answers.
pub fn stored_input(template: &JobTemplate, input: &Input) -> Value {
    let mut row = shown_input(template, input);
    let made = times::iso(seed::installed());
    let more = json!({
        "created_at": made, "updated_at": made, "options": input.options, "advanced": false, "value_type": "plain",
        "resource_type": null,
    });
    row.as_object_mut().into_iter().for_each(|row| row.extend(more.as_object().cloned().unwrap_or_default()));
    row
}

/// A template as its row in the database, which is what an import answers.
pub fn stored(template: &JobTemplate) -> Value {
    let made = times::iso(seed::installed());
    json!({
        "id": template.id, "name": template.name, "template": template.body, "snippet": template.snippet, "template_kind_id": null,
        "created_at": made, "updated_at": made, "locked": template.locked, "default": template.is_default, "vendor": null,
        "os_family": null, "job_category": template.category, "provider_type": template.provider,
        "description_format": template.description_format, "execution_timeout_interval": null,
        "description": template.description, "cloned_from_id": null,
    })
}

/// `GET /api/templates/:id/foreign_input_sets`
pub fn foreign_input_sets(state: &State, request: &Request, id: &str) -> Answer {
    let template = find_parent(state, id, "foreign_input_set")?;
    list::unsearched(request, &template.sets, |set| shown_set(state, template, set))
}

/// `GET /api/templates/:id/foreign_input_sets/:id`
pub fn foreign_input_set(state: &State, id: &str, set_id: &str) -> Answer {
    let template = find_parent(state, id, "foreign_input_set")?;
    let set = template.sets.iter().find(|set| set_id.parse() == Ok(set.id));
    let set = set.ok_or_else(|| errors::not_found("foreign_input_set", set_id))?;
    Ok(Reply::ok(shown_set(state, template, set)))
}

pub fn shown_set(state: &State, template: &JobTemplate, set: &InputSet) -> Value {
    json!({
        "template_id": template.id, "target_template_name": by_id(state, set.target).map(|target| &target.name),
        "include_all": set.include_all, "include": set.include, "exclude": set.exclude, "id": set.id,
        "target_template_id": set.target,
    })
}
