//! `password_command`: a shell command whose first line of output is the password.

use crate::secret::Secret;
use anyhow::{Context as _, bail};
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// Runs `command`. What it printed is never repeated, and it is not handed the secrets that we were.
pub(super) fn first_line(command: &str) -> anyhow::Result<Secret> {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).stdin(Stdio::null()).stderr(Stdio::null());
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_secret(name)) {
        shell.env_remove(name);
    }
    let output = shell.output().with_context(|| format!("cannot run password_command: {command}"))?;
    if !output.status.success() {
        bail!("password_command failed ({}): {command}", output.status);
    }
    let line = output.stdout.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line) else { bail!("password_command printed no valid UTF-8: {command}") };
    if line.is_empty() {
        bail!("password_command printed nothing on its first line: {command}");
    }
    Ok(Secret::new(line.to_owned()))
}

/// Whether a variable is a secret handed to us (`FOREMAN_PASSWORD`); others' (`VAULT_TOKEN`) the command may need.
fn is_secret(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let ours = ["FOREMAN_", "REXCTL_", "OIDC_"].iter().any(|prefix| name.starts_with(prefix));
    ours && ["PASSWORD", "PASSPHRASE", "TOKEN"].iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_password_blanks_and_all() {
        let password = first_line("printf ' p w \\nnext\\n'").unwrap();
        assert_eq!(password.expose(), " p w ");
    }

    #[test]
    fn a_failure_names_the_command_and_its_status_and_not_its_output() {
        for (command, said) in [
            ("echo $((6*7))9; exit 3", "password_command failed (exit status: 3): echo $((6*7))9; exit 3"),
            ("true", "password_command printed nothing on its first line: true"),
            ("printf '\\377'", "password_command printed no valid UTF-8: printf '\\377'"),
        ] {
            assert_eq!(format!("{:#}", first_line(command).unwrap_err()), said);
        }
    }

    #[test]
    fn only_our_own_secrets_are_kept_from_the_command() {
        for (name, secret) in [
            ("FOREMAN_PASSWORD", true),
            ("FOREMAN_TOKEN", true),
            ("REXCTL_KEY_PASSPHRASE", true),
            ("FOREMAN_USERNAME", false),
            ("VAULT_TOKEN", false),
        ] {
            assert_eq!(is_secret(OsStr::new(name)), secret, "{name}");
        }
    }
}
