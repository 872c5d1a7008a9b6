//! The nouns that are only data: names where hammer takes them, and where it crashes.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

fn found(rows: Value) -> Answer {
    Answer::json(200, json!({ "total": 9, "subtotal": 1, "page": 1, "per_page": 1000, "results": rows }))
}

fn inputs() -> Answer {
    found(json!([{"id": 66, "name": "command"}, {"id": 67, "name": "user"}]))
}

#[test]
fn an_input_is_found_by_its_name_in_a_template_found_by_its_own() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/job_templates?search=name = \"Restart\"", found(json!([{"id": 5, "name": "Restart"}]))),
        ("GET /api/templates/5/template_inputs?page=1&per_page=1000", inputs()),
        ("PUT /api/templates/5/template_inputs/66", Answer::json(200, json!({"id": 66, "name": "command"}))),
    ]);
    let line = "template-input update --job-template Restart --name command --required no --default NIL";
    let outcome = rexctl(line).at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Template input updated.\n"), "{}", outcome.stderr);
    let expected = json!({"template_input": {"name": "command", "required": false, "default": null}});
    assert_eq!(foreman.changes()[0].json(), expected);
}

#[test]
fn what_is_deleted_is_named_once() {
    let foreman = Foreman::expecting(vec![]);
    for line in
        ["job-template delete", "bookmark delete", "template-input delete --template-id 5", "recurring-logic cancel"]
    {
        let outcome = rexctl(line).at(foreman.url()).args(["--id", "333", "--name", "other"]).run();
        assert_eq!(outcome.code, 64, "{line}: {outcome}");
        assert!(outcome.stderr.contains("--name"), "{outcome}");
    }
}

#[test]
fn a_misspelt_name_ends_with_the_names_close_to_it() {
    let foreman = Foreman::expecting(vec![("GET /api/templates/5/template_inputs", inputs())]);
    let outcome = rexctl("template-input delete --template-id 5 --name comand").at(foreman.url()).run();
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.contains("Close to it: \"command\""), "{}", outcome.stderr);
    assert!(foreman.changes().is_empty());
}

#[test]
fn a_feature_is_found_by_name_or_label_and_takes_a_template_by_name() {
    let features = || {
        found(
            json!([{"id": 1, "label": "puppet", "name": "Puppet"}, {"id": 2, "label": "run_script", "name": "Run Script"}]),
        )
    };
    for name in ["Run Script", "run_script"] {
        let foreman = Foreman::expecting(vec![
            ("GET /api/remote_execution_features?page=1&per_page", features()),
            ("GET /api/job_templates?search=name = \"Restart\"", found(json!([{"id": 5, "name": "Restart"}]))),
            ("PUT /api/remote_execution_features/2", Answer::json(200, json!({"id": 2, "name": "Run Script"}))),
        ]);
        let line = rexctl("remote-execution-feature update --job-template Restart --name").args([name]);
        let outcome = line.at(foreman.url()).run();
        assert_eq!(outcome.stdout, "Remote execution feature updated\n", "{}", outcome.stderr);
        assert_eq!(foreman.changes()[0].json(), json!({"remote_execution_feature": {"job_template_id": 5}}));
    }
}

#[test]
fn a_foreign_input_set_is_known_by_the_name_of_its_template() {
    let sets = found(json!([{"id": 1, "target_template_id": 7, "target_template_name": "Wait"}]));
    let foreman = Foreman::expecting(vec![
        ("GET /api/templates/5/foreign_input_sets", sets),
        ("DELETE /api/templates/5/foreign_input_sets/1?organization_id=3", Answer::json(200, json!({"id": 1}))),
    ]);
    let line = "foreign-input-set destroy --template-id 5 --name Wait --organization-id 3";
    let outcome = rexctl(line).at(foreman.url()).run();
    assert_eq!(outcome.stdout, "Foreign input set deleted\n", "{}", outcome.stderr);
    foreman.requests();
}

#[test]
fn a_server_that_can_leave_fields_out_is_asked_to() {
    let rows = || found(json!([{"id": 1, "name": "web01"}]));
    let foreman = Foreman::expecting(vec![
        ("GET /api/hosts?hostgroup_id=2&thin=true&page=1", rows()),
        ("GET /api/hosts?page=1", rows()),
    ]);
    let thin = rexctl("host list --hostgroup-id 2 --fields THIN --output csv").at(foreman.url()).run();
    let whole = rexctl("host list --output csv").at(foreman.url()).run();
    assert_eq!(thin.stdout, "Id,Name\n1,web01\n");
    assert_eq!(whole.stdout, "Id,Name,Operating System,Host Group\n1,web01,,\n");
    foreman.requests();
}

