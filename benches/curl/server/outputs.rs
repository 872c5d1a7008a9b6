//! A finished job of many hosts, each of which has printed a kilobyte.

use super::{answer, parameter};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// Hosts of the job.
pub const HOSTS: usize = 10_000;
/// Lines of each host, 64 bytes each.
const LINES: usize = 16;

static OUTPUTS: LazyLock<Vec<String>> = LazyLock::new(|| (1..=HOSTS).map(output).collect());

fn output(id: usize) -> String {
    let text: String = (1..=LINES).map(|line| format!("{line:>4} {id:>7} {}\\n", "x".repeat(50))).collect();
    format!(
        r#"{{"complete":true,"refresh":false,"output":[{{"id":{id},"template_invocation_id":{id},"timestamp":1795468158.069994,"meta":null,"external_id":"0","output_type":"stdout","output":"{text}"}},{{"output_type":"stdout","output":"Exit status: 0","timestamp":1795468159.069994}}],"host_id":{id}}}"#
    )
}

/// The answer to a request about the job, or for the thin list of its hosts.
pub fn get(target: &str) -> Option<String> {
    if target.starts_with("/api/hosts?") {
        return Some(hosts(target));
    }
    let query = target.strip_prefix("/api/job_invocations/7/outputs")?;
    // Only the ids' digits matter: the search is `id ^ (1,2)`, percent-encoded.
    let ids = query.replace("%2C", ",").replace("%28", "(").replace("%29", ")");
    let rows: Vec<&str> = match ids.split_once('(').and_then(|(_, rest)| rest.split_once(')')) {
        Some((ids, _)) => {
            ids.split(',').filter_map(|id| Some(OUTPUTS.get(id.parse::<usize>().ok()? - 1)?.as_str())).collect()
        }
        None => OUTPUTS.iter().map(String::as_str).collect(),
    };
    Some(answer("200 OK", &format!(r#"{{"outputs":[{}]}}"#, rows.join(","))))
}

fn hosts(target: &str) -> String {
    let (page, per_page) = (parameter(target, "page").unwrap_or(1), parameter(target, "per_page").unwrap_or(20));
    let mut rows = String::new();
    for id in (1..=HOSTS).skip((page - 1) * per_page).take(per_page) {
        let separator = if rows.is_empty() { "" } else { "," };
        let _ = write!(rows, r#"{separator}{{"id":{id},"name":"host{id:05}.example.com"}}"#);
    }
    answer(
        "200 OK",
        &format!(r#"{{"total":{HOSTS},"subtotal":{HOSTS},"page":{page},"per_page":{per_page},"results":[{rows}]}}"#),
    )
}
