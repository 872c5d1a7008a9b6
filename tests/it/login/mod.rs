//! The ways to log in, against real servers of each kind where their programs are there.

mod external;
#[cfg(feature = "kerberos")]
mod kerberos;
#[cfg(feature = "keyring")]
mod keyring;
mod oidc;
mod provider;
mod server;

use std::io::Write as _;

/// A test that cannot run here says why. Where the servers have to be there it fails.
pub fn skip(reason: &str) {
    assert!(std::env::var_os("REXCTL_ALL_SERVERS").is_none(), "{reason}");
    // What a test prints is shown of failures only; this is shown always.
    std::io::stderr().write_all(format!("skipped: {reason}\n").as_bytes()).unwrap();
}
