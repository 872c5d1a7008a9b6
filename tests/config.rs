//! `rexctl config` and `rexctl auth` through the real binary, in a home of their own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::Value;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const MARKER: &str = "s3cr3t-marker";

/// The binary in an empty environment, with `home` as home and no message bus to find a keyring on.
fn rexctl(home: &TempDir, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rexctl"));
    command.args(args).env_clear().env("HOME", home.path()).env("PATH", "/usr/bin:/bin");
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent").stdin(std::process::Stdio::null());
    command
}

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let ran = Ran {
        code: status.code().unwrap(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    };
    assert!(
        !format!("{}{}", ran.out, ran.err).contains(MARKER),
        "{command:?} shows the secret: {}{}",
        ran.out,
        ran.err
    );
    ran
}

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn write(home: &TempDir, path: &str, text: &str) {
    let path = home.path().join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn path_follows_xdg_config_home_and_home() {
    let home = home();
    let ran = run(&mut rexctl(&home, &["config", "path"]));
    assert_eq!(ran.out, format!("{}/.config/rexctl/config.toml\n", home.path().display()));
    let ran = run(rexctl(&home, &["config", "path", "--output", "json"]).env("XDG_CONFIG_HOME", "/elsewhere"));
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()["path"], "/elsewhere/rexctl/config.toml");
}

#[test]
fn what_is_set_is_shown_with_its_place_in_a_file_for_the_owner_only() {
    let home = home();
    for args in [["server", "https://foreman.example.com"], ["verify_ssl", "no"], ["defaults.organization_id", "3"]] {
        assert_eq!(run(&mut rexctl(&home, &[&["config", "set"], &args[..]].concat())).code, 0);
    }
    let file = home.path().join(".config/rexctl/config.toml");
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    let shown = run(rexctl(&home, &["config", "show", "--output", "json"]).env("FOREMAN_USER", "ann"));
    let shown: Value = serde_json::from_str(&shown.out).unwrap();
    let at = |line: usize| format!("{} line {line}", file.display());
    assert_eq!(shown["server"], serde_json::json!({ "value": "https://foreman.example.com", "origin": at(1) }));
    assert_eq!(shown["verify_ssl"]["value"], "no");
    assert_eq!(shown["username"]["origin"], "variable FOREMAN_USER");
    assert_eq!(shown["defaults.organization_id"]["value"], "3");
    let text = run(&mut rexctl(&home, &["config", "show"])).out;
    assert!(
        text.lines().any(|line| line == format!("server:                    https://foreman.example.com  ({})", at(1))),
        "{text}"
    );
}

#[test]
fn a_profile_is_set_and_used() {
    let home = home();
    run(&mut rexctl(&home, &["config", "set", "--profile", "lab", "username", "ann"]));
    let ran = run(&mut rexctl(&home, &["--profile", "lab", "config", "show"]));
    assert!(ran.out.contains("ann  (") && ran.out.contains(", profile lab)"), "{}", ran.out);
    let ran = run(&mut rexctl(&home, &["--profile", "la", "config", "show"]));
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("it has lab"), "{}", ran.err);
}

