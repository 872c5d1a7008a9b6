//! Job invocations: what they are; how they live is a function of the clock.

mod actions;
mod create;
mod index;
mod life;
mod plan;
mod rows;
mod script;
mod show;
mod states;
mod triggering;

pub use actions::{cancel, rerun};
pub use create::create;
pub use index::index;
pub use plan::{Begin, Plan, Target};
pub use rows::{hosts, template_invocations};
pub use script::{Piece, Script, Stream};
pub use show::{show, state_word};
pub use states::{HostState, TaskResult, TaskState};

use super::errors;
use super::http::Reply;
use super::seed::User;
use super::state::State;
use super::template_library::JobTemplate;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// A job invocation.
#[derive(Clone)]
pub struct Job {
    pub id: u32,
    pub order: Order,
    pub description: String,
    pub plan: Plan,
    /// When it was cancelled as a whole.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// When single hosts of it were.
    pub cancelled_hosts: HashMap<u32, DateTime<Utc>>,
    pub recurring_logic: Option<u32>,
}

/// What was asked for, as the server stored it.
#[derive(Clone)]
pub struct Order {
    pub template: Arc<JobTemplate>,
    pub feature: Option<&'static str>,
    pub search_query: Option<String>,
    pub bookmark: Option<u32>,
    pub is_dynamic: bool,
    pub randomized: Option<bool>,
    pub user: &'static User,
    pub inputs: Vec<InputValue>,
    /// The provider's own inputs, such as Ansible's tags.
    pub provider_inputs: Map<String, Value>,
    pub effective_user: String,
    pub ssh_user: Option<String>,
    pub time_to_pickup: Option<i64>,
    pub execution_timeout: Option<i64>,
    pub concurrency_level: Option<i64>,
    pub description_format: String,
    pub scheduling: Option<Scheduling>,
}

/// A later start.
#[derive(Clone, Copy)]
pub struct Scheduling {
    pub start_at: DateTime<Utc>,
    pub start_before: Option<DateTime<Utc>>,
}

/// The value of a template's input.
#[derive(Clone)]
pub struct InputValue {
    pub id: u32,
    pub name: String,
    pub value: String,
    pub hidden: bool,
}

impl Order {
    /// The description by the template's format. What a format names and nobody gave becomes two quotes.
    pub fn describe(&self) -> String {
        let mut text = String::new();
        let mut rest = self.description_format.as_str();
        while let Some((before, after)) = rest.split_once("%{") {
            let Some((name, after)) = after.split_once('}') else { break };
            text.push_str(before);
            text.push_str(&self.named(name));
            rest = after;
        }
        text.push_str(rest);
        text.chars().take(255).collect()
    }

    fn named(&self, name: &str) -> String {
        match name {
            "job_category" => self.template.category.clone(),
            "template_name" => self.template.name.clone(),
            _ => match self.inputs.iter().find(|input| input.name == name) {
                Some(input) if input.hidden => "***".into(),
                Some(input) => input.value.clone(),
                None => "''".into(),
            },
        }
    }

    /// The command that stands for the whole script.
    pub fn command(&self) -> String {
        let command = self.inputs.iter().find(|input| input.name == "command");
        command.map_or_else(|| self.describe(), |input| input.value.clone())
    }
}

/// The job that a request names by id.
pub fn find<'a>(state: &'a State, id: &str) -> Result<&'a Job, Reply> {
    let job = id.parse().ok().and_then(|id| state.jobs.get(&id));
    job.ok_or_else(|| errors::not_found("job_invocation", id))
}

/// The id of the template's invocation on one host.
pub fn template_invocation_id(job: u32, host: u32) -> u64 {
    u64::from(job) * 1_000_000 + u64::from(host)
}
