//! The ways to log in, against real servers of each kind where their programs are there.

#[cfg(feature = "kerberos")]
mod daemon;
mod external;
#[cfg(feature = "kerberos")]
mod kerberos;
#[cfg(feature = "keyring")]
mod keyring;
mod oidc;
mod provider;
mod revocation;

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A test that cannot run here says why. Where the servers have to be there it fails.
pub fn skip(reason: &str) {
    assert!(std::env::var_os("REXCTL_ALL_SERVERS").is_none(), "{reason}");
    tell_skipped(reason);
}

/// Says what cannot be tried here, nor wherever it has to.
pub fn tell_skipped(reason: &str) {
    // What a test prints is shown of failures only; this is shown always.
    std::io::stderr().write_all(format!("skipped: {reason}\n").as_bytes()).unwrap();
}

/// Where the programs are; none, having said so, where one of them is missing.
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
