//! Every option that hammer has is one of ours, where the list of them is at hand: `../shared/hammer-options.md`.

use clap::Command;
use std::path::Path;

/// The command that `words` lead to, by name or alias.
fn find<'a>(root: &'a Command, words: &[&str]) -> Option<&'a Command> {
    words.iter().try_fold(root, |command, word| command.find_subcommand(word))
}

fn accepts(command: &Command, flag: &str) -> bool {
    let long = |name: &str| {
        command
            .get_arguments()
            .any(|arg| arg.get_long() == Some(name) || arg.get_all_aliases().unwrap_or_default().contains(&name))
    };
    match (flag.strip_prefix("--"), flag.strip_prefix('-').and_then(|short| short.chars().next())) {
        (Some(name), _) => name == "help" || long(name),
        (None, short) => short == Some('h') || command.get_arguments().any(|arg| arg.get_short() == short),
    }
}

#[test]
fn every_option_of_hammer_is_accepted() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/hammer-options.md");
    let Ok(list) = std::fs::read_to_string(list) else { return };
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
            let flags = rows.lines().filter(|row| row.starts_with("| `")).flat_map(|row| {
                row.split('|').nth(1).unwrap().split('`').filter(|part| part.starts_with('-')).map(str::to_owned)
            });
            for flag in flags {
                looked_at += 1;
                if !accepts(command, &flag) {
                    missing.push(format!("{title}: {flag}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(looked_at > 300, "only {looked_at} options were found");
}
