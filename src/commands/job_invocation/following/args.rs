//! The flags of every command that follows a job.

use super::options::{FollowOptions, FollowedOutput};
use super::plan::FollowPlan;
use super::report::{JunitFile, ReportOptions, ShownOutput};
use crate::error::{Error, Problems};
use crate::model::targets::HostWord;
use crate::model::threshold::Threshold;
use crate::model::timestamp;
use crate::render::Format;
use std::path::PathBuf;
use std::time::Duration;

/// Flags that say how a job is followed.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Following")]
pub struct FollowArgs {
    /// Wait for the start of a job that starts later, then follow it
    #[arg(long)]
    wait_for_start: bool,
    /// Stop waiting this long after following began, which is after the login, such as 30, 30s, 5m or 1h30m (exit 82); the job keeps running
    #[arg(long, value_name = "DURATION", value_parser = timestamp::duration)]
    wait_timeout: Option<Duration>,
    /// Do not wait: print how to follow the job and exit with 0, as [d]etach does in the menu that Ctrl-C opens on a terminal
    #[arg(long)]
    detach: bool,
    /// Print the hosts' output as it arrives, each line after its host's name; works with text and --output ndjson
    #[arg(long)]
    follow_output: bool,
    /// Print control characters in the hosts' output unchanged, on a terminal too
    #[arg(long)]
    raw: bool,
    /// Exit with 70 when at least this many hosts fail: any, all, a number or a share such as 10% [default: any]
    #[arg(long, value_name = "LIMIT")]
    fail_on: Option<Threshold>,
    /// Cancel the job on the other hosts when at least this many fail: a number or a share such as 10%
    #[arg(long, value_name = "LIMIT")]
    cancel_on: Option<Threshold>,
    /// Write a JUnit report to this file: a test case for each host, with its output; of a job that is not followed one that was skipped
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Run this shell command when following has ended, of a rollout once; its environment tells the end in REXCTL_JOB_ID and REXCTL_JOB_RESULT
    #[arg(long, value_name = "COMMAND", hide_short_help = true)]
    notify: Option<String>,
    /// Open the job's page in a browser, or print its address where there is no terminal; of a rollout that of its last job
    #[arg(long, hide_short_help = true)]
    web: bool,
    /// Print the output of all hosts, in the form that suits their number
    #[arg(skip)]
    shows_outputs: bool,
    /// Show outputs that are longer than the screen in the pager
    #[arg(skip)]
    pages: bool,
}

impl FollowArgs {
    /// Returns true with `--wait-for-start`.
    pub fn waits_for_start(&self) -> bool {
        self.wait_for_start
    }

    /// Returns true with `--web`.
    pub fn opens_page(&self) -> bool {
        self.web
    }

    /// Returns the command of `--notify`.
    pub fn notify(&self) -> Option<&str> {
        self.notify.as_deref()
    }

