//! Ids, options and settings that are offered where they are typed.

use super::foreman;
use super::told::{asked, offered};
use crate::command_lines::{JOURNAL, journal};
use crate::rexctl::rexctl;

#[test]
fn ids_are_offered_without_their_option_until_one_is_typed() {
    let foreman = foreman();
    let (last, job) = ("@last\tYour newest job\n", "12\tfailed, Commands\n");
    for (line, expected) in [
        ("output ", format!("{last}{job}")),
        ("watch ", format!("{last}{job}")),
        ("watch @", last.to_owned()),
        ("cancel --force yes ", format!("{last}{job}")),
        ("rerun 1", job.to_owned()),
        ("rerun web01 1", job.to_owned()),
        ("hosts 1", job.to_owned()),
        ("job-invocation info 1", job.to_owned()),
        ("job-invocation watch --id ", format!("{last}{job}")),
        ("watch --id=1", "--id=12\tfailed, Commands\n".to_owned()),
        ("job-template info 2", "2\tPackage: it's $HOME\n".to_owned()),
        ("rerun 12 1", String::new()),
        ("watch --id 12 1", String::new()),
        ("watch --wait-timeout 1", String::new()),
    ] {
        assert_eq!(offered(&foreman, "fish", &format!("rexctl {line}")), format!("exit 0\n{expected}"), "{line}");
    }
    assert_eq!(offered(&foreman, "bash", "rexctl watch @"), "exit 0\nlast\n");
}

#[test]
fn jobs_to_come_are_offered_by_what_can_be_done_with_them() {
    let foreman = foreman();
    let (active, paused) = ("logic:3\tactive, 0 2 * * *\n", "logic:4\tdisabled, 0 3 * * *\n");
    let job = "12\tCommands\n";
    for (line, expected) in [
        ("pause ", active.to_owned()),
        ("resume lo", paused.to_owned()),
        ("cancel ", format!("{active}{paused}{job}")),
        ("cancel 1", job.to_owned()),
    ] {
        let line = format!("rexctl schedule {line}");
        assert_eq!(offered(&foreman, "fish", &line), format!("exit 0\n{expected}"), "{line}");
    }
    assert_eq!(offered(&foreman, "bash", "rexctl schedule pause logic:"), "exit 0\n3\n");
}

#[test]
fn an_option_is_offered_again_only_if_it_may_be_repeated() {
    let offered = |line: &str| {
        let line = format!("rexctl {line}");
        rexctl("__complete bash").env("REXCTL_LINE", line).env("REXCTL_BREAKS", "=").run().to_string()
    };
    assert_eq!(offered("schedule pause --hel"), "exit 0\n--help\n");
    assert_eq!(offered("schedule pause --help "), "exit 0\n");
    assert_eq!(offered("schedule pause -h --hel"), "exit 0\n");
    assert_eq!(offered("schedule pause --help --hel"), "exit 0\n");
    assert_eq!(offered("run web01 -t x --templ"), "exit 0\n");
    assert_eq!(offered("watch --host a --hos"), "exit 0\n--host\n");
}

#[test]
fn settings_are_offered_where_they_are_set_and_unset() {
    for verb in ["set", "unset"] {
        let offered = |word: &str| {
            let line = format!("rexctl config {verb} {word}");
            rexctl("__complete fish").env("REXCTL_LINE", line).run().stdout
        };
        assert_eq!(offered("serv"), "server\tAddress of the Foreman server, such as https://foreman.example.com\n");
        let all = offered("");
        for name in ["server", "username", "oidc_client_id", "profile"] {
            assert!(all.lines().any(|line| line.starts_with(&format!("{name}\t"))), "{verb} {name}: {all}");
        }
    }
}

#[test]
fn rollouts_are_offered_from_their_journals() {
    let home = tempfile::tempdir().unwrap();
    for (line, expected) in [("resume ", "1\tinterrupted\n"), ("show 1", "1\tinterrupted\n"), ("abandon 2", "")] {
        let line = format!("rexctl rollout {line}");
        let told = asked(home.path(), "fish", &line).file(JOURNAL, journal("http://127.0.0.1:9")).run();
        assert_eq!(told.to_string(), format!("exit 0\n{expected}"), "{line}");
    }
}
