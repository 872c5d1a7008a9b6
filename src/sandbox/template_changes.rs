//! Changes of template authors: templates, their inputs, and the input sets taken over from others.

use super::http::{Answer, ApiRequest, Reply};
use super::params::{self, set_text};
use super::state::{Input, InputSet, ServerState, StoredTemplate};
use super::templates::{find, find_parent, input_json, input_record_json, record_json, set_json, to_json};
use super::{errors, template_text};
use serde_json::Value;
use std::sync::Arc;

const LOCKED: &str = "This template is locked. Please clone it to a new template to customize.";
const LOCKED_IN_PLACE: &str = "This template is locked and may not be removed.";

/// Names of the providers that run jobs on hosts.
const PROVIDERS: [&str; 3] = ["script", "SSH", "Ansible"];

/// `POST /api/job_templates`
pub fn create(state: &mut ServerState, request: &ApiRequest) -> Answer {
    let mut template = StoredTemplate::new(state.next_template_id());
    apply(&mut template, params::fields(&request.body, "job_template"));
    check(state, &template)?;
    let answer = to_json(state, &template, request);
    state.templates.push(Arc::new(template));
    Ok(Reply::created(answer))
}

/// `PUT /api/job_templates/:id`
pub fn update(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let fields = params::fields(&request.body, "job_template");
    let found = find(state, id, "job_template")?;
    let unlocks = params::boolean(fields, "/locked") == Some(false);
    let mut template = if unlocks { StoredTemplate::clone(found) } else { changeable(found)? };
    apply(&mut template, params::fields(&request.body, "job_template"));
    check(state, &template)?;
    let answer = to_json(state, &template, request);
    replace(state, template);
    Ok(Reply::ok(answer))
}

/// `DELETE /api/job_templates/:id`
pub fn destroy(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let template = find(state, id, "job_template")?.clone();
    if template.locked && template.is_default {
        return Err(errors::no_reason());
    }
    if template.locked {
        return Err(errors::unprocessable(Some(template.id), "base", LOCKED_IN_PLACE));
    }
    state.templates.retain(|other| other.id != template.id);
    Ok(Reply::ok(to_json(state, &template, request)))
}

/// `POST /api/job_templates/import`: a template with a header that names it.
pub fn import(state: &mut ServerState, request: &ApiRequest) -> Answer {
    let (header, body) = template_text::parts(part(&request.body, "template"))?;
    let known = params::text(&header, "/name").and_then(|name| find(state, &name, "").ok().cloned());
    let options = part(&request.body, "options");
    let option = |name| params::boolean(options, name).filter(|_| state.rex.takes_import_options());
    let mut template = match known {
        Some(known) if request.flag("overwrite") && option("/force") == Some(true) => StoredTemplate::clone(&known),
        Some(known) if request.flag("overwrite") => changeable(&known)?,
        _ => StoredTemplate::new(state.next_template_id()),
    };
    apply(&mut template, &header);
    template.locked = option("/lock").unwrap_or(template.locked);
    template.is_default = option("/default").unwrap_or(template.is_default);
    template.body = body;
    check(state, &template)?;
    let (first_input, first_set) = (state.next_input_id(), state.next_set_id());
    let inputs = part(&header, "template_inputs").as_array().into_iter().flatten();
    template.inputs = (first_input..).zip(inputs).map(|(id, fields)| input(Input::new(id), fields)).collect();
    let sets = part(&header, "foreign_input_sets").as_array().into_iter().flatten();
    let target = |fields: &Value| find(state, &params::text(fields, "/template")?, "").ok().map(|target| target.id);
    let sets = (first_set..).zip(sets).filter_map(|(id, fields)| Some(set(InputSet::new(id, target(fields)?), fields)));
    template.sets = sets.collect();
    let answer = record_json(&template);
    replace(state, template);
    Ok(Reply::created(answer))
}

/// `POST /api/templates/:id/template_inputs`
pub fn create_input(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let mut template = changeable(find_parent(state, id, "template_input")?)?;
    let made = input(Input::new(state.next_input_id()), params::fields(&request.body, "template_input"));
    for (field, is_blank) in [
        ("name", made.name.is_empty()),
        ("fact_name", made.input_type == "fact" && made.fact_name.is_none()),
        ("variable_name", made.input_type == "variable" && made.variable_name.is_none()),
    ] {
        if is_blank {
            return Err(errors::unprocessable(None, field, "can't be blank"));
        }
    }
    if template.inputs.iter().any(|other| other.name == made.name) {
        return Err(errors::unprocessable(None, "name", "has already been taken"));
    }
    let answer = input_json(&template, &made);
    template.inputs.push(made);
    replace(state, template);
    Ok(Reply::created(answer))
}

/// `PUT` and `DELETE /api/templates/:id/template_inputs/:id`
pub fn change_input(state: &mut ServerState, request: &ApiRequest, id: &str, input_id: &str) -> Answer {
    let mut template = changeable(find_parent(state, id, "template_input")?)?;
    let at = template.inputs.iter().position(|it| input_id.parse() == Ok(it.id) || it.name == input_id);
    let at = at.ok_or_else(|| errors::not_found("template_input", input_id))?;
    let mut changed = template.inputs.remove(at);
    if request.method == "PUT" {
        changed = input(changed, params::fields(&request.body, "template_input"));
        template.inputs.insert(at, changed.clone());
    }
    let answer = input_record_json(&template, &changed);
    replace(state, template);
    Ok(Reply::ok(answer))
}

