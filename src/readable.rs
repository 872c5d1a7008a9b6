//! Reading from a pipe or a terminal without blocking the runtime: timers, signals and connections go on, and a dropped read consumes
//! nothing.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{read, retry_on_intr};
use std::io::{self, stdin};
use std::os::fd::{AsFd, OwnedFd};
use tokio::task::{spawn_blocking, yield_now};

/// Maximum size of a line: 16 MiB, as of a text.
const MAX_LINE_BYTES: usize = 16 << 20;

/// Bytes of a line after which the runtime has a turn, also if more are there: a signal ends a long line.
const TURN_BYTES: usize = 4096;

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

    /// Reads a line with its line break; none at the end. A longer line than 16 MiB is an error. Reads byte by byte, as shells read a script: the input after the line may be
    /// for the command in it.
    pub async fn line(&self) -> io::Result<Option<Vec<u8>>> {
        let line = self.line_up_to(MAX_LINE_BYTES).await?;
        line.ok_or_else(|| io::Error::other(format!("a line holds more than {} MiB", MAX_LINE_BYTES >> 20)))
            .map(|line| Some(line).filter(|line| !line.is_empty()))
    }

    /// Reads a line, empty at the end; none if it is longer than `limit`.
    async fn line_up_to(&self, limit: usize) -> io::Result<Option<Vec<u8>>> {
        // Room for the longest line of a terminal: growing would leave a copy of a secret behind.
        let (mut line, mut byte) = (Vec::with_capacity(TURN_BYTES), [0]);
        while !line.ends_with(b"\n") && self.read(&mut byte).await? > 0 {
            if line.len() == limit {
                return Ok(None);
            }
            line.extend(byte);
            if line.len() % TURN_BYTES == 0 {
                yield_now().await;
            }
        }
        Ok(Some(line))
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

    #[tokio::test]
    async fn timers_go_on_while_a_line_has_no_end() {
        let endless = Readable::new(std::fs::File::open("/dev/zero").unwrap()).unwrap();
        assert!(tokio::time::timeout(Duration::from_millis(1), endless.line()).await.is_err());
    }

    #[tokio::test]
    async fn one_byte_more_than_the_limit_is_refused() {
        for (text, line) in
            [("abcd\n", None), ("abc\nd", Some(&b"abc\n"[..])), ("abcd", Some(b"abcd")), ("", Some(b""))]
        {
            let (from, mut to) = io::pipe().unwrap();
            to.write_all(text.as_bytes()).unwrap();
            drop(to);
            assert_eq!(Readable::new(from).unwrap().line_up_to(4).await.unwrap().as_deref(), line, "{text:?}");
        }
    }
}
