//! The examples of each list's help work for its own noun.

use crate::rexctl::rexctl;
use clap::Command;

/// What stands between the quotes of an option's help.
fn advised(list: &Command, option: &str) -> Option<String> {
    let help = list.get_arguments().find(|arg| arg.get_id() == option)?.get_help()?.to_string();
    Some(help.split('\'').nth(1).unwrap_or_else(|| panic!("--{option} gives no example: {help}")).to_owned())
}

/// Every command with its words.
fn commands<'a>(command: &'a Command, path: &str, found: &mut Vec<(String, &'a Command)>) {
    let shown = command.get_subcommands().filter(|inner| inner.get_name() != "help" && !inner.is_hide_set());
    shown.for_each(|inner| commands(inner, &format!("{path} {}", inner.get_name()), found));
    found.push((path.to_owned(), command));
}

#[test]
fn short_help_fits_on_a_screen_and_names_the_way_to_the_global_options() {
    let mut root = rexctl::cli::root();
    root.build();
    let mut all = Vec::new();
    commands(&root, "", &mut all);
    assert!(all.len() > 60, "{}", all.len());
    for (path, command) in all {
        let help = command.clone().render_help().to_string();
        assert!(help.lines().count() <= 60, "{path}: {} lines\n{help}", help.lines().count());
        let is_leaf = !command.has_subcommands();
        assert!(!is_leaf || help.contains("Global options: rexctl --help"), "{path}: {help}");
    }
}

#[test]
fn every_list_takes_the_search_and_the_order_that_its_help_gives() {
    let mut root = rexctl::cli::root();
    root.build();
    let mut tried = 0;
    for noun in root.get_subcommands() {
        let Some(list) = noun.find_subcommand("list") else { continue };
        let (Some(search), Some(order)) = (advised(list, "search"), advised(list, "order")) else { continue };
        let of_template = list.get_arguments().any(|arg| arg.get_id() == "template-id");
        let place: &[&str] = if of_template { &["--template-id", "325"] } else { &[] };
        let line = format!("sandbox -- {} list", noun.get_name());
        let outcome = rexctl(&line).args(place).args(["--search", &search, "--order", &order]).run();
        assert_eq!(outcome.code, 0, "{line} {search} {order}: {outcome}");
        tried += 1;
    }
    assert!(tried >= 8, "{tried}");
}
