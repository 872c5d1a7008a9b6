//! `rexctl job-template export`

use super::dump::TEMPLATE;
use crate::api::http::body::DOCUMENT;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::resource::crud::{Action, Found};
use crate::resource::taxonomy::borrowed;
use crate::resource::{Spec, hidden_fields, target_arguments};
use clap::{ArgMatches, Command};

/// Prints a template with its metadata header.
pub struct Export;

impl Action for Export {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, true)).arg(hidden_fields())
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let found = Found::by(spec, line, context).await?;
        context.text(TEMPLATE, "template", &text(&found).await?)?;
        Ok(Exit::Done)
    }
}

/// Reads the template with its metadata header, the form that `import` reads.
pub async fn text(found: &Found) -> Result<String, Error> {
    let bytes = found.client.get_bytes(&format!("{}/export", found.path), &borrowed(&found.query), DOCUMENT).await?;
    // Some servers send the text itself, some send it as a JSON string.
    Ok(serde_json::from_slice(&bytes).unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned()))
}
