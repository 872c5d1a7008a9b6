//! `rexctl job-invocation output`, against a server of few hosts.

use super::fleet::{Fleet, host};
use crate::foreman::{Answer, Foreman, Request};
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
        "Name,State,Exit status,Seconds,Last line\ndb,failed,1,0.0,down\nweb1,success,0,0.0,up\nweb2,success,0,0.0,up\n",
        "{stderr}"
    );
    let names: Value = serde_json::from_str(&shown(&three(), "--all --summary --output json --fields name").1).unwrap();
    assert_eq!(names, json!([{"Name": "db"}, {"Name": "web1"}, {"Name": "web2"}]));
}

#[test]
fn records_carry_every_piece() {
    let rows: Value = serde_json::from_str(&shown(&three(), "--host db --output json").1).unwrap();
    let pieces = json!([
        {"Stream": "stdout", "Time": 100.0, "Text": "down\n"}, {"Stream": "stdout", "Time": 101.0, "Text": "Exit status: 1"}
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
    assert!(stderr.contains("is already there") && stderr.contains("--force"), "{stderr}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(shown(&three(), &format!("{words} --force")).0, 0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "down\nExit status: 1\n");
}

#[test]
fn an_unknown_host_is_told_with_its_neighbours() {
    let (code, _, stderr) = shown(&three(), "--host wbe1");
    assert_eq!(code, 128);
    assert_eq!(stderr, "Error: job invocation 7 has no host \"wbe1\"\nClose to it: \"web1\"\n");
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
fn hosts_have_to_be_named_and_flags_have_to_agree() {
    for words in ["", "--all --failed", "--host a --search b", "--all --force", "--all --group --summary"] {
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

#[test]
fn a_host_is_followed_to_its_end_each_line_once() {
    let piece = |id: u64, text: &str| json!({"id": id, "timestamp": id * 10, "output_type": "stdout", "output": text});
    let answer = |complete: bool, pieces: &[Value]| {
        Answer::json(200, json!({"complete": complete, "refresh": !complete, "output": pieces}))
    };
    let exit = json!({"output": "Exit status: 0", "output_type": "stdout", "timestamp": 31});
    let all = [piece(1, "one\ntw"), piece(2, "o\n"), piece(3, "three\n"), exit];
    let path = "GET /api/job_invocations/7/hosts/1";
    let part = "GET /api/job_invocations/7/hosts/1?since=";
    let foreman = Foreman::expecting(vec![
        (path, answer(false, &all[..1])),
        (part, answer(false, &[])),
        (part, Answer::Hangup),
        (part, answer(true, &all[2..])),
        (path, answer(true, &all)),
    ]);
    let outcome = rexctl("job-invocation output --id 7 --host-id 1").at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "one\ntwo\nthree\nExit status: 0\n"), "{}", outcome.stderr);
    assert!(!foreman.requests()[4].target.contains("since"));
}

#[test]
fn many_running_hosts_are_shown_as_they_end() {
    let names: Vec<_> = (0..12).map(|number| format!("h{number:02}")).collect();
    let fleet = |running: &str| {
        let status = |name: &String| if name == running { "running" } else { "success" };
        Fleet { is_running: true, ..Fleet::of(names.iter().map(|name| host(name, status(name), "x\n"))) }
    };
    let (before, after) = (fleet("h03"), fleet("none"));
    let mut states_read = 0;
    let foreman = Foreman::answering(move |request| {
        states_read += usize::from(request.target.contains("/7/hosts?"));
        if states_read > 1 { after.answer(request) } else { before.answer(request) }
    });
    let outcome = rexctl("job-invocation output --id 7 --all").at(foreman.url()).run();
    let (last, others): (Vec<_>, Vec<_>) = names.iter().partition(|name| *name == "h03");
    let lines = |name: &&String| format!("{name}: x\n{name}: Exit status: 0\n");
    let expected: String = others.iter().chain(&last).map(lines).collect();
    assert_eq!((outcome.code, outcome.stdout), (0, expected), "{}", outcome.stderr);
    let outputs = |request: &Request| request.target.contains("/outputs") || request.target.contains("/hosts/");
    assert_eq!(foreman.requests().iter().filter(|request| outputs(request)).count(), 2);
}

/// So many answers are lost before `answer` is given.
fn after_losses(
    mut losses: usize,
    path: &'static str,
    mut answer: impl FnMut(&Request) -> Option<Answer> + Send + 'static,
) -> Foreman {
    Foreman::answering(move |request| {
        if losses > 0 && request.target.contains(path) {
            losses -= 1;
            return Some(Answer::Hangup);
        }
        answer(request)
    })
}

#[test]
fn a_restart_of_the_server_is_ridden_out_and_said_whichever_way_hosts_are_followed() {
    // A read is tried four times before it counts as failed.
    for (words, path) in [("--host-id 3", "/7/hosts/"), ("--all --summary --fields name", "/7/hosts?")] {
        let fleet = Fleet { is_running: true, ..three() };
        let foreman = after_losses(4, path, move |request| fleet.answer(request));
        let outcome = rexctl("job-invocation output --id 7").args(words.split_whitespace()).at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{words}: {}", outcome.stderr);
        let said: Vec<_> = outcome.stderr.lines().map(|line| line.split(':').next().unwrap_or_default()).collect();
        assert_eq!(said, ["No contact", "In contact again"], "{words}: {}", outcome.stderr);
    }
}

#[test]
fn each_line_comes_once_however_the_output_grows_between_polls_and_though_connections_break() {
    const HOSTS: u64 = 4;
    const LINES: u64 = 6;
    let piece = |host: u64, line: u64| {
        let text = if line == LINES { "last".to_owned() } else { format!("line {line}\nand ") };
        let mut piece = json!({"output_type": "stdout", "output": text, "timestamp": line * 3});
        // Servers before remote execution 8.1 give pieces no id.
        if host.is_multiple_of(2) {
            piece["id"] = json!(line);
        }
        piece
    };
    let mut random = 7_u32;
    let mut arrived = [0; HOSTS as usize + 1];
    let foreman = Foreman::answering(move |request| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let path = request.target.split('?').next()?;
        let Some(host) = path.strip_prefix("/api/job_invocations/7/hosts/") else {
            let rows: Vec<_> = (1..=HOSTS).map(|id| json!({"id": id, "name": format!("h{id}")})).collect();
            return Some(Answer::json(200, json!({"results": rows})));
        };
        let host: u64 = host.parse().ok()?;
        let since = request.target.split_once("since=").and_then(|(_, since)| since.parse::<f64>().ok());
        let arrived = &mut arrived[host as usize];
        *arrived = (*arrived + u64::from(random >> 30)).min(LINES);
        let pieces = (1..=*arrived).map(|line| piece(host, line));
        let exit = json!({"output_type": "stdout", "output": "Exit status: 0", "timestamp": LINES * 3 + 1});
        let complete = *arrived == LINES;
        let all = pieces.chain(complete.then_some(exit));
        let shown: Vec<_> =
            all.filter(|piece| since.is_none_or(|since| piece["timestamp"].as_f64() > Some(since))).collect();
        let answer = Answer::json(200, json!({"complete": complete, "output": shown}));
        Some(match (random >> 20) % 8 {
            0 => Answer::Hangup,
            1 => answer.cut((random >> 12) as usize % 200),
            2 => Answer::Reset,
            _ => answer,
        })
    });
    let words = (1..=HOSTS).flat_map(|host| ["--host".to_owned(), format!("h{host}")]);
    let outcome = rexctl("job-invocation output --id 7").args(words).at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    for host in 1..=HOSTS {
        let prefix = format!("h{host}: ");
        let lines: Vec<_> = outcome.stdout.lines().filter_map(|line| line.strip_prefix(&prefix)).collect();
        let ticks = (1..LINES).map(|line| format!("{}line {line}", if line == 1 { "" } else { "and " }));
        let end = ["and last".to_owned(), "Exit status: 0".to_owned()];
        assert_eq!(lines, ticks.chain(end).collect::<Vec<_>>(), "host {host}");
    }
}
