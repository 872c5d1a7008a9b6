//! The outputs and results that `rexctl run` shows.

use crate::memory;
use crate::rexctl::{Outcome, rexctl, shell, untimed};
use expect_test::expect;
use expectrl::session::{OsSession, Session};
use expectrl::{Eof, Expect as _};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::fs::File;
use std::process::{Command, Stdio};
use std::time::Duration;

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions { speed: 8.0, ..SandboxOptions::default() }).unwrap()
}

fn run(words: &[&str]) -> Outcome {
    let sandbox = sandbox();
    let command = rexctl("run").args(words).at(&sandbox.url());
    let outcome = command.env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", sandbox.password()).run();
    Outcome { stderr: untimed(&outcome.stderr), ..outcome }
}

#[test]
fn the_output_of_one_host_is_the_data_as_of_a_remote_shell() {
    expect![[r#"
        exit 0
         09:30:00 up 41 days,  3:14,  0 users,  load average: 0.08, 0.03, 0.01
        --- stderr
        1 host: web01.example.com
        Job invocation 4 created
        Job 4 succeeded on its only host in 0.0s
    "#]]
    .assert_eq(&run(&["web01", "--", "uptime"]).to_string());
}

#[test]
fn a_few_hosts_are_told_apart_by_their_names() {
    let outcome = run(&["web[01-02],db08", "--", "uptime"]);
    let mut lines: Vec<_> = outcome.stdout.lines().collect();
    lines.sort_unstable();
    assert_eq!(outcome.code, 70, "{outcome}");
    assert!(lines.len() == 2 && lines[0].starts_with("web01.example.com:  09:30:00 up"), "{outcome}");
    let verdict = "Job 4 failed on 1 of 3 hosts in 0.0s. Again there: rexctl rerun 4 --failed";
    assert_eq!(outcome.stderr.lines().last(), Some(verdict));
    assert!(outcome.stderr.contains("\ndb08 "), "{outcome}");
}

#[test]
fn many_hosts_are_blocks_of_equal_output_and_a_table() {
    let outcome = run(&["web*,cache03,db08", "--", "uptime"]);
    expect![[r#"
        ---------------
        web[01-12].example.com (12)
        ---------------
         09:30:00 up 41 days,  3:14,  0 users,  load average: 0.08, 0.03, 0.01
        ---------------
        cache03.example.com
        ---------------
         09:30:00 up 41 days,  3:14,  0 users,  load average: 0.08, 0.03, 0.01
        Job for httpd.service failed because the control process exited with error code.
        See "systemctl status httpd.service" and "journalctl -xeu httpd.service" for details.
    "#]]
    .assert_eq(&outcome.stdout);
    let table: Vec<_> = outcome.stderr.lines().skip(2).map(|line| line.split("  ").next().unwrap()).collect();
    assert_eq!(table[..4], ["HOSTS (*.example.com)", "cache03", "db08", "web[01-12]"], "{outcome}");
}

#[test]
fn programs_get_one_document_with_a_record_for_each_host() {
    let outcome = run(&["web01,db08", "--output=json", "--", "uptime"]);
    let records: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let field = |at: usize, name: &str| records[at][name].clone();
    assert_eq!((field(0, "host"), field(0, "result")), (json!("db08.example.com"), json!("failed")));
    assert_eq!((field(0, "exit"), field(0, "cause")), (Value::Null, json!("No route to host")));
    assert_eq!((field(1, "exit"), field(1, "cause")), (json!(0), Value::Null));
    assert_eq!(field(1, "output"), " 09:30:00 up 41 days,  3:14,  0 users,  load average: 0.08, 0.03, 0.01\n");
    let events = run(&["web01", "--output=ndjson", "--", "uptime"]).stdout;
    let events: Vec<Value> = events.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(events.iter().any(|event| event["event"] == "output" && event["host"] == "web01.example.com"));
    assert_eq!((&events[0]["event"], &events.last().unwrap()["outcome"]), (&json!("created"), &json!("success")));
}

/// Memory that the end of a job on ten thousand hosts may take, in MiB.
const MOST_MIB: u64 = 60;

#[test]
fn ten_thousand_hosts_that_fail_for_a_few_reasons_are_told_on_one_screen_and_in_little_memory() {
    let options = SandboxOptions { hosts: 10_000, speed: 500.0, ..SandboxOptions::default() };
    let sandbox = Sandbox::start(options).unwrap();
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str| File::create(home.path().join(name)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_rexctl"));
    command.env_clear().env("HOME", home.path()).args(["run", "*", "--", "exit 3"]);
    command.env("FOREMAN_SERVER_URL", sandbox.url()).env("FOREMAN_USERNAME", "admin");
    command.env("FOREMAN_PASSWORD", sandbox.password());
    let mut child = command.stdin(Stdio::null()).stdout(file("out")).stderr(file("err")).spawn().unwrap();
    let (ended, kibibytes) = memory::wait(&mut child);
    let read = |name: &str| std::fs::read_to_string(home.path().join(name)).unwrap();
    let (out, err) = (read("out"), read("err"));
    assert_eq!(ended.code(), Some(70), "{err}");
    let told: Vec<&str> = out.lines().chain(err.lines()).collect();
    let width = |line: &&str| line.chars().count();
    let rows: usize = err.lines().map(|line| width(&line).div_ceil(80)).sum();
    assert!(told.len() <= 24 && rows <= 24, "{err}");
    for reason in ["No route to host", "Job for httpd.service failed", "  failed     3  "] {
        assert!(err.contains(reason), "{reason}: {err}");
    }
    let last = err.lines().last().unwrap();
    assert!(last.starts_with("Job 4 failed on all 10000 hosts") && last.len() <= 80, "{err}");
    let mib = kibibytes >> 10;
    assert!(mib < MOST_MIB, "{mib} MiB");
}

/// Runs the command with these words on a terminal of two rows with this pager; returns everything that the terminal was sent.
fn on_terminal(home: &std::path::Path, words: &str, pager: &str) -> String {
    let sandbox = sandbox();
    let line =
        format!("read go; stty cols 100 rows 2; {} run {words} -- uptime; echo code=$?", env!("CARGO_BIN_EXE_rexctl"));
    let mut shell = shell(&line);
    shell.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", home).current_dir(home).env("TERM", "xterm");
    shell.env("NO_COLOR", "1").env("REXCTL_NO_CONFIG", "1").env("REXCTL_PAGER", pager);
    shell.env("FOREMAN_SERVER_URL", sandbox.url()).env("FOREMAN_USERNAME", "admin");
    shell.env("FOREMAN_PASSWORD", sandbox.password());
    let mut session: OsSession = Session::spawn(shell).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(60)));
    session.send_line("").unwrap();
    String::from_utf8_lossy(session.expect(Eof).unwrap().as_bytes()).into_owned()
}

#[test]
fn outputs_longer_than_the_screen_go_to_the_pager_and_are_printed_where_it_cannot_start() {
    let home = tempfile::tempdir().unwrap();
    let shown = on_terminal(home.path(), "'web*'", "tr a-z A-Z > paged");
    let paged = std::fs::read_to_string(home.path().join("paged")).unwrap();
    assert!(paged.contains("── WEB[01-12] (12 HOSTS, *.EXAMPLE.COM) ──") && !shown.contains("load average"), "{shown}");
    assert!(shown.contains("Job 4 succeeded on all 12 hosts") && shown.contains("code=0"), "{shown}");
    let words = "'web*'";
    for (words, pager) in [(words, "no-such-pager"), (words, "cat"), (words, ""), ("'web*' --no-pager", "tr a-z A-Z")] {
        let shown = on_terminal(home.path(), words, pager);
        assert!(
            shown.contains("── web[01-12] (12 hosts, *.example.com) ──") && shown.contains("load average"),
            "{shown}"
        );
    }
}

#[test]
fn lines_of_a_few_hosts_that_have_left_the_screen_are_shown_from_their_beginning() {
    let home = tempfile::tempdir().unwrap();
    let shown = on_terminal(home.path(), "'web[01-03]'", "tr a-z A-Z > paged");
    let paged = std::fs::read_to_string(home.path().join("paged")).unwrap();
    let of_host = |line: &&str| line.starts_with("WEB0") && line.contains(":  09:30:00 UP 41 DAYS");
    assert_eq!(paged.lines().filter(of_host).count(), 3, "{paged}");
    assert!(!paged.contains(".EXAMPLE.COM"), "{paged}");
    assert!(shown.contains("code=0") && !shown.contains("from their beginning"), "{shown}");
    for (hosts, pager) in
        [("'web[01-03]'", "cat"), ("'web[01-03]'", "no-such-pager"), ("'web[01-03]' --no-pager", "tr a-z A-Z")]
    {
        let shown = on_terminal(home.path(), hosts, pager);
        assert!(shown.contains("3 lines; from their beginning: rexctl output 4 | less"), "{shown}");
    }
    let one = on_terminal(home.path(), "web01", "tr a-z A-Z > none");
    assert!(one.contains("code=0") && !home.path().join("none").exists(), "{one}");
}
