//! The view of a wait on a real terminal.

mod menu;

use super::job::{Job, host};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{shell, untimed};
use expect_test::{Expect, expect};
use expectrl::session::{OsSession, Session};
use expectrl::{ControlCode, Eof, Expect as _};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(30);
const ROWS: u16 = 24;

/// `rexctl` on a terminal so many columns wide, after which a shell tells the exit code.
fn terminal(foreman: &Foreman, columns: u16, arguments: &str) -> OsSession {
    terminal_with(foreman, columns, "", arguments)
}

/// The same with these variables.
fn terminal_with(foreman: &Foreman, columns: u16, variables: &str, arguments: &str) -> OsSession {
    let script = format!(
        "read go; stty cols {columns} rows {ROWS}; trap : INT; echo begin; {variables} {} job-invocation watch --id 7 {arguments}; echo code=$?",
        env!("CARGO_BIN_EXE_rexctl")
    );
    let mut shell = shell(&script);
    shell.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", "/nonexistent");
    shell.env("TERM", "xterm").env("NO_COLOR", "1").env("REXCTL_NO_CONFIG", "1");
    shell.env("FOREMAN_SERVER_URL", foreman.url()).env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", "changeme");
    let mut session = Session::spawn(shell).unwrap();
    session.set_expect_timeout(Some(LIMIT));
    // The library sets a size of its own while the shell starts.
    session.send_line("").unwrap();
    session.expect("begin\r\n").unwrap();
    session
}

/// Everything that the terminal was sent.
fn all(mut session: OsSession) -> String {
    String::from_utf8_lossy(session.expect(Eof).unwrap().as_bytes()).into_owned()
}

/// What stands on the screen, times made equal.
fn screen(parser: &vt100::Parser) -> String {
    let contents = parser.screen().contents();
    let mut shown: Vec<char> = contents.chars().collect();
    for at in 0..shown.len().saturating_sub(7) {
        let is_clock = shown[at + 2] == ':' && shown[at + 5] == ':';
        if is_clock && [0, 1, 3, 4, 6, 7].iter().all(|digit| shown[at + digit].is_ascii_digit()) {
            [0, 1, 3, 4, 6, 7].iter().for_each(|digit| shown[at + digit] = '0');
        }
    }
    shown.into_iter().collect()
}

/// The screen after each drawing of the view, and at the end.
fn frames(sent: &str, columns: u16) -> (Vec<String>, String) {
    let mut parser = vt100::Parser::new(ROWS.try_into().unwrap(), columns.try_into().unwrap(), 0);
    let mut frames: Vec<String> = Vec::new();
    for part in sent.split_inclusive("\x1b[J") {
        parser.process(part.as_bytes());
        frames.push(screen(&parser));
    }
    let last = frames.pop().unwrap();
    (frames, last)
}

fn job() -> Job {
    let long = "the output of this host is a line that is longer than a narrow terminal can show beside the reason\n";
    Job::of(vec![
        host("a.example.com", &["running", "success"], "fine\n", "0"),
        host("b.example.com", &["running", "error"], long, "3"),
        host("c.example.com", &["pending", "running", "running", "running", "success"], "", "0"),
        host("d.example.com", &["pending", "pending", "pending", "running", "cancelled"], "", "0"),
    ])
}

fn compare(columns: u16, view: &Expect, end: &Expect) {
    let sent = all(terminal(&job().serve(), columns, ""));
    let (frames, last) = frames(&sent, columns);
    let fullest = frames.iter().rev().find(|frame| frame.contains("00:00:00 d.example.com")).unwrap();
    view.assert_eq(fullest);
    end.assert_eq(&untimed(&last));
    assert!(frames.iter().flat_map(|frame| frame.lines()).all(|line| line.chars().count() < columns.into()));
}

/// Everything that the terminal is sent after Ctrl-C, whose question is answered so.
fn interrupted(mut session: OsSession, answer: &str) -> String {
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("watching: ").unwrap();
    session.send(answer).unwrap();
    all(session)
}

