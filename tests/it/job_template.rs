//! `rexctl job-template`.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

fn found(rows: Value) -> Answer {
    Answer::json(200, json!({ "total": 9, "subtotal": 1, "page": 1, "per_page": 1000, "results": rows }))
}

fn original() -> Value {
    json!({
        "id": 5, "name": "Restart", "description": "d", "template": "echo", "locked": true,
        "effective_user": {"value": "root", "current_user": false, "overridable": true},
        "organizations": [{"id": 3, "name": "Ops"}], "locations": [],
    })
}

const EXPORTED: &str = "<%#\nname: Restart\nmodel: JobTemplate\ntemplate_inputs:\n- name: unit\n%>\necho\n";

#[test]
fn create_sends_each_field_in_its_own_type_and_null_for_nil() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/organizations?search=name = \"Ops\"", found(json!([{"id": 3, "name": "Ops"}]))),
        ("POST /api/job_templates", Answer::json(201, json!({"id": 9, "name": "Restart"}))),
    ]);
    let line = "job-template create --name Restart --job-category NULL --provider-type script --file - --locked yes \
                --current-user F --value root --organizations Ops --location-ids 4,5 --location-id 4 --output csv";
    let outcome = rexctl(line).at(foreman.url()).env("HAMMER_NIL", "NULL").stdin("echo ü\n").run();
    assert_eq!(outcome.stdout, "Message,Id,Name\nJob template created,9,Restart\n", "{}", outcome.stderr);
    let expected = json!({
        "job_template": {
            "name": "Restart", "job_category": null, "template": "echo ü\n", "provider_type": "script", "locked": true,
            "effective_user_attributes": {"value": "root", "current_user": false},
            "organization_ids": [3], "location_ids": ["4", "5"],
        },
        "location_id": 4,
    });
    assert_eq!(foreman.changes()[0].json(), expected);
}

#[test]
fn every_unknown_organization_and_location_is_told_and_nothing_is_sent() {
    let foreman = Foreman::answering(|request| {
        let all = json!([{"id": 3, "name": "Ops"}, {"id": 4, "name": "Research"}]);
        let is_known = request.line().contains("name = \"Ops\"") || request.line().contains("?thin=true&");
        (request.method == "GET").then(|| found(if is_known { all } else { json!([]) }))
    });
    let line = "job-template create --name a --job-category b --provider-type script --file - --organizations Ops,Reserch,xyz --locations Opps";
    let outcome = rexctl(line).at(foreman.url()).stdin("echo").run();
    let told = "Could not create the job template:\n  \
                OPTION           VALUE    PROBLEM\n  \
                --organizations  Reserch  there is no organization \"Reserch\". Close to it: \"Research\"\n  \
                --organizations  xyz      there is no organization \"xyz\"\n  \
                --locations      Opps     there is no location \"Opps\". Close to it: \"Ops\"\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (128, told));
    assert!(foreman.changes().is_empty());
}

#[test]
fn what_cannot_be_meant_is_refused_before_anything_is_sent() {
    for (line, code, said) in [
        ("create --file t.erb", 64, "missing --name, --job-category, --provider-type"),
        ("create --name a --job-category b --provider-type script --file none.erb", 66, "--file: cannot read none.erb"),
        (
            "create --name a --job-category b --provider-type script --file t.erb --locked maybe",
            64,
            "--locked: \"maybe\": must be one of true/false",
        ),
        ("update --name a", 64, "nothing to update"),
        ("update --description d", 64, "missing --id or --name"),
        ("clone --new-name b", 64, "missing --id or --name"),
        ("info", 64, "missing --id or --name"),
        ("import --file none.erb", 66, "--file: cannot read none.erb"),
        (
            "import --file t.erb",
            64,
            "--file: t.erb must have a metadata header: a comment from <%# to %> with a line name: NAME",
        ),
    ] {
        let foreman = Foreman::untouched();
        let outcome = rexctl(&format!("job-template {line}")).at(foreman.url()).file("t.erb", "echo").run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (code, ""), "{line}: {}", outcome.stderr);
        assert!(outcome.stderr.contains(said), "{line}: {}", outcome.stderr);
        foreman.requests();
    }
}

