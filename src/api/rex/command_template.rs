//! The job template that runs a command, as the server's web form starts with it.

use super::lookup::{self, NamedResource};
use super::template_inputs;
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::targeting::Reference;
use crate::model::template_input::TemplateInput;

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
}

/// Finds the template of this name; without one, the template that the web form starts with; on a server that does not tell that, the
/// template that the server comes with. One request, or two, and one for its inputs.
///
/// # Errors
/// A template without exactly one required input is a usage error.
pub async fn find(client: &Client, configured: Option<&str>) -> Result<CommandTemplate, Error> {
    let id = match configured {
        Some(name) => named(client, "run_template", name).await?,
        None => match of_form(client).await? {
            Some(id) => id,
            None => named(client, "--template", SHIPPED).await?,
        },
    };
    let rows = match template_inputs::of_template(client, id).await {
        Ok(rows) => rows,
        // Who may run a template may perhaps not read it.
        Err(error) if error.kind() == Kind::Forbidden => {
            return Ok(CommandTemplate { id, input: "command".to_owned(), inputs: None });
        }
        Err(error) => return Err(error),
    };
    let inputs: Vec<_> = rows.iter().filter_map(TemplateInput::read).collect();
    let required: Vec<_> = inputs.iter().filter(|input| input.is_required).map(|input| input.name.clone()).collect();
    match <[String; 1]>::try_from(required) {
        Ok([input]) => Ok(CommandTemplate { id, input, inputs: Some(inputs) }),
        Err(required) => Err(unfit(id, configured, &required)),
    }
}

async fn named(client: &Client, flag: &str, name: &str) -> Result<u64, Error> {
    let id = lookup::id(client, NamedResource::JobTemplate, flag, &Reference::Name(name.to_owned())).await?;
    answer::count(Some(&id)).ok_or_else(|| Error::new(Kind::Protocol, format!("{flag}: the template has no id")))
}

async fn of_form(client: &Client) -> Result<Option<u64>, Error> {
    match client.get(FORM, &[]).await {
        Ok(form) => Ok(answer::count(form.get("default_template"))),
        Err(error) if error.kind().ends_all_requests() => Err(error),
        // Older servers lack the form, and some users may not open it.
        Err(_) => Ok(None),
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
