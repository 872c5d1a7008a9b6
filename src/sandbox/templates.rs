//! Reading job templates, their inputs and the inputs they take over.

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, Searchable};
use super::seed::{self, LOCATIONS, ORGANIZATIONS};
use super::state::{Feature, Input, InputSet, ServerState, StoredTemplate};
use super::{errors, list, taxonomies, template_text, times};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// A template as a search sees it.
struct TemplateRow<'a> {
    template: &'a StoredTemplate,
    features: &'a [Feature],
}

impl Searchable for TemplateRow<'_> {
    const SEARCH_FIELDS: &'static [&'static str] =
        &["id", "name", "job_category", "provider_type", "snippet", "locked", "feature.label"];
    const TEXT_FIELDS: &'static [&'static str] = &["name", "job_category", "provider_type"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.template.id),
            "name" => Datum::text(&self.template.name),
            "job_category" => Datum::text(&self.template.category),
            "provider_type" => Datum::text(&self.template.provider),
            "snippet" => Datum::Flag(false),
            "locked" => Datum::Flag(self.template.locked),
            "feature.label" => {
                let mine = self.features.iter().filter(|feature| feature.template == Some(self.template.id));
                Datum::Any(mine.map(|feature| feature.label).collect())
            }
            _ => Datum::Nothing,
        }
    }
}

/// Returns the template with this id or name.
pub fn find<'a>(state: &'a ServerState, id: &str, resource: &str) -> Result<&'a Arc<StoredTemplate>, Reply> {
    let template = state.templates.iter().find(|template| id.parse() == Ok(template.id) || template.name == id);
    template.ok_or_else(|| errors::not_found(resource, id))
}

/// Returns the template whose inputs are asked for; the failure of a missing one names no id, as on the server.
pub fn find_parent<'a>(state: &'a ServerState, id: &str, resource: &str) -> Result<&'a Arc<StoredTemplate>, Reply> {
    find(state, id, resource).map_err(|_| errors::not_found(resource, ""))
}

/// `GET /api/job_templates`
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    let mut templates: Vec<&StoredTemplate> = state.templates.iter().map(Arc::as_ref).collect();
    templates.sort_by_key(|template| template.name.to_lowercase());
    let rows = templates.into_iter().map(|template| TemplateRow { template, features: &state.features });
    list::answer(request, rows.collect(), |found| Value::Object(row(found.template, request)))
}

/// `GET /api/job_templates/:id`
pub fn show(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    Ok(Reply::ok(to_json(state, find(state, id, "job_template")?, request)))
}

/// `GET /api/job_templates/:id/export`
pub fn export(state: &ServerState, id: &str) -> Answer {
    Ok(Reply::ok(template_text::exported(state, find(state, id, "job_template")?).into()))
}

/// All fields of a template.
pub fn to_json(state: &ServerState, template: &StoredTemplate, request: &ApiRequest) -> Value {
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
    // The plugin adds them to every template; those of other providers are kept as on a server without it.
    if template.provider == "Ansible" {
        fields.insert("ansible_callback_enabled".into(), template.ansible_callback.into());
        let check_mode = state.rex.has_ansible_check_mode().then(|| template.ansible_check_mode.into());
        fields.extend(check_mode.map(|value| ("ansible_check_mode".to_owned(), value)));
    }
    fields.extend(more.as_object().cloned().unwrap_or_default());
    Value::Object(fields)
}

/// The effective user as the API shows it.
pub fn effective_user(template: &StoredTemplate) -> Value {
    json!({
        "value": template.effective_user, "current_user": template.becomes_current_user,
        "overridable": template.effective_user_overridable,
    })
}

fn row(template: &StoredTemplate, request: &ApiRequest) -> Map<String, Value> {
    let made = times::text(seed::installed(), request.zone());
    let fields = json!({
        "id": template.id, "name": template.name, "job_category": template.category,
        "provider_type": template.provider, "snippet": template.snippet, "description_format": template.description_format,
        "created_at": made, "updated_at": made,
    });
    fields.as_object().cloned().unwrap_or_default()
}

/// `GET /api/templates/:id/template_inputs`
pub fn inputs(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let template = find_parent(state, id, "template_input")?;
    list::unsearched(request, &template.inputs, |input| input_json(template, input))
}

/// `GET /api/templates/:id/template_inputs/:id`
pub fn input(state: &ServerState, id: &str, input_id: &str) -> Answer {
    let template = find_parent(state, id, "template_input")?;
    let input = template.inputs.iter().find(|input| input_id.parse() == Ok(input.id) || input.name == input_id);
    let input = input.ok_or_else(|| errors::not_found("template_input", input_id))?;
    Ok(Reply::ok(input_json(template, input)))
}

pub fn input_json(template: &StoredTemplate, input: &Input) -> Value {
    let options = input.options.as_deref().map(|options| options.lines().collect::<Vec<_>>());
    json!({
        "template_id": template.id, "fact_name": input.fact_name, "variable_name": input.variable_name, "puppet_parameter_name": null,
        "puppet_class_name": null, "description": input.description, "required": input.required,
        "default": input.default, "hidden_value": input.hidden, "id": input.id, "name": input.name,
        "input_type": input.input_type, "options": options,
    })
}

/// An input as its row in the database: the answer to an update.
pub fn input_record_json(template: &StoredTemplate, input: &Input) -> Value {
    let mut row = input_json(template, input);
    let made = times::iso(seed::installed());
    let more = json!({
        "created_at": made, "updated_at": made, "options": input.options, "advanced": false, "value_type": "plain",
        "resource_type": null,
    });
    row.as_object_mut().into_iter().for_each(|row| row.extend(more.as_object().cloned().unwrap_or_default()));
    row
}

/// A template as its row in the database: the answer to an import.
pub fn record_json(template: &StoredTemplate) -> Value {
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
pub fn foreign_input_sets(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let template = find_parent(state, id, "foreign_input_set")?;
    list::unsearched(request, &template.sets, |set| set_json(state, template, set))
}

/// `GET /api/templates/:id/foreign_input_sets/:id`
pub fn foreign_input_set(state: &ServerState, id: &str, set_id: &str) -> Answer {
    let template = find_parent(state, id, "foreign_input_set")?;
    let set = template.sets.iter().find(|set| set_id.parse() == Ok(set.id));
    let set = set.ok_or_else(|| errors::not_found("foreign_input_set", set_id))?;
    Ok(Reply::ok(set_json(state, template, set)))
}

pub fn set_json(state: &ServerState, template: &StoredTemplate, set: &InputSet) -> Value {
    json!({
        "template_id": template.id, "target_template_name": state.template(set.target).map(|target| &target.name),
        "include_all": set.include_all, "include": set.include, "exclude": set.exclude, "id": set.id,
        "target_template_id": set.target,
    })
}
