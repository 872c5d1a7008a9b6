//! Host names as they are shown: folded into a node set, without the domain that all share.

use super::node_set::{self, Group};
use crate::printable;
use std::fmt;
use unicode_width::UnicodeWidthStr as _;

/// Stands for the names that do not fit.
const ELLIPSIS: &str = "…";

/// Host names in little space, the largest groups first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedHosts {
    words: Vec<String>,
    domain: String,
}

impl FoldedHosts {
    /// Folds names, each of which is of a host.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        let domain = shared_domain(&names);
        let mut groups = node_set::groups(names.iter().map(|name| name.strip_suffix(domain).unwrap_or(name)));
        groups.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
        let word = |Group { word, .. }| printable::line(&word).into_owned();
        Self { words: groups.into_iter().map(word).collect(), domain: printable::line(domain).into_owned() }
    }

    /// The domain that all names share, with the dot before it, which [`Self::short`] and [`Self::within`] leave out; empty where there is none.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// Returns the names as they stand beside others, with which they share no more than `domain`.
    pub fn outside(self, domain: &str) -> Self {
        let own = self.domain.strip_suffix(domain).unwrap_or(&self.domain);
        let words = self.words.iter().map(|word| format!("{word}{own}")).collect();
        Self { words, domain: domain.to_owned() }
    }

    /// The node set without the shared domain.
    pub fn short(&self) -> String {
        self.words.join(",")
    }

    /// Returns as much of [`Self::short`] as fits into so many columns; `…` stands for the rest.
    pub fn within(&self, columns: usize) -> String {
        let whole = self.short();
        if whole.width() <= columns {
            return whole;
        }
        let room = columns.saturating_sub(ELLIPSIS.width());
        let mut shown = String::new();
        for word in &self.words {
            if shown.width() + word.width() + 1 > room {
                break;
            }
            shown.extend([word, ","]);
        }
        if shown.is_empty() {
            let fits = cut(&whole, room);
            // A number that is cut would be another number.
            let whole = fits.rfind([',', '-', '[']).filter(|_| fits.contains('[')).and_then(|end| fits.get(..=end));
            shown = whole.unwrap_or(&fits).to_owned();
        }
        shown.extend((columns > 0).then_some(ELLIPSIS));
        shown
    }
}

/// The node set in full.
impl fmt::Display for FoldedHosts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<_> = self.words.iter().map(|word| format!("{word}{}", self.domain)).collect();
        f.write_str(&words.join(","))
    }
}

/// Returns as many characters as fit into so many columns.
fn cut(text: &str, columns: usize) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        shown.push(c);
        if shown.width() > columns {
            shown.pop();
            break;
        }
    }
    shown
}

/// Returns the longest end that all names share, from a dot on, with something before it in each. An address has no domain.
pub fn shared_domain<'a>(names: &[&'a str]) -> &'a str {
    let Some((first, others)) = names.split_first() else { return "" };
    let is_shared = |end: &&str| others.iter().all(|name| name.len() > end.len() && name.ends_with(*end));
    let ends = first.match_indices('.').filter(|(dot, _)| *dot > 0).filter_map(|(dot, _)| first.get(dot..));
    let is_domain = |end: &&str| !end.ends_with(|c: char| c.is_ascii_digit());
    ends.filter(is_domain).find(is_shared).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(names: &str) -> FoldedHosts {
        FoldedHosts::new(names.split_whitespace())
    }

    #[test]
    fn a_shared_domain_is_told_once() {
        let hosts = folded("web01.example.com web02.example.com db.example.com");
        assert_eq!((hosts.short().as_str(), hosts.domain()), ("web[01-02],db", ".example.com"));
        assert_eq!(hosts.to_string(), "web[01-02].example.com,db.example.com");
        for (names, short, domain) in [
            ("", "", ""),
            ("web01", "web01", ""),
            ("web01.example.com", "web01", ".example.com"),
            ("a.b.example.com c.b.example.com", "a,c", ".b.example.com"),
            ("a.example.com a.example.org", "a.example.com,a.example.org", ""),
            ("a.example.com example.com", "a.example,example", ".com"),
            ("10.0.0.1 11.0.0.1", "[10-11].0.0.1", ""),
            (".x a.x", ".x,a.x", ""),
        ] {
            let hosts = folded(names);
            assert_eq!((hosts.short().as_str(), hosts.domain()), (short, domain), "{names}");
        }
    }

    #[test]
    fn names_beside_others_leave_out_what_all_share_only() {
        let hosts = folded("web01.b.example.com web02.b.example.com").outside(".example.com");
        assert_eq!((hosts.short().as_str(), hosts.domain()), ("web[01-02].b", ".example.com"));
        assert_eq!(hosts.to_string(), "web[01-02].b.example.com");
    }

    #[test]
    fn names_that_do_not_fit_end_in_an_ellipsis() {
        let hosts = folded("web01.x web02.x web03.x db1.x db2.x cache.x");
        assert_eq!(hosts.within(80), "web[01-03],db[1-2],cache");
        assert_eq!(hosts.within(24), "web[01-03],db[1-2],cache");
        assert_eq!(hosts.within(23), "web[01-03],db[1-2],…");
        assert_eq!(hosts.within(20), "web[01-03],db[1-2],…");
        assert_eq!(hosts.within(19), "web[01-03],…");
        assert_eq!(hosts.within(8), "web[01-…");
        let with_gaps = folded("node001 node002 node003 node005 node006 node009");
        assert_eq!(with_gaps.within(80), "node[001-003,005-006,009]");
        assert_eq!(with_gaps.within(24), "node[001-003,005-006,…");
        assert_eq!(with_gaps.within(20), "node[001-003,005-…");
        assert_eq!(with_gaps.within(16), "node[001-003,…");
        assert_eq!(with_gaps.within(11), "node[001-…");
        assert_eq!(folded("a-long-name").within(6), "a-lon…");
        assert_eq!(hosts.within(1), "…");
        assert_eq!(hosts.within(0), "");
    }

    #[test]
    fn what_is_shown_cannot_repaint_the_terminal() {
        assert_eq!(FoldedHosts::new(["a\u{1b}[2J"]).short(), "a\\x1b[[]2J");
    }
}
