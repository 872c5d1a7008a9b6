//! `rexctl job-invocation output`, against a server of few hosts.

mod following;
mod large;

use super::fleet::{Fleet, host};
use crate::foreman::Foreman;
use crate::rexctl::rexctl;
use serde_json::{Value, json};
use std::fs;

fn shown(fleet: &Fleet, words: &str) -> (i32, String, String) {
    let foreman = fleet.serve();
    let outcome = rexctl("job-invocation output --id 7").args(words.split_whitespace()).at(foreman.url()).run();
    foreman.requests();
    (outcome.code, outcome.stdout, outcome.stderr)
}

fn three() -> Fleet {
    Fleet::of([host("web1", "success", "up\n"), host("web2", "success", "up\n"), host("db", "error", "down\n")])
}

#[test]
fn a_host_named_by_its_id_costs_one_request() {
    let foreman = three().serve();
    let outcome = rexctl("job-invocation output --id 7 --host-id 3").at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "down\nExit status: 1\n"), "{}", outcome.stderr);
    let lines: Vec<_> = foreman.requests().iter().map(|request| request.line()).collect();
    assert_eq!(lines, ["GET /api/job_invocations/7/hosts/3"]);
}

#[test]
fn several_hosts_are_prefixed_and_chosen_by_how_they_ended() {
    let (code, stdout, stderr) = shown(&three(), "--all");
    let all = "db: down\ndb: Exit status: 1\nweb1: up\nweb1: Exit status: 0\nweb2: up\nweb2: Exit status: 0\n";
    assert_eq!((code, stdout.as_str()), (0, all), "{stderr}");
    assert_eq!(shown(&three(), "--all --async").1, all);
    assert_eq!(shown(&three(), "--failed").1, "down\nExit status: 1\n");
    assert_eq!(shown(&three(), "--succeeded --search web1").1, "up\nExit status: 0\n");
    assert_eq!(shown(&three(), "--host web2 --host db --host web2").1.lines().next(), Some("web2: up"));
}

#[test]
fn the_exit_code_tells_on_request_how_the_shown_hosts_ended() {
    let cancelled = Fleet::of([host("a", "success", ""), host("b", "cancelled", "")]);
    for (fleet, words, code) in [
        (three(), "--all", 0),
        (three(), "--all --exit-status", 70),
        (three(), "--all --exit-status --async", 70),
        (three(), "--succeeded --exit-status", 0),
        (three(), "--host-id 3 --exit-status", 70),
        (cancelled, "--all --exit-status --summary", 81),
    ] {
        assert_eq!(shown(&fleet, words).0, code, "{words}");
    }
}

#[test]
fn the_state_of_one_host_among_many_is_found() {
    let fleet =
        Fleet::of((0..2_500).map(|at| host(&format!("h{at:04}"), if at == 2_400 { "error" } else { "success" }, "")));
    assert_eq!(shown(&fleet, "--host h2400 --exit-status").0, 70);
    assert!(shown(&fleet, "--host h2400 --summary --csv").1.contains("h2400,failed,"));
}

#[test]
fn no_failed_host_is_good_news_only_of_a_job_that_is_there() {
    let none = Fleet::of([host("a", "success", "")]);
    assert_eq!(shown(&none, "--failed"), (0, String::new(), String::new()));
    let foreman = none.serve();
    let outcome = rexctl("job-invocation output --id 8 --failed").at(foreman.url()).run();
    assert_eq!(outcome.code, 128, "{}", outcome.stderr);
}

#[test]
fn a_server_without_outputs_is_asked_host_by_host() {
    let old = Fleet { has_outputs: false, has_hosts: false, ..three() };
    for words in ["--all --async", "--all --summary", "--failed --exit-status"] {
        assert_eq!(shown(&old, words), shown(&three(), words), "{words}");
    }
}

#[test]
fn many_hosts_come_in_one_request_each_some() {
    let fleet = Fleet::of((0..600).map(|number| host(&format!("h{number:03}"), "success", "x\n")));
    let foreman = fleet.serve();
    let outcome = rexctl("job-invocation output --id 7 --all --stream stdout").at(foreman.url()).run();
    let expected: String = (0..600).map(|number| format!("h{number:03}: x\nh{number:03}: Exit status: 0\n")).collect();
    assert_eq!((outcome.code, outcome.stdout), (0, expected), "{}", outcome.stderr);
    let requests = foreman.requests();
    assert_eq!(requests.iter().filter(|request| request.target.contains("/outputs")).count(), 3);
    assert!(requests.len() < 8, "{} requests", requests.len());
}

#[test]
fn equal_outputs_are_one_block() {
    let expected = "---------------\nweb[1-2] (2)\n---------------\nup\nExit status: 0\n\
                    ---------------\ndb\n---------------\ndown\nExit status: 1\n";
    assert_eq!(shown(&three(), "--all --group").1, expected);
    let rows: Value = serde_json::from_str(&shown(&three(), "--all --group --output json").1).unwrap();
    assert_eq!(rows[0], json!({"Hosts": ["web1", "web2"], "Count": 2, "Output": "up\nExit status: 0\n"}));
}

