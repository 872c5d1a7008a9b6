//! One style of errors: every error of a command begins the same way, wherever it was found.

use crate::command_lines::LINES;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::json;

/// Commands that show something, whose errors begin with `Error:`; those of all others say what was not done.
const SHOWING: &[&str] = &[
    "job-invocation list",
    "job-invocation info",
    "job-invocation output",
    "job-invocation report",
    "job-invocation hosts",
    "recurring-logic list",
    "recurring-logic info",
    "task list",
    "task info",
    "task progress",
    "job-template list",
    "job-template info",
    "job-template dump",
    "job-template export",
    "template-input list",
    "template-input info",
    "foreign-input-set list",
    "foreign-input-set info",
    "remote-execution-feature list",
    "remote-execution-feature info",
    "settings list",
    "settings info",
    "host list",
    "host info",
    "bookmark list",
    "bookmark info",
    "targets",
    "output",
    "hosts",
    "jobs",
    "auth status",
    "config path",
    "config show",
    "defaults list",
    "defaults providers",
    "ping",
    "status",
    "api",
    "coming-from-hammer",
    "cron explain",
    "cron next",
    "cron check",
    "rollout list",
    "rollout show",
    "schedule list",
    "shell",
    "full-help",
    "completion",
    "sandbox",
];

/// The first line of what is told on stderr, up to its colon.
fn head(outcome: &Outcome) -> String {
    let line = outcome.stderr.lines().find(|line| !line.starts_with("Warning: ")).unwrap_or_default();
    line.split_once(':').map_or(line, |(head, _)| head).to_owned()
}

fn check(words: &str, outcome: &Outcome) {
    let head = head(outcome);
    let says_what_was_not_done = head.starts_with("Could not ") && outcome.stderr.contains(":\n  ");
    assert_eq!(
        (head == "Error", says_what_was_not_done),
        match SHOWING.contains(&words) {
            true => (true, false),
            false => (false, true),
        },
        "{words}: {outcome}"
    );
    assert!(outcome.code != 0 && outcome.stdout.is_empty(), "{words}: {outcome}");
}

#[test]
fn an_error_begins_with_what_the_command_has_not_done_or_with_error() {
    let foreman = Foreman::answering(|_| Some(Answer::json(403, json!({"error": {"message": "Access denied"}}))))
        .hearing_asides();
    for (words, flags) in LINES {
        let flags: Vec<_> = flags.split_whitespace().filter(|flag| *flag != "-").collect();
        let template = "<%#\nname: x\n%>\ntext";
        let line = || rexctl(words).at(foreman.url()).file("template", template);
        let typed = line().args(["--no-such-option"]).args(&flags).run();
        check(words, &typed);
        assert_eq!(typed.code, 64, "{words}: {typed}");
        let several = line().args(["--no-such-option", "--nor-this"]).args(&flags).run();
        check(words, &several);
        assert_eq!(head(&several), head(&typed), "{words}");
        if *words == "sandbox" {
            continue;
        }
        let refused = line().args(&flags).stdin("").run();
        // What needs no server goes well.
        if refused.code != 0 {
            assert_eq!(head(&refused), head(&typed), "{words}: {refused}");
        }
    }
}
