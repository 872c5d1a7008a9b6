//! Tab in the shell: the candidates of other shells, fetched over this shell's connection.

use crate::commands::complete::TAB_TIMEOUT;
use crate::commands::{nouns, tree};
use crate::completion::{self, Cache, Candidate, Completion, Line, Quote, Wanted};
use rustyline::completion::{FilenameCompleter, Pair};
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::validate::Validator;
use rustyline::{Context, Helper};
use std::sync::mpsc;
use tokio::sync::mpsc::UnboundedSender;

/// A request of the editor for lists.
pub struct Request {
    /// Lists to fetch.
    pub outdated: Vec<Wanted>,
    /// Signals that they are in the cache.
    pub ended: mpsc::Sender<()>,
}

/// Completes lines while they are edited. The editor blocks its thread, so the thread with the connection fetches.
pub struct Completer {
    pub cache: Option<Cache>,
    pub requests: UnboundedSender<Request>,
}

/// The first word of every line, which is not typed in the shell.
const PROGRAM: &str = "rexctl ";

impl Completer {
    fn completion(&self, line: &Line) -> Completion {
        let complete = || completion::complete(tree(&mut nouns()), line, self.cache.as_ref());
        let mut found = complete();
        if !found.outdated.is_empty() {
            let (ended, end) = mpsc::channel();
            let request = Request { outdated: std::mem::take(&mut found.outdated), ended };
            if self.requests.send(request).is_ok() && end.recv_timeout(TAB_TIMEOUT).is_ok() {
                return complete();
            }
        }
        found
    }
}

impl rustyline::completion::Completer for Completer {
    type Candidate = Pair;

    fn complete(&self, typed: &str, at: usize, context: &Context<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        let line = Line::parse(&format!("{PROGRAM}{}", typed.get(..at).unwrap_or(typed)), "");
        let found = self.completion(&line);
        if found.path {
            return FilenameCompleter::new().complete(typed, at, context);
        }
        let is_only = found.words.len() == 1;
        let width = found.words.iter().map(|word| word.value.chars().count()).max().unwrap_or_default();
        let pairs = found
            .words
            .iter()
            .map(|word| Pair { display: shown(word, width), replacement: replacement(word, &line, is_only) });
        Ok((line.start.saturating_sub(PROGRAM.len()), pairs.collect()))
    }
}

fn shown(word: &Candidate, width: usize) -> String {
    let Candidate { value, about } = word;
    if about.is_empty() { value.clone() } else { format!("{value:width$}  {about}") }
}

/// Returns the text for a candidate. A blank follows the only candidate, unless a value has to.
fn replacement(word: &Candidate, line: &Line, is_only: bool) -> String {
    let end = match line.quote {
        _ if !is_only || word.value.ends_with('=') => "",
        Quote::None => " ",
        Quote::Single => "' ",
        Quote::Double => "\" ",
    };
    format!("{}{end}", line.word(&word.value))
}

impl Helper for Completer {}
impl Hinter for Completer {
    type Hint = String;
}
impl Highlighter for Completer {}
impl Validator for Completer {}
