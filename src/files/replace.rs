//! Atomic replacement of a file's content.

use anyhow::{Context as _, bail};
use rustix::process::geteuid;
use std::fs::{DirBuilder, File, Metadata, Permissions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _, fchown};
use std::path::{Path, PathBuf};

/// The users who may read a file after it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileAccess {
    /// The owner only.
    Owner,
    /// Unchanged; for a new file the owner only.
    AsBefore,
}

/// Maximum number of symbolic links to follow, as in Linux.
const MAX_LINKS: usize = 40;

/// Replaces the content of `path`. A reader sees the old text or the new one, never a part. Missing directories are created for
/// their owner only.
pub fn replace(path: &Path, text: &str, access: FileAccess) -> anyhow::Result<()> {
    let unwritable = || format!("cannot write {}", path.display());
    let target = target(path).with_context(unwritable)?;
    make_directory(&target).with_context(unwritable)?;
    let before = match target.symlink_metadata() {
        Ok(metadata) if !metadata.is_file() => bail!("{}: it is not a regular file", unwritable()),
        found => found.ok(),
    };
    write(&target, text, before.as_ref(), access).with_context(unwritable)
}

/// Removes `path`; returns false when it does not exist.
pub fn remove(path: &Path) -> anyhow::Result<bool> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error).with_context(|| format!("cannot remove {}", path.display())),
    }
}

/// Follows symbolic links from `path` to a file, which need not exist. Replacing that one keeps the links of dotfile managers.
pub(super) fn target(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        match target.read_link() {
            Ok(next) => target = directory(&target).join(next),
            Err(_) => return Ok(target),
        }
    }
    Err(io::Error::new(ErrorKind::InvalidInput, "too many symbolic links"))
}

pub(super) fn directory(file: &Path) -> &Path {
    file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

pub(super) fn make_directory(file: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(directory(file))
}

/// Returns the start of the names of temporary files and locks for `file`, which are in the same directory.
pub(super) fn prefix(file: &Path) -> String {
    format!(".{}.", file.file_name().unwrap_or_default().to_string_lossy())
}

/// Writes a draft, and renames it to the target. The draft's name is random, as containers with a shared home directory have the same
/// process ids.
fn write(target: &Path, text: &str, before: Option<&Metadata>, access: FileAccess) -> io::Result<()> {
    let mut draft = tempfile::Builder::new().prefix(&prefix(target)).tempfile_in(directory(target))?;
    draft.write_all(text.as_bytes())?;
    if let Some(before) = before {
        adopt(draft.as_file(), before, access)?;
    }
    draft.as_file().sync_all()?;
    draft.persist(target).map_err(|error| error.error)?;
    // Not every file system can sync a directory; after a power cut, the old text may be back.
    let _ = File::open(directory(target)).and_then(|directory| directory.sync_all());
    Ok(())
}

/// Gives the draft the owner and, for [`FileAccess::AsBefore`], the mode of the replaced file. Root may write for another user.
pub(super) fn adopt(draft: &File, before: &Metadata, access: FileAccess) -> io::Result<()> {
    let is_other = before.uid() != geteuid().as_raw() || before.gid() != draft.metadata()?.gid();
    let is_adopted = !is_other || fchown(draft, Some(before.uid()), Some(before.gid())).is_ok();
    // If the group cannot be kept, its rights are not given to another group.
    let mode = if access == FileAccess::AsBefore && is_adopted { before.mode() & 0o777 } else { 0o600 };
    draft.set_permissions(Permissions::from_mode(mode))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_for_the_owner_only_and_leaves_no_draft() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("new").join("config.toml");
        replace(&path, "a = 1\n", FileAccess::AsBefore).unwrap();
        replace(&path, "a = 2\n", FileAccess::AsBefore).unwrap();
        let directory = path.parent().unwrap();
        assert_eq!((mode(&path), mode(directory)), (0o600, 0o700));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "a = 2\n");
        assert_eq!(std::fs::read_dir(directory).unwrap().count(), 1);
    }

    #[test]
    fn the_mode_of_a_file_stays_unless_it_is_for_the_owner_only() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        std::fs::write(&path, "").unwrap();
        std::fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        replace(&path, "a", FileAccess::AsBefore).unwrap();
        assert_eq!(mode(&path), 0o640);
        replace(&path, "b", FileAccess::Owner).unwrap();
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_link_stays_a_link_whether_it_leads_to_a_file_or_nowhere_yet() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("dotfiles/real.toml"), home.path().join("config.toml"));
        symlink("dotfiles/real.toml", &link).unwrap();
        for text in ["a = 1\n", "a = 2\n"] {
            replace(&link, text, FileAccess::AsBefore).unwrap();
            assert!(link.is_symlink());
            assert_eq!(std::fs::read_to_string(&real).unwrap(), text);
        }
        symlink("circle", home.path().join("circle")).unwrap();
        assert!(replace(&home.path().join("circle"), "", FileAccess::AsBefore).is_err());
    }

    #[test]
    fn only_regular_files_are_replaced() {
        let home = tempfile::tempdir().unwrap();
        let link = home.path().join("config.toml");
        symlink("/dev/null", &link).unwrap();
        let error = replace(&link, "a = 1\n", FileAccess::AsBefore).unwrap_err();
        assert!(format!("{error:#}").ends_with("config.toml: it is not a regular file"), "{error:#}");
    }

    #[test]
    fn removing_a_missing_file_is_no_error() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a");
        std::fs::write(&path, "").unwrap();
        assert!(remove(&path).unwrap());
        assert!(!remove(&path).unwrap() && !remove(&path.join("b")).unwrap());
    }
}
