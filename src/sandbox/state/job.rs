//! Job invocations: the request as it was stored, and the timeline of the hosts.

use super::{RunState, StoredTemplate, User};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// A job invocation.
#[derive(Clone)]
pub struct JobRecord {
    pub id: u32,
    pub order: Order,
    pub description: String,
    pub timeline: Timeline,
    /// Time of the cancellation of the whole job.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Times at which single hosts were cancelled, by host id.
    pub cancelled_hosts: HashMap<u32, DateTime<Utc>>,
    pub recurring_logic: Option<u32>,
}

/// A create request as the server stored it.
#[derive(Clone)]
pub struct Order {
    pub template: Arc<StoredTemplate>,
    pub feature: Option<&'static str>,
    pub search_query: Option<String>,
    pub bookmark: Option<u32>,
    pub is_dynamic: bool,
    pub randomized: Option<bool>,
    pub user: &'static User,
    pub inputs: Vec<InputValue>,
    /// Inputs of the provider, such as Ansible's tags.
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

/// Start of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    AtOnce,
    /// At this time; the task is scheduled until then.
    At(DateTime<Utc>),
    /// Not while its recurring logic is disabled.
    Held,
}

/// Begin and end of each host's run, if nobody cancels it.
#[derive(Clone, Debug)]
pub struct Timeline {
    pub created: DateTime<Utc>,
    pub begin: Begin,
    /// Shared by the runs of a recurring job.
    pub hosts: Arc<[PlannedHost]>,
}

/// The run on one host, in milliseconds from the job's begin.
#[derive(Clone, Debug)]
pub struct PlannedHost {
    pub host: u32,
    pub begins: i64,
    pub ends: i64,
    pub end: RunState,
}

impl JobRecord {
    /// Returns the id of the template's invocation on one host.
    pub fn template_invocation_id(&self, host: u32) -> u64 {
        u64::from(self.id) * 1_000_000 + u64::from(host)
    }
}

impl Order {
    /// Returns the description by the template's format. A name in it that has no value becomes two quotes.
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

    /// Returns the command that stands for the whole script.
    pub fn command(&self) -> String {
        let command = self.inputs.iter().find(|input| input.name == "command");
        command.map_or_else(|| self.describe(), |input| input.value.clone())
    }
}
