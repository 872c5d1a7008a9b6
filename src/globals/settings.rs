//! The global options that override settings, made from the table of settings.

use crate::config::{Key, OptionForm, ValueKind, boolean};
use crate::secret::Secret;
use clap::builder::{PossibleValue, PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, value_parser};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

/// The settings that were typed on the command line.
#[derive(Clone, Debug, Default)]
pub struct SettingOptions {
    /// The values of the options; yes or no for those without a value
    pub values: BTreeMap<Key, OsString>,
    /// The password after `-p`
    pub password: Option<Secret>,
}

/// The id of `-p`. Its long form is an option of each command, since some have a `--password` of their own.
const PASSWORD: &str = "login_p";

impl SettingOptions {
    /// Returns what was typed for a setting that is on or off.
    pub fn is_on(&self, key: Key) -> Option<bool> {
        boolean(self.text(key)?).ok()
    }

    /// Returns what was typed for a setting.
    pub fn text(&self, key: Key) -> Option<&str> {
        self.values.get(&key)?.to_str()
    }

    /// Switches a setting on or off.
    pub fn switch(&mut self, key: Key, on: bool) {
        self.values.insert(key, if on { "yes" } else { "no" }.into());
    }
}

impl Args for SettingOptions {
    fn augment_args(command: Command) -> Command {
        Key::all().filter_map(argument).fold(command, Command::arg)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for SettingOptions {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let password = matches.try_get_one(PASSWORD).ok().flatten().cloned();
        let values = Key::all().filter_map(|key| Some((key, typed(key, matches)?))).collect();
        Ok(Self { values, password })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Makes the option of a setting that has a global one.
fn argument(key: Key) -> Option<Arg> {
    let argument = match key.kind() {
        ValueKind::Secret => Arg::new(PASSWORD),
        _ => Arg::new(key.name()).long(key.long()),
    };
    let argument = argument.global(true).help(key.help());
    Some(match key.option() {
        OptionForm::None | OptionForm::OfCommands => return None,
        OptionForm::GlobalSwitch => argument.action(ArgAction::SetTrue),
        OptionForm::Global(short) => {
            let is_number = matches!(key.kind(), ValueKind::Number { .. });
            let argument = argument.allow_negative_numbers(is_number).value_name(key.value_name());
            let argument = argument.value_parser(parser(key));
            short.into_iter().fold(argument, Arg::short)
        }
    })
}

/// Chooses the parser of a value. What may hold a secret is checked later, by an error that does not repeat it.
fn parser(key: Key) -> ValueParser {
    match key.kind() {
        ValueKind::Secret => ValueParser::new(|text: &str| text.parse::<Secret>()),
        ValueKind::File | ValueKind::Directory => value_parser!(PathBuf),
        ValueKind::Choice(words) => {
            PossibleValuesParser::new(words.iter().map(|(word, meaning)| PossibleValue::new(*word).help(*meaning)))
                .into()
        }
        ValueKind::Boolean | ValueKind::Number { .. } | ValueKind::AuthType => {
            ValueParser::new(move |text: &str| key.kind().normalize(text))
        }
        ValueKind::Text | ValueKind::Address | ValueKind::Endpoint => ValueParser::string(),
    }
}

fn typed(key: Key, matches: &ArgMatches) -> Option<OsString> {
    match (key.option(), key.kind()) {
        (OptionForm::None | OptionForm::OfCommands, _) | (_, ValueKind::Secret) => None,
        (OptionForm::GlobalSwitch, _) => {
            let is_on = matches.try_get_one::<bool>(key.name()).ok().flatten().copied();
            is_on.unwrap_or(false).then(|| "yes".into())
        }
        (_, kind) if kind.is_path() => matches.try_get_one::<PathBuf>(key.name()).ok().flatten().map(OsString::from),
        _ => matches.try_get_one::<String>(key.name()).ok().flatten().map(OsString::from),
    }
}
