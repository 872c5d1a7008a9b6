//! A format that is asked for is given: each command of the tree prints it, or refuses with 64 before it prints anything.

use crate::command_lines::{DOCUMENT, JOURNAL, LINES, journal};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, Rexctl, rexctl};
use clap::Command;
use serde_json::{Value, json};

/// Formats that programs read.
const FORMATS: [&str; 6] = ["json", "api-json", "ndjson", "yaml", "csv", "silent"];

/// Commands with other ways to print than those of [`LINES`].
const MORE: [(&str, &str); 12] = [
    ("job-invocation create", "--job-template-id 7 --search-query name=web01 --dry-run --offline"),
    ("job-invocation create", "--job-template-id 7 --search-query name=web01 --async"),
    ("job-invocation create", "--job-template-id 7 --search-query name=web01 --follow-output"),
    ("job-invocation create", "--job-template-id 7 --search-query name=web01 --batch 5"),
    ("job-invocation create", "--job-template-id 7 --search-query name=web01 --batch 5 --dry-run"),
    ("schedule apply", "-f job.yaml --dry-run"),
    ("job-invocation watch", "--id 7 --host web01"),
    ("job-invocation output", "--id 7 --host-id 7"),
    ("job-invocation output", "--id 7 --all --group"),
    ("job-invocation output", "--id 7 --all --async --summary"),
    ("api", "GET /api/hosts --paginate"),
    ("api", "DELETE /api/nothing/7"),
];

/// The commands of the tree that have none below them, as they are typed.
fn leaves(command: &Command, names: &str, found: &mut Vec<String>) {
    let shown: Vec<_> =
        command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help").collect();
    if shown.is_empty() {
        found.push(names.trim().to_owned());
    }
    shown.iter().for_each(|inner| leaves(inner, &format!("{names} {}", inner.get_name()), found));
}

/// A server whose one answer is right for every question.
fn server() -> Foreman {
    let output = json!([{"id": 1, "output_type": "stdout", "output": "up\n", "timestamp": 100.0}]);
    let row = json!({
        "id": 7, "name": "web01", "job_status": "success", "status": 0, "dynflow_task": {"state": "stopped"},
        "template_id": 7, "job_template_id": 7, "parameter": "x",
    });
    let answer = json!({
        "id": 7, "name": "web01", "results": [row], "subtotal": 1, "page": 1, "per_page": 20, "state": "disabled", "result": "success",
        "status": 0, "targeting": {"hosts": [{"id": 7, "name": "web01", "job_status": "success"}], "search_query": "x"},
        "dynflow_task": {"state": "stopped"}, "task": {"state": "stopped"}, "template_invocations": [],
        "pattern_template_invocations": [{"template_id": 7, "template_name": "x", "input_values": []}],
        "complete": true, "output": output, "outputs": [{"host_id": 7, "complete": true, "output": output}],
        "template": "<%#\nname: x\n%>\ntext", "destroyed": [], "resumed": [], "failed": [], "skipped": [], "cancelled": true,
        "default_template": 7, "template_inputs": [{"name": "command", "required": true}],
    });
    let mut is_cancelled = false;
    Foreman::answering(move |request| {
        let mut answer = answer.clone();
        // The job has not ended before it is cancelled, which the command looks at next.
        if std::mem::replace(&mut is_cancelled, request.target.ends_with("/cancel")) {
            answer["targeting"]["hosts"][0]["job_status"] = json!("cancelled");
        }
        Some(said(request, &answer))
    })
    .hearing_asides()
}

