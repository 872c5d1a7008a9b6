//! Settings of the server and parameters of hosts, as hammer has them.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::Sandbox;
use rexctl::sandbox::SandboxOptions;
use serde_json::{Value, json};

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions::default()).unwrap()
}

fn run(sandbox: &Sandbox, line: &str) -> Outcome {
    rexctl("").args(shlex::split(line).unwrap()).at(&sandbox.url()).run()
}

#[test]
fn a_list_has_hammers_columns_and_every_value_as_text() {
    let sandbox = sandbox();
    let csv = run(&sandbox, "settings list --search 'name ~ remote_execution_ssh' --csv").stdout;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "Name,Full name,Value,Description");
    assert_eq!(lines[1], "remote_execution_ssh_user,SSH User,root,User that logs in to the hosts");
    assert!(lines[2].starts_with("remote_execution_ssh_port,SSH Port,22,"), "{csv}");
    assert!(lines[3].starts_with("remote_execution_ssh_password,Default SSH password,*****,"), "{csv}");
    let rows = run(&sandbox, "settings list --output json --fields Name,Value").stdout;
    let rows: Value = serde_json::from_str(&rows).unwrap();
    let value = |name: &str| rows.as_array().unwrap().iter().find(|row| row["Name"] == name).unwrap()["Value"].clone();
    for (name, text) in
        [("remote_execution_global_proxy", "true"), ("remote_execution_cockpit_url", ""), ("trusted_hosts", "[]")]
    {
        assert_eq!(value(name), text, "{name}");
    }
}

#[test]
fn one_setting_is_found_by_name_or_id_and_set_by_its_type() {
    let sandbox = sandbox();
    let info = "settings info --name remote_execution_global_proxy --output json";
    let shown: Value = serde_json::from_str(&run(&sandbox, info).stdout).unwrap();
    let expected = json!({"Id": "remote_execution_global_proxy", "Name": "remote_execution_global_proxy",
        "Description": "Use proxies that are not the host's own", "Category": "Remote Execution",
        "Settings type": "boolean", "Value": true});
    assert_eq!(shown, expected);
    let set = run(&sandbox, "settings set --name remote_execution_global_proxy --value false");
    assert_eq!(set.to_string(), "exit 0\nSetting [remote_execution_global_proxy] updated to [false].\n");
    let set = run(&sandbox, "settings set --id remote_execution_ssh_port --value 2222");
    assert_eq!(set.stdout, "Setting [remote_execution_ssh_port] updated to [2222].\n");
    let shown: Value = serde_json::from_str(&run(&sandbox, info).stdout).unwrap();
    assert_eq!(shown["Value"], false);
    let set = run(&sandbox, "settings set --name remote_execution_ssh_password --value s3cr3t --debug");
    assert!(set.code == 0 && !format!("{set}").contains("s3cr3t"), "{set}");
}

#[test]
fn what_the_server_refuses_and_names_that_do_not_exist_are_told() {
    let sandbox = sandbox();
    for (line, code, reason) in [
        ("settings set --name remote_execution_global_proxy --value maybe", 65, "must be boolean"),
        ("settings set --name remote_execution_ssh_port --value ssh", 65, "must be integer"),
        ("settings set --name remote_execution_global_prox --value no", 128, "remote_execution_global_proxy"),
        ("settings set --name remote_execution_global_proxy", 64, "nothing to update"),
        ("settings info --id nosuch", 128, "nosuch"),
        ("host set-parameter --host nosuch --name a --value b", 128, "nosuch"),
        ("host set-parameter --host web01.example.com --name 'a b' --value b", 65, "--name"),
        ("host set-parameter --host-id 1 --name a --value x --parameter-type boolean", 65, "--value"),
        (
            "host set-parameter --host-id 1 --name a --value x --parameter-type text",
            64,
            "must be one of string, boolean",
        ),
        ("host set-parameter --name a --value x", 64, "--host or --host-id"),
        ("host delete-parameter --host-id 1 --name nosuch", 128, "nosuch"),
    ] {
        let outcome = run(&sandbox, line);
        assert!(outcome.code == code && outcome.stderr.contains(reason), "{line}: {outcome}");
    }
}

