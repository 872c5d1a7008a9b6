//! The commands that change something once, against servers that count, and whether each told the truth.

use super::client;
use super::fronts::Front;
use super::proxy::{Fault, Proxy, Traffic};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, Rexctl, Running, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::net::SocketAddr;

/// How many kinds of command there are; a kind is a number below.
pub const KINDS: usize = 9;

/// The kind that the server refuses, for want of an input.
pub const REFUSED: usize = 2;

/// A server with jobs, and one that takes every change of a plain resource.
pub struct Servers {
    sandbox: Sandbox,
    plain: Foreman,
}

impl Servers {
    pub fn start() -> Self {
        let options = SandboxOptions { stopped_at: Some(chrono::Utc::now()), ..SandboxOptions::default() };
        let bookmark = json!({"id": 5, "name": "b", "controller": "hosts", "query": "name ~ b", "public": true});
        let plain = Foreman::answering(move |_| Some(Answer::json(200, bookmark.clone())));
        Self { sandbox: Sandbox::start(options).unwrap(), plain }
    }

    /// The address of the one with jobs.
    pub fn jobs_at(&self) -> SocketAddr {
        self.of(0)
    }

    /// How many jobs it has.
    pub fn jobs(&self) -> u64 {
        jobs(&self.sandbox)
    }

    /// The password of its user.
    pub fn password(&self) -> &str {
        self.sandbox.password()
    }

    fn of(&self, kind: usize) -> SocketAddr {
        let url = if kind < 6 { self.sandbox.url() } else { self.plain.url().to_owned() };
        url.strip_prefix("http://").unwrap().parse().unwrap()
    }
}

/// A command that changes something once.
fn command(kind: usize, sandbox: &Sandbox) -> Rexctl {
    let job = || new_job(sandbox);
    let flags = ["--input=command=id", "--search-query=name ~ web"];
    match kind {
        0 => rexctl("job-invocation create --async --job-template-id 325").args(flags),
        1 => rexctl("job-invocation create --async --job-template").args(["Run Command - Script Default"]).args(flags),
        REFUSED => rexctl("job-invocation create --async --job-template-id 325").args(&flags[1..]),
        3 => rexctl(&format!("job-invocation cancel --id {}", job())),
        4 => rexctl(&format!("job-invocation rerun --async --id {}", job())),
        5 => rexctl(&format!("job-invocation rerun --async --server-side --id {}", job())),
        6 => rexctl("bookmark create --name b --controller hosts --query b"),
        7 => rexctl("bookmark update --id 5 --query c"),
        _ => rexctl("bookmark delete --id 5"),
    }
}

fn job_invocation() -> Value {
    json!({"job_invocation": {
        "job_template_id": 325, "targeting_type": "static_query", "search_query": "name ~ web", "inputs": {"command": "id"},
    }})
}

fn new_job(sandbox: &Sandbox) -> u64 {
    client::post(sandbox, "/api/job_invocations", &job_invocation()).body["id"].as_u64().unwrap()
}

fn jobs(sandbox: &Sandbox) -> u64 {
    client::get(sandbox, "/api/job_invocations?per_page=1").body["subtotal"].as_u64().unwrap()
}

/// One command through one fault, and what came of it.
pub struct Run {
    pub kind: usize,
    pub outcome: Outcome,
    pub seen: Traffic,
    /// Jobs that the server has more than before.
    pub jobs: u64,
}

/// Runs one command through `fault`; `meddle` is told once it has started.
pub fn run(servers: &Servers, kind: usize, fault: Fault, flags: &[&str], meddle: impl FnOnce(&Running, &Proxy)) -> Run {
    let sandbox = &servers.sandbox;
    let command = command(kind, sandbox);
    let before = jobs(sandbox);
    let proxy = Proxy::start(servers.of(kind), fault);
    let running = command.at(&proxy.url()).env("FOREMAN_PASSWORD", sandbox.password()).args(flags).start();
    meddle(&running, &proxy);
    let outcome = running.end();
    let seen = proxy.end();
    Run { kind, outcome, seen, jobs: jobs(sandbox) - before }
}

/// Runs one command at a front that `start` starts before a server whose answers `fault` spoils.
pub fn run_behind(servers: &Servers, kind: usize, fault: Fault, start: impl FnOnce(SocketAddr) -> Front) -> Run {
    let sandbox = &servers.sandbox;
    let command = command(kind, sandbox);
    let before = jobs(sandbox);
    let proxy = Proxy::start(servers.of(kind), fault);
    let front = start(proxy.address());
    let outcome = command.at(&front.url).env("FOREMAN_PASSWORD", sandbox.password()).run();
    // It may keep connections.
    drop(front);
    let seen = proxy.end();
    Run { kind, outcome, seen, jobs: jobs(sandbox) - before }
}

/// Nothing but the fault befalls the command.
pub fn alone(_: &Running, _: &Proxy) {}

impl Run {
    /// Why it is not as promised, if so.
    pub fn lie(&self) -> Option<&'static str> {
        let Run { kind, outcome, seen, jobs } = self;
        let makes_jobs = matches!(kind, 0 | 1 | 2 | 4 | 5);
        match outcome.code {
            _ if *jobs > 1 || seen.made > 1 => Some("done twice"),
            _ if seen.changes > 1 => Some("sent twice"),
            _ if makes_jobs && *jobs != seen.made as u64 => Some("the proxy counts wrong"),
            101 | 134..=139 => Some("crashed"),
            0 if seen.made == 0 => Some("told as done, but it is not"),
            0 | 84 => None,
            _ if seen.made > 0 => Some("told as not done, but it is"),
            _ if outcome.stderr.is_empty() && !outcome.was_killed() => Some("failed without a word"),
            _ => None,
        }
    }
}
