//! `rexctl job-template dump`

use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::render::{Column, col};
use crate::resource::crud::{Action, Found};
use crate::resource::{Spec, hidden_fields, target_arguments};
use clap::{ArgMatches, Command};
use serde_json::Value;

/// Field with the text of a template.
pub const TEMPLATE: &[Column] = &[col("Template", "/template")];

/// Prints the text of a template.
pub struct Dump;

impl Action for Dump {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, true)).arg(hidden_fields())
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let template = Found::by(spec, line, context).await?.show().await?;
        let missing = || Error::new(Kind::Protocol, "the server's answer holds no template");
        let text = template.get("template").and_then(Value::as_str).ok_or_else(missing)?;
        context.text(TEMPLATE, "template", text)?;
        Ok(Exit::Done)
    }
}
