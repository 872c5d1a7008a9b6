//! The hosts of a job as far as they are known.

use crate::api::rex::host_states::HostRow;
use crate::model::host_state::{HostState, Tally};
use crate::model::output::OutputDedup;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::{Duration, Instant};

/// A host of the job.
#[derive(Debug)]
pub struct Host {
    /// What the server says of it.
    pub row: HostRow,
    /// Which pieces of its output have been taken.
    pub seen: OutputDedup,
    /// When it was first seen running, and when ended.
    started: Option<Instant>,
    ended: Option<Instant>,
    /// When its output was last asked for.
    pub asked: Option<Instant>,
}

impl Host {
    fn new(row: HostRow) -> Self {
        let mut host = Self { row, seen: OutputDedup::default(), started: None, ended: None, asked: None };
        host.clock();
        host
    }

    fn clock(&mut self) {
        if self.row.state == HostState::Running {
            self.started.get_or_insert_with(Instant::now);
        }
        self.ended = self.row.state.has_ended().then(Instant::now);
    }

    /// For how long it has been seen running.
    pub fn ran(&self) -> Option<Duration> {
        self.started.map(|started| self.ended.unwrap_or_else(Instant::now).duration_since(started))
    }
}

/// All hosts of the job.
#[derive(Debug, Default)]
pub struct Hosts {
    by_name: HashMap<String, Host>,
}

impl Hosts {
    /// Takes a host's state in; whether that is news.
    pub fn take(&mut self, row: &HostRow) -> bool {
        match self.by_name.entry(row.name.clone()) {
            Entry::Vacant(vacant) => {
                vacant.insert(Host::new(row.clone()));
                true
            }
            Entry::Occupied(mut occupied) => {
                let host = occupied.get_mut();
                host.row.id = row.id.or(host.row.id);
                let is_news = host.row.state != row.state;
                host.row.state = row.state;
                if is_news {
                    host.clock();
                }
                is_news
            }
        }
    }

    /// Takes hosts in that are not news.
    pub fn learn(&mut self, rows: Vec<HostRow>) {
        self.by_name.extend(rows.into_iter().map(|row| (row.name.clone(), Host::new(row))));
    }

    /// Learns the ids of hosts that are known.
    pub fn learn_ids(&mut self, rows: Vec<HostRow>) {
        for row in rows {
            if let Some(host) = self.by_name.get_mut(&row.name) {
                host.row.id = host.row.id.or(row.id);
            }
        }
    }

    /// The host of this name.
    pub fn get(&self, name: &str) -> Option<&Host> {
        self.by_name.get(name)
    }

    /// As [`Hosts::get`], to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Host> {
        self.by_name.get_mut(name)
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Host> {
        self.by_name.values()
    }

    /// All of them, by name.
    pub fn sorted(&self) -> Vec<&Host> {
        let mut hosts: Vec<_> = self.iter().collect();
        hosts.sort_unstable_by(|a, b| a.row.name.cmp(&b.row.name));
        hosts
    }

    /// The names of those in `state`, sorted.
    pub fn names_in(&self, state: HostState) -> Vec<&str> {
        let mut names: Vec<_> =
            self.iter().filter(|host| host.row.state == state).map(|host| host.row.name.as_str()).collect();
        names.sort_unstable();
        names
    }

    /// The `count` hosts that have been running for longest.
    pub fn slowest(&self, count: usize) -> Vec<&Host> {
        let mut running: Vec<_> = self.iter().filter(|host| host.row.state == HostState::Running).collect();
        running.sort_unstable_by(|a, b| (a.started, &a.row.name).cmp(&(b.started, &b.row.name)));
        running.truncate(count);
        running
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_name.len()
    }

    /// How many are in each state.
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
    fn only_a_change_is_news_and_an_id_once_known_stays() {
        let mut hosts = Hosts::default();
        assert!(hosts.take(&row("a", Some(7), HostState::Pending)));
        assert!(!hosts.take(&row("a", None, HostState::Pending)));
        assert!(hosts.take(&row("a", None, HostState::Failed)));
        assert_eq!(hosts.get("a").unwrap().row, row("a", Some(7), HostState::Failed));
        assert_eq!(hosts.tally(), Tally { failed: 1, ..Tally::default() });
    }

    #[test]
    fn the_slowest_are_those_that_began_first() {
        let mut hosts = Hosts::default();
        for name in ["c", "a", "b"] {
            hosts.take(&row(name, None, HostState::Running));
        }
        hosts.take(&row("d", None, HostState::Success));
        let names: Vec<_> = hosts.slowest(2).iter().map(|host| host.row.name.as_str()).collect();
        assert_eq!(names, ["c", "a"]);
    }
}
