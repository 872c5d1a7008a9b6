//! Changes of `config.toml`, one value at a time; comments and order stay.

use super::environment::Environment;
use super::file;
use super::key::{Key, closest};
use super::layer::Flags;
use super::profiles::{self, DEFAULTS, PROFILE, PROFILES};
use super::secret_default::check_default;
use super::value::{ValueKind, boolean};
use crate::error::Error;
use crate::files::{FileAccess, Update};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

/// Sets `name` (`server`, `defaults.organization_id`, `profile`) for one profile or for all; returns the file's path.
pub async fn set(environment: &Environment, profile: Option<&str>, name: &str, text: &str) -> Result<PathBuf, Error> {
    let value = checked(name, text)?;
    let (tables, name) = place(profile, name);
    let path = path(environment)?;
    change(&path, |document| insert(document.as_table_mut(), &tables, name, value)).await?;
    Ok(path)
}

/// Returns the tables, outermost first, in which the value stands, and its name in the last of them.
fn place<'a>(profile: Option<&'a str>, name: &'a str) -> (Vec<&'a str>, &'a str) {
    // The choice of the profile cannot stand inside a profile.
    let profile = profile.filter(|_| name != PROFILE);
    let of_profile = profile.map(|profile| [PROFILES, profile]).into_iter().flatten();
    match name.split_once('.') {
        Some((table, name)) => (of_profile.chain([table]).collect(), name),
        None => (of_profile.collect(), name),
    }
}

/// The outcome of a removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// The value was removed.
    Yes,
    /// There was no value.
    No,
}

/// Removes the value of `name` from the profile, or from the settings of all profiles.
pub async fn remove(environment: &Environment, profile: Option<&str>, name: &str) -> Result<Removed, Error> {
    known(name)?;
    let (tables, name) = place(profile, name);
    let path = path(environment)?;
    if !path.exists() {
        return Ok(Removed::No);
    }
    let removed = change(&path, |document| {
        let mut table: Option<&mut dyn TableLike> = Some(document.as_table_mut());
        for name in tables {
            table = table.and_then(|table| table.get_mut(name)).and_then(Item::as_table_like_mut);
        }
        Ok(table.and_then(|table| table.remove(name)))
    });
    Ok(if removed.await?.is_some() { Removed::Yes } else { Removed::No })
}

/// Returns the profile that a change goes to: the named one, else the one that the file chooses.
pub fn target_profile(flags: &Flags, environment: &Environment) -> Result<Option<String>, Error> {
    if let Some(named) = profiles::named(flags, environment)? {
        return Ok(Some(named.value));
    }
    let Some(path) = environment.config_file() else { return Ok(None) };
    let file = profiles::read(&path, None).map_err(Error::config)?;
    Ok(file.profile.map(|profile| profile.value))
}

fn path(environment: &Environment) -> Result<PathBuf, Error> {
    environment.config_file().context("there is no home directory to store settings in").map_err(Error::config)
}

/// Changes the file while no other process does. A missing file is empty; one with a fault is an error.
async fn change<T>(path: &Path, change: impl FnOnce(&mut DocumentMut) -> anyhow::Result<T>) -> Result<T, Error> {
    let update = Update::begin(path).await.map_err(Error::config)?;
    let changed = || {
        let before = file::read(path)?.map(|stored| stored.text).unwrap_or_default();
        profiles::parse(path, &before, None)?;
        let mut document: DocumentMut = before.parse()?;
        let result = change(&mut document)?;
        let after = document.to_string();
        if after != before {
            update.write(&after, access(path, &after)?)?;
        }
        Ok(result)
    };
    changed().map_err(Error::config)
}

/// Returns the access rights of the file: only its owner's where it holds a password.
fn access(path: &Path, text: &str) -> anyhow::Result<FileAccess> {
    let holds_password = profiles::parse(path, text, None)?.holds_password();
    Ok(if holds_password { FileAccess::Owner } else { FileAccess::AsBefore })
}

/// Returns the key of a setting's name; `None` for a default and the choice of the profile.
fn known(name: &str) -> Result<Option<Key>, Error> {
    let is_default =
        name.strip_prefix(DEFAULTS).and_then(|rest| rest.strip_prefix('.')).is_some_and(|rest| !rest.is_empty());
    if name == PROFILE || is_default {
        return Ok(None);
    }
    let names = || Key::all().map(Key::name).chain([PROFILE]);
    Key::named(name).map(Some).ok_or_else(|| {
        // What follows a = may be a secret.
        let name = name.split('=').next().unwrap_or_default();
        let hint = match closest(name, names()) {
            Some(close) => format!("Did you mean {close}?"),
            None => format!("There are {} and {DEFAULTS}.NAME.", names().collect::<Vec<_>>().join(", ")),
        };
        Error::usage(format!("there is no setting \"{name}\"")).hint(hint)
    })
}

