//! Selectors to searches.

use super::selector::{Selector, foreign, lacks_domain, pattern, unmatched};
use crate::model::search::{can_be_listed, group, host_named, hosts_named, like, list_item, names_in_list, quoted};
use std::mem;
use url::form_urlencoded::byte_serialize;

/// Maximum length of a search in an address, in bytes: servers and proxies take addresses of 4 kB.
const LONGEST: usize = 3_000;

/// Maximum number of hosts that a search names; more are told by their ids, which are shorter. The web form does the same.
const MOST_NAMES: usize = 50;

/// A search for the hosts of some selectors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostSearch<'a> {
    /// The search in the server's language.
    pub text: String,
    selectors: Vec<&'a Selector>,
}

impl<'a> HostSearch<'a> {
    /// Returns the selectors that none of the hosts selects, which the search has `found`.
    pub fn unmatched(&self, found: &[&str]) -> Vec<&'a Selector> {
        let has_one = !found.is_empty();
        let by_name = unmatched(&self.selectors, found);
        let by_field = self.selectors.iter().filter(|selector| !has_one && !selector.is_by_name()).copied();
        by_name.into_iter().chain(by_field).collect()
    }
}

impl HostSearch<'_> {
    /// Returns the selector if the search is for one alone.
    pub fn only(&self) -> Option<&Selector> {
        match self.selectors.as_slice() {
            [selector] => Some(selector),
            _ => None,
        }
    }

    /// Returns the hosts in `found` that no selector is for. Of host groups and queries only the server knows the hosts.
    pub fn foreign<'n>(&self, found: &[&'n str]) -> Vec<&'n str> {
        if self.selectors.iter().all(|selector| selector.is_by_name()) {
            foreign(&self.selectors, found)
        } else {
            Vec::new()
        }
    }
}

/// Returns the searches that together select the hosts of all `selectors`. Each fits into an address, unless one selector alone does not.
/// Host groups and queries get searches of their own, which tell of each that it has no hosts.
pub fn searches(selectors: &[Selector]) -> Vec<HostSearch<'_>> {
    let (by_name, others): (Vec<_>, Vec<_>) = selectors.iter().partition(|selector| selector.is_by_name());
    let (mut searches, mut part) = (Vec::new(), SearchPart::default());
    for selector in by_name {
        if part.length > 0 && part.length + length(selector) > LONGEST {
            searches.push(mem::take(&mut part).write());
        }
        part.push(selector);
    }
    searches.extend((part.length > 0).then(|| part.write()));
    searches.extend(others.into_iter().map(|selector| SearchPart::of([selector]).write()));
    searches
}

/// Returns the one search for the hosts of `selectors` that are not of `except`, however long.
pub fn search(selectors: &[Selector], except: &[Selector]) -> String {
    let any_of = |selectors| SearchPart::of(selectors).write().text;
    match except {
        [] => any_of(selectors),
        _ => format!("({}) and not ({})", any_of(selectors), any_of(except)),
    }
}

/// Returns the search for exactly these hosts, of which the ids and names are given.
pub fn hosts(hosts: &[(u64, &str)]) -> String {
    if hosts.len() <= MOST_NAMES {
        return hosts_named(hosts.iter().map(|(_, name)| *name));
    }
    with_ids(&hosts.iter().map(|(id, _)| *id).collect::<Vec<_>>())
}

/// Returns `search`, or the searches for its hosts by their ids where it is too long for an address.
pub fn in_parts(search: &str, ids: &[u64]) -> Vec<String> {
    /// Length of what stands between two ids, in an address.
    const BETWEEN: usize = 4;
    if byte_serialize(search.as_bytes()).map(str::len).sum::<usize>() <= LONGEST {
        return vec![search.to_owned()];
    }
    let longest = ids.iter().max().map_or(1, |id| id.to_string().len());
    ids.chunks((LONGEST / (longest + BETWEEN)).max(1)).map(with_ids).collect()
}

fn with_ids(ids: &[u64]) -> String {
    let ids: Vec<_> = ids.iter().map(u64::to_string).collect();
    format!("id ^ ({})", ids.join(", "))
}

/// One part of a search, which others are ORed with.
enum Condition {
    /// A name that goes into the list of names.
    Listed(String),
    /// Stands alone.
    Alone(String),
}

impl Condition {
    /// The bytes that it takes in an address, with what stands between it and the next.
    fn length(&self) -> usize {
        let (text, between) = match self {
            Self::Listed(name) => (name, ", "),
            Self::Alone(text) => (text, " or "),
        };
        [text, between].iter().flat_map(|text| byte_serialize(text.as_bytes())).map(str::len).sum()
    }
}

/// The bytes that a selector takes in an address.
fn length(selector: &Selector) -> usize {
    conditions(selector).iter().map(Condition::length).sum()
}

fn conditions(selector: &Selector) -> Vec<Condition> {
    let titled = |title: &str| Condition::Alone(format!("hostgroup_title = {}", quoted(title)));
    match selector {
        Selector::Name(name) if lacks_domain(name) => {
            let goes_on = format!("{}.*", like::escaped(name));
            vec![named(name), matching("name", &goes_on)]
        }
        Selector::Name(name) | Selector::Host(name) => vec![named(name)],
        Selector::Pattern(typed) => vec![matching("name", &pattern(typed))],
        Selector::HostGroup { title, with_children: false } => vec![titled(title)],
        Selector::HostGroup { title, with_children: true } => {
            let below = format!("{}/*", like::escaped(title));
            vec![titled(title), matching("hostgroup_title", &below)]
        }
        Selector::Collection(name) => vec![Condition::Alone(format!("host_collection = {}", quoted(name)))],
        Selector::Query(query) => vec![Condition::Alone(group(query))],
    }
}

fn named(name: &str) -> Condition {
    if can_be_listed(name) { Condition::Listed(list_item(name)) } else { Condition::Alone(host_named(name)) }
}

fn matching(field: &str, pattern: &str) -> Condition {
    Condition::Alone(format!("{field} ~ {}", quoted(pattern)))
}

/// A search that is being written.
#[derive(Default)]
struct SearchPart<'a> {
    selectors: Vec<&'a Selector>,
    names: Vec<String>,
    others: Vec<String>,
    /// Bytes in an address.
    length: usize,
}

impl<'a> SearchPart<'a> {
    fn of(selectors: impl IntoIterator<Item = &'a Selector>) -> Self {
        let mut part = Self::default();
        selectors.into_iter().for_each(|selector| part.push(selector));
        part
    }

    fn push(&mut self, selector: &'a Selector) {
        self.selectors.push(selector);
        for condition in conditions(selector) {
            self.length += condition.length();
            match condition {
                Condition::Listed(name) => self.names.push(name),
                Condition::Alone(text) => self.others.push(text),
            }
        }
    }

    fn write(self) -> HostSearch<'a> {
        let list = (!self.names.is_empty()).then(|| names_in_list(&self.names));
        let text = list.into_iter().chain(self.others).collect::<Vec<_>>().join(" or ");
        HostSearch { text, selectors: self.selectors }
    }
}
