//! `rexctl config` and `rexctl auth` through the real binary, in a home of their own.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, Rexctl, at_home};
use serde_json::Value;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use tempfile::TempDir;

const MARKER: &str = "s3cr3t-marker";

fn rexctl(home: &TempDir, args: &[&str]) -> Rexctl {
    at_home(home.path(), "").args(args)
}

fn run(command: Rexctl) -> Outcome {
    let outcome = command.run();
    assert!(!outcome.to_string().contains(MARKER), "the secret is shown: {outcome}");
    outcome
}

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn path_follows_xdg_config_home_and_home() {
    let home = home();
    let ran = run(rexctl(&home, &["config", "path"]));
    assert_eq!(ran.stdout, format!("{}/.config/rexctl/config.toml\n", home.path().display()));
    let ran = run(rexctl(&home, &["config", "path", "--output", "json"]).env("XDG_CONFIG_HOME", "/elsewhere"));
    assert_eq!(serde_json::from_str::<Value>(&ran.stdout).unwrap()["path"], "/elsewhere/rexctl/config.toml");
}

#[test]
fn what_is_set_is_shown_with_its_place_in_a_file_for_the_owner_only() {
    let home = home();
    for args in [["server", "https://foreman.example.com"], ["verify_ssl", "no"], ["defaults.organization_id", "3"]] {
        assert_eq!(run(rexctl(&home, &[&["config", "set"], &args[..]].concat())).code, 0);
    }
    let file = home.path().join(".config/rexctl/config.toml");
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    let shown = run(rexctl(&home, &["config", "show", "--output", "json"]).env("FOREMAN_USER", "ann"));
    let shown: Value = serde_json::from_str(&shown.stdout).unwrap();
    let at = |line: usize| format!("{} line {line}", file.display());
    assert_eq!(shown["server"], serde_json::json!({ "value": "https://foreman.example.com", "origin": at(1) }));
    assert_eq!(shown["verify_ssl"]["value"], "no");
    assert_eq!(shown["username"]["origin"], "variable FOREMAN_USER");
    assert_eq!(shown["defaults.organization_id"]["value"], "3");
    let text = run(rexctl(&home, &["config", "show"])).stdout;
    assert!(
        text.lines()
            .any(|line| line == format!("server:                       https://foreman.example.com  ({})", at(1))),
        "{text}"
    );
}

#[test]
fn a_profile_is_set_and_used() {
    let home = home();
    run(rexctl(&home, &["config", "set", "--profile", "lab", "username", "ann"]));
    let ran = run(rexctl(&home, &["--profile", "lab", "config", "show"]));
    assert!(ran.stdout.contains("ann  (") && ran.stdout.contains(", profile lab)"), "{}", ran.stdout);
    let ran = run(rexctl(&home, &["--profile", "la", "config", "show"]));
    assert_eq!(ran.code, 64);
    assert!(ran.stderr.contains("it has lab"), "{}", ran.stderr);
}

#[test]
fn set_refuses_what_cannot_be_meant() {
    let home = home();
    for (args, said) in [
        (vec!["sever", "x"], "Did you mean server?"),
        (vec!["server", "ftp://x"], "must start with https://"),
        (vec!["server"], "server: missing value"),
        (vec!["password", MARKER], "--insecure-storage"),
        (vec!["server", "https://x", "--insecure-storage"], "goes with password only"),
    ] {
        let ran = run(rexctl(&home, &[&["config", "set"], &args[..]].concat()));
        assert_eq!(ran.code, 64, "{args:?}");
        assert!(ran.stderr.contains(said), "{args:?}: {}", ran.stderr);
    }
    assert!(!home.path().join(".config").exists());
}

#[test]
fn configuration_in_the_current_directory_is_not_read() {
    let home = home();
    let evil = ":foreman:\n  :host: https://evil.example.com\n";
    let files =
        |command: Rexctl| command.file("config/cli_config.yml", evil).file("config/cli.modules.d/foreman.yml", evil);
    let ran = run(files(rexctl(&home, &["config", "show"])));
    assert!(!ran.stdout.contains("evil"), "{}", ran.stdout);
    let ran = run(rexctl(&home, &["-c", "config", "config", "show"]));
    assert!(ran.stdout.contains("evil"), "{}", ran.stdout);
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
        run(rexctl(&own, args).file(".config/rexctl/config.toml", &password_line));
        let hammers = home();
        run(rexctl(&hammers, args).file(".hammer/cli.modules.d/foreman.yml", &hammer));
        let broken = home();
        let command = rexctl(&broken, args).file(".config/rexctl/config.toml", format!("password = {MARKER}\n"));
        run(command.file(".hammer/cli_config.yml", format!(":a: [{MARKER}\n")));
        let bare = home();
        run(rexctl(&bare, args).env("FOREMAN_PASSWORD", MARKER));
        run(rexctl(&bare, args).env("FOREMAN_TOKEN", MARKER));
        run(rexctl(&bare, &[args, &["-p", MARKER]].concat()));
        run(rexctl(&bare, &[args, &["--password", MARKER]].concat()));
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
        let ran = run(rexctl(&home, &args));
        assert_eq!(ran.code, 64, "{args:?}: {}", ran.stderr);
        assert!(ran.stderr.contains("no terminal") && ran.stderr.contains(said), "{args:?}: {}", ran.stderr);
    }
}

