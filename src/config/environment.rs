//! Variables and directories of the process, read once and passed on as a value.

use super::key::Key;
use crate::files::read;
use etcetera::BaseStrategy;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::PathBuf;

/// The variables that name the profile, highest precedence first.
pub(super) const PROFILE_VARIABLES: [&str; 2] = ["REXCTL_PROFILE", "FOREMAN_PROFILE"];

/// Variable of the user name at the OpenID provider.
pub(super) const OIDC_USERNAME: &str = "OIDC_USERNAME";
/// Variable of the password at the OpenID provider.
pub(super) const OIDC_PASSWORD: &str = "OIDC_PASSWORD";

/// The variables and directories that settings may come from.
#[derive(Clone, Default)]
pub struct Environment {
    variables: BTreeMap<&'static str, OsString>,
    /// The user's home directory, which holds hammer's files in `.hammer`.
    pub home: Option<PathBuf>,
    /// The user's configuration directory, which holds `rexctl/config.toml`.
    pub config_dir: Option<PathBuf>,
    /// The user's directory for caches.
    pub cache_dir: Option<PathBuf>,
    /// The user's directory for state that outlives a run, such as the history of the shell.
    pub state_dir: Option<PathBuf>,
    /// The current directory, whose `config` hammer reads.
    pub current_dir: Option<PathBuf>,
    /// hammer's files for the whole machine.
    pub hammer_dir: Option<PathBuf>,
}

impl Environment {
    /// Reads the process's own. With `REXCTL_NO_CONFIG` set, no file is read, and state is kept only where `REXCTL_STATE_DIR` says.
    pub fn process() -> Self {
        let names = Key::all()
            .flat_map(|key| key.variables().iter().copied())
            .chain(PROFILE_VARIABLES)
            .chain([OIDC_USERNAME, OIDC_PASSWORD]);
        let variables = names.filter_map(|name| Some((name, std::env::var_os(name)?))).collect();
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let state_dir = set("REXCTL_STATE_DIR").map(PathBuf::from);
        if set("REXCTL_NO_CONFIG").is_some() {
            return Self { variables, state_dir, ..Self::closed() };
        }
        let directories = etcetera::base_strategy::Xdg::new().ok();
        Self {
            variables,
            home: directories.as_ref().map(|directories| directories.home_dir().to_owned()),
            config_dir: directories.as_ref().map(BaseStrategy::config_dir),
            cache_dir: directories.as_ref().map(BaseStrategy::cache_dir),
            state_dir: state_dir.or_else(|| directories.as_ref().and_then(BaseStrategy::state_dir)),
            current_dir: Some(".".into()),
            hammer_dir: Some("/etc/hammer".into()),
        }
    }

    /// Returns one without variables and files, to be filled.
    pub fn closed() -> Self {
        Self::default()
    }

    /// Adds a variable.
    #[cfg(test)]
    pub fn with(mut self, name: &'static str, value: impl Into<OsString>) -> Self {
        self.variables.insert(name, value.into());
        self
    }

    /// Returns a variable's value without one final line break; an empty variable counts as not set.
    pub fn variable(&self, name: &str) -> Option<&OsStr> {
        let value = self.variables.get(name)?.as_os_str();
        let value = value.to_str().map_or(value, |text| read::trimmed(text).as_ref());
        Some(value).filter(|value| !value.is_empty())
    }

    /// Returns the path of `config.toml`, whether it exists or not.
    pub fn config_file(&self) -> Option<PathBuf> {
        self.config_dir.as_ref().map(|directory| directory.join("rexctl").join("config.toml"))
    }
}

impl fmt::Debug for Environment {
    /// Names only: the values may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment")
            .field("variables", &self.variables.keys())
            .field("home", &self.home)
            .field("config_dir", &self.config_dir)
            .field("cache_dir", &self.cache_dir)
            .field("state_dir", &self.state_dir)
            .field("current_dir", &self.current_dir)
            .field("hammer_dir", &self.hammer_dir)
            .finish()
    }
}
