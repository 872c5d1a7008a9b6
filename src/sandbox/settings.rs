//! `/api/settings`

use super::http::{Answer, ApiRequest, Reply};
use super::state::{ServerState, SettingType, StoredSetting};
use super::{errors, list, params, seed, times};
use crate::secret::MASK;
use serde_json::{Value, json};

/// `GET /api/settings`
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    let search = request.given("search").unwrap_or_default();
    if search.split_whitespace().any(|word| matches!(word, "and" | "or" | "&&" | "||" | "&" | "|")) {
        return Err(errors::coded("Unsupported search operators :and / :or"));
    }
    let found: Vec<&StoredSetting> = state.settings.iter().filter(|setting| is_found(setting, &search)).collect();
    list::unsearched(request, &found, |setting| to_json(setting, request))
}

/// `GET /api/settings/:name`
pub fn show(state: &ServerState, request: &ApiRequest, name: &str) -> Answer {
    let setting = state.settings.iter().find(|setting| setting.name == name);
    let setting = setting.ok_or_else(|| errors::not_found("setting", name))?;
    Ok(Reply::ok(to_json(setting, request)))
}

/// `PUT /api/settings/:name` with a value, which may be text of the setting's type.
pub fn update(state: &mut ServerState, request: &ApiRequest, name: &str) -> Answer {
    let setting = state.settings.iter_mut().find(|setting| setting.name == name);
    let setting = setting.ok_or_else(|| errors::not_found("setting", name))?;
    let value = request.body.pointer("/setting/value").filter(|value| !value.is_null());
    let value = value.ok_or_else(|| errors::refused_value("No setting value provided."))?;
    setting.value = Some(cast(setting, value)?);
    show(state, request, name)
}

fn cast(setting: &StoredSetting, value: &Value) -> Result<Value, Reply> {
    let invalid = |reason: &str| {
        let name = setting.name;
        errors::refused_value(&format!("Error parsing value for setting '{name}': Value is invalid: {reason}"))
    };
    match (setting.kind, value) {
        (SettingType::Boolean, Value::Bool(_))
        | (SettingType::Integer, Value::Number(_))
        | (SettingType::Array, Value::Array(_)) => Ok(value.clone()),
        (SettingType::Boolean, Value::String(text)) => boolean(text).ok_or_else(|| invalid("must be boolean")),
        (SettingType::Integer, Value::String(text)) => {
            text.parse::<u64>().map(Value::from).map_err(|_| invalid("must be integer"))
        }
        (SettingType::Text, Value::String(text)) => Ok(text.trim().into()),
        (SettingType::Array, Value::String(text)) => {
            match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
                Some(items) => {
                    Ok(items.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect())
                }
                None => Err(invalid("must be an array")),
            }
        }
        (kind, _) => Err(errors::refused_value(&format!("expected a value of type {}", kind.as_str()))),
    }
}

fn boolean(text: &str) -> Option<Value> {
    let is_false = matches!(text.to_ascii_lowercase().as_str(), "false" | "f" | "0" | "no" | "n" | "off");
    (is_false || params::is_true(text)).then_some(Value::Bool(!is_false))
}

/// Returns true if the search finds the setting: `name =`, `name ~`, `description ~`, or a text in any of its fields.
fn is_found(setting: &StoredSetting, search: &str) -> bool {
    let after = |field: &str, operator: char| {
        let rest = search.trim().strip_prefix(field)?.trim_start().strip_prefix(operator)?;
        Some(rest.trim().trim_matches('"'))
    };
    let StoredSetting { name, full_name, description, .. } = setting;
    match (after("name", '='), after("name", '~'), after("description", '~')) {
        (Some(value), ..) => *name == value || *full_name == value,
        (None, Some(value), _) => name.contains(value) || full_name.contains(value),
        (None, None, Some(value)) => description.contains(value),
        (None, None, None) => [name, full_name, description].iter().any(|text| text.contains(search)),
    }
}

fn to_json(setting: &StoredSetting, request: &ApiRequest) -> Value {
    let (category, category_name) = setting.category;
    let value = setting.value.as_ref().unwrap_or(&setting.default);
    let value = if setting.is_encrypted { json!(MASK) } else { value.clone() };
    let made = times::text(seed::installed(), request.zone());
    json!({
        "description": setting.description, "settings_type": setting.kind.as_str(), "default": setting.default,
        "created_at": made, "updated_at": made, "id": setting.name, "name": setting.name,
        "full_name": setting.full_name, "value": value, "category": category, "category_name": category_name,
        "readonly": false, "config_file": "settings.yaml", "encrypted": setting.is_encrypted, "select_values": null,
    })
}
