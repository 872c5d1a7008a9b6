//! `create`

use super::{Action, locked, read, told};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::resource::draft::Draft;
use crate::resource::target::Target;
use crate::resource::taxonomy::TaxonomyArgs;
use crate::resource::{Given, Spec, arguments, target_arguments};
use clap::{ArgMatches, Command};
use serde_json::{Map, Value};

/// Makes a new one.
pub struct Create;

impl Action for Create {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, false)).args(arguments(spec.fields))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        create(spec, line, context).await.map_err(|error| error.action(spec.said.not_created))
    }
}

async fn create(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let given = Given::new(line);
    let (target, draft) = (Target::list(spec, &given)?, Draft::check(spec.fields, &given, context)?);
    draft.require(spec.fields)?;
    let taxonomy: TaxonomyArgs = read(line)?;
    let client = context.client().await?;
    let path = target.list_path(&client).await?;
    let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(draft.parameters(&client).await?))]);
    body.extend(taxonomy.ids(&client).await?);
    let answer = match client.post(&path, &Value::Object(body)).await {
        Ok(answer) => answer,
        Err(error) => return Err(locked::explained(&client, &path, error).await),
    };
    context.done(&told(spec.said.created, &answer), &answer)?;
    Ok(Exit::Done)
}
