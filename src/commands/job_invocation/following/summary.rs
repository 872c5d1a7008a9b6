//! The summary of a followed job: the closing line, the hosts that failed and why, or what is left running.

use super::cancellation::Cancellation;
use super::fetcher::MAX_FAILURES;
use super::follower::Follower;
use super::outcome::{FollowEnd, JobEnd, Outcome, judge};
use crate::commands::job_invocation::host_names;
use crate::error::{Error, Exit};
use crate::model::host_state::HostState;
use crate::model::threshold::Threshold;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;

/// Ends the reports, prints the summary and returns the exit code. The closing line is printed only to people (`as_text`).
pub async fn conclude(
    mut follower: Follower<'_>,
    end: Result<FollowEnd, Error>,
    fail_on: Threshold,
    as_text: bool,
    streams: &mut Streams,
) -> Result<Exit, Error> {
    follower.reports.erase(streams);
    let (outcome, result) = judge(end, &follower.job, fail_on);
    let code = result.as_ref().map_or_else(|error| error.kind().code(), |exit| exit.code());
    // A report that cannot be written must not hide how the job ended.
    let end = JobEnd { outcome, code, error: result.as_ref().err(), hosts: &follower.job.hosts };
    let reported = follower.reports.end(&end, streams);
    match outcome {
        Outcome::Timeout | Outcome::Detached => streams.say(&parting(&follower, code)),
        Outcome::Scheduled => streams.note(&not_started(&follower)),
        _ if result.is_ok() => close(&mut follower, as_text, streams).await?,
        _ => {}
    }
    reported.and(result)
}

/// Returns `done` and the command that follows job invocation `id` again.
pub fn attach_again(done: &str, id: u64) -> String {
    format!("{done} Follow it again with: rexctl job-invocation watch --id {id}")
}

/// Returns the message about a job that is left running. Only an answer of the server tells that it is being cancelled.
fn parting(follower: &Follower<'_>, code: u8) -> String {
    let job = match code {
        130 => "Interrupted; job",
        82 => "Timed out waiting; job",
        _ => "Job",
    };
    let state = match follower.cancellation {
        Cancellation::NotWanted | Cancellation::Refused if follower.job.state.is_scheduled() => "has not started",
        Cancellation::NotWanted | Cancellation::Refused => "is still running",
        Cancellation::Sent { .. } => "was to be cancelled, and the server has not answered",
        Cancellation::Accepted => "is being cancelled",
    };
    attach_again(&format!("{job} invocation {} {state}.", follower.job.id), follower.job.id)
}

fn not_started(follower: &Follower<'_>) -> String {
    let start = follower.job.state.start_at.as_deref().map(|start| format!(" It starts at {start}."));
    let start = start.unwrap_or_default();
    format!("Job invocation {} has not started.{start} To wait for it, use --wait-for-start.", follower.job.id)
}

async fn close(follower: &mut Follower<'_>, as_text: bool, streams: &mut Streams) -> Result<(), Error> {
    if as_text {
        writeln!(streams.out(), "{}", follower.job.hosts.tally())?;
        streams.flush()?;
    }
    // An output that cannot be read changes nothing about the failure.
    let _ = follower.job.read_ids(|row| row.state == HostState::Failed).await;
    print_failures(follower, streams).await;
    print_not_run(follower, streams);
    Ok(())
}

fn print_not_run(follower: &Follower<'_>, streams: &mut Streams) {
    let hosts = &follower.job.hosts;
    let not_run = hosts.names_in(HostState::Pending).into_iter().chain(hosts.names_in(HostState::Running));
    let names: Vec<_> = not_run.map(printable::line).collect();
    if !names.is_empty() {
        streams.say(&format!("Not run on {} host(s): {}", names.len(), host_names::first(&names, MAX_FAILURES)));
    }
}

async fn print_failures(follower: &Follower<'_>, streams: &mut Streams) {
    let failed = follower.job.hosts.names_in(HostState::Failed);
    if failed.is_empty() {
        return;
    }
    streams.say(&format!("Failed on {} host(s):", failed.len()));
    for name in failed.iter().take(MAX_FAILURES) {
        print_failure(follower, name, streams).await;
    }
    if let Some(rest) = failed.get(MAX_FAILURES..).filter(|rest| !rest.is_empty()) {
        let names: Vec<_> = rest.iter().map(|name| printable::line(name)).collect();
        streams.say(&format!("  and {}", names.join(", ")));
    }
}

async fn print_failure(follower: &Follower<'_>, name: &str, streams: &mut Streams) {
    let Some(host) = follower.job.hosts.get(name) else { return };
    let failure = follower.fetcher.failure_of(host).await;
    let name = streams.painted(&printable::line(name), AnsiColor::Red);
    streams.say(&format!("  {name}: {}", printable::line(&failure.reason)));
    failure.last_lines.iter().for_each(|line| streams.say(&format!("    {}", printable::line(line))));
}
