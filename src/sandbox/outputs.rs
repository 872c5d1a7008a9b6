//! Outputs of hosts, which grow with the time.

use super::clockwork::{self, Script, ScriptChunk, ScriptStream};
use super::http::{Answer, ApiRequest, Reply};
use super::search::RowFilter;
use super::state::{Fate, JobRecord, ManagedHost, PlannedHost, RunState, ServerState, TaskState};
use super::{errors, hosts, job, params, times};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

/// `GET /api/job_invocations/:id/hosts/:host_id`
pub fn of_host(state: &ServerState, request: &ApiRequest, id: &str, host_id: &str) -> Answer {
    one(state, request, id, host_id, false)
}

/// `GET /api/job_invocations/:id/hosts/:host_id/raw`
pub fn raw_of_host(state: &ServerState, request: &ApiRequest, id: &str, host_id: &str) -> Answer {
    one(state, request, id, host_id, true)
}

fn one(state: &ServerState, request: &ApiRequest, id: &str, host_id: &str, raw: bool) -> Answer {
    let number: u32 = host_id.parse().map_err(|_| errors::no_route())?;
    let job = job::find(state, id).map_err(|_| errors::no_job_for_output(id))?;
    let target = job.targets(request.now).iter().find(|target| target.host == number);
    let target = target.ok_or_else(|| errors::no_host_in_job(host_id))?;
    if job.task_state(request.now) == TaskState::Scheduled {
        let output = if raw { Value::Null } else { json!([]) };
        let start = job.due().map(times::iso);
        let body = json!({ "complete": false, "refresh": true, "output": output, "delayed": true, "start_at": start });
        return Ok(Reply::ok(body));
    }
    let since = request.given("since").filter(|_| !raw);
    Ok(Reply::ok(Value::Object(output(state, job, target, request.now, since.as_deref(), raw))))
}

/// `GET` and `POST /api/job_invocations/:id/outputs`
pub fn of_all(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let job = job::find(state, id)?;
    let wanted = request.given("search_query").map(|query| searched(state, request, &query)).transpose()?;
    let raw = request.param("raw").is_some_and(|raw| params::is_true(&raw));
    let since = request.given("since");
    let targets = job.targets(request.now).iter();
    let outputs: Vec<Value> = targets
        .filter(|target| wanted.as_ref().is_none_or(|wanted| wanted.contains(&target.host)))
        .map(|target| {
            let mut output = output(state, job, target, request.now, since.as_deref(), raw);
            output.insert("host_id".into(), json!(target.host));
            Value::Object(output)
        })
        .collect();
    Ok(Reply::ok(json!({ "outputs": outputs })))
}

fn searched(state: &ServerState, request: &ApiRequest, query: &str) -> Result<HashSet<u32>, Reply> {
    let query = RowFilter::parse::<hosts::HostCandidate>(query)?;
    let candidates = hosts::candidates(state, Some(&query), request.now);
    Ok(candidates.iter().filter(|c| query.finds(*c, request.now)).map(|c| c.host.id).collect())
}

fn output(
    state: &ServerState,
    job: &JobRecord,
    target: &PlannedHost,
    now: DateTime<Utc>,
    since: Option<&str>,
    raw: bool,
) -> Map<String, Value> {
    let over = job.state_of(target, now).map_or(job.never_runs(), RunState::is_over);
    let mut lines = state.host(target.host).map(|host| lines(job, target, host, now)).unwrap_or_default();
    if let Some(since) = since.and_then(|since| since.parse::<f64>().ok()) {
        let newer = lines.iter().position(|line| line.seconds() > since).unwrap_or(lines.len());
        lines.drain(..newer);
    }
    let output = match raw {
        true => Value::String(lines.into_iter().map(|line| line.text).collect()),
        false => lines.into_iter().map(OutputLine::into_json).collect(),
    };
    let mut fields = Map::new();
    fields.insert("complete".into(), json!(over));
    fields.insert("refresh".into(), json!(!over));
    fields.insert("output".into(), output);
    fields
}

/// One element of an output.
struct OutputLine {
    /// Line id, template invocation id and position; the line with the exit status has none of them.
    place: Option<(u64, u64, String)>,
    time: DateTime<Utc>,
    kind: &'static str,
    text: String,
}

