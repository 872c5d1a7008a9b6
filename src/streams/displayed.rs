//! Paths that lead to a person or a service that reads a stream, past the escapes and the guard of that stream.

use super::Ci;
use crate::error::Error;
use rustix::fs::{FileType, Mode, OFlags, Stat, fstat, open, stat};
use rustix::termios::isatty;
use std::io::{stderr, stdout};
use std::path::Path;

/// Refuses `path` for text of servers and hosts that is written unchanged, if what is written to it is displayed. `hint` says what to do
/// instead.
pub fn refuse_displayed(option: &str, path: &Path, hint: &str) -> Result<(), Error> {
    match displayed(path) {
        Some(name) => Err(Error::usage(format!("{option}: {} is {name}", path.display())).hint(hint)),
        None => Ok(()),
    }
}

/// Returns a name of the file at `path` if what is written to it is displayed: a terminal, or the standard output or error that a
/// continuous integration service reads.
fn displayed(path: &Path) -> Option<&'static str> {
    let file = stat(path).ok()?;
    let stream = stream(&file);
    match FileType::from_raw_mode(file.st_mode) {
        FileType::CharacterDevice if is_terminal(path) => Some(stream.unwrap_or("a terminal")),
        FileType::Fifo | FileType::Socket if Ci::detect().is_some() => stream,
        _ => None,
    }
}

/// Returns the name of the standard stream that `file` is.
fn stream(file: &Stat) -> Option<&'static str> {
    let is_same = |other: Stat| (other.st_dev, other.st_ino) == (file.st_dev, file.st_ino);
    match (fstat(stdout()).is_ok_and(is_same), fstat(stderr()).is_ok_and(is_same)) {
        (true, _) => Some("standard output itself"),
        (_, true) => Some("standard error itself"),
        _ => None,
    }
}

fn is_terminal(device: &Path) -> bool {
    open(device, OFlags::WRONLY | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty()).is_ok_and(isatty)
}
