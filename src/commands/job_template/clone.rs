//! `rexctl job-template clone`
//!
//! The server's own clone call renames the original in place, so a copy is made of what it exports.

use super::{export, import};
use crate::api::Client;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::template_header;
use crate::resource::crud::{Action, Found, read};
use crate::resource::{Spec, target_arguments};
use clap::{ArgMatches, Args, Command};
use serde_json::{Map, Value, json};

const NOTE: &str = "\
The copy is made by export and import, since the server's own clone call renames the original. It has the template, \
its inputs and what it takes over from others; it is not locked, and no remote execution feature moves to it.";

/// Copies a job template.
pub struct Clone;

/// Flags of `job-template clone`, beside those that name the original.
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

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        clone(spec, line, context).await.map_err(|error| error.action("Could not clone the job template"))
    }
}

async fn clone(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
    let CopyArgs { new_name } = read(line)?;
    let found = Found::by(spec, line, context).await?;
    let original = found.show().await?;
    let no_name = || Error::new(Kind::Protocol, "the server's export of the original has no header with its name");
    let text = template_header::renamed(&export::text(&found).await?, &new_name).ok_or_else(no_name)?;
    let copy = found.client.post(import::PATH, &json!({ "template": text, "overwrite": false })).await?;
    if copy.get("id").is_none_or(|id| id.is_null() || Some(id) == original.get("id")) {
        return Err(Error::new(Kind::Protocol, "the server's answer is not about a new job template"));
    }
    complete(&found.client, &original, &copy, context).await;
    context.done("Job template cloned", &copy)?;
    Ok(Exit::Done)
}

/// Sets what an export leaves out: the effective user and, on some servers, the description.
async fn complete(client: &Client, original: &Value, copy: &Value, context: &mut Context) {
    let lacks = |key: &str, value: &&Value| !value.is_null() && copy.get(key) != Some(value);
    let usual = json!({ "value": null, "current_user": false, "overridable": true });
    let description = original.get("description").filter(|text| lacks("description", text));
    let user = original.get("effective_user").filter(|user| user.is_object() && **user != usual);
    let mut left_out = Map::new();
    left_out.extend(description.map(|text| ("description".to_owned(), text.clone())));
    left_out.extend(user.map(|user| ("effective_user_attributes".to_owned(), user.clone())));
    let Some(id) = copy.get("id").filter(|_| !left_out.is_empty()) else { return };
    let names: Vec<_> = left_out.keys().cloned().collect();
    let path = format!("/api/job_templates/{id}");
    if let Err(error) = client.put(&path, &json!({ "job_template": left_out })).await {
        let lacking = names.join(" and ");
        context.streams.warn(&format!("the copy {id} lacks the original's {lacking}: {}", error.message()));
    }
}
