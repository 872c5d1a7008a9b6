//! The recurring logic of a job: cancelling one run does not stop it.

use crate::model::answer;
use serde_json::Value;

/// The recurring logic that a job is a run of.
pub struct JobRecurrence {
    /// Id of the recurring logic.
    pub id: u64,
    cron_line: String,
    next: Option<String>,
}

impl JobRecurrence {
    /// Returns the recurring logic in the server's answer for a job.
    pub fn of(job: &Value) -> Option<Self> {
        Some(Self {
            id: answer::count(job.pointer("/recurrence/id"))?,
            cron_line: answer::text(job, "/recurrence/cron_line").unwrap_or_default().to_owned(),
            next: answer::text(job, "/recurrence/next_occurence").map(str::to_owned),
        })
    }

    /// Returns the recurring logic of a job if it is active: more runs follow.
    pub fn going_on(job: &Value) -> Option<Self> {
        let is_active = answer::text(job, "/recurrence/state").is_none_or(|state| state == "active");
        Self::of(job).filter(|_| is_active)
    }

    /// Returns the warning that the job continues to recur, with the command that ends it.
    pub fn goes_on(&self, job: &str) -> String {
        let next = self.next.as_ref().map(|time| format!(", next {time}")).unwrap_or_default();
        format!(
            "The job continues to recur (\"{}\"{next}); end that too: rexctl cancel {job} --recurrence",
            self.cron_line
        )
    }
}
