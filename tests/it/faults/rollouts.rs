//! Rollouts that are disturbed at seeded random points and resumed: every host is run on exactly once.
//!
//! `REXCTL_ROLLOUT_POINTS` sets the number of points, `REXCTL_FAULT_SEED` the first seed.

use super::client;
use super::proxy::{Fault, Harm, Place, Proxy};
use super::runs::{Random, number};
use crate::daemon::free_port;
use crate::rexctl::{Outcome, at_home};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use rustix::process::Signal;
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// Hosts of each rollout.
const HOSTS: u32 = 1_000;

/// Disturbances of one rollout.
const MOST: usize = 12;

/// What befalls a process that continues a rollout.
#[derive(Clone, Copy, Debug)]
enum Disturbance {
    /// It is killed after this time.
    Kill(Duration),
    /// The connection fails in an exchange.
    Lost(Fault),
    /// The server is away for some time.
    Restart { after: Duration, away: Duration },
}

impl Disturbance {
    fn random(random: &mut Random) -> Self {
        let time = |random: &mut Random, most: usize| Duration::from_millis(random.below(most) as u64);
        match random.below(4) {
            0 | 1 => Self::Kill(time(random, 2_500)),
            2 => {
                let place = if random.below(4) == 0 { Place::Request } else { Place::Answer };
                let harm = if random.below(2) == 0 { Harm::Cut } else { Harm::Reset };
                let exchange = (random.below(2) == 0).then(|| random.below(12));
                Self::Lost(Fault { exchange, place, at: random.next(), harm, dead_after: false })
            }
            _ => Self::Restart { after: time(random, 2_500), away: time(random, 800) },
        }
    }
}

/// No fault.
const WHOLE: Fault = Fault { exchange: None, place: Place::Answer, at: 0, harm: Harm::None, dead_after: false };

/// One rollout on a server of its own.
struct Stage {
    sandbox: Sandbox,
    home: TempDir,
    /// Address of the proxy, the same for every process.
    front: SocketAddr,
    flags: String,
}

impl Stage {
    fn new(random: &mut Random) -> Self {
        // Ports that are free again while nobody listens there.
        let (port, front) = (free_port(), ([127, 0, 0, 1], free_port()).into());
        let options =
            SandboxOptions { port, hosts: HOSTS, speed: 200.0, finished_jobs: 0, ..SandboxOptions::default() };
        let sandbox = Sandbox::start(options).unwrap();
        let sizes = ["10,50,10%", "40", "5%", "1,9,40"][random.below(4)];
        let canary = ["", " --canary 3"][random.below(2)];
        let flags = format!("--batch {sizes}{canary} --max-failures 100%");
        Self { sandbox, home: tempfile::tempdir().unwrap(), front, flags }
    }

    fn server(&self) -> SocketAddr {
        self.sandbox.url().strip_prefix("http://").unwrap().parse().unwrap()
    }

    fn journal(&self) -> PathBuf {
        self.home.path().join(".local/state/rexctl/rollouts/1.jsonl")
    }

    /// Begins the rollout, or goes on with it. `knows` is a person who knows that nothing is under way any more.
    /// Returns its end, and whether the disturbance befell it before.
    fn process(&self, disturbance: Option<Disturbance>, knows: bool) -> (Outcome, bool) {
        let fault = if let Some(Disturbance::Lost(fault)) = disturbance { fault } else { WHOLE };
        let proxy = Proxy::start_at(self.front, self.server(), fault);
        let command = match self.journal().exists() {
            true if knows => at_home(self.home.path(), "rollout resume 1 --send-again"),
            true => at_home(self.home.path(), "rollout resume 1"),
            false => at_home(self.home.path(), &format!("job-invocation create --all-hosts {}", self.flags))
                .args(["--job-template-id=325", "--input=command=uptime"]),
        };
        let running = command.at(&proxy.url()).start();
        match disturbance {
            Some(Disturbance::Kill(after)) => {
                sleep(after);
                running.signal(Signal::KILL);
            }
            Some(Disturbance::Restart { after, away }) => {
                sleep(after);
                self.sandbox.go_away();
                sleep(away);
                self.sandbox.come_back();
            }
            Some(Disturbance::Lost(_)) | None => {}
        }
        let outcome = running.end();
        // Now nothing is under way any more.
        let seen = proxy.end();
        let has_struck = match disturbance {
            Some(Disturbance::Kill(_)) => outcome.code == 137,
            Some(Disturbance::Lost(_)) => seen.struck,
            Some(Disturbance::Restart { .. }) => outcome.stderr.contains("No contact") || outcome.code != 70,
            None => false,
        };
        (outcome, has_struck)
    }

