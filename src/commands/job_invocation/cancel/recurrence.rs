//! The recurrence of a job: cancelling one run does not stop it.

use crate::model::answer;
use serde_json::Value;

/// The recurring logic of a job.
pub struct Recurrence {
    /// Its id.
    pub id: u64,
    cron_line: String,
    next: Option<String>,
}

impl Recurrence {
    /// The recurring logic in the server's answer for a job.
    pub fn of(job: &Value) -> Option<Self> {
        Some(Self {
            id: answer::count(job.pointer("/recurrence/id"))?,
            cron_line: answer::text(job, "/recurrence/cron_line").unwrap_or_default().to_owned(),
            next: answer::text(job, "/recurrence/next_occurence").map(str::to_owned),
        })
    }

    /// The same, if more runs are to come.
    pub fn going_on(job: &Value) -> Option<Self> {
        let is_active = answer::text(job, "/recurrence/state").is_none_or(|state| state == "active");
        Self::of(job).filter(|_| is_active)
    }

    /// That it goes on, and how to end it.
    pub fn goes_on(&self, job: &str) -> String {
        let next = self.next.as_ref().map(|time| format!(", next {time}")).unwrap_or_default();
        format!(
            "The job goes on recurring (\"{}\"{next}). End that too with: rexctl job-invocation cancel --id {job} --recurrence",
            self.cron_line
        )
    }
}
