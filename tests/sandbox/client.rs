//! A plain HTTP client: one connection a request, nothing hidden.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;

/// An answer.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Value,
}

/// A sandbox whose clock only moves when told.
pub fn stopped(options: SandboxOptions) -> Sandbox {
    let time = "2026-11-24T12:00:00Z".parse().expect("a time");
    Sandbox::start(SandboxOptions { stopped_at: Some(time), ..options }).expect("a sandbox")
}

/// A search or other value as it goes into a query string.
pub fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

pub fn get(sandbox: &Sandbox, path: &str) -> Answer {
    as_user(sandbox, "admin", "GET", path, "")
}

pub fn post(sandbox: &Sandbox, path: &str, body: &Value) -> Answer {
    as_user(sandbox, "admin", "POST", path, &body.to_string())
}

pub fn as_user(sandbox: &Sandbox, user: &str, method: &str, path: &str, body: &str) -> Answer {
    let login = STANDARD.encode(format!("{user}:{}", sandbox.password()));
    let headers = format!("Authorization: Basic {login}\r\nContent-Type: application/json\r\n");
    send(sandbox, method, path, &headers, body)
}

/// Sends one request with these headers, each of them ending its line.
pub fn send(sandbox: &Sandbox, method: &str, path: &str, headers: &str, body: &str) -> Answer {
    let url = sandbox.url();
    let address = url.strip_prefix("http://").expect("a plain URL");
    let mut stream = TcpStream::connect(address).expect("a connection");
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("an answer");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    let body = if body.is_empty() { Value::Null } else { serde_json::from_str(body).expect("JSON") };
    Answer { status, head: head.to_owned(), body }
}
