//! Inputs that the template hides, and those of which nobody knows: what is shown of a job shows none of their values.

use super::{HOSTS, POST, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

const SECRET: &str = "--input=code=s3cr3t-marker";
const PLAIN: &str = "--input=command=uptime";

/// Whether a user may read the template.
#[derive(Clone, Copy)]
enum Template {
    Told,
    Forbidden,
}

/// A server that refuses the job, quoting its inputs.
fn refusing(template: Template) -> Foreman {
    serving(template, |request| {
        let inputs = &request.json()["job_invocation"]["inputs"];
        let said = format!("refused: {} and {}", inputs["code"], inputs["command"]);
        Answer::json(422, json!({"error": {"message": said, "inputs": inputs}}))
    })
}

fn serving(template: Template, post: impl Fn(&Request) -> Answer + Send + 'static) -> Foreman {
    let inputs = json!({"template_inputs": [
        {"name": "command", "input_type": "user", "hidden_value": false},
        {"name": "code", "input_type": "user", "hidden_value": true, "default": "s3cr3t-marker"}],
        "advanced_template_inputs": []});
    Foreman::answering(move |request| {
        let path = request.target.split('?').next()?;
        Some(match (path, template) {
            _ if request.line() == POST => post(request),
            ("/ui_job_wizard/template/7", Template::Told) => Answer::json(200, inputs.clone()),
            ("/api/remote_execution_features/run_script", _) => Answer::json(200, json!({"job_template_id": 7})),
            ("/api/hosts", _) => Answer::json(200, json!({"subtotal": 1, "results": []})),
            _ => Answer::json(403, json!({"error": {"message": "Access denied"}})),
        })
    })
    .hearing_asides()
}

/// Each way to have a job shown.
const SHOWING: [&[&str]; 5] = [
    &[TEMPLATE, "--debug"],
    &[TEMPLATE, "--dry-run"],
    &[TEMPLATE, "--dry-run", "--debug", "--output=json"],
    &[TEMPLATE, "--async", "--debug"],
    &["--feature=run_script", "--debug"],
];

#[test]
fn what_the_template_hides_is_masked_and_what_it_does_not_is_shown() {
    for flags in SHOWING {
        let foreman = refusing(Template::Told);
        let told = create(&foreman, [HOSTS, SECRET, PLAIN]).args(flags).run().to_string();
        assert!(!told.contains("s3cr3t-marker") && told.contains("uptime"), "{flags:?}: {told}");
    }
}

#[test]
fn where_the_template_is_not_told_every_value_is_masked() {
    for flags in SHOWING {
        let foreman = refusing(Template::Forbidden);
        let told = create(&foreman, [HOSTS, SECRET, PLAIN]).args(flags).run().to_string();
        assert!(!told.contains("s3cr3t-marker") && !told.contains("uptime"), "{flags:?}: {told}");
    }
    let command = rexctl("job-invocation create --dry-run --offline").args([TEMPLATE, HOSTS, SECRET, PLAIN]);
    let outcome = command.run();
    assert!(outcome.code == 0 && !outcome.to_string().contains("s3cr3t-marker"), "{outcome}");
    assert!(outcome.stderr.contains("--offline: the values of inputs are masked"), "{outcome}");
}

#[test]
fn a_refusal_quotes_no_hidden_value_and_no_unknown_one() {
    for (template, flags, shows_plain) in [
        (Template::Told, &[TEMPLATE][..], true),
        (Template::Forbidden, &[TEMPLATE], false),
        (Template::Told, &[TEMPLATE, "--async"], false),
    ] {
        for more in [&[][..], &["--output=json"]] {
            let foreman = refusing(template);
            let outcome = create(&foreman, [HOSTS, SECRET, PLAIN]).args(flags).args(more).run();
            let told = outcome.to_string();
            assert!(outcome.code == 65 && told.contains("refused: "), "{flags:?}: {told}");
            assert!(!told.contains("s3cr3t-marker"), "{flags:?}: {told}");
            assert_eq!(told.contains("uptime"), shows_plain, "{flags:?}: {told}");
        }
    }
}

#[test]
fn the_values_reach_the_server() {
    let foreman = serving(Template::Told, |_| Answer::json(201, job()));
    let outcome = create(&foreman, [TEMPLATE, HOSTS, SECRET, PLAIN, "--async", "--debug"]).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let sent: Value = foreman.changes()[0].json();
    assert_eq!(sent["job_invocation"]["inputs"], json!({"code": "s3cr3t-marker", "command": "uptime"}));
}
