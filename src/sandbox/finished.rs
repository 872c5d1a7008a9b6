//! The jobs that a fresh sandbox looks back on.

use super::job::{Begin, InputValue, Job, Order, Plan};
use super::seed::USERS;
use super::state::State;
use super::templates;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;

/// What they ran, on which of the hosts.
const DONE: [(&str, &[u32]); 4] =
    [("id", &[1]), ("uptime", &[6, 7, 8]), ("echo checked; exit 3", &[2, 3]), ("hostname", &[4, 5])];

/// Adds finished jobs, a minute apart, the last of them a minute before now.
pub fn add(state: &mut State, count: usize, now: DateTime<Utc>) {
    for (id, (command, hosts)) in (1..).zip(DONE.iter().cycle()).take(count) {
        let ago = u32::try_from(count).unwrap_or(u32::MAX).saturating_sub(id).saturating_add(1);
        let created = now - TimeDelta::minutes(ago.into());
        if let Some(job) = finished(state, id, command, hosts, created) {
            state.jobs.insert(id, job);
        }
    }
}

pub(super) fn finished(state: &State, id: u32, command: &str, hosts: &[u32], created: DateTime<Utc>) -> Option<Job> {
    let order = order(state, command, hosts)?;
    let hosts: Vec<_> = hosts.iter().filter_map(|id| state.host(*id)).collect();
    // Whatever the speed of the jobs to come, these are over.
    let plan = Plan::new(created, Begin::AtOnce, state.speed.max(1.0), &hosts, command, None);
    let description = order.describe();
    Some(Job {
        id,
        order,
        description,
        plan,
        cancelled_at: None,
        cancelled_hosts: HashMap::new(),
        recurring_logic: None,
    })
}

fn order(state: &State, command: &str, hosts: &[u32]) -> Option<Order> {
    let template = templates::by_id(state, 325)?;
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
