//! Comparison of a recurring job on the server with the request of a document.
//!
//! A field that the document leaves out is compared only where servers store nothing for it: for the others they may have filled in a
//! default, and a document must not replace its job on every run.

mod difference;
mod fields;
mod limits;
mod zone;

use crate::model::answer;
use crate::model::job_invocation::{Ids, JobInvocationRequest};
use crate::model::schedule::{Clock, Schedule};
use crate::model::template_input::TemplateInput;
use crate::model::wizard::Wizard;
use crate::model::zone::Zone;
use serde_json::Value;

/// A recurring job as the server tells it.
#[derive(Clone, Debug, Default)]
pub struct RecurringJob {
    /// Recurring logic.
    pub logic: Value,
    /// Job that waits for its start; `None` where it is not told to this user.
    pub job: Option<Value>,
    /// The web interface's description of the job's request, which is more complete.
    pub wizard: Option<Value>,
    /// Zone of a cron line that names none: its owner's, as far as it is told.
    pub zone: Option<Zone>,
}

/// A request and the server's answers about it.
pub struct WantedJob<'a> {
    /// The request.
    pub request: &'a JobInvocationRequest,
    /// Ids of the names in it.
    pub ids: &'a Ids,
    /// Clock that its times were read against.
    pub clock: &'a Clock,
    /// Id of the job template, of a feature too; `None` where it is not told.
    pub template: Option<&'a Value>,
    /// Inputs of the template; `None` where they are not told.
    pub inputs: Option<&'a [TemplateInput]>,
}

/// A field that the server has stored differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    /// Key in the document.
    pub field: String,
    /// Value on the server.
    pub before: String,
    /// Value of the document.
    pub after: String,
}

/// The differences between a job and its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Fields that differ.
    pub differences: Vec<FieldDifference>,
    /// Keys of the document that cannot be compared: secrets, and what the server does not tell.
    pub not_compared: Vec<String>,
}

/// Text for a value that is not set.
const NOTHING: &str = "nothing";

impl RecurringJob {
    /// Returns the id of the recurring logic.
    pub fn id(&self) -> Option<u64> {
        answer::count(self.logic.get("id"))
    }

    /// Returns the id of the job that waits for its start.
    pub fn job_id(&self) -> Option<u64> {
        answer::count(self.job.as_ref()?.get("id"))
    }

    /// Returns the purpose.
    pub fn purpose(&self) -> Option<&str> {
        answer::text(&self.logic, "/purpose").filter(|purpose| !purpose.is_empty())
    }

    /// Returns true while it is disabled.
    pub fn is_paused(&self) -> bool {
        answer::text(&self.logic, "/state") == Some("disabled")
    }

    /// Returns true once it has come to its limit.
    pub fn has_finished(&self) -> bool {
        answer::text(&self.logic, "/state") == Some("finished")
    }

    /// Returns the id of the user that it belongs to.
    pub fn user(&self) -> Option<u64> {
        answer::count(self.job.as_ref()?.pointer("/targeting/user_id"))
    }

    /// Compares the job with a request.
    pub fn compare(&self, wanted: &WantedJob<'_>) -> Comparison {
        let mut comparison = Comparison::default();
        if let Schedule::Recurring(recurrence) = &wanted.request.schedule {
            zone::compare_line(self, recurrence, wanted.clock, &mut comparison);
            limits::compare(recurrence, &self.logic, wanted.clock, &mut comparison);
        }
        match &self.job {
            Some(job) => fields::compare(job, Wizard(self.wizard.as_ref()), wanted, &mut comparison),
            None => comparison.not_compared.push("the job itself".to_owned()),
        }
        comparison
    }
}

impl Comparison {
    /// Adds a difference unless both values are the same; `None` stands for nothing.
    fn compare(&mut self, field: impl Into<String>, before: Option<String>, after: Option<String>) {
        if before != after {
            let text = |value: Option<String>| value.unwrap_or_else(|| NOTHING.to_owned());
            self.differences.push(FieldDifference { field: field.into(), before: text(before), after: text(after) });
        }
    }
}

#[cfg(test)]
mod tests;
