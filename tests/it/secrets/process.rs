//! Secrets of a process: no core dump holds them, no command of the settings is given them.

use super::MARKER;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{rexctl, shell};
use serde_json::json;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

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
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    let running = crate::rexctl::at_home(home.path(), "config show").start();
    // Whoever opens the other end waits for the first to open this one.
    let settings = std::fs::File::options().write(true).open(&path).unwrap();
    let limits = running.proc("limits");
    drop(settings);
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(cores.split_whitespace().filter(|word| *word == "0").count(), 2, "{limits}");
    running.end();
}

/// A hammer that says which core dumps it may leave.
const HAMMER: &str = "#!/bin/sh\nulimit -S -c\n";

#[test]
fn core_dumps_are_off_while_the_settings_are_read_for_hammer_which_keeps_its_own_limit() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(".config/rexctl/config.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    let hammer = home.path().join("hammer");
    std::fs::write(&hammer, HAMMER).unwrap();
    std::fs::set_permissions(&hammer, std::fs::Permissions::from_mode(0o755)).unwrap();
    let script = format!("ulimit -S -c 8 && exec {} organization list", env!("CARGO_BIN_EXE_rexctl"));
    let mut shell = shell(&script);
    let search = format!("{}:/usr/bin:/bin", home.path().display());
    shell.env_clear().env("HOME", home.path()).env("PATH", search).stdout(Stdio::piped());
    let child = shell.spawn().unwrap();
    let settings = std::fs::File::options().write(true).open(&path).unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    drop(settings);
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(cores.split_whitespace().nth(4), Some("0"), "{limits}");
    let said = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&said.stdout), "8\n");
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
