//! Users who may do less than everything: what they lack is named, with the way round it.

use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};

fn sandbox() -> Sandbox {
    let time = "2026-11-24T12:00:00Z".parse().unwrap();
    Sandbox::start(SandboxOptions { stopped_at: Some(time), ..SandboxOptions::default() }).unwrap()
}

/// A command line of the user with the role that remote execution brings along.
fn run(sandbox: &Sandbox, words: &[&str]) -> Outcome {
    run_as("rexuser", sandbox, words)
}

fn run_as(user: &str, sandbox: &Sandbox, words: &[&str]) -> Outcome {
    let command = rexctl("").at(&sandbox.url()).env("FOREMAN_USERNAME", user);
    command.env("FOREMAN_PASSWORD", sandbox.password()).args(words).run()
}

const JOB: [&str; 7] = [
    "job-invocation",
    "create",
    "--async",
    "--job-template-id=325",
    "--search-query=name = web01.example.com",
    "--input=command=id",
    "-q",
];

#[test]
fn what_is_missing_is_told_with_the_way_round() {
    let sandbox = sandbox();
    let create = |flag: &'static str| [&JOB[..], &[flag]].concat();
    for (words, permission, way) in [
        (create("--cron-line=0 3 * * *"), "create_recurring_logics", "--start-at"),
        (create("--organization=ACME"), "view_organizations", "--organization-id takes the id itself"),
        (create("--location-title=Europe/Brno"), "view_locations", "--location-id takes the id itself"),
        (vec!["job-invocation", "cancel", "--id=1"], "cancel_job_invocations", "--execution-timeout-interval"),
        (vec!["recurring-logic", "list"], "view_recurring_logics", "rexctl jobs --search 'recurring = true'"),
        (vec!["job-template", "clone", "--id=325", "--new-name=mine"], "create_job_templates", "job-template export"),
    ] {
        let outcome = run(&sandbox, &words);
        assert_eq!(outcome.code, 77, "{words:?}: {outcome}");
        let told = format!("the user lacks a permission: {permission}\n");
        assert!(outcome.stderr.contains(&told) && outcome.stderr.contains(way), "{words:?}: {outcome}");
        assert!(!outcome.stderr.contains("PG::") && outcome.stderr.ends_with("a role that has it.\n"), "{outcome}");
    }
}

#[test]
fn tasks_that_are_not_told_are_told_as_jobs() {
    let outcome = run_as("operator", &sandbox(), &["task", "list"]);
    assert_eq!(outcome.code, 77, "{outcome}");
    for told in ["the user lacks a permission: view_foreman_tasks\n", "rexctl job-invocation info ID"] {
        assert!(outcome.stderr.contains(told), "{outcome}");
    }
}

#[test]
fn the_ways_round_lead_somewhere() {
    let sandbox = sandbox();
    for flag in ["--organization-id=5", "--start-at=2099-01-01"] {
        let outcome = run(&sandbox, &[&JOB[..], &[flag]].concat());
        assert_eq!(outcome.code, 0, "{flag}: {outcome}");
    }
    for words in
        [&["job-invocation", "list", "--search", "recurring = true"][..], &["job-invocation", "info", "--id=1"]]
    {
        assert_eq!(run(&sandbox, words).code, 0, "{words:?}");
    }
}

#[test]
fn some_hosts_of_a_job_cannot_be_cancelled_where_the_version_is_a_secret() {
    let outcome = run(&sandbox(), &["job-invocation", "cancel", "--id=1", "--search=name ~ web"]);
    assert_eq!(outcome.code, 64, "{outcome}");
    for told in ["view_plugins", "rexctl rerun 1 --cancelled --host NAME"] {
        assert!(outcome.stderr.contains(told), "{outcome}");
    }
}

#[test]
fn an_everyday_job_needs_no_more_than_the_role_gives() {
    let sandbox = sandbox();
    let words = ["job-invocation", "create", "--async", "--job-template=Run Command - Script Default"];
    let outcome = run(&sandbox, &[&words[..], &["--search-query=name ~ web", "--input=command=id"]].concat());
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (0, "On 12 hosts\nFollow it with: rexctl watch 4\n"),
        "{outcome}"
    );
    let outcome = run(&sandbox, &["job-invocation", "rerun", "--id=1", "--async"]);
    assert_eq!(outcome.code, 0, "{outcome}");
}

/// The commands of every day, on hosts and on the user's newest job.
const EVERYDAY: [&[&str]; 14] = [
    &["targets", "web*"],
    &["targets", "hostgroup:web/*", "--fold"],
    &["host", "list", "--on", "db*"],
    &["run", "web[01-02]", "--", "uptime"],
    &["run", "hostgroup:web/frontend", "-t", "Run Command - Script Default", "--", "command=uptime"],
    &["run", "web01", "--dry-run", "--", "uptime"],
    &["jobs"],
    &["watch", "@last"],
    &["output", "@last"],
    &["hosts", "@last"],
    &["job-invocation", "info", "@last"],
    &["targets", "job:@last/success"],
    &["rerun", "@last"],
    &["schedule"],
];

#[test]
fn the_commands_of_every_day_need_no_more_than_the_role_gives_and_tell_of_nothing_missing() {
    let sandbox = Sandbox::start(SandboxOptions { speed: 50.0, ..SandboxOptions::default() }).unwrap();
    for words in EVERYDAY {
        let outcome = run(&sandbox, words);
        assert_eq!(outcome.code, 0, "{words:?}: {outcome}");
        let said = outcome.stderr.to_lowercase();
        let hints = ["warning", "forbidden", "permission", "denied", "403"];
        assert!(!hints.iter().any(|hint| said.contains(hint)), "{words:?}: {outcome}");
    }
    // Cancelling is asked for by name.
    let outcome = run(&sandbox, &["cancel", "@last"]);
    assert!(outcome.code == 77 && outcome.stderr.contains("cancel_job_invocations"), "{outcome}");
}

#[test]
fn a_user_without_roles_is_told_the_permission_that_each_command_lacks() {
    let sandbox = sandbox();
    // Lists of jobs are empty for a user who may see none.
    let (lists, others): (Vec<_>, Vec<_>) = EVERYDAY.into_iter().partition(|words| words.len() == 1);
    lists.iter().for_each(|words| assert_eq!(run_as("nobody", &sandbox, words).code, 0, "{words:?}"));
    let of_jobs: [&[&str]; 4] = [&["cancel", "1"], &["rerun", "1"], &["output", "1"], &["hosts", "1"]];
    let has_job = |words: &&&[&str]| !words.iter().any(|word| word.contains("@last"));
    for words in others.iter().filter(has_job).chain(&of_jobs) {
        let outcome = run_as("nobody", &sandbox, words);
        assert_eq!(outcome.code, 77, "{words:?}: {outcome}");
        assert!(outcome.stderr.contains("the user lacks a permission: "), "{words:?}: {outcome}");
    }
    for words in [&["ping"][..], &["auth", "status"], &["bookmark", "list"]] {
        assert_eq!(run_as("nobody", &sandbox, words).code, 0, "{words:?}");
    }
}
