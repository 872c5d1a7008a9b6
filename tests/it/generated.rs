//! Man pages and completion scripts are committed; they have to be what the program gives. `UPDATE_EXPECT=1 cargo test` writes them.

use crate::rexctl::rexctl;
use crate::{guide, man};
use clap::Command;
use std::collections::BTreeMap;
use std::path::Path;

fn compare(dir: &str, expected: &BTreeMap<String, Vec<u8>>) {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir).unwrap();
        expected.iter().for_each(|(name, content)| std::fs::write(dir.join(name), content).unwrap());
    }
    let there: Vec<_> =
        std::fs::read_dir(&dir).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    let stale: Vec<_> = there.iter().filter(|name| !expected.contains_key(*name)).collect();
    assert!(stale.is_empty(), "files without a command: {stale:?}");
    for (name, content) in expected {
        assert!(
            std::fs::read(dir.join(name)).is_ok_and(|found| &found == content),
            "{name} is not what the code gives"
        );
    }
}

fn compare_document(name: &str, generate: impl Fn(&str) -> String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    let generated = generate(&found);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    assert!(
        found == generated || std::env::var_os("UPDATE_EXPECT").is_some(),
        "docs/{name} is not what the code gives"
    );
}

#[test]
fn the_tables_of_the_documents_are_what_the_code_gives() {
    compare_document("coming-from-hammer.md", |_| guide::document());
    compare_document("exit-codes.md", guide::with_exit_codes);
}

#[test]
fn man_pages_are_what_the_code_gives() {
    compare("man", &man::pages());
}

#[test]
fn completions_are_what_is_printed() {
    let shells = [
        ("bash", "rexctl.bash"),
        ("elvish", "rexctl.elv"),
        ("fish", "rexctl.fish"),
        ("powershell", "_rexctl.ps1"),
        ("zsh", "_rexctl"),
    ];
    let printed = shells.map(|(shell, file)| {
        let outcome = rexctl(&format!("completion {shell}")).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        (file.to_owned(), outcome.stdout.into_bytes())
    });
    compare("completions", &BTreeMap::from(printed));
}

#[test]
fn the_whole_tree_passes_claps_own_checks() {
    let mut root = rexctl::cli::root();
    root.build();
    root.debug_assert();
}

#[test]
fn every_flag_has_help() {
    fn walk(command: &Command, silent: &mut Vec<String>) {
        for arg in command.get_arguments().filter(|arg| arg.get_help().is_none()) {
            silent.push(format!("{} {}", command.get_name(), arg.get_id()));
        }
        command.get_subcommands().for_each(|sub| walk(sub, silent));
    }
    let mut silent = Vec::new();
    walk(&man::tree(), &mut silent);
    assert!(silent.is_empty(), "{silent:?}");
}