#[test]
fn a_host_is_shown_with_its_nested_fields() {
    let host = json!({
        "id": 1, "name": "web01", "managed": false, "global_status_label": "OK", "build_status_label": "Installed",
        "interfaces": [{"id": 4, "identifier": "eth0", "mac": "aa", "ip": "10.0.0.1", "ip6": null}], "parameters": [],
        "all_parameters": [{"name": "role", "value": "web"}], "hostgroup_title": "base/web", "hostgroup_id": 2,
    });
    let foreman = Foreman::expecting(vec![
        ("GET /api/hosts?search=name = \"web01\"", found(json!([{"id": 1, "name": "web01"}]))),
        ("GET /api/hosts/1?show_hidden_parameters=true", Answer::json(200, host)),
    ]);
    let line = "host info --name web01 --show-hidden-parameters yes --output json";
    let outcome = rexctl(line).at(foreman.url()).run();
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(shown["Status"], json!({"Global Status": "OK", "Build Status": "Installed"}));
    assert_eq!(shown["Network interfaces"]["1"]["Identifier"], "eth0");
    assert_eq!(shown["All parameters"], json!([{"name": "role", "value": "web"}]));
    assert_eq!(shown["Host Group"], json!({"Name": "base/web", "Id": 2}));
    foreman.requests();
}

#[test]
fn a_bookmark_is_told_by_its_name() {
    let answer = json!({"id": 7, "name": "web"});
    let foreman = Foreman::expecting(vec![
        ("POST /api/bookmarks", Answer::json(201, answer.clone())),
        ("DELETE /api/bookmarks/7", Answer::json(200, answer)),
    ]);
    let line = "bookmark create --name web --controller hosts --public yes --query";
    let created = rexctl(line).args(["name ~ web"]).at(foreman.url()).run();
    let deleted = rexctl("bookmark delete --id 7").at(foreman.url()).run();
    assert_eq!(
        (created.stdout.as_str(), deleted.stdout.as_str()),
        ("Bookmark web created.\n", "Bookmark deleted successfully.\n")
    );
    let body = json!({"bookmark": {"name": "web", "controller": "hosts", "query": "name ~ web", "public": true}});
    assert_eq!(foreman.changes()[0].json(), body);
}

#[test]
fn beside_an_id_the_name_is_the_new_one_and_without_it_selects() {
    let one = || Answer::json(200, json!({"id": 5, "name": "new"}));
    for (line, path, key, fields) in [
        ("job-template update --id 5 --name new", "/api/job_templates/5", "job_template", json!({"name": "new"})),
        ("bookmark update --id 5 --name new", "/api/bookmarks/5", "bookmark", json!({"name": "new"})),
        ("bookmark update --id 5 --new-name b", "/api/bookmarks/5", "bookmark", json!({"name": "b"})),
        ("bookmark update --id 5 --name NIL", "/api/bookmarks/5", "bookmark", json!({"name": null})),
        (
            "template-input update --template-id 9 --id 5 --name new --required no",
            "/api/templates/9/template_inputs/5",
            "template_input",
            json!({"name": "new", "required": false}),
        ),
    ] {
        let foreman = Foreman::expecting(vec![(&format!("PUT {path}"), one())]);
        let outcome = rexctl(line).at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{line}: {}", outcome.stderr);
        assert_eq!(foreman.changes()[0].json(), json!({ key: fields }), "{line}");
    }
}

#[test]
fn a_new_name_that_the_server_cannot_keep_is_refused() {
    for line in [
        "foreign-input-set update --template-id 9 --id 5 --name new --include-all yes",
        "remote-execution-feature update --id 5 --name new --job-template-id 3",
        "remote-execution-feature update --id 5 --new-name new --job-template-id 3",
    ] {
        let foreman = Foreman::untouched();
        let outcome = rexctl(line).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{line}");
        assert!(outcome.stderr.contains("has no name that can be changed"), "{line}: {}", outcome.stderr);
    }
}

