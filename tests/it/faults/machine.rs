//! The machine's side: whatever is missing, full or odd, there is a sentence and a code.

use super::client;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, at_home, rexctl, shell};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::json;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Command;

/// A server with one job in its list, that takes every other.
pub fn listing() -> Foreman {
    let row = json!({"id": 1, "description": "Run id für 日本", "start_at": "2026-11-24 04:05:00 UTC"});
    let job = json!({"id": 12, "targeting": {"hosts": [{"id": 1, "name": "web01.example.com"}]}});
    Foreman::answering(move |request| {
        Some(if request.method == "GET" {
            Answer::json(200, json!({"subtotal": 1, "results": [row.clone()]}))
        } else {
            Answer::json(201, job.clone())
        })
    })
}

fn list(foreman: &Foreman) -> Rexctl {
    rexctl("job-invocation list").at(foreman.url())
}

pub const CREATE: &str = "job-invocation create --async --job-template-id 7 --search-query x";

#[test]
fn a_full_disk_is_told_and_hides_no_job() {
    let foreman = listing();
    for line in ["--help", "full-help", "job-invocation list", "config show", "completion bash", CREATE] {
        let outcome = rexctl(line).at(foreman.url()).writing_to("/dev/full").run();
        assert_eq!(outcome.code, 74, "{line}: {outcome}");
        assert!(outcome.stderr.contains("No space left on device"), "{line}: {outcome}");
        assert_eq!(outcome.stderr.contains("It was created; follow it"), line == CREATE, "{line}: {outcome}");
    }
}

/// The note comes while the data before it is still buffered.
#[test]
fn a_full_disk_is_told_after_a_note_too() {
    let sandbox = client::stopped(SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() });
    for (line, note) in [
        ("targets web*", "12 hosts"),
        ("targets web* --output csv", "12 hosts"),
        ("schedule", "No job starts later"),
        ("cron next @daily", ""),
    ] {
        let outcome = rexctl(line).at(&sandbox.url()).writing_to("/dev/full").run();
        assert_eq!(outcome.code, 74, "{line}: {outcome}");
        assert!(outcome.stderr.contains("No space left on device"), "{line}: {outcome}");
        assert!(outcome.stderr.contains(note), "{line}: {outcome}");
    }
}

#[test]
fn a_full_disk_under_what_a_job_prints_is_told() {
    let sandbox = client::stopped(SandboxOptions::default());
    for line in [
        "job-invocation output --id 3 --all",
        "job-invocation watch --id 3 --follow-output",
        "job-invocation watch --id 3 --output ndjson",
        "job-invocation watch --id 3 --junit /dev/full",
        "job-invocation list --output-file /dev/full",
    ] {
        let command = rexctl(line).at(&sandbox.url());
        let command = if line.ends_with("/dev/full") { command } else { command.writing_to("/dev/full") };
        let outcome = command.run();
        assert_eq!(outcome.code, 74, "{line}: {outcome}");
        assert!(outcome.stderr.contains("No space left on device"), "{line}: {outcome}");
        assert_eq!(outcome.stderr.contains(" /dev/full: "), line.ends_with("/dev/full"), "{line}: {outcome}");
    }
}

