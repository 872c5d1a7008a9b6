//! The search for hammer: never the program itself, under any name, and never in a circle.

use super::{HAMMER, link, program, with_program};
use crate::rexctl::{Rexctl, rexctl};

/// A PATH of these directories of the home.
fn path(command: &Rexctl, directories: &[&str]) -> String {
    let paths: Vec<_> = directories.iter().map(|name| command.home().join(name).display().to_string()).collect();
    format!("{}:/usr/bin:/bin", paths.join(":"))
}

#[test]
fn links_to_the_program_itself_are_passed_over() {
    let command = with_program(rexctl("organization list"), "hammer", HAMMER);
    link(&command, program(), "first/hammer");
    link(&command, &command.home().join("first/hammer"), "second/hammer");
    let hard = command.home().join("third/hammer");
    std::fs::create_dir_all(hard.parent().unwrap()).unwrap();
    // Another file system has no hard links to this one.
    let _ = std::fs::hard_link(program(), &hard);
    std::fs::create_dir_all(command.home().join("fourth/hammer")).unwrap();
    let path = path(&command, &["first", "second", "third", "fourth", "bin"]);
    let outcome = command.env("PATH", path).run();
    assert_eq!(outcome.code, 42, "{outcome}");
}

#[test]
fn a_file_that_cannot_run_and_a_relative_directory_are_passed_over() {
    let command = with_program(rexctl("organization list"), "hammer", HAMMER).file("first/hammer", HAMMER);
    let path = format!("first:.:{}", path(&command, &["first", "bin"]));
    let outcome = command.env("PATH", path).run();
    assert_eq!(outcome.code, 42, "{outcome}");
}

#[test]
fn a_wrapper_that_starts_rexctl_is_seen_through() {
    let wrapper = format!("#!/bin/sh\nexec '{}' \"$@\"\n", program().display());
    let command = with_program(rexctl("organization list"), "hammer", &wrapper);
    let alone = path(&command, &["bin"]);
    let outcome = command.env("PATH", alone).ending_within("10s").run();
    assert!(outcome.code == 64 && outcome.stderr.contains("no other program hammer"), "{outcome}");

    let command = with_program(rexctl("organization list"), "hammer", &wrapper);
    let command = with_program(command, "real", HAMMER);
    std::fs::create_dir_all(command.home().join("real")).unwrap();
    std::fs::rename(command.home().join("bin/real"), command.home().join("real/hammer")).unwrap();
    let both = path(&command, &["bin", "real"]);
    let outcome = command.env("PATH", both).ending_within("10s").run();
    assert!(outcome.code == 42 && outcome.stdout.starts_with("hammer 2\n"), "{outcome}");
}

#[test]
fn the_shell_hands_over_too_and_goes_on() {
    let script = "#!/bin/sh\necho \"hammer $*\"\nexit 3\n";
    let command = with_program(rexctl("shell"), "hammer", script);
    let outcome = command.stdin("organization list\nhammer domain info --id 1\ncron explain @daily\n").run();
    assert_eq!(outcome.code, 3, "{outcome}");
    let lines: Vec<&str> = outcome.stdout.lines().take(2).collect();
    assert_eq!(lines, ["hammer organization list", "hammer domain info --id 1"], "{outcome}");
    assert!(outcome.stdout.lines().count() > 2, "{outcome}");
}

#[test]
fn a_command_against_the_sandbox_is_never_handed_to_another_server() {
    let command = with_program(rexctl("sandbox -- organization list"), "hammer", HAMMER);
    let outcome = command.run();
    assert!(outcome.code == 64 && outcome.stderr.contains("rexctl api GET /api/organizations"), "{outcome}");
}
