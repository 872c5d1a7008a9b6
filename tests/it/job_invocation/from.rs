//! `--from`: a whole request in a file, and flags on top of it.

use super::{HOSTS, create, job, taking, taking_bookmark_5, without_empty};
use crate::foreman::Foreman;
use expect_test::expect;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Every field at once that may stand beside the others.
fn document() -> Value {
    json!({
        "job_template_id": 7, "targeting_type": "dynamic_query", "search_query": "name ~ web", "randomized_ordering": true,
        "inputs": {"command": "a\nb", "count": 3}, "ssh": {"effective_user": "nobody", "effective_user_password": "e"},
        "ssh_user": "ann", "password": "p", "key_passphrase": "k",
        "recurrence": {"cron_line": "5 4 * * *", "max_iteration": 3, "purpose": "nightly"},
        "scheduling": {"start_at": "2099-01-01T10:00:00+00:00"},
        "concurrency_control": {"concurrency_level": 4, "time_span": 60}, "description_format": "d",
        "execution_timeout_interval": 90, "time_to_pickup": 30,
    })
}

/// The document as it is sent: the value of every input is text.
fn texts() -> Value {
    let mut document = document();
    document["inputs"]["count"] = "3".into();
    document
}

fn sent(file: &str, content: &str, flags: &[&str]) -> Value {
    let has_bookmark = flags.contains(&"--bookmark-id=5");
    let foreman = if has_bookmark { taking_bookmark_5(job()) } else { taking(job()) };
    let command = create(&foreman, ["--async", "--from", file]).args(flags.iter().copied());
    let outcome = if file == "-" { command.stdin(content) } else { command.file(file, content) }.run();
    assert_eq!(outcome.code, 0, "{outcome}");
    without_empty(&foreman.changes()[0].json())
}

#[test]
fn json_and_yaml_with_and_without_the_wrapper_are_the_same_request() {
    let bare = document();
    let wrapped = json!({"organization_id": 3, "location_id": 2, "job_invocation": bare});
    let mut flat = bare.clone();
    flat["organization_id"] = 3.into();
    flat["location_id"] = 2.into();
    let expected = json!({"organization_id": 3, "location_id": 2, "job_invocation": texts()});
    // JSON is YAML as well; block style is what people write.
    let yaml = flat.as_object().unwrap().iter().map(|(name, value)| format!("{name}: {value}\n")).collect::<String>();
    for (file, content) in [
        ("job.json", wrapped.to_string()),
        ("job.json", flat.to_string()),
        ("job.yaml", yaml),
        ("-", wrapped.to_string()),
    ] {
        assert_eq!(sent(file, &content, &[]), expected, "{content}");
    }
}

#[test]
fn flags_override_the_document_field_by_field() {
    let flags = [
        "--job-template-id=8",
        "--bookmark-id=5",
        "--input=command=c",
        "--effective-user=root",
        "--max-iteration=2",
        "--start-at=2099-02-01 10:00",
        "--concurrency-level=1",
        "--password=q",
        "--location-id=9",
    ];
    let mut expected = json!({"location_id": 9, "job_invocation": texts()});
    let job = &mut expected["job_invocation"];
    job["job_template_id"] = "8".into();
    job.as_object_mut().unwrap().remove("search_query");
    job["bookmark_id"] = 5.into();
    job["inputs"]["command"] = "c".into();
    job["ssh"]["effective_user"] = "root".into();
    job["recurrence"]["max_iteration"] = 2.into();
    job["scheduling"]["start_at"] = "2099-02-01T10:00:00+00:00".into();
    job["concurrency_control"]["concurrency_level"] = 1.into();
    job["password"] = "q".into();
    assert_eq!(sent("job.json", &document().to_string(), &flags), expected);
}

#[test]
fn a_template_on_the_command_line_replaces_a_feature_in_the_document() {
    let body = sent("job.yaml", "feature: run_script\nsearch_query: name = a\n", &["--job-template-id=8"]);
    assert_eq!(body["job_invocation"]["feature"], Value::Null);
}

