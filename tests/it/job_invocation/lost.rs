//! A POST whose answer is lost: sent once, then looked for, exit 84.

mod changes;
mod search;

use super::{HOSTS, POST, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::Outcome;
use crate::tls::Authority;
use chrono::Utc;
use expect_test::expect;
use serde_json::{Value, json};

fn list(rows: Value) -> Answer {
    Answer::json(200, json!({ "results": rows }))
}

/// Answers the POST so, and each GET with these jobs.
fn run(post: Answer, jobs: Answer, flags: &[&str]) -> (Outcome, Vec<Request>) {
    let foreman = Foreman::answering(move |request| {
        let lookup = request.line().starts_with("GET /api/job_templates?");
        let found = || list(json!([{"id": 7, "name": "Run"}]));
        Some(if request.line() == POST {
            post.clone()
        } else if lookup {
            found()
        } else {
            jobs.clone()
        })
    });
    let outcome = create(&foreman, [HOSTS, "--async"]).args(flags).run();
    (Outcome { stderr: outcome.stderr.replace(foreman.url(), "SERVER"), ..outcome }, foreman.requests())
}

fn alike(id: u64) -> Value {
    json!({"id": id, "template_id": 7, "description": "d", "start_at": Utc::now().format("%F %T UTC").to_string()})
}

/// The wire forms of one answer: with its length, in chunks, and until the connection ends.
fn forms() -> [Vec<u8>; 3] {
    // As short as can be, since it is cut everywhere.
    let body = r#"{"id":12}"#;
    let head = "HTTP/1.1 201 Created\r\n";
    [
        format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()),
        format!("{head}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len()),
        format!("{head}Connection: close\r\n\r\n{body}"),
    ]
    .map(String::into_bytes)
}

#[test]
fn cut_at_any_byte_it_is_sent_once_and_looked_for() {
    for wire in forms() {
        // What counts is that all of the JSON is there.
        let whole = wire.iter().position(|byte| *byte == b'}').unwrap() + 1;
        for after in 0..wire.len() {
            // Both on a new connection and on one that has served a lookup.
            let template = if after % 2 == 0 { TEMPLATE } else { "--job-template=Run" };
            let (outcome, requests) = run(Answer::Wire(wire[..after].to_vec()), list(json!([])), &[template]);
            let posts = requests.iter().filter(|request| request.method != "GET").count();
            let place = format!("{after} of {} bytes ({whole} whole): {outcome}", wire.len());
            assert_eq!(posts, 1, "{place}");
            let lost = outcome.code == 84 && requests.last().unwrap().line().starts_with("GET /api/job_invocations?");
            let taken = outcome.code == 0 && requests.last().unwrap().method == "POST" && after >= whole;
            assert!(lost || taken, "{place}");
        }
    }
}

fn refusal(status: u16, message: &str) -> Answer {
    Answer::json(status, json!({"error": {"message": message}}))
}

#[test]
fn what_ends_without_an_answer_or_with_one_that_tells_nothing_is_lost() {
    let away = |status| Answer::raw(status, "text/html", "<html>");
    for post in [
        Answer::Hangup,
        Answer::Reset,
        away(502),
        away(503).with_header("Retry-After", "0"),
        away(504),
        away(500),
        away(520),
        away(200),
        away(404),
        away(303).with_header("Location", "/job_invocations/12"),
        away(302).with_header("Location", "/users/login"),
        away(307).with_header("Location", "https://foreman.example.com/api/job_invocations"),
        Answer::Wire(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n".to_vec()),
        refusal(500, "undefined method `id' for nil:NilClass"),
        refusal(500, "ERF12-5287 [ProxyAPI::ProxyException]: Unable to reach the proxy"),
        refusal(500, "ERF42-5227 [Foreman::Exception]: Host is pending for Build"),
        refusal(500, "PG::UndefinedColumn: ERROR:  column x does not exist"),
        refusal(500, ""),
        refusal(501, "Validation failed: not Foreman's word"),
        refusal(404, "Resource host not found by id '9'"),
        refusal(404, "Resource job_invocation not found by id ''"),
        Answer::json(500, json!({})),
        Answer::json(500, json!({"status": 500, "error": "Internal Server Error"})),
        Answer::json(404, json!({"status": 404, "error": "Not Found"})),
        Answer::json(404, json!({})),
        Answer::json(201, json!({})),
        Answer::json(201, json!([])),
        Answer::raw(201, "application/json", ""),
        Answer::Wire(b"not http at all\r\n\r\n".to_vec()),
    ] {
        for template in [TEMPLATE, "--job-template=Run"] {
            let (outcome, requests) = run(post.clone(), list(json!([])), &[template]);
            let posts = requests.iter().filter(|request| request.method != "GET").count();
            let answer = String::from_utf8_lossy(&post.bytes()).into_owned();
            assert_eq!((outcome.code, posts), (84, 1), "{answer}\n{outcome}");
            assert!(requests.last().unwrap().line().starts_with("GET /api/job_invocations?"));
        }
    }
}

#[test]
fn over_tls_it_is_no_different() {
    let ours = Authority::named("ours");
    let whole = Answer::json(201, job()).bytes();
    for after in [0, 1, 20, whole.len() - 1] {
        let cut = Answer::Wire(whole[..after].to_vec());
        let answer = move |request: &Request| Some(if request.line() == POST { cut.clone() } else { list(json!([])) });
        let foreman = Foreman::over_tls(Authority::server(&ours.issue("127.0.0.1", 2099)), answer);
        let command = create(&foreman, [TEMPLATE, HOSTS, "--ssl-ca-file=ca.pem"]).file("ca.pem", ours.pem());
        let outcome = command.run();
        assert_eq!((outcome.code, foreman.changes().len()), (84, 1), "after {after}: {outcome}");
    }
}

#[test]
fn a_silent_server_is_given_one_timeout() {
    let (outcome, requests) = run(Answer::Silence, list(json!([])), &[TEMPLATE, "--request-timeout=1"]);
    assert_eq!(requests.len(), 2);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: no answer from SERVER in time
          your newest job invocations have no such job; the server may still be creating it
        Wait a moment and check before running this again: rexctl jobs
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn a_refused_port_is_not_a_lost_answer() {
    let outcome = create(&Foreman::untouched(), [TEMPLATE, HOSTS, "--server=http://127.0.0.1:1"]).run();
    expect![[r#"
        exit 69
        Could not create the job invocation:
          cannot connect to http://127.0.0.1:1: Connection refused (os error 111)
        Check the server's address (--server, FOREMAN_SERVER_URL or `rexctl config show`) and the network.
    "#]]
    .assert_eq(&outcome.to_string());
}
