//! `rexctl job-invocation cancel`.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::{Value, json};

pub fn job(state: &str, recurrence: Value) -> Answer {
    let hosts = ["success", "running", "cancelled", "N/A", "error"].map(|state| {
        let name = format!("{}.example.com", state.replace('/', "").to_lowercase());
        json!({"name": name, "job_status": state})
    });
    Answer::json(
        200,
        json!({"id": 5, "status_label": state, "dynflow_task": {"state": "stopped"}, "targeting": {"hosts": hosts},
            "recurrence": recurrence}),
    )
}

pub fn cancelled() -> Answer {
    Answer::json(200, json!({"cancelled": true, "id": 5}))
}

pub fn plugins(version: &str) -> Answer {
    Answer::json(200, json!({"results": [{"id": "foreman_remote_execution", "version": version}]}))
}

pub fn run(foreman: &Foreman, words: &str) -> Outcome {
    rexctl("job-invocation cancel --id 5").args(words.split_whitespace()).at(foreman.url()).run()
}

#[test]
fn hosts_are_told_apart_by_what_became_of_them() {
    let foreman = Foreman::expecting(vec![
        ("POST /api/job_invocations/5/cancel", cancelled()),
        ("GET /api/job_invocations/5?host_status=true", job("running", Value::Null)),
    ]);
    let outcome = run(&foreman, "--force");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Job invocation 5 cancelled\n"));
    assert_eq!(foreman.requests()[0].json(), json!({"force": true}));
    assert_eq!(
        outcome.stderr,
        "HOSTS                               RESULT\n\
         cancelled.example.com               cancelled\n\
         na.example.com,running.example.com  being cancelled\n\
         success.example.com                 not cancelled: already succeeded\n\
         error.example.com                   not cancelled: already failed\n"
    );
}

#[test]
fn a_cancellation_that_comes_after_the_last_host_has_ended_is_no_success() {
    let ended = json!({"id": 5, "status_label": "running", "dynflow_task": {"state": "running"},
        "targeting": {"hosts": [{"name": "a.x", "job_status": "success"}, {"name": "b.x", "job_status": "error"}]}});
    for format in ["", "--output json"] {
        let foreman = Foreman::expecting(vec![("POST", cancelled()), ("GET", Answer::json(200, ended.clone()))]);
        let outcome = run(&foreman, format);
        foreman.requests();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (65, ""), "{outcome}");
        let told = "job invocation 5 had already ended on its 2 hosts; nothing was cancelled";
        assert!(outcome.stderr.contains(told), "{outcome}");
    }
}

#[test]
fn every_format_tells_the_id() {
    for (format, told) in [
        ("csv", "Message,Id\nJob invocation 5 cancelled,5\n"),
        ("json", "{\n  \"message\": \"Job invocation 5 cancelled\",\n  \"id\": 5\n}\n"),
        ("yaml", "---\n:message: Job invocation 5 cancelled\n:id: 5\n"),
    ] {
        let foreman = Foreman::expecting(vec![("POST", cancelled()), ("GET", job("cancelled", Value::Null))]);
        assert_eq!(run(&foreman, &format!("--output {format}")).stdout, told);
        foreman.requests();
    }
}

#[test]
fn a_job_that_has_ended_is_refused_with_its_state() {
    let refused = Answer::json(422, json!({"message": "The job could not be cancelled."}));
    let foreman = Foreman::expecting(vec![("POST", refused), ("GET", job("failed", Value::Null))]);
    let outcome = run(&foreman, "--force no");
    assert_eq!(outcome.code, 65);
    assert_eq!(
        outcome.stderr,
        "Could not cancel the job invocation:\n  job invocation 5 has already ended, its state is failed\n"
    );
    assert_eq!(foreman.requests()[0].json(), json!({}));
}

#[test]
fn a_lost_answer_is_84_and_nothing_is_sent_again() {
    let foreman = Foreman::expecting(vec![("POST", Answer::Hangup)]);
    let outcome = run(&foreman, "");
    assert_eq!((outcome.code, foreman.requests().len()), (84, 1), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("See its state with: rexctl job-invocation info 5"), "{outcome}");
}

