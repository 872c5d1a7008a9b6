//! `rexctl defaults`, and what it does to other commands.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{at_home, rexctl};
use serde_json::{Value, json};

const FILE: &str = ".hammer/defaults.yml";

/// The value of one default.
fn kept(name: &str, value: &str) -> String {
    format!(":defaults:\n  :{name}:\n    :value: '{value}'\n")
}

fn no_rows() -> Answer {
    Answer::json(200, json!({"total": 0, "subtotal": 0, "page": 1, "per_page": 1000, "results": []}))
}

#[test]
fn values_are_kept_in_hammers_file_listed_and_deleted() {
    let said = rexctl("defaults add --param-name organization-id --param-value 3").run();
    assert_eq!((said.code, said.stdout.as_str()), (0, "Added organization-id default-option with value 3.\n"));
    let said = rexctl("defaults add --param-name location_id --provider foreman").run();
    assert_eq!(said.stdout, "Added location_id default-option with value that will be generated from the server.\n");

    let kept = ":defaults:\n  :location_id:\n    :provider: foreman\n  :organization_id:\n    :value: '3'\n";
    let listed = rexctl("defaults list --output csv").file(FILE, kept).run();
    assert_eq!(listed.stdout, "Parameter,Value\nlocation_id,Provided by: Foreman\norganization_id,3\n");

    let home = tempfile::tempdir().unwrap();
    let outcome = at_home(home.path(), "defaults delete --param-name organization_id").file(FILE, kept).run();
    assert_eq!(outcome.stdout, "organization_id was deleted successfully.\n");
    assert_eq!(
        std::fs::read_to_string(home.path().join(FILE)).unwrap(),
        ":defaults:\n  :location_id:\n    :provider: foreman\n"
    );
}

#[test]
fn what_is_not_there_is_deleted_already_and_what_cannot_be_meant_is_refused() {
    let gone = rexctl("defaults delete --param-name x").run();
    assert_eq!((gone.code, gone.stdout.as_str()), (0, ""));
    for (line, code) in [
        ("add --param-name organization_id", 64),
        ("add --param-name organization_id --param-value 1 --provider foreman", 64),
        ("add --param-name organization_id --provider nobody", 64),
        ("add --param-name search --provider foreman", 78),
        ("add --param-name a:b --param-value 1", 64),
    ] {
        assert_eq!(rexctl(&format!("defaults {line}")).run().code, code, "{line}");
    }
}

#[test]
fn a_default_holds_where_nothing_is_given_and_defaults_are_wanted() {
    let kept = ":defaults:\n  :organization_id:\n    :value: '3'\n  :template_id:\n    :value: 5\n";
    for (line, request) in [
        ("job-invocation list", "GET /api/job_invocations?organization_id=3&"),
        ("job-invocation list --organization-id 4", "GET /api/job_invocations?organization_id=4&"),
        ("job-invocation list --no-use-defaults", "GET /api/job_invocations?page=1"),
        ("template-input list", "GET /api/templates/5/template_inputs?organization_id=3&"),
        ("template-input list --template-id 6", "GET /api/templates/6/template_inputs?organization_id=3&"),
    ] {
        let foreman = Foreman::expecting(vec![(request, no_rows())]);
        let outcome = rexctl(line).at(foreman.url()).file(FILE, kept).run();
        assert_eq!(outcome.code, 0, "{line}: {}", outcome.stderr);
        foreman.requests();
    }
}

#[test]
fn every_command_takes_the_defaults_of_its_options() {
    let jobs = "GET /api/job_invocations?";
    for (name, value, line, request) in [
        ("per_page", "7", "job-invocation list", "GET /api/job_invocations?page=1&per_page=7"),
        ("per_page", "7", "job-invocation index --per-page 8", "GET /api/job_invocations?page=1&per_page=8"),
        ("page", "2", "host list --per-page 5 --", "GET /api/hosts?page=2&per_page=5"),
        ("order", "id DESC", "job-invocation list", "GET /api/job_invocations?order=id DESC&"),
        ("search", "status = failed", "host list", "GET /api/hosts?search=status = failed&"),
        ("search", "x", "job-invocation list --no-use-defaults", jobs),
        ("page", "2", "task list --per-page 5", "GET /foreman_tasks/api/tasks?page=2&per_page=5"),
        ("id", "5", "job-template info", "GET /api/job_templates/5"),
        ("id", "5", "recurring-logic info", "GET /foreman_tasks/api/recurring_logics/5"),
        ("id", "5", "recurring-logic info --id 6", "GET /foreman_tasks/api/recurring_logics/6"),
    ] {
        let foreman = Foreman::expecting(vec![(request, no_rows())]);
        rexctl(line).at(foreman.url()).file(FILE, kept(name, value)).run();
        assert_eq!(foreman.requests().len(), 1, "{name} {line}");
    }
}

