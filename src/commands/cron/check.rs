//! `rexctl cron check`: the servers that take a line, and its traps.

use super::columns::CHECKED;
use super::line_args::LineArgs;
use super::servers::{Verdicts, verdicts};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use serde_json::json;

const NOTES: &str = "Ends with 0 for a line that servers of the dialect take, with traps or without, and with 64 for one that they refuse or that never runs.";

/// Flags of `cron check`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    line: LineArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let read = self.line.read()?;
        let options = context.render_options(None)?;
        let Verdicts { current, older } = verdicts(&read);
        let mut traps = read.traps();
        if traps.is_empty() && !context.is_for_programs() {
            traps.push("none".to_owned());
        }
        let record = json!({
            "line": read.text, "meaning": read.cron.in_words(), "current_servers": current, "older_servers": older,
            "traps": traps,
        });
        render::record(context.streams.out(), CHECKED, &record, &options)?;
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.line.read().map(|_| ())
    }
}