#[test]
fn single_hosts_are_cancelled_by_one_search() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/plugins", plugins("16.1.0")),
        (
            "GET /api/job_invocations/5/hosts?search=name ^ (a.example.com, b.example.com)&",
            hosts(&["a.example.com", "b.example.com"]),
        ),
        (
            "POST /api/job_invocations/5/cancel",
            Answer::json(200, json!({"total": 3, "cancelled": ["a", "b"], "skipped": ["c"]})),
        ),
        (
            "GET /api/job_invocations/5/hosts?search=(os = x) and name ^ (a.example.com, b.example.com)",
            Answer::json(
                200,
                json!({"results": [{"name": "a.example.com", "job_status": "cancelled"},
                {"name": "b.example.com", "job_status": "success"}]}),
            ),
        ),
    ]);
    let outcome = rexctl("job-invocation cancel --id 5 --host a.example.com --host b.example.com")
        .args(["--search", "os = x"])
        .at(foreman.url())
        .run();
    assert_eq!(outcome.stdout, "Job invocation 5 cancelled on 2 of 3 host(s)\n");
    assert_eq!(
        outcome.stderr,
        "HOSTS          RESULT\na.example.com  cancelled\nb.example.com  not cancelled: already succeeded\n"
    );
    let sent = json!({"search": "(os = x) and name ^ (a.example.com, b.example.com)"});
    assert_eq!(foreman.changes()[0].json(), sent);
}

#[test]
fn a_search_that_would_reach_past_the_hosts_that_are_named_is_refused() {
    let foreman = Foreman::untouched();
    for search in ["name ~ web)", "name ~ web))", "(name ~ web))", "name ~ web ) ,"] {
        let outcome = rexctl("job-invocation cancel --id 5 --host web01.example.com").args(["--search", search]);
        let outcome = outcome.at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{search}: {outcome}");
        assert!(outcome.stderr.contains("has a closing parenthesis without an opening one"), "{outcome}");
    }
    assert!(foreman.requests().is_empty());
    for (search, sent) in [("name ~ web,", "(name ~ web)"), ("os = x or (name ~ web", "(os = x or (name ~ web))")] {
        let foreman = Foreman::expecting(vec![
            ("GET /api/plugins", plugins("16.1.0")),
            ("GET /api/job_invocations/5/hosts", hosts(&["a.example.com"])),
            ("POST", Answer::json(200, json!({"total": 1, "cancelled": ["a"], "skipped": []}))),
            ("GET /api/job_invocations/5/hosts", hosts(&["a.example.com"])),
        ]);
        let outcome = rexctl("job-invocation cancel --id 5 --host a.example.com").args(["--search", search]);
        assert_eq!(outcome.at(foreman.url()).run().code, 0);
        assert_eq!(foreman.changes()[0].json(), json!({"search": format!("{sent} and name ^ (a.example.com)")}));
    }
}

#[test]
fn a_server_that_would_cancel_the_whole_job_is_not_asked_to_cancel_one_host() {
    let unknown = Answer::json(403, json!({"error": {"message": "Access denied"}}));
    let whole = ("GET /api/job_invocations/5?include_hosts=false", job("running", Value::Null));
    let old = (vec![("GET /api/plugins", plugins("16.0.9"))], "this server has 16.0");
    let unreported_fields = (vec![("GET /api/plugins", unknown), whole], "view_plugins");
    for (expected, told) in [old, unreported_fields] {
        let foreman = Foreman::expecting(expected);
        let outcome = run(&foreman, "--host a.example.com");
        assert_eq!(outcome.code, 64);
        assert!(outcome.stderr.contains("needs remote execution 16.1") && outcome.stderr.contains(told));
        assert!(foreman.changes().is_empty());
    }
}

/// The rows of these hosts.
pub fn hosts(names: &[&str]) -> Answer {
    let rows: Vec<_> = names.iter().map(|name| json!({"name": name, "job_status": "running"})).collect();
    Answer::json(200, json!({"results": rows}))
}

