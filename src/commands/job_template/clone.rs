//! `rexctl job-template clone`
//!
//! The server's own clone call renames the original in place, so its export is imported under the new name.

use super::copying::{self, Copy};
use super::{export, import};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::template_header;
use crate::resource::crud::{Action, Found};
use crate::resource::parsed::read;
use crate::resource::{Spec, target_arguments};
use clap::{ArgMatches, Args, Command};
use serde_json::json;

const NOTE: &str = "\
The copy is made by export and import, since the server's own clone call renames the original. It has every field that \
the server reports of the original: the template, its inputs, included templates, description, effective user, organizations \
and locations. The copy is not locked, and no remote execution feature moves to it. A warning names fields that could not be \
copied.";

/// Copies a job template.
pub struct Clone;

/// Options of `job-template clone`, beside those that name the original.
#[derive(Args, Debug)]
struct CopyArgs {
    /// Name of the copy
    #[arg(long, value_name = "NAME")]
    new_name: String,
}

impl Action for Clone {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        CopyArgs::augment_args(command.args(target_arguments(spec, true))).after_help(NOTE)
    }

    fn failure(_spec: &'static Spec) -> Option<&'static str> {
        Some("Could not clone the job template")
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        clone(spec, line, context).await
    }
}

/// Names `--new-name` in a refusal of the name.
fn name_refused(error: Error, new_name: &str) -> Error {
    let error = error.with_field_values(|_| Some(new_name.to_owned()));
    error.name_fields(|field| (field == "name").then(|| "--new-name".to_owned()))
}

async fn clone(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let CopyArgs { new_name } = read(line)?;
    let found = Found::by(spec, line, context).await?;
    let original = found.show().await?;
    let no_name = || Error::new(Kind::Protocol, "the server's export of the original has no header with its name");
    let text = template_header::renamed(&export::text(&found).await?, &new_name).ok_or_else(no_name)?;
    let answer = found.client.post(import::PATH, &json!({ "template": text, "overwrite": false })).await;
    let answer = answer.map_err(|error| name_refused(error, &new_name))?;
    let is_new = |id: &&serde_json::Value| !id.is_null() && Some(*id) != original.get("id");
    let Some(id) = answer.get("id").filter(is_new) else {
        return Err(Error::new(
            Kind::AnswerLost,
            "the request was sent, but its answer is not about a new job template",
        ));
    };
    let copy = Copy { client: &found.client, original: &original, id };
    copying::complete(&copy, &mut context.streams).await;
    context.done("Job template cloned", &answer)?;
    Ok(Exit::Done)
}
