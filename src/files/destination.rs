//! The destination of a report: a file that is replaced as a whole, or a device or pipe.

use super::replace::{FileAccess, adopt};
use crate::streams::check_writable;
use std::fs::{self, File, Permissions};
use std::io::{self, Read, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The destination of a report.
#[derive(Debug)]
pub struct ReportDestination {
    /// The path as typed.
    pub path: PathBuf,
    /// Directory of the file that is replaced; `None` for a device or a pipe.
    folder: Option<PathBuf>,
}

impl ReportDestination {
    /// Checks that a report can be written to `path`, without changing it.
    pub fn new(path: &Path) -> io::Result<Self> {
        check_writable(path)?;
        let is_replaced = fs::metadata(path).map_or(true, |found| found.is_file());
        let folder = is_replaced.then(|| folder(&real(path)));
        folder.iter().try_for_each(|folder| check_writable(&folder.join(".rexctl")))?;
        Ok(Self { path: path.to_owned(), folder })
    }

    /// Creates a nameless file beside it, for the report while it grows.
    pub fn spool(&self) -> io::Result<File> {
        self.folder.as_deref().map_or_else(tempfile::tempfile, tempfile::tempfile_in)
    }

    /// Writes the whole report.
    pub fn write(&self, mut content: impl Read) -> io::Result<()> {
        let Some(folder) = &self.folder else {
            let mut device = File::options().write(true).open(&self.path)?;
            io::copy(&mut content, &mut device)?;
            return device.flush();
        };
        let path = real(&self.path);
        // A new file gets the usual mode, a replaced one keeps its own, and its owner.
        let usual = Permissions::from_mode(0o666);
        let mut file = tempfile::Builder::new().permissions(usual).tempfile_in(folder)?;
        if let Ok(before) = fs::metadata(&path) {
            adopt(file.as_file(), &before, FileAccess::AsBefore)?;
        }
        io::copy(&mut content, &mut file)?;
        file.flush()?;
        file.persist(path)?;
        Ok(())
    }
}

/// Resolves a link, so that its target is replaced and not the link.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn folder(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}
