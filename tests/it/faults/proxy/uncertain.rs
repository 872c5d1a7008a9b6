//! Answers of a server, or of what stands before it, that has done what it was asked and tells of something else.

use crate::foreman::Answer;
use serde_json::{Value, json};

/// One of them, by any number, in place of the answer to `request`.
pub fn answer(request: &[u8], which: usize) -> Vec<u8> {
    let error = |status, message: &str| Answer::json(status, json!({"error": {"message": message}}));
    let page = |status| Answer::raw(status, "text/html", "<html>");
    let moved = |status| page(status).with_header("Location", "https://foreman.example.com/job_invocations/1");
    let wire = |text: &str| Answer::Wire(text.into());
    let mut all = vec![
        error(500, "undefined method `id' for nil:NilClass"),
        error(500, "ERF12-5287 [ProxyAPI::ProxyException]: Unable to reach the proxy"),
        error(500, "PG::ConnectionBad: PQconsumeInput() server closed the connection unexpectedly"),
        Answer::json(500, json!({"status": 500, "error": "Internal Server Error"})),
        Answer::json(500, Value::Null),
        Answer::json(502, json!({})),
        Answer::json(503, json!({"error": "x"})),
        page(500),
        page(504),
        page(520),
        page(404),
        error(404, "Resource host not found by id '70000'"),
        Answer::json(404, json!({"status": 404, "error": "Not Found"})),
        Answer::json(404, json!([])),
        error(408, "Request Timeout"),
        page(408),
        page(499),
        page(400),
        page(409),
        page(422),
        Answer::json(422, json!({})),
        Answer::json(200, json!({"error": {"message": "no"}})),
        Answer::json(200, json!({})),
        Answer::json(201, json!([])),
        Answer::json(200, Value::Null),
        Answer::json(200, json!({"id": null, "cancelled": null})),
        moved(301),
        moved(302),
        moved(303),
        moved(307),
        moved(308),
        wire("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"),
        wire("HTTP/1.1 100 Continue\r\n\r\n"),
    ];
    // That a template is missing is an answer about a new job only.
    if !request.starts_with(b"POST /api/job_invocations ") {
        all.push(error(404, "Template with id '70000' was not found"));
    }
    all[which % all.len()].bytes()
}
