//! The logs of continuous integration services: no host and no server gives them a command.

use crate::foreman::{Answer, Foreman};
use crate::job_invocation::job::{Host, Job, host};
use crate::rexctl::{Outcome, rexctl};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

/// Runs a line as a step of a service's job.
fn in_ci(foreman: &Foreman, words: &str, service: &str) -> Outcome {
    rexctl("job-invocation").args(words.split_whitespace()).env(service, "true").at(foreman.url()).run()
}

const SERVICES: [&str; 2] = ["GITHUB_ACTIONS", "GITLAB_CI"];

/// A word that no command of ours has.
const MARK: &str = "forged";

/// Commands with the mark in them, behind and between all that a service may overlook.
fn payload() -> impl Strategy<Value = String> {
    let command = prop::sample::select(vec![
        "::error::forged",
        "::set-env name=forged::x",
        "::stop-commands::forged",
        "::endgroup::forged",
        "::add-mask::forged",
        "##[error]forged",
        "##[endgroup]forged",
        "##[forged",
        "section_start:1:forged\r\x1b[0Kx",
        "\x1b[0Ksection_end:1:forged\r\x1b[0K",
        "section_start:1:forged[collapsed=true]\r",
    ]);
    let before = prop::collection::vec(
        prop::sample::select(vec![
            "",
            " ",
            "\t",
            "\r",
            "\n",
            "\u{feff}",
            "\u{200b}",
            "\u{2060}",
            "\u{ad}",
            "\u{a0}",
            "\u{3000}",
            "\u{b}",
            "\u{c}",
            "\u{85}",
            "\u{2028}",
            "\x1b[0m\r",
            "text\r",
            "text\n",
            "text ",
            "%0A",
            "#",
            ":",
            "\0",
        ]),
        0..5,
    );
    (before, command, "[a-z]{0,3}\r?")
        .prop_map(|(before, command, after)| format!("{}{command}{after}", before.concat()))
}

fn payloads(count: usize) -> Vec<String> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| payload().new_tree(&mut runner).unwrap().current()).collect()
}

/// The lines that GitHub or GitLab takes for commands.
fn commands(log: &str) -> Vec<&str> {
    let blank = |c: char| c.is_whitespace() || c.is_control() || "\u{feff}\u{200b}\u{2060}\u{ad}".contains(c);
    let is_command = |line: &&str| {
        line.trim_start_matches(blank).starts_with("::") || line.contains("##[") || line.contains("section_")
    };
    let is_section =
        |line: &str| !line.contains("section_") || line.contains("section_start:") || line.contains("section_end:");
    log.split(['\n', '\r']).filter(is_command).filter(|line| is_section(line)).collect()
}

fn assert_nothing_is_forged(outcome: &Outcome, line: &str) {
    for log in [&outcome.stdout, &outcome.stderr] {
        let forged: Vec<_> = commands(log)
            .into_iter()
            // The text of an annotation of ours may hold what was printed.
            .filter(|command| command.contains(MARK) && !command.starts_with("::error title="))
            .collect();
        assert!(forged.is_empty(), "{line}: {forged:?}");
        let annotations = log.lines().filter(|line| line.starts_with("::error title="));
        annotations.for_each(|line| assert!(!line.contains("##[") && !line.contains("section_start:"), "{line}"));
    }
}

/// A job with a host for every 50 payloads, each of which has failed with them.
fn forging(payloads: &[String]) -> Vec<Host> {
    const NAMES: [&str; 20] = [
        "h0", "h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9", "i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7",
        "i8", "i9",
    ];
    let texts = payloads.chunks(50).map(|some| some.iter().map(|payload| format!("{payload}\n")).collect::<String>());
    NAMES.iter().zip(texts).map(|(name, text)| host(name, &["running", "error"], &text, "3")).collect()
}

#[test]
fn a_thousand_payloads_of_hosts_give_no_command() {
    let hosts = forging(&payloads(1_000));
    assert_eq!(hosts.len(), 20);
    for service in SERVICES {
        for line in [
            "watch --id 7",
            "watch --id 7 --follow-output",
            "watch --id 7 --follow-output -q",
            "watch --id 7 --follow-output --raw",
            "watch --id 7 --follow-output --output ndjson",
        ] {
            let outcome = in_ci(&Job::of(hosts.clone()).serve(), line, service);
            assert_eq!(outcome.code, 70, "{line}");
            assert!(outcome.stdout.contains(MARK) || outcome.stderr.contains(MARK), "{line}: {outcome}");
            assert_nothing_is_forged(&outcome, &format!("{service} {line}"));
        }
    }
}

