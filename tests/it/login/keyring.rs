//! The password in a real keyring: gnome-keyring on a message bus of its own.

use crate::foreman::{Answer, Foreman};
use crate::skipped::programs;
use serde_json::json;
use std::process::Command;

/// `ann:s3cr3t-marker` as basic authentication sends it.
const LOGIN: &str = "Basic YW5uOnMzY3IzdC1tYXJrZXI=";

#[test]
fn a_password_is_kept_used_and_forgotten() {
    let Some(_) = programs(&["dbus-run-session", "gnome-keyring-daemon"]) else { return };
    let home = tempfile::tempdir().unwrap();
    let foreman = Foreman::answering(|request| {
        let rows = json!({"result": "ok", "subtotal": 0, "results": []});
        let refused = json!({"error": {"message": "Unable to authenticate user ann"}});
        let is_known = request.header("authorization") == Some(LOGIN);
        Some(if is_known { Answer::json(200, rows) } else { Answer::json(401, refused) })
    });
    let script = r#"
        printf keyring | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        FOREMAN_PASSWORD=s3cr3t-marker "$REXCTL" -s "$URL" -u ann auth login; echo "login $?"
        "$REXCTL" auth status
        "$REXCTL" job-invocation list >/dev/null; echo "list $?"
        "$REXCTL" auth logout; echo "logout $?"
        "$REXCTL" auth status
        "$REXCTL" job-invocation list >/dev/null; echo "list $?"
    "#;
    let mut session = Command::new("dbus-run-session");
    session.args(["--", "sh", "-c", script]).env_clear().env("HOME", home.path()).env("XDG_RUNTIME_DIR", home.path());
    session.env("PATH", "/usr/bin:/bin").env("REXCTL", env!("CARGO_BIN_EXE_rexctl")).env("URL", foreman.url());
    let output = session.output().unwrap();
    let (told, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let lines: Vec<_> =
        told.lines().filter(|line| !line.starts_with("Server:") && !line.starts_with("Username:")).collect();
    let expected = [
        "Successfully logged in as 'ann'.",
        "login 0",
        "Using configured credentials for user 'ann'.",
        "Password:  stored in the system's keyring",
        "list 0",
        "Logged out.",
        "logout 0",
        "Using configured credentials for user 'ann'.",
        "Password:  asked for: the system's keyring has none",
        "list 64",
    ];
    assert_eq!(lines, expected, "{said}");
    assert!(!told.contains("s3cr3t-marker") && !said.contains("s3cr3t-marker"), "{told}{said}");
    let kept = std::fs::read_to_string(home.path().join(".config/rexctl/config.toml")).unwrap();
    assert!(kept.contains("username") && !kept.contains("s3cr3t-marker"), "{kept}");
}
