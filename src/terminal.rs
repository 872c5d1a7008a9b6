//! The terminal that questions are asked on. Its modes are put back on every way out, and while the process is stopped.

use crate::readable::Readable;
use rustix::process::{Pid, Signal, getpgid, getpgrp, getpid, getppid, getsid, kill_process};
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use tokio::signal::unix::{SignalKind, signal};

/// How typed keys arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputMode {
    /// As lines, which the terminal lets the user edit.
    Line,
    /// As lines that are not shown. Keys typed before are dropped: they were meant for something else.
    Hidden,
}

/// The terminal while a question is asked or a line is edited; one at a time.
pub struct Terminal {
    keys: Readable,
}

/// The terminal in use.
struct InUse {
    tty: OwnedFd,
    /// Its modes before.
    modes: Termios,
    /// Written again when a stopped process goes on.
    question: String,
}

static IN_USE: Mutex<Option<InUse>> = Mutex::new(None);

fn in_use() -> MutexGuard<'static, Option<InUse>> {
    IN_USE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Terminal {
    /// Takes standard input where that is a terminal, else the controlling one.
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

    /// Has keys arrive in this way until the end.
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

    /// The keys.
    pub fn keys(&self) -> &Readable {
        &self.keys
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if let Some(InUse { tty, modes, .. }) = in_use().take() {
            // Nothing is left to do about a terminal that has gone away.
            let _ = tcsetattr(tty, OptionalActions::Now, &modes);
        }
    }
}

/// From now on Ctrl-Z stops this process with the terminal as it was before the question. Where that cannot be set up,
/// Ctrl-Z does what it always does.
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

/// Stops the process, which goes on here.
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

/// Returns true where no shell could continue a stopped process, so that Ctrl-Z has no effect: as the first process of a
/// terminal, or as a child of that in its own process group.
fn is_orphaned() -> bool {
    let session = |process: Option<Pid>| getsid(process).ok();
    let Some(parent) = getppid().filter(|parent| session(Some(*parent)) == session(None)) else { return true };
    getpgid(Some(parent)).ok() == Some(getpgrp()) && session(None) == Some(parent)
}
