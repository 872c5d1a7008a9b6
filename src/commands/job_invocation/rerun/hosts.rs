//! The hosts of a rerun: selected from the original's, confirmed, and compared with those of the new job.

use super::args::RerunHostArgs;
use super::limits::Limits;
use crate::api::Client;
use crate::api::rex::host_states::StateSource;
use crate::api::rex::job_hosts;
use crate::commands::job_invocation::host_names;
use crate::config::OrNil;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::host_range;
use crate::model::host_state::HostState;
use crate::model::original::OriginalHost;
use crate::prompt;
use crate::streams::Streams;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// Reads the states of hosts whose state is missing in the answer for the job.
pub async fn complete(client: &Client, id: u64, hosts: &mut [OriginalHost]) -> Result<(), Error> {
    if hosts.iter().all(|host| host.state.is_some()) {
        return Ok(());
    }
    let rows = StateSource::default().fetch(client, id, hosts.len()).await?;
    let states: HashMap<_, _> = rows.into_iter().map(|row| (row.name, row.state)).collect();
    for host in hosts {
        host.state = host.state.or(states.get(&host.name).copied());
    }
    Ok(())
}

/// Returns the names of the hosts that the options select, of those that `limits` leave.
pub fn choose(job: u64, hosts: &[OriginalHost], args: &RerunHostArgs, limits: &Limits) -> Result<Vec<String>, Error> {
    let there: Vec<&str> = hosts.iter().map(|host| host.name.as_str()).collect();
    let named: HashSet<&str> = job_hosts::pick(job, &args.names, &there)?.into_iter().collect();
    let is_meant = |host: &&OriginalHost| {
        (named.is_empty() || named.contains(host.name.as_str()))
            && limits.allow(&host.name)
            && (takes_all(args) || takes(args, host))
    };
    let chosen: Vec<_> = hosts.iter().filter(is_meant).map(|host| host.name.clone()).collect();
    if chosen.is_empty() {
        let number = host_range::hosts(hosts.len() as u64);
        let told = format!("the options select none of the job's {number}; nothing was sent");
        let hint = format!("See the hosts and their states with: rexctl hosts {job}");
        return Err(Error::new(Kind::NoHosts, told).hint(hint));
    }
    Ok(chosen)
}

const YES: Option<OrNil<bool>> = Some(OrNil::Value(true));

fn takes_all(args: &RerunHostArgs) -> bool {
    let by_result = args.failed_only == YES || args.succeeded_only == YES;
    !(by_result || args.not_started || args.cancelled)
}

fn takes(args: &RerunHostArgs, host: &OriginalHost) -> bool {
    let has_state = |state| host.state == Some(state);
    (args.failed_only == YES && has_state(HostState::Failed))
        || (args.succeeded_only == YES && has_state(HostState::Success))
        || (args.cancelled && has_state(HostState::Cancelled))
        // The server calls hosts that it never planned cancelled, once the whole job was.
        || (args.not_started && (!host.was_planned || has_state(HostState::Pending)))
}

/// Shows the hosts of the new job and, on a terminal, asks for confirmation.
pub async fn confirm(hosts: &[String], is_agreed: bool, streams: &mut Streams) -> Result<(), Error> {
    let start = format!("On {}", host_range::hosts(hosts.len() as u64));
    streams.note(&host_names::sentence(&start, hosts, streams.err_width()));
    if is_agreed || !streams.may_ask || prompt::confirm(streams, "Run the job on them?", "--yes").await? {
        return Ok(());
    }
    Err(Error::new(Kind::Interrupted, "not confirmed; nothing was sent"))
}

/// Warns if the new job has other hosts than selected. A dynamic job gets its hosts when it starts.
pub fn compare(meant: &[String], job: &Value, streams: &mut Streams) {
    let Some(hosts) = job.pointer("/targeting/hosts").and_then(Value::as_array) else { return };
    if answer::text(job, "/targeting/targeting_type") == Some("dynamic_query") {
        streams.note("The server chooses the hosts when the job starts; they could not be compared");
        return;
    }
    let real: HashSet<&str> = hosts.iter().filter_map(|host| answer::text(host, "/name")).collect();
    let wanted: HashSet<&str> = meant.iter().map(String::as_str).collect();
    for (told, mut names) in [
        ("The new job does not run on", wanted.difference(&real).copied().collect::<Vec<_>>()),
        ("The new job also runs on", real.difference(&wanted).copied().collect()),
    ] {
        if !names.is_empty() {
            names.sort_unstable();
            let start = format!("{told} {}", host_range::hosts(names.len() as u64));
            streams.warn(&host_names::sentence(&start, &names, streams.warning_width()));
        }
    }
}
