//! `rexctl __complete`, called by completion scripts. The line is in a variable, since all users of the machine see arguments.

use crate::api::Client;
use crate::commands::completion::Shell;
use crate::commands::{nouns, tree};
use crate::completion::{self, Cache, Completion, Line, Wanted};
use crate::config::Password;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::globals::Globals;
use crate::login::keyring;
use crate::noun::Verb;
use std::io::Read as _;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Variable with the line up to the cursor.
const LINE: &str = "REXCTL_LINE";

/// Variable with the characters that end a word for bash.
const BREAKS: &str = "REXCTL_BREAKS";

/// Longest wait of a press of Tab for the server; a later answer is offered at the next one.
pub const TAB_TIMEOUT: Duration = Duration::from_millis(100);

/// Prints the completions of the line in REXCTL_LINE. Never asks for anything.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Shell to complete for
    #[arg(value_enum)]
    shell: Shell,
    /// Fetch the lists that the cache lacks for this line, and print nothing
    #[arg(long)]
    fetch: bool,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let variable = |name: &str| std::env::var(name).unwrap_or_default();
        let line = Line::parse(&variable(LINE), &variable(BREAKS));
        context.globals = globals(&line);
        context.streams.may_ask = false;
        let cache = context.settings().ok().and_then(|settings| Cache::of(&settings, &context.environment));
        let mut completion = completion::complete(tree(&mut nouns()), &line, cache.as_ref());
        if self.fetch {
            if let (Some(cache), false) = (cache, completion.outdated.is_empty())
                && let Some(client) = client_without_prompt(context).await
            {
                fetch(&client, &cache, &completion.outdated).await?;
            }
            return Ok(Exit::Done);
        }
        if !completion.outdated.is_empty() && is_fetched_in_time(self.shell) {
            completion = completion::complete(tree(&mut nouns()), &line, cache.as_ref());
        }
        self.print(&completion, &line, context)
    }
}

impl Args {
    fn print(&self, completion: &Completion, line: &Line, context: &mut Context) -> Result<Exit, Error> {
        let out = context.streams.out();
        if completion.path {
            writeln!(out, ":path")?;
        }
        for candidate in &completion.words {
            writeln!(out, "{}", self.shell.format(candidate, line))?;
        }
        Ok(Exit::Done)
    }
}

/// Returns the global options of an unfinished line.
fn globals(line: &Line) -> Globals {
    let root = tree(&mut nouns()).ignore_errors(true);
    let matches = root.try_get_matches_from(&line.before).ok();
    matches.and_then(|matches| Globals::from_matches(&matches).ok()).unwrap_or_default()
}

/// Fetches in a process of its own, which continues after the wait. Returns true if it ended in time.
fn is_fetched_in_time(shell: Shell) -> bool {
    let Ok(program) = std::env::current_exe() else { return false };
    let mut command = Command::new(program);
    command.args(["__complete", shell.name(), "--fetch"]).process_group(0);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let Some(mut output) = command.spawn().ok().and_then(|child| child.stdout) else { return false };
    let (ended, end) = mpsc::channel();
    std::thread::spawn(move || {
        // The process writes nothing, so the end of its output is its own end.
        let _ = output.read_to_end(&mut Vec::new());
        let _ = ended.send(());
    });
    end.recv_timeout(TAB_TIMEOUT).is_ok()
}

/// Fetches the lists that no other process is fetching. A forbidden list does not stop the others; the first error is returned.
pub async fn fetch(client: &Client, cache: &Cache, outdated: &[Wanted]) -> Result<(), Error> {
    let mut outcome = Ok(());
    for wanted in outdated.iter().filter(|wanted| cache.claim(wanted)) {
        let fetched = match completion::fetch(client, wanted).await {
            Ok(found) => cache.write(wanted, &found).map_err(Error::config),
            Err(error) => Err(error),
        };
        outcome = outcome.and(fetched);
    }
    outcome
}

/// Returns a client if no question is needed. A password command often asks one, and so may a locked keyring.
pub async fn client_without_prompt(context: &mut Context) -> Option<Client> {
    if let Some(client) = context.shared_client() {
        return Some(client);
    }
    let settings = context.settings().ok()?;
    let may_ask = std::mem::replace(&mut context.streams.may_ask, false);
    let runs_command = settings.password.as_ref().is_some_and(|it| matches!(it.value, Password::Command(_)));
    let client = if runs_command || keyring::may_ask().await { None } else { context.client().await.ok() };
    context.streams.may_ask = may_ask;
    client
}
