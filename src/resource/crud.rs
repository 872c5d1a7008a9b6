//! The verbs of the plain nouns, made of each [`Spec`]. A verb with rules of its own is an [`Action`] in `commands`.

use super::arguments::plain;
use super::draft::FieldDraft;
use super::list_request::ListRequest;
use super::listing::{FieldsArgs, ListArgs};
use super::locked;
use super::parsed::read;
use super::target::ResourceTarget;
use super::taxonomy::{TaxonomyArgs, borrowed, query};
use super::{Field, Resource, Search, Spec, TypedOptions, arguments, target_arguments};
use crate::api::Client;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use clap::{ArgMatches, Args, Command, FromArgMatches};
use serde_json::{Map, Value};
use std::marker::PhantomData;
use std::slice;

/// A verb, given the data of any noun.
pub trait Action: 'static {
    /// Adds the verb's options, beside those of organization and location.
    fn arguments(spec: &'static Spec, command: Command) -> Command;

    /// Runs the verb.
    fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> impl Future<Output = Result<Exit, Error>>;
}

/// A verb of a noun.
pub struct Plain<R, A>(ArgMatches, PhantomData<(R, A)>);

/// `list` of a noun.
pub type List<R> = Plain<R, ListVerb>;
/// `info` of a noun.
pub type Info<R> = Plain<R, InfoVerb>;
/// `create` of a noun.
pub type Create<R> = Plain<R, CreateVerb>;
/// `update` of a noun.
pub type Update<R> = Plain<R, UpdateVerb>;
/// `delete` of a noun.
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
    /// The server that has it.
    pub client: Client,
    /// The record's path.
    pub path: String,
    /// `organization_id` and `location_id`, as far as they are known.
    pub query: Vec<(String, String)>,
}

impl Found {
    /// Looks the record up, after everything that was typed has been checked.
    pub async fn by(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Self, Error> {
        let target = ResourceTarget::record(spec, &TypedOptions::new(line))?;
        let taxonomy: TaxonomyArgs = read(line)?;
        let client = context.client().await?;
        let path = target.path(&client).await?;
        let query = query(taxonomy.ids(&client).await?);
        Ok(Self { client, path, query })
    }

    /// Looks the record up as [`Found::by`] does, with the options of its noun that change what is shown.
    pub async fn with_views(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Self, Error> {
        let draft = FieldDraft::check(spec.views, &TypedOptions::new(line)).await?;
        let mut found = Self::by(spec, line, context).await?;
        found.query.extend(query(draft.parameters(&found.client).await?));
        Ok(found)
    }

    /// Reads the record from the server.
    pub async fn show(&self) -> Result<Value, Error> {
        self.client.get(&self.path, &borrowed(&self.query)).await
    }
}

/// Fills the name of the answered record into a sentence.
fn with_name(sentence: &str, answer: &Value) -> String {
    sentence.replace("{name}", answer.get("name").and_then(Value::as_str).unwrap_or_default())
}

/// Shows all records, one page, or the results of a search.
pub struct ListVerb;

impl Action for ListVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        let command = command.args(target_arguments(spec, false)).args(arguments(spec.filters));
        let Some(Search { query, order }) = spec.search else { return FieldsArgs::augment_args(command) };
        ListArgs::augment_args(command)
            .mut_arg("search", |arg| arg.help(format!("Search query, such as '{query}'")))
            .mut_arg("order", |arg| arg.help(format!("Sort by this field, such as '{order}'")))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let request = ListRequest::by(spec, line, context).await?;
        request.show(slice::from_ref(&request.list.search), context).await
    }
}

/// Shows one record.
pub struct InfoVerb;

impl Action for InfoVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        FieldsArgs::augment_args(command.args(target_arguments(spec, true)).args(arguments(spec.views)))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let options = read::<FieldsArgs>(line)?.options(spec.info, context)?;
        let answer = Found::with_views(spec, line, context).await?.show().await?;
        render::record(context.streams.out(), spec.info, &answer, &options)?;
        Ok(Exit::Done)
    }
}

/// Creates a record.
pub struct CreateVerb;

impl Action for CreateVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, false)).args(arguments(spec.fields))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        create(spec, line, context).await.map_err(|error| error.action(spec.messages.not_created))
    }
}

async fn create(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let typed = TypedOptions::new(line);
    let (target, draft) = (ResourceTarget::list(spec, &typed)?, FieldDraft::check(spec.fields, &typed).await?);
    draft.require(spec.fields)?;
    let taxonomy: TaxonomyArgs = read(line)?;
    let client = context.client().await?;
    let path = target.list_path(&client).await?;
    let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(draft.parameters(&client).await?))]);
    body.extend(taxonomy.ids(&client).await?);
    let answer = client.post(&path, &Value::Object(body)).await;
    let answer = locked::explain(&client, &path, answer).await?;
    context.done(&with_name(spec.messages.created, &answer), &answer)?;
    Ok(Exit::Done)
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

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        update(spec, line, context).await.map_err(|error| error.action(spec.messages.not_updated))
    }
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
        return Err(Error::usage("--name and --new-name: both are the new name beside --id; give one of them"));
    }
    let renames = |flag: &str| typed.text(flag).is_some() && (flag != "name" || typed.text("id").is_some());
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
    let typed = TypedOptions::new(line);
    let (target, draft) =
        (ResourceTarget::record(spec, &typed)?, FieldDraft::check(settable(spec, &typed), &typed).await?);
    check_new_name(spec, &typed)?;
    let new_name = match spec.fields.iter().find(|field| field.flag == "name") {
        Some(field) => typed.value(field, "new-name")?,
        None => None,
    };
    if draft.is_empty() && new_name.is_none() {
        return Err(Error::usage("nothing to update; give at least one field a new value"));
    }
    let taxonomy: TaxonomyArgs = read(line)?;
    let client = context.client().await?;
    let path = target.path(&client).await?;
    let mut fields = draft.parameters(&client).await?;
    // hammer also sends the name that the record was found by.
    let found_by = target.name().filter(|_| spec.has_name()).map(Value::from);
    if let Some(name) = new_name.or(found_by) {
        fields.insert("name".into(), name);
    }
    let mut body = Map::from_iter([(spec.key.to_owned(), Value::Object(fields))]);
    body.extend(taxonomy.ids(&client).await?);
    let answer = client.put(&path, &Value::Object(body)).await;
    let answer = locked::explain(&client, &path, answer).await?;
    context.done(&with_name(spec.messages.updated, &answer), &answer)?;
    Ok(Exit::Done)
}

/// Deletes a record.
pub struct DeleteVerb;

impl Action for DeleteVerb {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        command.args(target_arguments(spec, true))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        delete(spec, line, context).await.map_err(|error| error.action(spec.messages.not_deleted))
    }
}

async fn delete(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let typed = TypedOptions::new(line);
    if typed.text("id").is_some() && typed.text("name").is_some() {
        let noun = spec.noun;
        return Err(Error::usage(format!("--id and --name: the {noun} to delete is named twice; give one of them")));
    }
    let Found { client, path, query } = Found::by(spec, line, context).await?;
    let answer = client.delete(&path, &borrowed(&query)).await;
    let answer = locked::explain(&client, &path, answer).await?;
    context.done(&with_name(spec.messages.deleted, &answer), &answer)?;
    Ok(Exit::Done)
}
