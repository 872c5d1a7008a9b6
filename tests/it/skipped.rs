//! Tests that cannot run on a machine: each says why, and `.ci/run` counts and names them at its end.

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Says why a test does not run here. Fails where every server has to be there (`REXCTL_ALL_SERVERS`).
pub fn skip(reason: &str) {
    assert!(std::env::var_os("REXCTL_ALL_SERVERS").is_none(), "{reason}");
    tell_skipped(reason);
}

/// Says why a test does not run here, even where every server has to be there.
pub fn tell_skipped(reason: &str) {
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let line = format!("skipped: {test}: {reason}\n");
    // The test harness shows what a test prints only when it fails; this is shown always, and kept for the end of the run.
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    let list = Path::new(env!("CARGO_TARGET_TMPDIR")).join("skipped.txt");
    let mut list = std::fs::File::options().create(true).append(true).open(list).unwrap();
    list.write_all(line.as_bytes()).unwrap();
}

/// Finds these programs; says which one is missing otherwise.
pub fn programs(names: &[&str]) -> Option<Vec<PathBuf>> {
    let mut found = Vec::new();
    for name in names {
        let places = ["/usr/sbin", "/usr/bin"].map(|directory| Path::new(directory).join(name));
        match places.into_iter().find(|path| path.exists()) {
            Some(path) => found.push(path),
            None => {
                skip(&format!("there is no {name}"));
                return None;
            }
        }
    }
    Some(found)
}