#[test]
fn the_view_fits_80_columns_and_leaves_nothing_behind() {
    compare(
        80,
        &expect![[r#"
            00:00:00 [==========          ] 2/4 hosts: 1 success, 1 failed, 2 running
            Job invocation 7: Run id
            failed   b: the output of this host is a line that is longer than a narrow ter…
            00:00:00 c.example.com
            00:00:00 d.example.com"#]],
        &expect![[r#"
            4 task(s), 2 success, 1 fail, 1 cancelled
            HOSTS (*.example.com)  RESULT     EXIT  TIME  CAUSE OR LAST LINE
            b                      failed        3     -  the output of this host is a line
                                                          that is longer than a narrow
                                                          terminal can show beside the reas…
            d                      cancelled     -  0.0s
            a,c                    success       0  0.0s
            Job 7 failed on 1 of 4 hosts in 0.0s. Again: rexctl rerun 7 --failed --cancelled
            code=70"#]],
    );
}

#[test]
fn the_view_fits_200_columns_and_leaves_nothing_behind() {
    compare(
        200,
        &expect![[r#"
            00:00:00 [=========================                         ] 2/4 hosts: 1 success, 1 failed, 2 running
            Job invocation 7: Run id
            failed   b.example.com: the output of this host is a line that is longer than a narrow terminal can show beside the reason
            00:00:00 c.example.com
            00:00:00 d.example.com"#]],
        &expect![[r#"
            4 task(s), 2 success, 1 fail, 1 cancelled
            HOSTS (*.example.com)  RESULT     EXIT  TIME  CAUSE OR LAST LINE
            b                      failed        3     -  the output of this host is a line that is longer than a narrow terminal can show beside the reason
            d                      cancelled     -  0.0s
            a,c                    success       0  0.0s
            Job 7 failed on 1 of 4 hosts in 0.0s. Again: rexctl rerun 7 --failed --cancelled
            code=70"#]],
    );
}

#[test]
fn a_narrow_terminal_shows_what_fits() {
    let sent = all(terminal(&job().serve(), 20, ""));
    let (frames, last) = frames(&sent, 20);
    assert!(frames.iter().any(|frame| frame.starts_with("00:00:00 2/4 hosts…\n")), "{frames:#?}");
    assert!(!last.contains("00:00:00"), "{last}");
}

#[test]
fn a_service_with_a_terminal_gets_lines_without_commands_and_no_view() {
    let job = || Job::of(vec![host("##[error]forged", &["running", "error"], "::error::forged\n", "3")]);
    for variables in ["GITHUB_ACTIONS=true", "GITLAB_CI=true"] {
        let sent = all(terminal_with(&job().serve(), 80, variables, ""));
        assert!(sent.contains("forged") && !sent.contains("##[error]") && !sent.contains("\x1b[J"), "{sent}");
        assert!(!sent.split(['\r', '\n']).any(|line| line.trim_start().starts_with("::error::")), "{sent}");
    }
}

#[test]
fn the_view_fits_40_columns_and_leaves_nothing_behind() {
    compare(
        40,
        &expect![[r#"
            00:00:00 2/4 hosts: 1 success, 1 faile…
            Job invocation 7: Run id
            failed   b: the output of this host is…
            00:00:00 c.example.com
            00:00:00 d.example.com"#]],
        &expect![[r#"
            4 task(s), 2 success, 1 fail, 1 cancelled
            b
              failed  exit 3  the output of this ho…
            d
              cancelled  0.0s
            a,c
              success  exit 0  0.0s
            Job 7 failed on 1 of 4 hosts in 0.0s.
            Again:
            rexctl rerun 7 --failed --cancelled
            code=70"#]],
    );
}

/// What the terminal was sent up to the end of the first drawing that holds `text`.
fn until_drawn(session: &mut OsSession, text: &str) -> String {
    let until = session.expect(text).unwrap();
    let end = session.expect(WRAPS_ON).unwrap();
    String::from_utf8_lossy(&[until.as_bytes(), end.as_bytes()].concat()).into_owned()
}

/// Ends a drawing.
const WRAPS_ON: &str = "\x1b[?7h";

/// A screen of so many columns with the lines of `wide`, wrapped as terminals do it that keep what gets too long. The cursor stays with its
/// character.
fn narrowed(wide: &vt100::Parser, columns: u16) -> vt100::Parser {
    let mut parser = vt100::Parser::new(ROWS.try_into().unwrap(), columns.try_into().unwrap(), 0);
    let contents = wide.screen().contents();
    let lines: Vec<&str> = contents.lines().collect();
    let at = usize::from(wide.screen().cursor_position().0);
    assert_eq!(wide.screen().cursor_position().1, 0, "the cursor is not where the view begins");
    let rows = |line: &&str| line.chars().count().div_ceil(columns.into()).max(1);
    let below: usize = lines[at..].iter().map(rows).sum();
    parser.process(lines.join("\r\n").as_bytes());
    parser.process(format!("\r\x1b[{}A", below - 1).as_bytes());
    parser
}

/// The rows of the screen that hold something.
fn rows(parser: &vt100::Parser) -> Vec<String> {
    let columns = parser.screen().size().1.get();
    parser.screen().rows(0, columns).filter(|row| !row.trim().is_empty()).collect()
}

#[test]
fn narrowing_leaves_nothing_of_the_wider_view_behind() {
    let foreman = job_on_many(9).serve();
    let mut session = terminal(&foreman, 80, "");
    let mut wide = vt100::Parser::new(ROWS.try_into().unwrap(), 80.try_into().unwrap(), 0);
    wide.process(until_drawn(&mut session, "0/9 hosts: 9 running").as_bytes());
    assert_eq!(screen(&wide).lines().count(), 11, "{}", screen(&wide));
    session.get_process_mut().set_window_size(26, ROWS).unwrap();
    // The bar gives way.
    let sent = until_drawn(&mut session, " 0/9 hosts: 9 ru…");
    let mut narrow = narrowed(&wide, 26);
    assert!(rows(&narrow).len() > 11, "{:#?}", rows(&narrow));
    // Drawings before the terminal told of its size are wrapped by nobody: they end at the edge.
    let last = sent.rsplit_once("\x1b[?7l").unwrap().1;
    narrow.process(format!("\r{last}").as_bytes());
    let shown = rows(&narrow);
    assert!(shown[0].ends_with(" 0/9 hosts: 9 ru…"), "{shown:#?}");
    assert_eq!(shown.len(), 11, "{shown:#?}");
    assert!(interrupted(session, "d\n").contains("code=0"));
}

#[test]
fn every_drawing_ends_its_lines_at_the_edge_of_the_terminal() {
    let sent = all(terminal(&job().serve(), 80, ""));
    let drawings = sent.matches("\x1b[?7l").count();
    assert!(drawings > 1 && drawings == sent.matches(WRAPS_ON).count(), "{sent:?}");
    let between = sent.split("\x1b[?7l").skip(1).map(|part| part.split(WRAPS_ON).next().unwrap());
    assert!(between.map(|drawing| drawing.matches("\x1b[K").count()).all(|lines| lines >= 2), "{sent:?}");
}

#[test]
fn the_view_uses_the_rows_that_there_are_and_counts_the_hosts_without_one() {
    let foreman = job_on_many(18).serve();
    let mut session = terminal(&foreman, 80, "");
    until_drawn(&mut session, "h17.example.com");
    session.get_process_mut().set_window_size(80, 6).unwrap();
    let sent = until_drawn(&mut session, "and 16 more running");
    let last = sent.rsplit_once("\x1b[?7l").unwrap().1;
    assert_eq!(last.matches("\x1b[K").count(), 5, "{last:?}");
    session.get_process_mut().set_window_size(80, 30).unwrap();
    until_drawn(&mut session, "h17.example.com");
    assert!(interrupted(session, "d\n").contains("code=0"));
}

#[test]
fn the_clock_of_the_view_is_the_servers() {
    let mut job = Job { start_at: Some("2026-11-24 10:00:00 UTC"), ..Job::of(vec![host("a", &["running"], "", "0")]) };
    let date = |answer: Answer| answer.with_header("Date", "Tue, 24 Nov 2026 11:02:30 GMT");
    let foreman = Foreman::answering(move |request| job.answer(request).map(date));
    let mut session = terminal(&foreman, 80, "");
    session.expect("01:02:3").unwrap();
    assert!(interrupted(session, "d\n").contains("code=0"));
}

/// A job that runs for ever on so many hosts.
fn job_on_many(hosts: usize) -> Job {
    let text = "a line that is longer than the narrow terminal\n";
    let name = |number: usize| format!("h{number:02}.example.com").leak();
    Job::of((0..hosts).map(|number| host(name(number), &["running"], text, "0")).collect())
}

#[test]
fn output_that_is_followed_scrolls_above_the_view_with_its_escapes_visible() {
    let hosts = vec![
        host("a.example.com", &["running", "success"], "\u{1b}[2Jgone?\n", "0"),
        host("b.example.com", &["running", "running", "running", "success"], "", "0"),
    ];
    let sent = all(terminal(&Job::of(hosts).serve(), 80, "--follow-output"));
    let (frames, last) = frames(&sent, 80);
    let with_view =
        |frame: &&String| frame.contains("1/2 hosts") && frame.starts_with("a.example.com: \\x1b[2Jgone?\n");
    assert!(frames.iter().any(|frame| with_view(&frame)), "{frames:#?}");
    assert_eq!(last.matches("gone?").count(), 1, "{last}");
    assert!(!last.contains("hosts:"), "{last}");
}
