//! Reading from a pipe or a terminal without blocking the runtime: timers, signals and connections go on, and a dropped read consumes
//! nothing.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{read, retry_on_intr};
use std::io::{self, stdin};
use std::os::fd::{AsFd, OwnedFd};
use tokio::task::spawn_blocking;

/// A file, a pipe or a terminal to read from.
pub struct Readable(OwnedFd);

impl Readable {
    /// Creates a reader of `source`, whose modes stay as they are.
    pub fn new(source: impl AsFd) -> io::Result<Self> {
        source.as_fd().try_clone_to_owned().map(Self)
    }

    /// Creates a reader of standard input.
    pub fn stdin() -> io::Result<Self> {
        Self::new(stdin())
    }

    /// Waits for bytes and reads some; returns 0 at the end.
    pub async fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        // Another process may have read the bytes after the wait, as the descriptor is shared.
        while !is_ready(&self.0)? {
            self.ready().await?;
        }
        Ok(retry_on_intr(|| read(&self.0, &mut *buffer))?)
    }

    /// Waits on a thread that only polls: it consumes nothing, and ends when the future is dropped.
    async fn ready(&self) -> io::Result<()> {
        let source = self.0.try_clone()?;
        let (dropped, _alive) = io::pipe()?;
        let waiting = spawn_blocking(move || {
            let mut watched = [PollFd::new(&source, PollFlags::IN), PollFd::new(&dropped, PollFlags::IN)];
            retry_on_intr(|| poll(&mut watched, None))
        });
        waiting.await.map_err(io::Error::other)??;
        Ok(())
    }

    /// Reads a line with its line break; none at the end. Reads byte by byte, as shells read a script: the input after the line may be
    /// for the command in it.
    pub async fn line(&self) -> io::Result<Option<Vec<u8>>> {
        // Room for the longest line of a terminal: growing would leave a copy of a secret behind.
        let (mut line, mut byte) = (Vec::with_capacity(4096), [0]);
        while !line.ends_with(b"\n") && self.read(&mut byte).await? > 0 {
            line.extend(byte);
        }
        Ok(Some(line).filter(|line| !line.is_empty()))
    }
}

fn is_ready(source: &OwnedFd) -> io::Result<bool> {
    let mut asked = [PollFd::new(source, PollFlags::IN)];
    Ok(retry_on_intr(|| poll(&mut asked, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })))? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;
    use std::time::Duration;

    #[tokio::test]
    async fn a_read_that_is_dropped_takes_nothing_and_blocks_nothing() {
        let (from, mut to) = io::pipe().unwrap();
        let lines = Readable::new(from).unwrap();
        assert!(tokio::time::timeout(Duration::from_millis(1), lines.line()).await.is_err());
        to.write_all(b"one\ntwo").unwrap();
        drop(to);
        let mut read = Vec::new();
        while let Some(line) = lines.line().await.unwrap() {
            read.push(line);
        }
        assert_eq!(read, [&b"one\n"[..], b"two"]);
    }

    #[tokio::test]
    async fn files_are_read_too() {
        let file = Readable::new(std::fs::File::open("Cargo.toml").unwrap()).unwrap();
        assert_eq!(file.line().await.unwrap().unwrap(), b"[package]\n");
    }
}
