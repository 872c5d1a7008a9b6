//! The verbs of the plain nouns, made of each [`Spec`]. A verb with rules of its own is an [`Action`] in `commands`.

mod change;

pub use change::{CreateVerb, DeleteVerb, UpdateVerb};

use super::draft::FieldDraft;
use super::list_request::{self, ListRequest};
use super::listing::{FieldsArgs, ListArgs};
use super::parsed::read;
use super::target::ResourceTarget;
use super::taxonomy::{self, TaxonomyArgs, borrowed, query};
use super::{Resource, Search, Spec, TypedOptions, arguments, target_arguments};
use crate::api::Client;
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::model::answer;
use crate::noun::Verb;
use crate::render;
use clap::{ArgMatches, Args, Command, FromArgMatches};
use serde_json::Value;
use std::marker::PhantomData;
use std::slice;

/// A verb, given the data of any noun.
pub trait Action: 'static {
    /// Adds the verb's options, beside those of organization and location.
    fn arguments(spec: &'static Spec, command: Command) -> Command;

    /// Returns what the verb has not done if it fails; `None` for a verb that shows something.
    fn failure(_spec: &'static Spec) -> Option<&'static str> {
        None
    }

    /// Runs the verb.
    fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> impl Future<Output = Result<Exit, Error>>;

    /// Checks the options, without asking the server.
    fn check(_spec: &'static Spec, _line: &ArgMatches) -> impl Future<Output = Result<(), Error>> {
        std::future::ready(Ok(()))
    }
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
        let command = A::arguments(R::SPEC, command);
        if R::SPEC.has_taxonomy { TaxonomyArgs::augment_args(command) } else { command }
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
    fn failure() -> Option<&'static str> {
        A::failure(R::SPEC)
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        A::run(R::SPEC, &self.0, context).await
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        A::check(R::SPEC, &self.0).await
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
        let client = context.client().await?;
        let path = target.path(&client).await?;
        let query = query(taxonomy::ids(spec, line, &client).await?);
        Ok(Self { client, path, query })
    }

    /// Looks the record up as [`Found::by`] does, with the options of its noun that change what is shown.
    pub async fn with_views(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Self, Error> {
        let draft = views(spec, line).await?;
        let mut found = Self::by(spec, line, context).await?;
        found.query.extend(query(draft.parameters(&found.client).await?));
        Ok(found)
    }

    /// Returns the number of the record, if its path ends with one.
    pub fn number(&self) -> Option<u64> {
        self.path.rsplit('/').next()?.parse().ok()
    }

    /// Reads the record from the server.
    pub async fn show(&self) -> Result<Value, Error> {
        self.client.get(&self.path, &borrowed(&self.query)).await
    }
}

/// Fills the name of the answered record into a sentence, and the value of one that has a value.
fn filled(sentence: &str, answer: &Value) -> String {
    let field = |key: &str| answer.get(key).filter(|value| !value.is_null()).map(answer::plain).unwrap_or_default();
    let fill = |part: &str| part.replace("{name}", &field("name"));
    match sentence.split_once("{value}") {
        Some((before, after)) => fill(before) + &field("value") + &fill(after),
        None => fill(sentence),
    }
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

    async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(), Error> {
        list_request::check(spec, line).await.map(drop)
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

    async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(), Error> {
        views(spec, line).await.map(drop)
    }
}

/// Returns the options that change what is shown of a record, with every mistake in the options reported at once.
async fn views(spec: &'static Spec, line: &ArgMatches) -> Result<FieldDraft, Error> {
    let (typed, mut problems) = (TypedOptions::new(line), Problems::default());
    problems.keep(ResourceTarget::record(spec, &typed));
    let draft = FieldDraft::check(spec.views, &typed, &mut problems).await;
    problems.finish(Some(draft))
}
