//! Lines at the end of a file, each of which is there as a whole or not at all.

use anyhow::Context as _;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// Appends a line to a file that exists, and returns once it is on disk. The beginning of a line that an earlier call could not finish is
/// removed before.
pub fn append(path: &Path, line: &str) -> anyhow::Result<()> {
    let write = || {
        let mut file = OpenOptions::new().read(true).write(true).open(path)?;
        remove_unfinished(&mut file)?;
        file.write_all(format!("{line}\n").as_bytes())?;
        file.sync_data()
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

/// Removes what stands behind the last line break, and leaves the file at its end.
fn remove_unfinished(file: &mut File) -> io::Result<()> {
    let end = file.seek(SeekFrom::End(0))?;
    let mut last = [0];
    if end > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    if last != *b"\n" && end > 0 {
        let mut bytes = Vec::new();
        file.rewind()?;
        file.read_to_end(&mut bytes)?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |position| position + 1);
        file.set_len(whole as u64)?;
    }
    file.seek(SeekFrom::End(0)).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_follows_the_last_whole_one() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("journal");
        assert!(append(&path, "a").is_err());
        for (before, after) in [("", "b\n"), ("a\n", "a\nb\n"), ("a\nunfinis", "a\nb\n"), ("unfinis", "b\n")] {
            std::fs::write(&path, before).unwrap();
            append(&path, "b").unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), after, "{before:?}");
        }
    }
}
