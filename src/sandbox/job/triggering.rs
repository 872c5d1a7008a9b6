//! Scheduling and recurrence of a request, with the server's checks.

use crate::sandbox::http::{ApiRequest, Reply};
use crate::sandbox::state::{Begin, Logic, LogicState, Scheduling, ServerState};
use crate::sandbox::{clockwork, errors, params, times};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Start of a requested job.
pub enum Trigger {
    Now,
    Later(Scheduling),
    Recurring(Logic, DateTime<Utc>),
}

impl Trigger {
    pub fn begin(&self) -> Begin {
        match self {
            Self::Now => Begin::AtOnce,
            Self::Later(scheduling) => Begin::At(scheduling.start_at),
            Self::Recurring(_, first) => Begin::At(*first),
        }
    }

    pub fn scheduling(&self) -> Option<Scheduling> {
        match self {
            Self::Later(scheduling) => Some(*scheduling),
            Self::Now | Self::Recurring(..) => None,
        }
    }
}

/// Reads the start of a job. The outer error is an unreadable request, the inner one a failed validation.
pub fn read(state: &ServerState, request: &ApiRequest, job: &Value) -> Result<Result<Trigger, String>, Reply> {
    let start_at = time(request, job, "/scheduling/start_at")?;
    let start_before = time(request, job, "/scheduling/start_before")?;
    // The server reads an end time and then drops it: the stored recurrence never has one.
    time(request, job, "/recurrence/end_time")?;
    if let Some(line) = params::text(job, "/recurrence/cron_line") {
        return Ok(recurring(state, request, job, &line, start_at));
    }
    Ok(match (start_at, start_before) {
        (Some(start), Some(before)) if before < start => {
            Err("Triggering: Start before raw The task could not be started".into())
        }
        (None, None) => Ok(Trigger::Now),
        (start_at, start_before) => {
            Ok(Trigger::Later(Scheduling { start_at: start_at.unwrap_or(request.now), start_before }))
        }
    })
}

/// With a recurrence, a start only moves the first run, and a latest start is dropped.
fn recurring(
    state: &ServerState,
    request: &ApiRequest,
    job: &Value,
    line: &str,
    start_at: Option<DateTime<Utc>>,
) -> Result<Trigger, String> {
    let first = clockwork::next_after(line, start_at.unwrap_or(request.now).max(request.now), request.zone());
    let first = first.ok_or_else(|| format!("Triggering: Cronline {line} is not valid format of cron line"))?;
    let max_iteration = params::number(job, "/recurrence/max_iteration");
    if max_iteration.is_some_and(|times| times <= 0) {
        return Err("Triggering: Input type No task could be started".into());
    }
    let purpose = params::text(job, "/recurrence/purpose");
    if let Some(purpose) = &purpose
        && state.logics.values().any(|logic| logic.holds_purpose(purpose))
    {
        let text = format!("Active or disabled recurring logic with purpose {purpose} already exists");
        return Err(format!("Triggering: Purpose {text}"));
    }
    let logic = Logic {
        id: 0,
        cron_line: line.to_owned(),
        max_iteration: max_iteration.and_then(|times| u32::try_from(times).ok()),
        purpose,
        state: LogicState::Active,
        jobs: Vec::new(),
    };
    Ok(Trigger::Recurring(logic, first))
}

fn time(request: &ApiRequest, job: &Value, pointer: &str) -> Result<Option<DateTime<Utc>>, Reply> {
    let Some(text) = params::text(job, pointer) else { return Ok(None) };
    times::read(&text, request.zone()).map(Some).ok_or_else(errors::internal)
}
