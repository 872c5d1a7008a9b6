//! Reading a file of settings, and writing one so that it is never half there nor open to others.

use anyhow::{Context as _, bail};
use rustix::process::geteuid;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

/// The most that is read of a file of settings: 1 MiB.
const LIMIT: u64 = 1 << 20;

/// A file's text and whether others than its owner have any right to it.
pub(crate) struct Stored {
    pub text: String,
    pub open_to_others: bool,
}

/// Reads `path`; none when it does not exist.
pub(crate) fn read(path: &Path) -> anyhow::Result<Option<Stored>> {
    let unreadable = || format!("cannot read {}", path.display());
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(error).with_context(unreadable),
    };
    let metadata = file.metadata().with_context(unreadable)?;
    // One that the system's owner shares with a group on purpose is not open to all.
    let others = if metadata.uid() == geteuid().as_raw() { 0o077 } else { 0o007 };
    let open_to_others = metadata.mode() & others != 0;
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes).with_context(unreadable)?;
    if bytes.len() as u64 > LIMIT {
        bail!("cannot read {}: it holds more than 1 MiB", path.display());
    }
    let Ok(text) = String::from_utf8(bytes) else { bail!("cannot read {}: it is not valid UTF-8", path.display()) };
    Ok(Some(Stored { text, open_to_others }))
}

/// Writes `path` anew: mode 0600 in a directory of mode 0700, and a reader sees the old text or the new one.
pub(crate) fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    // Behind a link lies the file that is meant.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let unwritable = || format!("cannot write {}", path.display());
    let directory = path.parent().with_context(unwritable)?;
    DirBuilder::new().recursive(true).mode(0o700).create(directory).with_context(unwritable)?;
    let name = path.file_name().with_context(unwritable)?.to_string_lossy();
    let draft = directory.join(format!(".{name}.{}", std::process::id()));
    let written = write_draft(&draft, text).and_then(|()| std::fs::rename(&draft, path));
    if written.is_err() {
        // The error that matters is the one above.
        let _ = std::fs::remove_file(&draft);
    }
    written.with_context(unwritable)
}

/// Removes `path`; whether it was there.
pub(crate) fn remove(path: &Path) -> anyhow::Result<bool> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error).with_context(|| format!("cannot remove {}", path.display())),
    }
}

fn write_draft(draft: &Path, text: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn what_is_written_is_for_the_owner_only_and_leaves_no_draft() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("new").join("config.toml");
        write(&path, "a = 1\n").unwrap();
        write(&path, "a = 2\n").unwrap();
        let directory = path.parent().unwrap();
        assert_eq!((mode(&path), mode(directory)), (0o600, 0o700));
        let stored = read(&path).unwrap().unwrap();
        assert_eq!((stored.text.as_str(), stored.open_to_others), ("a = 2\n", false));
        assert_eq!(std::fs::read_dir(directory).unwrap().count(), 1);
    }

    #[test]
    fn a_link_stays_a_link() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real.toml"), home.path().join("config.toml"));
        std::fs::write(&real, "").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write(&link, "a = 1\n").unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read_to_string(real).unwrap(), "a = 1\n");
    }

    #[test]
    fn a_missing_file_is_no_error_and_a_strange_one_is() {
        let home = tempfile::tempdir().unwrap();
        assert!(read(&home.path().join("none")).unwrap().is_none());
        assert!(read(home.path()).is_err());
        let path = home.path().join("latin1");
        std::fs::write(&path, b"\xe9").unwrap();
        assert!(format!("{:#}", read(&path).err().unwrap()).ends_with("it is not valid UTF-8"));
    }
}
