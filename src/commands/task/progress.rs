//! `rexctl task progress`: follows a task until it has ended or is paused.

use crate::api::Client;
use crate::api::rex::tasks;
use crate::commands::task::columns::ALL;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::{answer, timestamp};
use crate::noun::Verb;
use crate::polling::{PollInterval, passed};
use crate::printable;
use crate::render;
use crate::resource::id::id;
use crate::resource::taxonomy::{TaxonomyArgs, borrowed, text};
use crate::signals;
use crate::streams::{Streams, Verbosity};
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// Options of `task progress`.
#[derive(clap::Args, Debug)]
#[command(
    after_help = "Ends with 70 when the task ended in an error or a warning, 81 when it was cancelled, 82 when --wait-timeout has passed."
)]
pub struct Args {
    /// Id of the task
    #[arg(long, value_name = "ID", value_parser = id, required_unless_present = "name")]
    id: Option<String>,
    /// Action of the task, as `task list` shows it; a task has no other name
    #[arg(long, value_name = "ACTION")]
    name: Option<String>,
    /// Stop waiting after this time, such as 30, 30s, 5m or 1h30m (exit 82); the task continues
    #[arg(long, value_name = "DURATION", value_parser = timestamp::duration)]
    wait_timeout: Option<Duration>,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let query = self.taxonomy.query(&client).await?;
        let query = borrowed(&query);
        let id = match (self.id, &self.name) {
            (None, Some(name)) => text(&tasks::BY_ACTION.id(&client, "--name", name).await?),
            (id, _) => id.unwrap_or_default(),
        };
        let deadline = self.wait_timeout.map(|timeout| Instant::now() + timeout);
        let mut polling = PollInterval::bounded();
        let mut display = Display { id: &id, started: Instant::now(), said: String::new() };
        let signals = signals::claim()?;
        let ended = tokio::select! {
            task = until_the_end(&client, &id, &query, &mut polling, &mut display, &mut context.streams) => Ok(task),
            _ = signals.received() => Err(("Interrupted", Exit::Interrupted)),
            () = passed(deadline) => Err(("Timed out waiting", Exit::WaitTimedOut)),
        };
        display.erase(&mut context.streams);
        match ended {
            Ok(task) => closing(&task?, context),
            Err((why, exit)) => {
                let state = match polling.has_contact() {
                    true => format!("task {id} is still running"),
                    false => format!("no contact; how task {id} stands is not known"),
                };
                context.streams.say(&format!("{why}; {state}"));
                Ok(exit)
            }
        }
    }
}

async fn until_the_end(
    client: &Client,
    id: &str,
    query: &[(&str, &str)],
    polling: &mut PollInterval,
    display: &mut Display<'_>,
    streams: &mut Streams,
) -> Result<Value, Error> {
    loop {
        let asked = Instant::now();
        let answer = tasks::show(client, id, query).await;
        let took = asked.elapsed();
        let mut has_news = false;
        if let Some(task) = polling.tolerate_outage(answer, |text| display.note(text, streams))? {
            let state = answer::text(&task, "/state").ok_or_else(no_task)?;
            has_news = display.draw(&task, streams);
            if matches!(state, "stopped" | "paused") {
                return Ok(task);
            }
        }
        tokio::time::sleep(polling.next(took, has_news, 1)).await;
    }
}

fn no_task() -> Error {
    Error::new(Kind::Protocol, "the server's answer is not a task: it has no state")
}

/// Prints the output of an ended task, and returns the exit code of its result.
fn closing(task: &Value, context: &mut Context) -> Result<Exit, Error> {
    if context.is_for_programs() {
        let options = context.render_options(None)?;
        render::record(context.streams.out(), ALL, task, &options)?;
    } else if let Some(output) = answer::text(task, "/humanized/output").filter(|_| context.tells_people()) {
        context.streams.text(output.trim_end())?;
    }
    context.streams.flush()?;
    match answer::text(task, "/result") {
        Some("success") => Ok(Exit::Done),
        Some("cancelled") => Ok(Exit::JobCancelled),
        result => {
            let errors = task.pointer("/humanized/errors").and_then(Value::as_array);
            let errors: Vec<_> = errors.into_iter().flatten().filter_map(Value::as_str).collect();
            let state = answer::text(task, "/state").unwrap_or_default();
            let result = format!("the task is {state}, its result is {}", result.unwrap_or("unknown"));
            Err(Error::new(Kind::Server, if errors.is_empty() { result } else { errors.join("\n") }))
        }
    }
}

/// Display of the progress: one redrawn line on a terminal, a line for each change elsewhere, nothing with `-q`.
struct Display<'a> {
    id: &'a str,
    started: Instant,
    said: String,
}

impl Display<'_> {
    /// Shows the progress of the task. Returns true if it has changed.
    fn draw(&mut self, task: &Value, streams: &mut Streams) -> bool {
        let word = ["/result", "/state"].iter().filter_map(|at| answer::text(task, at)).find(|word| *word != "pending");
        let share = task.get("progress").and_then(Value::as_f64).unwrap_or(0.0).clamp(0.0, 1.0);
        let line = format!("Task {} {}: {:.0}%", self.id, word.unwrap_or("pending"), share * 100.0);
        let is_news = self.said != line;
        if streams.can_redraw_err() && streams.verbosity > Verbosity::Quiet {
            let seconds = self.started.elapsed().as_secs();
            streams.say_raw(&format!("\r{}, {seconds} s\x1b[K", printable::line(&line)));
        } else if is_news {
            streams.note(&line);
        }
        self.said = line;
        is_news
    }

    fn note(&self, text: &str, streams: &mut Streams) {
        self.erase(streams);
        streams.note(text);
    }

    fn erase(&self, streams: &mut Streams) {
        if streams.can_redraw_err() && !self.said.is_empty() {
            streams.say_raw("\r\x1b[K");
        }
    }
}
