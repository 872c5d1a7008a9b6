//! The files of `--file`: documents, and directories of them.

use crate::error::{Error, Kind, Problems};
use std::collections::BTreeSet;
use std::os::unix::fs::FileTypeExt as _;
use std::path::{Path, PathBuf};

/// Ends of the names of documents in a directory.
const EXTENSIONS: [&str; 3] = ["yaml", "yml", "json"];

/// Returns the documents: each file once, those of a directory by their names.
pub fn documents(paths: &[PathBuf], problems: &mut Problems) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => found.extend(problems.keep(of_directory(path)).unwrap_or_default()),
            false => found.push(path.clone()),
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(path.clone()) && problems.keep(check_kind(path)).is_some());
    found
}

/// Refuses what may never end, such as a named pipe that nobody writes to.
fn check_kind(path: &Path) -> Result<(), Error> {
    // The reader tells why it cannot be read.
    let Ok(kind) = std::fs::metadata(path).map(|metadata| metadata.file_type()) else { return Ok(()) };
    let kind = match kind {
        kind if kind.is_file() || kind.is_dir() || is_open_already(path) => return Ok(()),
        kind if kind.is_fifo() => "a named pipe",
        kind if kind.is_socket() => "a socket",
        _ => "a device",
    };
    let message = format!("is {kind}; name a file, or - for standard input");
    Err(Error::of_value(Kind::NoInput, "--file", None, message).in_file(&path.display().to_string()))
}

/// Returns true for what the shell has opened already: standard input, and the pipe of `<(command)`.
fn is_open_already(path: &Path) -> bool {
    path == Path::new("-") || path == Path::new("/dev/stdin") || OPEN_FILES.iter().any(|open| path.starts_with(open))
}

/// Directories of the files that a process has opened.
const OPEN_FILES: [&str; 2] = ["/dev/fd", "/proc/self/fd"];

fn of_directory(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let refusal = |message: String| {
        Error::of_value(Kind::NoInput, "--file", None, message).in_file(&directory.display().to_string())
    };
    let unreadable = |cause: std::io::Error| refusal(format!("cannot be read: {cause}"));
    let entries: Result<Vec<_>, _> = std::fs::read_dir(directory).map_err(unreadable)?.collect();
    let paths = entries.map_err(unreadable)?.into_iter().map(|entry| entry.path());
    let is_document = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        // A link that leads nowhere is one that cannot be read: its job must not look unwanted.
        EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)) && !is_hidden && !path.is_dir()
    };
    let mut documents: Vec<PathBuf> = paths.filter(is_document).collect();
    documents.sort();
    match documents.is_empty() {
        true => Err(refusal("has no document (*.yaml, *.yml, *.json)".to_owned())),
        false => Ok(documents),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_pipe_is_refused_unless_the_shell_has_opened_it() {
        let home = tempfile::tempdir().unwrap();
        let pipe = home.path().join("a.yaml");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR).unwrap();
        for (path, told) in [(pipe.as_path(), "is a named pipe"), (Path::new("/dev/zero"), "is a device")] {
            let error = check_kind(path).unwrap_err();
            assert!(error.message().contains(told) && error.kind() == Kind::NoInput, "{error}");
        }
        for path in ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/1", "Cargo.toml", "missing"] {
            assert!(check_kind(Path::new(path)).is_ok(), "{path}");
        }
    }

    #[test]
    fn a_directory_stands_for_its_documents_in_order_and_a_file_counts_once() {
        let home = tempfile::tempdir().unwrap();
        for name in ["b.yaml", "a.json", "c.YML", "notes.txt", ".d.yaml"] {
            std::fs::write(home.path().join(name), "").unwrap();
        }
        std::os::unix::fs::symlink("nowhere", home.path().join("e.yaml")).unwrap();
        let found = |paths: &[PathBuf]| {
            let mut problems = Problems::default();
            let found = documents(paths, &mut problems);
            problems.finish(Some(found))
        };
        let names = |paths: &[PathBuf]| -> Vec<String> {
            let found = found(paths).unwrap();
            found.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
        };
        let directory = home.path().to_owned();
        assert_eq!(names(&[home.path().join("b.yaml"), directory.clone()]), ["b.yaml", "a.json", "c.YML", "e.yaml"]);
        std::fs::create_dir(home.path().join("empty")).unwrap();
        assert!(found(&[home.path().join("empty")]).unwrap_err().message().contains("has no document"));
    }
}
