//! `/api/remote_execution_features`

use super::http::{Answer, ApiRequest, Reply};
use super::state::{Feature, ServerState};
use super::{errors, list, params};
use serde_json::{Value, json};

/// `GET /api/remote_execution_features`, which echoes a search and ignores it.
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    list::unsearched(request, &state.features, |feature| to_json(state, feature))
}

/// `GET /api/remote_execution_features/:id`, where the id may be a label.
pub fn show(state: &ServerState, id: &str) -> Answer {
    let feature = state.features.iter().find(|feature| is_meant(feature, id));
    let feature = feature.ok_or_else(|| errors::not_found("remote_execution_feature", id))?;
    Ok(Reply::ok(to_json(state, feature)))
}

/// `PUT /api/remote_execution_features/:id` with a new template, or null for none.
pub fn update(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let fields = params::fields(&request.body, "remote_execution_feature");
    let template = params::number(fields, "/job_template_id").and_then(|id| u32::try_from(id).ok());
    let is_null = fields.get("job_template_id").is_some_and(Value::is_null);
    if let Some(feature) = state.features.iter_mut().find(|feature| is_meant(feature, id)) {
        feature.template = if is_null { None } else { template.or(feature.template) };
    }
    show(state, id)
}

fn is_meant(feature: &Feature, id: &str) -> bool {
    feature.label == id || id.parse() == Ok(feature.id)
}

fn to_json(state: &ServerState, feature: &Feature) -> Value {
    json!({
        "id": feature.id, "label": feature.label, "name": feature.name, "description": feature.description,
        "job_template_id": feature.template,
        "job_template_name": feature.template.and_then(|id| state.template(id)).map(|template| &template.name),
        "host_action_button": feature.host_action_button,
    })
}
