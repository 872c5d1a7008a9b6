//! The hosts of the followed job, as far as they are known.

use super::seconds;
use crate::api::rex::host_states::HostRow;
use crate::model::host_state::{HostState, Tally};
use crate::model::output::{OutputChunk, OutputDedup};
use crate::model::targets;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::{Duration, Instant};

/// A host of the followed job.
#[derive(Debug)]
pub struct FollowedHost {
    /// Name, id and state as the server gave them last.
    pub row: HostRow,
    /// Chunks of its output that were reported already.
    pub reported: OutputDedup,
    /// Time of the last request for its output.
    pub polled: Option<Instant>,
    /// State in which a late watcher found it.
    found_in: Option<HostState>,
    /// Time when it began to run; `None` where nobody saw that.
    started: Option<Instant>,
    /// Time when it was first seen ended.
    ended: Option<Instant>,
}

impl FollowedHost {
    fn new(row: HostRow, is_late: bool) -> Self {
        let (found_in, reported) = (is_late.then_some(row.state), OutputDedup::default());
        let mut host = Self { row, reported, polled: None, found_in, started: None, ended: None };
        host.note_time();
        host
    }

    fn note_time(&mut self) {
        if self.row.state == HostState::Running && !self.began_unseen() {
            self.started.get_or_insert_with(Instant::now);
        }
        self.ended = self.row.state.has_ended().then(Instant::now);
    }

    /// Returns true if it had begun to run before anybody looked, so that its states do not tell its time.
    pub fn began_unseen(&self) -> bool {
        self.found_in.is_some_and(|state| state != HostState::Pending)
    }

    /// Returns the seconds that the job took on it, by its states and this output, of a job that started then. `None` where it was found
    /// running: what it printed need not reach from its start to its end.
    pub fn seconds(&self, output: &[OutputChunk], job_start: Option<DateTime<Utc>>) -> Option<f64> {
        (self.found_in != Some(HostState::Running)).then(|| seconds::of(self.running_time(), output, job_start))
    }

    /// Returns the time since it began to run, or for which it ran; `None` where its start is not known.
    pub fn running_time(&self) -> Option<Duration> {
        self.started.map(|started| self.ended.unwrap_or_else(Instant::now).duration_since(started))
    }
}

/// All hosts of the followed job.
#[derive(Debug, Default)]
pub struct FollowedHosts {
    by_name: HashMap<String, FollowedHost>,
    /// Nobody has looked since the start of the job: a host may run already when it is first seen.
    is_late: bool,
}

impl FollowedHosts {
    /// Returns the hosts, still unknown, of a job that may have been running for a while.
    pub fn found_late() -> Self {
        Self { is_late: true, ..Self::default() }
    }

    /// Stores the state of a host; returns true if it has changed.
    pub fn update(&mut self, row: &HostRow) -> bool {
        match self.by_name.entry(row.name.clone()) {
            Entry::Vacant(vacant) => {
                vacant.insert(FollowedHost::new(row.clone(), self.is_late));
                true
            }
            Entry::Occupied(mut occupied) => {
                let host = occupied.get_mut();
                host.row.id = row.id.or(host.row.id);
                let has_changed = host.row.state != row.state;
                host.row.state = row.state;
                if has_changed {
                    host.note_time();
                }
                has_changed
            }
        }
    }

    /// Inserts hosts whose states are known already and are not to be reported as changes.
    pub fn insert_known(&mut self, rows: Vec<HostRow>) {
        let is_late = self.is_late;
        self.by_name.extend(rows.into_iter().map(|row| (row.name.clone(), FollowedHost::new(row, is_late))));
    }

    /// Adds the ids of `rows` to hosts without one.
    pub fn add_ids(&mut self, rows: Vec<HostRow>) {
        for row in rows {
            if let Some(host) = self.by_name.get_mut(&row.name) {
                host.row.id = host.row.id.or(row.id);
            }
        }
    }

    /// Returns the host of this name.
    pub fn get(&self, name: &str) -> Option<&FollowedHost> {
        self.by_name.get(name)
    }

    /// Returns the host of this name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut FollowedHost> {
        self.by_name.get_mut(name)
    }

    /// Returns all hosts, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &FollowedHost> {
        self.by_name.values()
    }

    /// Returns all hosts, by name.
    pub fn sorted(&self) -> Vec<&FollowedHost> {
        let mut hosts: Vec<_> = self.iter().collect();
        hosts.sort_unstable_by(|a, b| a.row.name.cmp(&b.row.name));
        hosts
    }

    /// Returns the domain that all hosts share, as far as they are known.
    pub fn shared_domain(&self) -> String {
        targets::shared_domain(&self.iter().map(|host| host.row.name.as_str()).collect::<Vec<_>>()).to_owned()
    }

    /// Returns the names of the hosts in `state`, sorted.
    pub fn names_in(&self, state: HostState) -> Vec<&str> {
        let mut names: Vec<_> =
            self.iter().filter(|host| host.row.state == state).map(|host| host.row.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// Returns the `count` hosts that have been running for longest.
    pub fn slowest(&self, count: usize) -> Vec<&FollowedHost> {
        let mut running: Vec<_> = self.iter().filter(|host| host.row.state == HostState::Running).collect();
        running.sort_unstable_by(|a, b| (a.started, &a.row.name).cmp(&(b.started, &b.row.name)));
        running.truncate(count);
        running
    }

    /// Returns the number of hosts.
    pub fn len(&self) -> usize {
        self.by_name.len()
    }

    /// Counts the hosts in each state.
    pub fn tally(&self) -> Tally {
        self.iter().map(|host| host.row.state).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, id: Option<u64>, state: HostState) -> HostRow {
        HostRow { name: name.into(), id, state }
    }

    #[test]
    fn only_a_change_is_reported_and_an_id_once_known_stays() {
        let mut hosts = FollowedHosts::default();
        assert!(hosts.update(&row("a", Some(7), HostState::Pending)));
        assert!(!hosts.update(&row("a", None, HostState::Pending)));
        assert!(hosts.update(&row("a", None, HostState::Failed)));
        assert_eq!(hosts.get("a").unwrap().row, row("a", Some(7), HostState::Failed));
        assert_eq!(hosts.tally(), Tally { failed: 1, ..Tally::default() });
    }

    #[test]
    fn a_late_watcher_knows_the_time_of_hosts_only_that_began_before_its_eyes() {
        let output = [1.0, 3.0].map(|timestamp| OutputChunk { timestamp: Some(timestamp), ..OutputChunk::default() });
        for (found_in, is_timed, seconds) in [
            (HostState::Pending, true, Some(2.0)),
            (HostState::Running, false, None),
            (HostState::Success, false, Some(2.0)),
        ] {
            let mut hosts = FollowedHosts::found_late();
            for state in [found_in, HostState::Running, HostState::Success] {
                hosts.update(&row("a", None, state));
            }
            let host = hosts.get("a").unwrap();
            assert_eq!(
                (host.running_time().is_some(), host.seconds(&output, None)),
                (is_timed, seconds),
                "{found_in:?}"
            );
            assert_eq!(host.began_unseen(), !is_timed, "{found_in:?}");
        }
    }

    #[test]
    fn the_slowest_are_the_hosts_that_began_first() {
        let mut hosts = FollowedHosts::default();
        for name in ["c", "a", "b"] {
            hosts.update(&row(name, None, HostState::Running));
        }
        hosts.update(&row("d", None, HostState::Success));
        let names: Vec<_> = hosts.slowest(2).iter().map(|host| host.row.name.as_str()).collect();
        assert_eq!(names, ["c", "a"]);
    }
}
