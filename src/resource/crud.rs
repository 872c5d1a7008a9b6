//! The verbs that every plain resource has, made of its [`Spec`]. A verb with rules of its own is an [`Action`] in `commands`.

use super::arguments::plain;
use super::draft::Draft;
use super::listing::{FieldsArgs, ListArgs};
use super::locked;
use super::target::Target;
use super::taxonomy::{TaxonomyArgs, borrowed, query};
use super::{Field, Given, Resource, Spec, arguments, target_arguments};
use crate::api::Client;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use clap::{ArgMatches, Args, Command, FromArgMatches};
use serde_json::{Map, Value};
use std::marker::PhantomData;

/// What a verb does with the data of a resource.
pub trait Action: 'static {
    /// Adds the verb's flags, beside those of organization and location.
    fn arguments(spec: &'static Spec, command: Command) -> Command;

    /// Runs it.
    fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> impl Future<Output = Result<Exit, Error>>;
}

/// One verb of one resource.
pub struct Plain<R, A>(ArgMatches, PhantomData<(R, A)>);

/// `list` of a resource.
pub type List<R> = Plain<R, ListVerb>;
/// `info` of a resource.
pub type Info<R> = Plain<R, InfoVerb>;
/// `create` of a resource.
pub type Create<R> = Plain<R, CreateVerb>;
/// `update` of a resource.
pub type Update<R> = Plain<R, UpdateVerb>;
/// `delete` of a resource.
pub type Delete<R> = Plain<R, DeleteVerb>;

impl<R: Resource, A: Action> Args for Plain<R, A> {
    fn augment_args(command: Command) -> Command {
        TaxonomyArgs::augment_args(A::arguments(R::SPEC, command))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<R: Resource, A: Action> FromArgMatches for Plain<R, A> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self(matches.clone(), PhantomData))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0 = matches.clone();
        Ok(())
    }
}

impl<R: Resource, A: Action> Verb for Plain<R, A> {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        A::run(R::SPEC, &self.0, context).await
    }
}

/// A record that the command line names, and the organization and location to read it in.
pub struct Found {
    /// The server.
    pub client: Client,
    /// The record's path.
    pub path: String,
    /// `organization_id` and `location_id`, where they are given.
    pub query: Vec<(String, String)>,
}

impl Found {
    /// Looks the record up, once all that was typed is known to be right.
    pub async fn by(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Self, Error> {
        let target = Target::record(spec, &Given::new(line))?;
        let taxonomy: TaxonomyArgs = read(line)?;
        let client = context.client().await?;
        let path = target.path(&client).await?;
        let query = query(taxonomy.ids(&client).await?);
        Ok(Self { client, path, query })
    }

    /// The record as the server shows it.
    pub async fn show(&self) -> Result<Value, Error> {
        self.client.get(&self.path, &borrowed(&self.query)).await
    }
}

/// The part of the command line that is the same everywhere.
pub fn read<T: FromArgMatches>(line: &ArgMatches) -> Result<T, Error> {
    T::from_arg_matches(line).map_err(|cause| Error::usage(cause.to_string()))
}

/// What is said of the record that the server answered with.
fn told(sentence: &str, answer: &Value) -> String {
    sentence.replace("{name}", answer.get("name").and_then(Value::as_str).unwrap_or_default())
}

/// Shows all, a page, or what a search finds.
pub struct ListVerb;

impl Action for ListVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        let command = command.args(target_arguments(spec, false)).args(arguments(spec.filters));
        if spec.searched { ListArgs::augment_args(command) } else { FieldsArgs::augment_args(command) }
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let given = Given::new(line);
        let list: ListArgs = if spec.searched { read(line)? } else { read::<FieldsArgs>(line)?.into() };
        let (target, draft) = (Target::list(spec, &given)?, Draft::check(spec.filters, &given, context)?);
        let taxonomy: TaxonomyArgs = read(line)?;
        let client = context.client().await?;
        let path = target.list_path(&client).await?;
        let mut filters = query(draft.parameters(&client).await?);
        filters.extend(query(taxonomy.ids(&client).await?));
        if wants_thin(spec, &list, &filters) {
            filters.push(("thin".into(), "true".into()));
        }
        list.show(&client, &path, &filters, spec.list, context).await
    }
}

/// A server that can leave the rest out is asked to where only id and name are shown.
fn wants_thin(spec: &Spec, list: &ListArgs, filters: &[(String, String)]) -> bool {
    let can = spec.filters.iter().any(|field| field.flag == "thin");
    let is_given = filters.iter().any(|(name, _)| name == "thin");
    can && !is_given && list.fields.fields.as_deref().is_some_and(|fields| fields.eq_ignore_ascii_case("thin"))
}

/// Shows one.
pub struct InfoVerb;

impl Action for InfoVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        FieldsArgs::augment_args(command.args(target_arguments(spec, true)).args(arguments(spec.views)))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let given = Given::new(line);
        let draft = Draft::check(spec.views, &given, context)?;
        let options = read::<FieldsArgs>(line)?.options(context)?;
        let mut found = Found::by(spec, line, context).await?;
        found.query.extend(query(draft.parameters(&found.client).await?));
        let answer = found.show().await?;
        render::record(context.streams.out(), spec.info, &answer, &options)?;
        Ok(Exit::Done)
    }
}

/// Makes a new one.
pub struct CreateVerb;

impl Action for CreateVerb {
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

/// Changes one. `--name` selects it, or beside `--id` is its new name, as in hammer.
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
    let all = ["id", "name", "new-name"];
    if spec.has_name() && all.iter().all(|flag| given.text(flag).is_some()) {
        return Err(Error::usage("--name and --new-name: beside --id both are the new name; give one of them"));
    }
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

/// Removes one.
pub struct DeleteVerb;

impl Action for DeleteVerb {
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
