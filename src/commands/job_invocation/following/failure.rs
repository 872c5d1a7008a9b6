//! The reason why a job failed on a host, as far as its output tells.

use crate::model::output::{OutputChunk, OutputLines, OutputSummary, is_boilerplate};
use std::convert::Infallible;

/// Number of last lines that are shown.
const LAST_LINES: usize = 3;

/// The reason why a job failed on a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostFailure {
    /// The exit status in words.
    pub reason: String,
    /// The last lines of output.
    pub last_lines: Vec<String>,
}

impl HostFailure {
    /// Reads the reason from a host's whole output.
    pub fn of(output: &[OutputChunk]) -> Self {
        let reason = match OutputSummary::of(output).exit_status.as_deref() {
            Some("EXCEPTION") => "could not be run".to_owned(),
            // The server's task ended with a warning.
            Some("0") => "exit status 0, but its task on the server did not succeed".to_owned(),
            Some(status) => format!("exit status {status}"),
            None => "no exit status".to_owned(),
        };
        let mut last_lines = Vec::new();
        let Ok(()) = OutputLines::each(output, |_, line| {
            let line = line.trim_end();
            if !is_boilerplate(line) {
                last_lines.push(line.to_owned());
            }
            Ok::<_, Infallible>(())
        });
        Self { reason, last_lines: last_lines.split_off(last_lines.len().saturating_sub(LAST_LINES)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(texts: &[&str]) -> HostFailure {
        let chunk = |text: &&str| OutputChunk { text: (*text).to_owned(), ..OutputChunk::default() };
        HostFailure::of(&texts.iter().map(chunk).collect::<Vec<_>>())
    }

    #[test]
    fn a_failed_host_has_its_exit_status_and_last_lines() {
        let failed = failure(&["a\nb\nc", "c\nd\n", "StandardError: Job execution failed", "Exit status: 3"]);
        assert_eq!(failed.reason, "exit status 3");
        assert_eq!(failed.last_lines, ["b", "cc", "d"]);
    }

    #[test]
    fn an_unreachable_host_and_a_silent_one_have_different_reasons() {
        assert_eq!(failure(&["Exit status: EXCEPTION"]).reason, "could not be run");
        assert_eq!(failure(&[]).reason, "no exit status");
    }
}
