//! A JUnit report: a test case for each host, kept in a nameless file as the hosts end, and moved to its place as a whole at the end.

mod seconds;
mod target;
mod xml;

use super::{Ending, Observer};
use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::following::failure::Failure;
use crate::commands::job_invocation::following::hosts::Host;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::host_state::HostState;
use crate::model::output::{OutputChunk, OutputLines, Stream};
use crate::streams::Streams;
use chrono::{DateTime, Utc};
use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, Write as _};
use std::path::Path;
use target::Target;
use xml::xml;

/// The report.
#[derive(Debug)]
pub struct Junit {
    target: Target,
    /// Name of the suite: what the job is called.
    suite: String,
    /// Class of the test cases.
    class: String,
    start: Option<DateTime<Utc>>,
    cases: BufWriter<File>,
    counts: Counts,
}

#[derive(Debug, Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Junit {
    /// Begins a report, so that a job is not begun whose report cannot be written. What is at `path` stays there until the end.
    pub fn create(path: &Path) -> Result<Self, Error> {
        let begun = Target::new(path).and_then(|target| Ok((target.spool()?, target)));
        let (cases, target) = begun.map_err(|cause| unwritable(path, &cause))?;
        Ok(Self {
            target,
            suite: "Job invocation".to_owned(),
            class: "job-invocation".to_owned(),
            start: None,
            cases: BufWriter::new(cases),
            counts: Counts::default(),
        })
    }

    /// The report of job invocation `id`.
    pub fn of(mut self, id: u64) -> Self {
        self.suite = format!("Job invocation {id}");
        self.class = format!("job-invocation-{id}");
        self
    }

    /// Ends the report of a command that has followed no host.
    pub fn end_without_hosts(mut self, reason: &str) -> Result<(), Error> {
        let written = self.error_case(reason).and_then(|()| self.write());
        self.explained(written)
    }

    fn host_case(&mut self, host: &Host, output: &[OutputChunk]) -> io::Result<()> {
        let seconds = seconds::of(host.ran(), output, self.start);
        self.open_case(&host.row.name, seconds)?;
        match host.row.state {
            HostState::Success => {}
            HostState::Failed => {
                self.counts.failures += 1;
                let Failure { reason, last_lines } = Failure::of(output);
                let last_lines = xml(&last_lines.join("\n"));
                writeln!(self.cases, "<failure message=\"{}\">{last_lines}</failure>", xml(&reason))?;
            }
            HostState::Cancelled => {
                self.counts.skipped += 1;
                writeln!(self.cases, "<skipped message=\"cancelled\"/>")?;
            }
            HostState::Pending | HostState::Running => {
                self.counts.errors += 1;
                writeln!(self.cases, "<error message=\"not run to its end\"/>")?;
            }
        }
        self.printed("system-out", output, |stream| stream != Stream::Stderr)?;
        self.printed("system-err", output, |stream| stream == Stream::Stderr)?;
        writeln!(self.cases, "</testcase>")
    }

    /// A case for what is wrong with the job as a whole.
    fn error_case(&mut self, reason: &str) -> io::Result<()> {
        self.counts.errors += 1;
        let name = self.suite.clone();
        self.open_case(&name, 0.0)?;
        let message = reason.lines().next().unwrap_or_default();
        writeln!(self.cases, "<error message=\"{}\">{}</error>\n</testcase>", xml(message), xml(reason))
    }

    fn open_case(&mut self, name: &str, seconds: f64) -> io::Result<()> {
        self.counts.tests += 1;
        let (class, name) = (&self.class, xml(name));
        writeln!(self.cases, "<testcase classname=\"{class}\" name=\"{name}\" time=\"{seconds:.3}\">")
    }

    fn printed(&mut self, tag: &str, output: &[OutputChunk], is_from: fn(Stream) -> bool) -> io::Result<()> {
        if !output.iter().any(|piece| is_from(piece.stream)) {
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
        let Counts { tests, failures, errors, skipped } = self.counts;
        let head = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"{}\" tests=\"{tests}\" \
             failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\">\n",
            xml(&self.suite)
        );
        self.target.write(head.as_bytes().chain(cases).chain(b"</testsuite>\n</testsuites>\n".as_slice()))
    }

    fn explained(&self, written: io::Result<()>) -> Result<(), Error> {
        written.map_err(|cause| unwritable(&self.target.path, &cause))
    }
}

impl Observer for Junit {
    fn job(&mut self, job: &JobState, _streams: &mut Streams) -> Result<(), Error> {
        self.suite = job.description.clone().unwrap_or_else(|| self.suite.clone());
        self.start = job.start_at.as_deref().and_then(answer::instant);
        Ok(())
    }

    fn ended(&mut self, host: &Host, output: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        let written = self.host_case(host, output);
        self.explained(written)
    }

    fn end(&mut self, ending: &Ending<'_>, _streams: &mut Streams) -> Result<(), Error> {
        let mut unfinished = ending.hosts.sorted().into_iter().filter(|host| !host.row.state.has_ended());
        let mut written = unfinished.try_for_each(|host| self.host_case(host, &[]));
        if ending.error.is_some() || ending.hosts.len() == 0 {
            let reason = ending.error.map_or(ending.outcome, Error::message);
            written = written.and_then(|()| self.error_case(reason));
        }
        let written = written.and_then(|()| self.write());
        self.explained(written)
    }
}

fn unwritable(path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--junit: cannot write {}: {cause}", path.display()))
}