#[test]
fn a_name_that_two_templates_have_is_refused_with_their_ids() {
    let rows = json!([{"id": 1, "name": "a"}, {"id": 2, "name": "a"}]);
    let foreman = Foreman::expecting(vec![("GET /api/job_templates?search=name = \"a\"", found(rows))]);
    let outcome = rexctl("job-template delete --name a").at(foreman.url()).run();
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.starts_with("Could not delete the job template:\n"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("1 (a), 2 (a)"), "{}", outcome.stderr);
}

#[test]
fn an_answer_that_is_lost_is_told_and_the_change_not_repeated() {
    let foreman = Foreman::expecting(vec![("PUT /api/job_templates/5", Answer::Hangup)]);
    let outcome = rexctl("job-template update --id 5 --description d").at(foreman.url()).run();
    assert_eq!(outcome.code, 84, "{}", outcome.stderr);
    foreman.requests();
    let answer = Answer::json(200, json!({"id": 5}));
    let cut = answer.cut(answer.bytes().len() - 2);
    let foreman = Foreman::expecting(vec![("DELETE /api/job_templates/5", cut)]);
    assert_eq!(rexctl("job-template delete --id 5").at(foreman.url()).run().code, 84);
    foreman.requests();
}

#[test]
fn a_clone_is_a_new_template_and_the_original_is_not_touched() {
    let user = json!({"value": null, "current_user": false, "overridable": true});
    let shown = json!({"id": 6, "name": "Restart: mine", "description": "d", "template": "echo", "locked": false,
        "organizations": [], "locations": [{"id": 9, "name": "Lab"}], "effective_user": user});
    let set = original();
    let foreman = Foreman::expecting(vec![
        ("GET /api/job_templates?search=name = \"Restart\"", found(json!([{"id": 5, "name": "Restart"}]))),
        ("GET /api/job_templates/5", Answer::json(200, original())),
        ("GET /api/job_templates/5/export", Answer::raw(200, "text/plain", EXPORTED).with_header("X-Request-Id", "1")),
        ("POST /api/job_templates/import", Answer::json(201, json!({"id": 6, "name": "Restart: mine"}))),
        ("GET /api/job_templates/6", Answer::json(200, shown)),
        ("PUT /api/job_templates/6", Answer::json(200, set)),
    ]);
    let outcome =
        rexctl("job-template clone --name Restart --new-name").at(foreman.url()).args(["Restart: mine"]).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Job template cloned\n"), "{}", outcome.stderr);
    let bodies: Vec<Value> = foreman.changes().iter().map(|request| request.json()).collect();
    let text = EXPORTED.replace("name: Restart", "name: \"Restart: mine\"");
    let changed =
        json!({"effective_user_attributes": original()["effective_user"], "organization_ids": [3], "location_ids": []});
    assert_eq!(bodies, [json!({"template": text, "overwrite": false}), json!({"job_template": changed})]);
}

/// What is said of a clone that the server shows as `copy`, and as `changed` once it was asked to change it.
fn told_of_clone(copy: Value, changed: Answer, inputs: [Value; 2]) -> String {
    let [own, copied] = inputs;
    let foreman = Foreman::answering(move |request| match request.line().as_str() {
        "GET /api/job_templates/5" => Some(Answer::json(200, original())),
        "GET /api/job_templates/5/export" => Some(Answer::raw(200, "text/plain", EXPORTED)),
        "POST /api/job_templates/import" => Some(Answer::json(201, json!({"id": 6}))),
        "GET /api/job_templates/6" => Some(Answer::json(200, copy.clone())),
        "PUT /api/job_templates/6" => Some(changed.clone()),
        line if line.starts_with("GET /api/templates/5/template_inputs") => Some(found(own.clone())),
        line if line.starts_with("GET /api/templates/6/template_inputs") => Some(found(copied.clone())),
        _ => None,
    })
    .hearing_asides();
    let outcome = rexctl("job-template clone --id 5 --new-name b").at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    foreman.requests();
    outcome.stderr
}

