//! Mistakes in a line of `rexctl run`: told at once, before anything is sent.

use crate::foreman::Foreman;
use crate::rexctl::{Rexctl, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions::default()).unwrap()
}

fn run(sandbox: &Sandbox, words: &str) -> Rexctl {
    rexctl(words).at(&sandbox.url())
}

#[test]
fn mistakes_in_inputs_and_in_hosts_are_told_in_one_table() {
    let sandbox = sandbox();
    let template = "--template=Package Action - Script Default";
    let outcome = run(&sandbox, "run nosuch web01 missing*").args([template, "--", "akshun=install", "package="]).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    for told in [
        "the template has no input \"akshun\"",
        "input \"package\" is empty",
        "TARGET   nosuch    matches no host",
        "TARGET   missing*  matches no host",
    ] {
        assert!(outcome.stderr.contains(told), "{told}: {outcome}");
    }
    let outcome = run(&sandbox, "job-invocation create --on nosuch --input action=instal --input pakage=x")
        .args(["--job-template=Package Action - Script Default"])
        .run();
    assert_eq!(outcome.code, 64, "{outcome}");
    for told in ["no input \"pakage\"", "\"instal\" is not one of the options", "nosuch         matches no host"] {
        assert!(outcome.stderr.contains(told), "{told}: {outcome}");
    }
}

#[test]
fn a_feature_that_cannot_be_run_is_told_by_a_dry_run_too() {
    let sandbox = sandbox();
    for words in [
        "run web01 --feature run_skript",
        "run web01 --dry-run --feature run_skript",
        "job-invocation create --on web01 --feature run_skript",
        "job-invocation create --on web01 --dry-run --feature run_skript",
    ] {
        let outcome = run(&sandbox, words).run();
        assert_eq!(outcome.code, 128, "{words}: {outcome}");
        let told = "--feature: \"run_skript\" is unknown, or has no job template\nClose to it: \"run_script\"";
        assert!(outcome.stderr.contains(told), "{words}: {outcome}");
    }
    let offline = "job-invocation create --search-query name=x --dry-run --offline --feature run_skript";
    assert_eq!(run(&sandbox, offline).run().code, 0);
}

#[test]
fn a_target_behind_a_host_to_leave_out_is_not_run_on() {
    let foreman = Foreman::untouched();
    for words in [
        "run web* --except web01 web02 -- uptime",
        "run --except web01 web02 -- uptime",
        "targets a --except b c",
        "host list a --except b c",
    ] {
        let outcome = rexctl(words).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        assert!(outcome.stderr.contains("stands right behind --except"), "{words}: {outcome}");
    }
    let outcome = rexctl("run web* --except web01 web02 -- uptime").at(foreman.url()).run();
    assert!(outcome.stderr.contains("To leave out both: --except 'web01,web02', or --except twice."), "{outcome}");
    foreman.requests();
    let sandbox = sandbox();
    for words in
        ["targets web[01-04] --except web01,web02 --fold", "targets --except web01 --except web02 --fold web[01-04]"]
    {
        assert_eq!(run(&sandbox, words).run().stdout, "web[03-04].example.com\n", "{words}");
    }
}

#[test]
fn an_empty_value_is_refused_where_create_sends_it_as_hammer_does() {
    let foreman = Foreman::untouched();
    for option in [
        "--ssh-user",
        "--effective-user",
        "--password",
        "--key-passphrase",
        "--effective-user-password",
        "--description-format",
        "--purpose",
        "--tags",
        "--template",
        "--feature",
        "--bookmark",
    ] {
        for words in ["run web01", "rerun 3"] {
            let is_of_both = !matches!(option, "--purpose" | "--template" | "--feature" | "--bookmark" | "--tags");
            if words == "rerun 3" && !is_of_both {
                continue;
            }
            let outcome = rexctl(words).args([&format!("{option}=")]).at(foreman.url()).run();
            assert_eq!(outcome.code, 64, "{words} {option}: {outcome}");
            assert!(outcome.stderr.contains("is empty; give a value"), "{words} {option}: {outcome}");
            assert!(outcome.stderr.contains(option), "{words} {option}: {outcome}");
        }
    }
    foreman.requests();
    let create = "job-invocation create --search-query name=x --job-template-id 7 --dry-run --offline";
    let sent = rexctl(create).args(["--ssh-user=", "--effective-user="]).at(foreman.url()).run();
    assert!(sent.stdout.contains("\"ssh_user\": \"\"") && sent.stdout.contains("\"effective_user\": \"\""), "{sent}");
}

