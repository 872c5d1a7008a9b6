//! Job templates, their inputs and the inputs they inherit.

use super::http::{Answer, Reply, Request};
use super::search::{Datum, Searchable};
use super::seed::{self, FEATURES, LOCATIONS, ORGANIZATIONS};
use super::template_library::{Input, JobTemplate, TEMPLATES};
use super::{errors, list, taxonomies, times};
use serde_json::{Map, Value, json};

impl Searchable for &JobTemplate {
    const FIELDS: &'static [&'static str] =
        &["id", "name", "job_category", "provider_type", "snippet", "locked", "feature.label"];
    const WORDS: &'static [&'static str] = &["name", "job_category", "provider_type"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "name" => Datum::text(self.name),
            "job_category" => Datum::text(self.category),
            "provider_type" => Datum::text(self.provider),
            "snippet" => Datum::Flag(false),
            "locked" => Datum::Flag(true),
            "feature.label" => {
                let mine = FEATURES.iter().filter(|feature| feature.template == self.id);
                Datum::Any(mine.map(|feature| feature.label).collect())
            }
            _ => Datum::Nothing,
        }
    }
}

/// The template with this id.
pub fn by_id(id: u32) -> Option<&'static JobTemplate> {
    TEMPLATES.iter().find(|template| template.id == id)
}

/// A template's inputs with those it inherits.
pub fn all_inputs(template: &'static JobTemplate) -> impl Iterator<Item = &'static Input> {
    let inherited = template.inherits.iter().filter_map(|(_, id)| by_id(*id)).flat_map(|other| other.inputs);
    template.inputs.iter().chain(inherited)
}

fn find(id: &str, resource: &str) -> Result<&'static JobTemplate, Reply> {
    let template = TEMPLATES.iter().find(|template| id.parse() == Ok(template.id) || template.name == id);
    template.ok_or_else(|| errors::not_found(resource, id))
}

/// The template that nests inputs; where it is missing the server's failure names no id.
fn find_parent(id: &str, resource: &str) -> Result<&'static JobTemplate, Reply> {
    find(id, resource).map_err(|_| errors::not_found(resource, ""))
}

/// `GET /api/job_templates`
pub fn index(request: &Request) -> Answer {
    let mut rows: Vec<&JobTemplate> = TEMPLATES.iter().collect();
    rows.sort_by_key(|template| template.name.to_lowercase());
    list::answer(request, rows, |template| Value::Object(row(template, request)))
}

/// `GET /api/job_templates/:id`
pub fn show(request: &Request, id: &str) -> Answer {
    let template = find(id, "job_template")?;
    let mut fields = row(template, request);
    let inputs: Vec<Value> = template
        .inputs
        .iter()
        .map(|input| json!({ "id": input.id, "name": input.name, "input_type": "user" }))
        .collect();
    let more = json!({
        "description": null, "template": template.body, "locked": true, "template_inputs": inputs,
        "effective_user": {
            "value": null, "current_user": false, "overridable": template.effective_user_overridable,
        },
        "locations": [taxonomies::default_of(LOCATIONS)],
        "organizations": [taxonomies::default_of(ORGANIZATIONS)],
    });
    fields.extend(more.as_object().cloned().unwrap_or_default());
    Ok(Reply::ok(Value::Object(fields)))
}

fn row(template: &JobTemplate, request: &Request) -> Map<String, Value> {
    let made = times::text(seed::installed(), request.zone());
    let fields = json!({
        "id": template.id, "name": template.name, "job_category": template.category,
        "provider_type": template.provider, "snippet": false, "description_format": template.description_format,
        "created_at": made, "updated_at": made,
    });
    fields.as_object().cloned().unwrap_or_default()
}

/// `GET /api/templates/:id/template_inputs`
pub fn inputs(request: &Request, id: &str) -> Answer {
    let template = find_parent(id, "template_input")?;
    list::unsearched(request, template.inputs, |input| shown_input(template, input))
}

/// `GET /api/templates/:id/template_inputs/:id`
pub fn input(id: &str, input_id: &str) -> Answer {
    let template = find_parent(id, "template_input")?;
    let input = template.inputs.iter().find(|input| input_id.parse() == Ok(input.id) || input.name == input_id);
    let input = input.ok_or_else(|| errors::not_found("template_input", input_id))?;
    Ok(Reply::ok(shown_input(template, input)))
}

fn shown_input(template: &JobTemplate, input: &Input) -> Value {
    json!({
        "template_id": template.id, "fact_name": null, "variable_name": null, "puppet_parameter_name": null,
        "puppet_class_name": null, "description": input.description, "required": input.required,
        "default": input.default, "hidden_value": input.hidden, "id": input.id, "name": input.name,
        "input_type": "user", "options": (!input.options.is_empty()).then_some(input.options),
    })
}

/// `GET /api/templates/:id/foreign_input_sets`
pub fn foreign_input_sets(request: &Request, id: &str) -> Answer {
    let template = find_parent(id, "foreign_input_set")?;
    list::unsearched(request, template.inherits, |(set, target)| {
        json!({
            "template_id": template.id, "target_template_name": by_id(*target).map(|target| target.name),
            "include_all": true, "include": null, "exclude": null, "id": set, "target_template_id": target,
        })
    })
}
