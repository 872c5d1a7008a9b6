//! Short compressed answers whose values would take gigabytes: told as what they are, in half a gigabyte of address space.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::json;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// The address space that a command gets, in KiB.
const ADDRESS_SPACE: &str = "524288";

/// `start`, then `repeated` until it takes `mib` MiB, then `end`, as gzip packs it.
fn packed(start: &str, repeated: &str, mib: usize, end: &str) -> Answer {
    let mut gzip =
        Command::new("gzip").args(["-1", "-c"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = gzip.stdin.take().unwrap();
    let portion = repeated.repeat((1 << 20) / repeated.len());
    let (start, end) = (start.to_owned(), end.to_owned());
    let writing = std::thread::spawn(move || {
        stdin.write_all(start.as_bytes()).unwrap();
        (0..mib).for_each(|_| stdin.write_all(portion.as_bytes()).unwrap());
        stdin.write_all(end.as_bytes()).unwrap();
    });
    let body = gzip.wait_with_output().unwrap().stdout;
    writing.join().unwrap();
    let headers = ["Content-Encoding: gzip", "Content-Type: application/json"];
    let headers = headers.iter().filter_map(|header| header.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Answer::Http { status: 200, headers, body }
}

/// Runs a command line at a server that answers it with `bomb`, and everything else with an empty list.
fn run(words: &str, at: &'static str, bomb: Answer) -> Outcome {
    let foreman = Foreman::answering(move |request| {
        let is_struck = request.line().starts_with(at);
        Some(if is_struck { bomb.clone() } else { Answer::json(200, json!({"subtotal": 0, "results": []})) })
    });
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -v \"$0\" && exec \"$@\"", ADDRESS_SPACE]);
    rexctl(words).at(foreman.url()).under(limited).run()
}

const BOMBS: [&str; 5] = ["[],", "{},", "{\"a\":0},", "[0],", "\"\","];

#[test]
fn values_that_would_take_gigabytes_are_refused() {
    for words in ["job-invocation info --id 1", "api GET /api/job_invocations/1", "--debug job-invocation info --id 1"]
    {
        for repeated in BOMBS {
            let bomb = packed("{\"id\":1,\"x\":[", repeated, 12, "0]}");
            let outcome = run(words, "GET /api/job_invocations/1", bomb);
            assert_eq!(outcome.code, 76, "{words}: {repeated}: {outcome}");
            assert!(outcome.stderr.contains("more than 384 MiB of memory"), "{words}: {repeated}: {outcome}");
        }
    }
}

#[test]
fn an_answer_that_is_too_large_ends_the_following_of_a_job() {
    let bomb = packed("{\"results\":[{\"id\":1,\"x\":[", "[],", 12, "0]}]}");
    let job = json!({"results": [{"id": 1, "total": 1, "dynflow_task": {"state": "running"}}]});
    let foreman = Foreman::answering(move |request| {
        Some(if request.line().starts_with("GET /api/job_invocations?") {
            Answer::json(200, job.clone())
        } else {
            bomb.clone()
        })
    });
    let outcome = rexctl("job-invocation watch --id 1").at(foreman.url()).run();
    assert_eq!(outcome.code, 76, "{outcome}");
    assert!(!outcome.stderr.contains("still trying"), "{outcome}");
}

#[test]
fn rows_are_read_one_at_a_time() {
    let list = |bomb| {
        let words = "--output csv job-invocation list --per-page all --page 1";
        run(words, "GET /api/job_invocations?", bomb)
    };
    // A long text has its copies too.
    let texts = ("{\"results\":[{\"id\":1,\"description\":\"", "a", 180, "\"}]}");
    let values = BOMBS.map(|repeated| ("{\"results\":[{\"id\":1,\"x\":[", repeated, 12, "0]}]}"));
    for (start, repeated, mib, end) in values.into_iter().chain([texts]) {
        let outcome = list(packed(start, repeated, mib, end));
        assert_eq!(outcome.code, 76, "{repeated}: {}", outcome.stderr);
    }
    // Together they would take far more than there is.
    let outcome = list(packed("{\"results\":[", "{\"a\":0},", 10, "{}]}"));
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
}

#[test]
fn lists_that_are_kept_are_kept_as_far_as_there_is_memory() {
    let row = format!("{{\"id\":1,\"name\":\"a\",\"description\":\"{}\"}},", "a".repeat(2_000));
    for words in ["job-invocation list --per-page all --page 1", "job-invocation hosts --id 1"] {
        let bomb = packed("{\"results\":[", &row, 140, "{}]}");
        let outcome = run(words, "GET /api/job_invocations", bomb);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (76, ""), "{words}: {}", outcome.stderr);
    }
}

#[test]
fn long_lists_that_are_asked_for_side_by_side_take_no_more_than_one() {
    let bomb = packed("{\"results\":[{\"id\":1,\"x\":\"", "a", 240, "\"}]}");
    let outcome = run("schedule", "GET /", bomb);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (76, ""), "{}", outcome.stderr);
}

/// An input that may be hidden, since the template is not told, is looked for in what the server says.
#[test]
fn a_large_input_is_looked_for_in_a_failure_without_copies_of_it() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let line = format!("echo {}\n", "a".repeat(90));
    std::fs::write(file.path(), line.repeat((40 << 20) / line.len())).unwrap();
    let words = "job-invocation create --async --job-template-id 7 --search-query a --input-file";
    let foreman = Foreman::answering(move |request| {
        let said = format!("sh: cannot run {} and {line}", "echo aaaaaaaaaa...");
        Some(match request.method.as_str() {
            "POST" => Answer::json(500, json!({"error": {"message": said, "traces": vec![said.as_str(); 300]}})),
            _ => Answer::json(200, json!({"subtotal": 0, "results": []})),
        })
    });
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -v \"$0\" && exec \"$@\"", ADDRESS_SPACE]);
    let input = format!("command={}", file.path().display());
    let outcome = rexctl(words).args([input]).at(foreman.url()).under(limited).run();
    assert_eq!(outcome.code, 84, "{outcome}");
    assert!(outcome.stderr.contains("sh: cannot run *****... and *****"), "{outcome}");
}

#[test]
fn outputs_are_read_piece_by_piece() {
    // Together they would take far more than there is.
    for repeated in ["{},", "{\"output\":\"a\"},", "[],"] {
        let bomb = packed("{\"complete\":true,\"output\":[", repeated, 20, "{}]}");
        let words = "job-invocation output --async --id 1 --host-id 1";
        let outcome = run(words, "GET /api/job_invocations/1/hosts/1", bomb);
        assert_eq!(outcome.code, 0, "{repeated}: {}", outcome.stderr);
    }
}

#[test]
fn a_failure_that_is_one_is_told_all_the_same() {
    let Answer::Http { headers, body, .. } = packed("{\"error\":[", "{\"a\":0},", 1, "0]}") else { unreachable!() };
    let outcome = run("job-template info --id 1", "GET /", Answer::Http { status: 500, headers, body });
    assert!([70, 76].contains(&outcome.code) && !outcome.stderr.is_empty(), "{outcome}");
}

#[test]
fn as_the_answer_of_a_change_it_is_lost_and_not_an_abort() {
    for (repeated, mib) in [("[],", 12), ("{\"a\":0},", 12), ("[],", 40)] {
        let create = "job-invocation create --async --job-template-id 7 --search-query a --input command=id";
        let bomb = packed("{\"id\":1,\"x\":[", repeated, mib, "0]}");
        let outcome = run(create, "POST /", bomb);
        assert_eq!(outcome.code, 84, "{repeated} {mib}: {outcome}");
    }
}
