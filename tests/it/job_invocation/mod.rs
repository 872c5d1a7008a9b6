//! `rexctl job-invocation`.

mod cadence;
mod cancel;
mod cancel_effects;
mod cancel_recurrence;
mod clock;
mod closed_pipe;
mod connection;
mod contact;
mod cron_zone;
mod defaults;
mod dry_run;
mod errors;
mod fleet;
mod follow;
mod follow_formats;
mod from;
mod from_hosts;
mod hidden_inputs;
mod hosts;
mod info;
mod inputs;
pub mod job;
mod late_answers;
mod list;
mod live;
mod lost;
mod mistakes;
mod names;
mod output;
mod parting;
mod payload;
mod preflight;
mod read_back;
mod refusals;
mod rerun;
#[cfg(feature = "sandbox")]
mod restart;
mod retry;
mod round_trip;
#[cfg(feature = "sandbox")]
mod saved;
mod secrets;
mod selection;
mod server_clock;
mod strict;
mod trust;
mod watch;

use crate::foreman::{Answer, Foreman};
use crate::recordings::without_empty;
use crate::rexctl::{Rexctl, rexctl};
use serde_json::{Value, json};

const POST: &str = "POST /api/job_invocations";

/// What every job needs.
const TEMPLATE: &str = "--job-template-id=7";
const HOSTS: &str = "--search-query=name ~ web";

/// `job-invocation create` with these flags.
fn create<'a>(foreman: &Foreman, flags: impl IntoIterator<Item = &'a str>) -> Rexctl {
    rexctl("job-invocation create").at(foreman.url()).args(flags)
}

/// Job 12 on one host, as the server answers a POST.
fn job() -> Value {
    json!({"id": 12, "targeting": {"hosts": [{"id": 1, "name": "web01.example.com"}]}})
}

/// A server of today and in UTC that takes jobs.
fn taking(job: Value) -> Foreman {
    taking_of(utc(), job)
}

/// The same for this user.
fn taking_of(user: Value, job: Value) -> Foreman {
    Foreman::answering(move |request| taken(&request.line(), &user, &job))
}

/// The same, where the hosts are those of bookmark 5.
fn taking_bookmark_5(job: Value) -> Foreman {
    let bookmark = json!({"id": 5, "name": "web servers", "controller": "hosts", "query": "name ~ web"});
    Foreman::answering(move |request| match request.line().as_str() {
        "GET /api/bookmarks/5" => Some(Answer::json(200, bookmark.clone())),
        line => taken(line, &utc(), &job),
    })
}

fn taken(line: &str, user: &Value, job: &Value) -> Option<Answer> {
    let plugins = || json!({"results": [{"id": "foreman_remote_execution", "version": "14.1.4"}]});
    match line {
        POST => Some(Answer::json(201, job.clone())),
        "GET /api/current_user" => Some(Answer::json(200, user.clone())),
        "GET /api/plugins?page=1&per_page=1000" => Some(Answer::json(200, plugins())),
        _ => None,
    }
}

/// A user without a time zone on a server in UTC.
fn utc() -> Value {
    json!({"timezone": null, "last_login_on": "2026-11-24 10:00:00 UTC"})
}

/// The body of the only POST that these flags lead to.
fn body<'a>(flags: impl IntoIterator<Item = &'a str>) -> Value {
    let flags: Vec<&str> = flags.into_iter().collect();
    let has_bookmark = flags.contains(&"--bookmark-id=5");
    let foreman = if has_bookmark { taking_bookmark_5(job()) } else { taking(job()) };
    let outcome = create(&foreman, flags).args(["--async"]).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    foreman.changes()[0].json()
}
