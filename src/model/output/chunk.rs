//! The server's rows of output, read leniently and without unneeded fields.

use super::row_value::{RowNumber, RowValue};
use serde::de::{Deserialize, Deserializer};

/// The origin of a chunk of output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, clap::ValueEnum)]
pub enum Stream {
    /// Standard output of the job, and the server's closing `Exit status: 0`
    #[default]
    Stdout,
    /// Standard error of the job, if its transport separates them
    Stderr,
    /// Remarks of the server or the smart proxy about the run
    Debug,
}

impl Stream {
    /// Returns the server's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Stream::Stdout => "stdout",
            Stream::Stderr => "stderr",
            Stream::Debug => "debug",
        }
    }

    /// Reads the server's word.
    pub(super) fn read(word: &str) -> Self {
        match word {
            "stderr" => Stream::Stderr,
            "debug" => Stream::Debug,
            _ => Stream::Stdout,
        }
    }
}

/// A part of a host's output. It may begin or end within a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputChunk {
    /// Id, since remote execution 8.1; remarks of the server have none.
    pub id: Option<u64>,
    /// Origin.
    pub stream: Stream,
    /// Text.
    pub text: String,
    /// Seconds since 1970.
    pub timestamp: Option<f64>,
}

/// Text before the exit status, which the server adds to the end of a host's output.
pub(super) const EXIT_STATUS_PREFIX: &str = "Exit status:";

/// The server's remark on every failure, which does not name the cause.
pub const GENERIC_FAILURE: &str = "StandardError: Job execution failed";

/// Estimated overhead of an allocation, in bytes.
const ALLOCATION_BYTES: usize = 16;

/// Text before the reason why the output of a running host is not available now.
const NO_LIVE_OUTPUT: &str = "Error loading data from proxy";

impl OutputChunk {
    /// Returns true for a remark of the server or the proxy, which is a line without a line break.
    pub fn is_remark(&self) -> bool {
        self.stream == Stream::Debug || self.text.starts_with(EXIT_STATUS_PREFIX)
    }

    /// Returns true for a line that the server added, which the command did not print. Remarks are told from lines of the command by
    /// their missing id, since remote execution 8.1.
    pub fn is_of_server(&self) -> bool {
        self.stream == Stream::Debug || (self.id.is_none() && self.is_remark())
    }

    /// Returns true for the remark that the server cannot ask the proxy, as right after a start. Later answers do not repeat it.
    pub(super) fn is_transient(&self) -> bool {
        self.id.is_none() && self.stream == Stream::Debug && self.text.starts_with(NO_LIVE_OUTPUT)
    }

    /// Returns the bytes of memory that it takes.
    pub fn size(&self) -> usize {
        self.text.len() + ALLOCATION_BYTES + size_of::<Self>()
    }
}

/// The output of a host, as far as the server has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostOutput {
    /// Id of the host, if the answer is about several.
    pub host: Option<u64>,
    /// True if the job has ended on the host.
    pub complete: bool,
    /// Chunks in order.
    pub pieces: Vec<OutputChunk>,
    /// True if chunks between them were left out, to save memory.
    pub is_cut: bool,
    /// Start time of a job that has not started, as the server writes it.
    pub start_at: Option<String>,
}

/// A part of an answer with outputs.
#[derive(Debug, PartialEq)]
pub enum Part {
    /// A chunk of the row that has begun.
    OutputChunk(OutputChunk),
    /// A row that has ended, without its chunks.
    Row(HostOutput),
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct OutputChunkRow<'a> {
    id: RowNumber,
    #[serde(borrow)]
    output_type: RowValue<'a>,
    #[serde(borrow)]
    output: RowValue<'a>,
    timestamp: RowNumber,
}

impl<'de> Deserialize<'de> for OutputChunk {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let row = OutputChunkRow::deserialize(deserializer)?;
        Ok(OutputChunk {
            id: row.id.id(),
            stream: row.output_type.word().map_or(Stream::Stdout, Stream::read),
            text: row.output.text().unwrap_or_default(),
            timestamp: row.timestamp.number(),
        })
    }
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct HostOutputRow<'a> {
    host_id: RowNumber,
    #[serde(borrow)]
    complete: RowValue<'a>,
    output: Option<Vec<OutputChunk>>,
    #[serde(borrow)]
    delayed: RowValue<'a>,
    #[serde(borrow)]
    start_at: RowValue<'a>,
}

impl<'de> Deserialize<'de> for HostOutput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let row = HostOutputRow::deserialize(deserializer)?;
        let delayed = matches!(row.delayed, RowValue::Flag(true));
        let mut pieces = row.output.unwrap_or_default();
        pieces.retain(|piece| !piece.is_transient());
        Ok(HostOutput {
            host: row.host_id.id(),
            complete: matches!(row.complete, RowValue::Flag(true)),
            pieces,
            is_cut: false,
            start_at: row.start_at.text().filter(|_| delayed),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn unexpected_values_do_not_break_a_row() {
        let row = r#"{"complete": true, "host_id": "7", "refresh": [1, {"a": 2}], "output": [
            {"id": 9, "output": "a\n", "output_type": "stderr", "timestamp": "1795468158.5", "meta": {"x": []}},
            {"id": null, "output": null, "output_type": null, "timestamp": null}]}"#;
        let read: HostOutput = serde_json::from_str(row).unwrap();
        let piece =
            OutputChunk { id: Some(9), stream: Stream::Stderr, text: "a\n".into(), timestamp: Some(1795468158.5) };
        let expected = HostOutput {
            host: Some(7),
            complete: true,
            pieces: vec![piece, OutputChunk::default()],
            ..HostOutput::default()
        };
        assert_eq!(read, expected);
        for row in [r#"{"output": null}"#, r#"{"complete": 1, "delayed": -0.5, "start_at": 12345678901234567890123}"#] {
            assert_eq!(serde_json::from_str::<HostOutput>(row).unwrap(), HostOutput::default(), "{row}");
        }
    }

    #[test]
    fn a_passing_remark_is_left_out_and_the_same_words_of_a_job_are_not() {
        let remark = "Error loading data from proxy: RestClient::NotFound - 404 Not Found";
        let piece = |id, kind| json!({"id": id, "output_type": kind, "output": remark, "timestamp": 1.5});
        let row = json!({"output": [piece(None, "debug"), piece(None, "stdout"), piece(Some(3), "debug")]});
        let read: HostOutput = serde_json::from_str(&row.to_string()).unwrap();
        let kinds: Vec<_> = read.pieces.iter().map(|piece| (piece.id, piece.stream)).collect();
        assert_eq!(kinds, [(None, Stream::Stdout), (Some(3), Stream::Debug)]);
    }

    #[test]
    fn a_time_that_is_no_number_is_no_time() {
        for word in ["NaN", "inf", "-infinity", "1e999", "soon"] {
            let row = json!({"output": "a", "timestamp": word}).to_string();
            let piece: OutputChunk = serde_json::from_str(&row).unwrap();
            assert_eq!(piece.timestamp, None, "{word}");
        }
    }

    #[test]
    fn a_start_is_told_of_a_delayed_job_only() {
        let start = |delayed| {
            let row = json!({"delayed": delayed, "start_at": "2027-05-05T05:05:00.000Z", "output": []});
            serde_json::from_str::<HostOutput>(&row.to_string()).unwrap().start_at
        };
        assert_eq!(start(true).as_deref(), Some("2027-05-05T05:05:00.000Z"));
        assert_eq!(start(false), None);
    }
}
