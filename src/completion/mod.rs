//! What can follow on a half-typed command line: commands and options out of the tree, values out of what the server lists.
//!
//! The lists come out of a cache; what is missing or old there is named, and whoever asked may fetch it and ask again.

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
    /// What it is, in a few words; may be empty.
    pub about: String,
}

/// What can stand at the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// These words.
    pub words: Vec<Candidate>,
    /// A file or directory.
    pub path: bool,
    /// What the cache lacks, or has had for too long.
    pub outdated: Vec<Wanted>,
}

/// What can stand at the cursor of `line`, whose first word is the program's.
pub fn complete(mut root: Command, line: &Line, cache: Option<&Cache>) -> Completion {
    root.build();
    let (words, path) = spelt_out(&root, line.before.get(1..).unwrap_or_default());
    let values = Arc::new(Mutex::new(Values::new(cache.cloned(), &words)));
    values::attach(&mut root, &path, &values);
    let mut args: Vec<OsString> = vec!["rexctl".into()];
    args.extend(words.into_iter().map(OsString::from));
    args.push(line.current.as_str().into());
    let last = args.len() - 1;
    // The engine fails where nothing can follow.
    let found = engine::complete(&mut root, args, last, None).unwrap_or_default();
    let values = values.lock().unwrap_or_else(PoisonError::into_inner);
    let words = if values.path { Vec::new() } else { chosen(&found, &line.current) };
    Completion { words, path: values.path, outdated: values.outdated.clone() }
}

/// The words with every abbreviated command written out, and the commands among them.
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

/// The command that `word` names, in full or by the beginning that no other shares.
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

/// Of what the engine found, what helps: where no dash is typed commands and values, or else the command's own options.
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
    // Of a command and its alias the engine takes the first in the alphabet.
    let command = found.get_id().and_then(|id| id.strip_prefix("command::")).filter(|name| name.starts_with(current));
    let value = command.or(found.get_value().to_str())?.to_owned();
    let about = found.get_help().map(|help| help.to_string().lines().next().unwrap_or_default().to_owned());
    Some(Candidate { value, about: about.unwrap_or_default() })
}
