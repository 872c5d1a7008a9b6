//! Options that a server knows only with a plugin, from one of its versions on: sent there, refused elsewhere.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::{Value, json};

const TEMPLATE: &str = "<%#\nname: Restart\n%>\necho\n";

/// A server with these plugins that takes every change; none where the user may not see them.
fn with_plugins(plugins: Option<Value>) -> Foreman {
    Foreman::answering(move |request| match (request.method.as_str(), request.target.split('?').next()?) {
        ("GET", "/api/plugins") => Some(match &plugins {
            Some(rows) => Answer::json(200, json!({"results": rows})),
            None => Answer::json(403, json!({"error": {"message": "Access denied"}})),
        }),
        ("GET", _) => Some(Answer::json(200, json!({"id": 7, "results": [{"id": 7, "name": "web01"}], "subtotal": 1}))),
        _ => Some(Answer::json(
            201,
            json!({"id": 7, "name": "Restart", "targeting": {"hosts": [{"id": 1, "name": "web01"}]}}),
        )),
    })
}

fn run(line: &str, foreman: &Foreman) -> Outcome {
    rexctl(line).at(foreman.url()).file("t.erb", TEMPLATE).run()
}

const CREATE: &str = "job-invocation create --job-template-id 7 --search-query name=web01 --async";

/// A line, the part of the request that it becomes, and the plugin: the version that is needed, one that knows it, one that does not.
type Case = (String, &'static str, Value, &'static str, [&'static str; 3]);

fn cases() -> Vec<Case> {
    let ansible = "foreman_ansible";
    let rex = "foreman_remote_execution";
    let template = "job-template create --name a --job-category b --provider-type Ansible --file t.erb";
    vec![
        (
            format!("{CREATE} --tags web,db"),
            "/job_invocation/ansible",
            json!({"tags": "web,db"}),
            ansible,
            ["6.3", "6.3.0", "6.2.9"],
        ),
        (
            format!("{CREATE} --tags web --tags-flag exclude"),
            "/job_invocation/ansible",
            json!({"tags": "web", "tags_flag": "exclude"}),
            ansible,
            ["6.3", "18.0.1", "6.1.0"],
        ),
        (
            format!("{CREATE} --tags NIL"),
            "/job_invocation/ansible",
            json!({"tags": null}),
            ansible,
            ["6.3", "7.0.0", "5.1.1"],
        ),
        (
            format!("{template} --ansible-callback-enabled yes"),
            "/job_template/ansible_callback_enabled",
            json!(true),
            ansible,
            ["11.0", "11.0.0", "10.4.1"],
        ),
        (
            "job-template update --id 7 --ansible-check-mode no".into(),
            "/job_template/ansible_check_mode",
            json!(false),
            ansible,
            ["16.0", "16.0.0", "15.0.4"],
        ),
        (
            "job-template import --file t.erb --associate never --force yes --lock no --default NIL".into(),
            "/options",
            json!({"associate": "never", "force": true, "lock": false, "default": null}),
            rex,
            ["16.0", "17.1.0", "15.9.9"],
        ),
    ]
}

#[test]
fn an_option_is_sent_where_the_server_knows_it_or_does_not_tell() {
    for (line, pointer, expected, plugin, [_, new, _]) in cases() {
        for plugins in [Some(json!([{"id": "x"}, {"id": plugin, "name": plugin, "version": new}])), None] {
            let foreman = with_plugins(plugins);
            let outcome = run(&line, &foreman);
            assert_eq!(outcome.code, 0, "{line}: {outcome}");
            assert_eq!(foreman.changes()[0].json().pointer(pointer), Some(&expected), "{line}");
        }
    }
}

#[test]
fn an_option_is_refused_with_the_version_that_knows_it_where_the_server_would_drop_it() {
    for (line, _, _, plugin, [since, _, old]) in cases() {
        for (plugins, found) in [
            (json!([{"id": plugin, "version": old}]), format!("has {}", old.rsplit_once('.').unwrap().0)),
            (json!([{"id": "x", "version": "1.0"}]), "does not have this plugin".into()),
        ] {
            let foreman = with_plugins(Some(plugins));
            let outcome = run(&line, &foreman);
            assert_eq!((outcome.code, foreman.changes().len()), (64, 0), "{line}: {outcome}");
            let told = format!("{plugin} {since} or later on the server, which {found}");
            assert!(outcome.stderr.contains(&told), "{line}: {told}: {outcome}");
        }
    }
}

#[test]
fn the_plugins_are_asked_for_only_where_an_option_needs_one() {
    for line in
        [CREATE, "job-template update --id 7 --description x", "job-template import --file t.erb --overwrite yes"]
    {
        let foreman = with_plugins(Some(json!([])));
        let outcome = run(line, &foreman);
        assert_eq!(outcome.code, 0, "{line}: {outcome}");
        assert!(foreman.lines().iter().all(|line| !line.contains("/api/plugins")), "{line}: {:?}", foreman.lines());
    }
}

#[test]
fn tags_of_a_document_are_refused_by_their_key_and_a_word_that_is_none_by_its_option() {
    let foreman = with_plugins(Some(json!([])));
    let document = "job_template_id: 7\nsearch_query: name = a\nansible: {tags: web}\n";
    let outcome =
        rexctl("job-invocation create --async --from job.yaml").at(foreman.url()).file("job.yaml", document).run();
    assert!(outcome.stderr.contains("--from job.yaml: ansible.tags: needs foreman_ansible 6.3"), "{outcome}");
    let outcome = run(&format!("{CREATE} --tags-flag some"), &foreman);
    assert_eq!((outcome.code, foreman.changes().len()), (64, 0), "{outcome}");
    assert!(outcome.stderr.contains("--tags-flag: \"some\": must be include or exclude"), "{outcome}");
}

#[test]
fn the_fields_of_ansible_are_shown_for_its_templates_only() {
    for (provider, shown) in [("Ansible", true), ("script", false)] {
        let template = json!({"id": 7, "name": "a", "provider_type": provider, "ansible_callback_enabled": true, "ansible_check_mode": false});
        let foreman = Foreman::answering(move |_| Some(Answer::json(200, template.clone())));
        let outcome = run("--output json job-template info --id 7", &foreman);
        let told: Value = serde_json::from_str(&outcome.stdout).unwrap();
        let expected = if shown { [Some(&json!(true)), Some(&json!(false))] } else { [None, None] };
        assert_eq!(
            [told.get("Ansible Callback Enabled"), told.get("Ansible Check Mode Enabled")],
            expected,
            "{outcome}"
        );
    }
}
