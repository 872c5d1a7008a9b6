//! The man pages: one for each command, made of its help, and the guide for users of hammer.

mod exit_status;
pub mod help;
pub mod roff;
pub mod sections;

use crate::{guide, skipped};
use clap::Command;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command as Process;

/// The commands below a command that its help shows.
pub fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|inner| inner.get_name() != "help" && !inner.is_hide_set())
}

/// The whole tree, with all arguments.
pub fn tree() -> Command {
    let mut root = rexctl::cli::root().disable_help_subcommand(true);
    root.build();
    root
}

/// Every page by the name of its file.
pub fn pages() -> BTreeMap<String, Vec<u8>> {
    let mut pages = BTreeMap::new();
    add(&tree(), &[], &mut pages);
    // The guide is a page of its own, and what the command of the same name prints.
    pages.remove("rexctl-coming-from-hammer.1");
    pages.insert("rexctl-coming-from-hammer.7".into(), guide::man_page());
    pages
}

fn add(command: &Command, above: &[String], pages: &mut BTreeMap<String, Vec<u8>>) {
    let name = sections::name(command);
    let below = shown(command).map(sections::name).filter(|name| name != "rexctl-coming-from-hammer");
    let others: Vec<_> = above.iter().cloned().chain(below).collect();
    pages.insert(format!("{name}.1"), sections::page(command, &others));
    let above: Vec<_> = above.iter().cloned().chain([name]).collect();
    shown(command).for_each(|inner| add(inner, &above, pages));
}

fn files() -> Vec<std::path::PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("man");
    std::fs::read_dir(dir).unwrap().map(|file| file.unwrap().path()).collect()
}

#[test]
fn every_page_has_all_sections_with_content() {
    for path in files() {
        let text = std::fs::read_to_string(&path).unwrap();
        for section in ["NAME", "SYNOPSIS", "OPTIONS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO"] {
            let content = text.split_once(&format!(".SH \"{section}\"\n")).map(|(_, rest)| rest);
            let first = content.and_then(|content| content.lines().next());
            assert!(first.is_some_and(|line| !line.starts_with(".SH")), "{}: {section}", path.display());
        }
    }
}

#[test]
fn groff_and_mandoc_have_nothing_to_say_about_any_page() {
    let Some(programs) = skipped::programs(&["groff", "mandoc"]) else { return };
    let lines: [&[&str]; 2] = [&["-ww", "-man", "-Tutf8", "-z"], &["-T", "lint", "-W", "warning"]];
    for (program, flags) in programs.iter().zip(lines) {
        for page in files() {
            let output = Process::new(program).args(flags).arg(&page).output().unwrap();
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8_lossy(&said);
            assert!(output.status.success() && said.is_empty(), "{}: {said}", page.display());
        }
    }
}

#[test]
fn an_example_is_shown_as_it_is_typed() {
    let Some(programs) = skipped::programs(&["mandoc"]) else { return };
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("man/rexctl-job-invocation-create.1");
    let output = Process::new(&programs[0]).args(["-T", "utf8"]).arg(page).output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("create --on 'web*' --input command='uptime -p' \\\n"), "{shown}");
}
