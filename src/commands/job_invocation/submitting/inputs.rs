//! The template's inputs, typed or from files.

use super::args::InputArgs;
use super::sources::Sources;
use crate::error::{Error, Problems};
use crate::model::inputs::{self, Inputs};
use serde_json::Value;
use std::path::Path;

/// Returns the inputs whose values stand on the command line.
pub fn typed(args: &InputArgs) -> Result<Inputs, Error> {
    let mut problems = Problems::default();
    let mut found = Inputs::new();
    for text in args.inputs.iter().filter(|text| !is_file(text)) {
        let read = if text.trim_start().starts_with('{') {
            inputs::object("--inputs", text).and_then(|object| extend(&mut found, object))
        } else {
            let mut add = |(name, value): (String, String)| inputs::add(&mut found, name, value.into());
            inputs::hammer_list("--inputs", "--input NAME=VALUE", text)
                .and_then(|pairs| pairs.into_iter().try_for_each(&mut add))
        };
        problems.keep(read);
    }
    for text in &args.input {
        problems
            .keep(inputs::pair("--input", text).and_then(|(name, value)| inputs::add(&mut found, name, value.into())));
    }
    if let Some(json) = args.inputs_json.as_deref().filter(|text| !text.starts_with('@')) {
        problems.keep(inputs::object("--inputs-json", json).and_then(|object| extend(&mut found, object)));
    }
    problems.finish(Some(found))
}

/// Reads the inputs whose values are in files. Called after everything typed has been checked.
pub async fn from_files(args: &InputArgs, sources: &mut Sources) -> Result<Inputs, Error> {
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
    let json = args.inputs_json.as_deref().and_then(|text| text.strip_prefix('@')).map(|path| ("--inputs-json", path));
    let named = args.inputs.iter().filter(|text| is_file(text)).map(|path| ("--inputs", path.as_str()));
    for (flag, path) in json.into_iter().chain(named) {
        let object = inputs::object(flag, &sources.text(flag, path.as_ref()).await?)?;
        extend(&mut all, object.clone())?;
        found.extend(object);
    }
    for (name, path) in files {
        let content = Value::String(sources.content(&source(&name), path.as_ref()).await?);
        inputs::add(&mut all, name.clone(), content.clone())?;
        found.insert(name, content);
    }
    Ok(found)
}

/// Returns the name that errors give the file of an input.
pub fn source(name: &str) -> String {
    format!("input \"{name}\"")
}

/// Returns the names of the inputs whose values are in files of their own; `None` where files of several inputs are named too.
pub fn names_in_files(args: &InputArgs) -> Option<Vec<String>> {
    let has_object = args.inputs_json.as_deref().is_some_and(|text| text.starts_with('@'))
        || args.inputs.iter().any(|text| is_file(text))
        || !args.input_files.is_empty();
    let name = |text: &String| inputs::pair("--input-file", text).ok().map(|(name, _)| name);
    (!has_object).then(|| args.input_file.iter().filter_map(name).collect())
}

/// Returns true if `--inputs` names a file with a JSON object, as in hammer.
fn is_file(text: &str) -> bool {
    !text.contains('=') && Path::new(text).is_file()
}

fn extend(found: &mut Inputs, more: Inputs) -> Result<(), Error> {
    more.into_iter().try_for_each(|(name, value)| inputs::add(found, name, value))
}
