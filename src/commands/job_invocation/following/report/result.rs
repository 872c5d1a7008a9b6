//! The end of a job as one record, in the formats made for programs.

use super::{Ending, Observer};
use crate::commands::job_invocation::columns::RESULT;
use crate::error::Error;
use crate::render::{self, Options};
use crate::streams::Streams;
use serde_json::json;

/// Writes the record when the job has ended.
pub struct Record {
    id: u64,
    options: Options,
}

impl Record {
    /// Of job invocation `id`.
    pub fn new(id: u64, options: Options) -> Self {
        Self { id, options }
    }
}

impl Observer for Record {
    fn end(&mut self, ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        let mut result = json!({ "id": self.id });
        if let (Some(result), Some(ending)) = (result.as_object_mut(), ending.to_json().as_object_mut()) {
            result.append(ending);
        }
        render::record(streams.out(), RESULT, &result, &self.options)?;
        streams.flush()
    }
}
