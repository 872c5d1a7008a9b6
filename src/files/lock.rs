//! A lock for one process at a time. It has a file of its own, as an update replaces the updated file by a rename.

use rustix::io::Errno;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

/// A lock that is held; dropping it removes its file.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Open file, which is locked until it is closed.
    _file: File,
}

impl Lock {
    /// Takes the lock with the file `path`; none while another process holds it.
    pub fn take(path: &Path) -> io::Result<Option<Self>> {
        loop {
            let mut options = OpenOptions::new();
            let file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                // On a file system without locks, work goes on without.
                Err(TryLockError::Error(error)) if is_unknown(&error) => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // The previous holder may have removed the file after it was opened here: then the lock is worthless, and taken again.
            if is_at(&file, path)? {
                return Ok(Some(Self { path: path.to_owned(), _file: file }));
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A file that cannot be removed is reused by the next lock.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn is_unknown(error: &io::Error) -> bool {
    error.kind() == ErrorKind::Unsupported || error.raw_os_error() == Some(Errno::NOLCK.raw_os_error())
}

fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let locked = file.metadata()?;
    match std::fs::symlink_metadata(path) {
        Ok(found) => Ok((found.dev(), found.ino()) == (locked.dev(), locked.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
