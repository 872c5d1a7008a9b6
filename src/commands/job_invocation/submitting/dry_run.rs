//! `--dry-run`: prints the request, the hosts and the next runs instead of sending.

use super::ready::ReadyRequest;
use crate::commands::job_invocation::columns::REQUEST;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::host_range;
use crate::model::masking::masked;
use crate::model::targeting::TargetingType;
use crate::model::targets::node_set;
use crate::render::{self, Format};
use crate::streams::Streams;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;

/// Remark on the hosts of a job with --dynamic.
const SELECTED_LATER: &str = "the server selects the hosts when the job starts";

/// Runs shown for a schedule.
const NEXT_RUNS: usize = 5;

/// Prints a request that would be sent to `url`: as one record in the formats for programs, as text otherwise.
pub fn show(ready: &ReadyRequest<'_>, url: &str, context: &mut Context) -> Result<Exit, Error> {
    let (_, shown) = ready.bodies(context);
    let body = masked(&shown);
    let options = context.render_options(None)?;
    let runs = ready.request.schedule.next_runs(&ready.clock, NEXT_RUNS);
    if options.format.is_some_and(Format::is_for_programs) {
        let runs: Vec<_> = runs.iter().map(|run| run.to_rfc3339_opts(SecondsFormat::Secs, true)).collect();
        let names = (!ready.host_names.is_empty()).then(|| node_set::fold(ready.host_names.iter().map(String::as_str)));
        let document = json!({
            "method": "POST", "url": url, "body": body, "hosts": ready.hosts, "node_set": names, "next_runs": runs,
        });
        render::record(context.streams.out(), REQUEST, &document, &options)?;
    } else {
        context.streams.text(&format!("POST {url}\n{body:#}"))?;
        show_hosts(ready, &mut context.streams)?;
        show_runs(ready, &runs, &mut context.streams)?;
    }
    Ok(Exit::Done)
}

/// Prints the number of hosts, and their names where these are known.
fn show_hosts(ready: &ReadyRequest<'_>, streams: &mut Streams) -> Result<(), Error> {
    let Some(number) = ready.hosts else { return Ok(()) };
    let counted = format!("On {}", host_range::hosts(number));
    let told = match ready.request.targeting.targeting_type {
        TargetingType::Dynamic if number == 0 => format!("No host matches now; {SELECTED_LATER}"),
        TargetingType::Dynamic => format!("{counted} now; {SELECTED_LATER}"),
        TargetingType::Static => ready.hosts_told(number),
    };
    streams.text(&format!("\n{told}"))
}

/// Prints the next runs, or the reason why they are not known.
fn show_runs(ready: &ReadyRequest<'_>, runs: &[DateTime<Utc>], streams: &mut Streams) -> Result<(), Error> {
    let schedule = &ready.request.schedule;
    if let Some(reason) = schedule.unpredictable() {
        return streams.text(&format!("\nNext runs: {reason}"));
    }
    if !runs.is_empty() {
        writeln!(streams.out(), "\nNext runs:")?;
    }
    runs.iter().try_for_each(|run| writeln!(streams.out(), "  {}", schedule.format_time(*run, &ready.clock)))
}
