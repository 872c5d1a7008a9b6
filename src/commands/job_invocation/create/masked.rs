//! Values of a document that a dry run has masked: they have to be given again.

use super::args::Args;
use crate::commands::job_invocation::submitting::secrets;
use crate::error::{Error, Problems};
use crate::model::draft::Draft;
use std::path::Path;

/// Removes masked values from the document, and refuses those that no option gives.
pub fn refuse(args: &Args, path: &Path, document: &mut Draft, problems: &mut Problems) {
    for key in document.take_masked() {
        let option = match key.strip_prefix("inputs.") {
            Some(name) if is_input_given(args, name) => continue,
            Some(name) => format!("--input {name}=VALUE"),
            None => match secrets::missing_option(&args.identity.secrets, &key) {
                None => continue,
                Some(option) => option.to_owned(),
            },
        };
        let message =
            format!("--from {}: {key} is masked, as a dry run prints it; give it with {option}", path.display());
        problems.add(Error::usage(message));
    }
}

/// Returns true if an option gives the input; a file of several inputs may.
fn is_input_given(args: &Args, name: &str) -> bool {
    let inputs = &args.inputs;
    let pairs = inputs.input.iter().chain(&inputs.input_file);
    let is_named = |pair: &String| pair.split_once('=').is_some_and(|(given, _)| given.trim() == name);
    let lists = inputs.inputs.iter().chain(&inputs.input_files).chain(&inputs.inputs_json);
    pairs.clone().any(is_named) || lists.count() > 0
}
