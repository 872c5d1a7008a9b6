//! Precedence over every setting and source, hammer's forms, bad files, and the paths of secrets.

use super::*;
use crate::error::Kind;
use proptest::prelude::*;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

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

/// Two values of a key's kind that differ from each other and from what is built in.
fn samples(key: Key) -> [&'static str; 2] {
    use super::key::Kind;
    match key.kind() {
        Kind::Address => ["https://one.example.com", "https://two.example.com"],
        Kind::Boolean => ["yes", "no"],
        Kind::Number => ["77", "88"],
        Kind::Path => ["/one", "/two"],
        Kind::Text | Kind::Secret => ["one", "two"],
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Source {
    Flag,
    Variable(usize),
    Profile,
    Base,
    Hammer,
}

/// Says `value` for `key` in `source`; false where that source cannot say it.
fn say(machine: &mut Machine, key: Key, source: Source, value: &str) -> bool {
    match source {
        Source::Flag => say_flag(&mut machine.flags, key, value),
        Source::Variable(n) => match key.row().variables.get(n) {
            Some(name) => {
                machine.variable(name, value);
                true
            }
            None => false,
        },
        Source::Profile | Source::Base => {
            let profile = (source == Source::Profile).then_some("p");
            machine.flags.profile = machine.flags.profile.take().or(profile.map(str::to_owned));
            set(&machine.environment, profile, key.name(), value).unwrap();
            true
        }
        Source::Hammer => {
            let Some((section, name)) = key.row().hammer else { return false };
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

fn say_flag(flags: &mut Flags, key: Key, value: &str) -> bool {
    let (text, path, truth) = (Some(value.to_owned()), Some(PathBuf::from(value)), boolean(value).ok());
    match key {
        Key::Server => flags.server = text,
        Key::Username => flags.username = text,
        Key::VerifySsl => flags.verify_ssl = truth,
        Key::SslCaFile => flags.ssl_ca_file = path,
        Key::SslCaPath => flags.ssl_ca_path = path,
        Key::SslClientCert => flags.ssl_client_cert = path,
        Key::SslClientKey => flags.ssl_client_key = path,
        Key::SslWithBasicAuth => flags.ssl_with_basic_auth = truth,
        Key::RequestTimeout => flags.request_timeout = value.parse().ok(),
        Key::UseDefaults => flags.use_defaults = truth,
        Key::Interactive => flags.interactive = truth,
        Key::Password | Key::PasswordCommand | Key::PerPage | Key::NoHeaders => return false,
    }
    true
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
        Source::Flag,
        Source::Variable(0),
        Source::Variable(1),
        Source::Variable(2),
        Source::Profile,
        Source::Base,
        Source::Hammer,
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
                    Source::Flag => format!("flag {}", key.flag()),
                    Source::Variable(n) => format!("variable {}", key.row().variables[*n]),
                    Source::Profile => ", profile p".into(),
                    Source::Base => "config.toml line".into(),
                    Source::Hammer => "foreman.yml".into(),
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
    machine.flags.username = Some("ann".into());
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
        machine.flags.username = user.map(str::to_owned);
        machine.flags.server = server_flag.map(str::to_owned);
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

#[test]
fn hammers_files_merge_in_its_order_in_each_of_its_forms() {
    let mut machine = Machine::new();
    machine
        .file("etc/hammer/cli_config.yml", ":ui:\n  :per_page: 10\n  :interactive: false\n:ssl:\n  :verify_ssl: no\n");
    machine.file(
        "etc/hammer/cli.modules.d/foreman.yml",
        ":foreman:\n  :host: 'https://etc.example.com/'\n  :username: 'admin'\n",
    );
    machine.file(
        "home/.hammer/cli_config.yml",
        "---\n:ui:\n  :per_page: 50\n  :history_file: '~/.hammer/history'\n:log_level: :error\n",
    );
    machine.file("home/.hammer/cli.modules.d/a.yml", "foreman:\n  host: https://home.example.com\n");
    machine.file("home/.hammer/cli.modules.d/b.yml", ":foreman:\n  :host:\n  :password: 123\n  :enable_module: true\n");
    machine.file("home/.hammer/cli.modules.d/c.yaml", ":foreman:\n  :username: nobody\n");
    machine.file(
        "home/.hammer/defaults.yml",
        "---\n:defaults:\n  :organization_id:\n    :value: 7\n  :location_id:\n    :provider: foreman\n  :odd:\n    :provider: other\n",
    );
    let settings = machine.settings();
    assert_eq!(shown(&settings, "server").unwrap().0, "https://home.example.com");
    assert_eq!(shown(&settings, "username").unwrap().0, "admin");
    assert_eq!(shown(&settings, "per_page").unwrap().0, "50");
    assert_eq!(shown(&settings, "interactive").unwrap().0, "no");
    assert_eq!(shown(&settings, "verify_ssl").unwrap().0, "no");
    assert!(
        matches!(&settings.password.as_ref().unwrap().value, Password::Given(password) if password.expose() == "123")
    );
    assert_eq!(settings.defaults["organization_id"].value, DefaultValue::Text("7".into()));
    assert_eq!(settings.defaults["location_id"].value, DefaultValue::OfUser);
    assert!(settings.notes.iter().any(|note| note.contains("the default odd is left out")), "{:?}", settings.notes);

    let named = machine.file("named.yml", ":foreman:\n  :host: https://named.example.com\n");
    machine.flags.config = Some(named);
    assert_eq!(shown(&machine.settings(), "server").unwrap().0, "https://named.example.com");
    machine.file("dir/cli.modules.d/x.yml", ":foreman:\n  :host: https://dir.example.com\n");
    machine.flags.config = Some(machine.root.path().join("dir"));
    assert_eq!(shown(&machine.settings(), "server").unwrap().0, "https://dir.example.com");
    machine.flags.use_defaults = Some(false);
    assert!(machine.settings().defaults.is_empty());
}

#[test]
fn our_defaults_go_before_hammers() {
    let machine = Machine::new();
    machine.file(
        "home/.hammer/defaults.yml",
        ":defaults:\n  :organization_id:\n    :value: 7\n  :location_id:\n    :value: 8\n",
    );
    machine.config("[defaults]\norganization_id = 3\n");
    let settings = machine.settings();
    assert_eq!(shown(&settings, "defaults.organization_id").unwrap().0, "3");
    assert_eq!(shown(&settings, "defaults.location_id").unwrap().0, "8");
}

#[test]
fn what_is_wrong_with_hammers_own_files_is_a_note_and_with_a_named_one_an_error() {
    let mut machine = Machine::new();
    let broken = machine.hammer(&format!(":foreman:\n  :password: [{MARKER}\n"));
    machine.file("home/.hammer/cli_config.yml", &format!(":ssl:\n  :verify_ssl: {MARKER}\n"));
    let notes = machine.settings().notes.join("\n");
    assert!(notes.contains("cannot read") && notes.contains("is not YAML; the file is left out"), "{notes}");
    assert!(notes.contains("verify_ssl is left out"), "{notes}");
    assert!(!notes.contains(MARKER), "{notes}");
    machine.flags.config = Some(broken);
    let (kind, message) = machine.refusal();
    assert_eq!(kind, Kind::Config);
    assert!(
        message.starts_with("cannot read /home/.hammer/cli.modules.d/foreman.yml: line ") && !message.contains(MARKER),
        "{message}"
    );
    machine.flags.config = Some(machine.root.path().join("none.yml"));
    assert_eq!(machine.refusal(), (Kind::Config, "--config: /none.yml holds no configuration file".into()));
}

#[test]
fn each_bad_config_file_is_refused_with_its_line_and_without_its_content() {
    let machine = Machine::new();
    for (text, said) in [
        (format!("username = 'a'\npassword = {MARKER}\n"), " line 2 is not TOML".to_owned()),
        (format!("a = '{MARKER}\n"), " line 1 is not TOML".into()),
        (format!("\nsever = '{MARKER}'\n"), " line 2: there is no setting \"sever\"; did you mean \"server\"?".into()),
        (format!("[profiles.p]\ncolour = '{MARKER}'\n"), " line 2: there is no setting \"colour\"".into()),
        (format!("[profiles]\np = '{MARKER}'\n"), " line 2: p must be a table".into()),
        (format!("password = ['{MARKER}']\n"), " line 1: password must be text, a whole number, true or false".into()),
        (
            format!("verify_ssl = '{MARKER}'\n"),
            " line 1: verify_ssl: value must be one of true/false, yes/no, 1/0".into(),
        ),
        (
            "request_timeout = -1\n".into(),
            " line 1: request_timeout: value must be a whole number from 1 to 86400".into(),
        ),
        (
            format!("server = 'https://u:{MARKER}@x'\n"),
            " line 1: server: must not hold a user or a password: use --username and FOREMAN_PASSWORD".into(),
        ),
        (
            format!("profile = 'q'\n[profiles.p]\npassword = '{MARKER}'\n"),
            " has no profile \"q\" (/home/.config/rexctl/config.toml line 1): it has p".into(),
        ),
    ] {
        machine.config(&text);
        let path = "/home/.config/rexctl/config.toml";
        assert_eq!(machine.refusal(), (Kind::Config, format!("{path}{said}")));
    }
}

#[test]
fn a_config_file_with_a_password_must_be_closed_to_others_and_hammers_is_only_noted() {
    let machine = Machine::new();
    let path = "home/.config/rexctl/config.toml";
    for (mode, text, refused) in [
        (0o640, "[profiles.p]\npassword = 'x'\n", true),
        (0o601, "password = 'x'\n", true),
        (0o600, "password = 'x'\n", false),
        (0o644, "username = 'x'\n", false),
    ] {
        machine.file_with_mode(path, text, mode);
        assert_eq!(machine.resolve().is_err(), refused, "{mode:o} {text}");
    }
    machine.file_with_mode(path, "password = 'x'\n", 0o644);
    let said = "/home/.config/rexctl/config.toml holds a password, and others can read it; type: chmod 600 /home/.config/rexctl/config.toml";
    assert_eq!(machine.refusal(), (Kind::Config, said.into()));

    let machine = Machine::new();
    machine.file_with_mode("home/.hammer/cli_config.yml", ":foreman:\n  :username: a\n  :password: b\n", 0o644);
    let settings = machine.settings();
    assert!(settings.password.is_some());
    assert!(settings.notes.iter().any(|note| note.contains("chmod 600")), "{:?}", settings.notes);
}

#[test]
fn bad_values_name_flag_or_variable_and_repeat_what_was_typed_unless_it_may_hold_a_password() {
    let mut machine = Machine::new();
    machine.variable("FOREMAN_VALIDATE_CERTS", "maybe");
    let reason = "FOREMAN_VALIDATE_CERTS: \"maybe\": value must be one of true/false, yes/no, 1/0";
    assert_eq!(machine.refusal(), (Kind::Config, reason.into()));
    machine.flags.server = Some("ftp://x".into());
    let (kind, message) = machine.refusal();
    assert_eq!(kind, Kind::Usage);
    assert!(message.starts_with("--server: \"ftp://x\": must start with https://"), "{message}");
    machine.flags.server = Some(format!("https://u:{MARKER}@x"));
    assert!(!machine.refusal().1.contains(MARKER));
}

#[test]
fn half_a_client_certificate_is_refused() {
    let mut machine = Machine::new();
    machine.config("ssl_client_key = '/k'\n");
    assert_eq!(
        machine.refusal().1,
        "/home/.config/rexctl/config.toml line 1: ssl_client_key needs ssl_client_cert beside it"
    );
    machine.flags.ssl_client_cert = Some("/c".into());
    assert_eq!(machine.refusal(), (Kind::Usage, "--ssl-client-cert needs --ssl-client-key beside it".into()));
    machine.flags.ssl_client_key = Some("/k2".into());
    let settings = machine.settings();
    assert!(!settings.sends_login());
    machine.flags.ssl_with_basic_auth = Some(true);
    assert!(machine.settings().sends_login());
}

#[test]
fn an_authority_typed_replaces_those_configured_and_hammers_fetched_one_comes_last() {
    let mut machine = Machine::new();
    machine.flags.server = Some("https://a.example.com".into());
    let fetched = machine.file("home/.hammer/certs/a.example.com_443.pem", "");
    assert_eq!(machine.settings().tls.ca_file.unwrap().value, fetched);
    machine.config("ssl_ca_path = '~/ca'\n");
    let tls = machine.settings().tls;
    assert_eq!((tls.ca_file, tls.ca_path.unwrap().value), (None, machine.root.path().join("home/ca")));
    machine.flags.ssl_ca_file = Some("/typed.pem".into());
    let tls = machine.settings().tls;
    assert_eq!((tls.ca_file.unwrap().value.as_path(), tls.ca_path), (Path::new("/typed.pem"), None));
}

#[test]
fn without_anything_the_built_in_values_hold_and_a_missing_server_is_one_sentence() {
    let mut machine = Machine::new();
    machine.variable("FOREMAN_SERVER_URL", "");
    let settings = machine.settings();
    assert_eq!(shown(&settings, "request_timeout"), Some(("30".into(), "built in".into())));
    assert_eq!(shown(&settings, "verify_ssl"), Some(("yes".into(), "built in".into())));
    assert_eq!((settings.username.is_none(), settings.notes.len()), (true, 0));
    let error = settings.server().unwrap_err().to_string();
    for name in ["--server", "FOREMAN_SERVER_URL", "rexctl sandbox"] {
        assert!(error.contains(name), "{error}");
    }
}

#[test]
fn the_profile_is_named_by_flag_then_variable_then_file() {
    let mut machine = Machine::new();
    machine.config("profile = 'c'\n[profiles.a]\nusername = 'a'\n[profiles.b]\nusername = 'b'\n[profiles.c]\nusername = 'c'\n[profiles.d]\nusername = 'd'\n");
    let user = |machine: &Machine| machine.settings().username.unwrap().value;
    assert_eq!(user(&machine), "c");
    machine.variable("FOREMAN_PROFILE", "d");
    assert_eq!(user(&machine), "d");
    machine.variable("REXCTL_PROFILE", "b");
    assert_eq!(user(&machine), "b");
    machine.flags.profile = Some("a".into());
    assert_eq!(user(&machine), "a");
    machine.flags.profile = Some("x".into());
    let (kind, message) = machine.refusal();
    assert_eq!(kind, Kind::Usage);
    assert!(message.ends_with("has no profile \"x\" (flag --profile): it has a, b, c, d"), "{message}");
}

#[test]
fn debug_output_of_flags_environment_and_settings_shows_no_secret() {
    let mut machine = Machine::new();
    machine.variable("FOREMAN_PASSWORD", MARKER);
    machine.config(&format!("username = 'a'\npassword = '{MARKER}'\n"));
    machine.flags.password = Some(Secret::new(MARKER.into()));
    let text = format!("{:?} {:?} {:?}", machine.flags, machine.environment, machine.settings());
    assert!(!text.contains(MARKER), "{text}");
}

proptest! {
    #[test]
    fn no_text_makes_the_parsers_panic(text in "(\\PC|[\n:=\\[\\]'\"#{} -])*") {
        let _ = profiles::parse(Path::new("config.toml"), &text, None);
        let _ = hammer::parse(&text);
    }

    #[test]
    fn what_is_set_is_read_back(user in "\\PC{1,20}") {
        let machine = Machine::new();
        set(&machine.environment, Some("p"), "username", &user).unwrap();
        let file = machine.environment.config_file().unwrap();
        let text = std::fs::read_to_string(file).unwrap();
        let mut machine = machine;
        machine.flags.profile = Some("p".into());
        prop_assert_eq!(machine.settings().username.unwrap().value, user, "{}", text);
    }
}
