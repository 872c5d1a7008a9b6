//! Secrets of a process: no core dump holds them, no command of the settings is given them.

use super::MARKER;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use serde_json::json;

#[test]
fn a_process_that_holds_a_secret_leaves_no_core_dump() {
    let foreman = Foreman::answering(|_| Some(Answer::Silence));
    let running = rexctl("job-invocation list").at(foreman.url()).start();
    foreman.wait_for("GET /api/job_invocations");
    let limits = running.proc("limits");
    let cores: Vec<_> = limits.lines().filter(|line| line.starts_with("Max core file size")).collect();
    assert!(cores.len() == 1 && cores[0].split_whitespace().filter(|word| *word == "0").count() == 2, "{limits}");
    running.interrupt();
    assert_eq!(running.end().code, 130);
}

#[test]
fn core_dumps_are_off_before_settings_are_read() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(".config/rexctl/config.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let running = crate::rexctl::at_home(home.path(), "config show").start();
    // Whoever opens the other end waits for the first to open this one.
    let settings = std::fs::File::options().write(true).open(&path).unwrap();
    let limits = running.proc("limits");
    drop(settings);
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(cores.split_whitespace().filter(|word| *word == "0").count(), 2, "{limits}");
    running.end();
}

#[test]
fn a_password_command_is_told_no_other_secret() {
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"subtotal": 0, "results": []}))));
    let home = tempfile::tempdir().unwrap();
    let command = format!("env > {0}/seen; cat /proc/$$/cmdline >> {0}/seen; echo pw", home.path().display());
    let config = format!("username = 'admin'\npassword_command = '{command}'\n");
    let command = rexctl("job-invocation list").file(".config/rexctl/config.toml", config);
    let command = command.env("OIDC_PASSWORD", MARKER).env("REXCTL_SSH_PASSWORD", MARKER).args(["-s", foreman.url()]);
    let outcome = command.run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let seen = std::fs::read_to_string(home.path().join("seen")).unwrap();
    assert!(seen.contains("HOME=") && !seen.contains(MARKER), "{seen}");
}
