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

#[test]
fn targets_select_of_the_hosts_of_the_job() {
    let time = "2026-11-24T12:00:00Z".parse().unwrap();
    let sandbox = Sandbox::start(SandboxOptions { stopped_at: Some(time), ..SandboxOptions::default() }).unwrap();
    let flags = ["--input", "command=id", "--search-query", "name ~ web or name ~ db"];
    let old = run(&sandbox, "-q job-invocation create --async --job-template-id 325", &flags);
    sandbox.advance(TimeDelta::hours(1));
    let rerun = |words: &[&str]| {
        let command = rexctl("job-invocation rerun --dry-run --output json --id").args([&old]).args(words);
        command.at(&sandbox.url()).env("FOREMAN_PASSWORD", sandbox.password()).stdin("web01\n").run()
    };
    for (words, names) in [
        (&["--on=web[01-03]", "--except=web02"][..], "web01 web03"),
        (&["--except=web*", "--except=db0[2-8]"], "db01"),
        (&["--on=@-", "--on=hostgroup:db", "--except=job:1", "--except=db0[2-8]"], "db01 web01"),
        (&["--on=web*", "--search=name ~ 12"], "web12"),
        (&["--on=*.example.com", "--host=db03.example.com", "--sample=1"], "db03"),
    ] {
        let outcome = rerun(words);
        let shown: Value = serde_json::from_str(&outcome.stdout).unwrap_or_else(|_| panic!("{words:?}: {outcome}"));
        let names: Vec<_> = names.split(' ').map(|name| format!("{name}.example.com")).collect();
        let search = format!("name ^ ({})", names.join(", "));
        assert_eq!(shown["body"]["job_invocation"]["search_query"], search, "{words:?}");
    }
    for (words, code, told) in [
        (&["--on=web01,cache01"][..], 83, format!("--on: \"cache01\" matches no host of job invocation {old}")),
        (&["--except=cache*"], 83, format!("--except: \"cache*\" matches no host of job invocation {old}")),
        (&["--on=hostgroup:nope"], 83, format!("--on: \"hostgroup:nope\" matches no host of job invocation {old}")),
        (&["--on=job:1"], 83, "the options select none of the job's 20 hosts".to_owned()),
        (&["--on=web[", "--except=job:x"], 64, "\"[\" needs a \"]\" after it".to_owned()),
        (&["--on=@-", "--input-file=command=-"], 64, "standard input is already taken by --on".to_owned()),
    ] {
        let outcome = rerun(words);
        let error: Value = serde_json::from_str(&outcome.stderr).unwrap_or_else(|_| panic!("{words:?}: {outcome}"));
        let message = error["error"]["message"].as_str().unwrap();
        assert!(outcome.code == code && message.contains(&told), "{words:?}: {outcome}");
    }
}
