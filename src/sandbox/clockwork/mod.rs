//! The clockwork above the server's state: a job's progress as a function of the time, and the runs that follow by a cron line.

mod cron;
mod progress;
mod script;
mod timeline;

pub use cron::next_after;
pub use script::{Script, ScriptChunk, ScriptStream};
pub use timeline::{plan, seconds};

use super::state::{Begin, JobRecord, Logic, LogicState, ServerState, TaskState};
use super::times::UserZone;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Limit of the runs of a recurring logic that are caught up on after a long time without requests.
const MAX_CATCH_UP: usize = 1000;

/// Brings the state up to the time: plans the next run of every recurring job that has begun, and closes the jobs that have ended.
pub fn advance(state: &mut ServerState, now: DateTime<Utc>) {
    for _ in 0..MAX_CATCH_UP {
        let begun: Vec<u32> = waiting(state).filter(|job| job.began(now).is_some()).map(|job| job.id).collect();
        if begun.is_empty() {
            break;
        }
        begun.into_iter().for_each(|job| plan_next_run(state, job, now));
    }
    let jobs = &state.jobs;
    state.open.retain(|id| jobs.get(id).is_some_and(|job| !matches!(job.task_state(now), TaskState::Stopped(_))));
}

/// The newest jobs of the active recurring logics.
fn waiting(state: &ServerState) -> impl Iterator<Item = &JobRecord> {
    let active = state.logics.values().filter(|logic| logic.state == LogicState::Active);
    active.filter_map(|logic| state.latest_job(logic))
}

/// Adds the job after one that has begun or was cancelled, unless its recurring logic has ended.
pub fn plan_next_run(state: &mut ServerState, job_id: u32, now: DateTime<Utc>) {
    let Some(job) = state.jobs.get(&job_id) else { return };
    let Some(logic) = job.recurring_logic.and_then(|id| state.logics.get(&id)) else { return };
    if logic.state != LogicState::Active || logic.jobs.last() != Some(&job_id) {
        return;
    }
    let after = job.due().unwrap_or(now);
    let next = next_run(logic, after, state.zone_of(job.order.user));
    let next = next.map(|begin| {
        let mut job = JobRecord { cancelled_at: None, cancelled_hosts: HashMap::new(), ..job.clone() };
        job.id = state.next_job_id();
        job.timeline.begin = Begin::At(begin);
        job.timeline.created = after.min(now);
        job
    });
    let logic_id = logic.id;
    if let Some(logic) = state.logics.get_mut(&logic_id) {
        match &next {
            Some(job) => logic.jobs.push(job.id),
            None => logic.state = LogicState::Finished,
        }
    }
    next.into_iter().for_each(|job| state.add_job(job));
}

/// Returns the time of the run after `after`, unless that is one too many.
fn next_run(logic: &Logic, after: DateTime<Utc>, zone: UserZone) -> Option<DateTime<Utc>> {
    let is_last = logic.max_iteration.is_some_and(|limit| logic.jobs.len() >= limit as usize);
    next_after(&logic.cron_line, after, zone).filter(|_| !is_last)
}