#[test]
fn what_is_typed_goes_before_a_default_that_says_the_same_in_another_way() {
    let line = "job-invocation create --dry-run --offline --job-template-id 5 --search-query name=x";
    for (name, value) in [("job_template", "T"), ("bookmark", "B"), ("feature", "f"), ("bookmark_id", "3")] {
        let outcome = rexctl(line).file(FILE, kept(name, value)).run();
        let plain = rexctl(line).run();
        assert_eq!(outcome.to_string(), plain.to_string(), "{name}");
    }
    let outcome = rexctl("job-invocation create --dry-run --offline --search-query name=x")
        .file(FILE, kept("job_template_id", "5"))
        .run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert!(outcome.stdout.contains("\"job_template_id\": \"5\""), "{outcome}");
}

#[test]
fn documents_and_passwords_take_no_defaults() {
    let line = "job-invocation create --dry-run --offline --job-template-id 5 --search-query name=x";
    let document = "description_format: own\n";
    for (name, line) in [("description_format", format!("{line} --from job.yaml")), ("password", line.to_owned())] {
        let run = |value: &str| rexctl(&line).file("job.yaml", document).file(FILE, kept(name, value)).run();
        let outcome = run("m4rker");
        assert_eq!(outcome.code, 0, "{outcome}");
        assert!(!outcome.to_string().contains("m4rker"), "{outcome}");
    }
}

#[test]
fn an_error_about_a_default_says_that_it_is_one() {
    for (name, line) in [
        ("per_page", "job-invocation list"),
        ("host_id", "job-invocation output --id 5"),
        ("id", "recurring-logic info"),
        ("cron_line", "job-invocation create --job-template-id 5 --search-query x --dry-run --offline"),
        ("input_type", "template-input create --template-id 5 --name x"),
    ] {
        let outcome = rexctl(line).at("http://127.0.0.1:9").file(FILE, kept(name, "many")).run();
        let hint = format!("The value of --{} is a default, from /", name.replace('_', "-"));
        assert_eq!(outcome.code, 64, "{outcome}");
        assert!(outcome.stderr.contains(&hint) && outcome.stderr.contains("--no-use-defaults"), "{outcome}");
    }
    let missing = rexctl("recurring-logic info").file(FILE, kept("per_page", "7")).run();
    assert!(missing.stderr.starts_with("Error: missing --id"));
    assert_eq!(missing.code, 64, "{missing}");
}

#[test]
fn a_name_that_no_command_has_is_kept_with_a_note() {
    for (name, is_taken) in
        [("per_page", true), ("organization_id", true), ("job-template-id", true), ("nosuch", false)]
    {
        let outcome = rexctl(&format!("defaults add --param-name {name} --param-value 1")).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(outcome.stderr.is_empty(), is_taken, "{outcome}");
    }
}

#[test]
fn a_name_that_is_typed_goes_before_an_id_that_is_kept() {
    let kept = ":defaults:\n  :template_id:\n    :value: 5\n";
    let found = json!({"results": [{"id": 6, "name": "x"}]});
    let foreman = Foreman::expecting(vec![
        ("GET /api/job_templates?search=name = \"x\"", Answer::json(200, found)),
        ("GET /api/templates/6/template_inputs", no_rows()),
    ]);
    let outcome = rexctl("template-input list --template x").at(foreman.url()).file(FILE, kept).run();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    foreman.requests();
}

#[test]
fn the_users_own_organization_is_asked_for_and_sent() {
    let kept = ":defaults:\n  :organization_id:\n    :provider: foreman\n  :location_id:\n    :provider: foreman\n";
    let user =
        json!({"results": [{"default_organization": {"id": 3}, "default_location": null, "locations": [{"id": 4}]}]});
    let foreman = Foreman::answering(move |request| match request.line() {
        line if line == "GET /api/users?search=login = \"admin\"" => Some(Answer::json(200, user.clone())),
        line if line == "POST /api/job_invocations" => Some(Answer::json(201, json!({"id": 1}))),
        line => line.starts_with("GET /api/job_invocations/1").then(|| Answer::json(200, json!({"id": 1}))),
    });
    let line = "job-invocation create --async --job-template-id 5 --search-query name=x";
    rexctl(line).at(foreman.url()).file(FILE, kept).run();
    let body: Value = foreman.changes()[0].json();
    assert_eq!((&body["organization_id"], &body["location_id"]), (&json!(3), &json!(4)));
}

#[test]
fn a_secret_is_not_stored_as_a_default_and_not_shown() {
    let home = tempfile::tempdir().unwrap();
    for line in [
        "defaults add --param-name password --param-value hunter2",
        "defaults add --param-name key-passphrase --param-value hunter2",
        "defaults add --param-name input --param-value db_password=hunter2",
        "defaults add --param-name server --param-value https://ann:hunter2@f.example",
        "config set defaults.password hunter2",
    ] {
        let outcome = at_home(home.path(), line).run();
        assert!(outcome.code == 64 && outcome.stderr.contains("would be stored unencrypted"), "{line}: {outcome}");
        assert!(!outcome.to_string().contains("hunter2"), "{line}: {outcome}");
    }
    assert!(!home.path().join(FILE).exists() && !home.path().join(".config/rexctl/config.toml").exists());
    for line in ["defaults list", "config show"] {
        let outcome = at_home(home.path(), line).file(FILE, kept("password", "hunter2")).run();
        assert!(outcome.stdout.contains("*****") && !outcome.to_string().contains("hunter2"), "{line}: {outcome}");
    }
}
