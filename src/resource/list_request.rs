//! A list that is asked for: its address, filters and options.

use super::draft::FieldDraft;
use super::listing::{FieldsArgs, ListArgs};
use super::parsed::read;
use super::target::ResourceTarget;
use super::taxonomy::{self, query};
use super::{Spec, TypedOptions};
use crate::api::Client;
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use clap::ArgMatches;

/// A list that the command line asks for, with the ids of everything that it names.
pub struct ListRequest {
    /// The server that has it.
    pub client: Client,
    path: String,
    filters: Vec<(String, String)>,
    /// Options of the list.
    pub list: ListArgs,
    spec: &'static Spec,
}

impl ListRequest {
    /// Reads the options of a list, and looks up what they name.
    pub async fn by(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Self, Error> {
        let list: ListArgs = if spec.search.is_some() { read(line)? } else { read::<FieldsArgs>(line)?.into() };
        let (target, draft) = check(spec, line).await?;
        let client = context.client().await?;
        let path = target.list_path(&client).await?;
        let mut filters = query(draft.parameters(&client).await?);
        filters.extend(query(taxonomy::ids(spec, line, &client).await?));
        if wants_thin(spec, &list, &filters) {
            filters.push(("thin".into(), "true".into()));
        }
        Ok(Self { client, path, filters, list, spec })
    }

    /// Shows the rows that each of `searches` finds as one list.
    pub async fn show(&self, searches: &[Option<String>], context: &mut Context) -> Result<Exit, Error> {
        self.list.show(&self.client, &self.path, searches, &self.filters, self.spec, context).await
    }
}

/// Returns the place and the filters of a list, with every mistake in its options reported at once.
pub async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(ResourceTarget, FieldDraft), Error> {
    let (typed, mut problems) = (TypedOptions::new(line), Problems::default());
    let target = problems.keep(ResourceTarget::list(spec, &typed));
    let draft = FieldDraft::check(spec.filters, &typed, &mut problems).await;
    problems.finish(target.zip(Some(draft)))
}

/// Returns true if only ids and names are shown, and the server can leave out the rest.
fn wants_thin(spec: &Spec, list: &ListArgs, filters: &[(String, String)]) -> bool {
    let can = spec.filters.iter().any(|field| field.flag == "thin");
    let is_typed = filters.iter().any(|(name, _)| name == "thin");
    can && !is_typed && list.fields.fields.as_deref().is_some_and(|fields| fields.eq_ignore_ascii_case("thin"))
}
