//! The destination of a command's data: standard output, or the file of `--output-file`.

use super::ci::{self, Guard};
use super::displayed::refuse_displayed;
use crate::error::{Error, Kind};
use rustix::fs::{Access, access};
use std::borrow::Cow;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A destination of data. Its errors name the file or stream that could not be written.
pub trait Output {
    /// Writes text unchanged.
    fn write_str(&mut self, text: &str) -> Result<(), Error>;

    /// Writes formatted text; `write!` and `writeln!` call this.
    fn write_fmt(&mut self, text: fmt::Arguments<'_>) -> Result<(), Error> {
        match text.as_str() {
            Some(text) => self.write_str(text),
            None => self.write_str(&text.to_string()),
        }
    }
}

impl Output for Vec<u8> {
    fn write_str(&mut self, text: &str) -> Result<(), Error> {
        self.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

impl Output for String {
    fn write_str(&mut self, text: &str) -> Result<(), Error> {
        self.push_str(text);
        Ok(())
    }
}

/// Size of the buffer, in bytes.
const BUFFER_BYTES: usize = 32 * 1024;

/// Buffered data on its way to its destination.
///
/// A reader that closes its pipe is no failure: the command and its result stay the same, so the rest is dropped. Only a command that
/// does nothing but print ends then.
pub struct Data {
    target: Destination,
    buffer: Vec<u8>,
    /// Guard, if the reader is a continuous integration service.
    guard: Option<Guard>,
    /// True if the reader has closed its pipe.
    is_closed: bool,
    /// A failure to write that nobody has been told of yet.
    failure: Option<Error>,
    /// True if a closed pipe ends the command.
    pub stops_on_closed_pipe: bool,
}

enum Destination {
    Stdout,
    /// A file that is opened with the first byte: a command that fails before leaves it as it was.
    Unopened(PathBuf),
    File(PathBuf, File),
}

impl Data {
    /// Data for standard output, which may be the log of a continuous integration service.
    pub fn to_stdout(is_in_ci: bool) -> Self {
        let guard = (is_in_ci && ci::may_be_read(&io::stdout())).then(|| Guard::new(false));
        Self {
            target: Destination::Stdout,
            buffer: Vec::new(),
            guard,
            is_closed: false,
            failure: None,
            stops_on_closed_pipe: false,
        }
    }

    /// Data for the file of `--output-file`, which is written unchanged and must not be displayed.
    pub fn to_file(path: &Path) -> Result<Self, Error> {
        refuse_displayed("--output-file", path, "Leave --output-file out.")?;
        check_writable(path).map_err(|cause| cannot_write(path, &cause))?;
        Ok(Self { target: Destination::Unopened(path.to_owned()), guard: None, ..Self::to_stdout(false) })
    }

    /// Marks the data as JSON.
    pub fn is_json(&mut self) {
        self.guard.iter_mut().for_each(|guard| guard.is_json = true);
    }

    /// Writes the buffered data.
    pub fn flush(&mut self) -> Result<(), Error> {
        if let Some(failure) = self.failure.take() {
            return Err(failure);
        }
        let mut bytes = std::mem::take(&mut self.buffer);
        let written = self.write(&bytes);
        bytes.clear();
        self.buffer = bytes;
        written
    }

    /// Flushes, unless nothing has been written to the file yet: the command may still fail.
    pub fn flush_begun(&mut self) -> Result<(), Error> {
        match self.target {
            Destination::Unopened(_) => Ok(()),
            Destination::Stdout | Destination::File(..) => self.flush(),
        }
    }

    /// Flushes as [`Data::flush_begun`] does before a line that must be printed in any case: the next flush reports a failure.
    pub fn flush_before_line(&mut self) {
        if let Err(failure) = self.flush_begun() {
            self.failure = Some(failure);
        }
    }

    /// Ends the data of a successful command; without any data, the file is empty.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.open()?;
        self.flush()
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if self.is_closed || bytes.is_empty() {
            return self.report_closed();
        }
        self.open()?;
        let written = match &mut self.target {
            Destination::File(_, file) => file.write_all(bytes),
            Destination::Stdout | Destination::Unopened(_) => write_to_stdout(bytes),
        };
        match (written, &self.target) {
            (Ok(()), _) => Ok(()),
            (Err(cause), _) if cause.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                self.report_closed()
            }
            (Err(cause), Destination::File(path, _)) => Err(cannot_write(path, &cause)),
            (Err(cause), _) => Err(Error::new(Kind::Output, format!("cannot write to standard output: {cause}"))),
        }
    }

    fn open(&mut self) -> Result<(), Error> {
        if let Destination::Unopened(path) = &self.target {
            let file = File::create(path).map_err(|cause| cannot_write(path, &cause))?;
            self.target = Destination::File(path.clone(), file);
        }
        Ok(())
    }

    fn report_closed(&self) -> Result<(), Error> {
        if self.is_closed && self.stops_on_closed_pipe { Err(Error::closed_pipe()) } else { Ok(()) }
    }
}

impl Output for Data {
    #[inline]
    fn write_str(&mut self, text: &str) -> Result<(), Error> {
        if self.guard.is_some() || self.buffer.len() + text.len() > BUFFER_BYTES {
            return self.write_guarded(text);
        }
        self.buffer.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

impl Data {
    /// Writes text that does not fit into the buffer, or that a continuous integration service may read.
    #[inline(never)]
    fn write_guarded(&mut self, text: &str) -> Result<(), Error> {
        let text = match &mut self.guard {
            Some(guard) => guard.pass(text),
            None => Cow::Borrowed(text),
        };
        let bytes = text.as_bytes();
        if self.buffer.len() + bytes.len() > BUFFER_BYTES {
            self.flush()?;
        }
        if bytes.len() > BUFFER_BYTES {
            return self.write(bytes);
        }
        self.buffer.extend_from_slice(bytes);
        Ok(())
    }
}

/// Writes without the buffer of the standard library, which looks for the last line break and writes what is behind it by itself.
fn write_to_stdout(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::retry_on_intr(|| rustix::io::write(io::stdout(), bytes))? {
            0 => return Err(io::ErrorKind::WriteZero.into()),
            written => bytes = bytes.get(written..).unwrap_or_default(),
        }
    }
    Ok(())
}

fn cannot_write(path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--output-file: cannot write {}: {cause}", path.display()))
}

/// Checks that a file can be written, without touching it: a job must not begin if its output has no destination.
pub fn check_writable(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => Ok(access(path, Access::WRITE_OK)?),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Ok(access(folder, Access::WRITE_OK | Access::EXEC_OK)?)
        }
        Err(cause) => Err(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_emptied_by_the_first_byte_and_not_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data");
        fs::write(&path, "old").unwrap();
        let mut data = Data::to_file(&path).unwrap();
        data.write_str("new").unwrap();
        data.flush_begun().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        data.flush().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        Data::to_file(&path).unwrap().finish().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "");
    }

    #[test]
    fn an_unwritable_path_is_detected_before_the_first_byte() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("none/file"), "/dev/null/file".into()] {
            assert!(check_writable(&path).is_err(), "{}", path.display());
        }
        for path in [folder.path().join("file"), "/dev/full".into()] {
            assert!(check_writable(&path).is_ok(), "{}", path.display());
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
