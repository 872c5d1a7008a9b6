//! Seeded runs through a proxy that spoils one exchange: whatever is done once is done at most once, and the exit code tells the truth.
//!
//! `REXCTL_FAULT_RUNS` sets their number, `REXCTL_FAULT_SEED` the first seed.

use super::client;
use super::proxy::{Fault, Harm, Place, Proxy, Seen};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, Rexctl, rexctl};
use rexctl::sandbox::{Options, Sandbox};
use rustix::process::Signal;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The numbers that follow from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize
    }

    fn below(&mut self, limit: usize) -> usize {
        self.next() % limit
    }

    fn fault(&mut self) -> Fault {
        let place = if self.below(2) == 0 { Place::Request } else { Place::Answer };
        let harm = match (self.below(6), place) {
            (0 | 1, _) => Harm::Cut,
            (2 | 3, _) | (_, Place::Request) => Harm::Reset,
            (4, _) => Harm::Twice(1 + self.below(40)),
            _ => Harm::Bytewise,
        };
        let exchange = (self.below(8) == 0).then(|| self.below(3));
        Fault { exchange, place, at: self.next(), harm, dead_after: self.below(32) == 0 }
    }
}

const KINDS: usize = 9;

/// The kind that the server refuses, for want of an input.
const REFUSED: usize = 2;

/// A server with jobs, and one that takes every change of a plain resource.
struct Servers {
    sandbox: Sandbox,
    plain: Foreman,
}

impl Servers {
    fn start() -> Self {
        let options = Options { stopped_at: Some(chrono::Utc::now()), ..Options::default() };
        let bookmark = json!({"id": 5, "name": "b", "controller": "hosts", "query": "name ~ b", "public": true});
        let plain = Foreman::answering(move |_| Some(Answer::json(200, bookmark.clone())));
        Self { sandbox: Sandbox::start(options).unwrap(), plain }
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

/// Runs one command through `fault`, and sends it `signal` once the fault holds it.
fn run(servers: &Servers, kind: usize, fault: Fault, flags: &[&str], signal: Option<Signal>) -> (Outcome, Seen, u64) {
    let sandbox = &servers.sandbox;
    let command = command(kind, sandbox);
    let before = jobs(sandbox);
    let proxy = Proxy::start(servers.of(kind), fault);
    let command = command.at(&proxy.url()).env("FOREMAN_PASSWORD", sandbox.password()).args(flags);
    let running = command.start();
    if let Some(signal) = signal {
        proxy.wait_until_held();
        running.signal(signal);
    }
    let outcome = running.end();
    let seen = proxy.end();
    (outcome, seen, jobs(sandbox) - before)
}

/// Why the run is not as promised, if so.
fn lie(kind: usize, outcome: &Outcome, seen: &Seen, jobs: u64) -> Option<&'static str> {
    let makes_jobs = matches!(kind, 0 | 1 | 2 | 4 | 5);
    match outcome.code {
        _ if jobs > 1 || seen.made > 1 => Some("done twice"),
        _ if seen.changes > 1 => Some("sent twice"),
        _ if makes_jobs && jobs != seen.made as u64 => Some("the proxy counts wrong"),
        101 | 134..=139 => Some("crashed"),
        0 if seen.made == 0 => Some("told as done, but it is not"),
        0 | 84 => None,
        _ if seen.made > 0 => Some("told as not done, but it is"),
        _ if outcome.stderr.is_empty() => Some("failed without a word"),
        _ => None,
    }
}

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

#[test]
#[allow(clippy::print_stdout, reason = "`--nocapture` shows what was tried")]
fn a_change_is_made_at_most_once_and_the_exit_code_tells_the_truth() {
    let first = number("REXCTL_FAULT_SEED", 1);
    let last = first + number("REXCTL_FAULT_RUNS", 400);
    let seeds = std::sync::atomic::AtomicU64::new(first);
    let (struck, codes) = (AtomicUsize::new(0), std::sync::Mutex::new(std::collections::BTreeMap::new()));
    let work = || {
        let mut servers = Servers::start();
        for done in 1.. {
            let seed = seeds.fetch_add(1, Ordering::SeqCst);
            if seed >= last {
                return;
            }
            // A server with thousands of jobs is slower than it needs to be.
            if done % 500 == 0 {
                servers = Servers::start();
            }
            let mut random = Random(seed);
            let (kind, fault) = (random.below(KINDS), random.fault());
            let (outcome, seen, jobs) = run(&servers, kind, fault, &[], None);
            let told = lie(kind, &outcome, &seen, jobs);
            assert!(
                told.is_none(),
                "REXCTL_FAULT_SEED={seed}: {}: {kind} {fault:?} {seen:?}\n{outcome}",
                told.unwrap()
            );
            struck.fetch_add(usize::from(seen.struck), Ordering::Relaxed);
            *codes.lock().unwrap().entry(outcome.code).or_insert(0) += 1;
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..3).map(|_| scope.spawn(work)).collect();
        workers.into_iter().for_each(|worker| worker.join().unwrap());
    });
    let codes = codes.into_inner().unwrap();
    println!("{} of {} runs struck; runs by exit code: {codes:?}", struck.into_inner(), last - first);
    assert!(last - first < 100 || (codes.contains_key(&0) && codes.contains_key(&84)), "{codes:?}");
}

#[test]
fn an_undisturbed_change_is_made_and_told() {
    let servers = Servers::start();
    let fault = Fault { exchange: None, place: Place::Answer, at: 0, harm: Harm::None, dead_after: false };
    for kind in 0..KINDS {
        let (outcome, seen, _) = run(&servers, kind, fault, &[], None);
        let made = usize::from(kind != REFUSED);
        assert_eq!((outcome.code == 0, seen.changes, seen.made), (kind != REFUSED, 1, made), "{kind}: {outcome}");
    }
}

#[test]
fn a_request_that_arrives_after_the_client_gave_up_is_not_told_as_failed() {
    let late = |kind, place| {
        let fault = Fault { exchange: None, place, at: 40, harm: Harm::Hold, dead_after: false };
        let (outcome, seen, _) = run(&Servers::start(), kind, fault, &["--request-timeout=1"], None);
        assert_eq!((outcome.code, seen.changes), (84, 1), "{kind} {place:?}: {outcome}");
        assert_eq!(seen.made, usize::from(kind != REFUSED), "{kind} {place:?}: {outcome}");
    };
    std::thread::scope(|scope| {
        let places = [Place::Request, Place::Answer];
        let all = (0..KINDS).flat_map(|kind| places.map(|place| scope.spawn(move || late(kind, place))));
        all.collect::<Vec<_>>().into_iter().for_each(|run| run.join().unwrap());
    });
}

#[test]
fn a_signal_during_a_change_leaves_its_outcome_unknown() {
    let servers = Servers::start();
    for kind in 0..KINDS {
        for (place, signal) in [(Place::Request, Signal::INT), (Place::Answer, Signal::TERM)] {
            let fault = Fault { exchange: None, place, at: 40, harm: Harm::Hold, dead_after: false };
            let (outcome, seen, _) = run(&servers, kind, fault, &[], Some(signal));
            assert_eq!((outcome.code, seen.changes), (84, 1), "{kind} {signal:?}: {outcome}");
        }
    }
}
