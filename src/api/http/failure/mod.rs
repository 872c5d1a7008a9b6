//! Answers with an error, in any of the server's shapes: one sentence and the right exit code each.

mod fields;
mod internal;
mod not_foreman;
mod not_found;
pub mod permission;
mod refusal;
#[cfg(test)]
mod tests;
mod validation;

pub use internal::NO_REASON;
pub use not_foreman::too_long;
pub use refusal::refuses;

use crate::api::http::json;
use crate::api::http::proxy::Proxy;
use crate::api::http::transport::place;
use crate::error::{Error, Kind};
use crate::model::masking::masked;
use crate::secret::{MASK, Secret, redacted};
use reqwest::header::{HeaderMap, HeaderValue, LOCATION};
use reqwest::{Method, Response, StatusCode};
use serde_json::Value;
use url::Url;

/// The head of an answer, which outlives reading its body.
pub struct Head {
    /// Method of the request.
    pub method: Method,
    /// Status of the answer.
    pub status: StatusCode,
    /// Headers of the answer.
    pub headers: HeaderMap,
    /// Address of the request.
    pub url: Url,
}

impl Head {
    /// Copies the head of the answer to a request of this method.
    pub fn of(response: &Response, method: Method) -> Self {
        Self { method, status: response.status(), headers: response.headers().clone(), url: response.url().clone() }
    }

    /// Returns a copy with these secrets masked in the address that a redirect names.
    pub fn without(&self, secrets: &[Secret]) -> Self {
        let mut headers = self.headers.clone();
        if let Some(target) = headers.get(LOCATION).and_then(|target| target.to_str().ok()) {
            let target = HeaderValue::from_str(&redacted(target, secrets.iter().map(Secret::expose)));
            headers.insert(LOCATION, target.unwrap_or(HeaderValue::from_static(MASK)));
        }
        Self { method: self.method.clone(), status: self.status, headers, url: self.url.clone() }
    }
}

/// Returns the error that an answer other than 2xx means. `server` is the configured address.
pub fn explain(head: &Head, body: &[u8], server: &Url) -> Error {
    let Head { status, headers, url, .. } = head;
    let json = json::short(body);
    let place = if json.is_some() { place(url) } else { place_and_proxy(url) };
    if status.is_redirection() {
        return redirect(headers.get(LOCATION).and_then(|target| target.to_str().ok()), &place);
    }
    let said = json.as_ref().and_then(text_of);
    let error = match status.as_u16() {
        401 => unauthenticated(said.as_deref()),
        414 | 431 => not_foreman::explain(head, body, &place),
        403 | 407 if json.is_none() => not_foreman::explain(head, body, &place),
        403 => forbidden(json.as_ref(), said.as_deref()),
        404 => not_found::explain(said.as_deref(), json.is_some(), url, server),
        500 => internal::explain(said.as_deref(), head),
        429 => Error::new(Kind::Unreachable, format!("{place} asks for fewer requests (429)")).hint("Try again later."),
        502..=504 => unavailable(head, &place),
        400..=499 => match (json.as_ref().map(fields::of_record).unwrap_or_default(), said) {
            (fields, _) if !fields.is_empty() => Error::of_fields(Kind::Rejected, fields),
            (_, Some(said)) => Error::new(Kind::Rejected, said),
            (_, None) => not_foreman::explain(head, body, &place),
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

/// Returns the error for a server that is not available. A change may have been made all the same.
fn unavailable(head: &Head, place: &str) -> Error {
    let error = Error::new(Kind::Unreachable, format!("{place} is not available ({})", head.status));
    match head.method {
        Method::GET => error.hint("The server may be starting or overloaded; try again in a moment."),
        _ => error,
    }
}

/// Returns scheme, host and port, with the proxy that may have answered for a server of plain http.
fn place_and_proxy(url: &Url) -> String {
    match Proxy::to(url) {
        Ok(Some(proxy)) if url.scheme() == "http" => format!("{} (through {})", place(url), proxy.name()),
        _ => place(url),
    }
}

/// Returns the error for a 2xx answer that is not JSON.
pub fn not_json(body: &[u8], cause: &serde_json::Error, server: &Url) -> Error {
    let place = place(server);
    let start = body.trim_ascii_start();
    if start.starts_with(b"<") {
        return Error::new(Kind::Protocol, format!("{place} answered with a web page instead of JSON"))
            .hint("Check that --server is the address of Foreman itself, without a page's path.");
    }
    if start.is_empty() {
        return Error::new(Kind::Protocol, format!("{place} answered with nothing instead of JSON"));
    }
    if cause.is_eof() {
        return Error::new(Kind::Protocol, format!("the answer of {place} ends in the middle ({} bytes)", body.len()));
    }
    Error::new(Kind::Protocol, format!("the answer of {place} is not JSON: {cause}"))
}

/// Returns the server's message: `error` may be an object, a string or absent, and validations have a list of sentences.
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
            .hint("Give --username with FOREMAN_PASSWORD or FOREMAN_TOKEN, or set it up once with rexctl auth login."),
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
    permission::missing(&missing)
}
