//! `list`

use super::{Action, read};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::resource::draft::Draft;
use crate::resource::listing::{FieldsArgs, ListArgs};
use crate::resource::target::Target;
use crate::resource::taxonomy::{TaxonomyArgs, query};
use crate::resource::{Given, Spec, arguments, target_arguments};
use clap::{ArgMatches, Args, Command};

/// Shows all, a page, or what a search finds.
pub struct List;

impl Action for List {
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
