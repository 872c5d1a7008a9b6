//! What the hosts of a job print, arriving in pieces.

use crate::sandbox::errors::Refusal;
use crate::sandbox::fields::put;
use crate::sandbox::http::Call;
use crate::sandbox::job::{Job, TaskState};
use crate::sandbox::search::Query;
use crate::sandbox::seed::Fate;
use crate::sandbox::view::HostOfJob;
use crate::sandbox::world::World;
use serde_json::{Value, json};

/// One piece of output: what kind, which text, and at what part of the host's time it arrives.
struct Piece {
    kind: &'static str,
    text: String,
    at: f64,
    /// Whether the server keeps it as an element of its own, with an id; the exit status it makes up.
    is_kept: bool,
}

impl Piece {
    fn new(kind: &'static str, text: impl Into<String>, at: f64) -> Piece {
        Piece { kind, text: text.into(), at, is_kept: true }
    }

    fn exit(status: &str, at: f64) -> Piece {
        Piece { is_kept: false, ..Piece::new("stdout", format!("Exit status: {status}"), at) }
    }
}

fn pieces(job: &Job, name: &str, fate: Fate) -> Vec<Piece> {
    let values: Vec<_> = job.inputs.iter().map(|(_, name, value)| format!("{name}: {value}\n")).collect();
    let first = Piece::new("stdout", format!("{name}\n"), 0.2);
    let second = Piece::new("stdout", values.concat(), 0.6);
    match fate {
        Fate::Succeeds => vec![first, second, Piece::new("stdout", "done\n", 0.9), Piece::exit("0", 1.0)],
        Fate::Fails => vec![
            first,
            second,
            Piece::new("stderr", "cannot be done on this host\n", 0.9),
            Piece::exit("1", 1.0),
            Piece::new("debug", "StandardError: Job execution failed", 1.0),
        ],
        Fate::Unreachable => vec![
            Piece::new("debug", "Error initializing command: RuntimeError - connection refused", 0.8),
            Piece::new("debug", "StandardError: Job execution failed", 0.9),
            Piece::exit("EXCEPTION", 1.0),
        ],
    }
}

impl World {
    /// The elements that have arrived for the host at a place of a job, after a timestamp.
    fn elements(&self, job: &Job, place: usize, since: f64) -> Vec<Value> {
        let Some(target) = job.hosts.get(place) else { return Vec::new() };
        let invocation = job.first_template_invocation + place as u64;
        let cut = target.cancelled.or(job.cancelled).map_or(self.now, |at| at.min(self.now));
        let mut elements = Vec::new();
        for (number, piece) in pieces(job, &target.name, target.fate).into_iter().enumerate() {
            let arrives = job.instant(job.begins(place) + piece.at * target.duration());
            let timestamp = arrives.timestamp_micros() as f64 / 1e6;
            if arrives > cut || timestamp <= since {
                continue;
            }
            elements.push(if piece.is_kept {
                json!({"id": invocation * 10 + number as u64, "template_invocation_id": invocation,
                       "timestamp": timestamp, "meta": null, "external_id": number.to_string(),
                       "output_type": piece.kind, "output": piece.text})
            } else {
                json!({"output_type": piece.kind, "output": piece.text, "timestamp": timestamp})
            });
        }
        elements
    }

    fn host_output(&self, job: &Job, place: usize, since: f64, raw: bool) -> Value {
        if job.task_state(self.now) == TaskState::Scheduled {
            let start = job.shown_start().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
            return json!({"complete": false, "refresh": true, "output": [], "delayed": true, "start_at": start});
        }
        let is_over = job.never_ran() || job.host_state(place, self.now).is_over();
        let elements = self.elements(job, place, since);
        let output = if raw {
            elements.iter().filter_map(|element| element.get("output")?.as_str()).collect::<String>().into()
        } else {
            Value::Array(elements)
        };
        json!({"complete": is_over, "refresh": !is_over, "output": output})
    }

    /// The output of one host.
    pub fn output(&self, call: &Call, job: &str, host: &str, raw: bool) -> Result<Value, Refusal> {
        let id = job;
        let job = self.job(id).ok_or_else(|| Refusal::bare(404, format!("Job invocation not found by id '{id}'")))?;
        let place = host.parse().ok().and_then(|host| job.place_of(host));
        let place = place.ok_or_else(|| Refusal::bare(404, format!("Host not found by id '{host}'")))?;
        Ok(self.host_output(job, place, since(call), raw))
    }

    /// The output of all hosts, or of those a search selects.
    pub fn outputs(&self, call: &Call, job: &str) -> Result<Value, Refusal> {
        let job = self.known_job(job)?;
        let query = Query::parse::<HostOfJob<'_>>(call.param("search_query").unwrap_or_default())?;
        let raw = call.param("raw") == Some("true");
        let mut outputs = Vec::new();
        for (place, target) in job.hosts.iter().enumerate() {
            if query.selects(&HostOfJob { job, place, now: self.now }) {
                let mut output = self.host_output(job, place, since(call), raw);
                put(&mut output, "host_id", target.host_id.into());
                outputs.push(output);
            }
        }
        Ok(json!({"outputs": outputs}))
    }
}

fn since(call: &Call) -> f64 {
    call.param("since").and_then(|since| since.parse().ok()).unwrap_or(0.0)
}
