//! The verbs that every plain resource has, made of its [`Spec`]. What is not plain is an [`Action`] in `commands`.

mod create;
mod delete;
mod info;
mod list;
mod locked;
mod update;

use super::target::Target;
use super::taxonomy::{TaxonomyArgs, borrowed, query};
use super::{Given, Resource, Spec};
use crate::api::Client;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use clap::{ArgMatches, Args, Command, FromArgMatches};
use serde_json::Value;
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
pub type List<R> = Plain<R, list::List>;
/// `info` of a resource.
pub type Info<R> = Plain<R, info::Info>;
/// `create` of a resource.
pub type Create<R> = Plain<R, create::Create>;
/// `update` of a resource.
pub type Update<R> = Plain<R, update::Update>;
/// `delete` of a resource.
pub type Delete<R> = Plain<R, delete::Delete>;

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
