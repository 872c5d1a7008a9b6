//! The view of a wait on a real terminal.

use super::job::{Job, host};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{shell, untimed};
use expect_test::{Expect, expect};
use expectrl::session::{OsSession, Session};
use expectrl::{ControlCode, Eof, Expect as _};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::SeqCst;
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
    session.expect("Enter to keep watching").unwrap();
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
            failed   b.example.com: exit status 3: the output of this host is a line that …
            00:00:00 c.example.com
            00:00:00 d.example.com"#]],
        &expect![[r#"
            4 task(s), 2 success, 1 fail, 1 cancelled
            HOSTS (*.example.com)  RESULT     EXIT  TIME  CAUSE OR LAST LINE
            b                      failed        3  0.0s  the output of this host is a line
                                                          that is longer than a narrow
                                                          terminal can show beside the reas…
            d                      cancelled     -  0.0s
            a,c                    success       0  0.0s
            Job 7 failed on 1 of 4 hosts in 0.0s. Again there: rexctl rerun 7 --failed
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
            failed   b.example.com: exit status 3: the output of this host is a line that is longer than a narrow terminal can show beside the reason
            00:00:00 c.example.com
            00:00:00 d.example.com"#]],
        &expect![[r#"
            4 task(s), 2 success, 1 fail, 1 cancelled
            HOSTS (*.example.com)  RESULT     EXIT  TIME  CAUSE OR LAST LINE
            b                      failed        3  0.0s  the output of this host is a line that is longer than a narrow terminal can show beside the reason
            d                      cancelled     -  0.0s
            a,c                    success       0  0.0s
            Job 7 failed on 1 of 4 hosts in 0.0s. Again there: rexctl rerun 7 --failed
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
            failed   b.example.com: exit status 3:…
            00:00:00 c.example.com
            00:00:00 d.example.com"#]],
        &expect![[r#"
            4 task(s), 2 success, 1 fail, 1 cancelled
            b
              failed  exit 3  0.0s  the output of t…
            d
              cancelled  0.0s
            a,c
              success  exit 0  0.0s
            Job 7 failed on 1 of 4 hosts in 0.0s. Again there: rexctl rerun 7 --failed
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
    const NAMES: [&str; 18] = [
        "h00.example.com",
        "h01.example.com",
        "h02.example.com",
        "h03.example.com",
        "h04.example.com",
        "h05.example.com",
        "h06.example.com",
        "h07.example.com",
        "h08.example.com",
        "h09.example.com",
        "h10.example.com",
        "h11.example.com",
        "h12.example.com",
        "h13.example.com",
        "h14.example.com",
        "h15.example.com",
        "h16.example.com",
        "h17.example.com",
    ];
    let text = "a line that is longer than the narrow terminal\n";
    Job::of(NAMES.iter().take(hosts).map(|name| host(name, &["running"], text, "0")).collect())
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

fn endless() -> Foreman {
    Job::of(vec![host("a.example.com", &["running"], "", "0")]).serve()
}

#[test]
fn ctrl_c_asks_and_to_detach_ends_as_with_the_option_and_a_second_ctrl_c_as_interrupted() {
    for (answer, code) in [("d\n", "code=0"), ("\u{3}", "code=130")] {
        let foreman = endless();
        let mut session = terminal(&foreman, 80, "");
        session.expect("0/1 hosts").unwrap();
        let shown = interrupted(session, answer);
        assert!(shown.contains(code) && shown.contains("rexctl watch 7"), "{shown}");
        assert!(foreman.changes().is_empty());
    }
}

#[test]
fn ctrl_c_can_cancel_or_abort_the_job_whose_end_is_then_waited_for() {
    for (answer, body) in [("c\n", serde_json::json!({})), ("a\n", serde_json::json!({"force": true}))] {
        let mut job = Job::of(vec![host("a.example.com", &["running"], "", "0")]);
        let foreman = Foreman::answering(move |request| {
            if request.method == "POST" {
                job.hosts[0].states = vec!["cancelled"];
                job.polls = 0;
            }
            job.answer(request)
        });
        let mut session = terminal(&foreman, 80, "");
        session.expect("0/1 hosts").unwrap();
        let shown = interrupted(session, answer);
        assert!(shown.contains("code=81"), "{shown}");
        let changes = foreman.changes();
        assert_eq!((changes.len(), changes[0].json()), (1, body));
    }
}

#[test]
fn hosts_left_by_choice_are_skipped_in_the_report_and_hosts_left_by_an_interruption_are_errors() {
    for (answer, element) in [
        ("d\n", "<skipped message=\"not followed to its end\"/>"),
        ("\u{3}", "<error message=\"not run to its end\"/>"),
    ] {
        let (home, foreman) = (tempfile::tempdir().unwrap(), endless());
        let report = home.path().join("report.xml");
        let mut session = terminal(&foreman, 80, &format!("--junit {}", report.display()));
        session.expect("0/1 hosts").unwrap();
        let shown = interrupted(session, answer);
        let report = std::fs::read_to_string(report).unwrap();
        assert!(report.contains(element) && report.contains(" tests=\"1\""), "{shown}: {report}");
    }
}

/// A server of a job on so many hosts, of which the first fails once the returned switch is thrown; the others end when cancelled.
fn failing_later(hosts: usize) -> (Foreman, Arc<AtomicBool>) {
    let has_failed = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&has_failed);
    let names = ["a.example.com", "b.example.com"].into_iter().take(hosts);
    let mut job = Job::of(names.map(|name| host(name, &["running"], "broken\n", "3")).collect());
    let foreman = Foreman::answering(move |request| {
        if request.method == "POST" {
            job.hosts[1].states = vec!["cancelled"];
        }
        if seen.load(SeqCst) {
            job.hosts[0].states = vec!["error"];
        }
        job.answer(request)
    });
    (foreman, has_failed)
}

#[test]
fn the_menu_gives_way_when_the_job_ends_or_too_many_hosts_fail() {
    for (hosts, flags, cancellations) in [(1, "", 0), (2, "--cancel-on 1", 1)] {
        let (foreman, has_failed) = failing_later(hosts);
        let mut session = terminal(&foreman, 80, flags);
        session.expect(format!("0/{hosts} hosts")).unwrap();
        session.send(ControlCode::EndOfText).unwrap();
        session.expect("Enter to keep watching").unwrap();
        has_failed.store(true, SeqCst);
        let shown = all(session);
        assert!(shown.contains("code=70") && shown.contains("1 fail"), "{flags}: {shown}");
        assert_eq!(foreman.changes().len(), cancellations, "{flags}: {shown}");
    }
}

#[test]
fn the_time_to_wait_ends_the_menu_too() {
    let foreman = endless();
    let mut session = terminal(&foreman, 80, "--wait-timeout 3s");
    session.expect("0/1 hosts").unwrap();
    session.send(ControlCode::EndOfText).unwrap();
    session.expect("Enter to keep watching").unwrap();
    let shown = all(session);
    assert!(
        shown.contains("code=82") && shown.contains("Timed out waiting; job invocation 7 is still running."),
        "{shown}"
    );
}

#[test]
fn an_answer_that_is_none_is_said_so_and_asked_for_again() {
    let foreman = endless();
    let mut session = terminal(&foreman, 80, "");
    session.expect("0/1 hosts").unwrap();
    let shown = interrupted(session, "x\nd\n");
    assert!(shown.contains("\"x\" is not an answer; type d, c, a, or press Enter"), "{shown}");
    assert!(shown.matches("Enter to keep watching").count() == 1 && shown.contains("code=0"), "{shown}");
}
