//! Questions on the terminal: a secret, a line of text, a choice, yes or no. The terminal is left as it was, Ctrl-C included.

use crate::error::{Error, Kind};
use crate::interrupt;
use crate::printable;
use crate::secret::Secret;
use crate::streams::Streams;
use anyhow::Context as _;
use dialoguer::{Confirm, Input, Password};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};

/// Asks for a secret without showing it. `instead` names the flag or variable that does without a terminal.
pub async fn secret(streams: &mut Streams, prompt: &str, instead: &str) -> Result<Secret, Error> {
    let shown = printable::line(prompt).into_owned();
    // Ctrl-D reads as an empty line, and dialoguer's own check would ask again for ever.
    let question = || Password::new().with_prompt(shown).allow_empty_password(true).interact();
    let typed = Secret::new(ask(streams, prompt, instead, question).await?);
    if typed.is_empty() { Err(nothing_typed(prompt, instead)) } else { Ok(typed) }
}

/// Asks for a line of text that must not be empty.
pub async fn text(streams: &mut Streams, prompt: &str, instead: &str) -> Result<String, Error> {
    let shown = printable::line(prompt).into_owned();
    let question = || Input::<String>::new().with_prompt(shown).allow_empty(true).interact_text();
    let typed = ask(streams, prompt, instead, question).await?;
    let typed = typed.trim();
    if typed.is_empty() { Err(nothing_typed(prompt, instead)) } else { Ok(typed.to_owned()) }
}

/// Asks yes or no; Enter alone means no.
pub async fn confirm(streams: &mut Streams, question: &str, instead: &str) -> Result<bool, Error> {
    let shown = printable::line(question).into_owned();
    ask(streams, question, instead, || Confirm::new().with_prompt(shown).default(false).interact()).await
}

/// Asks for one of `choices`, until one is given; Enter alone gives none.
pub async fn choice<'a>(
    streams: &mut Streams,
    question: &str,
    instead: &str,
    choices: &[&'a str],
) -> Result<Option<&'a str>, Error> {
    loop {
        let shown = printable::line(question).into_owned();
        let asked = || Input::<String>::new().with_prompt(shown).allow_empty(true).interact_text();
        let typed = ask(streams, question, instead, asked).await?.trim().to_lowercase();
        let chosen = choices.iter().find(|choice| **choice == typed);
        if typed.is_empty() || chosen.is_some() {
            return Ok(chosen.copied());
        }
    }
}

async fn ask<T, F>(streams: &mut Streams, prompt: &str, instead: &str, question: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: FnOnce() -> dialoguer::Result<T> + Send + 'static,
{
    if !streams.may_ask {
        let reason = format!("{}: there is no terminal to ask on, or asking is switched off", printable::line(prompt));
        return Err(Error::usage(reason).hint(format!("Use {instead} instead.")));
    }
    streams.flush()?;
    let terminal = Terminal::open().context("cannot ask on the terminal").map_err(Error::config)?;
    let answer = tokio::select! {
        biased;
        _ = interrupt::pressed() => None,
        answer = tokio::task::spawn_blocking(question) => Some(answer),
    };
    let answer = match answer {
        Some(Ok(Ok(answer))) => return Ok(answer),
        Some(Ok(Err(dialoguer::Error::IO(error)))) if error.kind() != io::ErrorKind::Interrupted => Some(error.into()),
        Some(Err(error)) => Some(anyhow::Error::from(error)),
        _ => None,
    };
    terminal.restore();
    match answer {
        Some(error) => Err(Error::config(error.context("cannot ask on the terminal"))),
        None => {
            streams.say("");
            Err(Error::new(Kind::Interrupted, "interrupted"))
        }
    }
}

fn nothing_typed(prompt: &str, instead: &str) -> Error {
    Error::usage(format!("{}: nothing was typed", printable::line(prompt))).hint(format!("Use {instead} instead."))
}

/// The terminal that answers come from, and its modes before the question.
pub struct Terminal {
    tty: OwnedFd,
    modes: Termios,
}

impl Terminal {
    /// The one dialoguer reads: standard input where that is a terminal, else the controlling one.
    pub fn open() -> io::Result<Self> {
        let stdin = io::stdin();
        let tty = if stdin.is_terminal() {
            stdin.as_fd().try_clone_to_owned()?
        } else {
            File::options().read(true).write(true).open("/dev/tty")?.into()
        };
        let modes = tcgetattr(&tty)?;
        Ok(Self { tty, modes })
    }

    /// Puts the modes back.
    pub fn restore(&self) {
        // Nothing is left to do about a terminal that has gone away.
        let _ = tcsetattr(&self.tty, OptionalActions::Now, &self.modes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn where_nobody_may_be_asked_every_question_names_what_does_instead() {
        let mut streams = Streams::standard();
        streams.may_ask = false;
        let refusals = [
            secret(&mut streams, "Password", "--password-file").await.map(drop),
            text(&mut streams, "Password", "--password-file").await.map(drop),
            confirm(&mut streams, "Password", "--password-file").await.map(drop),
        ];
        for refusal in refusals {
            let error = refusal.unwrap_err();
            assert_eq!(error.kind(), Kind::Usage);
            assert!(error.to_string().ends_with("Use --password-file instead."), "{error}");
        }
    }
}
