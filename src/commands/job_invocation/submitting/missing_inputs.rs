//! Required inputs that were left out: asked for on a terminal, else refused before anything is sent.

use crate::error::Error;
use crate::model::inputs::Inputs;
use crate::model::template_input::{TemplateInput, missing, missing_without_default};
use crate::prompt;
use crate::streams::Streams;

/// Adds the values of required inputs that `inputs` lacks.
///
/// # Errors
/// Without a terminal, the refusal of [`check`].
pub async fn complete(inputs: &mut Inputs, known: &[TemplateInput], streams: &mut Streams) -> Result<(), Error> {
    if !streams.may_ask {
        return check(inputs, known);
    }
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
    let errors = missing_without_default(inputs, known).into_iter().map(refusal).collect();
    Error::joined(errors).map_or(Ok(()), Err)
}

fn refusal(input: &TemplateInput) -> Error {
    let about = input.description.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
    let error = Error::invalid("--input", None, format!("missing input \"{}\"{about}", input.name));
    let value = match input.options.first() {
        Some(option) => option.as_str(),
        None => "VALUE",
    };
    let error = error.hint(format!("Add --input {}={value}", input.name));
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
