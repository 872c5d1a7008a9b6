//! The terminal for questions. Its modes are restored at the end of a question, and while the process is stopped.

use crate::readable::Readable;
use rustix::process::{Pid, Signal, getpgid, getpgrp, getpid, getppid, getsid, kill_process};
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use tokio::signal::unix::{SignalKind, signal};

/// The mode of typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputMode {
    /// Visible lines, which the terminal lets the user edit.
    Line,
    /// Invisible lines. Keys typed before are dropped: they were meant for something else.
    Hidden,
}

/// The terminal during a question or the editing of a line; one at a time.
pub struct Terminal {
    keys: Readable,
}

/// The terminal in use.
struct InUse {
    tty: OwnedFd,
    /// Modes before the question.
    modes: Termios,
    /// Question, which is printed again when a stopped process continues.
    question: String,
}

static IN_USE: Mutex<Option<InUse>> = Mutex::new(None);

fn in_use() -> MutexGuard<'static, Option<InUse>> {
    IN_USE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Terminal {
    /// Opens standard input if it is a terminal, else the controlling terminal.
    pub fn open(question: &str) -> io::Result<Self> {
        let stdin = io::stdin();
        let tty: OwnedFd = if stdin.is_terminal() {
            stdin.as_fd().try_clone_to_owned()?
        } else {
            File::options().read(true).write(true).open("/dev/tty")?.into()
        };
        restore_while_stopped();
        let keys = Readable::new(&tty)?;
        let modes = tcgetattr(&tty)?;
        *in_use() = Some(InUse { tty, modes, question: question.to_owned() });
        Ok(Self { keys })
    }

    /// Sets the mode of typing until the end of the question.
    pub fn set_input_mode(&self, mode: InputMode) -> io::Result<()> {
        let in_use = in_use();
        let Some(InUse { tty, modes, .. }) = in_use.as_ref() else { return Ok(()) };
        let mut modes = modes.clone();
        if mode == InputMode::Line {
            return Ok(());
        }
        modes.local_modes.remove(LocalModes::ECHO);
        modes.local_modes.insert(LocalModes::ICANON | LocalModes::ISIG);
        Ok(tcsetattr(tty, OptionalActions::Flush, &modes)?)
    }

    /// Returns a reader of the typed keys.
    pub fn keys(&self) -> &Readable {
        &self.keys
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if let Some(InUse { tty, modes, .. }) = in_use().take() {
            // A terminal that is gone needs no modes.
            let _ = tcsetattr(tty, OptionalActions::Now, &modes);
        }
    }
}

/// Makes Ctrl-Z restore the terminal's modes before it stops this process. If that cannot be set up, Ctrl-Z keeps its usual effect.
fn restore_while_stopped() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        let Ok(mut arrivals) = signal(SignalKind::from_raw(Signal::TSTP.as_raw())) else { return };
        tokio::spawn(async move {
            while arrivals.recv().await.is_some() {
                stop();
            }
        });
    });
}

/// Restores the modes, stops the process, and sets them again when it continues.
fn stop() {
    if is_orphaned() {
        return;
    }
    let in_use = in_use();
    let asking = in_use.as_ref().and_then(|it| Some((it, tcgetattr(&it.tty).ok()?)));
    if let Some((InUse { tty, modes, .. }, _)) = &asking {
        let _ = tcsetattr(tty, OptionalActions::Now, modes);
    }
    let _ = kill_process(getpid(), Signal::STOP);
    if let Some((InUse { tty, question, .. }, modes)) = &asking {
        let _ = tcsetattr(tty, OptionalActions::Now, modes);
        let _ = rustix::io::write(tty, question.as_bytes());
    }
}

/// Returns true if no shell could continue a stopped process, so that Ctrl-Z has no effect: for the first process of a terminal, or a
/// child of it in another process group.
fn is_orphaned() -> bool {
    let session = |process: Option<Pid>| getsid(process).ok();
    let Some(parent) = getppid().filter(|parent| session(Some(*parent)) == session(None)) else { return true };
    getpgid(Some(parent)).ok() == Some(getpgrp()) && session(None) == Some(parent)
}
