//! The lines typed in the shell, in a file for its owner only. Lines that carry secrets are not kept.

use crate::config::{Environment, Key, Settings, boolean};
use crate::model::masking;
use crate::secret::{is_secret, without_secrets};
use anyhow::{Context as _, bail};
use rustix::fs::OFlags;
use rustix::io::Errno;
use rustix::process::geteuid;
use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// The lines that a new shell starts with, at most.
const MOST: usize = 1_000;

/// Where lines are kept.
pub struct History {
    path: Option<PathBuf>,
}

impl History {
    /// The configured file, else the one in the user's directory for state.
    pub fn of(settings: &Settings, environment: &Environment) -> Self {
        let configured = settings.path(Key::HistoryFile).map(|file| file.value);
        let own = || Some(environment.state_dir.as_ref()?.join("rexctl").join("history"));
        Self { path: configured.or_else(own) }
    }

    /// The newest lines, oldest first. A file that others may read is closed to them.
    pub fn load(&self) -> Vec<String> {
        let Some(Opened { mut file, is_link }) = self.path.as_ref().and_then(|path| open(path, reading()).ok()) else {
            return Vec::new();
        };
        let mut bytes = Vec::new();
        // Where it cannot be closed to others, nothing is added to it either.
        let _ = close_to_others(&file, is_link);
        if !is_regular(&file) || file.read_to_end(&mut bytes).is_err() {
            return Vec::new();
        }
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<_> = text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        lines.get(lines.len().saturating_sub(MOST)..).unwrap_or_default().to_vec()
    }

    /// Adds a line to the file; a device, such as `/dev/null`, takes none.
    pub fn add(&self, line: &str) -> anyhow::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        if let Some(directory) = path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
        }
        let Opened { mut file, is_link } = open(path, adding())?;
        if !is_regular(&file) {
            return Ok(());
        }
        close_to_others(&file, is_link).with_context(|| path.display().to_string())?;
        // One write: another shell may add a line at the same time.
        Ok(file.write_all(format!("{line}\n").as_bytes())?)
    }
}

/// A file that was opened, by its own name or through a link.
struct Opened {
    file: File,
    is_link: bool,
}

fn reading() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

fn adding() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.append(true).create(true).mode(0o600);
    options
}

/// Opens without waiting for whoever reads or writes the other end of a pipe.
fn open(path: &Path, mut options: OpenOptions) -> io::Result<Opened> {
    let flags = |flags: OFlags| flags.bits().cast_signed();
    match options.custom_flags(flags(OFlags::NOFOLLOW | OFlags::NONBLOCK)).open(path) {
        Err(error) if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) => {
            let file = options.custom_flags(flags(OFlags::NONBLOCK)).open(path)?;
            Ok(Opened { file, is_link: true })
        }
        opened => opened.map(|file| Opened { file, is_link: false }),
    }
}

fn is_regular(file: &File) -> bool {
    file.metadata().is_ok_and(|metadata| metadata.is_file())
}

/// Lets nobody but its owner read the file. The mode of a device, of another user's file or of one behind a link is not ours
/// to change.
fn close_to_others(file: &File, is_link: bool) -> anyhow::Result<()> {
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.mode() & 0o077 == 0 {
        return Ok(());
    }
    if is_link || metadata.uid() != geteuid().as_raw() {
        bail!("others can read it; chmod 600 closes it to them");
    }
    Ok(file.set_permissions(Permissions::from_mode(0o600))?)
}

/// Returns true for a line that may be kept: nothing in it names a secret, and it does not begin with a blank.
pub fn is_kept(line: &str, words: &[String]) -> bool {
    let begins_well = !line.is_empty() && !line.starts_with(char::is_whitespace);
    begins_well && !words.iter().any(|word| carries_secret(word)) && !may_set_hidden_default(words)
}

/// Whether the default of a template's input that is hidden, or may be, is given.
fn may_set_hidden_default(words: &[String]) -> bool {
    let is_hidden = words.iter().enumerate().rev().find_map(|(at, word)| {
        let option = word.strip_prefix("--hidden")?;
        let value = option.split_once('=').map(|(_, value)| value).or(words.get(at + 1).map(String::as_str));
        Some(value.and_then(|value| boolean(value).ok()).unwrap_or(true))
    });
    // An update leaves an input as hidden as it was.
    let is_update = || ["template-input", "update"].iter().all(|part| words.iter().any(|word| word == part));
    is_hidden.unwrap_or_else(is_update) && words.iter().any(|word| word.starts_with("--def"))
}

fn carries_secret(word: &str) -> bool {
    if holds_login(word) {
        return true;
    }
    match (word.strip_prefix("--"), word.strip_prefix('-')) {
        (Some(option), _) => {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            let only_tells_where = name.starts_with("ask-") || name.ends_with("-file") || OURS.contains(&name);
            value_holds_secret(value) || ((is_secret(name) || is_misspelt_secret(name)) && !only_tells_where)
        }
        (None, Some(letters)) => letters.contains('p'),
        (None, None) => !OURS.contains(&word.replace('_', "-").as_str()) && value_holds_secret(word),
    }
}

