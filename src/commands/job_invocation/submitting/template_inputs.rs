//! The template's own view of the inputs that were given: mistakes are told with what is close to them.

use crate::api::Client;
use crate::api::rex::closest::with_closest;
use crate::api::rex::template_inputs;
use crate::error::Error;
use crate::model::answer;
use crate::model::inputs::Inputs;
use crate::model::template_input::{InputMistake, TemplateInput, mistakes};
use serde_json::Value;

/// Refuses an input that the template does not have, or a value that it does not offer, and returns the names of the inputs whose values
/// may be shown. Where the user may not read the template's inputs, the server is left to refuse them, and none may be shown.
pub async fn check(client: &Client, template: &Value, inputs: &Inputs) -> Result<Vec<String>, Error> {
    read(client, answer::count(Some(template))).await?.map_or(Ok(Vec::new()), |known| check_known(inputs, &known))
}

/// Does the same as [`check`] with the template's inputs at hand.
pub fn check_known(inputs: &Inputs, known: &[TemplateInput]) -> Result<Vec<String>, Error> {
    let errors = mistakes(inputs, known);
    let errors = errors.iter().map(|mistake| explained(refused(mistake), mistake, known)).collect();
    let visible = || known.iter().filter(|input| input.is_visible).map(|input| input.name.clone()).collect();
    Error::joined(errors).map_or_else(|| Ok(visible()), Err)
}

/// `error`, with which the server refused `inputs`, with what helps to give the right ones.
pub async fn explain(client: &Client, template: &Value, inputs: &Inputs, error: Error) -> Error {
    let Ok(Some(known)) = read(client, answer::count(Some(template))).await else { return error };
    match mistakes(inputs, &known).first() {
        Some(mistake) => explained(error, mistake, &known),
        None => with_all(error, &known),
    }
}

/// Returns the template's inputs; `None` where there is no template, or the user may not read them.
pub async fn read(client: &Client, template: Option<u64>) -> Result<Option<Vec<TemplateInput>>, Error> {
    let Some(id) = template else { return Ok(None) };
    match template_inputs::of_template(client, id).await {
        Ok(rows) => Ok(Some(rows.iter().filter_map(TemplateInput::read).collect())),
        // A server that is away, or does not accept the login, takes no job either.
        Err(error) if error.kind().ends_all_requests() => Err(error),
        Err(_) => Ok(None),
    }
}

fn refused(mistake: &InputMistake<'_>) -> Error {
    match mistake {
        InputMistake::UnknownInput(name) => {
            Error::invalid("--input", Some(name), format!("the template has no input \"{name}\""))
        }
        InputMistake::UnknownOption(input, value) => {
            let (name, options) = (&input.name, input.options.join(", "));
            let (typed, is) = match input.is_visible {
                true => (Some(format!("{name}={value}")), format!("\"{value}\"")),
                false => (None, "its value".to_owned()),
            };
            let message = format!("input \"{name}\": {is} is not one of the options");
            Error::invalid("--input", typed.as_deref(), message).allowed(&options)
        }
    }
}

fn explained(error: Error, mistake: &InputMistake<'_>, known: &[TemplateInput]) -> Error {
    match mistake {
        InputMistake::UnknownInput(name) => {
            with_all(with_closest(error, name, known.iter().map(|input| input.name.as_str())), known)
        }
        InputMistake::UnknownOption(input, value) => {
            let options = || input.options.iter().map(String::as_str);
            let hint = format!("Options of \"{}\": {}", input.name, options().collect::<Vec<_>>().join(", "));
            with_closest(error, value, options()).hint(hint)
        }
    }
}

fn with_all(error: Error, known: &[TemplateInput]) -> Error {
    let described = |input: &TemplateInput| match input.is_required {
        true => format!("{} (required)", input.name),
        false => input.name.clone(),
    };
    let all: Vec<_> = known.iter().map(described).collect();
    match all.is_empty() {
        true => error,
        false => error.hint(format!("Inputs of the template: {}", all.join(", "))),
    }
}
