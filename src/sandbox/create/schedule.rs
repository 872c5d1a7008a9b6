//! When a job runs, and how often.

use super::asked::Asked;
use crate::model::cron::{CronLine, Dialect};
use crate::sandbox::errors::Refusal;
use crate::sandbox::job::{Job, Trigger};
use crate::sandbox::recurring::{Logic, LogicState};
use crate::sandbox::world::World;
use chrono::{DateTime, TimeDelta, Utc};

/// How long a scheduled job waits for the server to notice that its time has come, in seconds of the job.
const PICKUP: f64 = 0.3;

/// The times that are asked for.
pub struct Schedule {
    start_at: Option<DateTime<Utc>>,
    start_before: Option<DateTime<Utc>>,
}

impl Schedule {
    /// Reads the times. An end is read too, and then forgotten.
    pub fn read(asked: &Asked<'_>) -> Result<Schedule, Refusal> {
        asked.time("/recurrence/end_time")?;
        let start_at = asked.time("/scheduling/start_at")?;
        Ok(Schedule { start_at, start_before: asked.time("/scheduling/start_before")? })
    }

    /// Complains of a job that could never start.
    pub fn problem(&self) -> Option<String> {
        let is_too_late = self.start_before.zip(self.start_at).is_some_and(|(before, at)| before < at);
        is_too_late.then(|| "Triggering: Start before raw The task could not be started".into())
    }
}

impl World {
    /// The recurring logic that is asked for; none where there is no cron line.
    pub(super) fn recurrence(&self, asked: &Asked<'_>, problems: &mut Vec<String>) -> Option<Logic> {
        let line = asked.text("/recurrence/cron_line")?;
        let max_iteration = asked.number("/recurrence/max_iteration");
        if max_iteration.is_some_and(|limit| limit < 1) {
            problems.push("Triggering: Input type No task could be started".into());
        }
        let purpose = asked.text("/recurrence/purpose");
        let is_open = |logic: &&Logic| matches!(logic.state, LogicState::Active | LogicState::Disabled);
        if purpose.is_some() && self.logics.iter().filter(is_open).any(|logic| logic.purpose == purpose) {
            let purpose = purpose.as_deref().unwrap_or_default();
            problems.push(format!(
                "Triggering: Purpose Active or disabled recurring logic with purpose {purpose} already exists"
            ));
        }
        let cron = CronLine::parse(&line, Dialect::Fugit).ok();
        let Some(cron) = cron.filter(|cron| Logic::run_after(cron, self.now).is_some()) else {
            problems.push(format!("Triggering: Cronline {line} is not valid format of cron line"));
            return None;
        };
        let max_iteration = max_iteration.and_then(|limit| u64::try_from(limit).ok());
        Some(Logic { id: 0, cron, max_iteration, purpose, state: LogicState::Active, jobs: Vec::new() })
    }

    /// Starts the job now, at its time, or at the first time of its cron line.
    pub(super) fn trigger(&mut self, mut job: Job, logic: Option<Logic>, schedule: &Schedule) -> u64 {
        job.start = schedule.start_at.map_or(self.now, |start| start.max(self.now));
        match (logic, schedule.start_at) {
            (Some(logic), _) => {
                job.start = Logic::run_after(&logic.cron, job.start).unwrap_or(job.start);
                self.add_recurring(job, logic)
            }
            (None, Some(start_at)) => {
                job.trigger = Trigger::Future { start_at, start_before: schedule.start_before };
                job.start += TimeDelta::microseconds((PICKUP * 1e6 / self.speed) as i64);
                self.add(job)
            }
            (None, None) => self.add(job),
        }
    }
}
