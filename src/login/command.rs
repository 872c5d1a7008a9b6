//! `password_command`: a shell command whose first line of output is the password.

use crate::files::read;
use crate::readable::Readable;
use crate::secret::Secret;
use anyhow::{Context as _, bail};
use std::ffi::OsStr;
use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use tokio::signal::unix::{SignalKind, signal};

/// The most that is read of the command's output: 1 MiB.
const LIMIT: usize = 1 << 20;

/// Runs `command` and returns the first line of its output, which no error repeats. The command does not inherit rexctl's own
/// secrets. It has no time limit, since it may ask the user; it is killed when the future is dropped.
pub(super) async fn first_line(command: &str) -> anyhow::Result<Secret> {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_secret(name)) {
        shell.env_remove(name);
    }
    let (status, printed) = output(shell).await.with_context(|| format!("cannot run password_command: {command}"))?;
    if !status.success() {
        bail!("password_command failed ({status}): {command}");
    }
    let Ok(text) = std::str::from_utf8(&printed) else { bail!("password_command printed no valid UTF-8: {command}") };
    let line = read::first_line(text);
    if line.is_empty() {
        bail!("password_command printed nothing on its first line: {command}");
    }
    Ok(Secret::new(line.to_owned()))
}

/// A process that is killed when this is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing can be done about a process that cannot be killed.
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

async fn output(mut command: Command) -> io::Result<(ExitStatus, Vec<u8>)> {
    let mut ended = signal(SignalKind::child())?;
    let mut running = Running(command.spawn()?);
    let mut printed = Vec::with_capacity(4096);
    if let Some(stdout) = &running.0.stdout {
        let (stdout, mut part) = (Readable::new(stdout)?, [0; 4096]);
        loop {
            let read = stdout.read(&mut part).await?;
            if read == 0 {
                break;
            }
            let room = LIMIT.saturating_sub(printed.len());
            printed.extend(part.iter().take(read.min(room)));
        }
    }
    loop {
        if let Some(status) = running.0.try_wait()? {
            return Ok((status, printed));
        }
        ended.recv().await;
    }
}

/// Returns true for a variable with a secret of rexctl (`FOREMAN_PASSWORD`); the command may need others (`VAULT_TOKEN`).
fn is_secret(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let ours = ["FOREMAN_", "REXCTL_", "OIDC_"].iter().any(|prefix| name.starts_with(prefix));
    ours && ["PASSWORD", "PASSPHRASE", "TOKEN"].iter().any(|part| name.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_first_line_is_the_password_blanks_and_all() {
        for command in ["printf ' p w \\nnext\\n'", "printf ' p w \\r\\n'", "printf ' p w '"] {
            assert_eq!(first_line(command).await.unwrap().expose(), " p w ", "{command}");
        }
    }

    #[tokio::test]
    async fn a_failure_names_the_command_and_its_status_and_not_its_output() {
        for (command, said) in [
            ("echo $((6*7))9; exit 3", "password_command failed (exit status: 3): echo $((6*7))9; exit 3"),
            ("true", "password_command printed nothing on its first line: true"),
            ("printf '\\377'", "password_command printed no valid UTF-8: printf '\\377'"),
        ] {
            assert_eq!(format!("{:#}", first_line(command).await.unwrap_err()), said);
        }
    }

    #[tokio::test]
    async fn a_command_is_ended_when_nobody_waits_for_it() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("pid");
        let command = format!("echo $$ > {0}.new; mv {0}.new {0}; exec sleep 60", file.display());
        tokio::select! {
            _ = first_line(&command) => panic!("it sleeps"),
            () = async { while !file.exists() { tokio::task::yield_now().await } } => {}
        }
        let pid = std::fs::read_to_string(&file).unwrap();
        assert!(!std::path::Path::new("/proc").join(pid.trim()).exists());
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
