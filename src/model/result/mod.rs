//! The result of a job: hosts that ended alike are one group.

mod cause;
mod host_end;

use crate::model::host_state::HostState;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub use cause::telling;
pub use host_end::HostEnd;

/// Most groups of failed hosts that are told apart. Beyond, hosts with rarer causes become one group for each exit status.
const MOST: usize = 12;

/// The end of a job on one host.
#[derive(Clone, Debug)]
pub struct HostResult {
    /// The host's name.
    pub host: String,
    /// Its state when the job had ended.
    pub state: HostState,
    /// The command's exit status; `None` where it did not run, or where the server does not tell.
    pub exit_status: Option<String>,
    /// Time that the job took on the host, in seconds.
    pub seconds: Option<f64>,
    /// The line that tells why it failed.
    pub cause: Option<String>,
}

/// Hosts on which the job ended in the same way.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultGroup {
    /// Their names, sorted.
    pub hosts: Vec<String>,
    /// Their state.
    pub state: HostState,
    /// Their exit status, as in [`HostResult`].
    pub exit_status: Option<String>,
    /// The longest time that the job took on one of them, in seconds.
    pub seconds: Option<f64>,
    /// The cause that they share; where there are too many, how many there are.
    pub cause: Option<Cause>,
}

/// The cause of a group's failure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// One line, shared by all hosts.
    Line(String),
    /// So many different lines.
    Different(usize),
}

/// Hosts before they are counted: the state by urgency, the exit status and the cause.
type GroupKey = (u8, Option<String>, Option<String>);

/// Groups hosts by how they ended: failed ones first, then cancelled ones, those that never ran, and successful ones;
/// among these, the smallest group of failed hosts comes last, and of two equal ones the first by name comes first.
pub fn groups(results: Vec<HostResult>) -> Vec<ResultGroup> {
    let mut groups: BTreeMap<GroupKey, ResultGroup> = BTreeMap::new();
    for result in results {
        let HostResult { host, state, exit_status, seconds, cause } = result;
        let cause = cause.filter(|_| state != HostState::Success);
        let key = (urgency(state), exit_status.clone(), cause.clone());
        let group = groups.entry(key).or_insert_with(|| ResultGroup {
            hosts: Vec::new(),
            state,
            exit_status,
            seconds: None,
            cause: cause.map(Cause::Line),
        });
        group.hosts.push(host);
        group.seconds = longest(group.seconds, seconds);
    }
    let mut groups = merged(groups.into_values().collect());
    groups.iter_mut().for_each(|group| group.hosts.sort_unstable());
    groups.sort_by(|a, b| order(a).cmp(&order(b)));
    groups
}

fn order(group: &ResultGroup) -> (u8, Reverse<usize>, Option<&String>) {
    (urgency(group.state), Reverse(group.hosts.len()), group.hosts.first())
}

const fn urgency(state: HostState) -> u8 {
    match state {
        HostState::Failed => 0,
        HostState::Cancelled => 1,
        HostState::Pending | HostState::Running => 2,
        HostState::Success => 3,
    }
}

fn longest(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (a, b) => a.or(b),
    }
}

/// Keeps the largest groups as they are, and joins the others that have state and exit status in common.
fn merged(mut groups: Vec<ResultGroup>) -> Vec<ResultGroup> {
    if groups.len() <= MOST {
        return groups;
    }
    groups.sort_by_key(|group| (group.cause.is_some(), Reverse(group.hosts.len())));
    let rest = groups.split_off(MOST - 1);
    let mut joined: BTreeMap<(u8, Option<String>), Vec<ResultGroup>> = BTreeMap::new();
    for group in rest {
        joined.entry((urgency(group.state), group.exit_status.clone())).or_default().push(group);
    }
    groups.extend(joined.into_values().filter_map(join));
    groups
}

/// Makes one group of several with the same state and exit status.
fn join(groups: Vec<ResultGroup>) -> Option<ResultGroup> {
    let count = groups.len();
    let joined = groups.into_iter().reduce(|mut all, group| {
        all.hosts.extend(group.hosts);
        all.seconds = longest(all.seconds, group.seconds);
        all
    })?;
    Some(if count == 1 { joined } else { ResultGroup { cause: Some(Cause::Different(count)), ..joined } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(host: &str, state: HostState, exit: Option<&str>, cause: Option<&str>) -> HostResult {
        HostResult {
            host: host.into(),
            state,
            exit_status: exit.map(str::to_owned),
            seconds: Some(1.0),
            cause: cause.map(str::to_owned),
        }
    }

    #[test]
    fn hosts_that_ended_alike_are_one_group_and_failures_come_first() {
        let mut results = vec![
            result("web02", HostState::Success, Some("0"), Some("a last line that is no cause")),
            result("web01", HostState::Success, Some("0"), None),
            result("cache03", HostState::Failed, Some("1"), Some("Job for httpd.service failed")),
            result("host5", HostState::Failed, None, Some("No route to host")),
            result("db08", HostState::Failed, None, Some("No route to host")),
            result("late", HostState::Cancelled, None, None),
        ];
        if let Some(first) = results.first_mut() {
            first.seconds = Some(2.5);
        }
        let told: Vec<_> = groups(results).into_iter().map(|g| (g.hosts.join(","), g.state, g.seconds)).collect();
        assert_eq!(
            told,
            [
                ("db08,host5".to_owned(), HostState::Failed, Some(1.0)),
                ("cache03".to_owned(), HostState::Failed, Some(1.0)),
                ("late".to_owned(), HostState::Cancelled, Some(1.0)),
                ("web01,web02".to_owned(), HostState::Success, Some(2.5)),
            ]
        );
    }

    #[test]
    fn a_different_cause_on_every_host_is_one_group_in_the_end() {
        let fails = |n: usize| result(&format!("h{n:03}"), HostState::Failed, Some("1"), Some(&format!("line {n}")));
        let mut results: Vec<_> = (0..300).map(fails).collect();
        results.push(result("ok", HostState::Success, Some("0"), None));
        let groups = groups(results);
        assert_eq!(groups.len(), MOST);
        assert_eq!(groups.iter().map(|group| group.hosts.len()).sum::<usize>(), 301);
        let joined = groups.iter().find(|group| matches!(group.cause, Some(Cause::Different(_)))).unwrap();
        assert_eq!(joined.cause, Some(Cause::Different(290)));
        assert!(groups.last().is_some_and(|group| group.state == HostState::Success));
    }
}
