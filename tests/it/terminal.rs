//! Questions on a real terminal: what is typed is not shown, and the terminal is left as it was.

use crate::foreman::{Answer, Foreman};
use crate::job_invocation::job::{Job, host};
use crate::rexctl::shell;
use expectrl::process::Termios as _;
use expectrl::session::{OsSession, Session};
use expectrl::{ControlCode, Eof, Expect as _};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::json;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const MARKER: &str = "s3cr3t-marker";
const LIMIT: Duration = Duration::from_secs(30);

/// A shell on a terminal of its own that runs one command line, then says its code and the terminal's modes.
pub fn terminal(home: &TempDir, args: &str) -> OsSession {
    terminal_of(Some("xterm"), home, args)
}

/// The same on a terminal of this `TERM`.
pub fn terminal_of(kind: Option<&str>, home: &TempDir, args: &str) -> OsSession {
    let script =
        format!("stty echo; trap : INT QUIT; {} {args}; echo \"code=$?\"; stty -a", env!("CARGO_BIN_EXE_rexctl"));
    let mut shell = shell(&script);
    shell.env_clear().env("HOME", home.path()).env("PATH", "/usr/bin:/bin");
    shell.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    kind.iter().for_each(|kind| _ = shell.env("TERM", kind));
    let mut session = Session::spawn(shell).unwrap();
    session.set_expect_timeout(Some(LIMIT));
    session
}

/// Waits until what is typed is not shown; what came before is dropped.
pub fn until_silent(session: &OsSession) {
    until_echo_is(false, session);
}

/// Waits until what is typed is shown.
pub fn until_echoing(session: &OsSession) {
    until_echo_is(true, session);
}

fn until_echo_is(wanted: bool, session: &OsSession) {
    let end = Instant::now() + LIMIT;
    while session.is_echo().unwrap() != wanted {
        assert!(Instant::now() < end, "the terminal never came to: echo {wanted}");
        std::thread::yield_now();
    }
}

/// Everything the terminal showed from here to the end.
pub fn rest(session: &mut OsSession) -> String {
    String::from_utf8_lossy(session.expect(Eof).unwrap().as_bytes()).into_owned()
}

fn assert_sane(shown: &str) {
    let modes: Vec<&str> = shown.split_whitespace().map(|word| word.trim_end_matches(';')).collect();
    for mode in ["echo", "icanon", "isig"] {
        assert!(modes.contains(&mode), "{mode} is off: {shown}");
    }
}

#[test]
fn a_password_is_not_shown_and_is_kept() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), Foreman::welcoming());
    let mut session = terminal(&home, &format!("-s {} -u ann auth login --insecure-storage", foreman.url()));
    session.expect(format!("Password of ann at {}", foreman.url())).unwrap();
    until_silent(&session);
    session.send_line(MARKER).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("Successfully logged in as 'ann'.") && shown.contains("code=0"), "{shown}");
    assert!(!shown.contains(MARKER), "{shown}");
    assert_sane(&shown);
    let kept = std::fs::read_to_string(home.path().join(".config/rexctl/config.toml")).unwrap();
    assert!(kept.contains(&format!("password = \"{MARKER}\"")), "{kept}");
}

#[test]
fn server_and_username_are_asked_for_and_remembered() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), Foreman::welcoming());
    let mut session = terminal(&home, "auth login --token --insecure-storage");
    session.expect("Foreman server").unwrap();
    session.send_line(foreman.url()).unwrap();
    session.expect("Username").unwrap();
    session.send_line("ann").unwrap();
    session.expect(format!("Personal access token of ann at {}", foreman.url())).unwrap();
    until_silent(&session);
    session.send_line(MARKER).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("code=0") && !shown.contains(MARKER), "{shown}");
    let kept = std::fs::read_to_string(home.path().join(".config/rexctl/config.toml")).unwrap();
    let server = format!("server = \"{}\"\nusername = \"ann\"\n", foreman.url());
    assert!(kept.starts_with(&server), "{kept}");
}

