//! The shell: lines from a script and lines typed at a terminal.

mod history;

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{at_home, rexctl};
use crate::terminal::{rest, terminal};
use expectrl::session::OsSession;
use expectrl::{ControlCode, Expect as _};
use serde_json::json;
use std::os::unix::fs::PermissionsExt as _;
use tempfile::TempDir;

/// A server with two templates, which answers nothing about tasks.
fn foreman() -> Foreman {
    Foreman::answering(answer)
}

fn answer(request: &Request) -> Option<Answer> {
    let path = request.target.split('?').next().unwrap_or_default();
    let rows = match path {
        "/api/job_templates" => json!([{"id": 1, "name": "Run Command - Script Default", "job_category": "Commands"}]),
        "/api/job_invocations" => json!([{"id": 12, "description": "Run id"}]),
        "/api/job_invocations/404" => return Some(Answer::json(404, json!({"error": {"message": "not found"}}))),
        "/foreman_tasks/api/tasks" => return Some(Answer::Silence),
        _ => json!([]),
    };
    Some(Answer::json(200, json!({"subtotal": 1, "results": rows})))
}

/// The shell at a terminal, up to its first prompt.
fn typed(home: &TempDir, foreman: &Foreman, login: &str) -> OsSession {
    let mut session = terminal(home, &format!("-s {} -u ann {login} shell", foreman.url()));
    session.expect("rexctl> ").unwrap();
    session
}

#[test]
fn a_script_runs_to_its_end_and_exits_as_its_first_failure() {
    let foreman = foreman();
    let script = "# jobs\n\njob-invocation info --id 404\nnonsense\nrexctl --csv job-invocation list --fields ID,Description\n'open\n";
    let outcome = rexctl("shell").at(foreman.url()).stdin(script).run();
    assert_eq!(outcome.code, 128, "{outcome}");
    assert_eq!(outcome.stdout, "ID,Description\n12,Run id\n", "{outcome}");
    for said in ["not found", "nonsense", "a quote is not closed"] {
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
    assert_eq!(foreman.lines().len(), 2);
}

#[test]
fn a_script_of_commands_that_work_exits_0_and_exit_ends_it() {
    let foreman = foreman();
    let script = "job-invocation list\nexit\nnonsense\n";
    let outcome = rexctl("-q shell").at(foreman.url()).stdin(script).run();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{outcome}");
}

#[test]
fn a_line_without_end_ends_the_script_and_is_not_run() {
    let foreman = foreman();
    let script = format!("job-invocation list --search={}", "a".repeat(20 << 20));
    let outcome = rexctl("shell").at(foreman.url()).stdin(script).run();
    let told = "Error: cannot read standard input: a line holds more than 16 MiB\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (64, told), "{outcome}");
    assert!(foreman.lines().is_empty());
}

#[test]
fn all_lines_share_one_connection_unless_one_names_its_own() {
    let (foreman, other) = (foreman(), self::foreman());
    let list = "job-invocation list\n";
    let script = format!("{list}{list}job-template list\n-s {} {list}", other.url());
    let outcome = rexctl("shell").at(foreman.url()).stdin(script).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!((foreman.lines().len(), foreman.connections()), (3, 1));
    assert_eq!((other.lines().len(), other.connections()), (1, 1));
}

#[test]
fn what_is_to_be_known_of_the_settings_is_said_once_and_a_change_of_them_counts_at_once() {
    let foreman = foreman();
    let list = "job-invocation list\n";
    let script = format!("{list}{list}config set per_page 7\n{list}");
    let command = rexctl("shell").at(foreman.url()).file("config/cli_config.yml", ":ui:\n").stdin(script);
    let outcome = command.run();
    assert_eq!((outcome.code, foreman.connections()), (0, 2), "{outcome}");
    // At the start, and after the change.
    assert_eq!(outcome.stderr.matches("Warning:").count(), 2, "{outcome}");
    let asked: Vec<_> = foreman.lines().into_iter().map(|line| line.contains("per_page=7")).collect();
    assert_eq!(asked, [false, false, true]);
}

#[test]
fn options_of_the_shell_hold_for_its_lines() {
    let foreman = foreman();
    let outcome =
        rexctl("--output json shell").at(foreman.url()).stdin("job-template list\n--csv job-template list\n").run();
    assert!(outcome.stdout.starts_with("[\n") && outcome.stdout.contains("ID,Name"), "{outcome}");
}

#[test]
fn a_failing_command_and_ctrl_c_do_not_end_the_shell_and_ctrl_d_does() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let mut session = typed(&home, &foreman, "-p x");
    session.send_line("job-invocation info --id 404").unwrap();
    session.expect("404").unwrap();
    session.expect("rexctl> ").unwrap();
    session.send("half a line").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("rexctl> ").unwrap();
    session.send_line("job-invocation list").unwrap();
    session.expect("Run id").unwrap();
    session.expect("rexctl> ").unwrap();
    session.send(ControlCode::EndOfTransmission).unwrap();
    assert!(rest(&mut session).contains("code=0"));
}

#[test]
fn ctrl_c_ends_the_running_command_and_not_the_shell() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let mut session = typed(&home, &foreman, "-p x");
    session.send_line("task list").unwrap();
    foreman.wait_for("GET /foreman_tasks/api/tasks");
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("interrupted").unwrap();
    session.expect("rexctl> ").unwrap();
    session.send_line("exit").unwrap();
    assert!(rest(&mut session).contains("code=0"));
}

