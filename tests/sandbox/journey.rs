//! The real binary against the sandbox.

use rexctl::sandbox::{Options, Sandbox};
use std::process::{Command, Output};

/// Runs the binary, logged in to the sandbox, in an environment of its own.
fn rexctl(sandbox: &Sandbox, args: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_rexctl"))
        .env_clear()
        .env("HOME", home.path())
        .env("TZ", "UTC")
        .env("FOREMAN_SERVER_URL", sandbox.url())
        .env("FOREMAN_USERNAME", sandbox.username())
        .env("FOREMAN_PASSWORD", sandbox.password())
        .args(args)
        .output()
        .unwrap()
}

fn create(search: &str) -> (Option<i32>, String) {
    let sandbox = Sandbox::start(Options { speed: 50.0, ..Options::default() }).unwrap();
    let template = ["--job-template", "Run Command - Script Default", "--inputs", "command=id"];
    let args = [&["job-invocation", "create"], template.as_slice(), &["--search-query", search]].concat();
    let output = rexctl(&sandbox, &args);
    (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[test]
fn a_job_that_succeeds_everywhere_ends_with_0() {
    let (code, text) = create("name ^ (host1.example.com, host2.example.com)");
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_job_that_fails_on_one_host_ends_with_70_and_names_it() {
    let (code, text) = create("name ^ (host1.example.com, host4.example.com)");
    assert_eq!(code, Some(70), "{text}");
    assert!(text.contains("host4.example.com"), "{text}");
}

#[test]
fn a_search_that_matches_nothing_ends_with_83() {
    let (code, text) = create("name = nothing.example.com");
    assert_eq!(code, Some(83), "{text}");
}
