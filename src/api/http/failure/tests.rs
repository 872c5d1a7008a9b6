use super::*;
use serde_json::json;

fn head(status: u16, path: &str) -> Head {
    let url = format!("https://f.example{path}").parse().unwrap();
    Head { method: Method::POST, status: StatusCode::from_u16(status).unwrap(), headers: HeaderMap::new(), url }
}

/// The error of an answer of a server at the root of `f.example`.
fn explain(head: &Head, body: &[u8]) -> Error {
    super::explain(head, body, &"https://f.example/".parse().unwrap())
}

fn explained(status: u16, body: &Value) -> (u8, String) {
    let path = if status == 500 { "/api/job_invocations" } else { "/api/x?search=y" };
    let error = explain(&head(status, path), body.to_string().as_bytes());
    (error.kind().code(), error.message().to_owned())
}

fn check(cases: &[(u16, Value, u8, &str)]) {
    for (status, body, code, sentence) in cases {
        assert_eq!(explained(*status, body), (*code, (*sentence).to_owned()), "{status} {body}");
    }
}

#[test]
fn a_missing_login_or_permission_becomes_a_sentence() {
    check(&[
        (401, json!({"error": {"message": "Unable to authenticate user "}}), 129, "the server wants a login"),
        (
            401,
            json!({"error": {"message": "Unable to authenticate user admin"}}),
            129,
            "the server does not accept the login of admin",
        ),
        (
            403,
            json!({"error": {"message": "Access denied", "details": "x", "missing_permissions": ["create_job_invocations"]}}),
            77,
            "the user lacks a permission: create_job_invocations",
        ),
    ]);
}

#[test]
fn what_does_not_exist_becomes_a_sentence() {
    check(&[
        (
            404,
            json!({"error": {"message": "Template with id '99999' was not found"}}),
            128,
            "there is no job template with id 99999",
        ),
        (
            404,
            json!({"error": {"message": "Template with id '' was not found"}}),
            128,
            "the feature is unknown, or has no job template",
        ),
        (404, json!({"message": "Job invocation not found by id '9'"}), 128, "there is no job invocation with id 9"),
        (404, json!({"status": 404, "error": "Not Found"}), 128, "https://f.example has no /api/x"),
        (404, json!({"error": "Could not rerun job 5"}), 128, "Could not rerun job 5"),
    ]);
}

#[test]
fn a_refused_request_becomes_a_sentence() {
    check(&[
        (
            400,
            json!({"error": {"message": "Field 'x' not recognized for searching!", "class": "Y"}}),
            65,
            "Field 'x' not recognized for searching!",
        ),
        (400, json!({"status": 400, "error": "There was a problem"}), 65, "There was a problem"),
        (
            422,
            json!({"error": {"id": null, "errors": {"name": ["x"]}, "full_messages": ["Name x", "B y"]}}),
            65,
            "Name x\nB y",
        ),
        (422, json!({"message": "The job could not be cancelled."}), 65, "The job could not be cancelled."),
        (415, json!({"error": {"message": "Media type x is unsupported"}}), 65, "Media type x is unsupported"),
    ]);
}

#[test]
fn an_internal_error_becomes_a_sentence() {
    check(&[
        (
            500,
            json!({"error": {"message": "Validation failed: Triggering: Cronline foo is not valid format of cron line"}}),
            65,
            "Cronline foo is not valid format of cron line",
        ),
        (
            500,
            json!({"error": {"message": "Validation failed: Template t: Not all required inputs have values. Missing inputs: command"}}),
            65,
            "the required input \"command\" has no value; add --input command=VALUE",
        ),
        (
            500,
            json!({"error": {"message": "ERF42-0524 [Foreman::Exception]: Unknown input nope for template T"}}),
            65,
            "Unknown input nope for template T",
        ),
        (
            500,
            json!({"error": {"message": "undefined method `x' for nil"}}),
            70,
            "the server failed: undefined method `x' for nil",
        ),
        (500, json!({}), 70, "https://f.example failed (500) without saying why"),
        (503, json!({}), 69, "https://f.example is not available (503 Service Unavailable)"),
    ]);
}

