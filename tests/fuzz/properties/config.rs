//! Files of settings: hammer's YAML and our own TOML.

use super::text;
use futures_util::FutureExt as _;
use rexctl::config::{self, Environment, Flags};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// hammer's own file is never in the way; the one that is named is taken, or refused by its name.
pub fn hammer_config(bytes: &[u8]) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(".hammer/cli_config.yml");
    write(&path, text(bytes));
    let mut environment = Environment::closed();
    let flags = Flags { config: Some(path.clone()), ..Flags::default() };
    let named = config::resolve(&flags, &environment);
    environment.home = Some(home.path().into());
    let found = config::resolve(&Flags::default(), &environment);
    match named {
        Ok(settings) => assert_eq!(config::rows(&settings).len(), config::rows(&found.unwrap()).len()),
        Err(refusal) => assert!(refusal.message().contains("cli_config.yml"), "{refusal}"),
    }
}

/// Our own file is taken, and then takes a change too, or is refused by its name.
pub fn config(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let mut environment = Environment::closed();
    environment.config_dir = Some(folder.path().into());
    write(&environment.config_file().unwrap(), text(bytes));
    let profile = match config::resolve(&Flags::default(), &environment) {
        Ok(settings) => settings.profile.map(|profile| profile.value),
        Err(refusal) => return assert!(refusal.message().contains("config.toml"), "{refusal}"),
    };
    config::set(&environment, profile.as_deref(), "username", "some one").now_or_never().unwrap().unwrap();
    let settings = config::resolve(&Flags::default(), &environment).unwrap();
    assert_eq!(settings.username.unwrap().value, "some one");
}
