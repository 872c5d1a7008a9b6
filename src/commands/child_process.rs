//! A program that runs in place of a command: it has the terminal, and its end is the command's.

use crate::error::{Error, Exit};
use crate::signals::{Signal, SignalGuard};
use anyhow::Context as _;
use rustix::process::{self, Pid, kill_process};
use rustix::termios::tcgetpgrp;
use std::fs::File;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, ExitStatus};
use std::time::Duration;

/// The end of a program.
pub struct ProcessEnd {
    /// Its exit status.
    pub status: ExitStatus,
    /// A signal came meanwhile.
    pub was_interrupted: bool,
}

/// Runs the program to its end and returns its exit code, as [`wait`] does.
pub async fn run(command: &mut Command, signals: &SignalGuard) -> Result<Exit, Error> {
    let ProcessEnd { status, .. } = wait(command, signals).await?;
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal));
    Ok(Exit::OfCommand(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1)))
}

/// Runs the program to its end. A signal that ends this program is passed on, as an order to end, unless the terminal has sent it to both.
pub async fn wait(command: &mut Command, signals: &SignalGuard) -> Result<ProcessEnd, Error> {
    let mut child = command.spawn().context("cannot run the command").map_err(Error::config)?;
    let id = Pid::from_child(&child);
    let mut ended = tokio::task::spawn_blocking(move || child.wait());
    let mut was_interrupted = false;
    let status = loop {
        tokio::select! {
            status = &mut ended => break status,
            signal = signals.received() => {
                was_interrupted = true;
                // The program receives the terminal's Ctrl-C as well and decides what it means.
                if signal == Signal::CtrlC && is_in_foreground() {
                    continue;
                }
            }
        }
        match tokio::time::timeout(EXIT_GRACE, &mut ended).await {
            Ok(status) => break status,
            Err(_) => _ = kill_process(id, process::Signal::TERM),
        }
    };
    let status = status.map_err(|cause| Error::config(cause.into()))?.map_err(|cause| Error::config(cause.into()))?;
    Ok(ProcessEnd { status, was_interrupted })
}

/// Returns true if Ctrl-C on the terminal reaches this program, and so the programs that it runs.
fn is_in_foreground() -> bool {
    let terminal = File::open("/dev/tty");
    terminal.is_ok_and(|terminal| tcgetpgrp(&terminal).is_ok_and(|group| group == process::getpgrp()))
}

/// Time for the program to end by itself when the signal went to both. A second signal would cut its last message short.
const EXIT_GRACE: Duration = Duration::from_millis(500);
