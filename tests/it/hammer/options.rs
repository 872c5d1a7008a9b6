//! Every option that hammer has is one of ours, where the list of them is at hand: `../shared/hammer-options.md`.

use crate::skipped::tell_skipped;
use clap::{Arg, Command};
use std::path::Path;

/// The command that `words` lead to, by name or alias.
fn find<'a>(root: &'a Command, words: &[&str]) -> Option<&'a Command> {
    words.iter().try_fold(root, |command, word| command.find_subcommand(word))
}

/// The option's argument, by its long or its short name.
fn option<'a>(command: &'a Command, flag: &str) -> Option<&'a Arg> {
    let is_long = |arg: &Arg, name: &str| {
        arg.get_long() == Some(name) || arg.get_all_aliases().unwrap_or_default().contains(&name)
    };
    command.get_arguments().find(|arg| match flag.strip_prefix("--") {
        Some(name) => is_long(arg, name),
        None => arg.get_short() == flag.chars().nth(1),
    })
}

/// What is wrong with our option: it is not there, or takes a value where hammer's takes none, or none where it takes one.
fn wrong(command: &Command, flag: &str, is_switch: bool) -> Option<&'static str> {
    let Some(option) = option(command, flag) else { return Some("is not there") };
    let values = option.get_num_args().unwrap_or_default();
    match (is_switch, values.min_values() == 0, values.takes_values()) {
        (true, false, _) => Some("wants a value"),
        (false, _, false) => Some("takes no value"),
        _ => None,
    }
}

#[test]
fn every_option_of_hammer_is_accepted() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/hammer-options.md");
    let Ok(list) = std::fs::read_to_string(list) else {
        return tell_skipped("the list of hammer's options is not at hand");
    };
    let mut root = rexctl::cli::root();
    root.build();
    let (mut missing, mut looked_at) = (Vec::new(), 0);
    for section in list.split("\n## hammer ").skip(1) {
        let (title, rows) = section.split_once('\n').unwrap();
        // `ping foreman` is `ping`, whose only service it is.
        let words: Vec<Vec<&str>> =
            title.split(' ').filter(|w| *w != "foreman").map(|w| w.split('|').collect()).collect();
        for last in words.last().unwrap() {
            let path: Vec<&str> = words[..words.len() - 1].iter().map(|names| names[0]).chain([*last]).collect();
            let Some(command) = find(&root, &path) else {
                missing.push(format!("{title}: no {path:?}"));
                continue;
            };
            for row in rows.lines().filter(|row| row.starts_with("| `")) {
                let cells: Vec<&str> = row.split('|').map(str::trim).collect();
                for flag in cells[1].split('`').filter(|part| part.starts_with('-')) {
                    looked_at += 1;
                    missing
                        .extend(wrong(command, flag, cells[2] == "flag").map(|what| format!("{title}: {flag} {what}")));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(looked_at > 300, "only {looked_at} options were found");
}