/// Our own settings that only sound like secrets.
const OURS: [&str; 2] = ["ssl-client-key", "ssl-with-basic-auth"];

/// Whether a word is the name of a secret, or holds one: `NAME=VALUE`, a list of such pairs, JSON, a path.
fn value_holds_secret(word: &str) -> bool {
    const MARKS: [&str; 3] = ["hidden", "sensitive", "encrypted"];
    let signs = ['{', '}', ',', '&', '?', ';', '"', '\''];
    let mut names = word.split(signs).filter_map(|part| part.split(['=', ':']).next());
    let is_named = |name: &str| if name.contains('/') { masking::is_secret_path(name) } else { is_secret(name) };
    let is_marked = |name: &str| word.contains(['=', ':']) && MARKS.iter().any(|mark| name.contains(mark));
    is_named(word) || names.any(|name| is_named(name) || is_marked(name))
}

/// Whether an address with a password is in the word, its scheme being there or not.
fn holds_login(word: &str) -> bool {
    let behind_user = |word: &str| word.split_once(':').is_some_and(|(_, rest)| rest.contains('@'));
    without_secrets(word) != word || behind_user(word)
}

/// Whether a part of an option's name is nearly the word for a secret.
fn is_misspelt_secret(name: &str) -> bool {
    const NEAR: [(&str, usize); 4] = [("password", 2), ("passphrase", 3), ("secret", 1), ("token", 1)];
    name.split('-').any(|part| NEAR.iter().any(|(word, most)| strsim::damerau_levenshtein(part, word) <= *most))
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
            "job-invocation create --effective-user-pasword x",
            "job-invocation create --pasphrase=x",
            "ping --psswrd x",
            "auth login --tokn x",
            "-s http://ann:hunter2@f.example ping",
            "-s ann:hunter2@f.example ping",
            "--server=https://f.example/?api_key=x ping",
            "api PUT /api/hosts/1 --field host[root_pass]=x",
            "api PUT /api/settings/a --field setting[value]=x",
            "api POST /api/hosts --field 'host={\"root_pass\": \"x\"}'",
            "job-invocation create --input pin=1234",
            "job-invocation create --inputs-json '{\"pass1\": \"x\"}'",
            "job-invocation create --inputs-json='{\"a\": 1, \"db_key\": \"x\"}'",
            "job-invocation create --inputs a=1,enc_key=x",
            "template-input create --template-id 1 --name a --hidden-value yes --default x",
            "template-input create --default=x --hidden-value=true --name a",
            "template-input update --id 1 --default x",
            "api POST /api/parameters --field hidden_value=true --field value=x",
            "api POST /api/parameters --field 'parameter[hidden_value]:=true' --field 'parameter[value]=x'",
            "api POST /api/parameters --field 'parameter={\"hidden_value\":1,\"value\":\"x\"}'",
            "api PUT /api/settings/smtp_relay --field value=x",
            "api PUT '/api/hosts/1/parameters/db_password?value=x'",
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
            "template-input create --name a --hidden-value no --default x",
            "template-input update --id 1 --hidden-value=false --default x",
            "template-input update --id 1 --description x",
            "--ssl-client-key /etc/key.pem --ssl-with-basic-auth yes ping",
            "config set ssl_client_key /etc/key.pem",
            "api GET /api/settings",
            "job-invocation output --id 12",
            "job-invocation list --search 'status = failed' --per-page 5",
            "-s https://f.example:8443/foreman task resume --search 'state = paused'",
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

    #[test]
    fn a_device_takes_no_lines_and_keeps_its_mode() {
        let mode = || std::fs::metadata("/dev/null").unwrap().mode();
        let (history, before) = (History { path: Some("/dev/null".into()) }, mode());
        assert!(history.load().is_empty());
        history.add("ping").unwrap();
        assert_eq!(mode(), before);
    }

    #[test]
    fn a_file_behind_a_link_keeps_its_mode_and_takes_lines_only_where_others_cannot_read_it() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real"), home.path().join("link"));
        std::fs::write(&real, "ping\n").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let history = History { path: Some(link) };
        let mode = || std::fs::metadata(&real).unwrap().mode() & 0o777;
        std::fs::set_permissions(&real, Permissions::from_mode(0o644)).unwrap();
        assert_eq!(history.load(), ["ping"]);
        let error = history.add("status").unwrap_err();
        assert!(format!("{error:#}").ends_with("link: others can read it; chmod 600 closes it to them"), "{error:#}");
        assert_eq!(mode(), 0o644);
        std::fs::set_permissions(&real, Permissions::from_mode(0o600)).unwrap();
        history.add("status").unwrap();
        assert_eq!(history.load(), ["ping", "status"]);
    }
}
