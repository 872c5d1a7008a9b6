//! The state of a job on a host, and the result of the whole job.

use super::threshold::Threshold;
use crate::error::Exit;

/// A host's state in a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HostState {
    /// Not started: the server says `N/A` before it has planned the host, then `planned` or `pending`.
    Pending,
    /// Running.
    Running,
    /// Ended successfully.
    Success,
    /// Ended with an error; the server maps warnings to errors.
    Failed,
    /// Cancelled.
    Cancelled,
}

impl HostState {
    /// Reads the server's `job_status`. An unknown or missing word counts as pending: a host that is taken for ended is not looked at again.
    pub fn read(word: Option<&str>) -> Self {
        match word {
            Some("success" | "succeeded") => HostState::Success,
            Some("error" | "failed" | "warning") => HostState::Failed,
            Some("cancelled" | "canceled") => HostState::Cancelled,
            Some("running") => HostState::Running,
            _ => HostState::Pending,
        }
    }

    /// Returns the displayed word.
    pub const fn as_str(self) -> &'static str {
        match self {
            HostState::Pending => "pending",
            HostState::Running => "running",
            HostState::Success => "success",
            HostState::Failed => "failed",
            HostState::Cancelled => "cancelled",
        }
    }

    /// Returns true if the job has ended on the host.
    pub const fn has_ended(self) -> bool {
        matches!(self, HostState::Success | HostState::Failed | HostState::Cancelled)
    }
}

/// The number of hosts in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Hosts that have not started.
    pub pending: usize,
    /// Running hosts.
    pub running: usize,
    /// Hosts that ended successfully.
    pub success: usize,
    /// Hosts that ended with an error.
    pub failed: usize,
    /// Cancelled hosts.
    pub cancelled: usize,
}

impl FromIterator<HostState> for Tally {
    fn from_iter<I: IntoIterator<Item = HostState>>(states: I) -> Self {
        let mut tally = Tally::default();
        for state in states {
            match state {
                HostState::Pending => tally.pending += 1,
                HostState::Running => tally.running += 1,
                HostState::Success => tally.success += 1,
                HostState::Failed => tally.failed += 1,
                HostState::Cancelled => tally.cancelled += 1,
            }
        }
        tally
    }
}

impl Tally {
    /// Returns the number of all hosts.
    pub fn total(&self) -> usize {
        self.pending + self.running + self.ended()
    }

    /// Returns the number of hosts on which the job has ended.
    pub fn ended(&self) -> usize {
        self.success + self.failed + self.cancelled
    }

    /// Returns the result of the job. A failure outranks a cancellation; a host that never ran counts as failed, unless hosts were
    /// cancelled. Failures below the threshold `too_many` do not count.
    pub fn exit(&self, too_many: Threshold) -> Exit {
        let not_run = if self.cancelled == 0 { self.pending + self.running } else { 0 };
        if too_many.is_reached(self.failed + not_run, self.total()) {
            return Exit::JobFailed;
        }
        if self.cancelled > 0 { Exit::JobCancelled } else { Exit::Done }
    }
}

impl std::fmt::Display for Tally {
    /// Formats hammer's line at the end of a wait, and adds cancelled hosts and hosts that did not run if there are any.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} task(s), {} success, {} fail", self.total(), self.success, self.failed)?;
        if self.cancelled > 0 {
            write!(f, ", {} cancelled", self.cancelled)?;
        }
        match self.pending + self.running {
            0 => Ok(()),
            missing => write!(f, ", {missing} not run"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(words: &[&str]) -> Tally {
        words.iter().map(|word| HostState::read(Some(word))).collect()
    }

    #[test]
    fn the_exit_code_follows_the_hosts() {
        for (words, exit) in [
            (&["success", "success"][..], Exit::Done),
            (&["success", "error", "cancelled"], Exit::JobFailed),
            (&["success", "warning"], Exit::JobFailed),
            (&["success", "cancelled"], Exit::JobCancelled),
            (&["success", "N/A"], Exit::JobFailed),
        ] {
            assert_eq!(tally(words).exit(Threshold::ANY), exit, "{words:?}");
        }
    }

    #[test]
    fn failures_below_the_threshold_do_not_count() {
        let one_of_three = tally(&["success", "success", "error"]);
        assert_eq!(one_of_three.exit(Threshold::Count(2)), Exit::Done);
        assert_eq!(one_of_three.exit(Threshold::Percent(33)), Exit::JobFailed);
        assert_eq!(tally(&["error", "error"]).exit(Threshold::Percent(100)), Exit::JobFailed);
        assert_eq!(tally(&["error", "cancelled"]).exit(Threshold::Count(2)), Exit::JobCancelled);
    }

    #[test]
    fn the_closing_line_is_hammers_with_cancelled_and_missing_hosts_added() {
        assert_eq!(tally(&["success", "success", "error"]).to_string(), "3 task(s), 2 success, 1 fail");
        assert_eq!(
            tally(&["cancelled", "planned"]).to_string(),
            "2 task(s), 0 success, 0 fail, 1 cancelled, 1 not run"
        );
    }
}
