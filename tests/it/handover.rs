//! Commands that rexctl does not have: a hammer on the PATH gets them, word for word. A script stands in for it here.

mod scripts;
mod search;

use crate::rexctl::{Outcome, Rexctl, rexctl};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// Prints its words and some of its environment, and ends with 42.
pub const HAMMER: &str = "#!/bin/sh\necho hammer \"$#\"\nfor word; do echo \"[$word]\"; done\necho \"$LANG $COLOR\"\ncat\necho told >&2\nexit 42\n";

/// Adds a program in `bin`, and puts that in front of the PATH.
pub fn with_program(command: Rexctl, name: &str, script: &str) -> Rexctl {
    let path = format!("bin/{name}");
    let command = command.file(&path, script);
    let file = command.home().join(path);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", command.home().join("bin").display());
    command.env("PATH", path)
}

fn with_hammer(words: &str) -> Rexctl {
    with_program(rexctl(words), "hammer", HAMMER)
}

fn link(command: &Rexctl, target: &Path, name: &str) -> std::path::PathBuf {
    let path = command.home().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(target, &path).unwrap();
    path
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_rexctl"))
}

#[test]
fn hammer_gets_words_environment_and_input_and_its_exit_code_is_the_end() {
    let command = with_hammer("-u admin organization list --search").args(["name = \"a b\"", "", "--", "ü"]);
    let outcome = command.env("LANG", "C.UTF-8").env("COLOR", "blue").stdin("typed\n").run();
    let expected = "hammer 8\n[-u]\n[admin]\n[organization]\n[list]\n[--search]\n[name = \"a b\"]\n[]\n[--]\n[ü]\n";
    let expected = format!("{}C.UTF-8 blue\ntyped\n", expected.replace("hammer 8", "hammer 9"));
    assert_eq!((outcome.code, outcome.stdout.as_str(), outcome.stderr.as_str()), (42, expected.as_str(), "told\n"));
}

#[test]
fn words_that_are_not_utf_8_arrive_as_they_are() {
    use std::os::unix::ffi::OsStrExt as _;
    let outcome = with_hammer("organization create --name").args([std::ffi::OsStr::from_bytes(b"a\xff")]).run();
    assert!(outcome.code == 42 && outcome.stdout.contains("[a\u{fffd}]"), "{outcome}");
}

#[test]
fn nothing_of_hammer_is_taken_for_a_command_of_rexctl_nor_the_other_way_round() {
    let handed = |words: &str| with_hammer(words).run().code == 42;
    for words in [
        "template list",
        "template delete --id 3",
        "template update --id 3 --name x",
        "organ li",
        "organization",
        "organization nothing",
        "host package list --host web01",
        "host-collection list",
        "host create --name x",
        "puppet-class list",
        "export-templates --verbose",
        "--output json host-collection info --id 1",
        "kubevirt list",
        "arf-report info --id 3",
    ] {
        assert!(handed(words), "{words}");
    }
    for words in [
        "template-input list",
        "host info",
        "job-invocation info",
        "job-invocation nothing",
        "organisation list",
        "hostt list",
        "templat list",
        "lits",
        "rollo list",
        "logs 12",
        "template-input --help",
        "config show",
        "--version",
        "",
    ] {
        assert!(!handed(words), "{words}");
    }
}

#[test]
fn an_abbreviation_of_several_commands_of_hammer_is_refused_with_their_names() {
    let outcome = with_hammer("templ list").run();
    assert_eq!(outcome.code, 64, "{outcome}");
    assert!(outcome.stderr.contains("  template\n  template-input\n"), "{outcome}");
}

