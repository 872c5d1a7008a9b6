//! `rexctl run`: one line from hosts and a command to a job.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Rexctl, at_home, rexctl};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Command;
use std::sync::{Arc, Mutex};

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions::default()).unwrap()
}

/// A command line of the user with the role that remote execution brings along.
fn ordinary(sandbox: &Sandbox, words: &[&str]) -> Rexctl {
    let command = rexctl("run").args(words).at(&sandbox.url());
    command.env("FOREMAN_USERNAME", "rexuser").env("FOREMAN_PASSWORD", sandbox.password())
}

/// The request that a dry run of these words shows.
fn request(sandbox: &Sandbox, words: &[&str]) -> Value {
    let outcome = ordinary(sandbox, &[&["--dry-run", "--output=json"], words].concat()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    document.pointer("/body/job_invocation").unwrap().clone()
}

#[test]
fn targets_and_a_command_are_a_job_of_the_templates_that_the_form_starts_with() {
    let sandbox = sandbox();
    let body = request(&sandbox, &["web[01-12]", "--", "uptime"]);
    assert_eq!(body.get("job_template_id").unwrap(), "325");
    assert_eq!(body.pointer("/inputs/command").unwrap(), "uptime");
    let search = body.get("search_query").and_then(Value::as_str).unwrap();
    let selected = rexctl("targets --fold").args([search]).at(&sandbox.url());
    let selected = selected.env("FOREMAN_USERNAME", "rexuser").env("FOREMAN_PASSWORD", sandbox.password()).run();
    assert_eq!(selected.stdout, "web[01-12].example.com\n", "{search}: {selected}");
}

#[test]
fn one_word_is_a_shell_line_and_several_arrive_as_they_are() {
    let sandbox = sandbox();
    for (words, command) in [
        (&["df -h | tail -1"][..], "df -h | tail -1"),
        (&["echo", "it's", "$HOME"], r"echo 'it'\''s' '$HOME'"),
        (&["ls", "--all", "-l"], "ls --all -l"),
    ] {
        let body = request(&sandbox, &[&["web01", "--"], words].concat());
        assert_eq!(body.pointer("/inputs/command").unwrap(), command);
    }
}

#[test]
fn a_real_shell_hands_any_words_to_the_command_as_they_are() {
    let sandbox = sandbox();
    let word = prop_oneof![
        "[^\\x00]{0,12}",
        r#"[ '"$`\\!*?~;&|<>(){}\[\]#=%@\n\t-]{0,8}"#,
        "-{1,2}[a-z]{0,6}",
        "(?i)if|done|time"
    ];
    let config = Config { cases: 32, failure_persistence: None, ..Config::default() };
    let arrives = |words: Vec<String>| {
        let line = ["web01", "--", "printf", "%s\\0"].into_iter().chain(words.iter().map(String::as_str));
        let body = request(&sandbox, &line.collect::<Vec<_>>());
        let line = body.pointer("/inputs/command").and_then(Value::as_str).unwrap();
        let output = Command::new("sh").args(["-c", line]).output().unwrap();
        let expected: String = words.iter().map(|word| format!("{word}\0")).collect();
        prop_assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
        Ok(())
    };
    TestRunner::new(config).run(&prop::collection::vec(word, 1..6), arrives).unwrap();
}

#[test]
fn a_word_that_is_not_utf_8_is_refused_and_not_repeated() {
    let foreman = Foreman::untouched();
    for (words, position) in [("run web01 -- printf", 5), ("run", 2), ("run web01 --password", 4)] {
        let outcome = rexctl(words).args([OsStr::from_bytes(b"caf\xe9")]).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        let told = format!("argument {position} of the command line is not valid UTF-8");
        assert!(outcome.stderr.contains(&told) && !outcome.stderr.contains("caf"), "{words}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn a_script_arrives_byte_for_byte() {
    let sandbox = sandbox();
    let script = "#!/bin/sh\r\necho 'a'\n\n";
    let command = |words: &[&str]| ordinary(&sandbox, &[&["web01", "--dry-run", "--output=json"], words].concat());
    for run in [command(&["--script=deploy.sh"]).file("deploy.sh", script), command(&["--script=-"]).stdin(script)] {
        let outcome = run.run();
        let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!(document.pointer("/body/job_invocation/inputs/command").unwrap(), script, "{outcome}");
    }
}

#[test]
fn a_script_with_a_name_that_is_no_text_is_refused_before_anything_is_asked() {
    let foreman = Foreman::untouched();
    let name = OsStr::from_bytes(b"caf\xe9.sh");
    let outcome = rexctl("run web01 --script").args([name]).at(foreman.url()).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    assert!(outcome.stderr.contains("--script: the name of \"caf\\xE9.sh\" must be UTF-8"), "{outcome}");
    foreman.requests();
}

#[test]
fn words_after_a_template_are_its_inputs_and_missing_ones_are_named() {
    let sandbox = sandbox();
    let template = "--template=Package Action - Script Default";
    let body = request(&sandbox, &["web01", template, "--", "action=install", "package=vim=8"]);
    assert_eq!(body.get("inputs").unwrap(), &json!({"action": "install", "package": "vim=8"}));
    for (words, told) in [
        (&["action=install"][..], "missing input \"package\""),
        (&["action=instal", "package=vim"], "\"instal\" is not one of the options"),
        (&["pakage=vim", "action=install", "package=vim"], "the template has no input \"pakage\""),
        (&["install"], "word 1 after -- must be an input of the template, as NAME=VALUE"),
    ] {
        let outcome = ordinary(&sandbox, &[&["web01", template, "--"], words].concat()).run();
        assert_eq!(outcome.code, 64, "{words:?}: {outcome}");
        assert!(outcome.stderr.contains(told), "{words:?}: {outcome}");
    }
    let missing = ordinary(&sandbox, &["web01", template, "--", "action=install"]).run();
    assert!(missing.stderr.contains("Add --input package=VALUE"), "{missing}");
}

#[test]
fn what_names_no_hosts_or_no_command_is_refused_before_anything_is_asked() {
    let foreman = Foreman::untouched();
    for (words, told) in [
        (&[][..], "  COMMAND         missing\n  TARGET          missing\n"),
        (&["web01", "--", ""], "missing COMMAND"),
        (&["web01", "--", " \n"], "missing COMMAND"),
        (&["web01", "uptime"], "The command stands after --, such as: rexctl run web01 -- uptime"),
        (&["--", "uptime"], "missing TARGET"),
        (&["web01", "--search-query=os = x", "--", "uptime"], "TARGET cannot be combined"),
        (&["web01", "--script=a", "--feature=b"], "--script cannot be combined with a job template"),
        (&["web01", "--dry-run", "--offline", "--", "uptime"], "--offline: run looks its hosts and template up"),
        (&["web[3-1]", "--", "uptime"], "runs backwards"),
    ] {
        let outcome = rexctl("run").args(words).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{words:?}: {outcome}");
        assert!(outcome.stderr.contains(told), "{words:?}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn more_hosts_than_allowed_are_refused() {
    let sandbox = sandbox();
    let many = ordinary(&sandbox, &["web*", "--max-hosts=11", "--", "uptime"]).run();
    assert_eq!(many.code, 64, "{many}");
    assert!(many.stderr.contains("--max-hosts: 12 hosts would run the job, more than 11; nothing was sent"), "{many}");
    assert_eq!(ordinary(&sandbox, &["web*", "--max-hosts=12", "--dry-run", "--", "uptime"]).run().code, 0);
}

/// A server with one host and the form's template, whose input has this name, which takes a job.
fn server(input: Arc<Mutex<&'static str>>) -> Foreman {
    Foreman::answering(move |request: &Request| {
        let input =
            json!({"name": *input.lock().unwrap(), "required": true, "input_type": "user", "hidden_value": false});
        let host = json!({"id": 1, "name": "web01.example.com"});
        Some(match request.line().split('?').next()? {
            "GET /ui_job_wizard/categories" => Answer::json(200, json!({"default_template": 7})),
            "GET /ui_job_wizard/template/7" => Answer::json(200, json!({"template_inputs": [input]})),
            "GET /api/hosts" => Answer::json(200, json!({"total": 1, "subtotal": 1, "page": 1, "results": [host]})),
            "POST /api/job_invocations" => Answer::json(201, json!({"id": 9, "task": {"state": "stopped"}})),
            _ => return None,
        })
    })
    .hearing_asides()
}

#[test]
fn the_template_is_remembered_and_one_that_has_changed_is_asked_for_anew() {
    let home = tempfile::tempdir().unwrap();
    let input = Arc::new(Mutex::new("command"));
    let foreman = server(input.clone());
    let run = || {
        let outcome = at_home(home.path(), "run web01 --async -- uptime").at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{outcome}");
    };
    run();
    run();
    *input.lock().unwrap() = "script";
    run();
    let (hosts, form, template) = ("GET /api/hosts", "GET /ui_job_wizard/categories", "GET /ui_job_wizard/template/7");
    let requests = foreman.requests();
    let mut runs = requests.split_inclusive(|request| request.line().starts_with("POST "));
    for expected in [vec![hosts, form, template], vec![hosts, template], vec![hosts, form, template, template]] {
        let asked = runs.next().unwrap().iter().map(|request| request.line()).filter(|line| !line.starts_with("POST "));
        let mut asked: Vec<_> = asked.map(|line| line.split('?').next().unwrap().to_owned()).collect();
        asked.sort();
        assert_eq!(asked, expected);
    }
    let input = |job: &Request| job.json().pointer("/job_invocation/inputs").unwrap().clone();
    let inputs: Vec<_> = foreman.changes().iter().map(input).collect();
    assert_eq!(inputs, [json!({"command": "uptime"}), json!({"command": "uptime"}), json!({"script": "uptime"})]);
}

#[test]
fn standard_input_is_read_for_one_option_only() {
    let sandbox = sandbox();
    for words in [&["@-", "--script=-"][..], &["@-", "--password-file=-", "--", "uptime"]] {
        let outcome = ordinary(&sandbox, &[&["--dry-run"], words].concat()).stdin("web01").run();
        assert_eq!(outcome.code, 64, "{words:?}: {outcome}");
        assert!(outcome.stderr.contains("standard input is already taken by TARGET"), "{words:?}: {outcome}");
    }
}

#[test]
fn a_list_of_hosts_that_is_not_what_was_asked_for_starts_no_job() {
    for (hosts, subtotal, told) in [
        (vec![(1, "web01"), (2, "web02")], 160, "counts 160, and holds 2"),
        (vec![(1, "web01"), (1, "web02")], 2, "has a host twice"),
        (vec![(0, "web01")], 1, "without its id or name"),
        (vec![(1, "web01"), (2, "db01")], 2, "holds db01, which was not asked for"),
    ] {
        let rows: Vec<_> = hosts.iter().map(|(id, name)| json!({"id": id, "name": name})).collect();
        let foreman = Foreman::answering(move |request: &Request| {
            let input = json!({"name": "command", "required": true, "input_type": "user", "hidden_value": false});
            Some(match request.line().split('?').next()? {
                "GET /ui_job_wizard/categories" => Answer::json(200, json!({"default_template": 7})),
                "GET /ui_job_wizard/template/7" => Answer::json(200, json!({"template_inputs": [input]})),
                "GET /api/hosts" => Answer::json(200, json!({"subtotal": subtotal, "page": 1, "results": rows})),
                _ => return None,
            })
        })
        .hearing_asides();
        let outcome = rexctl("run web* --max-hosts 100 -- uptime").at(foreman.url()).run();
        assert_eq!(outcome.code, 76, "{told}: {outcome}");
        assert!(outcome.stderr.contains(told), "{told}: {outcome}");
        assert!(foreman.changes().is_empty());
    }
}

#[test]
fn an_organization_is_looked_up_once() {
    for line in [
        "run web01 --organization Ops --async -- uptime",
        "job-invocation create --job-template-id 7 --on web01 --organization Ops --async",
    ] {
        let foreman = Foreman::answering(|request| match request.target.split('?').next().unwrap() {
            "/api/organizations" => {
                Some(Answer::json(200, json!({"results": [{"id": 3, "name": "Ops"}], "subtotal": 1})))
            }
            "/api/hosts" => Some(Answer::json(200, json!({"results": [{"id": 1, "name": "web01"}], "subtotal": 1}))),
            "/ui_job_wizard/categories" => Some(Answer::json(200, json!({"default_template": 7}))),
            "/ui_job_wizard/template/7" => {
                Some(Answer::json(200, json!({"template_inputs": [{"name": "command", "required": true}]})))
            }
            "/api/job_invocations" => Some(Answer::json(201, json!({"id": 9, "targeting": {"hosts": [{"id": 1}]}}))),
            _ => None,
        })
        .hearing_asides();
        let outcome = rexctl(line).at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{line}: {outcome}");
        let sent = foreman.changes();
        assert_eq!((sent.len(), &sent[0].json()["organization_id"]), (1, &json!(3)), "{line}");
        let requests = foreman.requests();
        let lookups = requests.iter().filter(|it| it.target.starts_with("/api/organizations")).count();
        let hosts = requests.iter().filter(|it| it.target.starts_with("/api/hosts")).count();
        assert_eq!((lookups, hosts), (1, 1), "{line}: {outcome}");
    }
}

#[test]
fn raw_needs_an_output_that_is_printed() {
    let sandbox = sandbox();
    let outcome = ordinary(&sandbox, &["web01", "--raw", "--", "uptime"]).run();
    assert!(outcome.code == 0 && !outcome.stdout.is_empty(), "{outcome}");
    let foreman = Foreman::untouched();
    let outcome = rexctl("job-invocation create --job-template-id 7 --on web01 --raw").at(foreman.url()).run();
    assert!(
        outcome.code == 64 && outcome.stderr.contains("--raw: no output is printed; add --follow-output"),
        "{outcome}"
    );
    foreman.requests();
}