#[test]
fn a_summary_is_a_list_in_every_format() {
    let (_, csv, stderr) = shown(&three(), "--all --summary --csv");
    assert_eq!(
        csv,
        "Name,State,Exit status,Seconds,Last line\ndb,failed,1,3.3,down\nweb1,success,0,1.3,up\nweb2,success,0,2.3,up\n",
        "{stderr}"
    );
    // Who may not see tasks learns no time of hosts that printed all at once.
    let (_, csv, _) = shown(&Fleet { has_tasks: false, ..three() }, "--all --summary --csv --fields name,seconds");
    assert_eq!(csv, "Name,Seconds\ndb,\nweb1,\nweb2,\n");
    let names: Value = serde_json::from_str(&shown(&three(), "--all --summary --output json --fields name").1).unwrap();
    assert_eq!(names, json!([{"Name": "db"}, {"Name": "web1"}, {"Name": "web2"}]));
}

#[test]
fn records_carry_every_piece() {
    let rows: Value = serde_json::from_str(&shown(&three(), "--host db --output json").1).unwrap();
    let pieces = json!([
        {"Stream": "stdout", "Time": "1970-01-01T00:01:40.000Z", "Text": "down\n"},
        {"Stream": "stdout", "Time": "1970-01-01T00:01:41.000Z", "Text": "Exit status: 1"}
    ]);
    assert_eq!(rows, json!([{"Name": "db", "State": "failed", "Exit status": 1, "Output": pieces}]));
    let csv = shown(&three(), "--host db --csv").1;
    assert_eq!(csv, "Name,State,Exit status,Output\ndb,failed,1,\"down\nExit status: 1\n\"\n");
    assert_eq!(shown(&three(), "--failed --search web1 --output json").0, 83);
    let none = Fleet::of([host("a", "success", "")]);
    assert_eq!(shown(&none, "--failed --output json").1, "[\n\n]\n");
}

#[test]
fn outputs_are_saved_one_file_a_host_and_not_over_others() {
    let directory = tempfile::tempdir().unwrap();
    let words = format!("--all --save-dir {}", directory.path().join("saved").display());
    let (code, stdout, stderr) = shown(&three(), &words);
    assert_eq!((code, stdout.as_str()), (0, ""), "{stderr}");
    let file = directory.path().join("saved/db");
    assert_eq!(fs::read_to_string(&file).unwrap(), "down\nExit status: 1\n");
    assert_eq!(fs::read_dir(directory.path().join("saved")).unwrap().count(), 3);
    fs::write(&file, "mine").unwrap();
    let (code, _, stderr) = shown(&three(), &words);
    assert_eq!(code, 74);
    assert!(stderr.contains("already exists") && stderr.contains("--force"), "{stderr}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(shown(&three(), &format!("{words} --force")).0, 0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "down\nExit status: 1\n");
}

#[test]
fn an_unknown_host_is_told_with_its_neighbours() {
    let (code, _, stderr) = shown(&three(), "--host wbe1");
    assert_eq!(code, 128);
    assert_eq!(stderr, "Error: job invocation 7 has no host \"wbe1\"\nClose to it: \"web1\"\n");
    let (code, stdout, stderr) = shown(&three(), "--host wbe1 --host web1 --host nonsense");
    let told = "Error:\n  job invocation 7 has no host \"wbe1\". Close to it: \"web1\"\n  job invocation 7 has no host \"nonsense\"\n";
    assert_eq!((code, stdout.as_str(), stderr.as_str()), (128, "", told));
    assert_eq!(shown(&three(), "--host-id 99").2, "Error: job invocation 7 has no host \"99\"\n");
}

#[test]
fn a_job_that_has_not_started_says_when_it_will() {
    let fleet = Fleet { start_at: Some("2027-05-05T05:05:00.000Z".into()), ..three() };
    for words in ["--host web1", "--all"] {
        let (code, stdout, stderr) = shown(&fleet, words);
        assert_eq!((code, stdout.as_str()), (0, ""), "{words}");
        assert_eq!(stderr, "The job has not started; it starts at 2027-05-05T05:05:00.000Z\n", "{words}");
    }
}

#[test]
fn flags_have_to_agree() {
    for words in ["--all --failed", "--host a --search b", "--all --force", "--all --group --summary"] {
        let foreman = Foreman::untouched();
        let outcome = rexctl("job-invocation output --id 7").args(words.split_whitespace()).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{words}: {}", outcome.stderr);
        foreman.requests();
    }
}

#[test]
fn escape_sequences_reach_a_pipe_as_they_are() {
    let fleet = Fleet::of([host("a", "success", "\u{1b}[31mred\u{1b}[0m\r\n")]);
    assert_eq!(shown(&fleet, "--all").1, "\u{1b}[31mred\u{1b}[0m\r\nExit status: 0\n");
}
