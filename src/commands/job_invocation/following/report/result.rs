//! The end of a job as one record, in the formats for programs.

use super::Observer;
use crate::commands::job_invocation::columns::RESULT;
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::error::Error;
use crate::render::{self, Options};
use crate::streams::Streams;
use serde_json::json;

/// Writes the record when the job has ended.
pub struct ResultRecord {
    id: u64,
    options: Options,
}

impl ResultRecord {
    /// Returns a report on job invocation `id`.
    pub fn new(id: u64, options: Options) -> Self {
        Self { id, options }
    }
}

impl Observer for ResultRecord {
    fn end(&mut self, end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        let mut result = json!({ "id": self.id });
        if let (Some(result), Some(end)) = (result.as_object_mut(), end.to_json().as_object_mut()) {
            result.append(end);
        }
        render::record(streams.out(), RESULT, &result, &self.options)?;
        streams.flush()
    }
}
