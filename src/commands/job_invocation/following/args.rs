//! The flags of every command that follows a job, in one place.

use super::report::Junit;
use crate::error::{Error, Exit};
use crate::model::threshold::Threshold;
use crate::model::timestamp;
use crate::render::Format;
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

/// How a job is followed.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Following")]
pub struct FollowArgs {
    /// Wait for the start of a job that starts later, then follow it
    #[arg(long)]
    pub wait_for_start: bool,
    /// Stop waiting after so long, such as 90s, 30m or 2h (exit 82); the job goes on
    #[arg(long, value_name = "DURATION", value_parser = timestamp::duration)]
    pub wait_timeout: Option<Duration>,
    /// Do not wait: tell how to follow the job and exit with 0, as [d]etach does in the menu that Ctrl-C opens on a terminal
    #[arg(long)]
    pub detach: bool,
    /// Print the hosts' output as it comes, each line after its host's name; of the formats for programs only ndjson can
    #[arg(long)]
    pub follow_output: bool,
    /// With --follow-output: leave control characters as they are, on a terminal too
    #[arg(long, requires = "follow_output")]
    pub raw: bool,
    /// So many failed hosts make the exit code 70: any, all, a number or a share such as 10%
    #[arg(long, value_name = "LIMIT", default_value = "any")]
    pub fail_on: Threshold,
    /// Cancel the job on the other hosts once so many have failed: a number or a share such as 10%
    #[arg(long, value_name = "LIMIT")]
    pub cancel_on: Option<Threshold>,
    /// Write a JUnit report to this file: a test case for each host, with its output
    #[arg(long, value_name = "FILE")]
    pub junit: Option<PathBuf>,
    /// Set once a job is followed, from when on the report is written there.
    #[arg(skip)]
    is_followed: Rc<Cell<bool>>,
}

/// [`FollowArgs`] made ready: whatever can fail on this machine has been done.
#[derive(Debug)]
pub struct Plan {
    pub(super) wait_for_start: bool,
    pub(super) wait_timeout: Option<Duration>,
    pub(super) detach: bool,
    pub(super) follow_output: bool,
    pub(super) raw: bool,
    pub(super) fail_on: Threshold,
    pub(super) cancel_on: Option<Threshold>,
    pub(super) junit: Option<Junit>,
    /// The only hosts whose output is followed, unless empty.
    pub(super) hosts: Vec<String>,
    /// The end is printed as a record in the formats for programs.
    pub(super) prints_result: bool,
    /// See [`FollowArgs`].
    pub(super) is_followed: Rc<Cell<bool>>,
}

impl FollowArgs {
    /// Checks the flags against `format`, and that the report can be written. Comes before anything is sent.
    pub fn plan(&self, format: Option<Format>) -> Result<Plan, Error> {
        let Self { wait_for_start, wait_timeout, detach, follow_output, raw, fail_on, cancel_on, junit, is_followed } =
            self;
        if *follow_output {
            check_format("--follow-output", format)?;
        }
        Ok(Plan {
            wait_for_start: *wait_for_start,
            wait_timeout: *wait_timeout,
            detach: *detach,
            follow_output: *follow_output,
            raw: *raw,
            fail_on: *fail_on,
            cancel_on: *cancel_on,
            junit: junit.as_deref().map(Junit::create).transpose()?,
            hosts: Vec::new(),
            prints_result: false,
            is_followed: Rc::clone(is_followed),
        })
    }

    /// Passes `outcome` on. Writes the report of a command that followed no job: one that is read by a program has to be there.
    pub fn report_unfollowed(&self, outcome: Result<Exit, Error>) -> Result<Exit, Error> {
        let Some(path) = self.junit.as_deref().filter(|_| !self.is_followed.get()) else { return outcome };
        let reason = outcome.as_ref().map_or_else(Error::message, |_| "the job was not followed to its end");
        let reported = Junit::create(path).and_then(|junit| junit.end_without_hosts(reason));
        outcome.and_then(|exit| reported.map(|()| exit))
    }
}

impl Plan {
    /// Follows the output of these hosts only, if any are named.
    pub fn only(mut self, hosts: Vec<String>, format: Option<Format>) -> Result<Self, Error> {
        if !hosts.is_empty() {
            check_format("--host", format)?;
            self.follow_output = true;
        }
        self.hosts = hosts;
        Ok(self)
    }

    /// Prints the end as a record in the formats for programs. Not for a command that has printed one already: a stream holds one document.
    pub fn with_result(mut self) -> Self {
        self.prints_result = true;
        self
    }
}

/// Lines of output have no place in a document.
fn check_format(flag: &str, format: Option<Format>) -> Result<(), Error> {
    match format {
        Some(format) if format.is_for_programs() && format != Format::Ndjson => {
            Err(Error::usage(format!("{flag}: --output {} cannot hold the hosts' output", format.as_str())).hint(
                "Use --output ndjson, which has it as events, or rexctl job-invocation output when the job has ended.",
            ))
        }
        _ => Ok(()),
    }
}