    /// Returns the flags that make no sense where several jobs follow each other.
    pub fn flags_of_one_job(&self) -> [(&'static str, bool); 3] {
        let Self { wait_for_start, detach, junit, .. } = self;
        [("--wait-for-start", *wait_for_start), ("--detach", *detach), ("--junit", junit.is_some())]
    }

    /// Adds a problem for each flag that has no effect, because the job is not followed or the request not even sent, and for an empty command.
    /// The report of `--junit` is written in every case.
    pub fn refuse_unfollowed(&self, is_async: bool, is_dry: bool, problems: &mut Problems) {
        if self.notify.as_ref().is_some_and(|command| command.trim().is_empty()) {
            problems.add(Error::invalid("--notify", self.notify.as_deref(), "must be a command"));
        }
        match (is_async, self.detach) {
            (true, _) => problems.add_without_effect(self.flags_of_following(), &unfollowed("--async")),
            (false, true) => problems.add_without_effect(self.flags_of_following(), &unfollowed("--detach")),
            (false, false) if is_dry => {
                let flags = [("--notify", self.notify.is_some()), ("--web", self.web)];
                problems.add_without_effect(flags, "has no effect with --dry-run, which sends nothing");
            }
            (false, false) => {}
        }
    }

    /// Adds a problem for each flag that has no effect because the job starts later and is not waited for.
    pub fn refuse_unwaited(&self, problems: &mut Problems) {
        let reason = "the job starts later, and nobody waits for its end; add --wait-for-start, or leave it out";
        problems.add_without_effect(self.flags_of_following(), reason);
    }

    fn flags_of_following(&self) -> [(&'static str, bool); 7] {
        let Self { wait_for_start, wait_timeout, follow_output, raw, fail_on, cancel_on, notify, .. } = self;
        [
            ("--wait-for-start", *wait_for_start),
            ("--wait-timeout", wait_timeout.is_some()),
            ("--follow-output", *follow_output),
            ("--raw", *raw),
            ("--fail-on", fail_on.is_some()),
            ("--cancel-on", cancel_on.is_some()),
            ("--notify", notify.is_some()),
        ]
    }

    /// Returns the time after which waiting ends.
    pub fn wait_timeout(&self) -> Option<Duration> {
        self.wait_timeout
    }

    /// Returns the number of failed hosts that makes a job a failed one.
    pub fn fail_on(&self) -> Threshold {
        self.fail_on.unwrap_or(Threshold::ANY)
    }

    /// Returns true if the output of all hosts is printed.
    pub fn shows_outputs(&self) -> bool {
        self.shows_outputs
    }

    /// Has the output of all hosts printed, in the form that suits their number; `pages` allows the pager.
    pub fn show_outputs(&mut self, pages: bool) {
        (self.shows_outputs, self.pages) = (true, pages);
    }

    /// Returns the file of `--junit`, to be written however the command ends.
    pub fn junit(&self) -> JunitFile {
        JunitFile::new(self.junit.clone())
    }

    /// Checks the flags against `format`.
    pub fn plan(&self, format: Option<Format>) -> Result<FollowPlan, Error> {
        self.plan_with_hosts(Vec::new(), format)
    }

    /// Checks the flags against `format`, where the output of `hosts` is followed, if any are named.
    pub fn plan_with_hosts(&self, hosts: Vec<HostWord>, format: Option<Format>) -> Result<FollowPlan, Error> {
        let Self {
            wait_for_start,
            wait_timeout,
            detach,
            follow_output,
            raw,
            fail_on: _,
            cancel_on,
            junit: _,
            notify,
            web: _,
            shows_outputs,
            pages,
        } = self;
        if *follow_output {
            check_format("--follow-output", format)?;
        }
        let output = match hosts.as_slice() {
            [] if *follow_output => FollowedOutput::All,
            [] => FollowedOutput::None,
            _ => {
                check_format("--host", format)?;
                FollowedOutput::Of(hosts)
            }
        };
        let shown = match output {
            FollowedOutput::None if *shows_outputs => ShownOutput::Automatic,
            FollowedOutput::None => ShownOutput::None,
            FollowedOutput::All | FollowedOutput::Of(_) | FollowedOutput::Named(_) => ShownOutput::Followed,
        };
        if *raw && shown == ShownOutput::None {
            return Err(Error::invalid("--raw", None, "no output is printed; add --follow-output"));
        }
        let reports =
            ReportOptions { output: shown, raw: *raw, prints_result: false, domain: String::new(), pages: *pages };
        let options = FollowOptions {
            wait_for_start: *wait_for_start,
            wait_timeout: *wait_timeout,
            fail_on: self.fail_on(),
            cancel_on: *cancel_on,
            output,
            is_batch: false,
        };
        Ok(FollowPlan { options, reports, detach: *detach, notify: notify.clone() })
    }
}

fn unfollowed(option: &str) -> String {
    format!("has no effect with {option}, which does not follow the job")
}

/// Refuses formats of one document, which has no place for lines of output.
fn check_format(flag: &str, format: Option<Format>) -> Result<(), Error> {
    match format {
        Some(format) if format.is_for_programs() && format != Format::Ndjson => {
            Err(Error::usage(format!("{flag}: --output {} cannot hold the hosts' output", format.as_str()))
                .hint("Use --output ndjson, which has it as events, or rexctl output when the job has ended."))
        }
        _ => Ok(()),
    }
}
