//! The real binary, run in an environment that holds nothing but what a test gives it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A command line to come.
pub struct Rexctl {
    command: Command,
    home: TempDir,
    stdin: Vec<u8>,
}

/// Starts a command line of words: `rexctl("job-invocation list")`.
pub fn rexctl(words: &str) -> Rexctl {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_rexctl"));
    command
        .env_clear()
        .env("HOME", home.path())
        .env("TZ", "UTC")
        .current_dir(home.path())
        .args(words.split_whitespace());
    Rexctl { command, home, stdin: Vec::new() }
}

impl Rexctl {
    /// Adds arguments as they are, blanks and all.
    pub fn args<'a>(mut self, args: impl IntoIterator<Item = &'a str>) -> Self {
        self.command.args(args);
        self
    }

    /// Names a server and a login for it.
    pub fn at(self, url: &str) -> Self {
        self.env("FOREMAN_SERVER_URL", url).env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", "changeme")
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = bytes.into();
        self
    }

    /// The home directory, which is the current one too.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Writes a file into the home directory.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.home().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
        self
    }

    /// Runs it to its end.
    pub fn run(self) -> Outcome {
        self.run_in_home().0
    }

    /// Runs it to its end, and keeps the home directory to look at.
    pub fn run_in_home(mut self) -> (Outcome, TempDir) {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        // A program that does not read its input closes it early; that is its right.
        let _ = child.stdin.take().unwrap().write_all(&self.stdin);
        let output = child.wait_with_output().unwrap();
        let outcome = Outcome {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        };
        (outcome, self.home)
    }
}
