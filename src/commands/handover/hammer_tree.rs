//! The commands of hammer with the plugins of Satellite: names only.

use std::collections::BTreeSet;

/// The commands: a line for each group, with its path and the words below it.
const TREE: &str = include_str!("hammer-tree.txt");

/// The second names of hammer's verbs.
const ALIASES: [(&str, &str); 3] = [("destroy", "delete"), ("index", "list"), ("show", "info")];

/// Commands of plugins that Satellite does not have. They take no part in abbreviations.
const OTHER_PLUGINS: [&str; 8] = [
    "admin",
    "config-group",
    "host puppet-classes",
    "host sc-params",
    "puppet-class",
    "puppet-environment",
    "sc-param",
    "virt-who-config",
];

/// The meaning of a word below a group of commands.
#[derive(Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The name of a command or group
    Name(&'static str),
    /// An abbreviation of this one
    Abbreviation(&'static str),
    /// An abbreviation of several
    Ambiguous(Vec<&'static str>),
    /// No word of hammer
    Unknown,
}

/// Returns the meaning of `word` below the group at `path`.
pub fn meaning(path: &[&str], word: &str) -> Meaning {
    let group = path.join(" ");
    let names = names(&group);
    let other = OTHER_PLUGINS.iter().filter_map(|other| below(other, &group));
    let alias = ALIASES.iter().find(|(alias, _)| *alias == word).map_or(word, |(_, name)| name);
    let named = |word: &str| names.iter().find(|name| **name == word).copied();
    if let Some(name) = named(word).or_else(|| named(alias)) {
        return Meaning::Name(name);
    }
    if let Some(name) = other.map(first_word).find(|name| *name == word) {
        return Meaning::Name(name);
    }
    let begins = |name: &&str| name.starts_with(word) || aliases(name).any(|alias| alias.starts_with(word));
    let begun: Vec<&str> = names.into_iter().filter(begins).collect();
    match begun.as_slice() {
        [] => Meaning::Unknown,
        [name] => Meaning::Abbreviation(name),
        _ => Meaning::Ambiguous(begun),
    }
}

/// Returns true if there are no commands below the path.
pub fn is_leaf(path: &[&str]) -> bool {
    names(&path.join(" ")).is_empty()
}

/// Returns the names of the commands and groups below a group; an empty one is the whole tree.
fn names(group: &str) -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    for (path, words) in TREE.lines().filter_map(|line| line.split_once(':')) {
        if path == group {
            names.extend(words.split_whitespace());
        } else if let Some(rest) = below(path, group) {
            names.insert(first_word(rest));
        }
    }
    names
}

/// Returns the part of `path` that is below the group.
fn below<'a>(path: &'a str, group: &str) -> Option<&'a str> {
    if group.is_empty() { Some(path) } else { path.strip_prefix(group)?.strip_prefix(' ') }
}

/// Returns true if `word` is nearly the name of a command at the top.
pub fn is_nearly_a_name(word: &str) -> bool {
    names("").into_iter().any(|name| is_near(word, name))
}

/// Returns true if the words differ by a slip of the hand, or the first is the beginning of the other.
pub fn is_near(word: &str, name: &str) -> bool {
    let most = if word.len() <= 4 { 1 } else { 2 };
    name.starts_with(word) || strsim::damerau_levenshtein(word, name) <= most
}

fn first_word(path: &str) -> &str {
    path.split(' ').next().unwrap_or(path)
}

fn aliases(name: &str) -> impl Iterator<Item = &'static str> {
    ALIASES.iter().filter(move |(_, of)| *of == name).map(|(alias, _)| *alias)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_a_name_before_it_is_an_abbreviation() {
        for (path, word, expected) in [
            (&[] as &[&str], "template", Meaning::Name("template")),
            (&[], "templ", Meaning::Ambiguous(vec!["template", "template-input"])),
            (&[], "organ", Meaning::Abbreviation("organization")),
            (&[], "rexctl", Meaning::Unknown),
            (&[], "puppet-class", Meaning::Name("puppet-class")),
            (&[], "puppet-cl", Meaning::Unknown),
            (&["host"], "sc-params", Meaning::Name("sc-params")),
            (&["host"], "sh", Meaning::Abbreviation("info")),
            (&["host"], "index", Meaning::Name("list")),
            (&["host"], "package", Meaning::Name("package")),
            (&["host", "package"], "upgrade", Meaning::Name("upgrade")),
            (&["host", "package"], "upgr", Meaning::Ambiguous(vec!["upgrade", "upgrade-all"])),
        ] {
            assert_eq!(meaning(path, word), expected, "{path:?} {word}");
        }
        assert!(is_nearly_a_name("organisation") && !is_nearly_a_name("kubevirt"));
        assert!(is_leaf(&["host", "list"]) && !is_leaf(&["host", "package"]) && !is_leaf(&["ping"]));
    }
}
