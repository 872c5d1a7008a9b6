//! Reading text and secrets from files, standard input and variables.
//!
//! Files that options name are read without blocking the runtime: a pipe may be silent for ever, and a signal must still end the
//! command.
//!
//! A text loses the byte order mark that some editors write before it, a secret also its final line break. The content of an input
//! stays as it is.

use crate::error::{Error, Kind};
use crate::readable::Readable;
use crate::secret::Secret;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use tokio::task::spawn_blocking;

/// Maximum size of a text: 16 MiB.
const MAX_TEXT_BYTES: u64 = 16 << 20;

/// Maximum size of an input's content: 64 MiB.
const MAX_CONTENT_BYTES: u64 = 64 << 20;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reads the text at the path of `flag`; `-` is standard input, `~/` at the start is the home directory.
pub async fn text(flag: &str, path: &Path) -> Result<String, Error> {
    utf8_text(flag, path, bytes(flag, path, MAX_TEXT_BYTES).await?).map(without_byte_order_mark)
}

/// Reads the content of an input, byte for byte.
pub async fn content(flag: &str, path: &Path) -> Result<String, Error> {
    utf8_text(flag, path, bytes(flag, path, MAX_CONTENT_BYTES).await?)
}

/// Reads a file of certificates or keys; the error says why not.
pub fn file(path: &Path) -> Result<Vec<u8>, String> {
    File::open(path).map_err(|cause| cause.to_string()).and_then(|file| read_up_to(file, MAX_TEXT_BYTES))
}

/// Reads `source` to its end; more than `limit` bytes are an error.
pub fn read_up_to(source: impl Read, limit: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes).map_err(|cause| cause.to_string())?;
    within(limit, bytes)
}

fn within(limit: u64, bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    if bytes.len() as u64 > limit { Err(format!("it holds more than {} MiB", limit >> 20)) } else { Ok(bytes) }
}

/// Reads standard input to its end. A cancelled read consumes no input of the next command in a script.
async fn standard_input(limit: u64) -> io::Result<Vec<u8>> {
    let (input, mut bytes, mut part) = (Readable::stdin()?, Vec::new(), vec![0; 64 << 10]);
    while bytes.len() as u64 <= limit {
        let count = input.read(&mut part).await?;
        if count == 0 {
            break;
        }
        bytes.extend_from_slice(part.get(..count).unwrap_or_default());
    }
    Ok(bytes)
}

/// Reads a file on a thread, which is left behind if the command ends first: opening a named pipe blocks until it has a writer.
async fn file_of_flag(path: PathBuf, limit: u64) -> Result<Vec<u8>, String> {
    let read = move || File::open(path).map_err(|cause| cause.to_string()).and_then(|file| read_up_to(file, limit));
    spawn_blocking(read).await.map_err(|cause| cause.to_string())?
}

/// Removes a byte order mark from the start of a text.
pub fn without_byte_order_mark(text: String) -> String {
    match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// Converts a text to a secret, without byte order mark and final line break.
pub fn secret(text: &str) -> Secret {
    Secret::new(trimmed(text).to_owned())
}

/// Returns a text without a byte order mark at its start and without one final line break, LF or CRLF.
pub fn trimmed(text: &str) -> &str {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line))
}

/// Returns the first line of a text, without a byte order mark at its start.
pub fn first_line(text: &str) -> &str {
    text.split_inclusive('\n').next().map_or("", trimmed)
}

async fn bytes(flag: &str, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
    let (read, name) = if path == Path::new("-") {
        let read = standard_input(limit).await.map_err(|cause| cause.to_string());
        (read.and_then(|bytes| within(limit, bytes)), "standard input".to_owned())
    } else {
        (file_of_flag(expand_home(path), limit).await, path.display().to_string())
    };
    read.map_err(|reason| Error::of_value(Kind::NoInput, flag, None, format!("cannot read {name}: {reason}")))
}

fn utf8_text(flag: &str, path: &Path, bytes: Vec<u8>) -> Result<String, Error> {
    let refuse = |what: &str, byte: usize| {
        Error::of_value(Kind::NoInput, flag, None, format!("{} {what} (byte {byte})", path.display()))
    };
    if let Some(byte) = bytes.iter().position(|byte| *byte == 0) {
        return Err(refuse("has a NUL byte, which is no text", byte));
    }
    String::from_utf8(bytes).map_err(|cause| refuse("is not UTF-8 text", cause.utf8_error().valid_up_to()))
}

/// Expands `~/` at the start, which the shell leaves as it is in `NAME=~/file`.
fn expand_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::var_os("HOME")) {
        (Ok(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_and_one_final_line_break_are_no_part_of_a_secret() {
        for (text, secret) in [
            ("pw", "pw"),
            ("pw\n", "pw"),
            ("pw\r\n", "pw"),
            ("\u{feff}pw\n", "pw"),
            ("pw\n\n", "pw\n"),
            (" p w \r", " p w \r"),
            ("a\nb", "a\nb"),
            ("\n", ""),
            ("", ""),
        ] {
            assert_eq!(trimmed(text), secret, "{text:?}");
        }
    }

    #[test]
    fn the_first_line_ends_at_its_line_break() {
        for (text, line) in
            [("a\nb", "a"), ("a\r\nb", "a"), ("\u{feff}a", "a"), ("\na", ""), ("", ""), ("a\rb", "a\rb")]
        {
            assert_eq!(first_line(text), line, "{text:?}");
        }
    }

    #[test]
    fn one_byte_more_than_the_limit_is_refused() {
        assert_eq!(read_up_to(std::io::repeat(0).take(1 << 20), 1 << 20).unwrap().len(), 1 << 20);
        assert_eq!(read_up_to(std::io::repeat(0), 1 << 20).unwrap_err(), "it holds more than 1 MiB");
        assert_eq!(file(Path::new("/dev/zero")).unwrap_err(), "it holds more than 16 MiB");
    }
}