#[test]
fn one_unknown_host_among_several_and_nothing_is_cancelled() {
    let job =
        json!({"id": 5, "targeting": {"hosts": [{"id": 1, "name": "web01.example.com"}, {"id": 2, "name": "db01"}]}});
    let foreman = Foreman::expecting(vec![
        ("GET /api/plugins", plugins("16.1.0")),
        (
            "GET /api/job_invocations/5/hosts?search=name ^ (nonsense, web01.example.com, wbe01.example.com)&",
            hosts(&["web01.example.com"]),
        ),
        ("GET /api/job_invocations/5", Answer::json(200, job)),
    ]);
    let outcome = run(&foreman, "--host nonsense --host web01.example.com --host wbe01.example.com");
    let told = "Could not cancel the job invocation:\n  job invocation 5 has no host \"nonsense\"\n  \
                job invocation 5 has no host \"wbe01.example.com\". Close to it: \"web01.example.com\"\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (128, told));
    assert!(foreman.changes().is_empty());
}

#[test]
fn a_server_that_tells_no_version_is_known_by_what_it_leaves_out() {
    let unknown = Answer::json(403, json!({"error": {"message": "Access denied"}}));
    let foreman = Foreman::expecting(vec![
        ("GET /api/plugins", unknown),
        (
            "GET /api/job_invocations/5?include_hosts=false",
            Answer::json(200, json!({"id": 5, "targeting": {"user_id": 8}})),
        ),
        (
            "POST /api/job_invocations/5/cancel",
            Answer::json(200, json!({"total": 1, "cancelled": ["t"], "skipped": []})),
        ),
        ("GET /api/job_invocations/5/hosts", Answer::json(200, json!({"results": []}))),
    ]);
    let outcome = run(&foreman, "--search os=x");
    assert_eq!(outcome.code, 0, "{outcome}");
    foreman.requests();
}

#[test]
fn no_host_and_no_running_host_are_told_apart() {
    let nothing = json!({"total": 0, "cancelled": [], "skipped": []});
    let ended = json!({"total": 1, "cancelled": [], "skipped": ["c"]});
    for (answer, code) in [(nothing, 83), (ended, 65)] {
        let found = || hosts(&["a.example.com"]);
        let posted = Answer::json(200, answer);
        let foreman = Foreman::expecting(vec![
            ("GET", plugins("17.1.0")),
            ("GET", found()),
            ("POST", posted),
            ("GET /api/job_invocations/5/hosts", found()),
        ]);
        assert_eq!(run(&foreman, "--host a.example.com").code, code);
        foreman.requests();
    }
}

#[test]
fn of_the_failed_hosts_those_are_cancelled_that_can_be_and_it_is_no_error_when_none_can() {
    let row = |name: &str, state: &str| json!({"name": name, "job_status": state});
    let rows = |a: &str| Answer::json(200, json!({"results": [row("a", a), row("b", "error"), row("c", "success")]}));
    let hosts = "GET /api/job_invocations/5/hosts?page=1";
    let answer = |cancelled: &[&str]| {
        let skipped = ["x", "y"].into_iter().filter(|task| !cancelled.contains(task)).collect::<Vec<_>>();
        Answer::json(200, json!({"total": 2, "cancelled": cancelled, "skipped": skipped}))
    };
    for (tasks, a, stdout, stderr) in [
        (
            &["x"][..],
            "cancelled",
            "Job invocation 5 cancelled on 1 of 2 host(s)\n",
            "HOSTS  RESULT\na      cancelled\nb      not cancelled: already failed\n",
        ),
        (
            &[],
            "error",
            "Nothing is left to cancel where job invocation 5 has failed\n",
            "HOSTS  RESULT\na,b    not cancelled: already failed\n",
        ),
    ] {
        let foreman = Foreman::expecting(vec![
            ("GET /api/plugins", plugins("16.1.0")),
            (hosts, rows("error")),
            ("POST /api/job_invocations/5/cancel", answer(tasks)),
            (hosts, rows(a)),
        ]);
        let outcome = run(&foreman, "--failed");
        assert_eq!((outcome.code, outcome.stdout.as_str(), outcome.stderr.as_str()), (0, stdout, stderr));
        assert_eq!(foreman.changes()[0].json(), json!({"search": "name ^ (a, b)"}));
    }
    let fine = Answer::json(200, json!({"results": [row("c", "success")]}));
    let foreman = Foreman::expecting(vec![("GET", plugins("16.1.0")), ("GET", fine)]);
    assert_eq!(run(&foreman, "--failed").code, 0);
    assert!(foreman.changes().is_empty());
}
