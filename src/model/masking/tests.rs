use super::*;
use serde_json::json;

#[test]
fn inputs_that_are_not_known_to_be_visible_are_hidden() {
    let payload = json!({"job_invocation": {"inputs": {"code": {"a": 1234}, "command": "id"}}});
    let shown = json!({"job_invocation": {"inputs": {"code": MASK, "command": "id"}}});
    assert_eq!(with_inputs_masked(&payload, &["command".into()]), shown);
    assert_eq!(with_inputs_masked(&json!(null), &[]), json!(null));
    let found = secrets(&payload, &shown);
    assert_eq!(found.iter().map(Secret::expose).collect::<Vec<_>>(), ["1234"]);
}

#[test]
fn a_value_is_masked_by_names_and_marks_beside_and_around_it() {
    for (body, shown) in [
        (
            json!({"host[root_pass]": "x", "pwd": 7, "apikey": "x"}),
            json!({"host[root_pass]": MASK, "pwd": MASK, "apikey": MASK}),
        ),
        (
            json!({"credentials": {"user": "a", "key": "x"}, "tokens": ["x", "y"]}),
            json!({"credentials": MASK, "tokens": MASK}),
        ),
        (json!({"use_token": true, "password": null}), json!({"use_token": true, "password": null})),
        (json!({"name": "db_password", "value": "x"}), json!({"name": "db_password", "value": MASK})),
        (json!({"template_input_name": "pin", "value": 1}), json!({"template_input_name": "pin", "value": MASK})),
        (
            json!({"parameter": "db", "hidden_value": true, "override_values": [{"match": "fqdn=a", "value": "x"}]}),
            json!({"parameter": "db", "hidden_value": true, "override_values": [{"match": "fqdn=a", "value": MASK}]}),
        ),
        (
            json!({"name": "a", "value": "x", "hidden_value": "1"}),
            json!({"name": "a", "value": MASK, "hidden_value": "1"}),
        ),
        (
            json!({"name": "a", "value": "x", "hidden_value": false}),
            json!({"name": "a", "value": "x", "hidden_value": false}),
        ),
        (json!({"setting": {"value": "x"}}), json!({"setting": {"value": MASK}})),
        (json!({"json": "{\"pwd\": \"x\", \"a\": 1}"}), json!({"json": "{\"pwd\":\"*****\",\"a\":1}"})),
        (json!({"json": "[1,  2]", "text": "{x"}), json!({"json": "[1,  2]", "text": "{x"})),
        (json!({"url": "http://ann:x@proxy?token=y"}), json!({"url": "http://ann:*****@proxy?token=*****"})),
    ] {
        assert_eq!(masked(&body), shown);
    }
}

#[test]
fn a_mark_counts_if_rails_reads_it_as_true() {
    for mark in [json!("yes"), json!("TRUE"), json!("on"), json!("t"), json!("2"), json!("no"), json!(2), json!(true)] {
        assert_eq!(masked(&json!({"hidden_value": mark, "value": "x"}))["value"], MASK, "{mark}");
    }
    for mark in [json!("0"), json!("f"), json!("OFF"), json!("false"), json!(""), json!(null), json!(0), json!(false)] {
        assert_eq!(masked(&json!({"hidden_value": mark, "value": "x"}))["value"], "x", "{mark}");
    }
}

#[test]
fn a_value_is_masked_if_its_path_names_a_secret() {
    for path in ["/api/settings/smtp_password", "/api/v2/settings/5", "/x/api/hosts/1/parameters/db%5Fpassword"] {
        let body = json!({"value": "x", "parameter": {"value": "y", "name": "z"}});
        assert_eq!(
            masked_body(path, &body),
            json!({"value": MASK, "parameter": {"value": MASK, "name": "z"}}),
            "{path}"
        );
        let shown = masked_query(path, &[("value", "x"), ("a[value]", "y"), ("page", "1")]);
        let shown: Vec<_> = shown.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(shown, [MASK, MASK, "1"], "{path}");
    }
    for path in ["/api/settings", "/api/settings/", "/api/hosts/1/parameters/db"] {
        assert_eq!(masked_body(path, &json!({"value": "x"})), json!({"value": "x"}), "{path}");
    }
}

#[test]
fn a_query_is_masked_by_names_marks_and_the_content_of_its_values() {
    let query = [
        ("a[name]", "b"),
        ("a[value]", "s1"),
        ("a[hidden_value]", "yes"),
        ("b", r#"{"pwd":"s2"}"#),
        ("c", "http://u:s3@h"),
    ];
    let shown = masked_query("/api/x", &query);
    let values: Vec<_> = shown.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(values, ["b", MASK, "yes", r#"{"pwd":"*****"}"#, "http://u:*****@h"]);
    let found = secrets_of_request("/api/x;token=abcd", &query, &shown);
    let found: Vec<_> = found.iter().map(Secret::expose).collect();
    assert!(["s1", "s2", "s3"].iter().all(|secret| found.contains(secret)), "{found:?}");
}

#[test]
fn a_secret_that_is_a_key_in_an_answer_is_masked() {
    assert_eq!(redacted_json(&json!({"hunter2": 1}), &[Secret::new("hunter2".into())]), json!({"*****": 1}));
}

#[test]
fn the_password_in_an_address_and_the_secrets_in_json_are_found() {
    let body = json!({"url": "http://u:p%40ssword@h/", "json": "{\"pwd\": \"hunter2\"}"});
    let found = secrets(&body, &masked(&body));
    let found: Vec<_> = found.iter().map(Secret::expose).collect();
    assert!(["p%40ssword", "p@ssword", "hunter2"].iter().all(|secret| found.contains(secret)), "{found:?}");
}

#[test]
fn the_secrets_of_a_body_are_found_and_hidden_wherever_they_are_quoted() {
    let body = json!({"password": "hunter2", "name": "a", "ssh": [{"api_token": "hunter3", "user": "hunter"}]});
    let found = secrets(&body, &masked(&body));
    assert_eq!(found.iter().map(Secret::expose).collect::<Vec<_>>(), ["hunter2", "hunter3"]);
    let said = json!({"error": {"message": "hunter2 and hunter3 of hunter", "code": 1}});
    assert_eq!(redacted_json(&said, &found), json!({"error": {"message": "***** and ***** of hunter", "code": 1}}));
}

#[test]
fn secrets_are_masked_at_every_depth_and_nothing_else_is() {
    let body = json!({"job_invocation": {
        "password": "a", "key_passphrase": "b", "ssh": {"effective_user": "root", "effective_user_password": "c"},
        "inputs": {"command": "id", "db_password": "d"}, "search_query": "name = x", "api_token": null}});
    assert_eq!(
        masked(&body),
        json!({"job_invocation": {
            "password": MASK, "key_passphrase": MASK, "ssh": {"effective_user": "root", "effective_user_password": MASK},
            "inputs": {"command": "id", "db_password": MASK}, "search_query": "name = x", "api_token": null}})
    );
}

#[test]
fn the_value_of_a_record_that_may_be_hidden_is_masked_unless_it_says_that_it_is_not() {
    for (record, value) in [("template_input", "default"), ("parameter", "value")] {
        let shown = |fields: Value| masked(&json!({ record: fields }))[record][value].take();
        assert_eq!(shown(json!({"name": "a", value: "x"})), MASK);
        assert_eq!(shown(json!({"name": "a", value: "x", "hidden_value": false})), "x");
    }
}