#[test]
fn the_plugin_may_be_lacking_only_where_a_path_is_its_own() {
    for (path, is_of_plugin) in [
        ("/api/job_invocations/1", true),
        ("/prefix/foreman_tasks/api/tasks", true),
        ("/api/templates/1/template_inputs", true),
        ("/api/hosts/job_invocations.example.com", false),
        ("/api/bookmarks", false),
    ] {
        let error = explain(&head(404, path), br#"{"status":404,"error":"Not Found"}"#).to_json();
        assert_eq!(error.pointer("/error/hint").is_some_and(Value::is_string), is_of_plugin, "{path}: {error}");
    }
}

#[test]
fn a_path_with_the_api_twice_is_told_as_such() {
    for (path, expected) in [
        ("/api/api/status", true),
        ("/prefix/api/api/hosts", true),
        ("/api/v2/api/hosts", true),
        ("/api/foreman_tasks/api/tasks", true),
        ("/api/hosts/api", false),
        ("/foreman_tasks/api/tasks", false),
    ] {
        for body in [&br#"{"status":404,"error":"Not Found"}"#[..], b"<html>", b""] {
            let error = explain(&head(404, path), body);
            assert_eq!(error.message().contains("/api is there twice"), expected, "{path}: {error}");
        }
    }
}

#[test]
fn what_foreman_has_not_written_is_told_as_another_s() {
    let long = format!("/api/hosts?search={}", "x".repeat(9_000));
    let named = format!("/api/hosts/{}", "x".repeat(9_000));
    let page = "<html><head><title>Access Denied</title></head></html>";
    for (status, path, body, code, said) in [
        (403, "/api/x", page, 77, "(403) with a page that is not Foreman's (\"Access Denied\")"),
        (403, "/api/x", "", 77, "https://f.example refused the request (403) with a page that is not Foreman's"),
        (414, &long, page, 65, "the search of 9000 characters is too long for https://f.example (414"),
        (
            414,
            &long,
            r#"{"message": "no"}"#,
            65,
            "the search of 9000 characters is too long for https://f.example (414",
        ),
        (431, &long, "", 65, "the search of 9000 characters is too long"),
        (400, &long, page, 65, "the search of 9000 characters is too long"),
        (414, &named, page, 65, "the address of the request is too long"),
        (413, "/api/x", page, 65, "the request is too large for https://f.example (413"),
        (400, "/api/x", page, 76, "(400 Bad Request) without a reason in JSON (\"Access Denied\")"),
        (405, "/api/x", "", 76, "(405 Method Not Allowed) without a reason in JSON"),
    ] {
        let error = explain(&head(status, path), body.as_bytes());
        assert_eq!(error.kind().code(), code, "{status}: {error}");
        assert!(error.message().contains(said) && !error.message().contains("xxxx"), "{status}: {error}");
    }
}

#[test]
fn an_error_may_be_of_any_type() {
    for body in [
        json!(null),
        json!([]),
        json!("x"),
        json!({"error": 5}),
        json!({"error": {"message": {}}}),
        json!({"error": [1]}),
    ] {
        for status in [400, 401, 403, 404, 422, 500, 599] {
            assert!(!explained(status, &body).1.is_empty());
        }
    }
}

#[test]
fn what_the_server_said_is_kept_with_its_secrets_masked() {
    let body = br#"{"error":{"message":"x"},"password":"marker"}"#;
    let error = explain(&head(400, "/"), body);
    assert_eq!(error.to_json()["error"]["server"], json!({"error": {"message": "x"}, "password": "*****"}));
}

#[test]
fn a_redirect_names_its_target() {
    let mut head = head(302, "/");
    head.headers.insert(LOCATION, "https://other.example/".parse().unwrap());
    let error = explain(&head, b"");
    assert!(error.message().contains("https://other.example/") && error.kind() == Kind::Config);
}
