//! The program that a command line is for: this one, or hammer.

use super::hammer_tree::{Meaning, is_leaf, is_near, is_nearly_a_name, meaning};
use crate::commands::line::{command_words, meant};
use clap::{Arg, Command};
use std::ffi::OsString;

/// The program that runs a command line.
#[derive(Debug, PartialEq, Eq)]
pub enum Route {
    /// rexctl, with these words: abbreviations of hammer's commands are written out
    Own(Vec<OsString>),
    /// hammer, whose command this is
    Hammer(Vec<&'static str>),
    /// hammer if there is one: neither program is known to have the first word, which may be one of a plugin
    Foreign,
    /// None: a word abbreviates each of these commands of hammer
    Ambiguous(Vec<&'static str>),
}

/// Decides by the words of the command, without asking anybody. A name of either program goes before an abbreviation, and an
/// abbreviation has the meaning that it has in hammer.
pub fn route(tree: &Command, args: &[OsString]) -> Route {
    let (mut full, mut path, mut own) = (args.to_vec(), Vec::new(), Some(tree));
    for (place, word) in command_words(tree, args) {
        let is_own = own.is_some_and(|command| has(command, word));
        let name = match meaning(&path, word) {
            Meaning::Name(name) => name,
            _ if is_own => break,
            Meaning::Abbreviation(name) => name,
            Meaning::Ambiguous(names) if own.is_some() => return Route::Ambiguous(names),
            Meaning::Unknown if path.is_empty() && is_foreign(tree, word) => return Route::Foreign,
            Meaning::Ambiguous(_) | Meaning::Unknown => break,
        };
        path.push(name);
        own =
            own.filter(|command| takes(command, name)).map(|command| command.find_subcommand(name).unwrap_or(command));
        if let Some(word) = full.get_mut(place) {
            *word = name.into();
        }
        if is_leaf(&path) {
            break;
        }
    }
    if own.is_some() { Route::Own(full) } else { Route::Hammer(path) }
}

/// Returns true for a word that is nobody's, nor nearly: neither a slip in a name of either program, nor a word of another tool, for which
/// rexctl has advice.
fn is_foreign(tree: &Command, word: &str) -> bool {
    let is_name = word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let nouns = || tree.get_subcommands();
    let is_near_own =
        nouns().chain(nouns().flat_map(Command::get_subcommands)).any(|own| is_near(word, own.get_name()));
    is_name && !is_near_own && !is_nearly_a_name(word) && meant(tree, word, &[]).is_empty()
}

/// Returns true if the command has a subcommand of this very name.
fn has(command: &Command, name: &str) -> bool {
    let is_it = |it: &Command| it.get_name() == name || it.get_visible_aliases().any(|alias| alias == name);
    command.get_subcommands().any(is_it)
}

/// Returns true if the command has this subcommand, or an argument of that word in its place, as `ping` has.
fn takes(command: &Command, name: &str) -> bool {
    if command.has_subcommands() {
        return command.find_subcommand(name).is_some();
    }
    let mut command = command.clone();
    // Only that adds the arguments.
    command.build();
    let is_word = |arg: &Arg| arg.get_possible_values().iter().any(|value| value.matches(name, false));
    command.get_positionals().any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::line::typed_command;
    use crate::commands::{nouns, tree};
    use std::collections::BTreeMap;

    const COMMANDS: &str = include_str!("../../../tests/data/hammer-commands.txt");

    fn words(line: &str) -> Vec<OsString> {
        ["rexctl"].into_iter().chain(line.split_whitespace()).map(OsString::from).collect()
    }

    /// Returns the beginnings of the word at `place` that mean the same among hammer's paths with the same words before it.
    fn abbreviations(path: &[&str], place: usize) -> Vec<String> {
        let names: std::collections::BTreeSet<&str> = COMMANDS
            .lines()
            .map(|line| line.split(' ').collect::<Vec<_>>())
            .filter(|other| other.get(..place) == path.get(..place))
            .filter_map(|other| other.get(place).copied())
            .collect();
        let second = BTreeMap::from([("list", "index"), ("info", "show"), ("delete", "destroy")]);
        let begins = |name: &str, short: &str| {
            name.starts_with(short) || second.get(name).is_some_and(|name| name.starts_with(short))
        };
        let word = path[place];
        let short = (1..word.len()).map(|end| &word[..end]);
        short
            .filter(|short| !names.contains(short) && !second.values().any(|name| name == short))
            .filter(|short| names.iter().filter(|name| begins(name, short)).count() == 1)
            .map(str::to_owned)
            .collect()
    }

    /// Returns true for the command of this line, or one that has the last word as an argument.
    fn is_same(command: &Command, line: &str) -> bool {
        let name = command.get_bin_name().unwrap().strip_prefix("rexctl ").unwrap();
        let rest = line.strip_prefix(name).map(str::trim);
        rest.is_some_and(|rest| rest.is_empty() || takes(command, rest))
    }

    #[test]
    fn each_command_of_hammer_and_each_abbreviation_is_the_same_here_or_handed_over() {
        let tree = tree(&mut nouns());
        let mut full = tree.clone();
        full.build();
        let (mut own, mut handed, mut elsewhere) = (0, 0, Vec::new());
        for line in COMMANDS.lines() {
            let path: Vec<&str> = line.split(' ').collect();
            let exact = route(&tree, &words(line));
            match &exact {
                Route::Own(args) if is_same(typed_command(&full, args), line) => own += 1,
                Route::Hammer(found) if *found == path => handed += 1,
                _ => elsewhere.push(line.to_owned()),
            }
            for place in 0..path.len() {
                for short in abbreviations(&path, place) {
                    let mut typed = path.clone();
                    typed[place] = &short;
                    let is_own_word = has(&tree, &short) && place == 0;
                    if !is_own_word && route(&tree, &words(&typed.join(" "))) != exact {
                        elsewhere.push(typed.join(" "));
                    }
                }
            }
        }
        assert!(elsewhere.is_empty(), "{elsewhere:#?}");
        assert_eq!((own, handed, own + handed), (OWN, 680 - OWN, 680));
    }

    /// Number of hammer's commands that rexctl has.
    const OWN: usize = 78;

    #[test]
    fn global_options_may_stand_before_and_between_the_words() {
        let tree = tree(&mut nouns());
        let hammer = |path: &[&'static str]| Route::Hammer(path.to_vec());
        for (line, expected) in [
            ("-u admin -p list organization list", hammer(&["organization", "list"])),
            ("--output json --csv organ li --search host", hammer(&["organization", "list"])),
            ("--server=https://x host --output json package list", hammer(&["host", "package", "list"])),
            ("organization", hammer(&["organization"])),
            ("organization nothing", hammer(&["organization"])),
            ("puppet-class list", hammer(&["puppet-class"])),
            ("template list", hammer(&["template", "list"])),
            ("template-i l --template-id 4", Route::Own(words("template-input list --template-id 4"))),
            ("job-i re --id 4", Route::Own(words("job-invocation rerun --id 4"))),
            ("job-invocation re", Route::Own(words("job-invocation rerun"))),
            ("host index", Route::Own(words("host list"))),
            ("host list --search organization", Route::Own(words("host list --search organization"))),
            ("organisation list", Route::Own(words("organisation list"))),
            ("run web01 -- hammer organization list", Route::Own(words("run web01 -- hammer organization list"))),
            ("config show", Route::Own(words("config show"))),
            ("hosts organization", Route::Own(words("hosts organization"))),
            ("", Route::Own(words(""))),
            ("--version", Route::Own(words("--version"))),
            ("kubevirt list", Route::Foreign),
            ("--output json leapp-report list --search x", Route::Foreign),
            ("lits", Route::Own(words("lits"))),
            ("job-invocatoin list", Route::Own(words("job-invocatoin list"))),
            ("rollo list", Route::Own(words("rollo list"))),
            ("logs 12", Route::Own(words("logs 12"))),
            ("Kubevirt list", Route::Own(words("Kubevirt list"))),
            ("job-invocation kubevirt", Route::Own(words("job-invocation kubevirt"))),
            ("host kubevirt", Route::Own(words("host kubevirt"))),
            ("templ list", Route::Ambiguous(vec!["template", "template-input"])),
        ] {
            assert_eq!(route(&tree, &words(line)), expected, "{line}");
        }
    }
}
