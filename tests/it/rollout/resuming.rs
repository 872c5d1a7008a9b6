//! Resuming: secrets are given again, one process at a time, and a lost answer is looked into.

use super::{Stage, all_once};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, at_home};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use std::process::Command;

#[test]
fn secrets_are_not_in_the_journal_and_asked_for_again() {
    let stage = Stage::new();
    let line = "run web* --batch 6 --password s3cr3t --effective-user-password t0ken --between false -- uptime";
    let outcome = stage.rexctl(line).run();
    assert_eq!((outcome.code, stage.sizes()), (70, vec![6]), "{outcome}");
    let journal = stage.journal(1);
    assert!(!journal.contains("s3cr3t") && !journal.contains("t0ken"), "{journal}");
    assert!(journal.contains("\"withheld\":{\"passwords\":[\"password\",\"effective_user_password\"]"), "{journal}");
    let outcome = stage.rexctl("rollout resume").run();
    assert!(outcome.code == 64 && outcome.stderr.contains("Use --password-file or REXCTL_SSH_PASSWORD"), "{outcome}");
    let given = stage.rexctl("rollout resume --effective-user-password t0ken").env("REXCTL_SSH_PASSWORD", "s3cr3t");
    let outcome = given.run();
    assert!(outcome.code == 70 && outcome.stderr.contains("--between ended with"), "{outcome}");
}

#[test]
fn a_rollout_that_its_command_has_stopped_is_listed_so_and_goes_on_with_it() {
    let stage = Stage::new();
    let outcome = stage.rexctl("run web* --batch 6 --between").args(["test -e ready", "--", "id"]).run();
    assert_eq!((outcome.code, stage.sizes()), (70, vec![6]), "{outcome}");
    let list = || stage.rexctl("rollout list --output csv").run().stdout;
    assert!(list().contains("1,stopped,"), "{}", list());
    let again = stage.rexctl("rollout resume 1").run();
    assert_eq!((again.code, stage.sizes()), (70, vec![6]), "{again}");
    let ready = stage.rexctl("rollout resume 1").file("ready", "").run();
    assert_eq!((ready.code, stage.sizes()), (0, vec![6, 6]), "{ready}");
    assert!(list().contains("1,finished,"), "{}", list());
}

#[test]
fn a_batch_whose_end_nobody_saw_has_no_time() {
    let stage = Stage::new();
    stage.run("web* --batch 12").run();
    let journal = stage.journal(1);
    let kept: String =
        journal.lines().filter(|line| !line.contains("\"ended\"")).map(|line| format!("{line}\n")).collect();
    assert!(kept.len() < journal.len(), "{journal}");
    std::fs::write(stage.home().join(".local/state/rexctl/rollouts/1.jsonl"), kept).unwrap();
    let outcome = stage.rexctl("rollout resume 1").run();
    let row = outcome.stderr.lines().find(|line| line.starts_with("  1/1")).unwrap_or_default();
    assert_eq!(row.split_whitespace().take(5).collect::<Vec<_>>(), ["1/1", "12", "1", "success", "-"], "{outcome}");
    let shown = stage.rexctl("rollout show 1 --output json").run();
    assert!(!shown.stdout.contains("\"Seconds\": 0"), "{shown}");
}

#[test]
fn one_process_at_a_time_continues_it() {
    let stage = Stage::new();
    let gate = stage.home().join("gate");
    assert!(Command::new("mkfifo").arg(&gate).status().unwrap().success());
    let mut running =
        stage.rexctl("run web* --batch 6 --between").args(["echo waiting; read x < gate", "--", "id"]).start();
    running.until_it_says("waiting");
    let second = stage.rexctl("rollout resume 1").run();
    assert!(second.code == 64 && second.stderr.contains("is being continued by another rexctl"), "{second}");
    let listed = stage.rexctl("rollout list --output csv").run();
    assert!(listed.stdout.contains("1,running,"), "{listed}");
    std::fs::write(&gate, "go\n").unwrap();
    let outcome = running.end();
    assert_eq!((outcome.code, stage.sizes()), (0, vec![6, 6]), "{outcome}");
}

#[test]
fn an_abandoned_rollout_is_not_resumed() {
    let stage = Stage::new();
    stage.run("build* --batch 6").run();
    let outcome = stage.rexctl("rollout abandon").run();
    assert_eq!(outcome.stdout, "Rollout 1 is abandoned, 1 host left without a job\n", "{outcome}");
    let outcome = stage.rexctl("rollout resume 1").run();
    assert!(outcome.code == 64 && outcome.stderr.contains("rollout 1 is abandoned"), "{outcome}");
}

