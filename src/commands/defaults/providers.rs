//! `rexctl defaults providers`

use super::OF_USER;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{Column, ColumnType, List, col};
use serde_json::json;

const COLUMNS: &[Column] = &[
    col("Provider", "/provider"),
    col("Supported defaults", "/defaults").of(ColumnType::List),
    col("Description", "/description"),
];

const DESCRIPTION: &str = "Use the default organization and/or location from the server";

/// Flags of `defaults providers`.
#[derive(clap::Args, Debug)]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let options = context.render_options(None)?;
        let mut list = List::new(context.streams.out(), COLUMNS, &options);
        list.row(&json!({ "provider": "foreman", "defaults": OF_USER, "description": DESCRIPTION }))?;
        list.finish(None)?;
        Ok(Exit::Done)
    }
}
