//! The program `hammer` on the PATH that is not this one.

use std::ffi::{OsStr, OsString};
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

/// Name of the program.
const NAME: &str = "hammer";

/// Variable that lists the programs that were handed a command already. A wrapper of that name may start rexctl again.
const TRIED: &str = "REXCTL_HANDED_TO";

/// A program that can be handed a command.
#[derive(Debug, PartialEq, Eq)]
pub struct Hammer {
    /// Its path.
    pub path: PathBuf,
    /// Variable and value that keep the command from coming back to it.
    pub guard: (&'static str, OsString),
}

/// Finds the first `hammer` on the PATH that is neither this program, under whatever name, nor one that has led back here.
pub fn find() -> Option<Hammer> {
    let own = std::env::current_exe().ok().and_then(|path| Some((path.canonicalize().ok()?, path.metadata().ok()?)));
    let tried: Vec<PathBuf> = std::env::var_os(TRIED).iter().flat_map(std::env::split_paths).collect();
    let is_own = |path: &Path, found: &Metadata| {
        own.as_ref().is_some_and(|(own_path, own)| {
            (found.dev(), found.ino()) == (own.dev(), own.ino())
                || path.canonicalize().is_ok_and(|path| path == *own_path)
        })
    };
    let may_run = |path: &PathBuf| {
        let found = path.metadata().ok().filter(|found| found.is_file() && found.mode() & 0o111 != 0);
        found.is_some_and(|found| !tried.contains(path) && !is_own(path, &found))
    };
    let path = directories(&std::env::var_os("PATH")?).map(|directory| directory.join(NAME)).find(may_run)?;
    let all = std::env::join_paths(tried.iter().chain([&path])).ok()?;
    Some(Hammer { path, guard: (TRIED, all) })
}

/// Returns the directories of a PATH; one that depends on the current directory is left out.
fn directories(path: &OsStr) -> impl Iterator<Item = PathBuf> {
    std::env::split_paths(path).filter(|directory| directory.is_absolute())
}
