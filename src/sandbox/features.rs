//! Remote execution features.

use super::http::{Answer, Reply, Request};
use super::seed::{FEATURES, Feature};
use super::state::State;
use super::{errors, list, templates};
use serde_json::{Value, json};

/// `GET /api/remote_execution_features`, which echoes a search and does not heed it.
pub fn index(state: &State, request: &Request) -> Answer {
    list::unsearched(request, FEATURES, |feature| shown(state, feature))
}

/// `GET /api/remote_execution_features/:id`, where the id may be a label.
pub fn show(state: &State, id: &str) -> Answer {
    let feature = FEATURES.iter().find(|feature| feature.label == id || id.parse() == Ok(feature.id));
    let feature = feature.ok_or_else(|| errors::not_found("remote_execution_feature", id))?;
    Ok(Reply::ok(shown(state, feature)))
}

fn shown(state: &State, feature: &Feature) -> Value {
    json!({
        "id": feature.id, "label": feature.label, "name": feature.name, "description": feature.description,
        "job_template_id": feature.template,
        "job_template_name": templates::by_id(state, feature.template).map(|template| &template.name),
        "host_action_button": feature.host_action_button,
    })
}