#[test]
fn keys_after_a_question_that_ctrl_c_has_ended_are_the_next_lines() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let mut session = typed(&home, &foreman, "");
    for _ in 0..5 {
        session.send_line("job-invocation list").unwrap();
        session.expect("Password of ann").unwrap();
        crate::terminal::until_silent(&session);
        session.send(ControlCode::EndOfText).unwrap();
        session.expect("interrupted").unwrap();
        session.expect("rexctl> ").unwrap();
        session.send_line("nonsense").unwrap();
        session.expect("nonsense").unwrap();
        session.expect("rexctl> ").unwrap();
    }
    session.send_line("exit").unwrap();
    assert!(rest(&mut session).contains("code=0"));
}

#[test]
fn an_order_to_end_ends_the_shell_and_not_only_its_command() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    for line in ["", "task list"] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rexctl"));
        command.args(["-s", foreman.url(), "-u", "ann", "-p", "x", "shell"]).env_clear().env("HOME", home.path());
        command.env("TERM", "xterm");
        let mut session = expectrl::Session::spawn(command).unwrap();
        session.set_expect_timeout(Some(std::time::Duration::from_secs(30)));
        session.expect("rexctl> ").unwrap();
        if !line.is_empty() {
            session.send_line(line).unwrap();
            foreman.wait_for("GET /foreman_tasks/api/tasks");
        }
        let process = rustix::process::Pid::from_raw(session.get_process().pid().as_raw()).unwrap();
        rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
        assert!(rest(&mut session).contains("interrupted"), "{line}");
    }
}

#[test]
fn ctrl_z_stops_the_shell_which_goes_on_where_it_was() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let program = env!("CARGO_BIN_EXE_rexctl");
    let script = format!(
        "stty echo; set -m; {program} -s {} -u ann -p x shell; stty -a; echo stopped; fg; echo code=$?",
        foreman.url()
    );
    let mut command = crate::rexctl::shell(&script);
    command.env_clear().env("HOME", home.path()).env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
    let mut session = expectrl::Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(std::time::Duration::from_secs(30)));
    session.expect("rexctl> ").unwrap();
    session.send(ControlCode::Substitute).unwrap();
    let stopped = session.expect("stopped\r\n").unwrap();
    assert!(String::from_utf8_lossy(stopped.as_bytes()).contains(" icanon"), "{stopped:?}");
    session.expect("rexctl> ").unwrap();
    session.send_line("job-invocation list").unwrap();
    session.expect("Run id").unwrap();
    session.expect("rexctl> ").unwrap();
    session.send_line("exit").unwrap();
    assert!(rest(&mut session).contains("code=0"));
}

#[test]
fn the_password_is_asked_for_once_and_again_when_it_was_refused() {
    let mut asked = 0;
    let foreman = Foreman::answering(move |request| {
        asked += 1;
        if asked == 1 { Some(Answer::json(401, json!({"error": {"message": "no"}}))) } else { answer(request) }
    });
    let home = tempfile::tempdir().unwrap();
    let mut session = typed(&home, &foreman, "");
    let list = |session: &mut OsSession, asks: bool, shown: &str| {
        session.send_line("job-invocation list").unwrap();
        if asks {
            session.expect("Password of ann").unwrap();
            crate::terminal::until_silent(session);
            session.send_line("s3cr3t").unwrap();
        }
        session.expect(shown).unwrap();
        session.expect("rexctl> ").unwrap();
    };
    list(&mut session, true, "Error:");
    list(&mut session, true, "Run id");
    list(&mut session, false, "Run id");
}

#[test]
fn tab_completes_what_the_server_lists_with_the_login_that_was_typed() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let mut session = typed(&home, &foreman, "");
    session.send_line("job-invocation list").unwrap();
    session.expect("Password of ann").unwrap();
    crate::terminal::until_silent(&session);
    session.send_line("s3cr3t").unwrap();
    session.expect("rexctl> ").unwrap();
    session.send("job-inv\tinf\t").unwrap();
    session.expect("job-invocation info ").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    // The first press may be too early for the server's answer; the second one comes after it.
    session.expect("rexctl> ").unwrap();
    session.send("job-template info --name 'Run\t").unwrap();
    foreman.wait_for("GET /api/job_templates");
    until_kept(&home);
    session.send("\t").unwrap();
    session.expect("Run Command - Script Default' ").unwrap();
}

#[test]
fn tab_before_the_login_is_known_leaves_questions_and_later_completion_as_they_were() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let mut session = typed(&home, &foreman, "");
    session.send("job-template info --name 'Run\t").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("rexctl> ").unwrap();
    session.send_line("job-invocation list").unwrap();
    session.expect("Password of ann").unwrap();
    crate::terminal::until_silent(&session);
    session.send_line("s3cr3t").unwrap();
    session.expect("Run id").unwrap();
    session.expect("rexctl> ").unwrap();
    assert!(!foreman.lines().iter().any(|line| line.contains("/api/job_templates")), "Tab has asked without a login");
    session.send("job-template info --name 'Run\t").unwrap();
    foreman.wait_for("GET /api/job_templates");
    until_kept(&home);
    session.send("\t").unwrap();
    session.expect("Run Command - Script Default' ").unwrap();
}

/// Waits until the list of templates is in the cache.
fn until_kept(home: &TempDir) {
    let end = std::time::Instant::now() + std::time::Duration::from_secs(30);
    let is_kept = |directory: &std::path::Path| {
        let servers = std::fs::read_dir(directory.join(".cache/rexctl")).into_iter().flatten().flatten();
        let mut users = servers.flat_map(|server| std::fs::read_dir(server.path()).into_iter().flatten().flatten());
        users.any(|user| user.path().join("job_templates.list").exists())
    };
    while !is_kept(home.path()) {
        assert!(std::time::Instant::now() < end, "the list never came");
        std::thread::yield_now();
    }
}
