//! `update`

use super::{Action, locked, read, told};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::resource::arguments::plain;
use crate::resource::draft::Draft;
use crate::resource::target::Target;
use crate::resource::taxonomy::TaxonomyArgs;
use crate::resource::{Field, Given, Spec, arguments, target_arguments};
use clap::{ArgMatches, Command};
use serde_json::{Map, Value};

/// Changes one. `--name` selects it, or beside `--id` is its new name, as in hammer.
pub struct Update;

impl Action for Update {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        let new_name = plain("new-name", "NAME").help(format!("New name of the {}", spec.noun));
        let command = command.args(target_arguments(spec, true)).arg(new_name.hide(!spec.has_name()));
        let others = spec.fields.iter().filter(|field| field.flag != "name");
        let command = command.args(arguments(others));
        if spec.has_name() {
            let help = format!("Name of the {0}; beside --id, the new name of the {0}", spec.noun);
            return command.mut_arg("name", |name| name.help(help));
        }
        command
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        update(spec, line, context).await.map_err(|error| error.action(spec.said.not_updated))
    }
}

/// The fields that the options may set: `--name` is one of them where `--id` selects the record.
fn settable(spec: &'static Spec, given: &Given<'_>) -> impl Iterator<Item = &'static Field> {
    let by_id = given.text("id").is_some();
    spec.fields.iter().filter(move |field| by_id || field.flag != "name")
}

/// Refuses a new name where the server keeps none that could change.
fn check_new_name(spec: &'static Spec, given: &Given<'_>) -> Result<(), Error> {
    let renames = |flag: &str| given.text(flag).is_some() && (flag != "name" || given.text("id").is_some());
    match ["new-name", "name"].into_iter().find(|flag| renames(flag)) {
        Some(flag) if !spec.has_name() => {
            let noun = spec.noun;
            let beside = if flag == "name" { " beside --id" } else { "" };
            Err(Error::usage(format!("--{flag}{beside}: a {noun} has no name that can be changed")))
        }
        _ => Ok(()),
    }
}

async fn update(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let given = Given::new(line);
    let (target, draft) = (Target::record(spec, &given)?, Draft::check(settable(spec, &given), &given, context)?);
    check_new_name(spec, &given)?;
    let new_name = match spec.fields.iter().find(|field| field.flag == "name") {
        Some(field) => given.value(field, "new-name")?,
        None => None,
    };
    if draft.is_empty() && new_name.is_none() {
        return Err(Error::usage("nothing to update: give at least one field a new value"));
    }
    let taxonomy: TaxonomyArgs = read(line)?;
    let client = context.client().await?;
    let path = target.path(&client).await?;
    let mut fields = draft.parameters(&client).await?;
    // hammer sends the name along wherever the record was found by it.
    let found_by = target.name().filter(|_| spec.has_name()).map(Value::from);
    if let Some(name) = new_name.or(found_by) {
        fields.insert("name".into(), name);
    }
    let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(fields))]);
    body.extend(taxonomy.ids(&client).await?);
    let answer = match client.put(&path, &Value::Object(body)).await {
        Ok(answer) => answer,
        Err(error) => return Err(locked::explained(&client, &path, error).await),
    };
    context.done(&told(spec.said.updated, &answer), &answer)?;
    Ok(Exit::Done)
}