#[test]
fn an_option_without_effect_is_refused() {
    let foreman = Foreman::untouched();
    for (words, told) in [
        ("--timezone Europe/Berlin", "--timezone: goes with a time, which none of"),
        ("--purpose x", "--purpose: only a recurring job has one"),
        ("--pause 5s", "--pause: goes with --batch or --canary"),
        ("--async --cancel-on 1", "--cancel-on: has no effect with --async"),
        ("--async --follow-output", "--follow-output: has no effect with --async"),
        ("--detach --wait-timeout 5m", "--wait-timeout: has no effect with --detach"),
        ("--async --fail-on 1", "--fail-on: has no effect with --async"),
        ("--detach --notify true", "--notify: has no effect with --detach"),
        ("--dry-run --notify true", "--notify: has no effect with --dry-run, which sends nothing"),
        ("--dry-run --web", "--web: has no effect with --dry-run, which sends nothing"),
        ("--notify=", "--notify: must be a command"),
    ] {
        let outcome = rexctl(&format!("run web01 {words} -- uptime")).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        assert!(outcome.stderr.contains(told), "{words}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn an_option_for_the_end_of_a_job_that_starts_later_needs_somebody_who_waits() {
    let foreman = Foreman::untouched();
    let create = "job-invocation create --job-template-id 7 --search-query name=x --start-at tomorrow";
    for option in ["--fail-on=1", "--cancel-on=1", "--wait-timeout=5m", "--notify=true"] {
        let outcome = rexctl(create).args([option]).at(foreman.url()).run();
        assert!(outcome.code == 64 && outcome.stderr.contains("add --wait-for-start"), "{option}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn an_empty_name_of_a_host_is_refused() {
    let foreman = Foreman::untouched();
    for line in ["output 3", "watch 3", "cancel 3", "rerun 3", "job-invocation report 3"] {
        let outcome = rexctl(line).args(["--host="]).at(foreman.url()).run();
        assert!(outcome.code == 64 && outcome.stderr.contains("must be the name of a host"), "{line}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn mistakes_in_inputs_tell_programs_option_value_and_what_is_allowed() {
    let sandbox = sandbox();
    let words = ["--template=Package Action - Script Default", "--", "action=instal", "package=vim", "pkg=3"];
    let outcome = run(&sandbox, "--output json run web01 --dry-run").args(words).run();
    let error: Value = serde_json::from_str(&outcome.stderr).unwrap();
    assert_eq!(outcome.code, 64, "{outcome}");
    let told = |at: usize, key: &str| error["error"]["errors"][at][key].clone();
    assert_eq!([told(0, "option"), told(1, "option")], [json!("--input"), json!("--input")], "{error}");
    assert_eq!([told(0, "value"), told(1, "value")], [json!("action=instal"), json!("pkg")], "{error}");
    assert!(told(0, "allowed").as_str().is_some_and(|allowed| allowed.starts_with("install, ")), "{error}");
}

#[test]
fn a_query_that_the_server_refuses_is_named_with_its_source() {
    let sandbox = sandbox();
    for (words, told) in [
        ("run|web01|bar = 3|--|uptime", "TARGET: \"bar = 3\": Field 'bar' not recognized"),
        ("targets|web01|--except|bar = 3", "--except: \"bar = 3\": Field 'bar' not recognized"),
        ("targets|collection:x", "TARGET: \"collection:x\""),
    ] {
        let outcome = run(&sandbox, "").args(words.split('|')).run();
        assert!(outcome.code != 0 && outcome.stderr.contains(told), "{words}: {outcome}");
    }
}

#[test]
fn a_script_that_is_no_script_is_blamed_itself() {
    let sandbox = sandbox();
    for (content, told) in [
        (&b""[..], "--script: \"x.sh\" is empty: nothing to run"),
        (b" \n", "--script: input \"command\" is empty"),
        (b"id\0", "--script: x.sh has a NUL byte, which is no text (byte 2)"),
        (b"\xff", "--script: x.sh is not UTF-8 text (byte 0)"),
    ] {
        let outcome = run(&sandbox, "run web01 --script x.sh").file("x.sh", content).run();
        assert!(outcome.code != 0 && outcome.stderr.contains(told), "{told}: {outcome}");
    }
    let outcome = run(&sandbox, "run web01 --script -").stdin("").run();
    assert!(outcome.code == 64 && outcome.stderr.contains("--script: input \"command\" is empty"), "{outcome}");
    let outcome = run(&sandbox, "run web01 --script none.sh").run();
    assert!(outcome.stderr.contains("--script: cannot read none.sh"), "{outcome}");
}
