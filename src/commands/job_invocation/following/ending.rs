//! How a wait ends: the closing line, the hosts that failed and why, and the exit code.

use super::attach_again;
use super::failure::Failure;
use super::outputs::{KEPT, SHOWN};
use super::report::Ending;
use super::wait::{Cancelling, End, Wait};
use crate::commands::job_invocation::host_names;
use crate::error::{Error, Exit, Kind};
use crate::model::host_state::HostState;
use crate::model::output::HostOutput;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;

impl Wait<'_> {
    /// Waits for the end and says how it went. `as_text`: the closing line belongs on stdout.
    pub(super) async fn run(mut self, as_text: bool, streams: &mut Streams) -> Result<Exit, Error> {
        let end = self.until_left(streams).await;
        self.report.erase(streams);
        let (outcome, ended) = self.judge(end);
        let code = ended.as_ref().map_or_else(|error| error.kind().code(), |exit| exit.code());
        // A report that cannot be written must not hide how the job ended.
        let reported =
            self.report.end(&Ending { outcome, code, error: ended.as_ref().err(), hosts: &self.hosts }, streams);
        if outcome == TIMEOUT || outcome == DETACHED {
            streams.say(&self.parting(code));
        } else if outcome == SCHEDULED {
            streams.note(&self.not_started());
        } else if ended.is_ok() {
            self.close(as_text, streams).await?;
        }
        reported.and(ended)
    }

    fn judge(&self, end: Result<End, Error>) -> (&'static str, Result<Exit, Error>) {
        let tally = self.hosts.tally();
        match end {
            Err(error) => ("lost", Err(error)),
            Ok(End::Scheduled) => (SCHEDULED, Ok(Exit::Done)),
            Ok(End::TimedOut) => (TIMEOUT, Ok(Exit::WaitTimedOut)),
            Ok(End::Detached) => (DETACHED, Ok(Exit::Done)),
            Ok(End::Interrupted) => (DETACHED, Ok(Exit::Interrupted)),
            Ok(End::Job) if tally.total() == 0 && self.job.is_cancelled => ("cancelled", Ok(Exit::JobCancelled)),
            Ok(End::Job) if tally.total() == 0 => {
                let message = format!("job invocation {} ended without a host", self.id);
                ("no-hosts", Err(Error::new(Kind::NoHosts, message).action("The job invocation did nothing")))
            }
            Ok(End::Job) => match tally.exit(self.plan.fail_on) {
                Exit::JobCancelled => ("cancelled", Ok(Exit::JobCancelled)),
                Exit::Done => ("success", Ok(Exit::Done)),
                failed => ("failed", Ok(failed)),
            },
        }
    }

    /// Says what is left behind. Only an answer of the server tells whether a job is being cancelled.
    fn parting(&self, code: u8) -> String {
        let job = match code {
            130 => "Interrupted; job",
            82 => "The time to wait is up; job",
            _ => "Job",
        };
        let state = match self.cancelling {
            Cancelling::NotWanted | Cancelling::Refused => "goes on",
            Cancelling::Sent { .. } => "was to be cancelled, and the server has not answered",
            Cancelling::Accepted => "is being cancelled",
        };
        attach_again(&format!("{job} invocation {} {state}.", self.id), self.id)
    }

    fn not_started(&self) -> String {
        let start = self.job.start_at.as_deref().map(|start| format!(" It starts at {start}.")).unwrap_or_default();
        format!("Job invocation {} has not started.{start} To wait for it, use --wait-for-start.", self.id)
    }

    async fn close(&mut self, as_text: bool, streams: &mut Streams) -> Result<(), Error> {
        if as_text {
            writeln!(streams.out(), "{}", self.hosts.tally())?;
            streams.flush()?;
        }
        // That an output cannot be had changes nothing about the failure.
        let _ = self.learn_ids(|host| host.row.state == HostState::Failed).await;
        self.tell_failures(streams).await;
        self.tell_not_run(streams);
        Ok(())
    }

    fn tell_not_run(&self, streams: &mut Streams) {
        let not_run =
            self.hosts.names_in(HostState::Pending).into_iter().chain(self.hosts.names_in(HostState::Running));
        let names: Vec<_> = not_run.map(printable::line).collect();
        if !names.is_empty() {
            streams.say(&format!("Not run on {} host(s): {}", names.len(), host_names::first(&names, SHOWN)));
        }
    }

    /// Tells which hosts failed and why.
    async fn tell_failures(&self, streams: &mut Streams) {
        let failed = self.hosts.names_in(HostState::Failed);
        if failed.is_empty() {
            return;
        }
        streams.say(&format!("Failed on {} host(s):", failed.len()));
        for name in failed.iter().take(SHOWN) {
            self.tell_failure(name, streams).await;
        }
        if let Some(rest) = failed.get(SHOWN..).filter(|rest| !rest.is_empty()) {
            let names: Vec<_> = rest.iter().map(|name| printable::line(name)).collect();
            streams.say(&format!("  and {}", names.join(", ")));
        }
    }

    async fn tell_failure(&self, name: &str, streams: &mut Streams) {
        let fetched = match (self.failures.get(name), self.hosts.get(name).and_then(|host| host.row.id)) {
            (None, Some(host)) => self.outputs.one(host, None, KEPT).await.ok().flatten().unwrap_or_default(),
            _ => HostOutput::default(),
        };
        let fetched = Failure::of(&fetched.pieces);
        let Failure { reason, last_lines } = self.failures.get(name).unwrap_or(&fetched);
        let name = streams.painted(&printable::line(name), AnsiColor::Red);
        streams.say(&format!("  {name}: {}", printable::line(reason)));
        last_lines.iter().for_each(|line| streams.say(&format!("    {}", printable::line(line))));
    }
}

const SCHEDULED: &str = "scheduled";
const TIMEOUT: &str = "timeout";
const DETACHED: &str = "detached";
