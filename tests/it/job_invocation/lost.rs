//! A POST whose answer is lost: sent once, then looked for, exit 84.

use super::{HOSTS, POST, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, rexctl};
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
          no such job is among your newest job invocations; the server may still be making it
        Look at rexctl job-invocation list again in a moment, before running this again.
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn the_users_own_newest_jobs_are_searched() {
    let (_, requests) = run(Answer::Hangup, list(json!([])), &[TEMPLATE]);
    expect![[r#"GET /api/job_invocations?search=user = "admin"&order=id DESC&per_page=20&page=1"#]]
        .assert_eq(&requests[1].line());
}

#[test]
fn one_job_like_it_is_named() {
    let old = json!({"id": 11, "template_id": 7, "start_at": "2001-01-01 10:00:00 UTC"});
    let other = json!({"id": 13, "template_id": 8, "start_at": alike(1)["start_at"]});
    let (outcome, _) = run(Answer::Hangup, list(json!([other, alike(12), old])), &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          job invocation 12 was made at that time with this template; it is probably this one
        Follow it with: rexctl job-invocation watch --id 12
    "#]].assert_eq(&outcome.to_string());
}

#[test]
fn of_several_all_are_named_unless_the_description_tells() {
    let mut described = alike(14);
    described["description"] = "nightly".into();
    let rows = list(json!([described, alike(13)]));
    let (outcome, _) = run(Answer::Hangup, rows.clone(), &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          job invocations that may be this one: [14, 13]
        Look at them with rexctl job-invocation info --id ID before running this again.
    "#]].assert_eq(&outcome.to_string());
    let (outcome, _) = run(Answer::Hangup, rows, &[TEMPLATE, "--description-format=nightly"]);
    assert!(outcome.stderr.contains("watch --id 14"), "{outcome}");
}

#[test]
fn no_job_like_it_or_no_way_to_know_is_said() {
    let (outcome, _) = run(Answer::Hangup, list(json!([])), &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          no such job is among your newest job invocations; the server may still be making it
        Look at rexctl job-invocation list again in a moment, before running this again.
    "#]].assert_eq(&outcome.to_string());
    let refused = Answer::json(403, json!({"error": {"message": "Access denied"}}));
    let (outcome, _) = run(Answer::Hangup, refused, &[TEMPLATE]);
    expect![[r#"
        exit 84
        Could not create the job invocation:
          the request was sent, but its answer was lost: the connection to SERVER broke: connection closed before message completed
          whether a job was made could not be found out: Access denied
        Look at rexctl job-invocation list before running this again.
    "#]].assert_eq(&outcome.to_string());
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

/// A command that changes something else, and the answer.
fn changed(words: &str, answer: &Answer) -> Outcome {
    let answer = answer.clone();
    let foreman = Foreman::answering(move |request| {
        let host = json!({"id": 1, "name": "web01.example.com", "job_status": "success"});
        let is_record = request.target.split('?').next().is_some_and(|path| path.ends_with("/9"));
        Some(match request.method.as_str() {
            "GET" if is_record => Answer::json(200, json!({"id": 9, "template_id": 7, "targeting": {"hosts": [host]}})),
            "GET" => list(json!([])),
            _ => answer.clone(),
        })
    });
    let outcome = rexctl(words).at(foreman.url()).run();
    assert_eq!(foreman.changes().len(), 1, "{words}: {outcome}");
    outcome
}

#[test]
fn every_change_tells_a_refusal_from_an_answer_that_tells_nothing() {
    let all = [
        "job-invocation cancel --id 9",
        "job-invocation rerun --id 9 --server-side --async --yes",
        "recurring-logic cancel --id 9",
        "recurring-logic disable --id 9",
        "recurring-logic delete --finished",
        "task resume",
        "bookmark create --name b --controller hosts --query b",
        "bookmark update --id 9 --query c",
        "bookmark delete --id 9",
        "api POST /api/bookmarks",
        "api PUT /api/bookmarks/9",
        "api DELETE /api/bookmarks/9",
    ];
    for words in all {
        for answer in [
            refusal(500, "undefined method `id' for nil:NilClass"),
            Answer::json(500, json!({})),
            Answer::raw(500, "text/html", "<html>"),
            Answer::json(303, json!({})).with_header("Location", "/"),
        ] {
            let outcome = changed(words, &answer);
            assert_eq!(outcome.code, 84, "{words}: {outcome}");
        }
        for (code, answer) in [
            (65, refusal(500, "Validation failed: Name can't be blank")),
            (65, Answer::json(422, json!({"error": {"full_messages": ["Name can't be blank"]}}))),
            (77, Answer::json(403, json!({"error": {"message": "Access denied", "missing_permissions": ["x"]}}))),
        ] {
            let outcome = changed(words, &answer);
            assert_eq!(outcome.code, code, "{words}: {outcome}");
        }
    }
}

#[test]
fn a_missing_record_is_a_refusal_only_of_the_change_to_it() {
    for (words, kind) in [
        ("job-invocation cancel --id 9", "job_invocation"),
        ("job-invocation rerun --id 9 --server-side --async --yes", "job_invocation"),
        ("recurring-logic cancel --id 9", "recurring_logic"),
        ("recurring-logic disable --id 9", "recurring_logic"),
        ("recurring-logic delete --finished", ""),
        ("task resume", ""),
        ("bookmark create --name b --controller hosts --query b", ""),
        ("bookmark update --id 9 --query c", "bookmark"),
        ("bookmark delete --id 9", "bookmark"),
        ("api POST /api/bookmarks", ""),
        ("api PUT /api/bookmarks/9", "bookmark"),
        ("api DELETE /api/bookmarks/9", "bookmark"),
    ] {
        let own = changed(words, &refusal(404, &format!("Resource {kind} not found by id '9'")));
        assert_eq!(own.code, if kind.is_empty() { 84 } else { 128 }, "{words}: {own}");
        for answer in [
            refusal(404, &format!("Resource {kind} not found by id '7'")),
            refusal(404, "Resource host not found by id '9'"),
            refusal(404, "Template with id '9' was not found"),
            Answer::json(404, json!({"status": 404, "error": "Not Found"})),
        ] {
            let outcome = changed(words, &answer);
            assert_eq!(outcome.code, 84, "{words}: {outcome}");
        }
    }
}

#[test]
fn a_cancel_is_done_only_where_the_server_says_so() {
    for (answer, code) in [
        (json!({"cancelled": true, "id": 9}), 0),
        (json!({"cancelled": true, "id": 8}), 84),
        (json!({"cancelled": false, "id": 9}), 84),
        (json!({"cancelled": null}), 84),
        (json!({"error": {"message": "no"}}), 84),
        (json!([]), 84),
        (json!({}), 84),
        (json!(null), 84),
    ] {
        let outcome = changed("job-invocation cancel --id 9", &Answer::json(200, answer.clone()));
        assert_eq!(outcome.code, code, "{answer}: {outcome}");
    }
}

#[test]
fn only_foreman_and_what_refuses_before_it_refuse_by_an_error_of_the_client() {
    let page = |status| Answer::raw(status, "text/html", "<html>");
    for (answer, code) in [
        (refusal(409, "in use"), 65),
        (page(409), 84),
        (page(422), 84),
        (page(400), 84),
        (Answer::json(400, json!({})), 84),
        (page(408), 84),
        (refusal(408, "Request Timeout"), 84),
        (page(499), 84),
        (page(413), 65),
        (page(429), 69),
    ] {
        let outcome = changed("bookmark delete --id 9", &answer);
        assert_eq!(outcome.code, code, "{outcome}");
    }
}

#[test]
fn a_lost_rerun_of_the_servers_is_looked_for() {
    let outcome = changed("job-invocation rerun --id 9 --server-side --async --yes", &refusal(500, "undefined method"));
    expect![[r#"
        exit 84
        On 1 host: web01.example.com
        Could not rerun the job invocation:
          the request was sent, but its answer does not tell whether it was done: the server failed: undefined method
          no such job is among your newest job invocations; the server may still be making it
        The server's production.log tells more.
        Look at rexctl job-invocation list again in a moment, before running this again.
    "#]]
    .assert_eq(&outcome.to_string());
}