#[test]
fn without_a_keyring_login_stores_in_clear_only_when_told_to() {
    let (home, foreman) = (home(), Foreman::welcoming());
    let login = ["-s", foreman.url(), "-u", "ann", "-p", MARKER, "auth", "login"];
    let file = home.path().join(".config/rexctl/config.toml");
    let holds_password = || std::fs::read_to_string(&file).is_ok_and(|text| text.contains(MARKER));

    let ran = run(rexctl(&home, &login));
    assert_eq!(ran.code, 78);
    assert!(ran.stderr.contains("keyring is not available"), "{}", ran.stderr);
    assert!(!file.exists(), "{}", ran.stderr);

    let ran = run(rexctl(&home, &[&login[..], &["--insecure-storage"]].concat()));
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "Successfully logged in as 'ann'.\n"));
    assert!(ran.stderr.contains("stored unencrypted"), "{}", ran.stderr);
    assert!(holds_password());
    assert_eq!(mode(&file), 0o600);

    let ran = run(rexctl(&home, &["auth", "status"]));
    assert!(ran.stdout.starts_with("Using configured credentials for user 'ann'.\n"), "{}", ran.stdout);
    let ran = run(rexctl(&home, &["auth", "logout"]));
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "Logged out.\n"));
    assert!(!holds_password());
}

#[test]
fn a_password_in_clear_is_not_put_beside_another_server() {
    let (home, foreman) = (home(), Foreman::welcoming());
    run(rexctl(&home, &["config", "set", "server", "https://a.example.com"]));
    let args = ["-s", foreman.url(), "-u", "ann", "-p", MARKER, "auth", "login", "--insecure-storage"];
    let ran = run(rexctl(&home, &args));
    assert_eq!(ran.code, 64);
    assert!(ran.stderr.contains("another server or user"), "{}", ran.stderr);
    assert!(!std::fs::read_to_string(home.path().join(".config/rexctl/config.toml")).unwrap().contains("ann"));
}

#[test]
fn a_login_that_the_server_refuses_is_not_kept() {
    let refused = || Answer::json(401, serde_json::json!({"error": {"message": "Unable to authenticate user ann"}}));
    let (home, foreman) = (home(), Foreman::expecting(vec![("GET /api/status", refused())]));
    let args = ["-s", foreman.url(), "-u", "ann", "-p", MARKER, "auth", "login", "--insecure-storage"];
    let ran = run(rexctl(&home, &args));
    assert_eq!(ran.code, 129, "{}", ran.stderr);
    assert!(!home.path().join(".config/rexctl/config.toml").exists());
    foreman.requests();
}

#[test]
fn without_a_terminal_the_password_that_others_can_read_is_named_with_what_makes_it_usable() {
    let file = ".hammer/cli.modules.d/foreman.yml";
    let text = format!(":foreman:\n  :host: https://x.example.com\n  :username: admin\n  :password: {MARKER}\n");
    let home = home();
    let ran = run(rexctl(&home, &["job-invocation", "list"]).file(file, text).open_to_others(file));
    assert_eq!(ran.code, 64);
    let path = home.path().join(file);
    let hint = format!("The one in {0} is not used, since others can read it: chmod 600 {0}\n", path.display());
    assert!(ran.stderr.ends_with(&hint), "{ran}");
}

#[test]
fn hammers_verbosity_0_is_quiet_unless_told_otherwise() {
    let rows = serde_json::json!({"subtotal": 3, "page": 1, "per_page": 1, "results": [{"id": 1}]});
    let foreman = Foreman::answering(move |_| Some(Answer::json(200, rows.clone())));
    for (verbosity, words, says) in [(0, "", false), (0, "-v", true), (1, "", true), (2, "", true)] {
        let command = crate::rexctl::rexctl(&format!("job-invocation list --per-page 1 {words}")).at(foreman.url());
        let ran = command.file(".hammer/cli_config.yml", format!(":verbosity: {verbosity}\n")).run();
        assert_eq!((ran.code, ran.stdout.contains("Page 1 of 3")), (0, says), "{verbosity} {words}: {ran}");
    }
}

#[test]
fn without_any_login_status_says_what_hammer_says() {
    let ran = run(rexctl(&home(), &["auth", "status"]));
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.starts_with("Credentials are not configured.\n"), "{}", ran.stdout);
}

#[test]
fn settings_for_hammer_in_the_current_directory_are_not_read_unless_named_and_that_is_said() {
    let file = ("config/cli.modules.d/foreman.yml", ":foreman:\n  :host: 'https://elsewhere.example.com'\n");
    let shown = |words: &str| crate::rexctl::rexctl(words).file(file.0, file.1).run();
    let unread = shown("config show");
    assert!(!unread.stdout.contains("elsewhere"), "{unread}");
    assert!(unread.stderr.contains("./config holds settings for hammer, which are not read"), "{unread}");
    for named in ["config show --config config", "config show --config ./config"] {
        let read = shown(named);
        assert!(read.stdout.contains("elsewhere") && read.stderr.is_empty(), "{read}");
    }
    let other = crate::rexctl::rexctl("config show").file("config/application.yml", "a: 1\n").run();
    assert_eq!(other.stderr, "");
}

#[test]
fn logging_out_and_the_status_of_the_login_are_plain_values_for_programs() {
    let home = home();
    let login = ["-s", "https://x.example.com", "-u", "ann", "--output"];
    for format in ["json", "ndjson", "yaml", "csv"] {
        let ran = run(rexctl(&home, &[&login[..], &[format, "auth", "logout"]].concat()));
        assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{ran}");
        assert!(ran.stdout.contains("No login was stored.") && !ran.stdout.contains("Logged out"), "{ran}");
    }
    for (variable, password, origin) in
        [("FOREMAN_TOKEN", "given", Value::from("variable FOREMAN_TOKEN")), ("X", "prompt", Value::Null)]
    {
        let ran = run(rexctl(&home, &[&login[..], &["json", "auth", "status"]].concat()).env(variable, MARKER));
        let status: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!((&status["password"], &status["password_origin"]), (&password.into(), &origin), "{ran}");
    }
}
