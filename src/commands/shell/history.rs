//! The history of the shell, in a file that only its owner can read.

use crate::config::{Environment, Key, Settings};
use anyhow::{Context as _, bail};
use rustix::fs::OFlags;
use rustix::io::Errno;
use rustix::process::geteuid;
use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// Maximum number of lines that a new shell starts with.
const MAX_LINES: usize = 1_000;

/// The file of typed lines.
pub struct History {
    path: Option<PathBuf>,
}

impl History {
    /// Takes the configured file, else the one in the user's state directory.
    pub fn of(settings: &Settings, environment: &Environment) -> Self {
        let configured = settings.path(Key::HistoryFile).map(|file| file.value);
        let own = || Some(environment.state_dir.as_ref()?.join("rexctl").join("history"));
        Self { path: configured.or_else(own) }
    }

    /// Reads the newest lines, oldest first. A file that others can read is closed to them.
    pub fn load(&self) -> Vec<String> {
        let Some(Opened { mut file, is_link }) = self.path.as_ref().and_then(|path| open(path, reading()).ok()) else {
            return Vec::new();
        };
        let mut bytes = Vec::new();
        // If that fails, the lines are read all the same, but none is added.
        let _ = close_to_others(&file, is_link);
        if !is_regular(&file) || file.read_to_end(&mut bytes).is_err() {
            return Vec::new();
        }
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<_> = text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        lines.get(lines.len().saturating_sub(MAX_LINES)..).unwrap_or_default().to_vec()
    }

    /// Adds a line to the file; a device, such as `/dev/null`, takes none.
    pub fn add(&self, line: &str) -> anyhow::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        if let Some(directory) = path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
        }
        let Opened { mut file, is_link } = open(path, adding())?;
        if !is_regular(&file) {
            return Ok(());
        }
        close_to_others(&file, is_link).with_context(|| path.display().to_string())?;
        // One write: another shell may add a line at the same time.
        Ok(file.write_all(format!("{line}\n").as_bytes())?)
    }
}

/// An open file, and how it was found.
struct Opened {
    file: File,
    is_link: bool,
}

fn reading() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

fn adding() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.append(true).create(true).mode(0o600);
    options
}

/// Opens a file without waiting for the other end of a named pipe.
fn open(path: &Path, mut options: OpenOptions) -> io::Result<Opened> {
    let flags = |flags: OFlags| flags.bits().cast_signed();
    match options.custom_flags(flags(OFlags::NOFOLLOW | OFlags::NONBLOCK)).open(path) {
        Err(error) if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) => {
            let file = options.custom_flags(flags(OFlags::NONBLOCK)).open(path)?;
            Ok(Opened { file, is_link: true })
        }
        opened => opened.map(|file| Opened { file, is_link: false }),
    }
}

fn is_regular(file: &File) -> bool {
    file.metadata().is_ok_and(|metadata| metadata.is_file())
}

/// Lets only its owner read the file. The mode of a device, of another user's file or of one behind a link stays.
fn close_to_others(file: &File, is_link: bool) -> anyhow::Result<()> {
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.mode() & 0o077 == 0 {
        return Ok(());
    }
    if is_link || metadata.uid() != geteuid().as_raw() {
        bail!("others can read it; chmod 600 closes it to them");
    }
    Ok(file.set_permissions(Permissions::from_mode(0o600))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_for_its_owner_only_and_gives_the_newest_lines_back() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("new/history");
        let history = History { path: Some(path.clone()) };
        assert!(history.load().is_empty());
        for number in 0..=MAX_LINES {
            history.add(&format!("job-invocation info --id {number}")).unwrap();
        }
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        std::fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        let lines = history.load();
        assert_eq!((lines.len(), lines[0].as_str()), (MAX_LINES, "job-invocation info --id 1"));
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_device_takes_no_lines_and_keeps_its_mode() {
        let mode = || std::fs::metadata("/dev/null").unwrap().mode();
        let (history, before) = (History { path: Some("/dev/null".into()) }, mode());
        assert!(history.load().is_empty());
        history.add("ping").unwrap();
        assert_eq!(mode(), before);
    }

    #[test]
    fn a_file_behind_a_link_keeps_its_mode_and_takes_lines_only_where_others_cannot_read_it() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real"), home.path().join("link"));
        std::fs::write(&real, "ping\n").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let history = History { path: Some(link) };
        let mode = || std::fs::metadata(&real).unwrap().mode() & 0o777;
        std::fs::set_permissions(&real, Permissions::from_mode(0o644)).unwrap();
        assert_eq!(history.load(), ["ping"]);
        let error = history.add("status").unwrap_err();
        assert!(format!("{error:#}").ends_with("link: others can read it; chmod 600 closes it to them"), "{error:#}");
        assert_eq!(mode(), 0o644);
        std::fs::set_permissions(&real, Permissions::from_mode(0o600)).unwrap();
        history.add("status").unwrap();
        assert_eq!(history.load(), ["ping", "status"]);
    }
}
