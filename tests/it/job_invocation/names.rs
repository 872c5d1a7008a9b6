//! Names to ids: what is searched, and what is said when nothing or too much is found.

use super::{HOSTS, POST, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::{Value, json};

fn list(rows: Value) -> Answer {
    Answer::json(200, json!({"total": 9, "subtotal": 9, "page": 1, "per_page": 1000, "results": rows}))
}

/// Runs `flag`, whose lookup at `path` answers `rows`; the search that was sent and the body that followed.
fn looked_up(flags: &[&str], path: &str, rows: Value) -> (String, Value) {
    let lookup = format!("GET /api/{path}?search=");
    let foreman = Foreman::expecting(vec![(&lookup, list(rows)), (POST, Answer::json(201, job()))]);
    let outcome = create(&foreman, ["--async"]).args(flags).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let search = foreman.lines()[0].clone();
    (search, foreman.changes()[0].json())
}

#[test]
fn a_template_is_searched_by_its_quoted_name_in_both_spellings() {
    let rows = json!([{"id": 325, "name": "Run Command - Script Default"}]);
    let (search, body) = looked_up(&["--job-template=Run Command - SSH Default", HOSTS], "job_templates", rows);
    assert_eq!(body["job_invocation"]["job_template_id"], 325);
    expect![[r#"GET /api/job_templates?search=name = "Run Command - SSH Default" or name = "Run Command - Script Default"&page=1&per_page=1000"#]].assert_eq(&search);
}

#[test]
fn a_template_that_is_found_by_its_other_name_is_told() {
    let rows = json!([{"id": 325, "name": "Run Command - Script Default"}]);
    let note =
        "--job-template: the server has no \"Run Command - SSH Default\"; \"Run Command - Script Default\" is taken\n";
    for (typed, told) in [("Run Command - SSH Default", note), ("Run Command - Script Default", "")] {
        let answers = vec![("GET /api/job_templates?search=", list(rows.clone())), (POST, Answer::json(201, job()))];
        let foreman = Foreman::expecting(answers);
        let outcome = create(&foreman, ["--async", HOSTS]).args(["--job-template", typed]).run();
        assert!(
            outcome.stderr.starts_with(told) && outcome.stderr.contains("SSH Default") != told.is_empty(),
            "{outcome}"
        );
    }
}

#[test]
fn of_two_spellings_the_one_that_was_typed_wins() {
    let rows = json!([{"id": 1, "name": "X - SSH Default"}, {"id": 2, "name": "X - Script Default"}]);
    for (name, id) in [("X - SSH Default", 1), ("X - Script Default", 2)] {
        let (_, body) = looked_up(&["--job-template", name, HOSTS], "job_templates", rows.clone());
        assert_eq!(body["job_invocation"]["job_template_id"], id);
    }
}

#[test]
fn quotes_and_operators_in_a_name_mean_nothing() {
    let name = r#"a "b" or \ name ~ %"#;
    let (search, _) = looked_up(&["--job-template", name, HOSTS], "job_templates", json!([{"id": 1, "name": name}]));
    expect![[r#"GET /api/job_templates?search=name = "a \"b\" or \\ name ~ %"&page=1&per_page=1000"#]]
        .assert_eq(&search);
}

#[test]
fn a_bookmark_is_one_of_the_hosts_page() {
    let rows = json!([
        {"id": 1, "name": "failed", "controller": "foreman_tasks_tasks"},
        {"id": 2, "name": "failed", "controller": "hosts", "query": "name ~ db"},
    ]);
    let (_, body) = looked_up(&[TEMPLATE, "--bookmark=failed"], "bookmarks", rows);
    assert_eq!(body["job_invocation"]["bookmark_id"], 2);
}

#[test]
fn organization_and_location_go_by_name_or_title_beside_the_job() {
    for (flag, path, search, field) in [
        ("--organization=Acme", "organizations", "name = \"Acme\"", "organization_id"),
        ("--organization-title=Acme", "organizations", "title = \"Acme\"", "organization_id"),
        ("--location=Acme", "locations", "name = \"Acme\"", "location_id"),
        ("--location-title=Acme", "locations", "title = \"Acme\"", "location_id"),
    ] {
        let rows = json!([{"id": 4, "name": "Acme", "title": "Acme"}, {"id": 5, "name": "Acme2", "title": "X/Acme"}]);
        let (sent, body) = looked_up(&[TEMPLATE, HOSTS, flag], path, rows);
        assert_eq!(sent, format!("GET /api/{path}?search={search}&page=1&per_page=1000"));
        assert_eq!(body[field], 4, "{flag}");
    }
}

/// A run whose lookup finds these rows; the next search, for all names, finds `all`.
fn not_found(flags: &[&str], rows: Value, all: Value) -> Outcome {
    let mut answers = vec![list(all), list(rows)];
    let foreman = Foreman::answering(move |request| answers.pop().filter(|_| request.method == "GET"));
    let outcome = create(&foreman, ["--async"]).args(flags).run();
    assert_eq!(foreman.changes().len(), 0);
    outcome
}

#[test]
fn no_such_name_is_told_with_the_closest_ones() {
    let all = json!([
        {"id": 1, "name": "Run Command - Script Default"}, {"id": 2, "name": "Run Command - Ansible Default"},
        {"id": 3, "name": "Power Action"}, {"id": 4, "name": null}, {"id": 5}, {"id": 6, "name": "Run Comma\u{1b}[2J"},
    ]);
    let outcome = not_found(&["--job-template=Run Comand", HOSTS], json!([]), all);
    expect![[r#"
        exit 128
        Could not create the job invocation:
          --job-template: there is no job template "Run Comand"
        Close to it: "Run Comma\x1b[2J", "Run Command - Script Default", "Run Command - Ansible Default"
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn no_such_bookmark_for_hosts_although_another_page_has_it() {
    let other = json!([{"id": 1, "name": "failed", "controller": "job_invocations"}]);
    let outcome = not_found(&[TEMPLATE, "--bookmark=failed"], other.clone(), other);
    expect![[r#"
        exit 128
        Could not create the job invocation:
          --bookmark: there is no bookmark for hosts "failed"
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn several_of_that_name_are_told_with_their_ids() {
    let rows =
        json!([{"id": 4, "name": "Berlin", "title": "EMEA/Berlin"}, {"id": 9, "name": "Berlin", "title": "Berlin"}]);
    let outcome = not_found(&[TEMPLATE, HOSTS, "--location=Berlin"], rows, json!([]));
    expect![[r#"
        exit 128
        Could not create the job invocation:
          --location: 2 of the server's locations are called "Berlin"
        Give the id of one: 4 (EMEA/Berlin), 9 (Berlin)
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn bookmarks_of_one_name_are_told_with_their_pages() {
    let rows = json!([
        {"id": 22, "name": "recent", "controller": "job_invocations"},
        {"id": 24, "name": "recent", "controller": "foreman_tasks_tasks"},
    ]);
    let foreman = Foreman::expecting(vec![("GET /api/bookmarks?", list(rows))]);
    let outcome = rexctl("bookmark info --name recent").at(foreman.url()).run();
    assert_eq!(outcome.code, 128);
    let hint = "Give the id of one: 22 (recent, job_invocations), 24 (recent, foreman_tasks_tasks)";
    assert!(outcome.stderr.contains(hint), "{outcome}");
}

/// What is said of a feature that the server does not run.
fn no_feature(name: &str, features: Answer) -> String {
    let unknown = json!({"error": {"message": "Template with id '' was not found"}});
    let foreman = Foreman::expecting(vec![
        (POST, Answer::json(404, unknown)),
        ("GET /api/remote_execution_features?per_page=1000", features),
    ]);
    let outcome = create(&foreman, ["--feature", name, HOSTS]).run();
    foreman.requests();
    outcome.to_string()
}

#[test]
fn an_unknown_feature_is_told_with_the_closest_labels() {
    let rows = json!([
        {"id": 1, "label": "run_script", "name": "Run Script"}, {"id": 2, "label": "katello_errata_install", "name": "Katello: Install Errata"},
        {"id": 3, "label": null, "name": "Run Scripts"}, {"id": 4}, {"id": 5, "label": "puppet_run_host"},
    ]);
    let told = |name: &str, hint: &str| {
        let said =
            format!("Could not create the job invocation:\n  --feature: \"{name}\" is unknown, or has no job template");
        format!("exit 128\n{said}\n{hint}")
    };
    for (name, hint) in [
        ("Run Script", "Close to it: \"run_script\"\n"),
        ("run-scrip", "Close to it: \"run_script\"\n"),
        ("install errata", "Close to it: \"katello_errata_install\"\n"),
        ("zzz", ""),
        (
            "puppet_run_host",
            "Choose its job template: rexctl remote-execution-feature update --name puppet_run_host --job-template NAME\n",
        ),
    ] {
        assert_eq!(no_feature(name, list(rows.clone())), told(name, hint), "{name}");
    }
    assert_eq!(no_feature("x", Answer::json(403, json!({}))), told("x", ""));
}
