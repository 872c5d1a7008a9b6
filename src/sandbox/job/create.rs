//! `POST /api/job_invocations`: the request as the server reads it, and its checks in the server's order.

use super::show;
use super::triggering::{self, Trigger};
use crate::sandbox::http::{Answer, ApiRequest, Reply};
use crate::sandbox::state::{Input, InputValue, JobRecord, Order, ServerState, StoredTemplate, Timeline};
use crate::sandbox::{clockwork, errors, hosts, params};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;

/// Creates a job and answers with what was stored.
pub fn create(state: &mut ServerState, request: &ApiRequest) -> Answer {
    let body = request.body.get("job_invocation").unwrap_or(&Value::Null);
    let (template, feature) = template(state, body)?;
    check_targeting_once(body)?;
    let inputs = inputs(state, &template, body)?;
    let trigger = triggering::read(state, request, body)?;
    if matches!(trigger, Ok(Trigger::Recurring(..))) && !request.user.may("create_recurring_logics") {
        return Err(errors::no_recurring_logic());
    }
    let problems = problems(state, &template, feature, body, &inputs, trigger.as_ref().err());
    let trigger = trigger.ok().filter(|_| problems.is_empty()).ok_or_else(|| errors::invalid(&problems.join(", ")))?;
    let order = order(template, feature, body, inputs, request, &trigger);
    let id = start(state, request, order, trigger, &[])?;
    Ok(Reply::created(show::created(state, request, id)))
}

/// Stores a job on these hosts or, without any, on those that its targeting finds.
pub fn start(
    state: &mut ServerState,
    request: &ApiRequest,
    order: Order,
    trigger: Trigger,
    host_ids: &[u32],
) -> Result<u32, Reply> {
    let bookmarked = state.bookmarks.iter().find(|bookmark| order.bookmark == Some(bookmark.id));
    let bookmarked = bookmarked.map(|bookmark| bookmark.query.as_str());
    let query = order.search_query.as_deref().or(bookmarked).unwrap_or_default();
    let found = if host_ids.is_empty() { hosts::found(state, query, request.now)? } else { host_ids.to_vec() };
    let timeline = timeline(state, &order, &trigger, found, request);
    let id = state.next_job_id();
    let recurring_logic = match trigger {
        Trigger::Recurring(logic, _) => Some(state.add_logic(logic, id)),
        Trigger::Now | Trigger::Later(_) => None,
    };
    let description = order.describe();
    let cancelled_hosts = HashMap::new();
    state.add_job(JobRecord { id, order, description, timeline, cancelled_at: None, cancelled_hosts, recurring_logic });
    Ok(id)
}

fn timeline(
    state: &ServerState,
    order: &Order,
    trigger: &Trigger,
    mut found: Vec<u32>,
    request: &ApiRequest,
) -> Timeline {
    if order.randomized == Some(true) {
        found.sort_by_key(|id| id.wrapping_mul(0x9E37_79B1) ^ (request.now.timestamp_millis() as u32));
    }
    let hosts: Vec<_> = found.into_iter().filter_map(|id| state.host(id)).collect();
    let level = order.concurrency_level.and_then(|level| usize::try_from(level).ok());
    clockwork::plan(request.now, trigger.begin(), &hosts, &order.command(), level)
}

fn template(state: &ServerState, body: &Value) -> Result<(Arc<StoredTemplate>, Option<&'static str>), Reply> {
    let id = params::text(body, "/job_template_id");
    match (id, params::text(body, "/feature")) {
        (Some(_), Some(_)) => Err(errors::refused("Only one of feature or job_template_id can be specified")),
        (Some(id), None) => {
            let template = id.parse().ok().and_then(|id| state.template(id));
            template.map(|template| (template.clone(), None)).ok_or_else(|| errors::no_template(&id))
        }
        (None, feature) => {
            let known = state.features.iter().find(|known| feature.as_deref() == Some(known.label));
            let found = known.and_then(|known| Some((state.template(known.template?)?.clone(), Some(known.label))));
            found.ok_or_else(|| errors::no_template(""))
        }
    }
}

fn check_targeting_once(body: &Value) -> Result<(), Reply> {
    let both = params::present(body, "/bookmark_id").is_some() && params::present(body, "/search_query").is_some();
    if both { Err(errors::coded("Cannot specify both bookmark_id and search_query")) } else { Ok(()) }
}

fn inputs(state: &ServerState, template: &StoredTemplate, body: &Value) -> Result<Vec<InputValue>, Reply> {
    let Some(Value::Object(given)) = body.get("inputs") else { return Ok(Vec::new()) };
    let unknown = given.keys().find(|name| !state.inputs_of(template).any(|input| input.name == **name));
    if let Some(name) = unknown {
        // The server puts the name into a format string, in which a percent sign breaks it.
        if name.contains('%') {
            return Err(errors::internal());
        }
        return Err(errors::coded(&format!("Unknown input {name} for template {}", template.name)));
    }
    let value = |input: &Input| {
        let value = given.get(&input.name).filter(|value| !value.is_null())?;
        Some(InputValue { id: input.id, name: input.name.clone(), value: params::plain(value), hidden: input.hidden })
    };
    Ok(state.inputs_of(template).filter_map(value).collect())
}

