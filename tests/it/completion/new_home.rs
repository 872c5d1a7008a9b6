//! The lines of the help that install completion: in a home without any file, then in a shell as it starts there.

use super::shells::Interactive;
use crate::man::{help, tree};
use crate::rexctl::shell;
use std::path::Path;
use tempfile::TempDir;

const BASH: Interactive =
    Interactive { program: "bash", args: &[], setup: "bind 'set enable-bracketed-paste off'; echo rea''dy" };
const ZSH: Interactive = Interactive { program: "zsh", args: &[], setup: "unset zle_bracketed_paste; echo rea''dy" };
const FISH: Interactive = Interactive { program: "fish", args: &[], setup: "echo rea''dy" };

fn examples() -> Vec<String> {
    let tree = tree();
    help::examples(tree.find_subcommand("completion").unwrap())
}

/// A home in which the help's line for this shell was run.
fn installed(program: &str) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let ours = Path::new(env!("CARGO_BIN_EXE_rexctl")).parent().unwrap().display().to_string();
    let named = format!("completion {program}");
    let line = examples().into_iter().find(|line| line.contains(&named)).unwrap();
    let mut command = shell(&line);
    command.env_clear().env("HOME", home.path()).env("PATH", format!("{ours}:/usr/bin:/bin"));
    let output = command.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{line}: {output:?}");
    home
}

fn completes(shell: &Interactive) {
    let words = ["rexctl", "job-invocation", "create", "--async"];
    shell.completes(&installed(shell.program), &[("rexctl job-inv\tcre\t--asy\t", &words)]);
}

#[test]
fn bash_completes_in_a_home_that_was_empty() {
    completes(&BASH);
}

#[test]
fn zsh_completes_in_a_home_that_was_empty() {
    completes(&ZSH);
}

#[test]
fn fish_completes_in_a_home_that_was_empty() {
    completes(&FISH);
}

#[test]
fn the_readme_has_no_other_lines() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let lines = examples().join("\n");
    let told = readme.lines().map(str::trim).filter(|line| line.contains("rexctl completion "));
    told.for_each(|line| assert!(lines.contains(line), "{line}"));
}