#[test]
fn ctrl_c_at_a_password_exits_130_and_leaves_the_terminal_sane() {
    let home = tempfile::tempdir().unwrap();
    let mut session = terminal(&home, "-s https://x -u ann auth login");
    session.expect("Password of ann").unwrap();
    until_silent(&session);
    session.send("half").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("interrupted") && shown.contains("code=130"), "{shown}");
    assert_sane(&shown);
}

#[test]
fn ctrl_backslash_at_a_password_leaves_the_terminal_sane() {
    let home = tempfile::tempdir().unwrap();
    let mut session = terminal(&home, "-s https://x -u ann auth login");
    session.expect("Password of ann").unwrap();
    until_silent(&session);
    session.send(ControlCode::FileSeparator).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("interrupted") && shown.contains("code=130"), "{shown}");
    assert_sane(&shown);
}

#[test]
fn a_process_that_is_stopped_at_a_password_leaves_the_terminal_sane_and_asks_again_when_it_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_rexctl");
    let mut shell = shell(&format!(
        "stty echo; set -m; {program} -s https://127.0.0.1:1 -u ann auth login; stty -a; echo stopped; fg; echo \"code=$?\"; stty -a"
    ));
    shell.env_clear().env("HOME", home.path()).env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
    let mut session = Session::spawn(shell).unwrap();
    session.set_expect_timeout(Some(LIMIT));
    session.expect("Password of ann").unwrap();
    until_silent(&session);
    session.send(ControlCode::Substitute).unwrap();
    let stopped = session.expect("stopped\r\n").unwrap();
    assert_sane(&String::from_utf8_lossy(stopped.as_bytes()));
    session.expect("Password of ann").unwrap();
    until_silent(&session);
    session.send_line(MARKER).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("code=69") && !shown.contains(MARKER), "{shown}");
    assert_sane(&shown);
}

#[test]
fn ctrl_c_at_a_line_of_text_exits_130_and_leaves_the_terminal_sane() {
    let home = tempfile::tempdir().unwrap();
    let mut session = terminal(&home, "-s https://x auth login");
    session.expect("Username").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("code=130"), "{shown}");
    assert_sane(&shown);
}

#[test]
fn an_empty_password_and_ctrl_d_end_the_question() {
    for typed in ["\n", "\u{4}"] {
        let home = tempfile::tempdir().unwrap();
        let mut session = terminal(&home, "-s https://x -u ann auth login");
        session.expect("Password of ann").unwrap();
        until_silent(&session);
        session.send(typed).unwrap();
        let shown = rest(&mut session);
        assert!(shown.contains("nothing was typed") && shown.contains("code=64"), "{shown}");
        assert_sane(&shown);
    }
}

#[test]
fn asking_can_be_switched_off() {
    let home = tempfile::tempdir().unwrap();
    for args in ["--no-input -s https://x -u ann auth login", "--interactive no -s https://x -u ann auth login"] {
        let shown = rest(&mut terminal(&home, args));
        let told = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("asking is switched off") && shown.contains("code=64"), "{shown}");
    }
}

#[test]
fn text_of_the_server_cannot_repaint_the_terminal() {
    let row = json!({"id": 1, "description": "a\u{1b}[2J\u{202e}b\nc", "status_label": "\u{9b}31m"});
    for format in ["base", "table", "csv", "json", "yaml"] {
        let answer = Answer::json(200, json!({"results": [row.clone()]}));
        let foreman = Foreman::answering(move |_| Some(answer.clone()));
        let home = tempfile::tempdir().unwrap();
        let args = format!("-s {} -u ann -p x --output {format} job-invocation list", foreman.url());
        let shown = rest(&mut terminal(&home, &args));
        assert!(shown.contains("code=0") && shown.contains("[2J"), "{format}: {shown}");
        assert!(!shown.contains("\u{1b}[2J") && !shown.contains(['\u{9b}', '\u{202e}']), "{format}: {shown:?}");
    }
}

