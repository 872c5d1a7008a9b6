//! A line now and then on a job of many hosts, where there is no view.

use crate::commands::job_invocation::following::hosts::FollowedHosts;
use crate::streams::Streams;
use std::time::{Duration, Instant};

/// Number of hosts up to which each has a line of its own.
pub const FEW_LINES: usize = 20;
/// Minimum time between two lines.
const INTERVAL: Duration = Duration::from_secs(10);

/// Prints lines such as `12 of 300 hosts have ended, 2 of them failed`.
pub struct ProgressLines {
    /// Time from which the next line may be printed.
    next: Instant,
    /// Number of hosts that had ended at the last line.
    told: usize,
}

impl ProgressLines {
    /// Begins; the first line comes after a while.
    pub fn new() -> Self {
        Self { next: Instant::now() + INTERVAL, told: 0 }
    }

    /// Prints a line if it is time for one and more hosts have ended. The summary tells the end.
    pub fn tell(&mut self, hosts: &FollowedHosts, streams: &mut Streams) {
        let tally = hosts.tally();
        let (ended, total) = (tally.ended(), tally.total());
        if ended > self.told && ended < total && Instant::now() >= self.next {
            streams.note(&sentence(ended, total, tally.failed));
            (self.told, self.next) = (ended, Instant::now() + INTERVAL);
        }
    }
}

fn sentence(ended: usize, total: usize, failed: usize) -> String {
    let failed = if failed > 0 { format!(", {failed} of them failed") } else { String::new() };
    format!("{ended} of {total} hosts have ended{failed}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_counts_the_hosts_that_have_ended() {
        assert_eq!(sentence(12, 300, 2), "12 of 300 hosts have ended, 2 of them failed");
        assert_eq!(sentence(12, 300, 0), "12 of 300 hosts have ended");
    }
}