#[test]
fn a_change_whose_result_cannot_be_printed_is_told_to_be_made() {
    let options = SandboxOptions { speed: 100.0, finished_jobs: 0, ..SandboxOptions::default() };
    let sandbox = Sandbox::start(options).unwrap();
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("nightly.yaml"), crate::schedule::apply::NIGHTLY).unwrap();
    for (line, hint) in [
        ("bookmark create --name q --controller hosts --query web", "What was done: Bookmark q created, id "),
        ("bookmark update --name q --query db", "What was done: Bookmark q updated"),
        ("--output json bookmark delete --name q", "What was done: Bookmark deleted successfully, id "),
        (
            "settings set --name remote_execution_ssh_port --value 23",
            "What was done: Setting [remote_execution_ssh_port] updated to [23]\n",
        ),
        ("host set-parameter --host web01.example.com --name a --value b", "What was done: New host parameter created"),
        (
            "api POST /api/bookmarks --field bookmark[name]=r --field bookmark[controller]=hosts --field bookmark[query]=a",
            "The server has made the change; its answer names id ",
        ),
        (
            "--output json run web[01-02] --batch 1 -- uptime",
            "What was done: rollout 1 with the jobs 1, 2; see: rexctl rollout show 1",
        ),
        (
            "--output silent run web[01-02] --batch 1 -- uptime",
            "Rollout 2 has no job yet; begin it with: rexctl rollout resume 2",
        ),
        ("run db01 --async --start-at 2099-01-01T10:00 -- uptime", "It was created; follow it with: rexctl watch 3"),
        ("cancel 3", "What was done: Job invocation 3 cancelled"),
        ("schedule apply -f nightly.yaml", "What was done: nightly created (job 4)"),
        ("schedule cancel 4", "What was done: Recurring logic 1 cancelled: no run follows"),
        ("recurring-logic delete --cancelled", "What was done: recurring logic 1 deleted"),
        ("--output ndjson run web[01-02] --batch 1 -- uptime", "Batch 1 of 2 is job 5: rexctl watch 5"),
        ("config set server https://h.example", "What was done: server is set in "),
    ] {
        let outcome = at_home(home.path(), line).at(&sandbox.url()).writing_to("/dev/full").run();
        assert_eq!(outcome.code, 74, "{line}: {outcome}");
        let is_told = outcome.stderr.contains("Could not print the ") || line.contains("--batch");
        let is_told = is_told && outcome.stderr.matches(hint).count() == 1;
        assert!(is_told, "{line}: {outcome}");
    }
    // What cannot be printed is known before anything is sent.
    let early = at_home(home.path(), "bookmark delete --name r --csv --csv-separator é").at(&sandbox.url()).run();
    assert!(early.code == 64 && !early.stderr.contains("What was done"), "{early}");
    let shown = at_home(home.path(), "schedule apply -f nightly.yaml --dry-run").at(&sandbox.url());
    let shown = shown.writing_to("/dev/full").run();
    assert!(shown.code == 74 && !shown.stderr.contains("What was done"), "{shown}");
}

#[test]
fn a_message_that_cannot_be_printed_ends_no_command_half_way() {
    let sandbox = client::stopped(SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() });
    assert_eq!(rexctl("run web01 --async --every day -- uptime").at(&sandbox.url()).run().code, 0);
    let outcome = rexctl("cancel 1 --recurrence").at(&sandbox.url()).writing_to("/dev/full").run();
    assert_eq!(outcome.code, 74, "{outcome}");
    for told in ["What was done: Job invocation 1 cancelled", "Recurring logic 1 cancelled"] {
        assert!(outcome.stderr.contains(told), "{told}: {outcome}");
    }
    assert_eq!(client::get(&sandbox, "/foreman_tasks/api/recurring_logics/1").body["state"], "cancelled");
}

/// The same command line with streams closed by a shell.
fn closed(foreman: &Foreman, line: &str, closing: &str) -> (i32, String) {
    let script = format!("exec {} {line} {closing}", env!("CARGO_BIN_EXE_rexctl"));
    let home = tempfile::tempdir().unwrap();
    let mut shell = shell(&script);
    shell.env_clear().env("HOME", home.path()).env("FOREMAN_SERVER_URL", foreman.url());
    let output = shell.env("FOREMAN_USERNAME", "a").env("FOREMAN_PASSWORD", "x").output().unwrap();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn closed_streams_neither_crash_it_nor_hide_a_job() {
    for closing in ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-", "2>/dev/full"] {
        for line in ["job-invocation list", CREATE] {
            let foreman = listing();
            let (code, stderr) = closed(&foreman, line, closing);
            assert!(code == 0 || code == 74, "{line} {closing}: {code} {stderr}");
            assert_eq!(foreman.changes().len(), usize::from(line == CREATE), "{line} {closing}");
        }
    }
    let foreman = Foreman::untouched();
    let (code, stderr) = closed(&foreman, &format!("{CREATE} --ssh-password-file -"), "<&-");
    assert!(code != 0 && code != 101 && !stderr.is_empty(), "{code}: {stderr}");
}

#[test]
fn without_a_terminal_nobody_is_asked_and_what_to_give_is_named() {
    let foreman = Foreman::untouched();
    for (line, asked, instead) in [
        ("-u ann job-invocation list", "Password of ann at ", "Use FOREMAN_PASSWORD"),
        ("auth login", "Username: ", "Use --username or FOREMAN_USERNAME"),
        (&format!("-u ann -p x {CREATE} --ask-password"), "SSH password: ", "Use --password-file"),
    ] {
        let mut no_terminal = Command::new("setsid");
        no_terminal.arg("--wait");
        let outcome = rexctl(line).args(["-s", foreman.url()]).under(no_terminal).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (64, ""), "{line}: {outcome}");
        let told = outcome.stderr.contains(asked) && outcome.stderr.contains("there is no terminal to ask on");
        assert!(told && outcome.stderr.contains(instead), "{line}: {outcome}");
    }
}

