//! What happens to a job as events for programs, one JSON object a line. What they hold is documented in
//! [`EVENTS`](crate::commands::job_invocation::following::args::EVENTS), which is part of the commands' help; fields may be added, a changed meaning
//! raises [`VERSION`].

use super::{Ending, Observer};
use crate::api::host_states::HostRow;
use crate::api::job_state::JobState;
use crate::error::Error;
use crate::model::output::Piece;
use crate::streams::Streams;
use serde_json::{Value, json};

/// The version of the events' meaning.
const VERSION: u8 = 1;

/// The events of one job.
pub struct Events {
    id: u64,
}

impl Events {
    /// Those of job invocation `id`.
    pub fn new(id: u64) -> Self {
        Self { id }
    }

    fn write(&self, event: &str, fields: Value, streams: &mut Streams) -> Result<(), Error> {
        let mut line = json!({"version": VERSION, "event": event, "id": self.id});
        if let (Value::Object(line), Value::Object(fields)) = (&mut line, fields) {
            line.extend(fields);
        }
        Ok(writeln!(streams.out(), "{line}")?)
    }
}

impl Observer for Events {
    fn job(&mut self, job: &JobState, streams: &mut Streams) -> Result<(), Error> {
        let JobState { description, start_at, task, is_cancelled: _, hosts } = job;
        let fields = json!({"description": description, "state": task, "start_at": start_at, "hosts": hosts});
        self.write("job", fields, streams)?;
        streams.flush()
    }

    fn state(&mut self, host: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        let fields = json!({"host": host.name, "host_id": host.id, "state": host.state.as_str()});
        self.write("host-state", fields, streams)
    }

    fn output(&mut self, host: &HostRow, news: &[Piece], streams: &mut Streams) -> Result<(), Error> {
        for piece in news {
            let fields = json!({
                "host": host.name, "host_id": host.id,
                "type": piece.stream.as_str(), "timestamp": piece.timestamp, "text": piece.text,
            });
            self.write("output", fields, streams)?;
        }
        Ok(())
    }

    fn end(&mut self, ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        let tally = ending.hosts.tally();
        let fields = json!({
            "outcome": ending.outcome, "exit_code": ending.code, "total": tally.total(), "success": tally.success,
            "failed": tally.failed, "cancelled": tally.cancelled, "not_run": tally.pending + tally.running,
        });
        self.write("end", fields, streams)?;
        streams.flush()
    }
}
