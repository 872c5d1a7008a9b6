//! Each flag of `create` is one field of the POST body, and nothing else.

use super::{HOSTS, TEMPLATE, body, without_empty};
use expect_test::expect;
use serde_json::{Value, json};

/// A field of the API, the flag that sets it, and what that adds to the body.
type Row = (&'static str, &'static str, Value);

fn job(fields: Value) -> Value {
    json!({ "job_invocation": fields })
}

/// Template, hosts, inputs and users.
fn work() -> Vec<Row> {
    vec![
        ("job_template_id", TEMPLATE, job(json!({"job_template_id": "7"}))),
        ("feature", "--feature=run_script", job(json!({"feature": "run_script"}))),
        ("targeting_type", "--dynamic", job(json!({"targeting_type": "dynamic_query"}))),
        ("search_query", HOSTS, job(json!({"search_query": "name ~ web"}))),
        ("bookmark_id", "--bookmark-id=5", job(json!({"bookmark_id": 5}))),
        ("randomized_ordering", "--randomized-ordering=yes", job(json!({"randomized_ordering": true}))),
        ("randomized_ordering", "--randomized-ordering=no", job(json!({"randomized_ordering": false}))),
        ("inputs", "--input=command=id", job(json!({"inputs": {"command": "id"}}))),
        ("ssh[effective_user]", "--effective-user=nobody", job(json!({"ssh": {"effective_user": "nobody"}}))),
        (
            "ssh[effective_user_password]",
            "--effective-user-password=e",
            job(json!({"ssh": {"effective_user_password": "e"}})),
        ),
        ("ssh_user", "--ssh-user=ann", job(json!({"ssh_user": "ann"}))),
        ("password", "--password=p", job(json!({"password": "p"}))),
        ("key_passphrase", "--key-passphrase=k", job(json!({"key_passphrase": "k"}))),
    ]
}

/// Scheduling and recurrence.
fn times() -> Vec<Row> {
    vec![
        ("recurrence[cron_line]", "--cron-line=5 4 * * *", job(json!({"recurrence": {"cron_line": "5 4 * * *"}}))),
        (
            "recurrence[max_iteration]",
            "--max-iteration=3",
            job(json!({"recurrence": {"cron_line": "5 4 * * *", "max_iteration": 3}})),
        ),
        (
            "recurrence[purpose]",
            "--purpose=nightly",
            job(json!({"recurrence": {"cron_line": "5 4 * * *", "purpose": "nightly"}})),
        ),
        (
            "recurrence[end_time]",
            "--end-time=2099-03-01 12:00",
            job(json!({"recurrence": {"cron_line": "0 0 29 2 *", "end_time": "2099-03-01T12:00:00+00:00"}})),
        ),
        (
            "scheduling[start_at]",
            "--start-at=2099-01-01 10:00",
            job(json!({"scheduling": {"start_at": "2099-01-01T10:00:00+00:00"}})),
        ),
        (
            "scheduling[start_before]",
            "--start-before=2099-01-01 11:00 +0900",
            job(
                json!({"scheduling": {"start_at": "2099-01-01T01:00:00+00:00", "start_before": "2099-01-01T11:00:00+09:00"}}),
            ),
        ),
    ]
}

/// Limits, description and taxonomies.
fn limits() -> Vec<Row> {
    vec![
        (
            "concurrency_control[concurrency_level]",
            "--concurrency-level=4",
            job(json!({"concurrency_control": {"concurrency_level": 4}})),
        ),
        ("concurrency_control[time_span]", "--time-span=60", job(json!({"concurrency_control": {"time_span": 60}}))),
        ("description_format", "--description-format=%{command}", job(json!({"description_format": "%{command}"}))),
        (
            "execution_timeout_interval",
            "--execution-timeout-interval=90",
            job(json!({"execution_timeout_interval": 90})),
        ),
        ("time_to_pickup", "--time-to-pickup=30", job(json!({"time_to_pickup": 30}))),
        ("location_id", "--location-id=2", json!({"location_id": 2})),
        ("organization_id", "--organization-id=3", json!({"organization_id": 3})),
    ]
}

fn rows() -> impl Iterator<Item = Row> {
    [work(), times(), limits()].into_iter().flatten()
}

/// The flag with what it cannot be without.
fn completed((field, flag, _): &Row) -> Vec<&'static str> {
    let mut flags = vec![*flag];
    flags.extend((!["feature", "job_template_id"].contains(field)).then_some(TEMPLATE));
    flags.extend((!["bookmark_id", "search_query"].contains(field)).then_some(HOSTS));
    match *field {
        "recurrence[max_iteration]" | "recurrence[purpose]" => flags.push("--cron-line=5 4 * * *"),
        "recurrence[end_time]" => flags.push("--cron-line=0 0 29 2 *"),
        "scheduling[start_before]" => flags.push("--start-at=2099-01-01 01:00"),
        _ => {}
    }
    flags
}

fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            from.into_iter().for_each(|(name, value)| merge(into.entry(name).or_insert(Value::Null), value));
        }
        (into, from) => *into = from,
    }
}

#[test]
fn each_flag_is_its_field_and_nothing_else() {
    for row in rows() {
        let flags = completed(&row);
        let mut expected = json!({"job_invocation": {"targeting_type": "static_query"}});
        if flags.contains(&TEMPLATE) {
            merge(&mut expected, json!({"job_invocation": {"job_template_id": "7"}}));
        }
        if flags.contains(&HOSTS) {
            merge(&mut expected, json!({"job_invocation": {"search_query": "name ~ web"}}));
        }
        merge(&mut expected, row.2);
        let mut sent = without_empty(&body(flags.iter().copied()));
        if row.0 == "recurrence[end_time]" {
            let counted = sent["job_invocation"]["recurrence"].as_object_mut().unwrap().remove("max_iteration");
            assert!(counted.is_some_and(|count| count.is_u64()));
        }
        assert_eq!(sent, expected, "{flags:?}");
    }
}

#[test]
fn all_23_fields_have_a_flag() {
    let mut fields: Vec<_> = rows().map(|row| row.0).collect();
    fields.dedup();
    let job_fields = fields.iter().filter(|field| !["location_id", "organization_id"].contains(field));
    assert_eq!((fields.len(), job_fields.count()), (25, 23));
}

#[test]
fn a_body_has_its_empty_parts_and_no_nulls() {
    let text = serde_json::to_string_pretty(&body([TEMPLATE, HOSTS])).unwrap();
    expect![[r#"
        {
          "job_invocation": {
            "job_template_id": "7",
            "search_query": "name ~ web",
            "targeting_type": "static_query",
            "inputs": {},
            "ssh": {},
            "recurrence": {},
            "scheduling": {},
            "concurrency_control": {}
          }
        }"#]]
    .assert_eq(&text);
}

#[test]
fn the_request_says_what_it_is_and_carries_the_login() {
    let foreman = super::taking(super::job());
    let outcome = super::create(&foreman, [TEMPLATE, HOSTS, "--async"]).run();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, "Follow it with: rexctl watch 12\n"));
    let request = &foreman.requests()[0];
    let header = |name| request.header(name).unwrap_or_default();
    assert_eq!(header("content-type"), "application/json");
    assert_eq!(header("accept"), "application/json;version=2");
    assert_eq!(header("accept-language"), "en");
    assert_eq!(header("accept-encoding"), "gzip");
    // admin:changeme
    assert_eq!(header("authorization"), "Basic YWRtaW46Y2hhbmdlbWU=");
    assert_eq!(header("user-agent"), format!("rexctl/{}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_start_now_is_no_start_time() {
    for start in ["--start-at=now", "--start-at=NOW", "--start-at=+0m"] {
        let body = without_empty(&body([TEMPLATE, HOSTS, start]));
        let job = json!({"job_template_id": "7", "search_query": "name ~ web", "targeting_type": "static_query"});
        assert_eq!(body, json!({ "job_invocation": job }), "{start}");
    }
}

#[test]
fn durations_are_seconds_or_have_units() {
    for (typed, seconds) in [("30", 30), ("30s", 30), ("5m", 300), ("1h30m", 5400)] {
        let foreman = super::taking(super::job());
        let flags = ["--time-span", "--execution-timeout-interval", "--time-to-pickup"];
        let flags = flags.map(|flag| format!("{flag}={typed}"));
        let outcome = super::create(&foreman, [TEMPLATE, HOSTS, "--async"]).args(flags).run();
        assert_eq!(outcome.code, 0, "{typed}: {outcome}");
        let wait = format!("--wait-timeout={typed}");
        let outcome = super::create(&foreman, [TEMPLATE, HOSTS, "--dry-run", &wait]).run();
        assert_eq!(outcome.code, 0, "{typed}: {outcome}");
        let sent = foreman.changes()[0].json();
        let job = &sent["job_invocation"];
        let found =
            [&job["concurrency_control"]["time_span"], &job["execution_timeout_interval"], &job["time_to_pickup"]];
        assert!(found.iter().all(|value| **value == seconds), "{typed}: {job}");
    }
}