impl OutputLine {
    fn seconds(&self) -> f64 {
        times::seconds(self.time)
    }

    fn into_json(self) -> Value {
        let time = self.seconds();
        match self.place {
            Some((id, invocation, external)) => json!({
                "id": id, "template_invocation_id": invocation, "timestamp": time, "meta": null,
                "external_id": external, "output_type": self.kind, "output": self.text,
            }),
            None => json!({ "output_type": self.kind, "output": self.text, "timestamp": time }),
        }
    }
}

/// Seconds until the smart proxy knows of a run that has just begun.
const UNTIL_THE_PROXY_KNOWS: f64 = 0.4;
/// The server's line until then, which no later answer repeats.
const NOT_YET: &str = "Error loading data from proxy: RestClient::NotFound - 404 Not Found";

/// Returns the lines printed by now.
fn lines(job: &JobRecord, target: &PlannedHost, host: &ManagedHost, now: DateTime<Utc>) -> Vec<OutputLine> {
    let Some((begins, ends)) = job.span(target).filter(|(begins, _)| *begins <= now) else { return Vec::new() };
    let end = job.state_of(target, now).filter(|state| state.is_over());
    if host.fate == Fate::Unreachable {
        return if end == Some(RunState::Error) { unreachable(job, host, ends) } else { Vec::new() };
    }
    let script = job.script_on(host);
    let mut lines = printed(job, host, &script, begins, now.min(ends));
    if lines.is_empty() && end.is_none() && now < begins + clockwork::seconds(UNTIL_THE_PROXY_KNOWS) {
        lines.push(OutputLine { place: None, time: now, kind: "debug", text: NOT_YET.into() });
    }
    if matches!(end, Some(RunState::Success | RunState::Warning | RunState::Error)) {
        lines.push(exit_status(&lines, ends, &script.exit.to_string()));
    }
    if end == Some(RunState::Error) {
        let time = lines.last().map_or(ends, |line| line.time) + TimeDelta::milliseconds(500);
        lines.push(debug(job, host, lines.len(), time, "StandardError: Job execution failed"));
    }
    lines
}

fn printed(
    job: &JobRecord,
    host: &ManagedHost,
    script: &Script,
    begins: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<OutputLine> {
    let times = job.times_of(script, begins);
    let invocation = job.template_invocation_id(host.id);
    let pieces = script.chunks.iter().zip(times).enumerate().take_while(|(_, (_, time))| *time <= until);
    let line = |(number, (piece, time)): (usize, (&ScriptChunk, DateTime<Utc>))| {
        let place = Some((line_id(invocation, number), invocation, number.to_string()));
        let kind = if piece.stream == ScriptStream::Stderr { "stderr" } else { "stdout" };
        OutputLine { place, time, kind, text: piece.text.clone() }
    };
    pieces.map(line).collect()
}

fn line_id(invocation: u64, number: usize) -> u64 {
    invocation * 1_000_000 + number as u64
}

/// Returns the line with the exit status, which the server adds a second after the last one.
fn exit_status(lines: &[OutputLine], ends: DateTime<Utc>, status: &str) -> OutputLine {
    let time = lines.last().map_or(ends, |line| line.time + TimeDelta::seconds(1));
    OutputLine { place: None, time, kind: "stdout", text: format!("Exit status: {status}") }
}

fn debug(job: &JobRecord, host: &ManagedHost, number: usize, time: DateTime<Utc>, text: &str) -> OutputLine {
    let invocation = job.template_invocation_id(host.id);
    let id = line_id(invocation, number);
    OutputLine {
        place: Some((id, invocation, format!("exception-{:08x}", id as u32))),
        time,
        kind: "debug",
        text: text.into(),
    }
}

fn unreachable(job: &JobRecord, host: &ManagedHost, ends: DateTime<Utc>) -> Vec<OutputLine> {
    let cause =
        format!("Error initializing command: Errno::EHOSTUNREACH - No route to host - connect(2) for {}:22", host.name);
    let mut lines = vec![
        debug(job, host, 0, ends, &cause),
        debug(job, host, 1, ends + TimeDelta::milliseconds(10), "StandardError: Job execution failed"),
    ];
    lines.push(exit_status(&lines, ends, "EXCEPTION"));
    lines
}