    /// Leaves the beginning of a line at the end of the journal, as a process does that is killed while it writes.
    fn tear(&self, random: &mut Random) {
        let line = "{\"entry\":\"sending\",\"batch\":1,\"at\":\"2026-11-29T08:00:00Z\"}";
        let path = self.journal();
        if random.below(4) == 0 && path.exists() {
            let mut text = std::fs::read(&path).unwrap();
            text.extend(&line.as_bytes()[..random.below(line.len())]);
            std::fs::write(&path, text).unwrap();
        }
    }

    fn is_finished(&self) -> bool {
        let outcome = at_home(self.home.path(), "rollout list --output api-json").run();
        let rollouts: Value = serde_json::from_str(&outcome.stdout).unwrap();
        rollouts[0]["status"] == "finished"
    }

    /// The jobs by the hosts that they ran on, and the number of hosts of each job.
    fn hosts(&self) -> (BTreeMap<u64, Vec<u64>>, Vec<usize>) {
        let jobs = client::get(&self.sandbox, "/api/job_invocations?per_page=all").body;
        let (mut hosts, mut sizes) = (BTreeMap::<u64, Vec<u64>>::new(), Vec::new());
        for job in jobs["results"].as_array().unwrap() {
            let id = job["id"].as_u64().unwrap();
            let shown = client::get(&self.sandbox, &format!("/api/job_invocations/{id}")).body;
            let targeted = shown["targeting"]["hosts"].as_array().unwrap().clone();
            sizes.push(targeted.len());
            targeted.iter().for_each(|host| hosts.entry(host["id"].as_u64().unwrap()).or_default().push(id));
        }
        (hosts, sizes)
    }
}

/// Takes a rollout to its end through at most so many disturbances; returns what befell it, by exit code.
fn roll(seed: u64, most: usize) -> Vec<(Disturbance, i32)> {
    let mut random = Random(seed);
    let stage = Stage::new(&mut random);
    let mut befallen = Vec::new();
    let mut knows = false;
    while !stage.is_finished() {
        let disturbance = (befallen.len() < most).then(|| Disturbance::random(&mut random));
        let (outcome, has_struck) = stage.process(disturbance, knows);
        befallen.extend(disturbance.filter(|_| has_struck).map(|disturbance| (disturbance, outcome.code)));
        let told = format!("REXCTL_FAULT_SEED={seed}: {disturbance:?}: {outcome}");
        assert!([0, 65, 69, 70, 76, 82, 84, 137].contains(&outcome.code), "{told}");
        // One who looks at the exit code: the answer is lost, and nothing is under way.
        knows = outcome.code == 84 || random.below(8) > 0;
        assert!(
            outcome.code != 84 || outcome.stderr.contains("rexctl rollout resume 1") || !stage.journal().exists(),
            "{told}"
        );
        if disturbance.is_none() {
            assert!(stage.is_finished() || outcome.code == 84, "{told}");
        }
        stage.tear(&mut random);
    }
    let (hosts, sizes) = stage.hosts();
    let twice: Vec<_> = hosts.iter().filter(|(_, jobs)| jobs.len() > 1).take(5).collect();
    assert!(twice.is_empty(), "REXCTL_FAULT_SEED={seed}: run on twice: {twice:?}, {befallen:?}");
    assert_eq!(hosts.len(), HOSTS as usize, "REXCTL_FAULT_SEED={seed}: {sizes:?} {befallen:?}");
    befallen
}

#[test]
#[allow(clippy::print_stdout, reason = "`--nocapture` shows what was tried")]
fn a_rollout_that_is_disturbed_anywhere_and_resumed_runs_on_every_host_exactly_once() {
    let points = number("REXCTL_ROLLOUT_POINTS", 6);
    let first = number("REXCTL_FAULT_SEED", 1);
    let (next, done) = (AtomicUsize::new(first), AtomicUsize::new(0));
    let told = Mutex::new((0, BTreeMap::<String, usize>::new()));
    let work = || {
        while done.load(Ordering::SeqCst) < points {
            let most = MOST.min(points.div_ceil(3));
            let befallen = roll(next.fetch_add(1, Ordering::SeqCst) as u64, most);
            done.fetch_add(befallen.len(), Ordering::SeqCst);
            let mut told = told.lock().unwrap();
            told.0 += 1;
            for (disturbance, code) in befallen {
                let kind = format!("{disturbance:?}");
                let kind = kind.split([' ', '(']).next().unwrap().to_lowercase();
                *told.1.entry(format!("{kind}, exit {code}")).or_default() += 1;
            }
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..3).map(|_| scope.spawn(work)).collect();
        workers.into_iter().for_each(|worker| worker.join().unwrap());
    });
    let (rollouts, ends) = told.into_inner().unwrap();
    println!("{} points in {rollouts} rollouts of {HOSTS} hosts: {ends:?}", done.into_inner());
}
