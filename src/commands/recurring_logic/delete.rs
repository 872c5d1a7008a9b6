//! `rexctl recurring-logic delete`: deletes all cancelled or all finished recurring logics.

use crate::api::rex::recurring_logics;
use crate::commands::recurring_logic::columns::LIST;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::noun::Verb;
use crate::render::{Format, List};
use serde_json::Value;

/// Options of `recurring-logic delete`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Delete all cancelled recurring logics
    #[arg(long)]
    cancelled: bool,
    /// Delete all finished recurring logics
    #[arg(long)]
    finished: bool,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not delete recurring logics")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.delete(context).await
    }
}

impl Args {
    async fn delete(&self, context: &mut Context) -> Result<Exit, Error> {
        let search = match (self.cancelled, self.finished) {
            (true, false) => "state=cancelled",
            (false, true) => "state=finished",
            (true, true) => {
                return Err(Error::usage(
                    "--cancelled and --finished cannot be combined; run the command once for each",
                ));
            }
            (false, false) => return Err(Error::usage("missing --cancelled or --finished")),
        };
        let client = context.client().await?;
        let answer = recurring_logics::delete(&client, search).await.map_err(|error| match error.kind() {
            Kind::AnswerLost => error.hint("See the remaining ones: rexctl recurring-logic list"),
            _ => error,
        })?;
        let deleted = answer.get("destroyed").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        show(deleted, context).map_err(|error| error.after_change(done(deleted)))?;
        Ok(Exit::Done)
    }
}

/// Returns the sentence about what was done, which an error of the output tells.
fn done(deleted: &[Value]) -> String {
    let ids: Vec<_> = deleted.iter().filter_map(|logic| Some(answer::count(logic.get("id"))?.to_string())).collect();
    match ids.len() {
        0 => "What was done: nothing was to be deleted".to_owned(),
        1 => format!("What was done: recurring logic {} deleted", ids.concat()),
        _ => format!("What was done: recurring logics {} deleted", ids.join(", ")),
    }
}

fn show(deleted: &[Value], context: &mut Context) -> Result<(), Error> {
    let mut options = context.render_options(None)?;
    // hammer shows these records like the ones of other changes.
    options.format.get_or_insert(Format::Base);
    if context.tells_people() {
        let empty = deleted.is_empty();
        let told = if empty { "No recurring logics deleted." } else { "The following recurring logics deleted:" };
        writeln!(context.streams.out(), "{told}")?;
        if empty {
            return context.streams.flush();
        }
    }
    let mut list = List::new(context.streams.out(), LIST, &options);
    deleted.iter().try_for_each(|logic| list.row(logic))?;
    list.finish(None)?;
    context.streams.flush()
}
