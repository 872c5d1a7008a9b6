//! The examples of each list's help work for its own noun.

use crate::man;
use crate::rexctl::rexctl;
use clap::Command;

/// What stands between the quotes of an option's help.
fn advised(list: &Command, option: &str) -> Option<String> {
    let help = list.get_arguments().find(|arg| arg.get_id() == option)?.get_help()?.to_string();
    Some(help.split('\'').nth(1).unwrap_or_else(|| panic!("--{option} gives no example: {help}")).to_owned())
}

/// Every command with its words.
fn commands<'a>(command: &'a Command, found: &mut Vec<(String, &'a Command)>) {
    man::shown(command).for_each(|inner| commands(inner, found));
    found.push((command.get_bin_name().unwrap_or(command.get_name()).to_owned(), command));
}

#[test]
fn short_help_fits_on_a_screen_and_names_the_way_to_the_global_options() {
    let tree = man::tree();
    let mut all = Vec::new();
    commands(&tree, &mut all);
    assert!(all.len() > 60, "{}", all.len());
    for ((path, command), width) in all.iter().flat_map(|command| [80, 100].map(|width| (command, width))) {
        let help = (*command).clone().term_width(width).render_help().to_string();
        assert!(help.lines().count() <= 60, "{path}: {} lines at {width} columns\n{help}", help.lines().count());
        assert!(help.contains("Global options: rexctl --help"), "{path}: {help}");
        let first_group = help.lines().find(|line| line.starts_with("Options:") || line.starts_with("Arguments:"));
        assert!(first_group.is_some() && !help.contains("--ssl-ca-file"), "{path}: {help}");
    }
}

#[test]
fn help_of_any_length_is_wrapped_to_the_screen() {
    let tree = man::tree();
    let mut all = Vec::new();
    commands(&tree, &mut all);
    for (path, command) in all {
        let help = command.clone().term_width(80).render_long_help().to_string();
        let long = help.lines().find(|line| line.chars().count() > 80);
        assert!(long.is_none(), "{path}: {long:?}");
        // A line that was broken by hand would be broken again.
        let text = command.get_after_long_help().map(ToString::to_string).unwrap_or_default();
        let broken = text.split("\n\n").find(|part| !part.contains("\n  ") && part.contains('\n'));
        assert!(broken.is_none(), "{path}: {broken:?}");
        let row = text.lines().find(|line| line.trim_start().contains("   ") && line.chars().count() > 80);
        assert!(row.is_none(), "{path}: {row:?}");
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

#[test]
fn every_search_for_hosts_that_an_option_gives_is_one() {
    let tree = man::tree();
    let mut all = Vec::new();
    commands(&tree, &mut all);
    let of_hosts = ["search-query", "search"];
    let mut tried = 0;
    for (path, command) in all.iter().filter(|(path, _)| !path.ends_with(" list") && !path.ends_with(" jobs")) {
        for option in command.get_arguments().filter(|arg| arg.get_long().is_some_and(|long| of_hosts.contains(&long)))
        {
            let help = option.get_help().map(ToString::to_string).unwrap_or_default();
            let Some(search) = help.split('\'').nth(1) else { continue };
            let outcome = rexctl("sandbox -- host list --search").args([search]).run();
            assert_eq!(outcome.code, 0, "{path}: {search}: {outcome}");
            tried += 1;
        }
    }
    assert!(tried >= 5, "{tried}");
}