fn said(request: &Request, answer: &Value) -> Answer {
    let path = request.target.split('?').next().unwrap();
    let mut answer = answer.clone();
    match (request.method.as_str(), path) {
        ("GET", "/api/ping" | "/api/statuses") => {
            answer = json!({"results": {"foreman": {"database": {"active": true}}}})
        }
        ("GET", path) if path.ends_with("/export") => return Answer::raw(200, "text/plain", "<%#\nname: x\n%>\ntext"),
        ("POST", "/api/job_invocations") => answer["targeting"]["hosts"][0]["job_status"] = json!("N/A"),
        ("GET", "/api/job_templates/8") => answer["id"] = json!(8),
        ("DELETE", "/api/nothing/7") => return Answer::raw(204, "text/plain", ""),
        ("PUT", "/foreman_tasks/api/recurring_logics/8") => answer["id"] = json!(8),
        ("PUT", "/foreman_tasks/api/recurring_logics/7") => answer["state"] = json!("active"),
        ("GET", path) if path.starts_with("/foreman_tasks/api/tasks/") => answer["state"] = json!("stopped"),
        ("GET", "/api/job_invocations/7/hosts") => answer["results"] = answer["targeting"]["hosts"].clone(),
        _ => {}
    }
    Answer::json(200, answer)
}

fn command(foreman: &Foreman, words: &str, flags: &str) -> Rexctl {
    let template = "<%#\nname: x\n%>\ntext";
    let command = rexctl(words).at(foreman.url()).args(flags.split_whitespace()).file("template", template);
    let command = command.file(JOURNAL, journal(foreman.url())).file("job.yaml", DOCUMENT);
    if words == "shell" { command.stdin("job-invocation list\n") } else { command }
}

#[test]
fn each_command_prints_the_format_or_refuses_it() {
    let mut commands = Vec::new();
    leaves(&root(), "", &mut commands);
    let unknown: Vec<_> = commands.iter().filter(|name| !LINES.iter().any(|(known, _)| known == name)).collect();
    assert!(unknown.is_empty(), "not tried: {unknown:?}");
    let foreman = server();
    for (words, flags) in LINES.iter().chain(&MORE).filter(|(_, flags)| *flags != "-") {
        for format in FORMATS {
            let outcome = command(&foreman, words, flags).args(["--output", format]).run();
            check(&outcome, format, &format!("{words} {flags} --output {format}"));
        }
    }
}

fn root() -> Command {
    let mut root = rexctl::cli::root().disable_help_subcommand(true);
    root.build();
    root
}

fn check(outcome: &Outcome, format: &str, line: &str) {
    let is_json_error =
        |text: &str| serde_json::from_str::<Value>(text).is_ok_and(|error| error["error"]["code"] == 64);
    if outcome.code == 64 {
        assert!(outcome.stdout.is_empty() && !outcome.stderr.is_empty(), "{line}: {outcome}");
        assert!(!format.ends_with("json") || is_json_error(&outcome.stderr), "{line}: {outcome}");
        return;
    }
    assert_eq!(outcome.code, 0, "{line}: {outcome}");
    let text = outcome.stdout.as_str();
    let is_right = match format {
        "json" | "api-json" => serde_json::from_str::<Value>(text).is_ok(),
        "ndjson" => text.lines().all(is_event),
        "yaml" => text.starts_with("---") && serde_saphyr::from_str::<Value>(text).is_ok(),
        "csv" => is_csv(text),
        _ => text.trim().is_empty() || text.trim().parse::<u64>().is_ok(),
    };
    assert!(is_right, "{line}: {outcome}");
}

/// An object that says in which version, and of what, it tells.
fn is_event(line: &str) -> bool {
    serde_json::from_str::<Value>(line).is_ok_and(|line| line["version"] == 1 && line["event"].is_string())
}

/// A header and rows of as many fields.
fn is_csv(text: &str) -> bool {
    let (mut fields, mut counts, mut is_quoted) = (1, Vec::new(), false);
    for c in text.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => fields += 1,
            '\n' if !is_quoted => counts.push(std::mem::replace(&mut fields, 1)),
            _ => {}
        }
    }
    !counts.is_empty() && !is_quoted && counts.iter().all(|count| *count == counts[0])
}

