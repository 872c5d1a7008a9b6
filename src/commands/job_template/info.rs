//! `rexctl job-template info`

use crate::api::rex::template_inputs;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::answer;
use crate::render;
use crate::resource::crud::{Action, Found};
use crate::resource::job_template::INFO;
use crate::resource::listing::FieldsArgs;
use crate::resource::parsed::read;
use crate::resource::{Spec, target_arguments};
use crate::secret::MASK;
use clap::{ArgMatches, Args, Command};
use serde_json::Value;

/// Shows one job template and its inputs.
pub struct Info;

/// Options of `job-template info`, beside those of every record.
#[derive(Args, Debug)]
struct InputsArgs {
    /// Show type, default and options of each input, including inputs from other templates, in any format
    /// [default: unless --output is given]
    #[arg(long)]
    show_inputs: bool,
}

impl Action for Info {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        InputsArgs::augment_args(FieldsArgs::augment_args(command.args(target_arguments(spec, true))))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let (inputs, fields): (InputsArgs, FieldsArgs) = (read(line)?, read(line)?);
        let options = fields.options(INFO, context)?;
        let found = Found::by(spec, line, context).await?;
        // A format that is named is for scripts that know what hammer shows in it.
        let shows_inputs = inputs.show_inputs || options.format.is_none();
        let (mut template, details) =
            if shows_inputs { with_inputs(&found).await? } else { (found.show().await?, Ok(Vec::new())) };
        keep_own_fields(&mut template);
        match details {
            Ok(details) if shows_inputs => add(&mut template, details),
            Ok(_) => {}
            Err(error) if inputs.show_inputs => return Err(error),
            Err(error) => context.streams.note(&format!("The inputs cannot be shown: {}", error.message())),
        }
        render::record(context.streams.out(), INFO, &template, &options)?;
        Ok(Exit::Done)
    }
}

/// Removes the fields of the Ansible provider from templates of other providers, for which servers report them too.
fn keep_own_fields(template: &mut Value) {
    let is_ansible = answer::text(template, "/provider_type") == Some("Ansible");
    if let Some(fields) = template.as_object_mut().filter(|_| !is_ansible) {
        fields.retain(|key, _| !key.starts_with("ansible_"));
    }
}

/// Reads the template, and its inputs: beside it where its number is known, else after it.
async fn with_inputs(found: &Found) -> Result<(Value, Result<Vec<Value>, Error>), Error> {
    if let Some(id) = found.number() {
        let (template, inputs) = tokio::join!(found.show(), template_inputs::all(&found.client, id));
        return Ok((template?, inputs));
    }
    let template = found.show().await?;
    let inputs = match answer::count(template.get("id")) {
        Some(id) => template_inputs::all(&found.client, id).await,
        None => Ok(Vec::new()),
    };
    Ok((template, inputs))
}

/// Adds the inputs, with hidden default values masked.
fn add(template: &mut Value, mut details: Vec<Value>) {
    let hidden = details.iter_mut().filter(|input| input.get("hidden_value") == Some(&Value::Bool(true)));
    for default in hidden.filter_map(|input| input.get_mut("default")).filter(|default| !default.is_null()) {
        *default = MASK.into();
    }
    template.as_object_mut().and_then(|fields| fields.insert("input_details".into(), details.into()));
}