#[test]
fn payloads_in_outputs_give_no_command_in_any_form() {
    let texts = payloads(200);
    let pieces: Vec<_> = texts
        .iter()
        .zip(0_u32..)
        .map(|(text, id)| json!({"id": id, "output_type": "stdout", "output": format!("{text}\n"), "timestamp": id}))
        .collect();
    let output = json!({"host_id": 1, "complete": true, "output": pieces});
    let server = || {
        let output = output.clone();
        Foreman::answering(move |request| {
            let path = request.target.split('?').next().unwrap();
            let job = json!({"id": 7, "name": "h1", "job_status": "error", "dynflow_task": {"state": "stopped"}, "targeting": {"hosts": [{"id": 1, "name": "h1"}]}});
            let mut rows = output.clone();
            rows["outputs"] = json!([output]);
            let answer = if path.ends_with("/hosts/1") || path.ends_with("/outputs") {
                rows
            } else {
                json!({"results": [{"id": 1, "name": "h1", "job_status": "error", "dynflow_task": {"state": "stopped"}}], "targeting": job["targeting"], "subtotal": 1})
            };
            Some(Answer::json(200, answer))
        })
    };
    for service in SERVICES {
        for line in [
            "output --id 7 --host-id 1",
            "output --id 7 --all",
            "output --id 7 --all --group",
            "output --id 7 --all --raw",
            "output --id 7 --all --summary",
            "output --id 7 --all --output csv",
            "output --id 7 --all --output json",
            "output --id 7 --all --output ndjson",
            "output --id 7 --all --output yaml",
        ] {
            let outcome = in_ci(&server(), line, service);
            assert_eq!(outcome.code, 0, "{line}: {}", outcome.stderr);
            assert!(outcome.stdout.contains(MARK), "{line}");
            assert_nothing_is_forged(&outcome, &format!("{service} {line}"));
        }
    }
}

#[test]
fn errors_of_servers_give_no_command_and_stay_json_where_that_is_asked_for() {
    for text in payloads(60) {
        let message = format!("first line\n{text}\n  {text}");
        for (line, service) in [
            ("info --id 7", SERVICES[0]),
            ("info --id 7 --output json", SERVICES[1]),
            ("info --id 7 --debug", SERVICES[0]),
        ] {
            let body = json!({"error": {"message": message}});
            let foreman = Foreman::answering(move |_| Some(Answer::json(422, body.clone())));
            let outcome = in_ci(&foreman, line, service);
            assert_ne!(outcome.code, 0);
            assert_nothing_is_forged(&outcome, line);
            let is_json = serde_json::from_str::<Value>(&outcome.stderr).is_ok();
            assert!(is_json || !line.contains("json"), "{line}: {outcome}");
        }
    }
}

#[test]
fn data_in_a_file_stays_to_the_byte() {
    let text = "::error::forged ##[x]\n";
    let foreman = Job::of(vec![host("a", &["success"], text, "0")]).serve();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("log");
    let outcome = in_ci(&foreman, &format!("output --id 7 --host-id 1 --output-file {}", path.display()), SERVICES[0]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), format!("{text}Exit status: 0\n"), "{outcome}");
}

#[test]
fn no_file_is_the_log_itself() {
    let lines = ["output --id 7 --host-id 1 --output-file", "watch --id 7 --junit"];
    let files = [
        ("/dev/stdout", "standard output"),
        ("/proc/self/fd/1", "standard output"),
        ("/dev/stderr", "standard error"),
        ("/dev/fd/2", "standard error"),
    ];
    for (line, (file, name)) in lines.iter().flat_map(|line| files.map(|file| (line, file))) {
        let foreman = Job::of(vec![host("a", &["success"], "::error::forged\n", "0")]).serve();
        let outcome = in_ci(&foreman, &format!("{line} {file}"), SERVICES[0]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (64, ""), "{line}: {outcome}");
        assert!(outcome.stderr.contains(&format!(": {file} is {name} itself")), "{line}: {outcome}");
        assert!(foreman.lines().is_empty(), "{line}");
    }
}

#[test]
fn data_goes_to_a_standard_stream_that_no_service_reads() {
    let foreman = Job::of(vec![host("a", &["success"], "text\n", "0")]).serve();
    let line = "job-invocation output --id 7 --host-id 1 --output-file /dev/stdout";
    let outcome = rexctl(line).at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "text\nExit status: 0\n"), "{outcome}");
}
