//! The summary of a host's output: exit status, last line, duration.

use super::chunk::{EXIT_STATUS_PREFIX, GENERIC_FAILURE, OutputChunk, Stream};
use super::lines::OutputLines;
use serde_json::Value;
use std::convert::Infallible;

/// The summary of an output.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputSummary {
    /// Exit status of the command; `EXCEPTION` if it could not be run, none if the output has none.
    pub exit_status: Option<String>,
    /// Seconds from the first chunk to the last.
    pub seconds: Option<f64>,
    /// Last line of the job; without any, the last remark about it.
    pub last_line: Option<String>,
}

impl OutputSummary {
    /// Summarizes the chunks of an output.
    pub fn of(pieces: &[OutputChunk]) -> Self {
        let status = pieces.iter().rev().find_map(|piece| piece.text.trim_end().strip_prefix(EXIT_STATUS_PREFIX));
        OutputSummary {
            exit_status: status.map(|status| status.trim().to_owned()).filter(|status| !status.is_empty()),
            seconds: seconds(pieces),
            last_line: last_line(pieces),
        }
    }

    /// Returns the exit status for records: as a number, if it is one.
    pub fn exit_status_json(&self) -> Value {
        match &self.exit_status {
            None => Value::Null,
            Some(status) => status.parse::<i64>().map_or_else(|_| status.as_str().into(), Value::from),
        }
    }
}

fn seconds(pieces: &[OutputChunk]) -> Option<f64> {
    let (first, last) = span(pieces)?;
    Some(((last - first) * 10.0).round() / 10.0)
}

/// Returns the times of the first and the last chunk, in seconds since 1970. Leaves out the exit status, to which the server gives a
/// time one second after the last chunk.
pub fn span(pieces: &[OutputChunk]) -> Option<(f64, f64)> {
    let timed = pieces.iter().filter(|piece| !piece.text.starts_with(EXIT_STATUS_PREFIX));
    let times = timed.filter_map(|piece| piece.timestamp);
    times.fold(None, |span, time| {
        let (first, last) = span.unwrap_or((time, time));
        Some((time.min(first), time.max(last)))
    })
}

/// Returns true for a line that says no more than that the job has ended.
pub fn is_boilerplate(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with(EXIT_STATUS_PREFIX) || line == GENERIC_FAILURE
}

fn last_line(pieces: &[OutputChunk]) -> Option<String> {
    let (mut printed, mut said) = (None, None);
    let Ok(()) = OutputLines::each(pieces, |stream, line| {
        let line = line.trim_end();
        if !is_boilerplate(line) {
            *(if stream == Stream::Debug { &mut said } else { &mut printed }) = Some(line.to_owned());
        }
        Ok::<_, Infallible>(())
    });
    printed.or(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn piece(stream: Stream, text: &str, timestamp: f64) -> OutputChunk {
        OutputChunk { stream, text: text.into(), timestamp: Some(timestamp), id: None }
    }

    #[test]
    fn a_failed_host_tells_status_time_and_its_own_last_line() {
        let pieces = [
            piece(Stream::Stdout, "one\ntw", 10.0),
            piece(Stream::Stdout, "o\n\n", 12.34),
            piece(Stream::Stdout, "Exit status: 3", 13.34),
            piece(Stream::Debug, "StandardError: Job execution failed", 12.5),
        ];
        let closing = OutputSummary::of(&pieces);
        assert_eq!((closing.exit_status_json(), closing.seconds), (json!(3), Some(2.5)));
        assert_eq!(closing.last_line.as_deref(), Some("two"));
    }

    #[test]
    fn an_unreachable_host_tells_why() {
        let pieces = [
            piece(Stream::Debug, "Error initializing command: no route", 1.0),
            piece(Stream::Stdout, "Exit status: EXCEPTION", 2.0),
            piece(Stream::Debug, "StandardError: Job execution failed", 3.0),
        ];
        let closing = OutputSummary::of(&pieces);
        assert_eq!(closing.exit_status_json(), json!("EXCEPTION"));
        assert_eq!(closing.last_line.as_deref(), Some("Error initializing command: no route"));
        let silent = [
            piece(Stream::Stdout, "Exit status: 1", 2.0),
            piece(Stream::Debug, "StandardError: Job execution failed", 3.0),
        ];
        assert_eq!(OutputSummary::of(&silent).last_line, None);
        assert_eq!(OutputSummary::of(&[]), OutputSummary::default());
    }
}
