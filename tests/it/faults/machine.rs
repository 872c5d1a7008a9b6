//! The machine's side: whatever is missing, full or odd, there is a sentence and a code.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, rexctl};
use serde_json::json;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Command;

fn listing() -> Foreman {
    let row = json!({"id": 1, "description": "Run id", "start_at": "2026-11-24 04:05:00 UTC"});
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

const CREATE: &str = "job-invocation create --async --job-template-id 7 --search-query x";

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

/// The same command line with streams closed by a shell.
fn closed(foreman: &Foreman, line: &str, closing: &str) -> (i32, String) {
    let script = format!("exec {} {line} {closing}", env!("CARGO_BIN_EXE_rexctl"));
    let home = tempfile::tempdir().unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).env_clear().env("HOME", home.path()).env("FOREMAN_SERVER_URL", foreman.url());
    let output = shell.env("FOREMAN_USERNAME", "a").env("FOREMAN_PASSWORD", "x").output().unwrap();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn closed_streams_neither_crash_it_nor_hide_a_job() {
    for closing in ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"] {
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
fn a_home_in_which_nothing_can_be_written_is_told_when_it_matters() {
    let foreman = listing();
    // Nothing can be below a device, not even for root.
    for home in ["/dev/null", "/dev/null/x"] {
        let outcome = list(&foreman).env("HOME", home).run();
        assert!(outcome.code == 0 || (outcome.code == 78 && !outcome.stderr.is_empty()), "HOME={home}: {outcome}");
        let outcome = rexctl("config set server https://f.example").env("HOME", home).run();
        assert!([74, 78].contains(&outcome.code) && !outcome.stderr.is_empty(), "HOME={home}: {outcome}");
    }
}

#[test]
fn odd_time_zones_and_locales() {
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
            let outcome = rexctl(line).at(foreman.url()).env("TZ", zone).env("LC_ALL", "xx_YY.none").run();
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
    assert!([64, 69, 78].contains(&outcome.code) && !outcome.stderr.is_empty(), "{}", outcome.code);
}
