//! `/api/hosts/:id/parameters`

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, Searchable};
use super::state::{HostParameter, ServerState};
use super::{errors, list, params, seed, times};
use crate::secret::MASK;
use serde_json::{Value, json};

/// Types of parameters.
const TYPES: [&str; 8] = ["string", "boolean", "integer", "real", "array", "hash", "yaml", "json"];

impl Searchable for &HostParameter {
    const SEARCH_FIELDS: &'static [&'static str] = &["id", "name", "value", "parameter_type"];
    const TEXT_FIELDS: &'static [&'static str] = &["name", "value", "parameter_type"];
    const NUMBER_FIELDS: &'static [&'static str] = &["id"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "name" => Datum::text(&self.name),
            "value" => Datum::text(params::plain(&self.value)),
            "parameter_type" => Datum::text(&self.kind),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/hosts/:id/parameters`
pub fn index(state: &ServerState, request: &ApiRequest, host: &str) -> Answer {
    let host = host_id(state, host)?;
    let rows = state.parameters.get(&host).into_iter().flatten().collect();
    list::answer(request, rows, |parameter| to_json(parameter, request))
}

/// `GET /api/hosts/:id/parameters/:id`, where the second id may be a name.
pub fn show(state: &ServerState, request: &ApiRequest, host: &str, id: &str) -> Answer {
    let host = host_id(state, host)?;
    find(state, host, id).map(|parameter| Reply::ok(to_json(parameter, request)))
}

/// `POST /api/hosts/:id/parameters`
pub fn create(state: &mut ServerState, request: &ApiRequest, host: &str) -> Answer {
    let host = host_id(state, host)?;
    let (id, name, kind) = (state.next_parameter_id(), String::new(), "string".to_owned());
    let blank = HostParameter { id, name, kind, value: Value::Null, is_hidden: false };
    let made = changed(state, host, blank, &request.body)?;
    state.parameters.entry(host).or_default().push(made.clone());
    Ok(Reply::created(to_json(&made, request)))
}

/// `PUT /api/hosts/:id/parameters/:id`
pub fn update(state: &mut ServerState, request: &ApiRequest, host: &str, id: &str) -> Answer {
    let host = host_id(state, host)?;
    let made = changed(state, host, find(state, host, id)?.clone(), &request.body)?;
    let all = state.parameters.entry(host).or_default();
    all.iter_mut().filter(|other| other.id == made.id).for_each(|place| *place = made.clone());
    Ok(Reply::ok(to_json(&made, request)))
}

/// `DELETE /api/hosts/:id/parameters/:id`
pub fn destroy(state: &mut ServerState, request: &ApiRequest, host: &str, id: &str) -> Answer {
    let host = host_id(state, host)?;
    let gone = find(state, host, id)?.clone();
    state.parameters.entry(host).or_default().retain(|other| other.id != gone.id);
    Ok(Reply::ok(to_json(&gone, request)))
}

/// Returns the parameters of a host as the host's own answer lists them.
pub fn of_host(state: &ServerState, request: &ApiRequest, host: u32) -> Value {
    state.parameters.get(&host).into_iter().flatten().map(|parameter| to_json(parameter, request)).collect()
}

/// Applies the body to a parameter; a wrong name, type or value is refused.
fn changed(state: &ServerState, host: u32, mut parameter: HostParameter, body: &Value) -> Result<HostParameter, Reply> {
    let fields = body.get("parameter").unwrap_or(&Value::Null);
    params::set_text(&mut parameter.name, fields, "name");
    params::set_text(&mut parameter.kind, fields, "parameter_type");
    parameter.is_hidden = params::boolean(fields, "/hidden_value").unwrap_or(parameter.is_hidden);
    let refuse = |field: &str, problem: &str| Err(errors::unprocessable(None, field, problem));
    let is_same = |other: &HostParameter| other.id != parameter.id && other.name == parameter.name;
    if parameter.name.is_empty() {
        return refuse("name", "can't be blank");
    }
    if parameter.name.contains(char::is_whitespace) {
        return refuse("name", "can't contain white spaces");
    }
    if state.parameters.get(&host).into_iter().flatten().any(is_same) {
        return refuse("name", "has already been taken");
    }
    if !TYPES.contains(&parameter.kind.as_str()) {
        return refuse("key_type", "invalid");
    }
    if let Some(value) = fields.get("value") {
        match cast(&parameter.kind, value) {
            Some(value) => parameter.value = value,
            None => return refuse("value", &format!("is invalid {}", parameter.kind)),
        }
    }
    Ok(parameter)
}

/// Casts a value to a type, as far as the sandbox tells the types apart.
fn cast(kind: &str, value: &Value) -> Option<Value> {
    let Value::String(text) = value else { return Some(value.clone()) };
    match kind {
        "boolean" if params::is_true(text) => Some(true.into()),
        "boolean" => matches!(text.as_str(), "false" | "f" | "0" | "no" | "n" | "off").then_some(false.into()),
        "integer" => text.parse::<i64>().ok().map(Value::from),
        "real" => text.parse::<f64>().ok().map(Value::from),
        "array" => serde_json::from_str(text).ok().filter(Value::is_array),
        "json" => serde_json::from_str(text).ok(),
        _ => Some(value.clone()),
    }
}

fn host_id(state: &ServerState, id: &str) -> Result<u32, Reply> {
    let host = state.hosts.iter().find(|host| id.parse() == Ok(host.id));
    host.map(|host| host.id).ok_or_else(|| errors::not_found("host", id))
}

fn find<'a>(state: &'a ServerState, host: u32, id: &str) -> Result<&'a HostParameter, Reply> {
    let mut all = state.parameters.get(&host).into_iter().flatten();
    let found = all.find(|parameter| id.parse() == Ok(parameter.id) || parameter.name == id);
    found.ok_or_else(|| errors::not_found("parameter", id))
}

fn to_json(parameter: &HostParameter, request: &ApiRequest) -> Value {
    let value = if parameter.is_hidden { json!(MASK) } else { parameter.value.clone() };
    let made = times::text(seed::installed(), request.zone());
    json!({
        "priority": 70, "created_at": made, "updated_at": made, "id": parameter.id, "name": parameter.name,
        "parameter_type": parameter.kind, "associated_type": "host", "hidden_value?": parameter.is_hidden,
        "value": value,
    })
}
