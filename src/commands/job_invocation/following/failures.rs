//! The hosts on which a job failed: their exit status and what they said last.

use crate::api::Client;
use crate::api::host_states::{self, HostRow};
use crate::model::answer;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;
use serde_json::Value;

/// Hosts whose output is fetched; the rest are only named.
const SHOWN: usize = 10;
/// Last lines shown of each.
const LINES: usize = 3;

/// Tells which hosts failed and why. That an output cannot be had changes nothing about the failure.
pub async fn tell(client: &Client, id: u64, failed: &[&HostRow], streams: &mut Streams) {
    if failed.is_empty() {
        return;
    }
    streams.say(&format!("Failed on {} host(s):", failed.len()));
    for host in failed.iter().take(SHOWN) {
        let pieces = match host.id {
            Some(host) => host_states::output(client, id, host).await.unwrap_or_default(),
            None => Vec::new(),
        };
        let name = streams.painted(&printable::line(&host.name), AnsiColor::Red);
        streams.say(&format!("  {name}: {}", exit_status(&pieces)));
        for line in last_lines(&pieces) {
            streams.say(&format!("    {}", printable::line(&line)));
        }
    }
    if let Some(rest) = failed.get(SHOWN..).filter(|rest| !rest.is_empty()) {
        streams.say(&format!("  and {}", names(rest)));
    }
}

/// Tells which hosts the job never came to the end of, although it has ended.
pub fn tell_not_run(hosts: &[&HostRow], streams: &mut Streams) {
    if !hosts.is_empty() {
        streams.say(&format!("Not run on {} host(s): {}", hosts.len(), names(hosts)));
    }
}

fn names(hosts: &[&HostRow]) -> String {
    let names: Vec<_> = hosts.iter().map(|host| printable::line(&host.name)).collect();
    names.join(", ")
}

/// The words after `Exit status:`, which end every host's output.
fn exit_status(pieces: &[Value]) -> String {
    let last = pieces.iter().rev().filter_map(|piece| answer::text(piece, "/output"));
    let status = last.filter_map(|text| text.trim().strip_prefix("Exit status:")).next();
    match status.map(str::trim) {
        Some("EXCEPTION") => "could not be run".to_owned(),
        Some(status) => format!("exit status {}", printable::line(status)),
        None => "no exit status".to_owned(),
    }
}

fn last_lines(pieces: &[Value]) -> Vec<String> {
    let mut said = String::new();
    for piece in pieces {
        let text = answer::text(piece, "/output").unwrap_or_default();
        // Pieces of a stream may break off within a line; the server's own remarks are lines without a break.
        let is_remark = text.starts_with("Exit status:") || answer::text(piece, "/output_type") == Some("debug");
        if is_remark && !said.is_empty() && !said.ends_with('\n') {
            said.push('\n');
        }
        said.push_str(text);
        said.push_str(if is_remark { "\n" } else { "" });
    }
    let lines: Vec<_> =
        said.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with("Exit status:")).collect();
    lines.iter().rev().take(LINES).rev().map(|line| (*line).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_failed_host_tells_its_exit_status_and_last_lines() {
        let pieces = [json!({"output": "a\nb\nc"}), json!({"output": "c\nd"}), json!({"output": "Exit status: 3"})];
        assert_eq!(exit_status(&pieces), "exit status 3");
        assert_eq!(last_lines(&pieces), ["b", "cc", "d"]);
    }

    #[test]
    fn an_unreachable_host_and_a_silent_one_are_told_apart() {
        assert_eq!(exit_status(&[json!({"output": "Exit status: EXCEPTION"})]), "could not be run");
        assert_eq!(exit_status(&[]), "no exit status");
    }
}
