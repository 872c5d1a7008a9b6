//! `create`, `update` and `delete` of the plain nouns.

use super::{Action, Found, filled};
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::resource::arguments::plain;
use crate::resource::draft::FieldDraft;
use crate::resource::target::ResourceTarget;
use crate::resource::taxonomy::{self, borrowed};
use crate::resource::{Field, Spec, TypedOptions, arguments, locked, refused_fields, target_arguments};
use clap::{ArgMatches, Command};
use serde_json::{Map, Value};

/// Creates a record.
pub struct CreateVerb;

impl Action for CreateVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, false)).args(arguments(spec.fields))
    }

    fn failure(spec: &'static Spec) -> Option<&'static str> {
        Some(spec.messages.not_created)
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let typed = TypedOptions::new(line);
        let (target, draft) = creation(spec, &typed).await?;
        let client = context.client().await?;
        let path = target.list_path(&client).await?;
        let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(draft.parameters(&client).await?))]);
        body.extend(taxonomy::ids(spec, line, &client).await?);
        let answer = client.post(&path, &Value::Object(body)).await;
        let answer = answer.map_err(|error| refused_fields::name(error, spec.fields, &typed));
        let answer = locked::explain(&client, &path, answer).await?;
        context.done(&filled(spec.messages.created, &answer), &answer)?;
        Ok(Exit::Done)
    }

    async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(), Error> {
        creation(spec, &TypedOptions::new(line)).await.map(drop)
    }
}

/// Returns the list and the fields of a new record, with every mistake in the options reported at once.
async fn creation(spec: &'static Spec, typed: &TypedOptions<'_>) -> Result<(ResourceTarget, FieldDraft), Error> {
    let mut problems = Problems::default();
    let target = problems.keep(ResourceTarget::list(spec, typed));
    let draft = FieldDraft::check(spec.fields, typed, &mut problems).await;
    problems.keep(typed.require(spec.fields));
    problems.finish(target.zip(Some(draft)))
}

/// Changes a record. `--name` names it, or beside `--id` is its new name, as in hammer.
pub struct UpdateVerb;

impl Action for UpdateVerb {
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

    fn failure(spec: &'static Spec) -> Option<&'static str> {
        Some(spec.messages.not_updated)
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let typed = TypedOptions::new(line);
        let (target, draft, new_name) = change(spec, &typed).await?;
        let client = context.client().await?;
        let path = target.path(&client).await?;
        let mut fields = draft.parameters(&client).await?;
        // hammer also sends the name that the record was found by.
        let found_by = target.name().filter(|_| spec.has_name()).map(Value::from);
        if let Some(name) = new_name.or(found_by) {
            fields.insert("name".into(), name);
        }
        let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(fields))]);
        body.extend(taxonomy::ids(spec, line, &client).await?);
        let answer = client.put(&path, &Value::Object(body)).await;
        let answer = answer.map_err(|error| refused_fields::name(error, spec.fields, &typed));
        let answer = locked::explain(&client, &path, answer).await?;
        context.done(&filled(spec.messages.updated, &answer), &answer)?;
        Ok(Exit::Done)
    }

    async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(), Error> {
        change(spec, &TypedOptions::new(line)).await.map(drop)
    }
}

/// Returns the record, its new fields and its new name, with every mistake in the options reported at once.
async fn change(
    spec: &'static Spec,
    typed: &TypedOptions<'_>,
) -> Result<(ResourceTarget, FieldDraft, Option<Value>), Error> {
    let mut problems = Problems::default();
    let target = problems.keep(ResourceTarget::record(spec, typed));
    let draft = FieldDraft::check(settable(spec, typed), typed, &mut problems).await;
    problems.keep(check_new_name(spec, typed));
    let name = spec.fields.iter().find(|field| field.flag == "name");
    let new_name = problems.keep(name.map_or(Ok(None), |field| typed.value(field, "new-name"))).flatten();
    if problems.is_empty() && draft.is_empty() && new_name.is_none() {
        problems.add(Error::usage("nothing to update; give at least one field a new value"));
    }
    problems.finish(target.map(|target| (target, draft, new_name)))
}

/// Returns the fields that the options may set; `--name` is one of them where `--id` names the record.
fn settable(spec: &'static Spec, typed: &TypedOptions<'_>) -> impl Iterator<Item = &'static Field> {
    let by_id = typed.text("id").is_some();
    spec.fields.iter().filter(move |field| by_id || field.flag != "name")
}

/// Refuses a new name for records without a name that could change.
fn check_new_name(spec: &'static Spec, typed: &TypedOptions<'_>) -> Result<(), Error> {
    let all = ["id", "name", "new-name"];
    if spec.has_name() && all.iter().all(|flag| typed.text(flag).is_some()) {
        return Err(Error::invalid(
            "--name and --new-name",
            None,
            "both are the new name beside --id; give one of them",
        ));
    }
    let renames = |flag: &str| typed.text(flag).is_some() && (flag != "name" || typed.text("id").is_some());
    match ["new-name", "name"].into_iter().find(|flag| renames(flag)) {
        Some(flag) if !spec.has_name() => {
            let noun = spec.noun;
            let beside = if flag == "name" { " beside --id" } else { "" };
            let message = format!("a {noun} has no name that can be changed");
            Err(Error::invalid(format!("--{flag}{beside}"), None, message))
        }
        _ => Ok(()),
    }
}

/// Deletes a record.
pub struct DeleteVerb;

impl Action for DeleteVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, true))
    }

    fn failure(spec: &'static Spec) -> Option<&'static str> {
        Some(spec.messages.not_deleted)
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        Self::check(spec, line).await?;
        let Found { client, path, query } = Found::by(spec, line, context).await?;
        let answer = client.delete(&path, &borrowed(&query)).await;
        let answer = locked::explain(&client, &path, answer).await?;
        context.done(&filled(spec.messages.deleted, &answer), &answer)?;
        Ok(Exit::Done)
    }

    async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(), Error> {
        let typed = TypedOptions::new(line);
        let mut problems = Problems::default();
        problems.keep(ResourceTarget::record(spec, &typed));
        if typed.text("id").is_some() && typed.text("name").is_some() {
            let message = format!("the {} to delete is named twice; give one of them", spec.noun);
            problems.add(Error::invalid("--id and --name", None, message));
        }
        problems.finish(Some(()))
    }
}