#[test]
fn a_list_with_an_empty_member_and_an_id_that_is_none_are_refused() {
    let foreman = Foreman::untouched();
    for (flag, lists) in [
        ("job-template update --id 5 --organization-ids", &[",", " ", "1,,2", "abc", "-1", "[1, null]"][..]),
        ("job-template update --id 5 --organizations", &[",", " ", "a,,b"]),
        ("template-input update --id 5 --template-id 9 --options", &[",", " ", "a,"]),
        ("bookmark update --id 27 --name a --new-name", &["b"]),
    ] {
        for list in lists {
            let outcome = rexctl(flag).args([list]).at(foreman.url()).run();
            assert_eq!(outcome.code, 64, "{flag} {list:?}: {outcome}");
        }
    }
    assert!(foreman.requests().is_empty());
}

#[test]
fn nothing_in_a_list_s_place_is_the_empty_list() {
    let one = || Answer::json(200, json!({"id": 5, "name": "a"}));
    for (noun, flag, path, key, field) in [
        ("job-template", "--organization-ids", "/api/job_templates/5", "job_template", "organization_ids"),
        ("job-template", "--organizations", "/api/job_templates/5", "job_template", "organization_ids"),
        ("job-template", "--organization-titles", "/api/job_templates/5", "job_template", "organization_ids"),
        ("job-template", "--locations", "/api/job_templates/5", "job_template", "location_ids"),
        ("template-input", "--options", "/api/templates/9/template_inputs/5", "template_input", "options"),
    ] {
        let foreman = Foreman::expecting(vec![(&format!("PUT {path}"), one())]);
        let template = if noun == "template-input" { "--template-id 9" } else { "" };
        let line = format!("{noun} update --id 5 {template} {flag}");
        let outcome = rexctl(&line).args([""]).at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{line}: {}", outcome.stderr);
        assert_eq!(foreman.changes()[0].json(), json!({ key: { field: [] } }), "{line}");
    }
}

#[test]
fn a_noun_without_a_verb_and_nothing_at_all_print_their_help() {
    for line in ["", "-q", "job-invocation", "--output json job-invocation", "job-invocation --output json", "auth"] {
        let outcome = rexctl(line).run();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{line}");
        assert!(outcome.stdout.contains("Usage: rexctl") && outcome.stdout.contains("Commands:"), "{line}: {outcome}");
    }
}

#[test]
fn without_a_login_that_may_be_asked_for_a_command_ends_as_one_that_could_not_log_in() {
    const FILE: &str = ".hammer/cli.modules.d/foreman.yml";
    let foreman = Foreman::untouched();
    for (more, line, code) in [
        ("", "--interactive no job-invocation list", 129),
        ("  :use_sessions: true\n", "--interactive no job-invocation list", 129),
        ("", "job-invocation list", 64),
        ("  :username: ann\n  :password: x\n  :default_auth_type: Foo_Auth\n", "job-invocation list", 78),
    ] {
        let config = format!(":foreman:\n  :host: {}\n{more}", foreman.url());
        let command = rexctl(line).without("FOREMAN_USERNAME").without("FOREMAN_PASSWORD").file(FILE, config);
        assert_eq!(command.run().code, code, "{line}: {more}");
    }
    assert!(foreman.requests().is_empty());
}

#[test]
fn an_unknown_field_is_noted_and_the_others_are_shown() {
    let job = json!({"id": 7, "description": "Run id", "status_label": "failed", "targeting": {"hosts": [{"name": "web01", "id": 1}]}});
    for (fields, shown, note) in [
        ("ID,nosuch", json!({"ID": 7}), "--fields: no field \"nosuch\". Fields: ID, "),
        ("STATUS_label,hosts/name", json!({"Status": "failed", "Hosts": [{"Name": "web01"}]}), ""),
        ("nosuch", json!({}), "--fields: no field \"nosuch\""),
    ] {
        let foreman = Foreman::expecting(vec![("GET /api/job_invocations/7", Answer::json(200, job.clone()))]);
        let line = ["job-invocation", "info", "--id", "7", "--output", "json", "--fields", fields];
        let outcome = rexctl("").at(foreman.url()).args(line).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(serde_json::from_str::<Value>(&outcome.stdout).unwrap(), shown, "{fields}");
        assert!(outcome.stderr.starts_with(note) && outcome.stderr.is_empty() == note.is_empty(), "{outcome}");
        foreman.requests();
    }
}
