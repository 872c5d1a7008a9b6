//! Cancel and rerun.

use super::triggering::Trigger;
use super::{create, find, show};
use crate::sandbox::clockwork;
use crate::sandbox::errors;
use crate::sandbox::hosts::{self, HostCandidate};
use crate::sandbox::http::{Answer, ApiRequest, Reply};
use crate::sandbox::search::RowFilter;
use crate::sandbox::state::{JobRecord, Order, RunState, ServerState, TaskState};
use crate::sandbox::tasks::TaskId;
use serde_json::json;

/// `POST /api/job_invocations/:id/cancel`: the whole job or, from 16.1 on, the hosts of a search. `force` makes no
/// difference here.
pub fn cancel(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let job = find(state, id)?;
    let id = job.id;
    let has_stopped = matches!(job.task_state(request.now), TaskState::Stopped(_));
    if state.rex.cancels_hosts()
        && let Some(search) = request.given("search")
    {
        return cancel_hosts(state, request, id, &search);
    }
    if has_stopped {
        return Err(errors::not_cancellable());
    }
    if let Some(job) = state.jobs.get_mut(&id) {
        job.cancelled_at = Some(request.now);
    }
    // The recurring logic goes on: the server schedules its next run at once.
    clockwork::plan_next_run(state, id, request.now);
    Ok(Reply::ok(json!({ "cancelled": true, "id": id })))
}

fn cancel_hosts(state: &mut ServerState, request: &ApiRequest, id: u32, search: &str) -> Answer {
    let query = RowFilter::parse::<HostCandidate>(search)?;
    let found: Vec<u32> = hosts::candidates(state, Some(&query), request.now)
        .into_iter()
        .filter(|candidate| query.finds(candidate, request.now))
        .map(|candidate| candidate.host.id)
        .collect();
    let Some(job) = state.jobs.get_mut(&id) else { return Err(errors::not_cancellable()) };
    let states = job.host_states(request.now).filter(|(host, _)| found.contains(host));
    let (over, open): (Vec<_>, Vec<_>) = states.partition(|(_, state)| state.is_over());
    job.cancelled_hosts.extend(open.iter().map(|(host, _)| (*host, request.now)));
    let ids = |hosts: &[(u32, RunState)]| -> Vec<String> {
        hosts.iter().map(|(host, _)| TaskId { job: id, host: *host }.to_string()).collect()
    };
    Ok(Reply::ok(json!({ "total": over.len() + open.len(), "cancelled": ids(&open), "skipped": ids(&over) })))
}

/// `POST /api/job_invocations/:id/rerun`. On a static job `failed_only` and `succeeded_only` change nothing: it runs on
/// all its hosts again. The answer is the bare record, without status and hosts.
pub fn rerun(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let job = find(state, id)?;
    let order = Order { user: request.user, scheduling: None, ..job.order.clone() };
    let hosts = rerun_hosts(state, request, job);
    let id = create::start(state, request, order, Trigger::Now, &hosts)?;
    Ok(Reply::created(show::bare(find(state, &id.to_string())?)))
}

fn rerun_hosts(state: &ServerState, request: &ApiRequest, job: &JobRecord) -> Vec<u32> {
    let wanted = |host_state: RunState| match host_state {
        RunState::Success => state.rex.reruns_succeeded() && request.flag("succeeded_only"),
        _ => request.flag("failed_only"),
    };
    if job.order.is_dynamic {
        job.host_states(request.now).filter(|(_, state)| wanted(*state)).map(|(host, _)| host).collect()
    } else {
        job.timeline.hosts.iter().map(|target| target.host).collect()
    }
}
