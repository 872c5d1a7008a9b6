//! Completion of a command line: commands and options come from the tree, values from lists of the server.
//!
//! The lists are read from a cache. [`Completion::outdated`] names those that are missing or old there, and the caller may fetch
//! them and complete again.

mod cache;
mod fetch;
mod line;
mod source;
mod typed;
mod values;

pub use cache::Cache;
pub use fetch::fetch;
pub use line::{Line, Quote};
pub use source::Wanted;

use clap::Command;
use clap_complete::engine::{self, CompletionCandidate};
use std::ffi::OsString;
use std::sync::{Arc, Mutex, PoisonError};
use typed::TypedLine;
use values::Values;

/// A word that can stand at the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The word, without quotes.
    pub value: String,
    /// A short description; may be empty.
    pub about: String,
}

/// The words that fit at the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// Candidates.
    pub words: Vec<Candidate>,
    /// A path of a file or directory fits.
    pub path: bool,
    /// Lists that the cache lacks, or that are too old in it.
    pub outdated: Vec<Wanted>,
}

/// Completes `line`, whose first word is the program's name.
pub fn complete(mut root: Command, line: &Line, cache: Option<&Cache>) -> Completion {
    root.build();
    let typed = TypedLine::read(&root, line.before.get(1..).unwrap_or_default());
    let values = Arc::new(Mutex::new(Values::new(cache.cloned(), &typed)));
    values::attach(&mut root, &typed.path, &values);
    let words = fitting(&mut root, &typed, &line.current, &values);
    let values = values.lock().unwrap_or_else(PoisonError::into_inner);
    let words = if values.path { Vec::new() } else { words };
    Completion { words, path: values.path, outdated: values.outdated.clone() }
}

/// Returns the words that fit: those that only this program knows of, or else those of the engine.
fn fitting(root: &mut Command, typed: &TypedLine, current: &str, values: &Arc<Mutex<Values>>) -> Vec<Candidate> {
    let command = values::command_at(root, &typed.path);
    let own = values.lock().unwrap_or_else(PoisonError::into_inner).own(command, typed, current);
    if let Some(words) = own {
        return words;
    }
    let mut args: Vec<OsString> = vec!["rexctl".into()];
    args.extend(typed.all.iter().map(OsString::from));
    args.push(current.into());
    let last = args.len() - 1;
    // The engine fails where nothing fits.
    let found = engine::complete(root, args, last, None).unwrap_or_default();
    chosen(&found, typed, current)
}

const GLOBAL: &str = "Global options";

/// Chooses among the engine's candidates: without a typed dash, commands and values or else the command's own options.
/// An option that may be given only once is not offered again.
fn chosen(found: &[CompletionCandidate], typed: &TypedLine, current: &str) -> Vec<Candidate> {
    let is_option = |it: &CompletionCandidate| it.get_value().as_encoded_bytes().starts_with(b"-");
    let is_own = |it: &CompletionCandidate| {
        let is_global = it.get_tag().is_some_and(|tag| tag.to_string() == GLOBAL);
        !is_global && it.get_value().as_encoded_bytes().starts_with(b"--")
    };
    let has_words = !found.iter().all(is_option);
    let helps = |it: &&CompletionCandidate| !current.is_empty() || !is_option(it) || (!has_words && is_own(it));
    let is_new = |it: &&CompletionCandidate| {
        !it.get_id().and_then(|id| id.strip_prefix("arg::")).is_some_and(|id| typed.excludes(id))
    };
    found.iter().filter(helps).filter(is_new).filter_map(|it| candidate(it, current)).collect()
}

fn candidate(found: &CompletionCandidate, current: &str) -> Option<Candidate> {
    // Of a command and its alias, the engine names the first in the alphabet.
    let command = found.get_id().and_then(|id| id.strip_prefix("command::")).filter(|name| name.starts_with(current));
    let value = command.or(found.get_value().to_str())?.to_owned();
    let about = found.get_help().map(|help| help.to_string().lines().next().unwrap_or_default().to_owned());
    Some(Candidate { value, about: about.unwrap_or_default() })
}
