//! The `--junit` file of one command, written in every ending.

use super::JunitReport;
use crate::error::{Error, Exit};
use crate::secret::UnrepeatedWords;
use std::path::PathBuf;

/// The JUnit file of a command. The follower of the job writes it; where no job is followed, [`JunitFile::finish`] does, since a program
/// that reads the file expects it to be there.
#[derive(Debug)]
pub struct JunitFile {
    /// `None` without `--junit`, and once the follower has the report.
    path: Option<PathBuf>,
    report: Option<JunitReport>,
    job: Option<u64>,
}

impl JunitFile {
    /// Returns the file at `path`, which is not touched yet.
    pub fn new(path: Option<PathBuf>) -> Self {
        Self { path, report: None, job: None }
    }

    /// Checks that the report can be written. Called before a job is created: none may run whose report cannot be written.
    pub fn open(&mut self) -> Result<(), Error> {
        self.report = self.path.as_deref().map(JunitReport::create).transpose()?;
        Ok(())
    }

    /// Notes the job that the report is about.
    pub fn set_job(&mut self, id: u64) {
        self.job = Some(id);
    }

    /// Takes the report out, for the follower of the job to write.
    pub fn take(&mut self) -> Option<JunitReport> {
        self.path = None;
        let report = self.report.take()?;
        Some(self.named(report))
    }

    /// Writes the report of a command that followed no job: an error, or a test case that was skipped. Returns `outcome`, or the error of
    /// writing after a success. The report does not repeat the words that errors do not.
    pub fn finish(mut self, outcome: Result<Exit, Error>, unrepeated: &UnrepeatedWords) -> Result<Exit, Error> {
        let Some(path) = self.path.take() else { return outcome };
        let report = self.report.take().map_or_else(|| JunitReport::create(&path), Ok);
        let written = report.map(|report| self.named(report)).and_then(|report| match (&outcome, self.job) {
            (Err(error), _) => report.end_with_error(&unrepeated.masked(error.message())),
            (Ok(_), Some(id)) => report.end_skipped(&format!("job invocation {id} was not followed to its end")),
            (Ok(_), None) => report.end_skipped("nothing was sent"),
        });
        outcome.and_then(|exit| written.map(|()| exit))
    }

    fn named(&self, report: JunitReport) -> JunitReport {
        match self.job {
            Some(id) => report.of_job(id),
            None => report,
        }
    }
}
