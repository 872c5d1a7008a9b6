//! The inputs of a rerun: those that the server hides, those of providers, and those that it does not tell.

use super::{foreman, made, original, run, sent};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use serde_json::json;

#[test]
fn a_hidden_input_is_asked_for_so_without_a_terminal_nothing_is_sent() {
    let foreman = foreman((17, 1), original((17, 1)));
    let outcome = rexctl("job-invocation rerun --id 5 --yes").at(foreman.url()).run();
    assert_eq!(outcome.code, 64);
    assert!(outcome.stderr.contains("Use --input pin=VALUE or --input-file pin=PATH instead."), "{}", outcome.stderr);
    assert!(foreman.changes().is_empty());
}

#[test]
fn a_hidden_input_is_not_in_the_debug_lines() {
    let foreman = foreman((17, 1), original((17, 1)));
    let outcome = run(&foreman, "--debug --async");
    assert_eq!(sent(&foreman)["job_invocation"]["inputs"]["pin"], "1234");
    assert!(outcome.stderr.contains("> POST") && !outcome.stderr.contains("1234"), "{}", outcome.stderr);
}

#[test]
fn a_job_never_started_tells_no_inputs_so_they_have_to_be_given() {
    let mut job = original((14, 1));
    job["template_invocations"] = json!([]);
    let refused = foreman((14, 1), job.clone());
    let outcome = run(&refused, "--async");
    assert_eq!(outcome.code, 64);
    assert!(outcome.stderr.contains("not started: command"), "{}", outcome.stderr);
    assert!(refused.changes().is_empty());
    let taken = foreman((14, 1), job);
    assert_eq!(run(&taken, "--async --input command=id").code, 0);
    assert_eq!(sent(&taken)["job_invocation"]["inputs"], json!({"pin": "1234", "command": "id"}));
}

/// A job of an Ansible template on a server that answers `wizard` where the web interface asks.
fn ansible(wizard: Answer) -> Foreman {
    Foreman::answering(move |request| {
        Some(match (request.method.as_str(), request.target.split('?').next()?) {
            ("POST", _) => Answer::json(201, made(request)),
            (_, "/api/job_templates/325") => Answer::json(200, json!({"provider_type": "Ansible"})),
            (_, "/ui_job_wizard/job_invocation") if request.target.ends_with("?id=5") => wizard.clone(),
            (_, "/api/job_invocations/5") => Answer::json(200, original((17, 1))),
            _ => return None,
        })
    })
    .hearing_asides()
}

#[test]
fn the_providers_inputs_are_repeated_where_the_server_tells_them_and_what_it_tells_beside_them_stays_unseen() {
    let told = json!([{"name": "tags", "value": "db"}, {"name": "tags_flag", "value": "--tags"}]);
    let inputs = json!({"inputs[pin]": {"value": "hidden-4711"}, "inputs[tags]": {"value": "db"}});
    let foreman = ansible(Answer::json(
        200,
        json!({"job": {"template_invocations": [{"template_id": 325, "provider_input_values": told}]}, "inputs": inputs}),
    ));
    let outcome = run(&foreman, "--async --debug");
    assert_eq!(sent(&foreman)["job_invocation"]["ansible"], json!({"tags": "db", "tags_flag": "--tags"}));
    assert!(!outcome.stderr.contains("hidden-4711") && !outcome.stderr.contains("Warning"), "{}", outcome.stderr);
}

#[test]
fn providers_inputs_that_the_server_does_not_tell_are_warned_of() {
    for wizard in [
        Answer::json(404, json!({"status": 404, "error": "Not Found"})),
        Answer::json(200, json!({"job": {"template_invocations": [{"template_id": 325}]}})),
    ] {
        let foreman = ansible(wizard);
        let outcome = run(&foreman, "--async");
        assert!(outcome.stderr.contains("inputs of the provider Ansible"), "{}", outcome.stderr);
        assert!(sent(&foreman)["job_invocation"].get("ansible").is_none());
    }
}