/// Names and values of the host's parameters, as the server tells them.
fn parameters(sandbox: &Sandbox) -> Vec<(String, Value)> {
    let host = run(sandbox, "api GET /api/hosts/web01.example.com").stdout;
    let host: Value = serde_json::from_str(&host).unwrap();
    let parameters = host["parameters"].as_array().unwrap();
    parameters.iter().map(|it| (it["name"].as_str().unwrap().to_owned(), it["value"].clone())).collect()
}

#[test]
fn a_parameter_is_created_then_updated_then_deleted() {
    let sandbox = sandbox();
    let set = "host set-parameter --host web01.example.com --name remote_execution_ssh_user --value";
    assert_eq!(run(&sandbox, &format!("{set} deploy")).stdout, "New host parameter created\n");
    assert_eq!(run(&sandbox, &format!("{set} admin --hidden-value yes")).stdout, "Host parameter updated\n");
    // A hidden parameter stays hidden.
    assert_eq!(run(&sandbox, &format!("{set} root")).stdout, "Host parameter updated\n");
    assert_eq!(parameters(&sandbox), [("remote_execution_ssh_user".into(), json!("*****"))]);
    let other = "host set-parameter --host web01.example.com --name connect --value true --parameter-type boolean";
    assert_eq!(run(&sandbox, other).stdout, "New host parameter created\n");
    let delete = "host delete-parameter --host web01.example.com --name remote_execution_ssh_user";
    assert_eq!(run(&sandbox, delete).stdout, "Host parameter deleted.\n");
    assert_eq!(parameters(&sandbox), [("connect".into(), json!(true))]);
}

#[test]
fn hammers_word_for_null_is_sent_as_null_and_a_default_organization_is_not_sent() {
    let sandbox = sandbox();
    let set = "host set-parameter --host web01.example.com --name tier --value NIL";
    assert_eq!(run(&sandbox, set).stdout, "New host parameter created\n");
    assert_eq!(parameters(&sandbox), [("tier".into(), Value::Null)]);
    let update = "remote-execution-feature update --name run_script --job-template NIL";
    assert_eq!(run(&sandbox, update).stdout, "Remote execution feature updated\n");
    let shown = run(&sandbox, "remote-execution-feature info --id 2 --csv").stdout;
    assert!(shown.ends_with("Run a shell script,,\n"), "{shown}");

    let defaults = ":defaults:\n  :organization_id:\n    :value: '3'\n";
    let foreman = Foreman::expecting(vec![
        ("GET /api/settings?page=1", Answer::json(200, json!({"results": [], "subtotal": 0}))),
        ("GET /api/settings/x", Answer::json(200, json!({"id": "x", "name": "x"}))),
        ("PUT /api/settings/x", Answer::json(200, json!({"id": "x", "name": "x", "value": 1}))),
    ]);
    for line in ["settings list", "settings info --id x", "settings set --id x --value 1"] {
        let outcome = rexctl(line).at(foreman.url()).file(".hammer/defaults.yml", defaults).run();
        assert_eq!(outcome.code, 0, "{line}: {outcome}");
    }
    assert_eq!(foreman.requests().last().unwrap().json(), json!({"setting": {"value": "1"}}));
}

#[test]
fn the_requests_are_those_of_hammer() {
    let list = "GET /api/hosts/6/parameters?search=name = \"a\"&page=1&per_page=1000";
    let found = |rows: Value| Answer::json(200, json!({"results": rows, "subtotal": 1}));
    let sent = |exchange: Vec<(&'static str, Answer)>, flags: &str| {
        let foreman = Foreman::expecting(exchange);
        let words = format!("host set-parameter --host-id 6 --name a --value b {flags}");
        assert_eq!(rexctl(&words).at(foreman.url()).run().code, 0);
        foreman.requests().last().unwrap().json()
    };
    let made = || Answer::json(201, json!({"id": 9, "name": "a"}));
    let body = sent(vec![(list, found(json!([]))), ("POST /api/hosts/6/parameters", made())], "");
    assert_eq!(body, json!({"parameter": {"name": "a", "value": "b", "parameter_type": "string"}}));
    let rows = json!([{"id": 8, "name": "ab"}, {"id": 9, "name": "a"}]);
    let body = sent(vec![(list, found(rows)), ("PUT /api/hosts/6/parameters/9", made())], "--hidden-value no");
    assert_eq!(body, json!({"parameter": {"value": "b", "parameter_type": "string", "hidden_value": false}}));
}