#[test]
fn without_a_time_zone_and_in_any_locale_the_same_is_shown() {
    let foreman = listing();
    let shown = list(&foreman).without("TZ").run();
    assert!(shown.code == 0 && shown.stdout.contains("für 日本"), "{shown}");
    for locale in
        ["", "C", "POSIX", "de_DE.ISO-8859-1", "xx_YY.none"].map(OsStr::new).iter().chain([&OsStr::from_bytes(b"\xff")])
    {
        let outcome = list(&foreman).without("TZ").env("LC_ALL", locale).env("LANG", locale).run();
        assert_eq!(outcome.to_string(), shown.to_string(), "{locale:?}");
    }
    let start = ["--start-at", "2099-01-01T10:00"];
    assert_eq!(rexctl(CREATE).at(foreman.url()).args(start).without("TZ").run().code, 0);
}

#[test]
fn odd_time_zones() {
    let foreman = listing();
    let zones =
        ["", ":", "Nowhere/Atall", "../../etc/passwd", "/dev/zero", "UTC+99:99", "<+0330>-3:30", "\u{1b}[2J", "x,y,z"];
    for zone in zones
        .iter()
        .map(|zone| OsStr::new(*zone))
        .chain([OsStr::from_bytes(b"\xff\xfe"), OsStr::new(&"x".repeat(65_536))])
    {
        for line in [
            "job-invocation list",
            "job-invocation create --async --job-template-id 7 --search-query x --start-at 2099-01-01T10:00",
        ] {
            let outcome = rexctl(line).at(foreman.url()).env("TZ", zone).run();
            let told = outcome.code == 0 || ([64, 78].contains(&outcome.code) && !outcome.stderr.is_empty());
            assert!(told && !outcome.stderr.contains('\u{1b}'), "TZ={zone:?} {line}: {outcome}");
        }
    }
}

#[test]
fn arguments_that_are_no_text_are_named() {
    let foreman = Foreman::untouched();
    let odd = OsStr::from_bytes(b"caf\xe9");
    for words in
        ["job-invocation list --search", "job-invocation info --id", "--server", "", "job-invocation", "task info --id"]
    {
        let outcome = rexctl(words).at(foreman.url()).args([odd]).run();
        assert!(outcome.code == 64 && !outcome.stderr.is_empty(), "{words}: {outcome}");
    }
}

#[test]
fn a_file_whose_name_is_no_text_is_a_file() {
    let (foreman, home) = (listing(), tempfile::tempdir().unwrap());
    let name = OsStr::from_bytes(b"caf\xe9.csv");
    let outcome = at_home(home.path(), "job-invocation list --csv --output-file").args([name]).at(foreman.url()).run();
    let written = std::fs::read_to_string(home.path().join(name)).unwrap_or_default();
    assert!(outcome.code == 0 && written.contains("für 日本"), "{outcome}");
    for flag in ["--ssl-ca-file", "--config"] {
        let command = rexctl("job-invocation list").at("https://127.0.0.1:1").args([OsStr::new(flag), name]);
        let outcome = command.run();
        assert!(outcome.code == 78 && outcome.stderr.contains("caf\u{fffd}.csv"), "{flag}: {outcome}");
    }
}

#[test]
fn a_variable_that_is_no_text_is_named() {
    let odd = OsStr::from_bytes(b"caf\xe9");
    for name in [
        "FOREMAN_SERVER_URL",
        "FOREMAN_USERNAME",
        "FOREMAN_PASSWORD",
        "REXCTL_PROFILE",
        "XDG_CONFIG_HOME",
        "NO_COLOR",
        "TERM",
        "HTTP_PROXY",
    ] {
        let foreman = listing();
        let outcome = list(&foreman).env(name, odd).run();
        assert!(
            outcome.code == 0 || ([64, 78].contains(&outcome.code) && !outcome.stderr.is_empty()),
            "{name}: {outcome}"
        );
    }
}

#[test]
fn an_environment_of_64_kb() {
    let foreman = listing();
    let many =
        (0..1_000).fold(list(&foreman), |command, number| command.env(&format!("FOREMAN_X{number}"), "y".repeat(64)));
    let outcome = many.run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let outcome = list(&foreman).env("FOREMAN_SERVER_URL", "h".repeat(65_536)).run();
    assert!([64, 65, 69, 78].contains(&outcome.code) && !outcome.stderr.is_empty(), "{}", outcome.code);
}
