//! Precedence of the sources for every setting, and the server that a stored password goes to.

use super::*;
use futures_util::FutureExt as _;

/// Two values of a key's kind that differ from each other and from what is built in.
fn samples(key: Key) -> [&'static str; 2] {
    match key.kind() {
        ValueKind::Address => ["https://one.example.com", "https://two.example.com"],
        ValueKind::Boolean => ["yes", "no"],
        ValueKind::Number { .. } => ["1", "2"],
        ValueKind::File | ValueKind::Directory => ["/one", "/two"],
        ValueKind::Text | ValueKind::Secret => ["one", "two"],
        ValueKind::Choice(_) => ["always", "never"],
        ValueKind::AuthType => ["Basic_Auth_External", "Negotiate_Auth"],
        ValueKind::Endpoint => ["https://one.example.com/token", "https://two.example.com/token"],
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum SettingSource {
    Flag,
    Variable(usize),
    Profile,
    Base,
    Hammer,
}

/// Says `value` for `key` in `source`; false where that source cannot say it.
fn say(machine: &mut Machine, key: Key, source: SettingSource, value: &str) -> bool {
    match source {
        SettingSource::Flag => {
            let has_flag = !matches!(key.option(), OptionForm::None | OptionForm::OfCommands);
            if has_flag {
                machine.flag(key, value);
            }
            has_flag
        }
        SettingSource::Variable(n) => match key.variables().get(n) {
            Some(name) => {
                machine.variable(name, value);
                true
            }
            None => false,
        },
        SettingSource::Profile | SettingSource::Base => {
            let profile = (source == SettingSource::Profile).then_some("p");
            machine.flags.profile = machine.flags.profile.take().or(profile.map(str::to_owned));
            set(&machine.environment, profile, key.name(), value).now_or_never().unwrap().unwrap();
            true
        }
        SettingSource::Hammer => {
            let Some((section, name)) = key.hammer() else { return false };
            let text = if section.is_empty() {
                format!(":{name}: {value}\n")
            } else {
                format!(":{section}:\n  :{name}: {value}\n")
            };
            machine.hammer(&text);
            true
        }
    }
}

/// The half of a client certificate that `key` cannot stand without.
fn companion(key: Key) -> Option<Key> {
    match key {
        Key::SslClientCert => Some(Key::SslClientKey),
        Key::SslClientKey => Some(Key::SslClientCert),
        _ => None,
    }
}

#[test]
fn of_every_two_sources_the_earlier_one_wins_for_every_setting() {
    let sources = [
        SettingSource::Flag,
        SettingSource::Variable(0),
        SettingSource::Variable(1),
        SettingSource::Variable(2),
        SettingSource::Profile,
        SettingSource::Base,
        SettingSource::Hammer,
    ];
    let mut pairs = 0;
    for key in Key::all().filter(|key| *key != Key::Password) {
        for (place, winner) in sources.iter().enumerate() {
            for loser in &sources[place + 1..] {
                let mut machine = Machine::new();
                let [won, lost] = samples(key);
                if !say(&mut machine, key, *loser, lost) || !say(&mut machine, key, *winner, won) {
                    continue;
                }
                if let Some(other) = companion(key) {
                    say(&mut machine, other, *winner, "/other");
                }
                let (value, origin) = shown(&machine.settings(), key.name()).unwrap();
                assert_eq!(value, won, "{key:?}: {winner:?} over {loser:?}, from {origin}");
                let expected = match winner {
                    SettingSource::Flag => format!("flag {}", key.flag()),
                    SettingSource::Variable(n) => format!("variable {}", key.variables()[*n]),
                    SettingSource::Profile => ", profile p".into(),
                    SettingSource::Base => "config.toml line".into(),
                    SettingSource::Hammer => "foreman.yml".into(),
                };
                assert!(origin.contains(&expected), "{key:?}: {origin}");
                pairs += 1;
            }
        }
    }
    assert!(pairs > 0);
}

#[test]
fn passwords_follow_the_same_order_where_user_and_server_are_the_same() {
    let mut machine = Machine::new();
    machine.flag(Key::Username, "ann");
    let mut origins = Vec::new();
    let mut note = |machine: &Machine| {
        let settings = machine.settings();
        assert_eq!(shown(&settings, "password").unwrap().0, crate::secret::MASK);
        origins.push(settings.password.unwrap().origin.to_string());
    };
    machine.hammer(":foreman:\n  :username: ann\n  :password: a\n");
    note(&machine);
    machine.config("username = 'ann'\npassword = 'b'\n");
    note(&machine);
    machine.variable("FOREMAN_TOKEN", "c");
    note(&machine);
    machine.variable("FOREMAN_PASSWORD", "d");
    note(&machine);
    machine.flags.password = Some(Secret::new("e".into()));
    note(&machine);
    let ends = ["foreman.yml", "config.toml line 2", "FOREMAN_TOKEN", "FOREMAN_PASSWORD", "--password"];
    assert!(origins.iter().zip(ends).all(|(origin, end)| origin.ends_with(end)), "{origins:?}");
}

#[test]
fn a_stored_password_goes_to_its_own_user_and_server_only() {
    const A: &str = "https://a.example.com";
    const B: &str = "https://b.example.com";
    let config = format!("server = '{A}'\nusername = 'ann'\npassword = '{MARKER}'\n");
    let hammer = format!(":foreman:\n  :host: {A}\n  :username: ann\n  :password: {MARKER}\n");
    for (file, user, server_flag, server_variable, used) in [
        ("config", None, None, None, true),
        ("config", Some("bob"), None, None, false),
        ("config", None, Some(B), None, false),
        ("config", None, None, Some(B), false),
        ("config", None, Some("https://a.example.com:443/"), None, true),
        ("hammer", None, None, None, true),
        ("hammer", Some("bob"), None, None, false),
        ("hammer", None, Some(B), None, true),
        ("hammer", None, None, Some(B), false),
    ] {
        let mut machine = Machine::new();
        if file == "config" {
            machine.config(&config)
        } else {
            machine.hammer(&hammer)
        };
        user.into_iter().for_each(|user| machine.flag(Key::Username, user));
        server_flag.into_iter().for_each(|server| machine.flag(Key::Server, server));
        server_variable.into_iter().for_each(|server| machine.variable("FOREMAN_URL", server));
        let settings = machine.settings();
        let case = (file, user, server_flag, server_variable);
        assert_eq!(settings.password.is_some(), used, "{case:?}");
        assert_eq!(settings.notes.iter().any(|note| note.contains("is not used")), !used, "{case:?}");
        assert!(!format!("{settings:?}").contains(MARKER), "{case:?}");
    }
}

#[test]
fn hammers_file_cannot_send_its_password_to_our_files_server() {
    let machine = Machine::new();
    machine.config("server = 'https://b.example.com'\n");
    machine.hammer(":foreman:\n  :host: https://a.example.com\n  :username: ann\n  :password: x\n");
    assert!(machine.settings().password.is_none());
}
