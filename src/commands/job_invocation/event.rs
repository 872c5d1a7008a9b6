//! Events of a job for programs: lines of `--output ndjson`, described in [`EVENTS`] as part of the commands' help. Fields may be added;
//! a changed meaning raises [`VERSION`].

use crate::error::Error;
use crate::model::output::OutputChunk;
use crate::printable;
use crate::streams::Streams;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// Description of the events at the end of a command's help.
pub const EVENTS: &str = "\
With --output ndjson the events of the job are printed, one JSON object a line, each with \"version\": 1, \"event\", \"id\" of the job
and \"time\" of the event; all times are RFC 3339:
  created     message; of a job that this command made
  job         description, state and start_at of the job, hosts: how many, once known
  host-state  host, host_id (null until known), state: pending, running, success, failed or cancelled; once for each change
  output      host, host_id, type: stdout, stderr or debug, timestamp, text; with --follow-output or --host
  end         outcome: success, failed, cancelled, no-hosts, scheduled, timeout, detached or lost; exit_code; the hosts
              counted by total, success, failed, cancelled, not_run";

/// The version of the events' meaning.
const VERSION: u8 = 1;

/// Writes an event of job invocation `id`.
pub fn write(event: &str, id: u64, fields: Value, streams: &mut Streams) -> Result<(), Error> {
    let mut line = json!({"version": VERSION, "event": event, "id": id, "time": rfc3339(Utc::now())});
    if let (Value::Object(line), Value::Object(fields)) = (&mut line, fields) {
        line.extend(fields);
    }
    let line = line.to_string();
    let line = if streams.out_is_terminal { printable::json(&line) } else { line };
    writeln!(streams.out(), "{line}")
}

/// Writes a piece of a host's output as an event.
pub fn write_output(
    id: u64,
    host: &str,
    host_id: Option<u64>,
    piece: &OutputChunk,
    streams: &mut Streams,
) -> Result<(), Error> {
    let timestamp = piece.timestamp.and_then(instant).map(rfc3339);
    let fields = json!({
        "host": host, "host_id": host_id,
        "type": piece.stream.as_str(), "timestamp": timestamp, "text": piece.text,
    });
    write("output", id, fields, streams)
}

/// A time as events carry it.
pub fn rfc3339(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Seconds since 1970 as a time.
fn instant(seconds: f64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_micros((seconds * 1e6) as i64)
}
