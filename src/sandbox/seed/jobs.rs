//! Finished jobs of a fresh sandbox.

use super::USERS;
use crate::sandbox::clockwork;
use crate::sandbox::state::{Begin, InputValue, JobRecord, Order, ServerState};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;

/// Command and host ids of the finished jobs, in turn.
const DONE: [(&str, &[u32]); 4] =
    [("id", &[1]), ("uptime", &[6, 7, 8]), ("echo checked; exit 3", &[2, 3]), ("hostname", &[4, 5])];

/// Adds finished jobs, a minute apart, the last of them a minute before now.
pub fn add(state: &mut ServerState, count: usize, now: DateTime<Utc>) {
    for (id, (command, hosts)) in (1..).zip(DONE.iter().cycle()).take(count) {
        let ago = u32::try_from(count).unwrap_or(u32::MAX).saturating_sub(id).saturating_add(1);
        let created = now - TimeDelta::minutes(ago.into());
        if let Some(job) = finished(state, id, command, hosts, created) {
            state.jobs.insert(id, job);
        }
    }
}

pub fn finished(
    state: &ServerState,
    id: u32,
    command: &str,
    hosts: &[u32],
    created: DateTime<Utc>,
) -> Option<JobRecord> {
    let order = order(state, command, hosts)?;
    let hosts: Vec<_> = hosts.iter().filter_map(|id| state.host(*id)).collect();
    let timeline = clockwork::plan(created, Begin::AtOnce, &hosts, command, None);
    let description = order.describe();
    Some(JobRecord {
        id,
        order,
        description,
        timeline,
        cancelled_at: None,
        cancelled_hosts: HashMap::new(),
        recurring_logic: None,
    })
}

fn order(state: &ServerState, command: &str, hosts: &[u32]) -> Option<Order> {
    let template = state.template(325)?;
    let input = template.inputs.first()?;
    let value = InputValue { id: input.id, name: input.name.clone(), value: command.to_owned(), hidden: false };
    let ids: Vec<String> = hosts.iter().map(u32::to_string).collect();
    Some(Order {
        template: template.clone(),
        feature: Some("run_script"),
        search_query: Some(format!("id ^ ({})", ids.join(", "))),
        bookmark: None,
        is_dynamic: false,
        randomized: None,
        user: USERS.first()?,
        inputs: vec![value],
        provider_inputs: serde_json::Map::new(),
        effective_user: "root".into(),
        ssh_user: None,
        time_to_pickup: None,
        execution_timeout: None,
        concurrency_level: None,
        description_format: template.description_format.clone()?,
        scheduling: None,
    })
}
