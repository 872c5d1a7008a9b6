//! Reading a file of settings.

use crate::files::read;
use anyhow::{Context as _, bail};
use rustix::process::geteuid;
use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The largest file of settings: 1 MiB.
const LIMIT: u64 = 1 << 20;

/// A file's text and access.
pub(crate) struct FileText {
    pub text: String,
    /// Others than its owner may read or write it
    pub open_to_others: bool,
}

/// Reads `path`; none where it does not exist.
pub(crate) fn read(path: &Path) -> anyhow::Result<Option<FileText>> {
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
    let bytes = read::read_up_to(file, LIMIT).map_err(anyhow::Error::msg).with_context(unreadable)?;
    let Ok(text) = String::from_utf8(bytes) else { bail!("cannot read {}: it is not valid UTF-8", path.display()) };
    Ok(Some(FileText { text: read::without_byte_order_mark(text), open_to_others }))
}

#[cfg(test)]
mod tests {
    use super::*;

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
