//! Values of options from the server's lists, attached to the command that was typed.

use super::source::{self, Source, Wanted};
use super::typed::TypedLine;
use super::{Cache, Candidate};
use crate::model::targets::{LAST, is_id};
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use std::ffi::OsStr;
use std::sync::{Arc, Mutex, PoisonError};

/// State of the completion of one line.
pub struct Values {
    cache: Option<Cache>,
    template: Option<Wanted>,
    /// A path fits at the cursor.
    pub path: bool,
    /// Lists that the cache lacks, or that are too old in it.
    pub outdated: Vec<Wanted>,
}

impl Values {
    /// Makes the state for a line with these words.
    pub fn new(cache: Option<Cache>, typed: &TypedLine) -> Self {
        Self { cache, template: template(typed), path: false, outdated: Vec::new() }
    }

    /// Returns the candidates for a word that the engine does not know of: one after `--`, or an id without `--id`.
    pub fn own(&mut self, command: Option<&Command>, typed: &TypedLine, current: &str) -> Option<Vec<Candidate>> {
        let command = command?;
        if typed.is_escaped {
            // Without a template on the line, a shell command follows.
            let has_last = command.get_positionals().any(Arg::is_last_set);
            return has_last.then(|| self.beginning(Source::InputValue, current));
        }
        let takes_id = command.get_arguments().any(|arg| arg.get_long() == Some("id"));
        if !takes_id || typed.awaits_value || has_id(typed) || current.starts_with('-') {
            return None;
        }
        let (noun, verb) = noun_and_verb(&typed.path);
        let ids = self.beginning(source::of(noun, verb, "id")?, current);
        // Other words fit too, such as the hosts of a rerun.
        Some(ids).filter(|ids| !ids.is_empty())
    }

    /// Returns the candidates of a source that begin like the word `current`.
    fn beginning(&mut self, source: Source, current: &str) -> Vec<Candidate> {
        let lower = current.to_lowercase();
        let mut offered = self.offered(source, current);
        offered.retain(|candidate| candidate.value.to_lowercase().starts_with(&lower));
        offered
    }

    /// Returns the candidates of a source for the word `current`.
    fn offered(&mut self, source: Source, current: &str) -> Vec<Candidate> {
        match source {
            Source::Path => self.paths(),
            Source::Boolean => ["yes", "no"].map(|word| Candidate { value: word.into(), about: String::new() }).into(),
            Source::Of(list) => self.known(Wanted::Rows(list)),
            Source::OfAll(lists) => lists.iter().flat_map(|list| self.known(Wanted::Rows(list))).collect(),
            Source::Job => {
                let last = Candidate { value: LAST.to_owned(), about: "Your newest job".to_owned() };
                [vec![last], self.known(Wanted::Rows(&source::JOBS))].concat()
            }
            Source::Input => self.inputs(|value| !value.contains('=')),
            Source::InputFile if current.contains('=') => self.paths(),
            Source::InputFile => self.inputs(|value| value.ends_with('=')),
            Source::InputValue => self.input_values(current),
            Source::InputValues => {
                let (done, open) = current.rsplit_once(',').map_or(("", current), |(done, open)| (done, open));
                let mut found = self.input_values(open);
                if !done.is_empty() {
                    found.iter_mut().for_each(|it| it.value = format!("{done},{}", it.value));
                }
                found
            }
        }
    }

    fn paths(&mut self) -> Vec<Candidate> {
        self.path = true;
        Vec::new()
    }

    fn input_values(&mut self, current: &str) -> Vec<Candidate> {
        let has_name = current.contains('=');
        self.inputs(|value| value.contains('=') && value.ends_with('=') != has_name)
    }

    fn inputs(&mut self, fits: impl Fn(&str) -> bool) -> Vec<Candidate> {
        let all = self.template.clone().map(|wanted| self.known(wanted)).unwrap_or_default();
        all.into_iter().filter(|candidate| fits(&candidate.value)).collect()
    }

    fn known(&mut self, wanted: Wanted) -> Vec<Candidate> {
        let Some(cache) = &self.cache else { return Vec::new() };
        let (known, is_fresh) = cache.read(&wanted).unwrap_or_default();
        if !is_fresh {
            self.outdated.push(wanted);
        }
        known
    }
}

/// Returns the inputs of the template that the line names by any option.
fn template(typed: &TypedLine) -> Option<Wanted> {
    let by = |longs: [&str; 2]| longs.into_iter().find_map(|long| typed.value(long)).map(str::to_owned);
    by(["job-template", "template"])
        .map(Wanted::Inputs)
        .or_else(|| by(["job-template-id", "template-id"]).map(Wanted::InputsOfId))
}

fn has_id(typed: &TypedLine) -> bool {
    typed.has("id") || typed.words.iter().any(|word| is_id(word))
}

fn noun_and_verb(path: &[String]) -> (&str, &str) {
    (path.first().map_or("", String::as_str), path.get(1).map_or("", String::as_str))
}

/// Returns the command at `path`.
pub fn command_at<'a>(root: &'a Command, path: &[String]) -> Option<&'a Command> {
    path.iter().try_fold(root, |command, name| command.find_subcommand(name))
}

/// Attaches completion to the options of the command at `path`.
pub fn attach(root: &mut Command, path: &[String], values: &Arc<Mutex<Values>>) {
    let mut command = root;
    for name in path {
        match command.find_subcommand_mut(name) {
            Some(inner) => command = inner,
            None => return,
        }
    }
    let (noun, verb) = noun_and_verb(path);
    let tree = std::mem::take(command);
    *command = tree.mut_args(|arg| match wanted(&arg, noun, verb) {
        Some(source) => arg.add(completer(source, values.clone())),
        None => arg,
    });
}

fn wanted(arg: &Arg, noun: &str, verb: &str) -> Option<Source> {
    let name = arg.get_long().unwrap_or(arg.get_id().as_str());
    let of_the_server = source::of(noun, verb, name);
    of_the_server.or_else(|| match arg.get_value_names()?.first()?.as_str() {
        "FILE" | "DIR" | "PATH" => Some(Source::Path),
        "BOOL" => Some(Source::Boolean),
        "TARGET" => Some(Source::Of(&source::HOSTS)),
        _ => None,
    })
}

fn completer(source: Source, values: Arc<Mutex<Values>>) -> ArgValueCompleter {
    ArgValueCompleter::new(move |current: &OsStr| {
        let current = current.to_string_lossy();
        let mut values = values.lock().unwrap_or_else(PoisonError::into_inner);
        values.beginning(source, &current).into_iter().map(shown).collect::<Vec<_>>()
    })
}

fn shown(candidate: Candidate) -> CompletionCandidate {
    let about = (!candidate.about.is_empty()).then(|| candidate.about.into());
    CompletionCandidate::new(candidate.value).help(about)
}
