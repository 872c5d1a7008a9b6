//! The template's inputs, typed or from files.

use super::args::InputArgs;
use super::sources::Sources;
use crate::error::Error;
use crate::model::inputs::{self, Inputs};
use serde_json::Value;

/// The inputs whose values stand on the command line.
pub fn typed(args: &InputArgs) -> Result<Inputs, Error> {
    let mut found = Inputs::new();
    for text in &args.inputs {
        if text.trim_start().starts_with('{') {
            extend(&mut found, inputs::object("--inputs", text)?)?;
        } else {
            let pairs = inputs::hammer_list("--inputs", "--input NAME=VALUE", text)?;
            pairs.into_iter().try_for_each(|(name, value)| inputs::add(&mut found, name, value.into()))?;
        }
    }
    for text in &args.input {
        let (name, value) = inputs::pair("--input", text)?;
        inputs::add(&mut found, name, value.into())?;
    }
    if let Some(json) = args.inputs_json.as_deref().filter(|text| !text.starts_with('@')) {
        extend(&mut found, inputs::object("--inputs-json", json)?)?;
    }
    Ok(found)
}

/// The inputs whose values stand in files; called after everything typed has been checked.
pub fn from_files(args: &InputArgs, sources: &mut Sources<'_>) -> Result<Inputs, Error> {
    let mut files = Vec::new();
    for text in &args.input_files {
        files.extend(inputs::hammer_list("--input-files", "--input-file NAME=PATH", text)?);
    }
    for text in &args.input_file {
        files.push(inputs::pair("--input-file", text)?);
    }
    // An input typed and from a file as well was given twice; one of the document is overridden.
    let mut all = typed(args)?;
    let mut found = Inputs::new();
    if let Some(path) = args.inputs_json.as_deref().and_then(|text| text.strip_prefix('@')) {
        let object = inputs::object("--inputs-json", &sources.text("--inputs-json", path.as_ref())?)?;
        extend(&mut all, object.clone())?;
        found.extend(object);
    }
    for (name, path) in files {
        let content = Value::String(sources.text(&format!("input \"{name}\""), path.as_ref())?);
        inputs::add(&mut all, name.clone(), content.clone())?;
        found.insert(name, content);
    }
    Ok(found)
}

fn extend(found: &mut Inputs, more: Inputs) -> Result<(), Error> {
    more.into_iter().try_for_each(|(name, value)| inputs::add(found, name, value))
}
