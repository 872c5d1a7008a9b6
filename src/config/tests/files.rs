//! hammer's forms, bad files, and files open to others.

use super::*;
use futures_util::FutureExt as _;
use proptest::prelude::*;
use std::path::Path;
use std::time::Duration;

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
    machine.flag(Key::UseDefaults, "no");
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
    assert_eq!(machine.refusal(), (Kind::Config, "--config: /none.yml does not exist".into()));
    machine.flags.config = Some(machine.root.path().join("home/.hammer/cli.modules.d"));
    let (_, message) = machine.refusal();
    assert_eq!(message, "--config: /home/.hammer/cli.modules.d holds no configuration file");
}

#[test]
fn many_rows_and_no_time_limit_are_taken_without_a_word() {
    let machine = Machine::new();
    machine.file("home/.hammer/cli_config.yml", ":ui:\n  :per_page: 100000\n:foreman:\n  :request_timeout: -1\n");
    let settings = machine.settings();
    assert_eq!(settings.notes, Vec::<String>::new());
    assert_eq!(shown(&settings, "per_page").unwrap().0, "100000");
    assert_eq!(shown(&settings, "request_timeout").unwrap().0, "86400");
    machine.file("home/.hammer/cli_config.yml", ":ui:\n  :per_page: 0\n");
    let notes = machine.settings().notes.join("\n");
    assert!(notes.ends_with("per_page is left out: must be a whole number from 1"), "{notes}");
}

#[test]
fn each_bad_config_file_is_refused_with_its_line_and_without_its_content() {
    let machine = Machine::new();
    for (text, said) in [
        (format!("username = 'a'\npassword = {MARKER}\n"), " line 2 is not TOML".to_owned()),
        (format!("a = '{MARKER}\n"), " line 1 is not TOML".into()),
        (format!("\nsever = '{MARKER}'\n"), " line 2: there is no setting \"sever\"; did you mean \"server\"?".into()),
        (
            format!("[profiles.p]\ncolour = '{MARKER}'\n"),
            " line 2: there is no setting \"colour\"; did you mean \"color\"?".into(),
        ),
        (format!("[profiles]\np = '{MARKER}'\n"), " line 2: p must be a table".into()),
        (format!("password = ['{MARKER}']\n"), " line 1: password must be text, a whole number, true or false".into()),
        (format!("verify_ssl = '{MARKER}'\n"), " line 1: verify_ssl: must be one of true/false, yes/no, 1/0".into()),
        ("request_timeout = -1\n".into(), " line 1: request_timeout: must be a whole number from 1 to 86400".into()),
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
fn a_config_file_with_a_password_must_be_closed_to_others_and_hammers_is_left_out() {
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
    assert!(settings.password.is_none() && settings.username.is_some());
    assert!(settings.notes.iter().any(|note| note.contains("chmod 600")), "{:?}", settings.notes);
    assert!(settings.open_password.is_some_and(|file| file.to_string().ends_with(".hammer/cli_config.yml")));
    let mut machine = machine;
    machine.variable("FOREMAN_PASSWORD", "x");
    assert!(machine.settings().notes.iter().all(|note| !note.contains("chmod 600")), "{:?}", machine.settings().notes);
}

#[test]
fn texts_in_hammers_files_are_the_characters_that_stand_there() {
    for (written, meant) in [
        ("0815", "0815"),
        ("0755", "0755"),
        ("1.10", "1.10"),
        ("5219e7830", "5219e7830"),
        ("yes", "yes"),
        ("n", "n"),
        ("12:30", "12:30"),
        ("2026-11-23", "2026-11-23"),
        ("'null'", "null"),
        (":secret", "secret"),
        ("':secret'", ":secret"),
        ("|\n    secret", "secret"),
        ("|\n    secret\n", "secret"),
        ("\"a\\r\\n\"", "a"),
    ] {
        let machine = Machine::new();
        let text = format!("\u{feff}:foreman:\n  :username: ann\n  :password: {written}\n");
        machine.file("home/.hammer/cli_config.yml", &text);
        let Some(Sourced { value: Password::Given(password), .. }) = machine.settings().password else {
            panic!("{text}")
        };
        assert_eq!(password.expose(), meant, "{written}");
    }
}

#[test]
fn numbers_and_truth_in_hammers_files_are_read_as_ruby_reads_them() {
    let machine = Machine::new();
    let text = ":foreman:\n  :username: ~\n  :request_timeout: 1:30\n:ui:\n  :per_page: 1_000\n  :interactive: off\n\
                :ssl:\n  :verify_ssl: On\n:ui:\n  :per_page: 0x10\n  :interactive: off\n";
    machine.file("home/.hammer/cli_config.yml", text);
    let settings = machine.settings();
    assert_eq!(settings.request_timeout(), Duration::from_secs(90));
    assert_eq!(settings.number(Key::PerPage), Some(16));
    assert!(!settings.is_on(Key::Interactive) && settings.is_on(Key::VerifySsl) && settings.username.is_none());
}

#[test]
fn a_variable_loses_one_final_line_break() {
    for (written, meant) in [("x\n", "x"), ("x\r\n", "x"), ("\u{feff}x", "x"), ("x\n\n", "x\n"), (" x ", " x ")] {
        let mut machine = Machine::new();
        machine.variable("FOREMAN_PASSWORD", written);
        machine.variable("FOREMAN_USERNAME", "a\n");
        let settings = machine.settings();
        assert_eq!(settings.username.unwrap().value, "a");
        let Some(Sourced { value: Password::Given(password), .. }) = settings.password else { panic!("{written}") };
        assert_eq!(password.expose(), meant, "{written:?}");
    }
    let mut machine = Machine::new();
    machine.variable("FOREMAN_PASSWORD", "\n");
    assert!(machine.settings().password.is_none());
}

proptest! {
    #[test]
    fn no_text_makes_the_parsers_panic(text in "(\\PC|[\n:=\\[\\]'\"#{} -])*") {
        let _ = profiles::parse(Path::new("config.toml"), &text, None);
        let _ = hammer::parse(&text);
    }
}

proptest! {
    // Each case writes a file through to the disk.
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_set_is_read_back(user in "\\PC{1,20}") {
        let mut machine = Machine::new();
        set(&machine.environment, Some("p"), "username", &user).now_or_never().unwrap().unwrap();
        machine.flags.profile = Some("p".into());
        prop_assert_eq!(machine.settings().username.unwrap().value, user);
    }
}