#[test]
fn what_a_clone_could_not_carry_is_said() {
    let input = |id: u64, default: &str| json!([{"id": id, "template_id": id, "name": "unit", "default": default}]);
    let copy = json!({"id": 6, "name": "b", "description": "d", "template": "echo", "locked": false,
        "organizations": [], "locations": [], "effective_user": original()["effective_user"]});
    let same = || [input(1, "a"), input(2, "a")];
    let mut complete = original();
    complete["id"] = json!(6);
    assert_eq!(told_of_clone(copy.clone(), Answer::json(200, complete), same()), "");
    let warning = "Warning: the copy, job template 6, differs from the original in: ";
    let unchanged = told_of_clone(copy.clone(), Answer::json(200, copy.clone()), same());
    assert_eq!(unchanged, format!("{warning}organizations\n"));
    let refused = Answer::json(
        403,
        json!({"error": {"message": "Access denied", "missing_permissions": ["edit_job_templates"]}}),
    );
    let told = told_of_clone(copy, refused, [input(1, "a"), input(2, "b")]);
    let reason = "the user lacks a permission: edit_job_templates";
    assert_eq!(told, format!("{warning}organizations, input \"unit\" ({reason})\n"));
}

#[test]
fn a_provider_that_does_not_exist_is_refused_with_those_that_do() {
    for line in ["create --name a --job-category b --file t.erb", "update --id 5"] {
        let foreman = Foreman::untouched();
        let outcome =
            rexctl(&format!("job-template {line} --provider-type mqtt")).at(foreman.url()).file("t.erb", "echo").run();
        assert_eq!(outcome.code, 64, "{line}: {outcome}");
        assert!(outcome.stderr.contains("\"mqtt\": must be one of script, SSH, Ansible"), "{line}: {outcome}");
    }
}

#[test]
fn a_locked_template_that_the_server_keeps_without_a_reason_is_told_as_locked() {
    let refused = || Answer::json(500, json!({"error": {"message": "resource have no errors"}}));
    for (line, change) in [
        ("job-template delete --id 5", "DELETE /api/job_templates/5"),
        ("job-template update --id 5 --description x", "PUT /api/job_templates/5"),
        ("template-input delete --template-id 5 --id 7", "DELETE /api/templates/5/template_inputs/7"),
        ("template-input create --template-id 5 --name a --input-type user", "POST /api/templates/5/template_inputs"),
    ] {
        let shown = ("GET /api/job_templates/5", Answer::json(200, original()));
        let foreman = Foreman::expecting(vec![(change, refused()), shown]);
        let outcome = rexctl(line).at(foreman.url()).run();
        assert_eq!(outcome.code, 65, "{line}: {outcome}");
        assert!(outcome.stderr.contains("job template 5 is locked"), "{line}: {outcome}");
        assert!(outcome.stderr.contains("rexctl job-template update --id 5 --locked no"), "{line}: {outcome}");
        foreman.requests();
    }
    let unlocked = ("GET /api/job_templates/5", Answer::json(200, json!({"id": 5, "locked": false})));
    let foreman = Foreman::expecting(vec![("DELETE", refused()), unlocked]);
    let outcome = rexctl("job-template delete --id 5").at(foreman.url()).run();
    assert!(outcome.code == 65 && outcome.stderr.contains("without saying why"), "{outcome}");
}

