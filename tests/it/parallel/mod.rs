//! Several commands at the same time on one home directory: nothing that one of them stores is lost.

mod sessions;

use crate::rexctl::{Rexctl, at_home};
use crate::skipped::tell_skipped;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// How often each test lets commands meet.
fn rounds() -> usize {
    std::env::var("REXCTL_ROUNDS").map_or(8, |rounds| rounds.parse().unwrap())
}

/// Runs from two to five commands at a time, round after round. `command` makes each of its round and place; `check` sees
/// what is there after a round with so many.
fn meet(command: impl Fn(usize, usize) -> Rexctl, check: impl Fn(usize, usize)) {
    for round in 0..rounds() {
        let commands = 2 + round % 4;
        let running: Vec<_> = (0..commands).map(|place| command(round, place).start()).collect();
        for running in running {
            let outcome = running.end();
            assert_eq!(outcome.code, 0, "round {round}: {outcome}");
        }
        check(round, commands);
    }
}

/// A home directory, and what its files hold.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn command(&self, words: &str) -> Rexctl {
        at_home(self.0.path(), words)
    }

    fn set(&self, round: usize, place: usize) -> Rexctl {
        self.command(&format!("config set defaults.a{place} r{round}"))
    }

    fn assert_set(&self, round: usize, commands: usize) {
        let text = self.read(".config/rexctl/config.toml");
        for place in 0..commands {
            assert!(text.contains(&format!("a{place} = \"r{round}\"\n")), "round {round}, {place}: {text}");
        }
        self.assert_only(".config/rexctl", "config.toml");
    }

    fn add(&self, round: usize, place: usize) -> Rexctl {
        self.command(&format!("defaults add --param-name a{place} --param-value r{round}"))
    }

    fn assert_added(&self, round: usize, commands: usize) {
        let text = self.read(".hammer/defaults.yml");
        for place in 0..commands {
            assert!(
                text.contains(&format!("  :a{place}:\n    :value: 'r{round}'\n")),
                "round {round}, {place}: {text}"
            );
        }
        self.assert_only(".hammer", "defaults.yml");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// No draft and no lock is left.
    fn assert_only(&self, directory: &str, file: &str) {
        let entries = std::fs::read_dir(self.0.path().join(directory)).unwrap();
        let names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, [Path::new(file).as_os_str()]);
    }
}

#[test]
fn settings_of_several_commands_are_all_there() {
    let home = Home::new();
    meet(|round, place| home.set(round, place), |round, commands| home.assert_set(round, commands));
}

#[test]
fn defaults_of_several_commands_are_all_there() {
    let home = Home::new();
    meet(|round, place| home.add(round, place), |round, commands| home.assert_added(round, commands));
}

/// A program that starts another as the first process of its own, as containers do.
fn container() -> Option<fn() -> Command> {
    let of_root = || {
        let mut command = Command::new("unshare");
        command.args(["--pid", "--fork", "--kill-child"]);
        command
    };
    let of_user = || {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--pid", "--fork", "--kill-child"]);
        command
    };
    let works = |make: fn() -> Command| make().arg("true").output().is_ok_and(|output| output.status.success());
    let found = [of_root as fn() -> Command, of_user].into_iter().find(|make| works(*make));
    if found.is_none() {
        tell_skipped("processes cannot have the same id here");
    }
    found
}

#[test]
fn containers_that_share_a_home_lose_nothing_though_their_process_ids_are_the_same() {
    let Some(container) = container() else { return };
    let home = Home::new();
    let inside = |command: Rexctl| command.under(container());
    let command = |round, place| inside(if place % 2 == 0 { home.set(round, place) } else { home.add(round, place) });
    meet(command, |round, commands| {
        let (settings, defaults) = (home.read(".config/rexctl/config.toml"), home.read(".hammer/defaults.yml"));
        for place in 0..commands {
            let is_there = match place % 2 {
                0 => settings.contains(&format!("a{place} = \"r{round}\"\n")),
                _ => defaults.contains(&format!("  :a{place}:\n    :value: 'r{round}'\n")),
            };
            assert!(is_there, "round {round}, {place}: {settings}{defaults}");
        }
    });
}
