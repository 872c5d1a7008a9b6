//! The file of `--ics`, for calendar programs.

use crate::error::{Error, Kind};
use crate::files::ReportDestination;
use crate::model::agenda::{PlannedJob, calendar_file};
use crate::streams::{Streams, refuse_displayed};
use chrono::{DateTime, Utc};
use std::io;
use std::path::Path;

/// The place that the calendar is written to.
pub struct CalendarDestination(Option<ReportDestination>);

impl CalendarDestination {
    /// Checks that a calendar can be written to `path`, where `-` stands for standard output.
    pub fn new(path: &Path) -> Result<Self, Error> {
        if path == Path::new("-") {
            return Ok(Self(None));
        }
        refuse_displayed("--ics", path, "On standard output, --ics - shows it with its control characters escaped.")?;
        ReportDestination::new(path).map(|place| Self(Some(place))).map_err(|cause| unwritable(path, &cause))
    }

    /// Writes the calendar of jobs on `server`, and notes their number.
    pub fn write(
        self,
        jobs: &[PlannedJob],
        server: &str,
        now: DateTime<Utc>,
        streams: &mut Streams,
    ) -> Result<(), Error> {
        let text = calendar_file(jobs, server, now);
        let Some(place) = self.0 else {
            // The line breaks of a calendar are CRLF, of which a terminal needs no half.
            return if streams.out_is_terminal {
                streams.text(&text.replace("\r\n", "\n"))
            } else {
                streams.text(&text)
            };
        };
        place.write(text.as_bytes()).map_err(|cause| unwritable(&place.path, &cause))?;
        let events = jobs.iter().filter(|job| job.next().is_some()).count();
        let jobs = if events == 1 { "1 job".to_owned() } else { format!("{events} jobs") };
        streams.note(&format!("{jobs} written to {}", place.path.display()));
        Ok(())
    }
}

fn unwritable(path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--ics: cannot write {}: {cause}", path.display()))
}