#[test]
fn what_cannot_be_copied_is_refused_and_a_copy_that_is_the_original_is_told() {
    let no_header = vec![
        ("GET /api/job_templates/5", Answer::json(200, original())),
        ("GET /api/job_templates/5/export", Answer::raw(200, "text/plain", "echo\n")),
    ];
    let same = vec![
        ("GET /api/job_templates/5", Answer::json(200, original())),
        ("GET /api/job_templates/5/export", Answer::raw(200, "text/plain", EXPORTED)),
        ("POST /api/job_templates/import", Answer::json(201, original())),
    ];
    for (expected, code, sent) in [(no_header, 76, 0), (same, 84, 1)] {
        let foreman = Foreman::expecting(expected);
        let outcome = rexctl("job-template clone --id 5 --new-name b").at(foreman.url()).run();
        assert_eq!((outcome.code, foreman.changes().len()), (code, sent), "{}", outcome.stderr);
    }
}

/// A server that is asked some of these side by side.
fn unordered(answers: Vec<(&'static str, Answer)>) -> Foreman {
    let answer = move |request: &Request| {
        let (_, answer) = answers.iter().find(|(line, _)| request.line().split('?').next() == Some(*line))?;
        Some(answer.clone())
    };
    Foreman::answering(answer).hearing_asides()
}

#[test]
fn info_shows_what_the_template_asks_for_and_what_it_takes_over() {
    let own = json!([{"id": 1, "name": "unit", "input_type": "user", "required": true, "options": ["a", "b"]}]);
    let others = json!([
        {"id": 2, "name": "unit", "input_type": "fact"},
        {"id": 3, "name": "delay", "input_type": "user", "required": false, "default": "5", "hidden_value": true},
        {"id": 4, "name": "left out", "input_type": "user"},
    ]);
    let set =
        json!([{"target_template_id": 7, "target_template_name": "Wait", "include_all": true, "exclude": "left out"}]);
    // The other template takes over from the first: no reason to go round and round.
    let back = json!([{"target_template_id": 5, "target_template_name": "Restart", "include_all": true}]);
    let answers = || {
        vec![
            ("GET /api/job_templates/5", Answer::json(200, original())),
            ("GET /api/templates/5/template_inputs", found(own.clone())),
            ("GET /api/templates/5/foreign_input_sets", found(set.clone())),
            ("GET /api/templates/7/template_inputs", found(others.clone())),
            ("GET /api/templates/7/foreign_input_sets", found(back.clone())),
        ]
    };
    let foreman = unordered(answers());
    let outcome = rexctl("job-template info --id 5").at(foreman.url()).run();
    let expected = "Input details: \n \
                    1) Name:       unit\n    Input type: user\n    Required:   yes\n    Options:    a, b\n \
                    2) Name:           delay\n    Input type:     user\n    Required:       no\n    \
                    Default value:  *****\n    Inherited from: Wait\n\n";
    assert!(outcome.stdout.ends_with(expected), "{}\n{}", outcome.stdout, outcome.stderr);
    assert_eq!(foreman.requests().len(), answers().len());

    let foreman = unordered(answers());
    let outcome = rexctl("job-template info --id 5 --output json --show-inputs").at(foreman.url()).run();
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(shown["Input details"]["2"]["Inherited from"], "Wait");

    let foreman = Foreman::expecting(vec![("GET /api/job_templates/5", Answer::json(200, original()))]);
    let outcome = rexctl("job-template info --id 5 --output json").at(foreman.url()).run();
    assert!(!outcome.stdout.contains("Input details"));
    foreman.requests();
}

#[test]
fn export_and_dump_print_the_text_to_the_byte() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/job_templates/5/export", Answer::raw(200, "text/plain", EXPORTED)),
        ("GET /api/job_templates/5", Answer::json(200, original())),
    ]);
    assert_eq!(rexctl("job-template export --id 5").at(foreman.url()).run().stdout, EXPORTED);
    assert_eq!(rexctl("job-template dump --id 5").at(foreman.url()).run().stdout, "echo\n");
    foreman.requests();
}
