//! Error answers: whatever shape the server gave them, one sentence and the right exit code.

use crate::api::transport::place;
use crate::error::{Error, Kind};
use crate::model::masking::masked;
use reqwest::StatusCode;
use serde_json::Value;
use url::Url;

/// The error that an answer other than 2xx means. `location` is where a redirect points.
pub fn explain(status: StatusCode, body: &[u8], location: Option<&str>, server: &Url) -> Error {
    let place = place(server);
    if status.is_redirection() {
        return redirect(location, &place);
    }
    let json: Option<Value> = serde_json::from_slice(body).ok();
    let said = json.as_ref().and_then(text_of);
    let error = match status.as_u16() {
        401 => unauthenticated(said.as_deref()),
        403 => forbidden(json.as_ref(), said.as_deref()),
        404 => not_found(said.as_deref(), json.is_some(), &place),
        500 => internal(said.as_deref(), &place),
        429 => Error::new(Kind::Unreachable, format!("{place} asks for fewer requests (429)")).hint("Try again later."),
        502..=504 => Error::new(Kind::Unreachable, format!("{place} is not available ({status})"))
            .hint("The server may be starting or overloaded; try again in a moment."),
        400..=499 => match said {
            Some(said) => Error::new(Kind::Rejected, said),
            None => {
                Error::new(Kind::Protocol, format!("{place} refused the request ({status}) without a reason in JSON"))
            }
        },
        _ => Error::new(
            Kind::Server,
            format!("{place} failed ({status}): {}", said.as_deref().unwrap_or("no reason given")),
        ),
    };
    match json {
        Some(json) => error.server(masked(&json)),
        None => error,
    }
}

/// The error for a 2xx answer that is not JSON.
pub fn not_json(body: &[u8], cause: &serde_json::Error, server: &Url) -> Error {
    let place = place(server);
    let start = body.trim_ascii_start();
    if start.starts_with(b"<") {
        return Error::new(Kind::Protocol, format!("{place} answered with a web page instead of JSON"))
            .hint("Check that --server is the address of Foreman itself, without a page's path.");
    }
    if cause.is_eof() {
        return Error::new(Kind::Protocol, format!("the answer of {place} ends in the middle ({} bytes)", body.len()));
    }
    Error::new(Kind::Protocol, format!("the answer of {place} is not JSON: {cause}"))
}

