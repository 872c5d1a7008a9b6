//! The sandbox stands apart: of the rest of the program it uses the model only.

use std::path::{Path, PathBuf};

fn sources(dir: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(dir).unwrap().flatten().map(|entry| entry.path());
    paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn the_sandbox_uses_the_model_and_itself_only() {
    let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sandbox"));
    assert!(!files.is_empty());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let strangers = text.split("crate::").skip(1).filter(|rest| {
            let module = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next();
            !matches!(module, Some("model" | "sandbox"))
        });
        assert_eq!(strangers.count(), 0, "{}", file.display());
    }
}