#[test]
fn events_on_a_terminal_are_json_without_what_misleads() {
    let text = "\u{9b}2J\u{202e}\u{200b}\u{fe0f}\u{13430}\u{e0100}";
    let foreman = Job::of(vec![host("a.example.com", &["success"], text, "0")]).serve();
    let home = tempfile::tempdir().unwrap();
    let line = format!("-s {} -u ann -p x job-invocation watch --id 7 --follow-output --output ndjson", foreman.url());
    let shown = rest(&mut terminal(&home, &line));
    assert!(!shown.contains(|c| text.replace("2J", "").contains(c)), "{shown:?}");
    let events = shown.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let texts: Vec<_> = events.filter_map(|event| event["text"].as_str().map(str::to_owned)).collect();
    assert_eq!(texts, [text, "Exit status: 0"], "{shown:?}");
}

#[test]
fn escape_sequences_of_a_host_are_visible_unless_raw() {
    let home = tempfile::tempdir().unwrap();
    let answer = Answer::json(
        200,
        json!({"complete": true, "output": [{"id": 1, "output": "\u{1b}]0;owned\u{7}\u{1b}[35mx\r\n"}]}),
    );
    let foreman = Foreman::answering(move |_| Some(answer.clone()));
    let command = format!("-s {} -u ann -p x job-invocation output --id 1 --host-id 1", foreman.url());
    let shown = rest(&mut terminal(&home, &command));
    // A colour stays, and ends with the line.
    assert!(shown.contains("\\x1b]0;owned\\x07\x1b[35mx\x1b[0m\r\n") && !shown.contains("\x1b]0;"), "{shown:?}");
    let raw = rest(&mut terminal(&home, &format!("{command} --raw")));
    assert!(raw.contains("\x1b]0;owned\x07\x1b[35mx"), "{raw:?}");
}

#[test]
fn no_file_is_the_terminal() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), Foreman::expecting(Vec::new()));
    let lines = ["job-invocation list --output-file", "job-invocation watch --id 7 --junit", "schedule --ics"];
    let files = [("/dev/tty", "a terminal"), ("/dev/stdout", "standard output itself")];
    for (line, (file, name)) in lines.iter().flat_map(|line| files.map(|file| (line, file))) {
        let mut session = terminal(&home, &format!("-s {} -u ann -p x {line} {file}", foreman.url()));
        session.expect(format!("{file} is {name}").as_str()).unwrap();
        assert!(rest(&mut session).contains("code=64"), "{line} {file}");
    }
}

#[test]
fn hosts_that_the_server_counts_nowhere_are_told_below_the_counts_to_people_only() {
    let home = tempfile::tempdir().unwrap();
    let sandbox =
        Sandbox::start(SandboxOptions { speed: 20.0, finished_jobs: 0, ..SandboxOptions::default() }).unwrap();
    let job = crate::rexctl::rexctl("run build06 web01 -- uptime").at(&sandbox.url()).run();
    assert_eq!(job.code, 70, "{job}");
    let told = "The server's counts leave out 1 host with a warning (job 1).";
    for words in ["job-invocation list", "jobs --output base", "job-invocation info 1"] {
        let login = format!("-s {} -u admin -p changeme {words}", sandbox.url());
        let shown = rest(&mut terminal(&home, &login));
        assert!(shown.contains("code=0") && shown.contains(told), "{words}: {shown}");
        let quiet = rest(&mut terminal(&home, &format!("{login} --quiet")));
        let piped = rest(&mut terminal(&home, &format!("{login} | cat")));
        let json = rest(&mut terminal(&home, &format!("{login} --output json")));
        assert!([quiet, piped, json].iter().all(|shown| !shown.contains(told)), "{words}");
    }
}
