//! `/foreman_tasks/api/recurring_logics`

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, RowFilter, Searchable};
use super::state::{Begin, JobRecord, Logic, LogicState, ServerState, TaskState};
use super::{clockwork, errors, list, params, tasks, times};
use chrono::TimeDelta;
use serde_json::{Map, Value, json};

impl Searchable for &Logic {
    const SEARCH_FIELDS: &'static [&'static str] =
        &["id", "cron_line", "state", "max_iteration", "purpose", "iteration"];
    const TEXT_FIELDS: &'static [&'static str] = &["cron_line"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "cron_line" => Datum::text(&self.cron_line),
            "state" => Datum::text(self.state.word()),
            "max_iteration" => Datum::optional(self.max_iteration, Datum::id),
            "purpose" => Datum::optional(self.purpose.as_deref(), Datum::text),
            "iteration" => Datum::Number(i64::try_from(self.jobs.len()).unwrap_or(i64::MAX)),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /foreman_tasks/api/recurring_logics`
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    list::answer(request, state.logics.values().collect(), |logic| Value::Object(to_json(state, logic, request)))
}

/// `GET /foreman_tasks/api/recurring_logics/:id`
pub fn show(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let logic = find(state, id)?;
    let mut fields = to_json(state, logic, request);
    let mut tasks: Vec<Value> =
        logic.jobs.iter().filter_map(|id| state.jobs.get(id)).map(|job| tasks::parent_json(job, request)).collect();
    // This endpoint shows tasks without their duration.
    tasks.iter_mut().filter_map(Value::as_object_mut).for_each(|task| drop(task.shift_remove("duration")));
    fields.insert("tasks".into(), Value::Array(tasks));
    Ok(Reply::ok(Value::Object(fields)))
}

fn find<'a>(state: &'a ServerState, id: &str) -> Result<&'a Logic, Reply> {
    let logic = id.parse().ok().and_then(|id| state.logics.get(&id));
    logic.ok_or_else(|| errors::not_found("recurring_logic", id))
}

/// `POST /foreman_tasks/api/recurring_logics/:id/cancel`
pub fn cancel(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let logic = find(state, id)?.id;
    settle(state, logic, LogicState::Cancelled, |job| {
        if job.task_state(request.now) == TaskState::Scheduled {
            job.cancelled_at = Some(request.now);
        }
    });
    show(state, request, id)
}

/// `PUT /foreman_tasks/api/recurring_logics/:id` with `enabled`: while disabled, the waiting job does not begin.
pub fn update(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let logic = find(state, id)?;
    let (logic_id, current) = (logic.id, logic.state);
    let next = clockwork::next_after(&logic.cron_line, request.now, request.zone());
    match params::boolean(&request.body, "/recurring_logic/enabled") {
        Some(true) if current == LogicState::Disabled => settle(state, logic_id, LogicState::Active, |job| {
            if job.timeline.begin == Begin::Held {
                job.timeline.begin = next.map_or(Begin::Held, Begin::At);
            }
        }),
        Some(false) if current == LogicState::Active => settle(state, logic_id, LogicState::Disabled, |job| {
            if job.task_state(request.now) == TaskState::Scheduled {
                job.timeline.begin = Begin::Held;
            }
        }),
        _ => {}
    }
    show(state, request, id)
}

/// `POST /foreman_tasks/api/recurring_logics/bulk_destroy` with a search; active and disabled logics stay.
pub fn bulk_destroy(state: &mut ServerState, request: &ApiRequest) -> Answer {
    let query = RowFilter::parse::<&Logic>(&request.given("search").unwrap_or_default())?;
    let has_ended = |logic: &&Logic| matches!(logic.state, LogicState::Cancelled | LogicState::Finished);
    let gone = state.logics.values().filter(has_ended).filter(|logic| query.finds(logic, request.now));
    let gone: Vec<(u32, Value)> = gone.map(|logic| (logic.id, Value::Object(to_json(state, logic, request)))).collect();
    gone.iter().for_each(|(id, _)| drop(state.logics.remove(id)));
    let destroyed: Vec<Value> = gone.into_iter().map(|(_, logic)| logic).collect();
    Ok(Reply::ok(json!({ "destroyed": destroyed })))
}

fn settle(state: &mut ServerState, logic: u32, becomes: LogicState, change: impl FnOnce(&mut JobRecord)) {
    let Some(logic) = state.logics.get_mut(&logic) else { return };
    logic.state = becomes;
    if let Some(job) = logic.jobs.last().and_then(|id| state.jobs.get_mut(id)) {
        change(job);
    }
}

/// Fields of a recurring logic. The API spells occurrence with one r.
pub fn to_json(state: &ServerState, logic: &Logic, request: &ApiRequest) -> Map<String, Value> {
    let latest = state.latest_job(logic);
    let text = |time| times::text(time, request.zone());
    let began = logic.jobs.iter().rev().filter_map(|id| state.jobs.get(id)?.began(request.now)).next();
    let active = logic.state == LogicState::Active;
    let next =
        latest.and_then(JobRecord::begins).filter(|begins| active && *begins > request.now - TimeDelta::seconds(1));
    let action = latest.map(|job| tasks::action(job, request.now));
    let fields = json!({
        "id": logic.id, "cron_line": logic.cron_line, "end_time": null, "iteration": logic.jobs.len(),
        "task_group_id": logic.id + 30, "state": logic.state.word(), "max_iteration": logic.max_iteration,
        "purpose": logic.purpose, "task_count": logic.jobs.len(), "action": action,
        "last_occurence": began.map(text), "next_occurence": next.map(text),
    });
    fields.as_object().cloned().unwrap_or_default()
}