#[test]
fn set_refuses_what_cannot_be_meant() {
    let home = home();
    for (args, said) in [
        (vec!["sever", "x"], "Did you mean server?"),
        (vec!["server", "ftp://x"], "must start with https://"),
        (vec!["server"], "a value is missing"),
        (vec!["password", MARKER], "--insecure-storage"),
        (vec!["server", "https://x", "--insecure-storage"], "goes with password only"),
    ] {
        let ran = run(&mut rexctl(&home, &[&["config", "set"], &args[..]].concat()));
        assert_eq!(ran.code, 64, "{args:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
    assert!(!home.path().join(".config").exists());
}

#[test]
fn configuration_in_the_current_directory_is_not_read() {
    let home = home();
    write(&home, "config/cli_config.yml", ":foreman:\n  :host: https://evil.example.com\n");
    write(&home, "config/cli.modules.d/foreman.yml", ":foreman:\n  :host: https://evil.example.com\n");
    let ran = run(rexctl(&home, &["config", "show"]).current_dir(home.path()));
    assert!(!ran.out.contains("evil"), "{}", ran.out);
    let ran = run(rexctl(&home, &["-c", "config", "config", "show"]).current_dir(home.path()));
    assert!(ran.out.contains("evil"), "{}", ran.out);
}

#[test]
fn no_secret_from_any_source_is_ever_shown() {
    let password_line = format!("username = 'ann'\npassword = '{MARKER}'\n");
    let hammer = format!(":foreman:\n  :username: ann\n  :password: {MARKER}\n");
    let commands: [&[&str]; 8] = [
        &["config", "show"],
        &["config", "show", "--output", "json"],
        &["--debug", "config", "show"],
        &["auth", "status"],
        &["auth", "status", "--output", "json"],
        &["-s", "https://x", "-u", "ann", "auth", "login"],
        &["-s", "https://x", "-u", "ann", "auth", "login", "--insecure-storage"],
        &["auth", "logout"],
    ];
    for args in commands {
        let own = home();
        write(&own, ".config/rexctl/config.toml", &password_line);
        run(&mut rexctl(&own, args));
        let hammers = home();
        write(&hammers, ".hammer/cli.modules.d/foreman.yml", &hammer);
        run(&mut rexctl(&hammers, args));
        let broken = home();
        write(&broken, ".config/rexctl/config.toml", &format!("password = {MARKER}\n"));
        write(&broken, ".hammer/cli_config.yml", &format!(":a: [{MARKER}\n"));
        run(&mut rexctl(&broken, args));
        let bare = home();
        run(rexctl(&bare, args).env("FOREMAN_PASSWORD", MARKER));
        run(rexctl(&bare, args).env("FOREMAN_TOKEN", MARKER));
        run(&mut rexctl(&bare, &[args, &["-p", MARKER]].concat()));
        run(&mut rexctl(&bare, &[args, &["--password", MARKER]].concat()));
        run(rexctl(&bare, args).env("FOREMAN_SERVER", format!("https://ann:{MARKER}@x")));
    }
}

#[test]
fn without_a_terminal_login_says_what_to_give_instead() {
    let home = home();
    for (args, said) in [
        (vec!["auth", "login"], "--server or FOREMAN_SERVER_URL"),
        (vec!["-s", "https://x", "auth", "login"], "--username or FOREMAN_USERNAME"),
        (vec!["-s", "https://x", "-u", "ann", "auth", "login"], "FOREMAN_PASSWORD"),
    ] {
        let ran = run(&mut rexctl(&home, &args));
        assert_eq!(ran.code, 64, "{args:?}: {}", ran.err);
        assert!(ran.err.contains("no terminal") && ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}

#[test]
fn without_a_keyring_login_stores_in_clear_only_when_told_to() {
    let home = home();
    let login = ["-s", "https://x", "-u", "ann", "-p", MARKER, "auth", "login"];
    let file = home.path().join(".config/rexctl/config.toml");
    let holds_password = || std::fs::read_to_string(&file).is_ok_and(|text| text.contains(MARKER));

    let ran = run(&mut rexctl(&home, &login));
    assert_eq!(ran.code, 78);
    assert!(ran.err.contains("keyring is not available"), "{}", ran.err);
    assert!(!holds_password());

    let ran = run(&mut rexctl(&home, &[&login[..], &["--insecure-storage"]].concat()));
    assert_eq!((ran.code, ran.out.as_str()), (0, "Successfully logged in as 'ann'.\n"));
    assert!(ran.err.contains("kept in clear"), "{}", ran.err);
    assert!(holds_password());
    assert_eq!(mode(&file), 0o600);

    let ran = run(&mut rexctl(&home, &["auth", "status"]));
    assert!(ran.out.starts_with("Using configured credentials for user 'ann'.\n"), "{}", ran.out);
    let ran = run(&mut rexctl(&home, &["auth", "logout"]));
    assert_eq!((ran.code, ran.out.as_str()), (0, "Logged out.\n"));
    assert!(!holds_password());
}

#[test]
fn a_password_in_clear_is_not_put_beside_another_server() {
    let home = home();
    run(&mut rexctl(&home, &["config", "set", "server", "https://a.example.com"]));
    let args = ["-s", "https://b.example.com", "-u", "ann", "-p", MARKER, "auth", "login", "--insecure-storage"];
    let ran = run(&mut rexctl(&home, &args));
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("another server or user"), "{}", ran.err);
}

#[test]
fn without_any_login_status_says_what_hammer_says() {
    let ran = run(&mut rexctl(&home(), &["auth", "status"]));
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("Credentials are not configured.\n"), "{}", ran.out);
}