#[test]
fn a_bad_document_is_refused_before_anything_is_sent() {
    let foreman = Foreman::untouched();
    let mut told = String::new();
    for content in [
        "",
        "[1]",
        "{",
        "a: b: c",
        "job_template_id: 7\nserch_query: x",
        "job_template_id: 7\nsearch_query: [x]",
        "job_template_id: 7\nfeature: x",
        "job_template_id: 7\nconcurrency_control: {concurrency_level: 0}",
        "job_template_id: 7\nrecurrence: {cron_line: '61 * * * *'}",
        "job_template_id: 7\ntargeting_type: all",
    ] {
        let hosts = (!content.contains("search_query")).then_some(HOSTS);
        let outcome = create(&foreman, ["--from=job.yaml"]).args(hosts).file("job.yaml", content).run();
        let _ = write!(told, "{content:?}: {outcome}");
    }
    let _ = write!(told, "missing: {}", create(&foreman, ["--from=missing.yaml"]).run());
    assert!(foreman.requests().is_empty());
    expect![[r#"
        "": exit 64
        Could not create the job invocation:
          --from job.yaml: must contain the fields of a job invocation, such as job_template_id and search_query
        "[1]": exit 64
        Could not create the job invocation:
          --from job.yaml: must contain the fields of a job invocation, such as job_template_id and search_query
        "{": exit 64
        Could not create the job invocation:
          --from job.yaml: neither JSON nor YAML at line 1, column 1
        "a: b: c": exit 64
        Could not create the job invocation:
          --from job.yaml: neither JSON nor YAML at line 1, column 5
        "job_template_id: 7\nserch_query: x": exit 64
        Could not create the job invocation:
          --from job.yaml: unknown field serch_query
        Allowed are the fields of a job invocation as the server's API names them; see rexctl job-invocation create --help.
        "job_template_id: 7\nsearch_query: [x]": exit 64
        Could not create the job invocation:
          --from job.yaml: search_query: must be text
        "job_template_id: 7\nfeature: x": exit 64
        Could not create the job invocation:
          --from job.yaml: job_template_id and feature: the server takes one of them; leave the other out
        "job_template_id: 7\nconcurrency_control: {concurrency_level: 0}": exit 64
        Could not create the job invocation:
          --from job.yaml: concurrency_control.concurrency_level: must be a whole number from 1 to 2147483647
        "job_template_id: 7\nrecurrence: {cron_line: '61 * * * *'}": exit 64
        Could not create the job invocation:
          --from job.yaml: recurrence.cron_line: minute "61" must be 0-59
        "job_template_id: 7\ntargeting_type: all": exit 64
        Could not create the job invocation:
          --from job.yaml: targeting_type: must be static_query or dynamic_query
        missing: exit 66
        Could not create the job invocation:
          --from: cannot read missing.yaml: No such file or directory (os error 2)
    "#]].assert_eq(&told);
}

#[test]
fn an_error_names_the_flag_where_it_was_given() {
    let foreman = Foreman::untouched();
    let outcome = create(&foreman, ["--from=job.yaml", "--start-at=2020-01-01"]);
    let document = "job_template_id: 7\nsearch_query: a\nscheduling: {start_at: 2099-01-01}";
    let outcome = outcome.file("job.yaml", document).run();
    assert!(outcome.stderr.contains("\n  --start-at: \"2020-01-01\""), "{outcome}");
    assert!(foreman.requests().is_empty());
}

#[test]
fn hammers_word_for_null_takes_out_what_the_document_says_and_is_sent_for_single_values() {
    let foreman = taking(job());
    let fields = [
        ("/", "ssh_user password randomized_ordering execution_timeout_interval time_to_pickup"),
        ("/recurrence", "max_iteration purpose"),
        ("/concurrency_control", "concurrency_level time_span"),
    ];
    let (mut expected, mut flags) = (texts(), Vec::new());
    for (within, names) in fields {
        let map = expected.pointer_mut(within.trim_end_matches('/')).and_then(Value::as_object_mut).unwrap();
        for name in names.split(' ') {
            assert!(map.remove(name).is_some(), "{name}");
            map.insert(name.to_owned(), Value::Null);
            flags.push(format!("--{}=NULL", name.replace('_', "-")));
        }
    }
    let command = create(&foreman, ["--async", "--from", "job.json"]).args(flags);
    let outcome = command.file("job.json", document().to_string()).env("HAMMER_NIL", "NULL").run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(without_empty(&foreman.changes()[0].json())["job_invocation"], without_empty(&expected));
}
