//! Report of the effects of a cancellation: a row for each host in formats for programs, a table of groups for people.

use super::effect::Effect;
use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::host_columns::CANCELLED;
use crate::context::Context;
use crate::error::Error;
use crate::model::targets::node_set;
use crate::render::List;
use crate::streams::Streams;
use serde_json::json;
use std::collections::BTreeMap;

/// Maximum width of the first column; longer names push the second one to the right.
const MAX_WIDTH: usize = 60;

/// Prints a row for each host, in the user's format.
pub fn rows(hosts: &[HostRow], effect: impl Fn(&HostRow) -> Effect, context: &mut Context) -> Result<(), Error> {
    let options = context.render_options(None)?;
    let mut list = List::new(context.streams.out(), CANCELLED, &options);
    for host in hosts {
        list.row(&json!({ "name": host.name, "state": host.state.as_str(), "result": effect(host).as_str() }))?;
    }
    list.finish(None)?;
    context.streams.flush()
}

/// Notes the hosts in groups of the same effect.
pub fn note_groups(hosts: &[HostRow], effect: impl Fn(&HostRow) -> Effect, streams: &mut Streams) {
    let mut groups: BTreeMap<Effect, Vec<&str>> = BTreeMap::new();
    for host in hosts {
        groups.entry(effect(host)).or_default().push(&host.name);
    }
    let groups: Vec<_> = groups.into_iter().map(|(effect, names)| (node_set::fold(names), effect.as_str())).collect();
    if groups.is_empty() {
        return;
    }
    let width = groups.iter().map(|(hosts, _)| hosts.chars().count()).max().unwrap_or_default().clamp(5, MAX_WIDTH);
    streams.note(&format!("{:width$}  RESULT", "HOSTS"));
    groups.iter().for_each(|(hosts, effect)| streams.note(&format!("{hosts:width$}  {effect}")));
}
