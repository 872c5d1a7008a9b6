//! The shell at a terminal: prompt, line editor and history.

use super::completer::{Completer, Request};
use super::history::History;
use super::line::{self, Ended};
use super::unstored::Unstored;
use crate::commands::complete::{client_without_prompt, fetch};
use crate::completion::{Cache, Line};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::signals::{self, SignalGuard};
use crate::terminal::Terminal;
use anyhow::Context as _;
use futures_util::future::LocalBoxFuture;
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;
use rustyline::{CompletionType, Config};
use std::future::pending;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::task::spawn_blocking;

type Editor = rustyline::Editor<Completer, MemHistory>;

const PROMPT: &str = "rexctl> ";

/// Runs lines until the user ends the shell.
pub async fn run(context: &mut Context, signals: &SignalGuard) -> Result<Exit, Error> {
    let settings = context.settings()?;
    let history = History::of(&settings, &context.environment);
    let cache = Cache::of(&settings, &context.environment);
    let (requests, mut requested) = unbounded_channel();
    let mut editor = editor(Completer { cache: cache.clone(), requests }, history.load()).map_err(unusable)?;
    context.streams.note("help shows the commands; exit or Ctrl-D ends the shell.");
    loop {
        let typed;
        (editor, typed) = read(editor, &mut requested, cache.as_ref(), context, signals).await?;
        let text = match typed {
            Ok(text) => text,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => return Ok(Exit::Done),
            Err(error) => return Err(unusable(error)),
        };
        let is_new = Unstored::of(&text, &Line::parse(&text, "").words()).is_none()
            && editor.add_history_entry(text.as_str()).map_err(unusable)?;
        let ended = line::run(&text, context, signals).await;
        if is_new
            && !matches!(ended, Ended::Code(_, Some(_)))
            && let Err(error) = history.add(&text)
        {
            context.streams.note(&format!("the line is not stored in the history: {error:#}"));
        }
        if let Ended::Exit = ended {
            return Ok(Exit::Done);
        }
        if signals::was_terminated() {
            return Err(Error::new(Kind::Interrupted, "interrupted"));
        }
    }
}

fn editor(completer: Completer, lines: Vec<String>) -> rustyline::Result<Editor> {
    let config = Config::builder().completion_type(CompletionType::List).auto_add_history(false).build();
    let mut editor = Editor::with_history(config.clone(), MemHistory::with_config(&config))?;
    for line in lines {
        editor.add_history_entry(line)?;
    }
    editor.set_helper(Some(completer));
    Ok(editor)
}

fn unusable(error: ReadlineError) -> Error {
    Error::config(anyhow::Error::from(error).context("cannot edit lines on this terminal"))
}

/// Reads one line. The editor has a thread of its own, while this one fetches lists for completion.
async fn read(
    mut editor: Editor,
    requested: &mut UnboundedReceiver<Request>,
    cache: Option<&Cache>,
    context: &mut Context,
    signals: &SignalGuard,
) -> Result<(Editor, rustyline::Result<String>), Error> {
    let _terminal = Terminal::open(PROMPT).context("cannot ask on the terminal").map_err(Error::config)?;
    signals::reset();
    let mut reading = spawn_blocking(move || {
        let typed = editor.readline(PROMPT);
        (editor, typed)
    });
    let mut fetching: Option<LocalBoxFuture<'_, ()>> = None;
    loop {
        tokio::select! {
            read = &mut reading => return read.context("the line editor has failed").map_err(Error::config),
            // Ctrl-C is a key of the editor, so a signal here ends the shell.
            interruption = signals.interrupted() => {
                context.streams.say("");
                return Err(interruption);
            }
            Some(Request { outdated, ended }) = requested.recv(), if fetching.is_none() => {
                let client = client_without_prompt(context).await;
                fetching = client.zip(cache).map(|(client, cache)| -> LocalBoxFuture<'_, ()> {
                    Box::pin(async move {
                        // A failure completes nothing; an error text would disturb the editor's line.
                        let _ = fetch(&client, cache, &outdated).await;
                        let _ = ended.send(());
                    })
                });
            }
            () = async { match &mut fetching { Some(fetching) => fetching.await, None => pending().await } } => fetching = None,
        }
    }
}
