//! A JUnit report: a test case for each host, collected in a nameless file as the hosts end, and written as a whole at the end.

mod file;

pub use file::JunitFile;

use super::Observer;
use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::following::failure::HostFailure;
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::{JobEnd, Outcome};
use crate::commands::job_invocation::xml::xml;
use crate::error::{Error, Kind};
use crate::files::ReportDestination;
use crate::model::answer;
use crate::model::host_state::HostState;
use crate::model::output::{OutputChunk, OutputLines, Stream};
use crate::streams::{Streams, refuse_displayed};
use chrono::{DateTime, Utc};
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, Write as _};
use std::path::Path;

/// A JUnit report on one job.
#[derive(Debug)]
pub struct JunitReport {
    destination: ReportDestination,
    /// Name of the suite: the description of the job.
    suite: String,
    /// Class of the test cases.
    class: String,
    /// Start of the job.
    start: Option<DateTime<Utc>>,
    /// Test cases so far.
    cases: BufWriter<File>,
    counts: CaseCounts,
}

#[derive(Debug, Default)]
struct CaseCounts {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl JunitReport {
    /// Begins a report without changing `path` before the end. The output of hosts in it must not be displayed.
    pub fn create(path: &Path) -> Result<Self, Error> {
        refuse_displayed("--junit", path, "The report must be a file of its own.")?;
        let begun = ReportDestination::new(path).and_then(|destination| Ok((destination.spool()?, destination)));
        let (cases, destination) = begun.map_err(|cause| unwritable(path, &cause))?;
        Ok(Self {
            destination,
            suite: "Job invocation".to_owned(),
            class: "job-invocation".to_owned(),
            start: None,
            cases: BufWriter::new(cases),
            counts: CaseCounts::default(),
        })
    }

    /// Names the report after job invocation `id`.
    pub fn of_job(mut self, id: u64) -> Self {
        self.suite = format!("Job invocation {id}");
        self.class = format!("job-invocation-{id}");
        self
    }

    /// Ends the report of a command that failed before it followed a job.
    pub fn end_with_error(mut self, reason: &str) -> Result<(), Error> {
        let written = self.error_case(reason).and_then(|()| self.write());
        self.explained(written)
    }

    /// Ends the report of a command that was not to follow a job.
    pub fn end_skipped(mut self, reason: &str) -> Result<(), Error> {
        let written = self.skipped_case(reason).and_then(|()| self.write());
        self.explained(written)
    }

    /// Adds a host that has ended.
    fn host_case(&mut self, host: &FollowedHost, output: &[OutputChunk]) -> io::Result<()> {
        self.open_case(&host.row.name, host.seconds(output, self.start).unwrap_or_default())?;
        match host.row.state {
            HostState::Failed => {
                self.counts.failures += 1;
                let HostFailure { reason, last_lines } = HostFailure::of(output);
                let last_lines = xml(&last_lines.join("\n"));
                writeln!(self.cases, "<failure message=\"{}\">{last_lines}</failure>", xml(&reason))?;
            }
            HostState::Cancelled => self.skipped("cancelled")?,
            HostState::Success | HostState::Pending | HostState::Running => {}
        }
        self.output("system-out", output, |stream| stream != Stream::Stderr)?;
        self.output("system-err", output, |stream| stream == Stream::Stderr)?;
        writeln!(self.cases, "</testcase>")
    }

    /// Adds a host that has not ended, or is not known to have, which is no error where the user chose to leave (`is_left`).
    fn unfinished_case(&mut self, host: &FollowedHost, is_left: bool, is_known: bool) -> io::Result<()> {
        self.open_case(&host.row.name, host.seconds(&[], self.start).unwrap_or_default())?;
        if is_left {
            self.skipped("not followed to its end")?;
        } else {
            self.counts.errors += 1;
            let message = if is_known { "not run to its end" } else { "its end is not known" };
            writeln!(self.cases, "<error message=\"{message}\"/>")?;
        }
        writeln!(self.cases, "</testcase>")
    }

    /// Adds an error of the job as a whole.
    fn error_case(&mut self, reason: &str) -> io::Result<()> {
        self.counts.errors += 1;
        let name = self.suite.clone();
        self.open_case(&name, 0.0)?;
        let message = reason.lines().next().unwrap_or_default();
        writeln!(self.cases, "<error message=\"{}\">{}</error>\n</testcase>", xml(message), xml(reason))
    }

    /// Adds a test case for a job that was not followed.
    fn skipped_case(&mut self, reason: &str) -> io::Result<()> {
        let name = self.suite.clone();
        self.open_case(&name, 0.0)?;
        self.skipped(reason)?;
        writeln!(self.cases, "</testcase>")
    }

    fn skipped(&mut self, reason: &str) -> io::Result<()> {
        self.counts.skipped += 1;
        writeln!(self.cases, "<skipped message=\"{}\"/>", xml(reason))
    }

    fn open_case(&mut self, name: &str, seconds: f64) -> io::Result<()> {
        self.counts.tests += 1;
        let (class, name) = (&self.class, xml(name));
        writeln!(self.cases, "<testcase classname=\"{class}\" name=\"{name}\" time=\"{seconds:.3}\">")
    }

    fn output(&mut self, tag: &str, output: &[OutputChunk], is_from: fn(Stream) -> bool) -> io::Result<()> {
        if !output.iter().any(|chunk| is_from(chunk.stream)) {
            return Ok(());
        }
        write!(self.cases, "<{tag}>")?;
        OutputLines::each(
            output,
            |stream, line| {
                if is_from(stream) { writeln!(self.cases, "{}", xml(line)) } else { Ok(()) }
            },
        )?;
        writeln!(self.cases, "</{tag}>")
    }

    fn write(&mut self) -> io::Result<()> {
        self.cases.flush()?;
        let cases = self.cases.get_mut();
        cases.rewind()?;
        let CaseCounts { tests, failures, errors, skipped } = self.counts;
        let head = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"{}\" tests=\"{tests}\" \
             failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\">\n",
            xml(&self.suite)
        );
        self.destination.write(head.as_bytes().chain(cases).chain(b"</testsuite>\n</testsuites>\n".as_slice()))
    }

    fn explained(&self, written: io::Result<()>) -> Result<(), Error> {
        written.map_err(|cause| unwritable(&self.destination.path, &cause))
    }
}

impl Observer for JunitReport {
    fn job(&mut self, job: &JobState, _streams: &mut Streams) -> Result<(), Error> {
        self.suite = job.description.clone().unwrap_or_else(|| self.suite.clone());
        self.start = job.start_at.as_deref().and_then(answer::instant);
        Ok(())
    }

    fn ended(&mut self, host: &FollowedHost, output: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        let written = self.host_case(host, output);
        self.explained(written)
    }

    fn end(&mut self, end: &JobEnd<'_>, _streams: &mut Streams) -> Result<(), Error> {
        let is_left = matches!(end.outcome, Outcome::Detached | Outcome::Scheduled) && end.code == 0;
        let mut unfinished = end.hosts.sorted().into_iter().filter(|host| !host.row.state.has_ended());
        let mut written = unfinished.try_for_each(|host| self.unfinished_case(host, is_left, end.is_known));
        if end.error.is_some() || end.hosts.len() == 0 {
            let reason = end.error.map_or(end.outcome.as_str(), Error::message);
            let case = if is_left { Self::skipped_case } else { Self::error_case };
            written = written.and_then(|()| case(self, reason));
        }
        let written = written.and_then(|()| self.write());
        self.explained(written)
    }
}

fn unwritable(path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--junit: cannot write {}: {cause}", path.display()))
}
