//! Recurring logics: jobs that make their successor when they start.

use crate::model::cron::CronLine;
use crate::model::zone::Zone;
use crate::sandbox::errors::Refusal;
use crate::sandbox::fields::put;
use crate::sandbox::job::{Job, Trigger};
use crate::sandbox::search::Searchable;
use crate::sandbox::world::{World, written};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::borrow::Cow;

/// What repeats a job.
pub struct Logic {
    pub id: u64,
    pub cron: CronLine,
    pub max_iteration: Option<u64>,
    pub purpose: Option<String>,
    pub state: LogicState,
    /// The jobs it made, oldest first.
    pub jobs: Vec<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogicState {
    Active,
    Disabled,
    Finished,
    Cancelled,
}

impl LogicState {
    pub fn label(self) -> &'static str {
        match self {
            LogicState::Active => "active",
            LogicState::Disabled => "disabled",
            LogicState::Finished => "finished",
            LogicState::Cancelled => "cancelled",
        }
    }
}

impl Logic {
    /// The first run after an instant, in the server's zone, which is UTC.
    pub fn run_after(cron: &CronLine, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        cron.runs_after(after, &Zone::utc()).next()
    }

    fn is_exhausted(&self) -> bool {
        self.max_iteration.is_some_and(|limit| self.jobs.len() as u64 >= limit)
    }

    /// What the server shows of it.
    pub fn row(&self, world: &World) -> Value {
        let jobs = || self.jobs.iter().filter_map(|id| world.job(&id.to_string()));
        let next = jobs().next_back().filter(|job| job.start > world.now && job.cancelled.is_none());
        let last = jobs().rfind(|job| job.start <= world.now);
        let is_active = self.state == LogicState::Active;
        let action =
            last.map_or_else(|| "Run hosts job:".to_owned(), |job| format!("Run hosts job: {}", job.description));
        json!({"id": self.id, "cron_line": self.cron.as_str(), "end_time": null, "iteration": self.jobs.len(),
               "task_group_id": self.id + 200, "state": self.state.label(), "max_iteration": self.max_iteration,
               "purpose": self.purpose, "task_count": self.jobs.len(), "action": action,
               "last_occurence": last.map(|job| written(job.start)),
               "next_occurence": next.filter(|_| is_active).map(|job| written(job.start))})
    }
}

impl World {
    /// Brings the recurring logics up to the present: each run that has come makes the next one.
    pub fn advance(&mut self) {
        self.now = Utc::now();
        for place in 0..self.logics.len() {
            while self.repeat(place).is_some() {}
        }
    }

    /// Makes the next job of a logic whose last one has started or was cancelled.
    fn repeat(&mut self, place: usize) -> Option<u64> {
        let logic = self.logics.get(place).filter(|logic| logic.state == LogicState::Active)?;
        let last = self.job(&logic.jobs.last()?.to_string())?;
        if last.start > self.now && last.cancelled.is_none() {
            return None;
        }
        let start = Logic::run_after(&logic.cron, last.start).filter(|_| !logic.is_exhausted());
        let next = start.map(|start| last.once_more(&last.hosts, start));
        let id = next.map(|next| self.add(next));
        let logic = self.logics.get_mut(place)?;
        match id {
            Some(id) => logic.jobs.push(id),
            None => logic.state = LogicState::Finished,
        }
        id
    }

    /// Makes a logic whose first run is the job, and returns the job's id.
    pub fn add_recurring(&mut self, mut job: Job, mut logic: Logic) -> u64 {
        logic.id = self.logics.len() as u64 + 1;
        job.trigger = Trigger::Recurring { logic: logic.id };
        let id = self.add(job);
        logic.jobs.push(id);
        self.logics.push(logic);
        id
    }

    fn logic_mut(&mut self, id: &str) -> Result<&mut Logic, Refusal> {
        let found = self.logics.iter_mut().find(|logic| logic.id.to_string() == id);
        found.ok_or_else(|| Refusal::missing("recurring_logic", id))
    }

    pub fn show_logic(&self, id: &str) -> Result<Value, Refusal> {
        let logic = self.logics.iter().find(|logic| logic.id.to_string() == id);
        let logic = logic.ok_or_else(|| Refusal::missing("recurring_logic", id))?;
        let mut row = logic.row(self);
        let jobs = logic.jobs.iter().filter_map(|id| self.job(&id.to_string()));
        put(&mut row, "tasks", jobs.map(|job| self.brief_task(job)).collect());
        Ok(row)
    }

    /// Ends the repetition and cancels the run that is still to come.
    pub fn cancel_logic(&mut self, id: &str) -> Result<Value, Refusal> {
        let now = self.now;
        let logic = self.logic_mut(id)?;
        logic.state = LogicState::Cancelled;
        let last = logic.jobs.last().copied().unwrap_or_default();
        if let Some(job) = self.job_mut(last).filter(|job| job.start > now) {
            job.cancelled = Some(now);
        }
        self.show_logic(id)
    }

    /// Switches the repetition off and on again.
    pub fn enable_logic(&mut self, id: &str, body: &Value) -> Result<Value, Refusal> {
        let enabled = body.pointer("/recurring_logic/enabled").and_then(Value::as_bool);
        let logic = self.logic_mut(id)?;
        if let (Some(enabled), LogicState::Active | LogicState::Disabled) = (enabled, logic.state) {
            logic.state = if enabled { LogicState::Active } else { LogicState::Disabled };
        }
        self.show_logic(id)
    }
}

impl Searchable for &Logic {
    const FIELDS: &'static [&'static str] = &["id", "cron_line", "state", "purpose", "max_iteration"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.id.to_string().into()),
            "cron_line" => Some(self.cron.as_str().into()),
            "state" => Some(self.state.label().into()),
            "purpose" => self.purpose.as_deref().map(Into::into),
            "max_iteration" => self.max_iteration.map(|limit| limit.to_string().into()),
            _ => None,
        }
    }
}