/// What the server said: `error` may be an object, a string or absent, and validation lists its sentences apart.
fn text_of(body: &Value) -> Option<String> {
    let error = body.get("error");
    let sentences = error.and_then(|e| e.get("full_messages")).and_then(Value::as_array);
    if let Some(sentences) = sentences.filter(|s| !s.is_empty()) {
        return Some(sentences.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "));
    }
    let message = error.and_then(|e| e.get("message")).or(error).or(body.get("message"));
    let message = message.and_then(Value::as_str).or(body.get("displayMessage").and_then(Value::as_str))?;
    Some(message.trim().to_owned()).filter(|text| !text.is_empty())
}

fn redirect(location: Option<&str>, place: &str) -> Error {
    let target = location.map(|target| format!(" to {target}")).unwrap_or_default();
    Error::new(
        Kind::Config,
        format!("{place} redirects{target}; a redirect is not followed, since the login would go with it"),
    )
    .hint("If that is where the server is, use that address in --server or the configuration.")
}

fn unauthenticated(said: Option<&str>) -> Error {
    let user = said.and_then(|text| text.strip_prefix("Unable to authenticate user")).map(str::trim);
    match user {
        Some("") => Error::new(Kind::Unauthenticated, "the server wants a login")
            .hint("Give --username, or set it up once with rexctl auth login."),
        Some(user) => Error::new(Kind::Unauthenticated, format!("the server does not accept the login of {user}"))
            .hint("Check the user name, and the password or token."),
        None => Error::new(Kind::Unauthenticated, said.unwrap_or("the server does not accept the login")),
    }
}

fn forbidden(body: Option<&Value>, said: Option<&str>) -> Error {
    let missing = body.and_then(|body| body.pointer("/error/missing_permissions")).and_then(Value::as_array);
    let missing: Vec<_> = missing.into_iter().flatten().filter_map(Value::as_str).collect();
    if missing.is_empty() {
        return Error::new(Kind::Forbidden, said.unwrap_or("the server denies access").to_owned());
    }
    Error::new(Kind::Forbidden, format!("the user lacks a permission: {}", missing.join(", ")))
        .hint("An administrator can give a role that has it.")
}

fn not_found(said: Option<&str>, is_json: bool, place: &str) -> Error {
    match said {
        Some("Not Found") => Error::new(Kind::NotFound, format!("{place} has no such resource"))
            .hint("The server may be too old for this, or lack the remote execution plugin."),
        Some(said) => Error::new(Kind::NotFound, template_missing(said).unwrap_or_else(|| said.to_owned())),
        None if is_json => Error::new(Kind::NotFound, format!("{place} has no such resource")),
        None => Error::new(Kind::NotFound, format!("{place} has no Foreman API at this address"))
            .hint("Check --server; behind a path prefix, the prefix belongs to it."),
    }
}

/// `Template with id '99' was not found`; the id is empty for an unknown feature too.
fn template_missing(said: &str) -> Option<String> {
    let id = said.strip_prefix("Template with id '")?.strip_suffix("' was not found")?;
    Some(match id {
        "" => "the feature is unknown, or has no job template".into(),
        id => format!("there is no job template with id {id}"),
    })
}

/// Foreman answers a user's mistake in a job with 500; only its words tell the two apart.
fn internal(said: Option<&str>, place: &str) -> Error {
    let Some(said) = said else {
        return Error::new(Kind::Server, format!("{place} failed (500) without saying why")).hint(SERVER_LOG);
    };
    if let Some(reason) = said.strip_prefix("Validation failed: ") {
        return Error::new(Kind::Rejected, validation(reason));
    }
    let reason = said.split_once("[Foreman::Exception]: ").map_or(said, |(_, reason)| reason);
    let is_mistake = ["Unknown input ", "Cannot specify both ", "Only one of feature "]
        .iter()
        .any(|start| reason.starts_with(start));
    if is_mistake {
        return Error::new(Kind::Rejected, reason.to_owned());
    }
    Error::new(Kind::Server, format!("the server failed: {reason}")).hint(SERVER_LOG)
}

const SERVER_LOG: &str = "The server's production.log tells more.";

/// A validation's words without the model names that mean nothing to its reader.
fn validation(reason: &str) -> String {
    if let Some((_, inputs)) = reason.split_once("Missing inputs: ") {
        return format!("required inputs have no value: {inputs}");
    }
    if reason.contains("Must select a bookmark or enter a search query") {
        return "the hosts are missing: give a search query, or a bookmark that exists".into();
    }
    let words = reason.strip_prefix("Triggering: ").or(reason.strip_prefix("Targeting: ")).unwrap_or(reason);
    if words.starts_with("Start before raw ") {
        return "the job could not start in time: --start-before is earlier than its start".into();
    }
    if words.starts_with("Input type No task could be started") {
        return "no run of the job could be planned; check --cron-line, --max-iteration and --end-time".into();
    }
    if let Some((_, purpose)) = words.split_once("recurring logic with purpose ") {
        let purpose = purpose.strip_suffix(" already exists").unwrap_or(purpose);
        return format!("the purpose \"{purpose}\" is taken by another active or disabled recurring logic");
    }
    if let Some(line) =
        words.strip_prefix("Cronline ").and_then(|rest| rest.strip_suffix(" is not valid format of cron line"))
    {
        return format!("the server does not take the cron line \"{line}\"");
    }
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn explained(status: u16, body: &Value) -> (u8, String) {
        let error = explain(
            StatusCode::from_u16(status).unwrap(),
            body.to_string().as_bytes(),
            None,
            &"https://f.example/".parse().unwrap(),
        );
        (error.kind().code(), error.message().to_owned())
    }

    #[test]
    fn every_shape_of_error_becomes_a_sentence_with_its_code() {
        for (status, body, code, sentence) in [
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
            (404, json!({"message": "Job invocation not found by id '9'"}), 128, "Job invocation not found by id '9'"),
            (404, json!({"status": 404, "error": "Not Found"}), 128, "https://f.example has no such resource"),
            (404, json!({"error": "Could not rerun job 5"}), 128, "Could not rerun job 5"),
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
                "Name x; B y",
            ),
            (422, json!({"message": "The job could not be cancelled."}), 65, "The job could not be cancelled."),
            (
                500,
                json!({"error": {"message": "Validation failed: Triggering: Cronline foo is not valid format of cron line"}}),
                65,
                "the server does not take the cron line \"foo\"",
            ),
            (
                500,
                json!({"error": {"message": "Validation failed: Template t: Not all required inputs have values. Missing inputs: command"}}),
                65,
                "required inputs have no value: command",
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
            (415, json!({"error": {"message": "Media type x is unsupported"}}), 65, "Media type x is unsupported"),
        ] {
            assert_eq!(explained(status, &body), (code, sentence.to_owned()), "{status} {body}");
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
        let error = explain(StatusCode::BAD_REQUEST, body, None, &"https://f.example/".parse().unwrap());
        assert_eq!(error.to_json()["error"]["server"], json!({"error": {"message": "x"}, "password": "*****"}));
    }

    #[test]
    fn a_redirect_names_its_target() {
        let error =
            explain(StatusCode::FOUND, b"", Some("https://other.example/"), &"http://f.example/".parse().unwrap());
        assert!(error.message().contains("https://other.example/") && error.kind() == Kind::Config);
    }
}