/// Returns the failed validations in the server's words.
fn problems(
    state: &ServerState,
    template: &StoredTemplate,
    feature: Option<&str>,
    body: &Value,
    inputs: &[InputValue],
    trigger: Option<&String>,
) -> Vec<String> {
    let missing: Vec<&str> = state
        .inputs_of(template)
        .filter(|input| input.required && input.default.is_none())
        .filter(|input| inputs.iter().all(|given| given.id != input.id || given.value.trim().is_empty()))
        .map(|input| input.name.as_str())
        .collect();
    let not_all = (!missing.is_empty()).then(|| {
        let (name, missing) = (template.name.to_lowercase(), missing.join(", "));
        format!("Template {name}: Not all required inputs have values. Missing inputs: {missing}")
    });
    let outside = outside_options(state, template, inputs);
    let level = params::number(body, "/concurrency_control/concurrency_level").filter(|level| *level <= 0);
    let level = level.map(|_| "Concurrency level: must be greater than 0".to_owned());
    [targeting_type(feature, body), targeting(state, body), trigger.cloned(), not_all, outside, level]
        .into_iter()
        .flatten()
        .collect()
}

/// Returns the first input whose value is not among its options.
fn outside_options(state: &ServerState, template: &StoredTemplate, inputs: &[InputValue]) -> Option<String> {
    let is_outside = |input: &Input, value: &str| {
        let options = input.options.as_deref().filter(|_| input.input_type == "user").unwrap_or_default();
        !options.is_empty() && options.lines().all(|option| option.trim() != value)
    };
    let mut known = state.inputs_of(template);
    let outside = known.find(|input| inputs.iter().any(|it| it.id == input.id && is_outside(input, &it.value)))?;
    let (template, input) = (template.name.to_lowercase(), &outside.name);
    Some(format!("Template {template}: Input {input}: Value is not included in the list"))
}

/// Checks the targeting type; a feature makes it static, whatever the request says.
fn targeting_type(feature: Option<&str>, body: &Value) -> Option<String> {
    let problem = match params::text(body, "/targeting_type").as_deref() {
        _ if feature.is_some() => return None,
        Some("static_query" | "dynamic_query") => return None,
        Some(_) => "",
        None => "Targeting type can't be blank, ",
    };
    Some(format!("Targeting: {problem}Targeting type is not included in the list"))
}

fn targeting(state: &ServerState, body: &Value) -> Option<String> {
    let known = |id: i64| state.bookmarks.iter().any(|bookmark| i64::from(bookmark.id) == id);
    let targeted =
        params::present(body, "/search_query").is_some() || params::number(body, "/bookmark_id").is_some_and(known);
    (!targeted).then(|| {
        let text = "Must select a bookmark or enter a search query";
        format!("Targeting: Bookmark {text}, Search query {text}")
    })
}

fn order(
    template: Arc<StoredTemplate>,
    feature: Option<&'static str>,
    body: &Value,
    inputs: Vec<InputValue>,
    request: &ApiRequest,
    trigger: &Trigger,
) -> Order {
    let wanted = params::text(body, "/ssh/effective_user").filter(|_| template.effective_user_overridable);
    let targeting = params::text(body, "/targeting_type");
    let provided = body.get("ansible").and_then(Value::as_object).filter(|_| template.provider == "Ansible");
    let provider_inputs = provided.cloned().unwrap_or_default();
    Order {
        description_format: description_format(&template, body, &inputs),
        template,
        feature,
        search_query: params::text(body, "/search_query"),
        bookmark: params::number(body, "/bookmark_id").and_then(|id| u32::try_from(id).ok()),
        is_dynamic: feature.is_none() && targeting.as_deref() == Some("dynamic_query"),
        randomized: params::boolean(body, "/randomized_ordering"),
        user: request.user,
        effective_user: wanted.unwrap_or_else(|| "root".into()),
        ssh_user: params::text(body, "/ssh_user"),
        time_to_pickup: params::number(body, "/time_to_pickup"),
        execution_timeout: params::number(body, "/execution_timeout_interval"),
        concurrency_level: params::number(body, "/concurrency_control/concurrency_level"),
        inputs,
        provider_inputs,
        scheduling: trigger.scheduling(),
    }
}

/// Returns the request's format, the template's, or the template's name with its inputs.
fn description_format(template: &StoredTemplate, body: &Value, inputs: &[InputValue]) -> String {
    let given = params::text(body, "/description_format").or_else(|| template.description_format.clone());
    given.unwrap_or_else(|| {
        let values: Vec<_> = inputs.iter().map(|input| format!("{}=\"%{{{}}}\"", input.name, input.name)).collect();
        if values.is_empty() {
            template.name.clone()
        } else {
            format!("%{{template_name}} with inputs {}", values.join(", "))
        }
    })
}
