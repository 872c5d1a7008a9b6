//! Words that pick hosts of a job: names, also without their domain, node sets and patterns.

use super::node_set;
use super::selector::{Selector, label, lacks_domain, pattern};
use crate::model::search::like;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;

/// A word that picks hosts among those of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostWord {
    selectors: Vec<Selector>,
}

impl FromStr for HostWord {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        if word.trim().is_empty() {
            return Err("must be the name of a host".to_owned());
        }
        let is_plain = !word.contains(['[', ']', ',', '*']);
        let names = if is_plain { vec![word.to_owned()] } else { expand(word)? };
        let selector = |name: String| if name.contains('*') { Selector::Pattern(name) } else { Selector::Name(name) };
        Ok(Self { selectors: names.into_iter().map(selector).collect() })
    }
}

fn expand(word: &str) -> Result<Vec<String>, String> {
    node_set::expand(word).map_err(|refusal| refusal.to_string())
}

impl HostWord {
    /// Returns true if the word may mean the host of this name. Another word or host may fit better.
    pub fn may_mean(&self, host: &str) -> bool {
        self.selectors.iter().any(|selector| match selector {
            Selector::Name(name) => name == host || (lacks_domain(name) && small_label(host) == name.to_lowercase()),
            other => matches(other, host),
        })
    }
}

/// Returns the names that the words are or stand for, without patterns.
pub fn names(words: &[HostWord]) -> impl Iterator<Item = &str> {
    selectors(words).filter_map(|selector| match selector {
        Selector::Name(name) => Some(name.as_str()),
        _ => None,
    })
}

/// Returns true if each word is a name, or a set of names, in `found`.
pub fn are_all_in(words: &[HostWord], found: &HashSet<&str>) -> bool {
    selectors(words).all(|selector| matches!(selector, Selector::Name(name) if found.contains(name.as_str())))
}

/// The hosts that words pick, and what is wrong with the words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PickedHosts<'a> {
    /// Names of the hosts, in the order of the words, each once.
    pub hosts: Vec<&'a str>,
    /// Words that pick no host.
    pub missing: Vec<&'a str>,
    /// Words without a domain, with the several hosts that they may mean.
    pub ambiguous: Vec<(&'a str, Vec<&'a str>)>,
}

/// Picks hosts among those of these names. The very name goes before one that goes on with a domain, of which there may be only one.
pub fn pick<'a>(words: &'a [HostWord], hosts: &[&'a str]) -> PickedHosts<'a> {
    let whole: HashSet<&str> = hosts.iter().copied().collect();
    let mut by_label: HashMap<String, Vec<&str>> = HashMap::new();
    hosts
        .iter()
        .filter(|host| host.contains('.'))
        .for_each(|host| by_label.entry(small_label(host)).or_default().push(host));
    let (mut picked, mut seen) = (PickedHosts::default(), HashSet::new());
    for selector in selectors(words) {
        let found: Vec<&str> = match selector {
            Selector::Name(name) => match whole.get(name.as_str()) {
                Some(host) => vec![*host],
                None if lacks_domain(name) => by_label.get(&name.to_lowercase()).cloned().unwrap_or_default(),
                None => Vec::new(),
            },
            other => hosts.iter().copied().filter(|host| matches(other, host)).collect(),
        };
        match (selector, found.as_slice()) {
            (selector, []) => picked.missing.extend(text(selector)),
            (Selector::Name(name), [_, _, ..]) => picked.ambiguous.push((name, found)),
            _ => picked.hosts.extend(found.into_iter().filter(|host| seen.insert(*host))),
        }
    }
    picked
}

fn selectors(words: &[HostWord]) -> impl Iterator<Item = &Selector> {
    words.iter().flat_map(|word| &word.selectors)
}

fn matches(selector: &Selector, host: &str) -> bool {
    matches!(selector, Selector::Pattern(typed) if like::matches(host, &pattern(typed)))
}

fn text(selector: &Selector) -> Option<&str> {
    match selector {
        Selector::Name(text) | Selector::Pattern(text) => Some(text),
        _ => None,
    }
}

/// The part of a host's name before its domain, in small letters.
fn small_label(host: &str) -> String {
    label(host).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTS: [&str; 6] = ["web01.x", "web02.x", "web02.y", "db", "db.x", "cache03.x"];

    fn words(text: &str) -> Vec<HostWord> {
        text.split_whitespace().map(|word| word.parse().unwrap()).collect()
    }

    #[test]
    fn a_name_without_its_domain_picks_the_only_host_that_it_may_mean() {
        for (typed, hosts) in [
            ("web01", vec!["web01.x"]),
            ("WEB01 web01.x", vec!["web01.x"]),
            ("db", vec!["db"]),
            ("cache03 web[01-02].x", vec!["cache03.x", "web01.x", "web02.x"]),
            ("web*,db.x", vec!["web01.x", "web02.x", "web02.y", "db.x"]),
        ] {
            let words = words(typed);
            assert_eq!(pick(&words, &HOSTS), PickedHosts { hosts, ..PickedHosts::default() }, "{typed}");
        }
    }

    #[test]
    fn what_picks_none_or_may_mean_several_is_told() {
        let words = words("web02 web0 cache03.y nothing* web[01,03]");
        let picked = pick(&words, &HOSTS);
        assert_eq!(picked.hosts, ["web01.x"]);
        assert_eq!(picked.missing, ["web0", "cache03.y", "nothing*", "web03"]);
        assert_eq!(picked.ambiguous, [("web02", vec!["web02.x", "web02.y"])]);
        assert!("web[1".parse::<HostWord>().is_err());
    }

    #[test]
    fn a_host_may_be_meant_before_the_others_are_known() {
        let words = words("web01 db*");
        let meant = |host| words.iter().any(|word| word.may_mean(host));
        assert!(meant("web01") && meant("web01.x") && meant("db.y") && !meant("web011.x") && !meant("x.web01"));
    }
}
