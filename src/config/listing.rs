//! Every setting as text beside its origin, secrets masked: the rows of `rexctl config show`.

use super::key::{Key, OptionForm};
use super::layer::DefaultValue;
use super::origin::Sourced;
use super::secret_default::is_secret_default;
use super::settings::Settings;
use crate::secret::{MASK, without_secrets};
use std::fmt::Write as _;

/// One setting as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name in `config.toml`
    pub name: String,
    /// Its value and the value's origin; none where no source has one
    pub value: Option<Sourced<String>>,
}

/// Lists every setting, in a fixed order.
pub fn rows(settings: &Settings) -> Vec<Listed> {
    let mut rows = vec![Listed { name: "profile".into(), value: settings.profile.clone() }];
    rows.extend(Key::all().map(|key| Listed { name: key.name().into(), value: shown(settings, key) }));
    rows.extend(settings.defaults.iter().map(|(name, default)| Listed {
        name: format!("defaults.{name}"),
        value: Some(Sourced::new(
            match &default.value {
                DefaultValue::Text(text) if is_secret_default(name, text) => MASK.into(),
                DefaultValue::Text(text) => text.clone(),
                DefaultValue::OfUser => "(the user's, on the server)".into(),
            },
            default.origin.clone(),
        )),
    }));
    for value in rows.iter_mut().filter_map(|row| row.value.as_mut()) {
        value.value = without_secrets(&value.value).into_owned();
    }
    rows
}

fn shown(settings: &Settings, key: Key) -> Option<Sourced<String>> {
    let found = settings.values.get(&key)?;
    Some(Sourced::new(found.value.to_string_lossy().into_owned(), found.origin.clone()))
}

/// Describes every setting for a command's help: its value, and the option and the variables that override it.
pub fn help() -> String {
    let mut text = String::from("Settings:\n");
    for key in Key::all() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {} {}\n      {}", key.name(), key.value_name(), key.help());
        let option = (key.option() != OptionForm::None).then(|| key.flag());
        let overrides: Vec<_> = option.into_iter().chain(key.variables().iter().map(ToString::to_string)).collect();
        if !overrides.is_empty() {
            let _ = writeln!(text, "      Overridden by {}", overrides.join(", "));
        }
    }
    text + "  profile NAME\n      Profile to use unless --profile or REXCTL_PROFILE names another\n  \
            defaults.NAME VALUE\n      Value for an option that is left out, such as defaults.organization_id\n"
}
