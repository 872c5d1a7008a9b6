//! Bad values, certificates, profiles, and what holds when nobody says anything.

use super::*;
use std::path::Path;

#[test]
fn bad_values_name_flag_or_variable_and_repeat_what_was_typed_unless_it_may_hold_a_password() {
    let mut machine = Machine::new();
    machine.variable("FOREMAN_VALIDATE_CERTS", "maybe");
    let reason = "FOREMAN_VALIDATE_CERTS: \"maybe\": must be one of true/false, yes/no, 1/0";
    assert_eq!(machine.refusal(), (Kind::Config, reason.into()));
    machine.flag(Key::Server, "ftp://x");
    let (kind, message) = machine.refusal();
    assert_eq!(kind, Kind::Usage);
    assert!(message.starts_with("--server: \"ftp://x\": must start with https://"), "{message}");
    machine.flag(Key::Server, format!("https://u:{MARKER}@x"));
    assert!(!machine.refusal().1.contains(MARKER));
}

#[test]
fn half_a_client_certificate_is_refused() {
    let mut machine = Machine::new();
    machine.config("ssl_client_key = '/k'\n");
    let refusal = |machine: &Machine| {
        let error = machine.settings().tls().unwrap_err();
        (error.kind(), error.message().replace(&machine.root.path().display().to_string(), ""))
    };
    assert_eq!(
        refusal(&machine).1,
        "/home/.config/rexctl/config.toml line 1: ssl_client_key needs ssl_client_cert beside it"
    );
    machine.flag(Key::SslClientCert, "/c");
    assert_eq!(refusal(&machine), (Kind::Usage, "--ssl-client-cert needs --ssl-client-key beside it".into()));
    machine.flag(Key::SslClientKey, "/k2");
    let settings = machine.settings();
    assert!(!settings.sends_login());
    machine.flag(Key::SslWithBasicAuth, "yes");
    assert!(machine.settings().sends_login());
}

#[test]
fn an_authority_typed_replaces_those_configured_and_hammers_fetched_one_comes_last() {
    let mut machine = Machine::new();
    machine.flag(Key::Server, "https://a.example.com");
    let fetched = machine.file("home/.hammer/certs/a.example.com_443.pem", "");
    assert_eq!(machine.settings().tls().unwrap().ca_file.unwrap().value, fetched);
    machine.config("ssl_ca_path = '~/ca'\n");
    let tls = machine.settings().tls().unwrap();
    assert_eq!((tls.ca_file, tls.ca_path.unwrap().value), (None, machine.root.path().join("home/ca")));
    machine.flag(Key::SslCaFile, "/typed.pem");
    let tls = machine.settings().tls().unwrap();
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
