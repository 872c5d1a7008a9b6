//! The server's failures, each with the status and the body that Foreman gives it.

use super::http::Reply;
use serde_json::{Value, json};

fn message(status: u16, text: impl Into<Value>) -> Reply {
    Reply::json(status, json!({ "error": { "message": text.into() } }))
}

pub fn unauthenticated(login: &str) -> Reply {
    message(401, format!("Unable to authenticate user {login}"))
}

pub fn forbidden(permissions: &[&str]) -> Reply {
    Reply::json(
        403,
        json!({ "error": {
            "message": "Access denied",
            "details": format!("Missing one of the required permissions: {}", permissions.join(", ")),
            "missing_permissions": permissions,
        } }),
    )
}

/// No such route.
pub fn no_route() -> Reply {
    Reply::json(404, json!({ "status": 404, "error": "Not Found" }))
}

pub fn not_found(resource: &str, id: &str) -> Reply {
    message(404, format!("Resource {resource} not found by id '{id}'"))
}

/// Failure of an output request for a missing job: the only body without an `error` key.
pub fn no_job_for_output(id: &str) -> Reply {
    Reply::json(404, json!({ "message": format!("Job invocation not found by id '{id}'") }))
}

pub fn no_host_in_job(id: &str) -> Reply {
    message(404, format!("Host with id '{id}' was not found"))
}

pub fn no_template(id: &str) -> Reply {
    message(404, format!("Template with id '{id}' was not found"))
}

/// A failed validation of a record other than a job.
pub fn unprocessable(id: Option<u32>, field: &str, problem: &str) -> Reply {
    let named = field.replace('_', " ");
    let named = named.chars().next().map(|first| first.to_uppercase().to_string() + named.get(1..).unwrap_or_default());
    let full = if field == "base" { problem.to_owned() } else { format!("{} {problem}", named.unwrap_or_default()) };
    let error = json!({ "id": id, "errors": { field: [problem] }, "full_messages": [full] });
    Reply::json(422, json!({ "error": error }))
}

/// A value that a setting cannot have.
pub fn refused_value(text: &str) -> Reply {
    message(422, text)
}

/// A failed validation of a job, which the server answers with a 500.
pub fn invalid(problems: &str) -> Reply {
    message(500, format!("Validation failed: {problems}"))
}

/// A refusal in the server's code, which it answers with a 500 as well.
pub fn refused(text: &str) -> Reply {
    message(500, text)
}

/// A refusal with a code; the server makes the code's last part from the text.
pub fn coded(text: &str) -> Reply {
    let code = text.bytes().fold(0_u32, |code, byte| code.wrapping_mul(31).wrapping_add(byte.into())) % 10_000;
    message(500, format!("ERF42-{code:04} [Foreman::Exception]: {text}"))
}

pub fn search(text: String) -> Reply {
    Reply::json(400, json!({ "error": { "message": text, "class": "ScopedSearch::QueryNotSupported" } }))
}

pub fn bad_json(reason: &str) -> Reply {
    let text = format!("There was a problem in the JSON you submitted: {reason}");
    Reply::json(400, json!({ "status": 400, "error": text }))
}

pub fn unsupported_media_type(media_type: &str) -> Reply {
    let text =
        format!("Media type in 'Content-Type: {media_type}' is unsupported in API v2 for POST and PUT requests.");
    message(415, text)
}

pub fn not_cancellable() -> Reply {
    Reply::json(422, json!({ "message": "The job could not be cancelled." }))
}

/// Failure of the server's code on a value that was not checked; here too, `error` is a text.
pub fn internal() -> Reply {
    Reply::json(500, json!({ "status": 500, "error": "Internal Server Error" }))
}

/// Failure of the web interface's own controllers on a missing record.
pub fn no_record(model: &str, id: &str) -> Reply {
    message(422, format!("Couldn't find {model} with 'id'=\"{id}\""))
}

/// Failure of a recurring job whose user may not create recurring logics: nothing is made.
pub fn no_recurring_logic() -> Reply {
    message(
        500,
        "PG::NotNullViolation: ERROR:  null value in column \"cron_line\" of relation \"foreman_tasks_recurring_logics\" \
         violates not-null constraint\nDETAIL:  Failing row contains (1, null, null, null, 1, 1, null, null).\n",
    )
}

/// Failure of a change that a callback stopped without a reason.
pub fn no_reason() -> Reply {
    message(500, "resource have no errors")
}

/// Failure of the database on a value that was not checked.
pub fn database(text: &str) -> Reply {
    message(500, format!("PG::InvalidTextRepresentation: ERROR:  {text}"))
}
