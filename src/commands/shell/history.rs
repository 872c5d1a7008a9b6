//! The lines typed in the shell, in a file for its owner only. Lines that carry secrets are not kept.

use crate::config::{Environment, Settings};
use crate::model::masking::is_secret;
use std::fs::{DirBuilder, OpenOptions, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::PathBuf;

/// The lines that a new shell starts with, at most.
const MOST: usize = 1_000;

/// Where lines are kept.
pub struct History {
    path: Option<PathBuf>,
}

impl History {
    /// The configured file, else the one in the user's directory for state.
    pub fn of(settings: &Settings, environment: &Environment) -> Self {
        let configured = settings.history_file.as_ref().map(|file| file.value.clone());
        let own = || Some(environment.state_dir.as_ref()?.join("rexctl").join("history"));
        Self { path: configured.or_else(own) }
    }

    /// The newest lines, oldest first. A file that others may read is closed to them.
    pub fn load(&self) -> Vec<String> {
        let Some(text) = self.path.as_ref().and_then(|path| std::fs::read(path).ok()) else { return Vec::new() };
        if let Some(path) = &self.path {
            // Where it is somebody else's file, nothing is added to it either.
            let _ = std::fs::set_permissions(path, Permissions::from_mode(0o600));
        }
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<_> = text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        lines.get(lines.len().saturating_sub(MOST)..).unwrap_or_default().to_vec()
    }

    /// Adds a line to the file.
    pub fn add(&self, line: &str) -> std::io::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        if let Some(directory) = path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
        }
        writeln!(OpenOptions::new().append(true).create(true).mode(0o600).open(path)?, "{line}")
    }
}

/// Whether a line may be kept: nothing in it names a secret, and it does not begin with a blank.
pub fn is_kept(line: &str, words: &[String]) -> bool {
    !line.is_empty() && !line.starts_with(char::is_whitespace) && !words.iter().any(|word| carries_secret(word))
}

fn carries_secret(word: &str) -> bool {
    match (word.strip_prefix("--"), word.strip_prefix('-')) {
        (Some(option), _) => {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            let only_tells_where = name.starts_with("ask-") || name.ends_with("-file");
            is_secret(value) || (is_secret(name) && !only_tells_where)
        }
        (None, Some(letters)) => letters.contains('p'),
        (None, None) => is_secret(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::completion::Line;

    fn kept(line: &str) -> bool {
        is_kept(line, &Line::parse(line, "").words())
    }

    #[test]
    fn lines_with_secrets_are_not_kept() {
        for line in [
            "-p hunter2 job-invocation list",
            "-phunter2 ping",
            "-qp hunter2 ping",
            "ping --password=hunter2",
            "job-invocation create --effective-user-password x",
            "job-invocation create --key-passphrase x",
            "job-invocation create --input db_password=x",
            "job-invocation create --inputs 'a=1,api_token=x'",
            "job-invocation create --inputs-json '{\"secret\": 1}'",
            "config set password x",
            "api POST /api/users --field user[password]=x",
            " ping",
            "",
        ] {
            assert!(!kept(line), "{line}");
        }
    }

    #[test]
    fn lines_that_only_say_where_a_secret_is_are_kept() {
        for line in [
            "job-invocation create --ask-password --input command=id",
            "job-invocation create --password-file=/run/key --job-template 'Run Command - Script Default'",
            "job-invocation output --id 12",
        ] {
            assert!(kept(line), "{line}");
        }
    }

    #[test]
    fn the_file_is_for_its_owner_only_and_gives_the_newest_lines_back() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("new/history");
        let history = History { path: Some(path.clone()) };
        assert!(history.load().is_empty());
        for number in 0..=MOST {
            history.add(&format!("job-invocation info --id {number}")).unwrap();
        }
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        std::fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
        let lines = history.load();
        assert_eq!((lines.len(), lines[0].as_str()), (MOST, "job-invocation info --id 1"));
        assert_eq!(mode(&path), 0o600);
    }
}