#[test]
fn events_begin_with_the_job_that_was_made_and_carry_version_times_and_ids() {
    let foreman = server();
    let line = "job-invocation create --job-template-id 7 --search-query name=web01 --follow-output --output ndjson";
    let outcome = rexctl(line).at(foreman.url()).run();
    let events: Vec<Value> = outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<_> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(names, ["created", "job", "host-state", "output", "end"], "{outcome}");
    for event in &events {
        assert!(event["version"] == 1 && event["id"] == 7, "{event}");
        assert!(chrono::DateTime::parse_from_rfc3339(event["time"].as_str().unwrap()).is_ok(), "{event}");
        assert!(event.get("host").is_none() || event["host_id"] == 7, "{event}");
    }
    assert_eq!(events[3]["timestamp"], "1970-01-01T00:01:40.000Z");
}

#[test]
fn output_as_events_is_what_watching_prints() {
    let outcome = rexctl("job-invocation output --id 7 --all --output ndjson").at(server().url()).run();
    let events: Vec<Value> = outcome.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        (events.len(), &events[0]["event"], &events[0]["text"]),
        (2, &json!("output"), &json!("up\n")),
        "{outcome}"
    );
    assert_eq!((&events[1]["event"], &events[1]["state"]), (&json!("host-state"), &json!("success")));
    let refused =
        rexctl("job-invocation output --id 7 --all --output ndjson --fields name").at(Foreman::untouched().url()).run();
    assert_eq!(refused.code, 64, "{refused}");
}

#[test]
fn one_stream_never_carries_two_formats() {
    for format in ["json", "api-json", "yaml", "csv", "silent"] {
        let foreman = Foreman::untouched();
        for line in [
            "job-invocation create --job-template-id 7 --search-query x --follow-output",
            "job-invocation rerun --id 7 --follow-output",
            "job-invocation watch --id 7 --host web01",
        ] {
            let outcome = rexctl(line).at(foreman.url()).args(["--output", format]).run();
            assert!(outcome.code == 64 && outcome.stderr.contains("--output ndjson"), "{line} {format}: {outcome}");
        }
        foreman.requests();
    }
}

#[test]
fn options_of_the_output_are_checked_before_anything_is_sent() {
    let foreman = Foreman::untouched();
    for line in ["job-invocation create --job-template-id 7 --search-query name=x", "job-invocation rerun --id 7"] {
        let outcome = rexctl(line).at(foreman.url()).args(["--csv", "--csv-separator", "ab"]).run();
        assert_eq!(outcome.code, 64, "{line}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn a_watched_job_ends_with_one_record() {
    let outcome = rexctl("job-invocation watch --id 7 --output json").at(server().url()).run();
    let expected = json!({
        "ID": 7, "Outcome": "success", "Exit code": 0, "Total": 1, "Success": 1, "Failed": 0, "Cancelled": 0, "Not run": 0,
    });
    assert_eq!(serde_json::from_str::<Value>(&outcome.stdout).unwrap(), expected, "{outcome}");
}

#[test]
fn the_errors_of_a_shell_are_json_where_that_is_asked_for() {
    let foreman = Foreman::untouched();
    let lines = "nonsense\njob-invocation info\njob-invocation list --page x\n'\njob-invocation nosuch\n";
    let outcome = rexctl("shell --output json").at(foreman.url()).stdin(lines).run();
    let errors: Vec<Value> =
        serde_json::Deserializer::from_str(&outcome.stderr).into_iter().map(Result::unwrap).collect();
    assert_eq!(errors.len(), 5, "{outcome}");
    assert!(errors.iter().all(|error| error["error"]["kind"] == "usage"), "{outcome}");
    let outcome = rexctl("shell").at(foreman.url()).stdin("job-invocation info --output json\nnonsense\n").run();
    let (first, second) = outcome.stderr.rsplit_once("}\n").unwrap();
    assert!(serde_json::from_str::<Value>(&format!("{first}}}")).is_ok() && second.starts_with("Error: "), "{outcome}");
}
