//! The scripts in the shells that they are for: what Tab makes of a line, and which words the shell then runs.

use super::foreman;
use crate::rexctl::at_home;
use expectrl::Expect as _;
use expectrl::session::{OsSession, Session};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

const LIMIT: Duration = Duration::from_secs(30);

/// An interactive shell with our script.
pub struct Interactive {
    pub program: &'static str,
    pub args: &'static [&'static str],
    /// What makes it ready; ends with a line that says so.
    pub setup: &'static str,
}

const BASH: Interactive = Interactive {
    program: "bash",
    args: &["--norc", "--noprofile"],
    setup: "bind 'set enable-bracketed-paste off'; source <(rexctl completion bash); echo rea''dy",
};
const ZSH: Interactive = Interactive {
    program: "zsh",
    args: &["-f"],
    setup: "unset zle_bracketed_paste; autoload -U compinit; compinit -D -u; source <(rexctl completion zsh); echo rea''dy",
};
const FISH: Interactive =
    Interactive { program: "fish", args: &["--no-config"], setup: "rexctl completion fish | source; echo rea''dy" };

impl Interactive {
    /// Types each line, whose `\t` are presses of Tab, and checks the words that the shell would run.
    pub fn completes(&self, home: &TempDir, lines: &[(&str, &[&str])]) {
        let found = std::env::split_paths("/usr/local/bin:/usr/bin:/bin").any(|path| path.join(self.program).is_file());
        if !found {
            return crate::skipped::skip(&format!("there is no {}", self.program));
        }
        let foreman = foreman();
        fill_cache(home.path(), foreman.url(), lines);
        let mut shell = self.start(home, foreman.url());
        for (line, words) in lines {
            shell.send(line).unwrap();
            // In front of the line a command that shows its words.
            shell.send(expectrl::ControlCode::StartOfHeading).unwrap();
            shell.send("printf '<%s>' ").unwrap();
            shell.send_line("").unwrap();
            let shown: String = words.iter().map(|word| format!("<{word}>")).collect();
            if let Err(error) = shell.expect(&shown) {
                let screen =
                    shell.expect(expectrl::Eof).map(|found| String::from_utf8_lossy(found.as_bytes()).into_owned());
                panic!("{}: {line:?} did not become {shown}: {error}\n{screen:?}", self.program);
            }
        }
    }

    fn start(&self, home: &TempDir, url: &str) -> OsSession {
        let mut command = Command::new(self.program);
        let ours = Path::new(env!("CARGO_BIN_EXE_rexctl")).parent().unwrap();
        command.args(self.args).env_clear().current_dir(home.path());
        command.env("HOME", home.path()).env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", ours.display()));
        command.env("TERM", "xterm").env("LANG", "C.UTF-8").env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        command.env("FOREMAN_SERVER_URL", url).env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", "changeme");
        let mut shell = Session::spawn(command).unwrap();
        shell.get_process_mut().set_window_size(200, 50).unwrap();
        shell.set_expect_timeout(Some(LIMIT));
        shell.send_line(self.setup).unwrap();
        shell.expect("ready").unwrap();
        shell
    }
}

/// The first Tab may come before the server's answer; these come after it.
fn fill_cache(home: &Path, url: &str, lines: &[(&str, &[&str])]) {
    for (line, _) in lines {
        let typed = line.split('\t').next().unwrap();
        let fetch = at_home(home, "__complete bash --fetch").env("REXCTL_LINE", typed).at(url).run();
        assert_eq!(fetch.code, 0, "{fetch}");
    }
}

const CREATE: [&str; 3] = ["rexctl", "job-invocation", "create"];

fn lines() -> Vec<(&'static str, Vec<&'static str>)> {
    let with = |words: &[&'static str]| [&CREATE, words].concat();
    vec![
        ("rexctl job-invocation create --job-template Ru\t", with(&["--job-template", "Run Command - Script Default"])),
        (
            "rexctl job-invocation create --job-template 'Ru\t",
            with(&["--job-template", "Run Command - Script Default"]),
        ),
        ("rexctl job-invocation create --job-template Pa\t", with(&["--job-template", "Package: it's $HOME"])),
        (
            "rexctl job-invocation create --job-template-id 1 --input co\tid",
            with(&["--job-template-id", "1", "--input", "command=id"]),
        ),
        (
            "rexctl job-invocation create --job-template-id 2 --input action=i\t",
            with(&["--job-template-id", "2", "--input", "action=install"]),
        ),
        ("rexctl job-inv\tcre\t--asy\t", with(&["--async"])),
    ]
}

fn completes(shell: &Interactive) {
    let lines = lines();
    let lines: Vec<(&str, &[&str])> = lines.iter().map(|(line, words)| (*line, words.as_slice())).collect();
    shell.completes(&tempfile::tempdir().unwrap(), &lines);
}

#[test]
fn bash_completes_names_with_blanks_and_quotes() {
    completes(&BASH);
}

#[test]
fn zsh_completes_names_with_blanks_and_quotes() {
    completes(&ZSH);
}

#[test]
fn fish_completes_names_with_blanks_and_quotes() {
    completes(&FISH);
}
