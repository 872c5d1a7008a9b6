//! Defaults that would be secrets: none is stored, and one of another program is not shown.

use crate::error::Error;
use crate::secret::{is_secret, tells_of_secret, without_secrets};

/// Returns true for a default that is a secret by the name of its option or of the input in its value, or has one in an address.
pub fn is_secret_default(name: &str, value: &str) -> bool {
    let names_secret = matches!(name, "input" | "inputs" | "inputs_json") && is_secret(value);
    (is_secret(name) && !tells_of_secret(name)) || names_secret || without_secrets(value) != value
}

/// Refuses to store such a default.
pub fn check_default(name: &str, value: &str) -> Result<(), Error> {
    if !is_secret_default(name, value) {
        return Ok(());
    }
    Err(Error::usage(format!("{name}: would be stored unencrypted")).hint(
        "Secrets have no defaults. Use rexctl auth login, which stores the login's password in the system's keyring.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_no_default() {
        for (name, value, expected) in [
            ("password", "x", true),
            ("key_passphrase", "x", true),
            ("effective_user_password", "x", true),
            ("api-token", "x", true),
            ("input", "db_password=x", true),
            ("inputs", "a=1,api_token=x", true),
            ("server", "https://ann:x@f.example", true),
            ("url", "https://f.example/?token=x", true),
            ("organization_id", "3", false),
            ("password_file", "/run/key", false),
            ("ask_password", "yes", false),
            ("input", "command=id", false),
            ("search", "name ~ vault-token", false),
            ("server", "https://f.example", false),
        ] {
            assert_eq!(is_secret_default(name, value), expected, "{name} {value}");
            assert_eq!(check_default(name, value).is_err(), expected, "{name} {value}");
        }
    }
}
