//! `rexctl coming-from-hammer`

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::guide;
use crate::noun::Verb;
use crate::render::{Column, List, Options, col};
use serde_json::{Value, json};

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl coming-from-hammer     # the same as man 7 rexctl-coming-from-hammer
rexctl coming-from-hammer --output json";

/// Arguments of `coming-from-hammer`.
#[derive(clap::Args, Debug)]
pub struct Args;

const DIFFERENCES: &[Column] = &[col("Topic", "/topic"), col("hammer", "/hammer"), col("rexctl", "/here")];
const EXITS: &[Column] = &[col("hammer", "/hammer"), col("rexctl", "/here"), col("When", "/when")];
const CODES: &[Column] = &[col("Code", "/code"), col("Meaning", "/meaning")];

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut options = context.render_options(None)?;
        // Long sentences are folded, also without a terminal; ASCII tables would cut them.
        options.width.get_or_insert(80);
        let differences = guide::DIFFERENCES
            .iter()
            .map(|it| json!({"topic": it.topic, "hammer": plain(it.hammer), "here": plain(it.here)}));
        if !context.tells_people() {
            return list(DIFFERENCES, differences, &options, context);
        }
        context.streams.text(&format!("{}\n\n", plain(guide::SAME)))?;
        list(DIFFERENCES, differences, &options, context)?;
        context.streams.text("\nExit codes in place of hammer's\n\n")?;
        let exits = guide::EXITS.iter().map(|it| json!({"hammer": it.hammer, "here": it.here, "when": plain(it.when)}));
        list(EXITS, exits, &options, context)?;
        context.streams.text("\nAll exit codes\n\n")?;
        let codes =
            guide::exit_codes().into_iter().map(|(code, meaning)| json!({"code": code, "meaning": plain(meaning)}));
        list(CODES, codes, &options, context)
    }
}

fn plain(text: &str) -> String {
    text.replace('`', "")
}

fn list(
    columns: &'static [Column],
    mut rows: impl Iterator<Item = Value>,
    options: &Options,
    context: &mut Context,
) -> Result<Exit, Error> {
    let mut list = List::new(context.streams.out(), columns, options);
    rows.try_for_each(|row| list.row(&row))?;
    list.finish(None)?;
    Ok(Exit::Done)
}