/// `POST /api/templates/:id/foreign_input_sets`
pub fn create_set(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let mut template = changeable(find_parent(state, id, "foreign_input_set")?)?;
    let fields = params::fields(&request.body, "foreign_input_set");
    let target = params::text(fields, "/target_template_id").unwrap_or_default();
    let target = find(state, &target, "").map_err(|_| errors::unprocessable(None, "target_template", "must exist"))?;
    let made = set(InputSet::new(state.next_set_id(), target.id), fields);
    let answer = set_json(state, &template, &made);
    template.sets.push(made);
    replace(state, template);
    Ok(Reply::created(answer))
}

/// `PUT` and `DELETE /api/templates/:id/foreign_input_sets/:id`
pub fn change_set(state: &mut ServerState, request: &ApiRequest, id: &str, set_id: &str) -> Answer {
    let mut template = changeable(find_parent(state, id, "foreign_input_set")?)?;
    let at = template.sets.iter().position(|it| set_id.parse() == Ok(it.id));
    let at = at.ok_or_else(|| errors::not_found("foreign_input_set", set_id))?;
    let mut changed = template.sets.remove(at);
    if request.method == "PUT" {
        changed = set(changed, params::fields(&request.body, "foreign_input_set"));
        template.sets.insert(at, changed.clone());
    }
    let answer = set_json(state, &template, &changed);
    replace(state, template);
    Ok(Reply::ok(answer))
}

fn part<'a>(body: &'a Value, key: &str) -> &'a Value {
    body.get(key).unwrap_or(&Value::Null)
}

/// Returns a copy of the template to change, or the refusal of a locked one.
fn changeable(template: &StoredTemplate) -> Result<StoredTemplate, Reply> {
    if template.locked { Err(errors::unprocessable(Some(template.id), "base", LOCKED)) } else { Ok(template.clone()) }
}

fn check(state: &ServerState, template: &StoredTemplate) -> Result<(), Reply> {
    for (field, value) in [("name", &template.name), ("job_category", &template.category), ("template", &template.body)]
    {
        if value.is_empty() {
            return Err(errors::unprocessable(None, field, "can't be blank"));
        }
    }
    if !PROVIDERS.contains(&template.provider.as_str()) {
        return Err(errors::unprocessable(None, "provider_type", "translation missing"));
    }
    let is_taken = state.templates.iter().any(|other| other.id != template.id && other.name == template.name);
    if is_taken { Err(errors::unprocessable(None, "name", "has already been taken")) } else { Ok(()) }
}

/// Replaces the template of the same id, or adds it.
fn replace(state: &mut ServerState, template: StoredTemplate) {
    match state.templates.iter_mut().find(|other| other.id == template.id) {
        Some(place) => *place = Arc::new(template),
        None => state.templates.push(Arc::new(template)),
    }
}

/// Sets the fields that are named; a null unsets.
fn apply(template: &mut StoredTemplate, fields: &Value) {
    set_text(&mut template.name, fields, "name");
    set_text(&mut template.category, fields, "job_category");
    set_text(&mut template.provider, fields, "provider_type");
    set_text(&mut template.body, fields, "template");
    set_optional(&mut template.description, fields, "description");
    set_optional(&mut template.description_format, fields, "description_format");
    template.snippet = params::boolean(fields, "/snippet").unwrap_or(template.snippet);
    template.locked = params::boolean(fields, "/locked").unwrap_or(template.locked);
    template.ansible_callback =
        params::boolean(fields, "/ansible_callback_enabled").unwrap_or(template.ansible_callback);
    template.ansible_check_mode = params::boolean(fields, "/ansible_check_mode").unwrap_or(template.ansible_check_mode);
    set_ids(&mut template.organizations, fields, "organization_ids");
    set_ids(&mut template.locations, fields, "location_ids");
    apply_effective_user(template, part(fields, "effective_user_attributes"));
}

fn apply_effective_user(template: &mut StoredTemplate, fields: &Value) {
    set_optional(&mut template.effective_user, fields, "value");
    let flag = |key, record_json| params::boolean(fields, key).unwrap_or(record_json);
    template.becomes_current_user = flag("/current_user", template.becomes_current_user);
    template.effective_user_overridable = flag("/overridable", template.effective_user_overridable);
}

fn input(mut input: Input, fields: &Value) -> Input {
    set_text(&mut input.name, fields, "name");
    set_text(&mut input.input_type, fields, "input_type");
    set_optional(&mut input.description, fields, "description");
    set_optional(&mut input.default, fields, "default");
    set_optional(&mut input.fact_name, fields, "fact_name");
    set_optional(&mut input.variable_name, fields, "variable_name");
    input.required = params::boolean(fields, "/required").unwrap_or(input.required);
    input.hidden = params::boolean(fields, "/hidden_value").unwrap_or(input.hidden);
    match fields.get("options") {
        None => {}
        Some(Value::Array(words)) => {
            let words: Vec<_> = words.iter().map(params::plain).collect();
            input.options = Some(words.join("\n")).filter(|_| !words.is_empty());
        }
        Some(_) => set_optional(&mut input.options, fields, "options"),
    }
    input
}

fn set(mut set: InputSet, fields: &Value) -> InputSet {
    set.include_all = params::boolean(fields, "/include_all").unwrap_or(set.include_all);
    set_optional(&mut set.include, fields, "include");
    set_optional(&mut set.exclude, fields, "exclude");
    set
}

fn set_ids(place: &mut Vec<u32>, fields: &Value, key: &str) {
    if let Some(ids) = fields.get(key).and_then(Value::as_array) {
        *place = ids.iter().filter_map(|id| params::plain(id).parse().ok()).collect();
    }
}

fn set_optional(place: &mut Option<String>, fields: &Value, key: &str) {
    if let Some(value) = fields.get(key) {
        *place = (!value.is_null()).then(|| params::plain(value));
    }
}
