//! Files and standard input that options name, where nothing comes from them: a signal ends the command all the same.

use crate::foreman::Foreman;
use crate::rexctl::rexctl;
use crate::terminal::{rest, terminal, until_echoing};
use expectrl::{ControlCode, Expect as _};
use rustix::process::Signal;

/// More than a pipe holds: whoever has written it knows that it is being read.
const MORE_THAN_A_PIPE: usize = 100 << 10;

const READERS: [&str; 4] = [
    "job-template import --file -",
    "job-template create --name a --job-category b --provider-type script --file -",
    "api POST /api/bookmarks --input -",
    "job-invocation create --job-template-id 1 --search-query name=a --input-file command=-",
];

#[test]
fn a_signal_ends_a_shell_whose_line_waits_for_standard_input() {
    let foreman = Foreman::expecting(Vec::new());
    for line in READERS {
        let script = format!("{line}\n{}", "x".repeat(MORE_THAN_A_PIPE));
        let running = rexctl("shell").at(foreman.url()).stdin(script).keeping_stdin().start();
        running.signal(Signal::TERM);
        let outcome = running.end();
        assert_eq!(outcome.code, 130, "{line}: {outcome}");
    }
}

#[test]
fn ctrl_c_ends_a_line_of_the_shell_that_waits_for_standard_input_and_takes_no_key_of_the_next() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), Foreman::expecting(Vec::new()));
    let mut session = terminal(&home, &format!("-s {} -u ann -p x shell", foreman.url()));
    session.expect("rexctl> ").unwrap();
    for _ in 0..3 {
        session.send_line("api POST /api/bookmarks --input -").unwrap();
        // Once the editor has left the terminal, what is typed is for the command.
        until_echoing(&session);
        session.send_line("{\"a\":").unwrap();
        session.expect("{\"a\":").unwrap();
        session.send(ControlCode::EndOfText).unwrap();
        session.expect("rexctl> ").unwrap();
        session.send_line("nonsense").unwrap();
        session.expect("\"nonsense\"").unwrap();
        session.expect("rexctl> ").unwrap();
    }
    session.send_line("exit").unwrap();
    assert!(rest(&mut session).contains("code=0"));
}

#[test]
fn a_signal_ends_a_shell_whose_line_waits_for_a_named_pipe() {
    let foreman = Foreman::expecting(Vec::new());
    let command = rexctl("shell").at(foreman.url()).stdin("job-template import --file pipe\n").keeping_stdin();
    let path = command.home().join("pipe");
    rustix::fs::mkfifoat(rustix::fs::CWD, &path, rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR).unwrap();
    let running = command.start();
    // Opens as soon as the command has opened the other end.
    let writer = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    running.signal(Signal::TERM);
    let outcome = running.end();
    drop(writer);
    assert_eq!(outcome.code, 130, "{outcome}");
}
