//! The pager for texts longer than the screen: `REXCTL_PAGER`, else `PAGER`, else `less` if it is installed.

use crate::error::Error;
use crate::signals;
use std::env;
use std::io::Write as _;
use std::process::{Command, ExitStatus, Stdio};

/// Pager of a user who has not chosen one.
const DEFAULT: &str = "less";
/// Options of `less` unless the user has set some: leave at once where one screen is enough, show colours, keep the text on the screen.
const LESS: &str = "FRX";
/// Exit codes of a shell that could not start the pager.
const NOT_STARTED: [i32; 2] = [126, 127];

/// Shows the text in the pager, and waits for its end. Returns false if there is none, or it cannot be started.
pub fn show(text: &str) -> Result<bool, Error> {
    let Some(pager) = command() else { return Ok(false) };
    // Ctrl-C is a key of the pager.
    let _held = signals::claim()?;
    Ok(run(&pager, text).is_ok_and(|status| !status.code().is_some_and(|code| NOT_STARTED.contains(&code))))
}

/// Returns the command line of the pager; `None` where the user has chosen none.
fn command() -> Option<String> {
    let chosen = ["REXCTL_PAGER", "PAGER"].iter().find_map(|name| env::var(name).ok());
    let pager = chosen.unwrap_or_else(|| DEFAULT.to_owned());
    Some(pager).filter(|pager| !matches!(pager.trim(), "" | "cat"))
}

fn run(pager: &str, text: &str) -> std::io::Result<ExitStatus> {
    let mut command = Command::new("sh");
    command.args(["-c", pager]).stdin(Stdio::piped());
    if env::var_os("LESS").is_none() {
        command.env("LESS", LESS);
    }
    let mut child = command.stderr(Stdio::null()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        // The user may leave the pager before its end.
        let _ = stdin.write_all(text.as_bytes());
    }
    child.wait()
}
