//! All refusals of one line: what clap refuses is taken out of the words, and the rest is parsed again.

use super::misuse::{explain_among_others, flag, words};
use super::typed_command::lacks_id;
use super::{positional_id, refused_words};
use crate::error::{Error, Problem};
use crate::model::targets::is_id;
use clap::error::{ContextKind, ErrorKind};
use std::ffi::OsString;

/// Number of refusals after which no more are looked for.
const LIMIT: usize = 20;

/// The refusals of a line so far, and the words that are left.
pub struct Refusals {
    /// The words without those that are refused.
    pub rest: Vec<OsString>,
    /// All words of the line.
    typed: Vec<OsString>,
    errors: Vec<clap::Error>,
    /// Place of an unknown option that was taken out; the word there may be its value.
    after_unknown: Option<usize>,
}

impl Refusals {
    /// Starts with all words of the line.
    pub fn new(args: &[OsString]) -> Self {
        Self { rest: args.to_vec(), typed: args.to_vec(), errors: Vec::new(), after_unknown: None }
    }

    /// Returns true while nothing is refused.
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// Takes the words of an error out of the line. Returns false if the rest cannot be parsed.
    pub fn take_out(&mut self, error: clap::Error) -> bool {
        // Help that was asked for beside a mistake says nothing of the mistake.
        if error.exit_code() == 0 {
            return false;
        }
        let found = refused_words::find(&self.rest, &error);
        let is_unexpected = error.kind() == ErrorKind::UnknownArgument;
        let is_value = is_unexpected && found.as_ref().is_some_and(|words| Some(words.start) == self.after_unknown);
        let Some(words) = found.clone().filter(|_| self.errors.len() < LIMIT) else {
            self.errors.push(error);
            return false;
        };
        let is_option =
            self.rest.get(words.start).and_then(|word| word.to_str()).is_some_and(|word| word.starts_with('-'));
        if let Some(id) = positional_id::unexpected(&error).filter(|word| is_id(word))
            && !is_value
            && lacks_id(&self.rest)
        {
            let named = OsString::from(format!("--id={id}"));
            self.rest.splice(words, [named]);
            return true;
        }
        self.after_unknown = Some(words.start).filter(|_| is_unexpected && is_option && words.len() == 1);
        self.rest.drain(words);
        if !is_value || is_option {
            self.errors.push(error);
        }
        true
    }

    /// Returns the only refusal, if it is one.
    pub fn into_only(mut self) -> Result<clap::Error, Self> {
        match (self.errors.pop(), self.errors.is_empty()) {
            (Some(error), true) => Ok(error),
            (error, _) => {
                self.errors.extend(error);
                Err(self)
            }
        }
    }

    /// Joins the refusals with `others`, the mistakes in the rest of the line. One alone is explained by `explain`.
    pub fn join(&self, others: Option<Error>, explain: impl Fn(&clap::Error, &[OsString]) -> Error) -> Option<Error> {
        let others = others.and_then(|error| error.retain_problems(|problem, advice| !self.may_cause(problem, advice)));
        match (self.errors.as_slice(), others) {
            ([only], None) => Some(explain(only, &self.typed)),
            (several, others) => {
                let several = several.iter().map(|error| explain_among_others(error, &self.typed));
                Error::joined(several.chain(others).collect())
            }
        }
    }

    /// Returns true for something that is missing because its option was taken out, or may be an unknown one, misspelt.
    fn may_cause(&self, problem: &Problem, advice: &str) -> bool {
        let is_unknown = |error: &clap::Error| error.kind() == ErrorKind::UnknownArgument;
        let is_cut = |error: &clap::Error| words(error, ContextKind::InvalidValue).concat().is_empty();
        let may_be_any =
            |error: &clap::Error| is_unknown(error) || (error.kind() == ErrorKind::InvalidValue && is_cut(error));
        let mut taken = self.errors.iter().flat_map(|error| words(error, ContextKind::InvalidArg));
        let mut is_named = || taken.any(|argument| names(&[&problem.option, &problem.message, advice], &argument));
        problem.is_missing() && (self.errors.iter().any(may_be_any) || is_named())
    }
}

/// Returns true if one of the texts names the option that begins `argument`.
fn names(texts: &[&str], argument: &str) -> bool {
    let flag = flag(argument);
    // A positional argument is named `<ID>`.
    let flag = flag.trim_matches(['<', '>']);
    let is_end = |c: char| !c.is_alphanumeric() && c != '-';
    texts.iter().any(|text| text.split(is_end).any(|word| word == flag))
}
