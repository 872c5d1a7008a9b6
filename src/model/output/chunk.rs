//! The server's rows of output, read leniently and without keeping what is not needed.

use super::row_value::RowValue;
use serde::de::{Deserialize, Deserializer};

/// Where a piece of output came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, clap::ValueEnum)]
pub enum Stream {
    /// What the job printed; the server's closing `Exit status: 0` too
    #[default]
    Stdout,
    /// What the job printed as errors, where its transport tells them apart
    Stderr,
    /// What the server or the smart proxy says about the run
    Debug,
}

impl Stream {
    /// The server's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Stream::Stdout => "stdout",
            Stream::Stderr => "stderr",
            Stream::Debug => "debug",
        }
    }

    fn read(word: &str) -> Self {
        match word {
            "stderr" => Stream::Stderr,
            "debug" => Stream::Debug,
            _ => Stream::Stdout,
        }
    }
}

/// Some text of a host's output. It may begin or break off within a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputChunk {
    /// The server's number of it, since remote execution 8.1; what the server adds by itself has none.
    pub id: Option<u64>,
    /// Where it came from.
    pub stream: Stream,
    /// The text.
    pub text: String,
    /// Seconds since 1970.
    pub timestamp: Option<f64>,
}

/// The words before the exit status, which the server adds to the end of a host's output.
pub(super) const EXIT_STATUS_PREFIX: &str = "Exit status:";

/// The server's remark on every failure, which says nothing of its cause.
pub const GENERIC_FAILURE: &str = "StandardError: Job execution failed";

/// What an allocation takes beside its bytes, about.
const ALLOCATION_BYTES: usize = 16;

/// The words before the reason why the output of a running host cannot be had now.
const NO_LIVE_OUTPUT: &str = "Error loading data from proxy";

impl OutputChunk {
    /// Whether it is a line of its own, though it has no line break: the server's and the proxy's remarks are.
    pub fn is_remark(&self) -> bool {
        self.stream == Stream::Debug || self.text.starts_with(EXIT_STATUS_PREFIX)
    }

    /// Returns true for what the server says while it cannot ask the proxy, as right after a start. No later answer repeats it.
    pub(super) fn is_transient(&self) -> bool {
        self.id.is_none() && self.stream == Stream::Debug && self.text.starts_with(NO_LIVE_OUTPUT)
    }

    /// The bytes of memory that it takes.
    pub fn size(&self) -> usize {
        self.text.len() + ALLOCATION_BYTES + size_of::<Self>()
    }
}

/// A host's output as far as the server has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostOutput {
    /// The host's id, where the answer is about several.
    pub host: Option<u64>,
    /// Whether the host has ended.
    pub complete: bool,
    /// The pieces, in order.
    pub pieces: Vec<OutputChunk>,
    /// When a job that has not started will, as the server writes it.
    pub start_at: Option<String>,
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct OutputChunkRow<'a> {
    #[serde(borrow)]
    id: RowValue<'a>,
    #[serde(borrow)]
    output_type: RowValue<'a>,
    #[serde(borrow)]
    output: RowValue<'a>,
    #[serde(borrow)]
    timestamp: RowValue<'a>,
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
    #[serde(borrow)]
    host_id: RowValue<'a>,
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
            start_at: row.start_at.text().filter(|_| delayed),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn odd_values_do_not_break_a_row() {
        let row = r#"{"complete": true, "host_id": "7", "refresh": [1, {"a": 2}], "output": [
            {"id": 9, "output": "a\n", "output_type": "stderr", "timestamp": "1795468158.5", "meta": {"x": []}},
            {"id": null, "output": null, "output_type": null, "timestamp": null}]}"#;
        let read: HostOutput = serde_json::from_str(row).unwrap();
        let piece =
            OutputChunk { id: Some(9), stream: Stream::Stderr, text: "a\n".into(), timestamp: Some(1795468158.5) };
        let expected =
            HostOutput { host: Some(7), complete: true, pieces: vec![piece, OutputChunk::default()], start_at: None };
        assert_eq!(read, expected);
        assert_eq!(serde_json::from_str::<HostOutput>(r#"{"output": null}"#).unwrap(), HostOutput::default());
    }

    #[test]
    fn a_passing_remark_is_left_out_and_the_same_words_of_a_job_are_not() {
        let remark = "Error loading data from proxy: RestClient::NotFound - 404 Not Found";
        let piece = |id, kind| json!({"id": id, "output_type": kind, "output": remark, "timestamp": 1.5});
        let row = json!({"output": [piece(None, "debug"), piece(None, "stdout"), piece(Some(3), "debug")]});
        let read: HostOutput = serde_json::from_value(row).unwrap();
        let kinds: Vec<_> = read.pieces.iter().map(|piece| (piece.id, piece.stream)).collect();
        assert_eq!(kinds, [(None, Stream::Stdout), (Some(3), Stream::Debug)]);
    }

    #[test]
    fn a_time_that_is_no_number_is_no_time() {
        for word in ["NaN", "inf", "-infinity", "1e999", "soon"] {
            let piece: OutputChunk = serde_json::from_value(json!({"output": "a", "timestamp": word})).unwrap();
            assert_eq!(piece.timestamp, None, "{word}");
        }
    }

    #[test]
    fn a_start_is_told_of_a_delayed_job_only() {
        let start = |delayed| {
            let row = json!({"delayed": delayed, "start_at": "2027-05-05T05:05:00.000Z", "output": []});
            serde_json::from_value::<HostOutput>(row).unwrap().start_at
        };
        assert_eq!(start(true).as_deref(), Some("2027-05-05T05:05:00.000Z"));
        assert_eq!(start(false), None);
    }
}
