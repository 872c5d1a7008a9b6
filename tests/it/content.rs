//! Commands of the content plugin: each starts its remote execution feature on exactly the hosts that it names.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions { speed: 100.0, ..SandboxOptions::default() }).unwrap()
}

/// Runs a line, and returns the job that it has made, which is the sandbox's fourth.
fn job(line: &str) -> Value {
    let sandbox = sandbox();
    let words = shlex::split(line).unwrap();
    let outcome = rexctl("").args(&words).at(&sandbox.url()).run();
    // db08 of the collection is never reached.
    assert!(outcome.code == 0 || (outcome.code == 70 && line.contains("--name databases")), "{line}: {outcome}");
    let is_followed = outcome.stdout.contains("success");
    assert_eq!(is_followed, !line.contains("--async"), "{line}: {outcome}");
    let shown = rexctl("api GET /api/job_invocations/4").at(&sandbox.url()).run();
    serde_json::from_str(&shown.stdout).unwrap()
}

#[test]
fn each_command_starts_its_feature_with_the_names_on_the_hosts() {
    let host = "host package install --host web01.example.com";
    for (line, template, input, search, hosts) in [
        (format!("{host} --packages vim,tmux"), "Install Package", "vim tmux", "name = \"web01.example.com\"", 1),
        (
            "host package upgrade --host-id 6 --packages openssl --async".into(),
            "Update Package",
            "openssl",
            "id = 6",
            1,
        ),
        ("host package upgrade-all --host-id 6 --async".into(), "Update Package", "", "id = 6", 1),
        ("host package remove --host-id 6 --packages a --async".into(), "Remove Package", "a", "id = 6", 1),
        (
            "host package-group install --host-id 6 --groups 'Web Server,base' --async".into(),
            "Install Group",
            "'Web Server' base",
            "id = 6",
            1,
        ),
        ("host package-group remove --host-id 6 --groups base --async".into(), "Remove Group", "base", "id = 6", 1),
        (
            "host errata apply --host-id 6 --errata-ids 'RHSA-2026:1, RHBA-2026:2' --async".into(),
            "Install Errata",
            "RHSA-2026:1,RHBA-2026:2",
            "id = 6",
            1,
        ),
        (
            "host-collection package install --id 2 --packages vim --async".into(),
            "Install Package",
            "vim",
            "host_collection_id = 2",
            8,
        ),
        (
            "host-collection package update --name databases --packages vim".into(),
            "Update Package",
            "vim",
            "host_collection = \"databases\"",
            8,
        ),
        (
            "host-collection package-group update --id 2 --package-groups base --async".into(),
            "Update Group",
            "base",
            "host_collection_id = 2",
            8,
        ),
        (
            "host-collection erratum install --id 2 --errata RHSA-2026:1 --async".into(),
            "Install Errata",
            "RHSA-2026:1",
            "host_collection_id = 2",
            8,
        ),
    ] {
        let job = job(&line);
        assert_eq!(job["template_name"], format!("{template} - Katello Script Default"), "{line}");
        assert_eq!(job["targeting"]["search_query"], search, "{line}");
        assert_eq!(job["targeting"]["hosts"].as_array().unwrap().len(), hosts, "{line}: {job}");
        let value = &job["pattern_template_invocations"][0]["input_values"][0]["value"];
        let value = if value.is_null() {
            &job["template_invocations"][0]["template_invocation_input_values"][0]["value"]
        } else {
            value
        };
        assert_eq!(value.as_str().unwrap_or_default(), input, "{line}: {job}");
    }
}

#[test]
fn a_host_that_does_not_exist_and_options_that_are_missing_or_wrong_send_nothing() {
    let sandbox = sandbox();
    for (line, code, reason) in [
        ("host package install --host nosuch --packages vim", 128, "there is no host \"nosuch\""),
        ("host errata apply --host-id 999 --errata-ids RHSA-2026:1", 128, "--host-id"),
        ("host package install --packages vim", 64, "missing --host or --host-id"),
        ("host package install --host web01.example.com", 64, "missing --packages"),
        ("host package install --host a --host-id 1 --packages vim", 64, "cannot be combined"),
        ("host package install --host web01.example.com --packages a,,b", 64, "must be names or ids"),
        ("host package install", 64, "--packages"),
        ("host-collection package install --packages a", 64, "missing --name or --id"),
        ("host-collection package install --name nosuch --packages a", 83, "no host matches"),
    ] {
        let outcome = rexctl(line).at(&sandbox.url()).run();
        assert!(outcome.code == code && outcome.stderr.contains(reason), "{line}: {outcome}");
    }
    let jobs = rexctl("jobs --csv --fields ID").at(&sandbox.url()).run();
    assert_eq!(jobs.stdout.lines().count(), 4, "{jobs}");
}

#[test]
fn the_inputs_of_a_feature_that_has_another_template_are_checked() {
    let sandbox = sandbox();
    let mapped = rexctl("remote-execution-feature update --name katello_package_install --job-template-id 322");
    assert_eq!(mapped.at(&sandbox.url()).run().code, 0);
    let outcome = rexctl("host package install --host web01.example.com --packages vim").at(&sandbox.url()).run();
    assert!(outcome.code == 64 && outcome.stderr.contains("package"), "{outcome}");
}

#[test]
fn a_collection_is_looked_for_in_its_organization_by_name_id_and_label() {
    let labelled = "GET /api/organizations?search=label = \"Default\"&page=1&per_page=1000";
    for (option, asks) in [("--organization-label Default", true), ("--organization-id 3", false)] {
        let foreman = Foreman::answering(move |request| {
            let line = request.line();
            Some(match line.as_str() {
                _ if line == labelled => Answer::json(200, json!({"results": [{"id": 3, "label": "Default"}]})),
                "POST /api/job_invocations" => {
                    let body = request.json();
                    assert_eq!(body["organization_id"].to_string().trim_matches('"'), "3", "{body}");
                    assert_eq!(body["job_invocation"]["search_query"], "host_collection = \"web\"");
                    assert_eq!(body["job_invocation"]["feature"], "katello_package_install");
                    Answer::json(201, json!({"id": 4, "targeting": {"hosts": []}}))
                }
                _ => Answer::json(404, json!({"error": {"message": "x"}})),
            })
        })
        .hearing_asides();
        let words = format!("host-collection package install --name web --packages vim --async {option}");
        let outcome = rexctl(&words).at(foreman.url()).run();
        let requests = foreman.requests();
        assert!(requests.iter().any(|request| request.line() == "POST /api/job_invocations"), "{outcome}");
        assert_eq!(requests.iter().any(|request| request.line() == labelled), asks, "{outcome}");
    }
}
