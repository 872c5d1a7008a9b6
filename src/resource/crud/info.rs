//! `info`

use super::{Action, Found, read};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::render;
use crate::resource::draft::Draft;
use crate::resource::listing::FieldsArgs;
use crate::resource::taxonomy::query;
use crate::resource::{Given, Spec, arguments, target_arguments};
use clap::{ArgMatches, Args, Command};

/// Shows one.
pub struct Info;

impl Action for Info {
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
