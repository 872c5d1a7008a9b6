//! Completion of a command line: commands and options come from the tree, values from lists of the server.
//!
//! The lists are read from a cache. [`Completion::outdated`] names those that are missing or old there, and the caller may fetch
//! them and complete again.

mod cache;
mod fetch;
mod line;
mod source;
mod values;

pub use cache::Cache;
pub use fetch::fetch;
pub use line::{Line, Quote};
pub use source::Wanted;

use clap::Command;
use clap_complete::engine::{self, CompletionCandidate};
use std::ffi::OsString;
use std::sync::{Arc, Mutex, PoisonError};
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
    let (words, path) = spelt_out(&root, line.before.get(1..).unwrap_or_default());
    let values = Arc::new(Mutex::new(Values::new(cache.cloned(), &words)));
    values::attach(&mut root, &path, &values);
    let mut args: Vec<OsString> = vec!["rexctl".into()];
    args.extend(words.into_iter().map(OsString::from));
    args.push(line.current.as_str().into());
    let last = args.len() - 1;
    // The engine fails where nothing fits.
    let found = engine::complete(&mut root, args, last, None).unwrap_or_default();
    let values = values.lock().unwrap_or_else(PoisonError::into_inner);
    let words = if values.path { Vec::new() } else { chosen(&found, &line.current) };
    Completion { words, path: values.path, outdated: values.outdated.clone() }
}

/// Returns the words with every abbreviated command written out, and the commands among them.
fn spelt_out(root: &Command, words: &[String]) -> (Vec<String>, Vec<String>) {
    let (mut command, mut path) = (root, Vec::new());
    let spell = |word: &String| match named(command, word) {
        Some(inner) => {
            command = inner;
            path.push(inner.get_name().to_owned());
            inner.get_name().to_owned()
        }
        None => word.clone(),
    };
    let words = words.iter().map(spell).collect();
    (words, path)
}

/// Returns the command that `word` names, in full or by an unambiguous beginning.
fn named<'a>(command: &'a Command, word: &str) -> Option<&'a Command> {
    let begins = |inner: &&Command| inner.get_name_and_visible_aliases().iter().any(|name| name.starts_with(word));
    let mut beginning = command.get_subcommands().filter(begins);
    let abbreviated = match (beginning.next(), beginning.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    command.find_subcommand(word).or(abbreviated.filter(|_| !word.is_empty()))
}

const GLOBAL: &str = "Global options";

/// Chooses among the engine's candidates: without a typed dash, commands and values or else the command's own options.
fn chosen(found: &[CompletionCandidate], current: &str) -> Vec<Candidate> {
    let is_option = |it: &CompletionCandidate| it.get_value().as_encoded_bytes().starts_with(b"-");
    let is_own = |it: &CompletionCandidate| {
        let is_global = it.get_tag().is_some_and(|tag| tag.to_string() == GLOBAL);
        !is_global && it.get_value().as_encoded_bytes().starts_with(b"--")
    };
    let has_words = !found.iter().all(is_option);
    let helps = |it: &&CompletionCandidate| !current.is_empty() || !is_option(it) || (!has_words && is_own(it));
    found.iter().filter(helps).filter_map(|it| candidate(it, current)).collect()
}

fn candidate(found: &CompletionCandidate, current: &str) -> Option<Candidate> {
    // Of a command and its alias, the engine names the first in the alphabet.
    let command = found.get_id().and_then(|id| id.strip_prefix("command::")).filter(|name| name.starts_with(current));
    let value = command.or(found.get_value().to_str())?.to_owned();
    let about = found.get_help().map(|help| help.to_string().lines().next().unwrap_or_default().to_owned());
    Some(Candidate { value, about: about.unwrap_or_default() })
}
