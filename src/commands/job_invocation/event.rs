//! Events of a job for programs: lines of `--output ndjson`, described in the commands' help ([`EVENTS`]).

use crate::error::Error;
use crate::model::output::OutputChunk;
use crate::printable;
use crate::render;
use crate::streams::Streams;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// Description of the events at the end of a command's help.
pub const EVENTS: &str = "\
With --output ndjson the events of the job are printed, one JSON object per line, each with \"version\": 1, \"event\", \"id\" of the job \
and \"time\" of the event; all times are RFC 3339.

Events:
  created
      message; only for a job that this command created
  job
      description, state and start_at of the job; hosts: their number, once known
  host-state
      host, host_id (null until known), state: pending, running, success, failed or cancelled; one for each change
  output
      host, host_id, type: stdout, stderr or debug, timestamp, text; only with --follow-output or --host
  end
      outcome: success, failed, cancelled, no-hosts, scheduled, timeout, detached or lost; exit_code; numbers of \
hosts: total, success, failed, cancelled, not_run (null where the server has not told them any more)";

/// Writes an event of job invocation `id`.
pub fn write(event: &str, id: u64, fields: Value, streams: &mut Streams) -> Result<(), Error> {
    write_with(event, json!({"id": id, "time": rfc3339(Utc::now())}), fields, streams)
}

/// Writes an event that is not of one job.
pub fn write_without_job(event: &str, fields: Value, streams: &mut Streams) -> Result<(), Error> {
    write_with(event, json!({ "time": rfc3339(Utc::now()) }), fields, streams)
}

fn write_with(event: &str, mut line: Value, fields: Value, streams: &mut Streams) -> Result<(), Error> {
    if let (Value::Object(line), Value::Object(fields)) = (&mut line, fields) {
        line.extend(fields);
    }
    let line = render::event(event, &line)?;
    let line = if streams.out_is_terminal { printable::json(&line) } else { line };
    streams.out().write_str(&line)
}

/// Writes a chunk of a host's output as an event.
pub fn write_output(
    id: u64,
    host: &str,
    host_id: Option<u64>,
    chunk: &OutputChunk,
    streams: &mut Streams,
) -> Result<(), Error> {
    let fields = json!({
        "host": host, "host_id": host_id,
        "type": chunk.stream.as_str(), "timestamp": timestamp(chunk), "text": chunk.text,
    });
    write("output", id, fields, streams)
}

/// Formats the time of a chunk as events do.
pub fn timestamp(chunk: &OutputChunk) -> Option<String> {
    let micros = chunk.timestamp? * 1e6;
    DateTime::from_timestamp_micros(micros as i64).map(rfc3339)
}

/// Formats a time as events do.
pub fn rfc3339(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}
