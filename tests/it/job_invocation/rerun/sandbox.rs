//! `rexctl job-invocation rerun` against the sandbox, at every version it plays.

use crate::rexctl::rexctl;
use chrono::TimeDelta;
use rexctl::sandbox::{Rex, Sandbox, SandboxOptions};
use serde_json::Value;

fn run(sandbox: &Sandbox, words: &str, more: &[&str]) -> String {
    let command = rexctl("").at(&sandbox.url()).env("FOREMAN_PASSWORD", sandbox.password());
    let outcome = command.args(words.split(' ')).args(more.iter().copied()).run();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    outcome.stdout.trim().to_owned()
}

/// Each host of a job with its state, in the order of names.
fn hosts(sandbox: &Sandbox, id: &str) -> Vec<(String, String)> {
    let info = run(sandbox, "--output json job-invocation info --show-host-status --id", &[id]);
    let info: Value = serde_json::from_str(&info).unwrap();
    let text = |host: &Value, field| host[field].as_str().unwrap_or_default().to_owned();
    let mut hosts: Vec<_> =
        info["Hosts"].as_array().unwrap().iter().map(|host| (text(host, "Name"), text(host, "Job status"))).collect();
    hosts.sort();
    hosts
}

#[test]
fn at_every_version_the_new_job_has_all_that_the_old_one_had() {
    for rex in Rex::NOTABLE {
        let time = "2026-11-24T12:00:00Z".parse().unwrap();
        let sandbox =
            Sandbox::start(SandboxOptions { rex, stopped_at: Some(time), ..SandboxOptions::default() }).unwrap();
        let flags = [
            "--input=user=ann",
            "--input=password=s3cr3t",
            "--search-query=name ~ web",
            "--ssh-user=deploy",
            "--concurrency-level=7",
            "--execution-timeout-interval=99",
            "--time-to-pickup=33",
            "--randomized-ordering=yes",
        ];
        let old = run(&sandbox, "-q job-invocation create --async --job-template-id 330", &flags);
        sandbox.advance(TimeDelta::hours(1));
        let new = run(&sandbox, "-q job-invocation rerun --async --id", &[&old]);
        let made = |id: &str| -> Value {
            let path = format!("/ui_job_wizard/job_invocation?id={id}");
            let mut told: Value = serde_json::from_str(&run(&sandbox, "api get", &[&path])).unwrap();
            told["job"]["reruns"].take();
            told["job"]["targeting"]["search_query"].take();
            told
        };
        assert_eq!(made(&old), made(&new), "{rex}");
    }
}

#[test]
fn failed_only_runs_on_exactly_the_failed_hosts() {
    for rex in Rex::NOTABLE {
        let version = rex.to_string();
        let time = "2026-11-24T12:00:00Z".parse().unwrap();
        let sandbox =
            Sandbox::start(SandboxOptions { rex, stopped_at: Some(time), ..SandboxOptions::default() }).unwrap();
        let flags = ["--input", "command=id", "--search-query", "name ~ example"];
        let old = run(&sandbox, "-q job-invocation create --async --job-template-id 325", &flags);
        sandbox.advance(TimeDelta::hours(1));
        let failed: Vec<_> =
            hosts(&sandbox, &old).into_iter().filter(|host| host.1 == "error").map(|host| host.0).collect();
        assert!(!failed.is_empty(), "{version}: nothing failed");
        let new = run(&sandbox, "-q job-invocation rerun --async --failed-only --id", &[&old]);
        let again: Vec<_> = hosts(&sandbox, &new).into_iter().map(|host| host.0).collect();
        assert_eq!(again, failed, "{version}");
    }
}
