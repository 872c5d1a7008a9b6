//! The summary of a followed job: how it ended on which hosts, or what is left running.

use super::cancellation::Cancellation;
use super::follower::Follower;
use super::hosts::FollowedHost;
use super::job::FollowedJob;
use super::notification;
use super::outcome::{FollowEnd, JobEnd, Outcome, judge};
use super::result_table;
use super::verdict::{duration, verdict};
use crate::api::rex::host_tasks;
use crate::error::{Error, Exit, Kind};
use crate::model::result;
use crate::model::threshold::Threshold;
use crate::streams::Streams;
use std::collections::HashMap;

/// The form of the summary of a job that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummaryForm {
    /// Nothing unless a host failed or did not run.
    FailuresOnly,
    /// hammer's line among the data, and the same.
    Hammer,
    /// The table and the verdict, however the job ended.
    Full,
}

/// The way to end following.
pub struct Ending {
    /// Number or share of failed hosts that makes the job a failed one.
    pub fail_on: Threshold,
    /// Form of the summary.
    pub form: SummaryForm,
    /// Shell command to run at last.
    pub notify: Option<String>,
}

/// Ends the reports, prints the summary and returns the exit code.
pub async fn conclude(
    mut follower: Follower<'_>,
    end: Result<FollowEnd, Error>,
    Ending { fail_on, form, notify: command }: Ending,
    streams: &mut Streams,
) -> Result<Exit, Error> {
    let id = follower.job.id;
    let ReportedEnd { outcome, result, reported, environment } = report_end(&mut follower, end, fail_on, streams);
    match outcome {
        Outcome::Timeout | Outcome::Detached => streams.say(&parting(&follower, code(&result))),
        Outcome::Scheduled => streams.note(&not_started(&follower)),
        _ if result.is_ok() => close(&mut follower, form, streams).await.map_err(|error| not_reported(error, id))?,
        _ => {}
    }
    if let Some(command) = command {
        notification::notify(&command, &environment, streams).await;
    }
    let reported = reported.map_err(|error| match outcome {
        Outcome::Success | Outcome::Failed | Outcome::Cancelled => not_reported(error, id),
        _ => not_followed(error, id),
    });
    reported.and(result.map_err(|error| not_followed(error, id)))
}

/// Says of an error that job invocation `id` is not followed any more.
pub fn not_followed(error: Error, id: u64) -> Error {
    match error.kind() {
        Kind::NoHosts => error,
        _ => error.action("Could not follow the job invocation").hint(attach_again("The job may go on.", id)),
    }
}

/// Says of an error that job invocation `id` has ended, and could only not be told of in full.
fn not_reported(error: Error, id: u64) -> Error {
    error.action("Could not report the end of the job invocation").hint(format!("It has ended; see: rexctl hosts {id}"))
}

