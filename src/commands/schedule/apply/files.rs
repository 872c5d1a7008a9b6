//! The files of `--file`: documents, and directories of them.

use crate::error::{Error, Kind};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Ends of the names of documents in a directory.
const EXTENSIONS: [&str; 3] = ["yaml", "yml", "json"];

/// Returns the documents: each file once, those of a directory by their names.
pub fn documents(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => found.extend(of_directory(path)?),
            false => found.push(path.clone()),
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(path.clone()));
    Ok(found)
}

fn of_directory(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |cause: std::io::Error| {
        Error::new(Kind::NoInput, format!("--file: cannot read {}: {cause}", directory.display()))
    };
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
    if documents.is_empty() {
        let message = format!("--file: {} has no document (*.yaml, *.yml, *.json)", directory.display());
        return Err(Error::new(Kind::NoInput, message));
    }
    Ok(documents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_stands_for_its_documents_in_order_and_a_file_counts_once() {
        let home = tempfile::tempdir().unwrap();
        for name in ["b.yaml", "a.json", "c.YML", "notes.txt", ".d.yaml"] {
            std::fs::write(home.path().join(name), "").unwrap();
        }
        std::os::unix::fs::symlink("nowhere", home.path().join("e.yaml")).unwrap();
        let names = |paths: &[PathBuf]| -> Vec<String> {
            let found = documents(paths).unwrap();
            found.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
        };
        let directory = home.path().to_owned();
        assert_eq!(names(&[home.path().join("b.yaml"), directory.clone()]), ["b.yaml", "a.json", "c.YML", "e.yaml"]);
        std::fs::create_dir(home.path().join("empty")).unwrap();
        assert!(documents(&[home.path().join("empty")]).unwrap_err().message().contains("has no document"));
    }
}