#[test]
fn the_last_rollout_is_the_newest_on_this_server() {
    let stage = Stage::new();
    stage.run("web* --batch 12").run();
    stage.run("build* --batch 6").run();
    let shown = stage.rexctl("rollout show @last").run();
    assert!(shown.code == 0 && shown.stdout.starts_with("Rollout 2: "), "{shown}");
    let resumed = stage.rexctl("rollout resume @last").run();
    assert!(resumed.stderr.contains("Rollout 2 (uptime)"), "{resumed}");
    let elsewhere = stage.rexctl("rollout abandon @last").at("http://127.0.0.1:1").run();
    let refused = "@last: no rollout was begun on http://127.0.0.1:1/";
    assert!(elsewhere.code == 128 && elsewhere.stderr.contains(refused), "{elsewhere}");
}

#[test]
fn another_server_and_another_user_are_refused() {
    let stage = Stage::new();
    stage.run("build* --batch 6").run();
    let elsewhere = stage.rexctl("rollout resume 1").at("http://127.0.0.1:1").run();
    assert!(elsewhere.code == 64 && elsewhere.stderr.contains("rollout 1 runs on http://127.0.0.1:"), "{elsewhere}");
    let other = stage.rexctl("rollout resume 1").env("FOREMAN_USERNAME", "tokyo").run();
    assert!(other.code == 64 && other.stderr.contains("was begun by admin, not by tokyo"), "{other}");
}

/// Kills a rollout in the middle of a request of which nothing arrives, sent so long ago, and returns the stage.
fn killed_before_the_server(ago: TimeDelta) -> Stage {
    killed_after(json!({"entry": "sending", "batch": 1, "at": Utc::now() - ago}))
}

/// The same with this last entry in the journal.
fn killed_after(sending: Value) -> Stage {
    let stage = Stage::new();
    stage.run("web* --batch 6 --between false").run();
    let path = stage.home().join(".local/state/rexctl/rollouts/1.jsonl");
    let sent = sending.to_string();
    let journal = stage.journal(1);
    let lines = journal.lines().filter(|line| !line.contains("command_failed"));
    let journal = lines
        .chain([sent.as_str()])
        .collect::<Vec<_>>()
        .join("\n")
        .replace("\"between\":\"false\"", "\"between\":null");
    std::fs::write(&path, journal + "\n").unwrap();
    stage
}

#[test]
fn a_request_without_a_job_is_sent_again_only_if_that_is_certain_or_known() {
    let stage = killed_before_the_server(TimeDelta::zero());
    let outcome = stage.rexctl("rollout resume").run();
    assert_eq!((outcome.code, stage.sizes()), (84, vec![6]), "{outcome}");
    for said in ["Batch 2 of 2 was sent at ", "If you know that there is none: rexctl rollout resume 1 --send-again\n"]
    {
        assert!(outcome.stderr.contains(said), "{said}: {outcome}");
    }
    let stage = killed_before_the_server(TimeDelta::minutes(11));
    let outcome = stage.rexctl("rollout resume").run();
    assert_eq!((outcome.code, stage.sizes()), (0, vec![6, 6]), "{outcome}");
    assert!(all_once(&stage.jobs()));
}

#[test]
fn the_time_since_a_request_passes_on_the_servers_clock() {
    let stage = Stage::new();
    stage.run("build* --batch 7").run();
    let journal = stage.journal(1);
    let sending = journal.lines().find(|line| line.contains("\"sending\"")).unwrap();
    let sending: Value = serde_json::from_str(sending).unwrap();
    assert!(sending["server_at"].is_string(), "{sending}");
    let now = Utc::now();
    // The sandbox's clock runs ahead, but not by days.
    for (own, server, code, jobs) in [
        (now - TimeDelta::days(1), now + TimeDelta::days(30), 84, vec![6]),
        (now + TimeDelta::days(1), now - TimeDelta::minutes(11), 0, vec![6, 6]),
    ] {
        let stage = killed_after(json!({"entry": "sending", "batch": 1, "at": own, "server_at": server}));
        let outcome = stage.rexctl("rollout resume").run();
        assert_eq!((outcome.code, stage.sizes()), (code, jobs), "{outcome}");
    }
}

