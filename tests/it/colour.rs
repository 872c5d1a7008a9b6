//! Colours: on a terminal unless they are switched off, elsewhere on request.

use crate::rexctl::{at_home, rexctl};
use crate::terminal::{rest, terminal, terminal_of};

/// Help of the program and of a noun, a line that cannot be parsed, and one whose command fails.
const LINES: [&str; 5] = ["--help", "job-invocation", "cron", "--nonsense", "config set nonsense 1"];

const COLOUR: &str = "\u{1b}[";

#[test]
fn files_and_pipes_have_colours_on_request_only_in_help_and_errors_too() {
    for (option, variables, has_colour) in [
        ("", &[][..], false),
        ("--color auto", &[], false),
        ("--color always", &[], true),
        ("--color=always", &[("NO_COLOR", "1")], true),
        ("--color never", &[("CLICOLOR_FORCE", "1")], false),
        ("", &[("CLICOLOR_FORCE", "1")], true),
        ("", &[("CLICOLOR_FORCE", "0")], false),
        ("", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
    ] {
        for line in LINES {
            let command = rexctl(&format!("{line} {option}"));
            let outcome = variables.iter().fold(command, |it, (name, value)| it.env(name, value)).run();
            let shown = format!("{}{}", outcome.stdout, outcome.stderr);
            assert_eq!(shown.contains(COLOUR), has_colour, "{line} {option} {variables:?}: {shown:?}");
        }
    }
}

#[test]
fn the_setting_is_the_choice_where_none_is_typed() {
    let home = tempfile::tempdir().unwrap();
    let run = |line: &str| at_home(home.path(), line).run();
    assert_eq!(run("config set color ALWAYS").code, 0);
    for line in LINES {
        let shown = |outcome: crate::rexctl::Outcome| outcome.stdout + &outcome.stderr;
        assert!(shown(run(line)).contains(COLOUR), "{line}");
        assert!(!shown(run(&format!("{line} --color never"))).contains(COLOUR), "{line}");
    }
    let refused = run("--color never config set color sometimes");
    assert!(refused.code == 64 && refused.stderr.contains("must be one of auto, always, never"), "{refused}");
}

#[test]
fn a_terminal_has_colours_unless_they_are_switched_off() {
    let (home, program) = (tempfile::tempdir().unwrap(), env!("CARGO_BIN_EXE_rexctl"));
    for line in LINES {
        assert!(rest(&mut terminal(&home, line)).contains(COLOUR), "{line}");
        assert!(!rest(&mut terminal(&home, &format!("{line} --color never"))).contains(COLOUR), "{line}");
        let without = format!("--version; NO_COLOR=1 {program} {line}");
        assert!(!rest(&mut terminal(&home, &without)).contains(COLOUR), "{line}");
        assert!(!rest(&mut terminal_of(Some("dumb"), &home, line)).contains(COLOUR), "{line}");
        assert!(
            rest(&mut terminal_of(Some("dumb"), &home, &format!("{line} --color always"))).contains(COLOUR),
            "{line}"
        );
    }
}
