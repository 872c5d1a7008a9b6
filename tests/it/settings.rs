//! The table of settings, walked with the real binary: each key can be set, is shown, gives way to its variables and its
//! option, and is described in the help and the man page.

use crate::rexctl::at_home;
use rexctl::config::{Key, OptionForm, ValueKind};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

/// Three values of the key's kind: in the file, in a variable, on the command line.
fn samples(key: Key) -> [&'static str; 3] {
    match key.kind() {
        ValueKind::Address | ValueKind::Endpoint => {
            ["https://one.example.com/", "https://two.example.com/", "https://three.example.com/"]
        }
        ValueKind::Boolean => ["yes", "no", "yes"],
        ValueKind::Number { .. } => ["1", "2", "1"],
        ValueKind::File | ValueKind::Directory => ["/one", "/two", "/three"],
        ValueKind::Text | ValueKind::Secret => ["one", "two", "three"],
        ValueKind::Choice(_) => ["never", "always", "auto"],
        ValueKind::AuthType => ["Negotiate_Auth", "Basic_Auth", "Basic_Auth_External"],
    }
}

/// The keys of a client certificate are given together; a password goes with a user.
fn companion(key: Key) -> Option<(Key, &'static str)> {
    match key {
        Key::SslClientCert => Some((Key::SslClientKey, "/key")),
        Key::SslClientKey => Some((Key::SslClientCert, "/cert")),
        Key::Password | Key::PasswordCommand => Some((Key::Username, "ann")),
        _ => None,
    }
}

struct Machine(TempDir);

impl Machine {
    /// Stores the key's first value, and what has to stand beside it.
    fn with(key: Key) -> Self {
        let machine = Self(tempfile::tempdir().unwrap());
        for (key, value) in [Some((key, samples(key)[0])), companion(key)].into_iter().flatten() {
            let storage: &[&str] = if key == Key::Password { &["--insecure-storage"] } else { &[] };
            let args = [&["config", "set", key.name(), value], storage].concat();
            assert_eq!(at_home(machine.0.path(), "").args(&args).run().code, 0, "{args:?}");
        }
        machine
    }

    /// Value and origin of the key, as `config show` has them.
    fn shown(&self, key: Key, args: &[&str], variable: Option<(&str, &str)>) -> (String, String) {
        let args = [args, &["config", "show", "--output", "json"]].concat();
        let command = at_home(self.0.path(), "").args(&args);
        let ran = variable.into_iter().fold(command, |command, (name, value)| command.env(name, value)).run();
        let shown: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{key:?} {args:?}: {ran}"));
        let text = |field: &str| shown[key.name()][field].as_str().unwrap_or_default().to_owned();
        (text("value"), text("origin"))
    }
}

/// The value as it is shown: addresses of servers without their final slash, a password masked.
fn as_shown(key: Key, value: &str) -> String {
    match key.kind() {
        ValueKind::Address => value.trim_end_matches('/').to_owned(),
        ValueKind::Secret => "*****".to_owned(),
        _ => value.to_owned(),
    }
}

#[test]
fn every_key_is_set_and_shown_and_gives_way_to_its_variables_and_its_option() {
    for key in Key::all() {
        let machine = Machine::with(key);
        let [stored, exported, typed] = samples(key);
        let (value, origin) = machine.shown(key, &[], None);
        assert!(value == as_shown(key, stored) && origin.contains("config.toml line "), "{key:?}: {value} ({origin})");
        for name in key.variables() {
            let expected = (as_shown(key, exported), format!("variable {name}"));
            assert_eq!(machine.shown(key, &[], Some((name, exported))), expected);
        }
        let flag = key.flag();
        let other = companion(key).filter(|(other, _)| other.option() != OptionForm::None);
        let beside = other.map(|(other, value)| (other.flag(), value));
        let beside: Vec<&str> = beside.iter().flat_map(|(flag, value)| [flag.as_str(), *value]).collect();
        let args = match key.option() {
            OptionForm::Global(_) => vec![flag.as_str(), typed],
            OptionForm::GlobalSwitch => vec![flag.as_str()],
            OptionForm::None | OptionForm::OfCommands => continue,
        };
        let expected = (as_shown(key, typed), format!("flag {flag}"));
        assert_eq!(machine.shown(key, &[args, beside].concat(), None), expected);
    }
}

#[test]
fn every_key_is_described_in_the_help_and_the_man_page_of_config_set_with_its_option_and_variables() {
    let home = tempfile::tempdir().unwrap();
    let help = at_home(home.path(), "config set --help").run().stdout;
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("man/rexctl-config-set.1");
    let page = std::fs::read_to_string(page).unwrap().replace("\\-", "-");
    for key in Key::all() {
        let option = (key.option() != OptionForm::None).then(|| key.flag());
        let overrides = option.into_iter().chain(key.variables().iter().map(ToString::to_string));
        let words: Vec<String> = [format!("  {} ", key.name())].into_iter().chain(overrides).collect();
        for word in words {
            assert!(help.contains(&word), "{key:?}: the help lacks {word}");
            assert!(page.contains(word.trim()), "{key:?}: the man page lacks {word}");
        }
    }
}

#[test]
fn every_option_of_a_key_exists_with_the_help_of_the_table() {
    fn options(command: &clap::Command, found: &mut Vec<(String, String)>) {
        let of = |arg: &clap::Arg| Some((arg.get_long()?.to_owned(), arg.get_help()?.to_string()));
        found.extend(command.get_arguments().filter_map(of));
        command.get_subcommands().for_each(|command| options(command, found));
    }
    let mut found = Vec::new();
    let mut root = rexctl::cli::root();
    root.build();
    options(&root, &mut found);
    for key in Key::all().filter(|key| key.option() != OptionForm::None && key.kind() != ValueKind::Secret) {
        let own: Vec<_> = found.iter().filter(|(long, _)| *long == key.long()).collect();
        let has_help = key == Key::PerPage || own.iter().any(|(_, help)| *help == key.help());
        assert!(!own.is_empty() && has_help, "{key:?}: {own:?}");
    }
}

#[test]
fn an_unknown_key_is_refused_with_the_closest_one() {
    let home = tempfile::tempdir().unwrap();
    for key in Key::all() {
        let misspelt = key.name().replacen(|c: char| "aeiou".contains(c), "", 1);
        let ran = at_home(home.path(), "").args(["config", "set", &misspelt, "x"]).run();
        let hint = format!("Did you mean {}?", key.name());
        assert!(ran.code == 64 && ran.stderr.contains(&hint), "{misspelt}: {ran}");
    }
}