#[test]
fn a_job_that_exists_is_found_by_its_mark_and_not_made_again() {
    let stage = killed_before_the_server(TimeDelta::zero());
    // The request did arrive, after another of the same user with the same template on the same hosts.
    let plan: serde_json::Value = serde_json::from_str(stage.journal(1).lines().next().unwrap()).unwrap();
    let ids: Vec<_> = plan["batches"][1].as_array().unwrap().iter().map(|host| host["id"].to_string()).collect();
    let ids = format!("id ^ ({})", ids.join(", "));
    for search in [ids.clone(), format!("{ids} or name = \"{}-2.invalid\"", plan["mark"].as_str().unwrap())] {
        let job = json!({"job_invocation": {"job_template_id": 325, "targeting_type": "static_query",
            "search_query": search, "inputs": {"command": "uptime"}}});
        assert_eq!(crate::faults::client::post(&stage.sandbox, "/api/job_invocations", &job).status, 201);
    }
    let outcome = stage.rexctl("rollout resume --send-again").run();
    assert_eq!((outcome.code, stage.sizes()), (0, vec![6, 6, 6]), "{outcome}");
    assert!(outcome.stderr.contains("Batch 2 of 2: its job is 3\n"), "{outcome}");
}

/// Nothing was sent a moment ago that is sent once more: it may still be on its way.
#[test]
fn a_request_is_not_sent_again_within_a_minute() {
    for (seconds, jobs) in [(57, 1), (61, 2)] {
        let stage = killed_before_the_server(TimeDelta::seconds(seconds));
        let outcome = stage.rexctl("rollout resume --send-again --wait-timeout 1s").run();
        assert_eq!(stage.sizes().len(), jobs, "{seconds} s: {outcome}");
    }
}

/// The journal of the first rollout, with a directory in its place once the server gets the first job: nothing can be written to it.
#[test]
fn a_job_that_the_journal_cannot_take_is_told() {
    let home = tempfile::tempdir().unwrap();
    let journal = home.path().join(".local/state/rexctl/rollouts/1.jsonl");
    let hosts = json!({"subtotal": 1, "results": [{"id": 7, "name": "web01"}]});
    let foreman = Foreman::answering(move |request| {
        Some(match (request.method.as_str(), request.target.split('?').next().unwrap()) {
            ("POST", _) => {
                std::fs::remove_file(&journal).unwrap();
                std::fs::create_dir(&journal).unwrap();
                Answer::json(201, json!({"id": 12, "targeting": {"hosts": [{"id": 7, "name": "web01"}]}}))
            }
            (_, "/api/hosts") => Answer::json(200, hosts.clone()),
            _ => Answer::json(200, json!({"id": 9, "login": "a", "results": [], "subtotal": 0})),
        })
    });
    let line = "job-invocation create --job-template-id 7 --search-query name=web01 --batch 1";
    let outcome = at_home(home.path(), line).at(foreman.url()).run();
    assert!(outcome.code == 74 && outcome.stderr.contains("Batch 1 of 1 is job 12: rexctl watch 12"), "{outcome}");
    assert_eq!(foreman.changes().len(), 1, "{outcome}");
}

/// A server that loses the answer to the first job, and then answers its list so.
fn lost_then(list: Answer) -> Outcome {
    let hosts = json!({"subtotal": 1, "results": [{"id": 7, "name": "web01"}]});
    let foreman = Foreman::answering(move |request| {
        Some(match (request.method.as_str(), request.target.split('?').next().unwrap()) {
            ("POST", _) => Answer::Hangup,
            (_, "/api/hosts") => Answer::json(200, hosts.clone()),
            _ => list.clone(),
        })
    });
    let home = tempfile::tempdir().unwrap();
    let line = "job-invocation create --job-template-id 7 --search-query name=web01 --batch 1";
    at_home(home.path(), line).at(foreman.url()).run()
}

#[test]
fn a_server_that_does_not_tell_is_not_taken_for_one_without_the_job() {
    let denied = Answer::json(403, json!({"error": {"message": "Access denied"}}));
    let outcome = lost_then(denied);
    assert!(outcome.code == 84 && outcome.stderr.contains("may have made a job; it cannot be looked for"), "{outcome}");
    assert!(outcome.stderr.contains("Look again with: rexctl rollout resume 1\n"), "{outcome}");
    let other = json!({"id": 9, "targeting": {"search_query": "x"}, "results": [{"id": 9}], "subtotal": 1});
    let outcome = lost_then(Answer::json(200, other));
    assert!(outcome.code == 84 && outcome.stderr.contains("rexctl rollout resume 1"), "{outcome}");
}
