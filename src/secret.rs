//! A secret is a type: no `Display`, a `Debug` that shows nothing, and memory that is wiped when it is dropped.

use rustix::process::{Resource, Rlimit, setrlimit};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::convert::Infallible;
use std::str::FromStr;
use std::sync::Once;

/// What is shown in place of a secret, as the server itself does for hidden values.
pub const MASK: &str = "*****";

/// A password, passphrase or token.
#[derive(Clone, Deserialize)]
#[serde(from = "String")]
pub struct Secret(SecretString);

impl Secret {
    /// Takes the text over; the caller keeps no copy. From the first one on the process leaves no core dump.
    pub fn new(text: String) -> Self {
        static DUMPS_OFF: Once = Once::new();
        DUMPS_OFF.call_once(leave_no_core_dump);
        Self(SecretString::from(text))
    }

    /// The secret itself. Every call is a place where it may leave the program: the request body, the `Authorization` header, the keyring.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether nothing was typed.
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

/// Memory with a secret in it stays out of files, and out of sight of other processes of the same user.
fn leave_no_core_dump() {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // A system that forbids to forbid it is no reason to refuse the work.
    let _ = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// `text` with every secret that it quotes masked: servers repeat at times what they were sent. One of less than four
/// characters is left, for its mask would tell where it stands in every word.
pub fn hidden<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> String {
    let long = secrets.into_iter().filter(|secret| secret.chars().count() >= 4);
    long.fold(text.to_owned(), |text, secret| text.replace(secret, MASK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_mask_only() {
        assert_eq!(format!("{:?}", Some(Secret::new("hunter2".into()))), "Some(*****)");
    }

    #[test]
    fn every_quoted_secret_is_masked_but_not_single_letters() {
        assert_eq!(hidden("hunter2, or hunter2? a banana", ["hunter2", "a", ""]), "*****, or *****? a banana");
    }
}
