//! The end of a job on a host, as far as its output tells.

use super::cause::{cause, is_pointer};
use crate::model::host_state::HostState;
use crate::model::output::{OutputChunk, OutputLines, OutputSummary, Stream, is_boilerplate};
use std::convert::Infallible;

/// Exit status of a command that could not be run.
const NOT_RUN: &str = "EXCEPTION";

/// Cause of a failure that is not the command's.
const TASK_FAILED: &str = "the command succeeded, but its task on the server did not";

/// The end of a job on a host.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostEnd {
    /// The command's exit status; `None` where it did not run, or where the server does not tell.
    pub exit_status: Option<String>,
    /// The line that tells why it failed.
    pub cause: Option<String>,
}

impl HostEnd {
    /// Reads the end of a host in `state` from its output.
    pub fn of(host: &str, state: HostState, output: &[OutputChunk]) -> Self {
        match state {
            HostState::Success => Self { exit_status: Some("0".to_owned()), cause: None },
            HostState::Failed => Self::of_failure(host, output),
            HostState::Cancelled | HostState::Pending | HostState::Running => Self::default(),
        }
    }

    /// Returns the reason of a failure in one line: the cause, or else the exit status.
    pub fn reason(self) -> String {
        let status = || self.exit_status.map(|status| format!("exit status {status}"));
        self.cause.or_else(status).unwrap_or_default()
    }

    fn of_failure(host: &str, output: &[OutputChunk]) -> Self {
        let exit_status = OutputSummary::of(output).exit_status;
        let LastLines { printed, remark } = LastLines::of(output);
        let line = |line: Option<String>| line.map(|line| cause(host, &line));
        let (exit_status, cause) = match exit_status.as_deref() {
            // The last line of a command that was cut off tells less than the server.
            Some(NOT_RUN) => (None, line(remark.or(printed)).or(Some("could not be run".to_owned()))),
            None => (None, line(printed.or(remark)).or(Some("no exit status".to_owned()))),
            // The host did what it should; the server's task ended with a warning.
            Some("0") => (exit_status, line(remark).or(Some(TASK_FAILED.to_owned()))),
            Some(_) => (exit_status, line(printed.or(remark))),
        };
        Self { exit_status, cause }
    }
}

/// The last lines that tell something: of the command, and of the server.
#[derive(Default)]
struct LastLines {
    printed: Option<String>,
    remark: Option<String>,
}

impl LastLines {
    fn of(output: &[OutputChunk]) -> Self {
        let mut last = Self::default();
        let Ok(()) = OutputLines::each(output, |stream, line| {
            let place = if stream == Stream::Debug { &mut last.remark } else { &mut last.printed };
            if !is_boilerplate(line) && (place.is_none() || !is_pointer(line)) {
                *place = Some(line.trim_end().to_owned());
            }
            Ok::<_, Infallible>(())
        });
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(pieces: &[(Stream, &str)]) -> (Option<String>, Option<String>) {
        let chunk = |(stream, text): &(Stream, &str)| OutputChunk {
            stream: *stream,
            text: (*text).to_owned(),
            ..OutputChunk::default()
        };
        let end = HostEnd::of_failure("h1.example.com", &pieces.iter().map(chunk).collect::<Vec<_>>());
        (end.exit_status, end.cause)
    }

    #[test]
    fn the_line_that_tells_is_the_cause() {
        let (printed, remark) = (Stream::Stdout, Stream::Debug);
        let generic = (remark, "StandardError: Job execution failed");
        let no_route = (
            remark,
            "Error initializing command: Errno::EHOSTUNREACH - No route to host - connect(2) for h1.example.com:22",
        );
        for (pieces, exit_status, cause) in [
            (vec![(printed, "one\ntwo\n"), (printed, "Exit status: 3"), generic], Some("3"), Some("two")),
            (
                vec![
                    (printed, "Job for a.service failed\nSee \"systemctl status a.service\" for details.\n"),
                    (printed, "Exit status: 1"),
                ],
                Some("1"),
                Some("Job for a.service failed"),
            ),
            (vec![(printed, "Exit status: 3"), generic], Some("3"), None),
            (vec![no_route, (printed, "Exit status: EXCEPTION"), generic], None, Some("No route to host")),
            (vec![(printed, "begun\n"), no_route, (printed, "Exit status: EXCEPTION")], None, Some("No route to host")),
            (vec![(printed, "Exit status: EXCEPTION"), generic], None, Some("could not be run")),
            (vec![(printed, "fine\n"), (printed, "Exit status: 0"), generic], Some("0"), Some(TASK_FAILED)),
            (vec![(printed, "fine\n"), no_route, (printed, "Exit status: 0")], Some("0"), Some("No route to host")),
            (vec![], None, Some("no exit status")),
        ] {
            let expected = (exit_status.map(str::to_owned), cause.map(str::to_owned));
            assert_eq!(end(&pieces), expected, "{pieces:?}");
        }
    }

    #[test]
    fn the_reason_is_the_cause_or_else_the_exit_status() {
        let reason = |exit_status: Option<&str>, cause: Option<&str>| {
            HostEnd { exit_status: exit_status.map(str::to_owned), cause: cause.map(str::to_owned) }.reason()
        };
        assert_eq!(reason(Some("3"), Some("broken")), "broken");
        assert_eq!(reason(Some("3"), None), "exit status 3");
        assert_eq!(reason(None, None), "");
    }
}
