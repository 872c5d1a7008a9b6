//! The events of a followed job for programs.

use super::Observer;
use crate::api::rex::host_states::HostRow;
use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::event::{self, rfc3339};
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::error::Error;
use crate::model::answer;
use crate::model::output::OutputChunk;
use crate::streams::Streams;
use serde_json::json;

/// Writes the events of one job.
pub struct JobEvents {
    id: u64,
}

impl JobEvents {
    /// Returns a report on job invocation `id`.
    pub fn new(id: u64) -> Self {
        Self { id }
    }
}

impl Observer for JobEvents {
    fn job(&mut self, job: &JobState, streams: &mut Streams) -> Result<(), Error> {
        let JobState { description, start_at, task, task_id: _, is_cancelled: _, hosts } = job;
        let start_at = start_at.as_ref().map(|start| answer::instant(start).map_or(start.clone(), rfc3339));
        let fields = json!({"description": description, "state": task, "start_at": start_at, "hosts": hosts});
        event::write("job", self.id, fields, streams)?;
        streams.flush()
    }

    fn state(&mut self, host: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        let fields = json!({"host": host.name, "host_id": host.id, "state": host.state.as_str()});
        event::write("host-state", self.id, fields, streams)
    }

    fn output(&mut self, host: &HostRow, news: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        news.iter().try_for_each(|chunk| event::write_output(self.id, &host.name, host.id, chunk, streams))
    }

    fn end(&mut self, end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        event::write("end", self.id, end.to_json(), streams)?;
        streams.flush()
    }
}
