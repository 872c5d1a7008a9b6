//! `rexctl cron explain`: a line in words, with its next runs, the servers that take it, and its traps.

use super::columns::EXPLAINED;
use super::line_args::{LineArgs, ReadLine};
use super::servers::{Verdicts, verdicts};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::cron::zone_words;
use crate::model::timestamp::relative;
use crate::noun::Verb;
use crate::render;
use serde_json::json;

/// Number of runs that are shown.
const RUNS: usize = 3;

/// Flags of `cron explain`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    line: LineArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let read = self.line.read()?;
        let options = context.render_options(None)?;
        if context.is_for_programs() {
            let Verdicts { current, older } = verdicts(&read);
            let runs: Vec<_> = read.runs(read.now).take(RUNS).map(|run| read.zone().at(run).to_rfc3339()).collect();
            let record = json!({
                "line": read.text, "meaning": read.cron.in_words(), "time_zone": read.zone().name(),
                "current_servers": current, "older_servers": older,
                "traps": read.traps(), "next_runs": runs,
            });
            render::record(context.streams.out(), EXPLAINED, &record, &options)?;
        } else {
            context.streams.text(&told(&read))?;
        }
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.line.read().map(|_| ())
    }
}

/// Returns the text for people.
fn told(read: &ReadLine) -> String {
    let mut lines = vec![read.cron.in_words()];
    if read.cron.zone().is_none() {
        lines.push(format!(
            "in the time zone of your user on the server; below as in {}",
            zone_words(&read.default_zone)
        ));
    }
    let Verdicts { current, older } = verdicts(read);
    lines.push(String::new());
    lines.push(format!("Servers with foreman-tasks 8 and later: {current}"));
    lines.push(format!("Servers before (Foreman 3.6, Satellite 6.13): {older}"));
    let traps = read.traps();
    if !traps.is_empty() {
        lines.push(String::new());
        lines.push("Traps:".to_owned());
        lines.extend(traps.iter().map(|trap| format!("  {trap}")));
    }
    let (runs, pattern): (Vec<_>, _) = (read.runs(read.now).take(RUNS).collect(), read.time_pattern());
    if !runs.is_empty() {
        lines.push(String::new());
        lines.push("Next runs:".to_owned());
        lines.extend(runs.iter().map(|run| {
            let shown = read.zone().at(*run).format(&format!("%a {pattern} %:z")).to_string();
            format!("  {shown} ({} UTC, {})", run.format(pattern), relative(*run, read.now))
        }));
    }
    lines.join("\n")
}
