//! `delete`

use super::{Action, Found, locked, told};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::resource::taxonomy::borrowed;
use crate::resource::{Spec, target_arguments};
use clap::{ArgMatches, Command};

/// Removes one.
pub struct Delete;

impl Action for Delete {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, true))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        delete(spec, line, context).await.map_err(|error| error.action(spec.said.not_deleted))
    }
}

async fn delete(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let Found { client, path, query } = Found::by(spec, line, context).await?;
    let answer = match client.delete(&path, &borrowed(&query)).await {
        Ok(answer) => answer,
        Err(error) => return Err(locked::explained(&client, &path, error).await),
    };
    context.done(&told(spec.said.deleted, &answer), &answer)?;
    Ok(Exit::Done)
}