#[test]
fn a_variable_and_a_setting_switch_the_handover_off() {
    let refused = |outcome: &Outcome, reason: &str| {
        assert!(outcome.code == 64 && outcome.stdout.is_empty() && outcome.stderr.contains(reason), "{outcome}");
    };
    let variable = with_hammer("organization list").env("REXCTL_NO_HANDOVER", "1").run();
    refused(&variable, "REXCTL_NO_HANDOVER is set");
    assert_eq!(with_hammer("organization list").env("REXCTL_NO_HANDOVER", "").run().code, 42);
    for (setting, is_off) in
        [("handover = false", true), ("handover = \"no\"", true), ("handover = true", false), ("???", false)]
    {
        let outcome = with_hammer("organization list").file(".config/rexctl/config.toml", setting).run();
        match is_off {
            true => refused(&outcome, "the configuration says: handover no"),
            false => assert_eq!(outcome.code, 42, "{outcome}"),
        }
    }
}

#[test]
fn without_hammer_one_request_that_does_the_same_is_named() {
    for (words, advice) in [
        ("organization list", Some("rexctl api GET /api/organizations")),
        ("domain delete --id 3", Some("rexctl api DELETE /api/domains/3")),
        (
            "user list --search admin --page 2",
            Some("rexctl api GET /api/users --field 'search=admin' --field 'page=2'"),
        ),
        ("domain create --name x", None),
        ("content-view publish --id 3", None),
    ] {
        let outcome = rexctl(words).env("PATH", "/nonexistent").run();
        let path: Vec<_> = words.split(' ').take_while(|word| !word.starts_with('-')).collect();
        let reason =
            format!("Error: {} is a command of hammer, and no other program hammer is on the PATH\n", path.join(" "));
        assert!(outcome.code == 64 && outcome.stderr.starts_with(&reason), "{outcome}");
        assert_eq!(outcome.stderr.contains("rexctl api"), advice.is_some(), "{outcome}");
        assert!(outcome.stderr.contains(advice.unwrap_or_default()), "{outcome}");
    }
    let json = rexctl("organization list --output json").env("PATH", "/nonexistent").run();
    assert!(json.stderr.contains("\"kind\": \"usage\""), "{json}");
}

#[test]
fn a_link_named_hammer_is_the_whole_program() {
    let command = with_program(rexctl(""), "other", HAMMER);
    let hammer = link(&command, program(), "links/hammer");
    let run = |words: &str| {
        let home = command.home();
        let mut process = std::process::Command::new(&hammer);
        process.env_clear().env("HOME", home).env("PATH", home.join("links")).args(words.split(' ')).output().unwrap()
    };
    let help = run("job-invocation list --help");
    let usage = String::from_utf8(help.stdout).unwrap();
    assert!(usage.contains("Usage: hammer job-invocation list"), "{usage}");
    let refused = String::from_utf8(run("job-invocation list --nonsense").stderr).unwrap();
    assert!(refused.contains("See hammer job-invocation list --help."), "{refused}");
    for (line, to_type) in [
        ("job-invocation list --help", "hammer job-invocation list --search"),
        ("watch --help", "Usage: hammer watch [OPTIONS] [ID]"),
        ("--help", "hammer run 'web*' -- uptime"),
        ("logs 12", "Did you mean `hammer output 12`?"),
        ("job-invocation list --output json --nonsense", "See hammer job-invocation list --help."),
    ] {
        let said = run(line);
        let said = String::from_utf8([said.stdout, said.stderr].concat()).unwrap();
        assert!(said.contains(to_type) && !said.contains("  rexctl "), "{line}: {said}");
    }
    // The only hammer on the PATH is the program itself.
    let alone = run("organization list");
    assert_eq!(alone.status.code(), Some(64));
}

#[test]
fn a_word_of_a_plugin_is_unknown_where_there_is_no_hammer_to_ask() {
    let alone = rexctl("kubevirt list").env("PATH", "/nonexistent").run();
    assert!(alone.code == 64 && alone.stderr.contains("unknown command \"kubevirt\""), "{alone}");
    let off = with_hammer("kubevirt list").env("REXCTL_NO_HANDOVER", "1").run();
    assert!(off.code == 64 && off.stderr.contains("unknown command \"kubevirt\""), "{off}");
}
