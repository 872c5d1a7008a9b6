//! Rollouts: one job for each batch of hosts, stopped in time, and resumed where they stopped.

mod failing;
mod interrupting;
mod refusals;
mod resuming;

use crate::faults::client;
use crate::rexctl::{Rexctl, at_home, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;
use std::path::Path;

/// A sandbox, and a home directory with the journals.
struct Stage {
    sandbox: Sandbox,
    home: tempfile::TempDir,
}

impl Stage {
    fn new() -> Self {
        let options = SandboxOptions { speed: 100.0, finished_jobs: 0, ..SandboxOptions::default() };
        Self { sandbox: Sandbox::start(options).unwrap(), home: tempfile::tempdir().unwrap() }
    }

    fn home(&self) -> &Path {
        self.home.path()
    }

    fn rexctl(&self, words: &str) -> Rexctl {
        at_home(self.home(), words).at(&self.sandbox.url())
    }

    /// `run` on these targets with these flags.
    fn run(&self, words: &str) -> Rexctl {
        self.rexctl(&format!("run {words} -- uptime"))
    }

    fn journal(&self, id: u64) -> String {
        std::fs::read_to_string(self.home().join(format!(".local/state/rexctl/rollouts/{id}.jsonl"))).unwrap()
    }

    /// The names of the hosts of each job, the oldest job first.
    fn jobs(&self) -> Vec<Vec<String>> {
        let jobs = client::get(&self.sandbox, "/api/job_invocations?per_page=all&order=id%20ASC").body;
        let jobs = jobs["results"].as_array().unwrap().iter().map(|job| job["id"].as_u64().unwrap());
        jobs.map(|id| client::get(&self.sandbox, &format!("/api/job_invocations/{id}")).body)
            .map(|job| names(&job))
            .collect()
    }

    /// The number of hosts of each job.
    fn sizes(&self) -> Vec<usize> {
        self.jobs().iter().map(Vec::len).collect()
    }
}

fn names(job: &Value) -> Vec<String> {
    let hosts = job["targeting"]["hosts"].as_array().unwrap();
    let mut names: Vec<_> = hosts.iter().map(|host| host["name"].as_str().unwrap().to_owned()).collect();
    names.sort_unstable();
    names
}

fn all_once(jobs: &[Vec<String>]) -> bool {
    let mut all = jobs.concat();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    all.len() == count
}

#[test]
fn each_batch_is_a_job_on_its_hosts_and_a_row() {
    let stage = Stage::new();
    let outcome = stage.run("web* --batch 1,5,50%").run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(stage.sizes(), [1, 5, 6]);
    assert!(all_once(&stage.jobs()));
    assert_eq!(outcome.stdout.lines().count(), 12, "{outcome}");
    for said in [
        "Rollout 1 in 3 batches of 1, 5, 6\n",
        "BATCH   HOSTS     JOB  RESULT          TIME  WHERE\n",
        "  1/3       1       1  success",
        "web[02-06]\n",
        "Rollout 1 succeeded on all 12 hosts in ",
    ] {
        assert!(outcome.stderr.contains(said), "{said}: {outcome}");
    }
    let journal = stage.home().join(".local/state/rexctl/rollouts/1.jsonl");
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(journal).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn failures_stop_it_and_resume_goes_on_with_the_rest() {
    let stage = Stage::new();
    let outcome = stage.run("build* --batch 3").run();
    // build06 ends with a warning, in the second of three batches.
    assert_eq!((outcome.code, stage.sizes()), (70, vec![3, 3]), "{outcome}");
    for said in [
        "Rollout 1 stopped after batch 2 of 3: 1 host failed, more than --max-failures 0 allows. Again there: rexctl rerun 2 --failed\n",
        "Left: 1 host: build07.example.com\n",
        "Go on with: rexctl rollout resume 1",
    ] {
        assert!(outcome.stderr.contains(said), "{said}: {outcome}");
    }
    let shown = stage.rexctl("rollout show").run();
    assert!(shown.stdout.starts_with("Rollout 1: stopped\nuptime\nOn 7 hosts of "), "{shown}");
    let resumed = stage.rexctl("rollout resume").run();
    assert_eq!((resumed.code, stage.sizes()), (70, vec![3, 3, 1]), "{resumed}");
    assert!(resumed.stderr.contains("Rollout 1 failed on 1 of 7 hosts in "), "{resumed}");
    assert!(resumed.stderr.contains("see rexctl output 2"), "{resumed}");
    let again = stage.rexctl("rollout resume 1").run();
    assert!(again.code == 64 && again.stderr.contains("rollout 1 is finished; nothing is left to run"), "{again}");
}

#[test]
fn a_limit_is_a_number_in_all_or_a_share_of_a_batch() {
    for (limit, batches) in [("1", 3), ("20%", 2), ("34%", 3)] {
        let stage = Stage::new();
        let outcome = stage.run(&format!("build* --batch 3 --max-failures {limit}")).run();
        assert_eq!((outcome.code, stage.sizes().len()), (70, batches), "{limit}: {outcome}");
    }
}

#[test]
fn a_canary_is_drawn_and_the_rest_follows() {
    let stage = Stage::new();
    let outcome = stage.run("web* --canary 2").run();
    assert_eq!((outcome.code, stage.sizes()), (0, vec![2, 10]), "{outcome}");
    assert!(all_once(&stage.jobs()));
}

#[test]
fn a_search_and_a_bookmark_are_divided_too() {
    let stage = Stage::new();
    let line = "job-invocation create --job-template-id 325 --input command=id --batch 6 --search-query";
    let outcome = stage.rexctl(line).args(["name ~ web*"]).run();
    assert_eq!((outcome.code, stage.sizes()), (0, vec![6, 6]), "{outcome}");
}

#[test]
fn a_command_between_two_batches_knows_the_rollout_and_stops_it() {
    let stage = Stage::new();
    let command =
        "echo rollout $REXCTL_ROLLOUT: $REXCTL_BATCH of $REXCTL_BATCHES, job $REXCTL_JOB; exit $((REXCTL_BATCH / 2))";
    let outcome = stage.rexctl("run web* --batch 4 --pause 1s --between").args([command, "--", "uptime"]).run();
    assert_eq!((outcome.code, stage.sizes()), (70, vec![4, 4]), "{outcome}");
    for said in [
        "rollout 1: 1 of 3, job 1\n",
        "rollout 1: 2 of 3, job 2\n",
        "Pausing for 1 s\n",
        "--between ended with exit status: 1\n",
    ] {
        assert!(outcome.stderr.contains(said), "{said}: {outcome}");
    }
    assert!(!outcome.stdout.contains("rollout"), "{outcome}");
}

#[test]
fn programs_get_one_document_or_events() {
    let stage = Stage::new();
    let outcome = stage.rexctl("run build* --batch 4 --output json -- uptime").run();
    let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(
        (outcome.code, &document["Status"], document["Batches"].as_array().unwrap().len()),
        (70, &"finished".into(), 2)
    );
    assert_eq!(document["Batches"][1]["Failed"], serde_json::json!(["build06.example.com"]));
    let outcome = stage.rexctl("run build* --batch 4 --output ndjson -- uptime").run();
    let events: Vec<Value> = outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |event: &str| events.iter().filter(|line| line["event"] == event).count();
    assert_eq!([of("created"), of("end"), of("batch"), of("rollout")], [2, 2, 2, 1], "{outcome}");
    let last = events.last().unwrap();
    assert_eq!((&last["rollout"], &last["exit_code"], &last["failed"]), (&2.into(), &70.into(), &1.into()));
}

#[test]
fn what_prints_nothing_else_prints_the_id_of_the_rollout() {
    let stage = Stage::new();
    let silent = stage.run("web[01-04] --batch 2 --output silent").run();
    assert_eq!((silent.code, silent.stdout.as_str()), (0, "1\n"), "{silent}");
    let create = "--quiet job-invocation create --feature run_script --input command=id --on web[01-02] --batch 1";
    let quiet = stage.rexctl(create).run();
    assert_eq!((quiet.code, quiet.stdout.as_str()), (0, "2\n"), "{quiet}");
}

#[test]
fn a_dry_run_shows_the_batches_and_writes_no_journal() {
    let stage = Stage::new();
    let outcome = stage.run("web* --batch 5 --dry-run").run();
    assert_eq!((outcome.code, stage.sizes().len()), (0, 0), "{outcome}");
    assert!(
        outcome.stdout.contains("\nOn 12 hosts in 3 batches of 5, 5, 2:\n  1: web[01-05].example.com\n"),
        "{outcome}"
    );
    assert!(!stage.home().join(".local").exists());
    let outcome = stage.rexctl("run web* --batch 5 --dry-run --output json -- uptime").run();
    let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((&document["hosts"], &document["batches"][2]["count"]), (&12.into(), &2.into()));
}

#[test]
fn a_command_and_the_page_come_once_at_the_end() {
    let stage = Stage::new();
    let notify = "echo told $REXCTL_ROLLOUT $REXCTL_JOB_ID $REXCTL_JOB_RESULT $REXCTL_EXIT_CODE $REXCTL_HOSTS_TOTAL \
                  $REXCTL_HOSTS_SUCCESS $REXCTL_HOSTS_FAILED $REXCTL_HOSTS_NOT_RUN";
    let well = stage.rexctl("run web* --batch 6 --web --notify").args([notify, "--", "uptime"]).run();
    assert!(well.code == 0 && well.stderr.ends_with("told 1 2 success 0 12 12 0 0\n"), "{well}");
    assert_eq!(well.stderr.matches("Page of the job: ").count(), 1, "{well}");
    assert!(well.stderr.contains(&format!("Page of the job: {}/job_invocations/2\n", stage.sandbox.url())), "{well}");
    let failed = stage.rexctl("run web* --batch 2 --notify").args([notify, "--", "exit 1"]).run();
    assert!(failed.code == 70 && failed.stderr.ends_with("told 2 3 failed 70 12 0 2 10\n"), "{failed}");
}

#[test]
fn a_sandbox_that_runs_one_command_has_a_place_for_the_journal() {
    let outcome = rexctl("sandbox --speed 100 -- run web* --batch 6 -- uptime").run();
    assert!(outcome.code == 0 && outcome.stderr.contains("Rollout 1 succeeded on all 12 hosts"), "{outcome}");
}

#[test]
fn journals_of_rollouts_that_are_long_over_are_removed_when_one_begins() {
    let stage = Stage::new();
    let path = |id: u64| stage.home().join(format!(".local/state/rexctl/rollouts/{id}.jsonl"));
    let age = |id: u64, days: u64| {
        let time = std::time::SystemTime::now() - std::time::Duration::from_secs(days * 86_400);
        std::fs::File::options().write(true).open(path(id)).unwrap().set_modified(time).unwrap();
    };
    assert_eq!(stage.run("web01 --batch 1").run().code, 0);
    assert_eq!(stage.run("web01 --batch 1").run().code, 0);
    assert_eq!(stage.rexctl("run web* --batch 2 -- exit 1").run().code, 70);
    assert_eq!(stage.rexctl("run web* --batch 2 -- exit 1").run().code, 70);
    assert_eq!(stage.rexctl("rollout abandon 4").run().code, 0);
    // The second is young, the third can be resumed.
    [(1, 91), (2, 89), (3, 400), (4, 91)].iter().for_each(|(id, days)| age(*id, *days));
    assert_eq!(stage.run("web01 --batch 1").run().code, 0);
    assert_eq!([1, 2, 3, 4, 5].map(|id| path(id).exists()), [false, true, true, false, true]);
    assert_eq!(stage.run("web01 --batch 1").run().code, 0);
    assert!(path(6).exists());
}
