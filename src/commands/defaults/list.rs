//! `rexctl defaults list`

use crate::config::{DefaultValue, is_secret_default};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{Column, ColumnType, List, col};
use crate::secret::MASK;
use serde_json::json;

const COLUMNS: &[Column] = &[col("Parameter", "/parameter"), col("Value", "/value").of(ColumnType::List)];

/// Flags of `defaults list`.
#[derive(clap::Args, Debug)]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let options = context.render_options(None)?;
        let mut list = List::new(context.streams.out(), COLUMNS, &options);
        for (name, default) in &settings.defaults {
            let value = match &default.value {
                // hammer stores them.
                DefaultValue::Text(text) if is_secret_default(name, text) => MASK,
                DefaultValue::Text(text) => text.as_str(),
                DefaultValue::OfUser => "Provided by: Foreman",
            };
            list.row(&json!({ "parameter": name, "value": value }))?;
        }
        list.finish(None)?;
        Ok(Exit::Done)
    }
}
