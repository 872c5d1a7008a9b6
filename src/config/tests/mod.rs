//! The sources together, on a machine that exists for one test.

mod files;
mod precedence;
mod values;

use super::*;
use crate::error::{Error, Kind};
use crate::secret::Secret;
use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

const MARKER: &str = "s3cr3t-marker";

/// A machine with its own home, configuration directory and `/etc/hammer`.
struct Machine {
    root: tempfile::TempDir,
    environment: Environment,
    flags: Flags,
}

impl Machine {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let mut environment = Environment::closed();
        environment.home = Some(root.path().join("home"));
        environment.config_dir = Some(root.path().join("home/.config"));
        environment.hammer_dir = Some(root.path().join("etc/hammer"));
        Self { root, environment, flags: Flags::default() }
    }

    fn file(&self, path: &str, text: &str) -> PathBuf {
        self.file_with_mode(path, text, 0o600)
    }

    fn file_with_mode(&self, path: &str, text: &str, mode: u32) -> PathBuf {
        let path = self.root.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        path
    }

    fn config(&self, text: &str) -> PathBuf {
        self.file("home/.config/rexctl/config.toml", text)
    }

    fn hammer(&self, text: &str) -> PathBuf {
        self.file("home/.hammer/cli.modules.d/foreman.yml", text)
    }

    fn variable(&mut self, name: &'static str, value: &str) {
        self.environment = std::mem::take(&mut self.environment).with(name, value);
    }

    fn flag(&mut self, key: Key, value: impl Into<OsString>) {
        self.flags.values.insert(key, value.into());
    }

    fn resolve(&self) -> Result<Settings, Error> {
        resolve(&self.flags, &self.environment)
    }

    fn settings(&self) -> Settings {
        self.resolve().unwrap()
    }

    fn refusal(&self) -> (Kind, String) {
        let error = self.resolve().unwrap_err();
        (error.kind(), error.message().replace(&self.root.path().display().to_string(), ""))
    }
}

fn shown(settings: &Settings, name: &str) -> Option<(String, String)> {
    let row = rows(settings).into_iter().find(|row| row.name == name).unwrap();
    row.value.map(|value| (value.value, value.origin.to_string()))
}
