//! The job template that runs a command, as the server's web form starts with it.

use super::lookup::{self, NamedResource};
use super::template_inputs;
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::targeting::Reference;
use crate::model::template_input::TemplateInput;
use serde_json::Value;

/// Path of the web form that names its first template. Ordinary users may read it, unlike the settings.
const FORM: &str = "/ui_job_wizard/categories";

/// The template that the server comes with.
const SHIPPED: &str = "Run Command - Script Default";

/// A template with one required input, which takes a command or script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandTemplate {
    /// The template's id.
    pub id: u64,
    /// Name of the input.
    pub input: String,
    /// All inputs, where the user may read them.
    pub inputs: Option<Vec<TemplateInput>>,
    /// The server is known to lack the web form; its inputs are asked for by the API.
    pub lacks_form: bool,
}

/// Finds the template of this name; without one, the template that the web form starts with; on a server that does not tell that, the
/// template that the server comes with. One request, or two, and one for its inputs, or two side by side on a server without the form.
///
/// # Errors
/// A template without exactly one required input is a usage error.
pub async fn find(client: &Client, configured: Option<&str>) -> Result<CommandTemplate, Error> {
    let mut lacks_form = false;
    let id = match configured {
        Some(name) => named(client, "run_template", name).await?,
        None => match of_form(client).await {
            Ok(Some(id)) => id,
            Err(error) if error.kind().ends_all_requests() => return Err(error),
            // Older servers lack the form, and some users may not open it.
            other => {
                lacks_form = other.is_err_and(|error| error.kind() == Kind::NotFound);
                named(client, "--template", SHIPPED).await?
            }
        },
    };
    let rows = match inputs(client, id, lacks_form).await {
        Ok(rows) => rows,
        // Who may run a template may perhaps not read it.
        Err(error) if error.kind() == Kind::Forbidden => {
            return Ok(CommandTemplate { id, input: "command".to_owned(), inputs: None, lacks_form });
        }
        Err(error) => return Err(error),
    };
    let inputs: Vec<_> = rows.iter().filter_map(TemplateInput::read).collect();
    let required: Vec<_> = inputs.iter().filter(|input| input.is_required).map(|input| input.name.clone()).collect();
    match <[String; 1]>::try_from(required) {
        Ok([input]) => Ok(CommandTemplate { id, input, inputs: Some(inputs), lacks_form }),
        Err(required) => Err(unfit(id, configured, &required)),
    }
}

async fn named(client: &Client, flag: &str, name: &str) -> Result<u64, Error> {
    let id = lookup::id(client, NamedResource::JobTemplate, flag, &Reference::Name(name.to_owned())).await?;
    answer::count(Some(&id)).ok_or_else(|| Error::new(Kind::Protocol, format!("{flag}: the template has no id")))
}

async fn of_form(client: &Client) -> Result<Option<u64>, Error> {
    client.get(FORM, &[]).await.map(|form| answer::count(form.get("default_template")))
}

/// Reads the inputs of a template, without asking for the web form where the server lacks it.
pub async fn inputs(client: &Client, template: u64, lacks_form: bool) -> Result<Vec<Value>, Error> {
    match lacks_form {
        true => template_inputs::all(client, template).await,
        false => template_inputs::of_template(client, template).await,
    }
}

fn unfit(id: u64, configured: Option<&str>, names: &[String]) -> Error {
    let told = match names.is_empty() {
        true => "has no required input that could take the command".to_owned(),
        false => {
            format!("has {} required inputs ({}), so none can be chosen for the command", names.len(), names.join(", "))
        }
    };
    let error = match configured {
        Some(name) => Error::usage(format!("job template \"{name}\", which the setting run_template names, {told}"))
            .hint("See where the setting stands: rexctl config show"),
        None => Error::usage(format!("job template {id}, which the server starts with, {told}"))
            .hint("Set another one with: rexctl config set run_template NAME"),
    };
    error.hint("Name a template and its inputs: rexctl run TARGET --template NAME -- INPUT=VALUE")
}
