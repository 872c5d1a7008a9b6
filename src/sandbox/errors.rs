//! The ways the server says no, each with its own shape of body.

use serde_json::{Value, json};

/// An answer that refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub status: u16,
    pub body: Value,
}

impl Refusal {
    fn new(status: u16, body: Value) -> Self {
        Self { status, body }
    }

    /// The usual shape: a message inside `error`.
    pub fn message(status: u16, message: impl Into<String>) -> Self {
        Self::new(status, json!({"error": {"message": message.into()}}))
    }

    pub fn unauthenticated(user: &str) -> Self {
        Self::message(401, format!("Unable to authenticate user {user}"))
    }

    pub fn denied(permission: &str) -> Self {
        let details = format!("Missing one of the required permissions: {permission}");
        let error = json!({"message": "Access denied", "details": details, "missing_permissions": [permission]});
        Self::new(403, json!({"error": error}))
    }

    pub fn missing(resource: &str, id: &str) -> Self {
        Self::message(404, format!("Resource {resource} not found by id '{id}'"))
    }

    /// A message that no `error` wraps.
    pub fn bare(status: u16, message: impl Into<String>) -> Self {
        Self::new(status, json!({"message": message.into()}))
    }

    pub fn no_route() -> Self {
        Self::new(404, json!({"status": 404, "error": "Not Found"}))
    }

    pub fn bad_search(message: String) -> Self {
        Self::new(400, json!({"error": {"message": message, "class": "ScopedSearch::QueryNotSupported"}}))
    }

    pub fn bad_json(reason: &str) -> Self {
        let error = format!("There was a problem in the JSON you submitted: {reason}");
        Self::new(400, json!({"status": 400, "error": error}))
    }

    pub fn media_type(kind: &str) -> Self {
        Self::message(415, format!("Media type {kind} is unsupported"))
    }

    /// What the server says when it has nothing better to say.
    pub fn internal() -> Self {
        Self::new(500, json!({"status": 500, "error": "Internal Server Error"}))
    }

    /// An error with a code that the server makes from its message.
    pub fn coded(message: &str) -> Self {
        let sum = message.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        Self::message(500, format!("ERF42-{:04} [Foreman::Exception]: {message}", sum % 10_000))
    }

    /// What the job's validation found wrong; the server answers 500 to it.
    pub fn invalid(problems: &[String]) -> Self {
        Self::message(500, format!("Validation failed: {}", problems.join(", ")))
    }
}
