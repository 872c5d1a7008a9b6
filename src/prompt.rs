//! Questions on the terminal: a secret, a line of text, a choice, yes or no. After Ctrl-C no thread goes on reading: keys typed then
//! belong to the next reader.

use crate::error::{Error, Kind};
use crate::printable;
use crate::secret::Secret;
use crate::signals;
use crate::streams::Streams;
use crate::terminal::{InputMode, Terminal};
use dialoguer::Confirm;
use std::io;
use std::time::Duration;

/// Asks for a secret without displaying it. `instead` is the flag or variable to use without a terminal.
pub async fn secret(streams: &mut Streams, prompt: &str, instead: &str) -> Result<Secret, Error> {
    let typed = Secret::new(ask(streams, prompt, instead, InputMode::Hidden).await?.unwrap_or_default());
    if typed.is_empty() { Err(empty_answer(prompt, instead)) } else { Ok(typed) }
}

/// Asks for a line of text that must not be empty.
pub async fn text(streams: &mut Streams, prompt: &str, instead: &str) -> Result<String, Error> {
    let typed = ask(streams, prompt, instead, InputMode::Line).await?.unwrap_or_default();
    let typed = typed.trim();
    if typed.is_empty() { Err(empty_answer(prompt, instead)) } else { Ok(typed.to_owned()) }
}

/// Asks for a line of text; Enter alone means the default, if there is one.
pub async fn text_or(
    streams: &mut Streams,
    prompt: &str,
    default: Option<&str>,
    instead: &str,
) -> Result<String, Error> {
    let typed = ask(streams, prompt, instead, InputMode::Line).await?.unwrap_or_default();
    match (typed.is_empty(), default) {
        (true, Some(default)) => Ok(default.to_owned()),
        (true, None) => Err(empty_answer(prompt, instead)),
        (false, _) => Ok(typed),
    }
}

/// Maximum wait for a signal that this process sends itself; it may be ignored.
const SIGNAL_ARRIVES: Duration = Duration::from_millis(100);

/// Asks yes or no; Enter alone means no.
///
/// Ctrl-C reaches dialoguer as a key, so that its thread ends with the question.
pub async fn confirm(streams: &mut Streams, question: &str, instead: &str) -> Result<bool, Error> {
    let prompt = checked_prompt(streams, question, instead)?;
    let signals = signals::claim()?;
    let terminal = Terminal::open(&prompt).map_err(terminal_error)?;
    let asked = move || Confirm::new().with_prompt(prompt).default(false).interact();
    let answer = tokio::select! {
        biased;
        _ = signals.received() => Err(interrupted()),
        answer = tokio::task::spawn_blocking(asked) => match answer {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(dialoguer::Error::IO(cause))) if cause.kind() == io::ErrorKind::Interrupted => {
                // dialoguer has sent this process the signal of the key. It is taken here, so that it interrupts nothing else.
                let _ = tokio::time::timeout(SIGNAL_ARRIVES, signals.received()).await;
                Err(interrupted())
            }
            Ok(Err(dialoguer::Error::IO(cause))) => Err(terminal_error(cause)),
            Err(cause) => Err(terminal_error(io::Error::other(cause))),
        },
    };
    drop(terminal);
    if answer.is_err() {
        streams.say("");
    }
    answer
}

/// Asks until one of `choices` is typed; none for Enter alone. The end of the input is an interruption, not an answer.
pub async fn choice<'a>(
    streams: &mut Streams,
    question: &str,
    instead: &str,
    choices: &[&'a str],
) -> Result<Option<&'a str>, Error> {
    loop {
        let typed = ask(streams, question, instead, InputMode::Line).await?.ok_or_else(interrupted)?;
        let typed = typed.trim().to_lowercase();
        let chosen = choices.iter().find(|choice| **choice == typed);
        if typed.is_empty() || chosen.is_some() {
            return Ok(chosen.copied());
        }
        let typed = printable::line(&typed);
        streams.say(&format!("\"{typed}\" is not an answer; type {}, or press Enter", choices.join(", ")));
    }
}

/// Returns the prompt, escaped for display.
///
/// # Errors
/// [`Kind::Usage`] without a terminal, with the flag or variable to use instead.
fn checked_prompt(streams: &mut Streams, prompt: &str, instead: &str) -> Result<String, Error> {
    let prompt = printable::line(prompt).into_owned();
    if !streams.may_ask {
        let reason = format!("{prompt}: there is no terminal to ask on, or asking is switched off");
        return Err(Error::usage(reason).hint(format!("Use {instead} instead.")));
    }
    streams.flush()?;
    Ok(prompt)
}

/// Asks for a line, and returns it without its line break; `None` where the input has ended.
async fn ask(streams: &mut Streams, prompt: &str, instead: &str, mode: InputMode) -> Result<Option<String>, Error> {
    let question = format!("{}: ", checked_prompt(streams, prompt, instead)?);
    let question = streams.fitted(&question).into_owned();
    let signals = signals::claim()?;
    let terminal = Terminal::open(&question).map_err(terminal_error)?;
    terminal.set_input_mode(mode).map_err(terminal_error)?;
    streams.say_raw(&question);
    let typed = tokio::select! {
        biased;
        _ = signals.received() => None,
        typed = line(&terminal) => Some(typed),
    };
    drop(terminal);
    if typed.is_none() || mode == InputMode::Hidden {
        streams.say("");
    }
    match typed {
        Some(typed) => typed.map_err(terminal_error),
        None => Err(interrupted()),
    }
}

fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "interrupted")
}

async fn line(terminal: &Terminal) -> io::Result<Option<String>> {
    let Some(line) = terminal.keys().line().await? else { return Ok(None) };
    let mut line = String::from_utf8(line).map_err(|_| io::Error::other("what was typed is not UTF-8"))?;
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(Some(line))
}

fn terminal_error(cause: io::Error) -> Error {
    Error::config(anyhow::Error::from(cause).context("cannot ask on the terminal"))
}

fn empty_answer(prompt: &str, instead: &str) -> Error {
    Error::usage(format!("{}: nothing was typed", printable::line(prompt))).hint(format!("Use {instead} instead."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn without_a_terminal_every_question_names_the_option_to_use_instead() {
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
