//! `/ui_job_wizard`: undocumented endpoints of the web interface, which API clients may read too.

use super::http::{Answer, ApiRequest, Reply};
use super::state::{Input, JobRecord, Order, ServerState, StoredTemplate};
use super::{errors, templates};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// `GET /ui_job_wizard/categories`
pub fn categories(state: &ServerState) -> Answer {
    let categories: BTreeSet<&str> = state.templates.iter().map(|template| template.category.as_str()).collect();
    Ok(Reply::ok(json!({
        "job_categories": categories, "with_katello": false, "default_category": "Commands", "default_template": 325,
    })))
}

/// `GET /ui_job_wizard/template/:id`: the template with all its inputs, those of other templates included.
pub fn template(state: &ServerState, id: &str) -> Answer {
    let found = id.parse().ok().and_then(|id| state.template(id));
    let template = found.ok_or_else(|| errors::not_found("job_template", id))?;
    let inputs = state.inputs_by_owner(template).map(|(owner, input)| {
        let mut row = templates::input_record_json(owner, input);
        row.as_object_mut().and_then(|row| row.insert("resource_type_tableize".into(), Value::Null));
        row
    });
    Ok(Reply::ok(json!({
        "job_template": templates::record_json(template), "effective_user": effective_user(template),
        "template_inputs": inputs.collect::<Vec<_>>(), "provider_name": null, "advanced_template_inputs": [],
    })))
}

fn effective_user(template: &StoredTemplate) -> Value {
    let mut user = templates::effective_user(template);
    if let Some(user) = user.as_object_mut() {
        user.insert("id".into(), Value::Null);
        user.insert("job_template_id".into(), template.id.into());
    }
    user
}

/// `GET /ui_job_wizard/job_invocation`: the initial values of a rerun's form, hidden ones included.
pub fn job_invocation(state: &ServerState, request: &ApiRequest) -> Answer {
    let id = request.given("id").unwrap_or_default();
    let job =
        id.parse().ok().and_then(|id| state.jobs.get(&id)).ok_or_else(|| errors::no_record("JobInvocation", &id))?;
    Ok(Reply::ok(json!({
        "job": composed(job), "job_organization": null, "job_location": null, "inputs": inputs(state, &job.order),
    })))
}

fn composed(job: &JobRecord) -> Value {
    let order = &job.order;
    let values = order.inputs.iter().map(|input| json!({ "template_input_id": input.id, "value": input.value }));
    let provided = order.provider_inputs.iter().map(|(name, value)| json!({ "name": name, "value": value }));
    json!({
        "job_category": order.template.category,
        "targeting": {
            "user_id": order.user.id, "search_query": order.search_query, "bookmark_id": order.bookmark,
            "targeting_type": if order.is_dynamic { "dynamic_query" } else { "static_query" },
            "randomized_ordering": order.randomized,
        },
        "triggering": { "mode": "immediate", "start_at": null, "start_before": null },
        "ssh_user": order.ssh_user, "description_format": null,
        "concurrency_control": { "level": order.concurrency_level },
        "execution_timeout_interval": order.execution_timeout, "remote_execution_feature_id": null,
        "template_invocations": [{
            "template_id": order.template.id, "effective_user": order.effective_user,
            "input_values": values.collect::<Vec<_>>(), "provider_input_values": provided.collect::<Vec<_>>(),
        }],
        "time_to_pickup": order.time_to_pickup, "reruns": job.id,
    })
}

/// Input values by the names of the form's fields.
fn inputs(state: &ServerState, order: &Order) -> Map<String, Value> {
    let field = |input: &Input| {
        let value = order.inputs.iter().find(|value| value.id == input.id).map(|value| &value.value);
        (format!("inputs[{}]", input.name), json!({ "advanced": false, "value": value }))
    };
    state.inputs_of(&order.template).map(field).collect()
}