/// Checks name and value, and returns the value for the file.
fn checked(name: &str, text: &str) -> Result<Value, Error> {
    let Some(key) = known(name)? else {
        let default = name.strip_prefix(DEFAULTS).and_then(|rest| rest.strip_prefix('.'));
        default.map_or(Ok(()), |default| check_default(default, text))?;
        return Ok(text.into());
    };
    key.check(text).map_err(|reason| Error::usage(format!("{name}: {reason}")))?;
    Ok(match (key.kind(), boolean(text), text.parse::<i64>()) {
        (ValueKind::Boolean, Ok(truth), _) => truth.into(),
        (ValueKind::Number { .. }, _, Ok(number)) => number.into(),
        _ => text.into(),
    })
}

fn insert(table: &mut dyn TableLike, tables: &[&str], name: &str, value: Value) -> anyhow::Result<()> {
    let Some((first, rest)) = tables.split_first() else {
        match table.get_mut(name).and_then(Item::as_value_mut) {
            // The comment behind the value stays.
            Some(old) => {
                let decor = old.decor().clone();
                *old = value;
                *old.decor_mut() = decor;
            }
            None => drop(table.insert(name, Item::Value(value))),
        }
        return Ok(());
    };
    let made = table.entry(first).or_insert_with(|| {
        let mut made = Table::new();
        made.set_implicit(true);
        Item::Table(made)
    });
    let inner = made.as_table_like_mut().with_context(|| format!("{first} is not a table"))?;
    insert(inner, rest, name, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, Environment) {
        let home = tempfile::tempdir().unwrap();
        let mut environment = Environment::closed();
        environment.config_dir = Some(home.path().into());
        (home, environment)
    }

    #[tokio::test]
    async fn values_go_where_they_belong_and_comments_stay() {
        let (_home, environment) = place();
        let path = environment.config_file().unwrap();
        std::fs::create_dir(path.parent().unwrap()).unwrap();
        std::fs::write(&path, "# mine\nserver = \"https://a\" # old\n").unwrap();
        for (profile, name, text) in [
            (None, "server", "https://b"),
            (None, "verify_ssl", "no"),
            (Some("prod"), "request_timeout", "60"),
            (Some("prod"), "defaults.organization_id", "3"),
            (Some("prod"), "profile", "prod"),
        ] {
            set(&environment, profile, name, text).await.unwrap();
        }
        assert_eq!(
            std::fs::read_to_string(path).unwrap(),
            "# mine\nserver = \"https://b\" # old\nverify_ssl = false\nprofile = \"prod\"\n\
             \n[profiles.prod]\nrequest_timeout = 60\n\n[profiles.prod.defaults]\norganization_id = \"3\"\n"
        );
    }

    #[tokio::test]
    async fn a_wrong_name_or_value_is_refused_before_the_file_is_touched() {
        let (_home, environment) = place();
        for (name, text, said) in [
            ("sever", "https://a", "there is no setting \"sever\""),
            ("server", "ftp://a", "server: must start with https:// or http://"),
            ("verify_ssl", "perhaps", "verify_ssl: must be one of"),
            ("request_timeout", "0", "request_timeout: must be a whole number"),
            ("defaults.password", "x", "password: would be stored unencrypted"),
            ("defaults.", "1", "there is no setting \"defaults.\""),
        ] {
            let error = set(&environment, None, name, text).await.unwrap_err();
            assert!(error.message().starts_with(said), "{}", error.message());
            assert_eq!(error.kind(), crate::error::Kind::Usage);
        }
        assert!(!environment.config_file().unwrap().exists());
    }

    #[tokio::test]
    async fn what_is_removed_is_gone_from_its_profile_only() {
        let (_home, environment) = place();
        set(&environment, None, "username", "a").await.unwrap();
        set(&environment, Some("p"), "username", "b").await.unwrap();
        assert_eq!(remove(&environment, Some("p"), "username").await.unwrap(), Removed::Yes);
        assert_eq!(remove(&environment, Some("p"), "username").await.unwrap(), Removed::No);
        set(&environment, Some("p"), "defaults.location_id", "3").await.unwrap();
        assert_eq!(remove(&environment, Some("p"), "defaults.location_id").await.unwrap(), Removed::Yes);
        assert!(
            remove(&environment, None, "user_name").await.unwrap_err().message().starts_with("there is no setting")
        );
        let text = std::fs::read_to_string(environment.config_file().unwrap()).unwrap();
        assert!(text.contains("username = \"a\"") && !text.contains("\"b\""), "{text}");
    }

    #[tokio::test]
    async fn a_file_with_a_password_is_closed_to_others_and_another_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_home, environment) = place();
        let path = set(&environment, None, "username", "ann").await.unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        set(&environment, Some("lab"), "username", "bob").await.unwrap();
        assert_eq!(mode(&path), 0o644);
        set(&environment, Some("lab"), "password", "changeme").await.unwrap();
        assert_eq!(mode(&path), 0o600);
    }
}
