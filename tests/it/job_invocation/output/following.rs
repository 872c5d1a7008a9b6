//! Output of hosts that are still running: each line once, whatever becomes of connections.

use super::three;
use crate::foreman::{Answer, Foreman, Request};
use crate::job_invocation::fleet::{Fleet, host};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

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
fn an_output_of_an_ended_job_that_cannot_be_read_ends_the_command_after_a_few_tries() {
    let garbled = r#"{"complete": true, "output": [{"output_type": "stdout", "output": 1 2}]}"#;
    let foreman = Foreman::answering(move |request| {
        Some(match request.target.contains("/7/hosts/1") {
            true => Answer::raw(200, "application/json", garbled),
            false => Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"state": "stopped"}}]})),
        })
    });
    let outcome = rexctl("job-invocation output --id 7 --host-id 1").at(foreman.url()).run();
    assert_eq!(outcome.code, 76, "{outcome}");
    assert!(outcome.stderr.contains("is not a host's output") && !outcome.stderr.contains("No contact"), "{outcome}");
    assert_eq!(foreman.requests().iter().filter(|request| request.target.contains("/7/hosts/1")).count(), 4);
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
