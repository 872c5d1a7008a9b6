//! What servers send.

use reqwest::header::{HeaderMap, HeaderValue, LOCATION, RETRY_AFTER};
use reqwest::{Method, StatusCode};
use rexctl::api::http::{failure, numbers, pages, retry};
use rexctl::error::Error;
use rexctl::model::output::{HostOutput, OutputDedup, OutputLines, OutputSummary};
use serde::de::IgnoredAny;
use serde_json::Value;
use std::collections::HashSet;
use std::convert::Infallible;
use std::time::Instant;
use url::Url;

fn server() -> Url {
    "https://foreman.example.com/".parse().unwrap()
}

/// Any body of any status is an error with a sentence. The first byte chooses the status.
pub fn error_body(bytes: &[u8]) {
    let Some((first, body)) = bytes.split_first() else { return };
    let statuses = [302, 400, 401, 403, 404, 409, 415, 422, 429, 500, 501, 502, 503, 504, 599];
    let status = StatusCode::from_u16(statuses[usize::from(*first) % statuses.len()]).unwrap();
    let location = HeaderValue::from_bytes(body).ok().map(|target| (LOCATION, target));
    let method = Method::POST;
    let head = failure::Head { method, status, headers: location.into_iter().collect(), url: server() };
    let error = failure::explain(&head, body, &server());
    assert!(!error.message().trim().is_empty() && error.kind().code() != 0);
    assert!(error.to_json().pointer("/error/message").is_some());
}

/// A list is read as the JSON that it is: the same rows, and nothing of what is no JSON. What is beside the rows may hold odd text.
pub fn list_answer(bytes: &[u8]) {
    let (rows, page) = list(bytes, None);
    let json = numbers::parse(bytes);
    match page {
        Ok(page) => {
            assert_eq!(page.rows, rows.len() as u64);
            assert!(serde_json::from_slice::<IgnoredAny>(bytes).is_ok());
            members(bytes, &rows);
            if let Ok(json) = json {
                assert_eq!(json.get("results").unwrap_or(&json), &Value::Array(rows));
            }
        }
        Err(refusal) => assert!(!refusal.message().is_empty()),
    }
}

/// The members of the rows that are read alone are those of the whole rows.
fn members(bytes: &[u8], rows: &[Value]) {
    let keys = ["id", "name"];
    let (some, page) = list(bytes, Some(&keys));
    assert_eq!(page.is_ok(), rows.iter().all(Value::is_object));
    for (some, whole) in some.iter().zip(rows) {
        assert!(keys.iter().all(|key| some.get(key) == whole.get(key)));
    }
}

fn list(bytes: &[u8], keys: Option<&[&str]>) -> (Vec<Value>, Result<pages::Envelope, Error>) {
    let mut rows = Vec::new();
    let mut keep = |row: &mut Value| {
        rows.push(row.clone());
        Ok::<_, Error>(())
    };
    let page = pages::read(bytes, &server(), keys, &mut keep);
    (rows, page)
}

/// Each piece of an output is taken once, and its lines are its text.
pub fn output_answer(bytes: &[u8]) {
    let Ok(output) = serde_json::from_slice::<HostOutput>(bytes) else { return };
    let _ = OutputSummary::of(&output.pieces).exit_status_json();
    let (mut text, mut lines) = (String::new(), String::new());
    output.pieces.iter().for_each(|piece| text.push_str(&piece.text));
    let Ok(()) = OutputLines::each(&output.pieces, |_, line| {
        assert!(!line.contains('\n'));
        lines.push_str(line);
        Ok::<_, Infallible>(())
    });
    assert_eq!(lines, text.replace('\n', ""));
    let mut seen = OutputDedup::default();
    let taken = seen.take(output.pieces.clone(), None);
    let ids: HashSet<_> = taken.iter().filter_map(|piece| piece.id).collect();
    assert_eq!(ids.len(), taken.iter().filter(|piece| piece.id.is_some()).count());
    assert!(seen.take(output.pieces, None).is_empty());
    assert!(seen.since().is_none_or(f64::is_finite));
}

/// A wait that is understood can be added to the present.
pub fn retry_after(bytes: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(bytes) else { return };
    let seconds = value.to_str().ok().and_then(|text| text.parse::<u32>().ok());
    let wait = retry::retry_after(&HeaderMap::from_iter([(RETRY_AFTER, value)]));
    assert!(wait.is_none_or(|wait| Instant::now().checked_add(wait).is_some()));
    assert!(seconds.is_none_or(|seconds| wait.unwrap().as_secs() == u64::from(seconds)));
}
