//! What the web interface's job wizard tells of a job and the API does not.

use super::{foreman, made, original, run, sent};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::{Value, json};

/// The wizard's answer for the job.
fn told() -> Value {
    json!({"job": {"concurrency_control": {"level": 7}, "execution_timeout_interval": 99, "time_to_pickup": 33,
            "ssh_user": "deploy", "template_invocations": [{"template_id": 325, "effective_user": "root", "provider_input_values": []}]},
        "job_organization": {"id": 4}, "job_location": null,
        "inputs": {"inputs[command]": {"value": "id"}, "inputs[pin]": {"value": "hidden-4711"}}})
}

/// Job 5 on a server of remote execution 14.1 that answers `wizard` where the web interface asks.
fn server(job: Value, wizard: Answer) -> Foreman {
    Foreman::answering(move |request| {
        Some(match (request.method.as_str(), request.target.split('?').next()?) {
            ("POST", _) => Answer::json(201, made(request)),
            (_, "/api/job_invocations/5") => Answer::json(200, job.clone()),
            (_, "/ui_job_wizard/job_invocation") if request.target.ends_with("?id=5") => wizard.clone(),
            (_, "/api/job_templates/325") => {
                let input = json!({"name": "command", "input_type": "user"});
                Answer::json(200, json!({"provider_type": "script", "template_inputs": [input]}))
            }
            _ => return None,
        })
    })
    .hearing_asides()
}

fn rerun(foreman: &Foreman, words: &str) -> Outcome {
    let line = format!("job-invocation rerun --id 5 --async {words}");
    rexctl(&line).at(foreman.url()).run()
}

#[test]
fn limits_and_hidden_inputs_are_repeated_and_stay_unseen() {
    let foreman = server(original((14, 1)), Answer::json(200, told()));
    let outcome = rerun(&foreman, "--failed-only --debug");
    assert_eq!(outcome.code, 0, "{outcome}");
    let body = sent(&foreman);
    let job = &body["job_invocation"];
    assert_eq!(job["concurrency_control"], json!({"concurrency_level": 7}));
    assert_eq!((&job["execution_timeout_interval"], &body["organization_id"]), (&json!(99), &json!(4)));
    // What the API tells itself is true.
    assert_eq!(job["time_to_pickup"], 60);
    assert_eq!(job["inputs"], json!({"command": "id", "pin": "hidden-4711"}));
    assert!(!outcome.stderr.contains("hidden-4711") && !outcome.stderr.contains("does not tell"), "{outcome}");
    assert_eq!(foreman.requests().len(), 3);
}

#[test]
fn a_job_that_never_started_is_repeated_and_none_of_its_inputs_shown() {
    let mut job = original((14, 1));
    job["template_invocations"] = json!([]);
    let foreman = server(job, Answer::json(200, told()));
    let outcome = rerun(&foreman, "--host late.example.com --dry-run --output json");
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(shown["body"]["job_invocation"]["inputs"], json!({"command": "*****", "pin": "*****"}), "{outcome}");
}

#[test]
fn where_the_wizard_is_missing_or_forbidden_what_nobody_tells_is_said() {
    for status in [403, 404, 422, 500] {
        let foreman = server(original((14, 1)), Answer::json(status, json!({"error": {"message": "no"}})));
        let outcome = rerun(&foreman, "--input pin=1 --failed-only");
        assert_eq!(outcome.code, 0, "{status}: {outcome}");
        let told = "This server does not report the job's concurrency level, execution timeout; if it had one, give \
                    --concurrency-level, --execution-timeout-interval\n";
        assert!(outcome.stderr.contains(told), "{status}: {outcome}");
    }
    let mut job = original((13, 0));
    for key in ["effective_user", "ssh_user", "time_to_pickup"] {
        job.as_object_mut().unwrap().remove(key);
    }
    let outcome = rerun(&server(job, Answer::json(404, json!({}))), "--input pin=1 --effective-user root");
    let told =
        "the job's SSH user, concurrency level, execution timeout, time to pickup; if it had one, give --ssh-user, ";
    assert!(outcome.stderr.contains(told), "{outcome}");
}

#[test]
fn another_number_of_hosts_than_expected_is_refused() {
    for (words, code) in
        [("--failed-only --expect-hosts 2", 0), ("--failed-only --expect-hosts 3..9", 64), ("--expect-hosts 6", 0)]
    {
        let foreman = foreman((17, 1), original((17, 1)));
        let outcome = run(&foreman, &format!("{words} --async"));
        assert_eq!((outcome.code, foreman.changes().len()), (code, usize::from(code == 0)), "{words}: {outcome}");
    }
}

#[test]
fn an_input_that_the_template_does_not_have_is_refused() {
    let template =
        json!({"template_inputs": [{"name": "command"}, {"name": "pin", "hidden_value": false, "options": "1\n2"}]});
    let foreman = Foreman::answering(move |request| {
        Some(match request.target.split('?').next()? {
            "/api/job_invocations/5" => Answer::json(200, original((17, 1))),
            "/ui_job_wizard/template/325" => Answer::json(200, template.clone()),
            "/ui_job_wizard/job_invocation" => Answer::json(404, json!({})),
            _ => return None,
        })
    })
    .hearing_asides();
    for (input, told) in [("comand=id", "Close to it: \"command\""), ("pin=3", "\"3\" is not one of the options")] {
        let outcome = rerun(&foreman, &format!("--input {input}"));
        assert_eq!(outcome.code, 64, "{outcome}");
        assert!(outcome.stderr.contains(told), "{outcome}");
    }
}

#[test]
fn an_interruption_before_anything_was_sent_leaves_nothing_unknown() {
    let asked = ["/api/job_invocations/5", "/ui_job_wizard/job_invocation", "/api/job_templates/325"];
    for held in asked {
        let foreman = Foreman::answering(move |request| {
            let path = request.target.split('?').next()?;
            Some(match path {
                path if path == held => Answer::Silence,
                "/api/job_invocations/5" => Answer::json(200, original((17, 1))),
                _ => Answer::json(404, json!({})),
            })
        })
        .hearing_asides();
        let running = rexctl("job-invocation rerun --id 5 --yes --async --input pin=1").at(foreman.url()).start();
        foreman.wait_for(&format!("GET {held}"));
        running.interrupt();
        let outcome = running.end();
        assert_eq!((outcome.code, foreman.changes().len()), (130, 0), "{held}: {outcome}");
        assert!(!outcome.stderr.contains("lost") && !outcome.stderr.contains("taken the request"), "{held}: {outcome}");
    }
}
