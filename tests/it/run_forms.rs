//! The forms of what `rexctl run` and its neighbours print: ids for programs, colours in pipes, lines of large jobs.

use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions { speed: 8.0, ..SandboxOptions::default() }).unwrap()
}

fn at(sandbox: &Sandbox, words: &str) -> Outcome {
    rexctl(words).at(&sandbox.url()).run()
}

#[test]
fn a_job_that_is_not_followed_tells_its_id_to_programs() {
    let sandbox = sandbox();
    for (words, id) in [
        ("run web01 --detach --output json -- uptime", 4),
        ("run web01 --async --output json -- uptime", 5),
        ("job-invocation run web01 --detach --output json -- uptime", 6),
    ] {
        let outcome = at(&sandbox, words);
        let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!((outcome.code, document.get("id").and_then(Value::as_u64)), (0, Some(id)), "{words}: {outcome}");
    }
    let silent = at(&sandbox, "run web01 --output silent -- uptime");
    assert_eq!((silent.code, silent.stdout.as_str()), (0, "7\n"), "{silent}");
    let followed = at(&sandbox, "run web01 --output json -- uptime");
    let document: Value = serde_json::from_str(&followed.stdout).unwrap();
    assert_eq!(document.pointer("/0/host").and_then(Value::as_str), Some("web01.example.com"), "{followed}");
}

#[test]
fn a_dry_run_tells_programs_the_hosts_as_a_node_set() {
    let sandbox = sandbox();
    let outcome = at(&sandbox, "run web[01-04] db01 --except web02 --dry-run --output json -- uptime");
    let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(document.get("hosts").and_then(Value::as_u64), Some(4), "{outcome}");
    let names = document.get("node_set").and_then(Value::as_str).unwrap();
    let folded = at(&sandbox, "targets web[01,03-04] db01 --fold");
    assert_eq!(format!("{names}\n"), folded.stdout);
}

#[test]
fn hosts_are_listed_by_targets_in_the_line() {
    let sandbox = sandbox();
    let by_words = at(&sandbox, "host list web[01-03] db* --except db08 --fields name --csv");
    let by_option = at(&sandbox, "host list --on web[01-03] --on db* --except db08 --fields name --csv");
    assert_eq!((by_words.code, &by_words.stdout), (0, &by_option.stdout), "{by_words}");
    let missing = at(&sandbox, "host list nosuch");
    assert!(missing.code == 83 && missing.stderr.contains("TARGET: \"nosuch\" matches no host"), "{missing}");
}

#[test]
fn states_in_a_pipe_have_colours_where_they_are_wanted_everywhere() {
    let sandbox = sandbox();
    let red = "\u{1b}[31mfailed\u{1b}[0m";
    for words in ["jobs", "hosts 3", "output 3 --summary"] {
        let painted = at(&sandbox, &format!("{words} --color always"));
        assert!(painted.stdout.contains(red), "{words}: {painted}");
        let plain = at(&sandbox, words);
        assert_eq!(
            painted.stdout.replace("\u{1b}[31m", "").replace("\u{1b}[32m", "").replace("\u{1b}[0m", ""),
            plain.stdout
        );
    }
}

#[test]
fn a_large_job_has_no_line_for_each_host_in_a_pipe() {
    let sandbox = sandbox();
    let job = at(&sandbox, "run * -- uptime");
    assert_eq!(job.code, 70, "{job}");
    let large = at(&sandbox, "watch 4");
    assert!(large.stdout.starts_with("40 task(s), "), "{large}");
    assert!(!large.stderr.contains("web01.example.com: success") && large.stderr.lines().count() < 20, "{large}");
    let small = at(&sandbox, "watch 3");
    assert!(small.stderr.contains("host2.example.com: failed"), "{small}");
}
