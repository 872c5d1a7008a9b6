//! Secrets: a type without `Display`, with an empty `Debug`, and with memory that is wiped when it is dropped.

mod address;
mod name;
mod quoted;
mod unrepeated;

pub use address::{
    parts as secrets_of_address, parts_of_path as secrets_of_path, path_without_secrets, unescaped, up_to_host,
    without_secrets,
};
pub use name::{is_secret, tells_of_secret};
pub use quoted::{Redactor, redacted};
pub use unrepeated::UnrepeatedWords;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::convert::Infallible;
use std::str::FromStr;

/// Mask that is displayed in place of a secret, the same as the server's.
pub const MASK: &str = "*****";

/// A password, passphrase or token.
#[derive(Clone, Deserialize)]
#[serde(from = "String")]
pub struct Secret(SecretString);

impl Secret {
    /// Takes over a text, of which the caller must keep no copy.
    pub fn new(text: String) -> Self {
        Self(SecretString::from(text))
    }

    /// Returns the secret itself. Each call is a place where it may leave the program: the request body, the `Authorization` header, the
    /// keyring.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Returns true for an empty text.
    pub fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(MASK)
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::new(text.to_owned()))
    }
}

/// Disables core dumps, and access to this process's memory by other processes of the user. Called before anything is read: a
/// settings file is in memory before its password is recognized.
pub fn disable_core_dumps() {
    limit_core_dumps(Rlimit { current: Some(0), maximum: Some(0) });
    hide_memory();
}

/// Reads something before another program takes this process over: without core dumps meanwhile, and with the limit as it was
/// afterwards, which that program inherits.
pub fn without_core_dumps<T>(read: impl FnOnce() -> T) -> T {
    let limit = getrlimit(Resource::Core);
    limit_core_dumps(Rlimit { current: Some(0), ..limit });
    hide_memory();
    let found = read();
    limit_core_dumps(limit);
    found
}

fn limit_core_dumps(limit: Rlimit) {
    // If the system does not allow it, work goes on.
    let _ = setrlimit(Resource::Core, limit);
}

/// Disables core dumps and access to the memory, up to the start of another program in this process.
fn hide_memory() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_mask_only() {
        assert_eq!(format!("{:?}", Some(Secret::new("hunter2".into()))), "Some(*****)");
    }
}