/// The end of a followed job, after the reports have received it.
pub struct ReportedEnd {
    /// Outcome of the job.
    pub outcome: Outcome,
    /// Exit code of the program, or the error that ended following.
    pub result: Result<Exit, Error>,
    /// Error of a report, which must not hide how the job ended.
    pub reported: Result<(), Error>,
    /// Variables that tell how following ended.
    pub environment: [(&'static str, String); 8],
}

/// Judges the end of a followed job, and passes it on to the reports.
pub fn report_end(
    follower: &mut Follower<'_>,
    end: Result<FollowEnd, Error>,
    fail_on: Threshold,
    streams: &mut Streams,
) -> ReportedEnd {
    follower.reports.erase(streams);
    let (outcome, result) = judge(end, &follower.job, fail_on);
    let is_known = follower.job.lost_for().is_none();
    let end =
        JobEnd { outcome, code: code(&result), error: result.as_ref().err(), hosts: &follower.job.hosts, is_known };
    let reported = follower.reports.end(&end, streams);
    let environment = notification::environment(follower.job.id, &end);
    ReportedEnd { outcome, result, reported, environment }
}

fn code(result: &Result<Exit, Error>) -> u8 {
    result.as_ref().map_or_else(|error| error.kind().code(), |exit| exit.code())
}

/// Returns `done` and the command that follows job invocation `id` again.
pub fn attach_again(done: &str, id: u64) -> String {
    format!("{done} Follow it again with: rexctl watch {id}")
}

/// Returns the command that follows a job which this command does not.
pub fn follow_later(id: u64) -> String {
    format!("Follow it with: rexctl watch {id}")
}

/// Returns the message about a job that is left. Only an answer of the server tells that it runs, or is being cancelled.
fn parting(follower: &Follower<'_>, code: u8) -> String {
    let (job, id) = (&follower.job, follower.job.id);
    let state = match (follower.cancellation, job.lost_for()) {
        (Cancellation::Sent { .. }, _) => "was to be cancelled, and the server has not answered",
        (Cancellation::Accepted, _) => "is being cancelled",
        (_, Some(lost_for)) => {
            let lost_for = duration(lost_for.as_secs_f64());
            return attach_again(
                &leaving(code, &format!("no contact for {lost_for}; how job invocation {id} stands is not known.")),
                id,
            );
        }
        _ if job.state.is_scheduled() => "has not started",
        _ if job.has_ended() => "has ended on every host",
        _ => "is still running",
    };
    attach_again(&leaving(code, &format!("job invocation {id} {state}.")), id)
}

/// Says why a job is left, and how it stands.
fn leaving(code: u8, state: &str) -> String {
    match code {
        130 => format!("Interrupted; {state}"),
        82 => format!("Timed out waiting; {state}"),
        _ => format!("{}{}", state.get(..1).unwrap_or_default().to_uppercase(), state.get(1..).unwrap_or_default()),
    }
}

fn not_started(follower: &Follower<'_>) -> String {
    let start = follower.job.state.start_at.as_deref().map(|start| format!(" It starts at {start}."));
    let start = start.unwrap_or_default();
    format!("Job invocation {} has not started.{start} To wait for it, use --wait-for-start.", follower.job.id)
}

/// Prints hammer's line, the table of results and the verdict, as far as they belong to `form`.
async fn close(follower: &mut Follower<'_>, form: SummaryForm, streams: &mut Streams) -> Result<(), Error> {
    let tally = follower.job.hosts.tally();
    if form == SummaryForm::Hammer {
        writeln!(streams.out(), "{tally}")?;
        streams.flush()?;
    }
    let is_well = tally.success == tally.total();
    if is_well && form != SummaryForm::Full {
        return Ok(());
    }
    if !(is_well && tally.total() == 1) {
        if form == SummaryForm::Full && streams.out_is_terminal && streams.err_is_terminal {
            // Between the outputs and the table.
            streams.say("");
        }
        print_table(follower, streams).await;
    }
    streams.say(&verdict(follower.job.id, &tally, follower.elapsed()));
    Ok(())
}

/// Returns the times of all hosts by name, as their tasks tell them, if one had begun before anybody looked: one request then, and nothing
/// where it fails.
fn unseen_times<'a>(job: &FollowedJob<'a>) -> impl Future<Output = HashMap<String, f64>> + use<'a> {
    let is_wanted = job.hosts.iter().any(FollowedHost::began_unseen);
    let (client, id, task) = (job.client, job.id, job.state.task_id.clone().filter(|_| is_wanted));
    async move {
        let Some(task) = task else { return HashMap::new() };
        host_tasks::seconds_by_name(client, id, &task).await.unwrap_or_default()
    }
}

async fn print_table(follower: &mut Follower<'_>, streams: &mut Streams) {
    let times = unseen_times(&follower.job);
    let ((), times) = tokio::join!(follower.fetcher.fetch_failures(&mut follower.job), times);
    let mut results = follower.fetcher.results(&follower.job.hosts);
    results.iter_mut().for_each(|result| result.seconds = times.get(&result.host).copied().or(result.seconds));
    let groups = result::groups(results);
    let lines = result_table::lines(&groups, streams.err_width(), |text, colour| streams.painted(text, colour));
    lines.iter().for_each(|line| streams.say(line));
}
