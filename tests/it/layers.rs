//! The rule of the house: a module uses those before it, never those after it.

use std::path::{Path, PathBuf};

/// The order as the library's front page gives it.
fn order() -> Vec<String> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let line = page.lines().find(|line| line.starts_with("//! `error`")).unwrap();
    line.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The modules that a `use crate::` line names.
fn used(line: &str) -> Vec<String> {
    let Some((_, rest)) = line.split_once("use crate::") else { return Vec::new() };
    let names = rest.strip_prefix('{').map_or(vec![rest], |list| list.split(',').collect());
    let word = |name: &str| name.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned();
    names.into_iter().map(word).collect()
}

fn sources(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_module_uses_one_that_comes_after_it() {
    let order = order();
    assert!(order.len() > 10);
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    assert!(files.len() > 20);
    let mut broken = Vec::new();
    for file in files {
        let relative = file.strip_prefix(&src).unwrap();
        let module = relative.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        let Some(rank) = order.iter().position(|name| *name == module) else { continue };
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            let is_later =
                |name: &String| order.iter().position(|other| other == name).is_none_or(|other| other > rank);
            if used(line).iter().any(is_later) {
                broken.push(format!("{}: {}", relative.display(), line.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
