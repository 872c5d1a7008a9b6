//! Required inputs that were left out: asked for on a terminal, else refused before anything is sent.

use crate::error::Error;
use crate::model::inputs::Inputs;
use crate::model::template_input::{TemplateInput, missing, missing_without_default};
use crate::prompt;
use crate::streams::Streams;

/// Adds the values of required inputs that `inputs` lacks.
///
/// # Errors
/// Without a terminal, the refusal of [`check`]; with one, that of a value that was given and is empty.
pub async fn complete(inputs: &mut Inputs, known: &[TemplateInput], streams: &mut Streams) -> Result<(), Error> {
    if !streams.may_ask {
        return check(inputs, known);
    }
    let empty = missing_without_default(inputs, known).into_iter().filter(|input| inputs.contains_key(&input.name));
    refuse(empty.collect(), inputs)?;
    for input in missing(inputs, known) {
        let value = ask(input, streams).await?;
        inputs.insert(input.name.clone(), value.into());
    }
    Ok(())
}

/// Refuses `inputs` without a required one, unless the server fills in its default.
///
/// # Errors
/// A usage error that names each of them and the flag to add.
pub fn check(inputs: &Inputs, known: &[TemplateInput]) -> Result<(), Error> {
    refuse(missing_without_default(inputs, known), inputs)
}

fn refuse(missing: Vec<&TemplateInput>, inputs: &Inputs) -> Result<(), Error> {
    let errors = missing.into_iter().map(|input| refusal(input, inputs.contains_key(&input.name))).collect();
    Error::joined(errors).map_or(Ok(()), Err)
}

/// Returns the refusal of an input that was left out, or was given and is empty, such as a script without a line.
fn refusal(input: &TemplateInput, is_given: bool) -> Error {
    let about = input.description.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
    let value = match input.options.first() {
        Some(option) => option.as_str(),
        None => "VALUE",
    };
    let error = match is_given {
        true => Error::invalid("--input", None, format!("input \"{}\" is empty", input.name)),
        false => Error::invalid("--input", None, format!("missing input \"{}\"{about}", input.name))
            .hint(format!("Add --input {}={value}", input.name)),
    };
    match input.options.is_empty() {
        true => error,
        false => error.allowed(&input.options.join(", ")).hint(format!(
            "Options of \"{}\": {}",
            input.name,
            input.options.join(", ")
        )),
    }
}

async fn ask(input: &TemplateInput, streams: &mut Streams) -> Result<String, Error> {
    if let Some(about) = &input.description {
        streams.say(&format!("{}: {about}", input.name));
    }
    let instead = format!("--input {}=VALUE", input.name);
    if !input.is_visible {
        return Ok(prompt::secret(streams, &input.name, &instead).await?.expose().to_owned());
    }
    let options = if input.options.is_empty() { String::new() } else { format!(" ({})", input.options.join(", ")) };
    let default = input.default.as_ref().map(|default| format!(" [{default}]")).unwrap_or_default();
    loop {
        let question = format!("{}{options}{default}", input.name);
        let typed = prompt::text_or(streams, &question, input.default.as_deref(), &instead).await?;
        if input.options.is_empty() || input.options.contains(&typed) {
            return Ok(typed);
        }
        streams.say(&format!("\"{typed}\" is not one of the options"));
    }
}
