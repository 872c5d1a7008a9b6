//! `update`

use super::{Action, read, told};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::resource::arguments::plain;
use crate::resource::draft::Draft;
use crate::resource::target::Target;
use crate::resource::taxonomy::TaxonomyArgs;
use crate::resource::{Field, Given, Spec, arguments, target_arguments};
use clap::{ArgMatches, Command};
use serde_json::{Map, Value};

/// Changes one. Its name selects it, so that the new one has a flag of its own.
pub struct Update;

impl Action for Update {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        let new_name = plain("new-name", "NAME").help(format!("New name of the {}", spec.noun));
        let command = command.args(target_arguments(spec, true)).arg(new_name.hide(!spec.has_name()));
        command.args(arguments(changeable(spec)))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        update(spec, line, context).await.map_err(|error| error.action(spec.said.not_updated))
    }
}

fn changeable(spec: &'static Spec) -> impl Iterator<Item = &'static Field> {
    spec.fields.iter().filter(|field| field.flag != "name")
}

async fn update(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let given = Given::new(line);
    let (target, draft) = (Target::record(spec, &given)?, Draft::check(changeable(spec), &given, context)?);
    let new_name = given.text("new-name");
    if new_name.is_some() && !spec.has_name() {
        return Err(Error::usage(format!("--new-name: the server keeps no name of a {} that could change", spec.noun)));
    }
    if draft.is_empty() && new_name.is_none() {
        return Err(Error::usage("nothing to update: give at least one field a new value"));
    }
    let taxonomy: TaxonomyArgs = read(line)?;
    let client = context.client().await?;
    let path = target.path(&client).await?;
    let mut fields = draft.parameters(&client).await?;
    // hammer sends the name along wherever the record was found by it.
    if let Some(name) = new_name.as_deref().or(target.name()).filter(|_| spec.has_name()) {
        fields.insert("name".into(), name.into());
    }
    let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(fields))]);
    body.extend(taxonomy.ids(&client).await?);
    let answer = client.put(&path, &Value::Object(body)).await?;
    context.done(&told(spec.said.updated, &answer), &answer)?;
    Ok(Exit::Done)
}
