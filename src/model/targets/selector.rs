//! Selectors: targets that a search can express.

use crate::model::search::like;
use std::collections::HashSet;
use std::fmt;

/// Hosts that a search of their own selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selector {
    /// The host of this name; without a dot also each host whose name goes on with a domain.
    Name(String),
    /// The host of exactly this name.
    Host(String),
    /// Every host whose name matches, `*` standing for any text.
    Pattern(String),
    /// The hosts of a host group, with those of its child groups where wanted.
    HostGroup {
        /// Full title, such as `web/front`.
        title: String,
        /// Includes the groups below it.
        with_children: bool,
    },
    /// The hosts of the host collection of this name, which only servers with the content plugin can search for.
    Collection(String),
    /// The hosts that a search in the server's language finds.
    Query(String),
}

impl Selector {
    /// Returns true if it names a host.
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Name(_) | Self::Host(_))
    }

    /// Returns true if it goes by the names of hosts alone.
    pub fn is_by_name(&self) -> bool {
        self.is_name() || matches!(self, Self::Pattern(_))
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(text) | Self::Host(text) | Self::Pattern(text) | Self::Query(text) => f.write_str(text),
            Self::HostGroup { title, with_children: false } => write!(f, "hostgroup:{title}"),
            Self::HostGroup { title, with_children: true } => write!(f, "hostgroup:{title}/*"),
            Self::Collection(name) => write!(f, "collection:{name}"),
        }
    }
}

/// Returns true for a name that may be typed without its domain.
pub fn lacks_domain(name: &str) -> bool {
    !name.contains('.')
}

/// Returns the part of a host's name before its domain.
pub fn label(host: &str) -> &str {
    host.split_once('.').map_or(host, |(label, _)| label)
}

/// Writes the pattern of `~` for a typed one.
pub fn pattern(typed: &str) -> String {
    typed.split('*').map(like::escaped).collect::<Vec<_>>().join("*")
}

/// Returns the names and patterns that match none of the hosts in `found`. Host groups and queries are not looked at.
pub fn unmatched<'a>(selectors: &[&'a Selector], found: &[&str]) -> Vec<&'a Selector> {
    let names: HashSet<&str> = found.iter().copied().collect();
    let shortened = found.iter().filter_map(|name| name.split_once('.'));
    let shortened: HashSet<String> = shortened.map(|(first, _)| first.to_lowercase()).collect();
    let is_found = |selector: &&Selector| match selector {
        Selector::Host(name) => names.contains(name.as_str()),
        Selector::Name(name) => {
            names.contains(name.as_str()) || (lacks_domain(name) && shortened.contains(&name.to_lowercase()))
        }
        Selector::Pattern(typed) => {
            let pattern = pattern(typed);
            found.iter().any(|name| like::matches(name, &pattern))
        }
        Selector::HostGroup { .. } | Selector::Collection(_) | Selector::Query(_) => true,
    };
    selectors.iter().copied().filter(|selector| !is_found(selector)).collect()
}

/// Returns the hosts in `found` that match none of the names and patterns.
pub fn foreign<'n>(selectors: &[&Selector], found: &[&'n str]) -> Vec<&'n str> {
    let (mut names, mut short, mut patterns) = (HashSet::new(), HashSet::new(), Vec::new());
    for selector in selectors {
        match selector {
            Selector::Host(name) | Selector::Name(name) => {
                names.insert(name.to_lowercase());
                short
                    .extend((matches!(selector, Selector::Name(_)) && lacks_domain(name)).then(|| name.to_lowercase()));
            }
            Selector::Pattern(typed) => patterns.push(pattern(typed)),
            Selector::HostGroup { .. } | Selector::Collection(_) | Selector::Query(_) => {}
        }
    }
    let is_known = |host: &str| {
        let lower = host.to_lowercase();
        let label = lower.split_once('.').map_or(lower.as_str(), |(label, _)| label);
        names.contains(&lower) || short.contains(label) || patterns.iter().any(|pattern| like::matches(host, pattern))
    };
    found.iter().copied().filter(|host| !is_known(host)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_that_were_not_asked_for_are_told() {
        let (name, host) = (Selector::Name("web01".into()), Selector::Host("db1.x".into()));
        let pattern = Selector::Pattern("c*".into());
        let found = ["web01", "WEB01.example.com", "web01x.example.com", "db1.x", "db1", "cache.x", "other"];
        assert_eq!(foreign(&[&name, &host, &pattern], &found), ["web01x.example.com", "db1", "other"]);
    }

    #[test]
    fn names_and_patterns_without_a_host_are_told() {
        let name = |text: &str| Selector::Name(text.into());
        let selectors = [
            name("web01"),
            name("WEB02"),
            name("web"),
            name("db01.example.com"),
            name("db01.example.org"),
            name("bare"),
            Selector::Host("web01".into()),
            Selector::Pattern("*.example.com".into()),
            Selector::Pattern("w_b*".into()),
            Selector::Query("os = x".into()),
        ];
        let found = ["web01.example.com", "web02.example.com", "db01.example.com", "bare"];
        let told: Vec<_> =
            unmatched(&selectors.iter().collect::<Vec<_>>(), &found).iter().map(ToString::to_string).collect();
        assert_eq!(told, ["web", "db01.example.org", "web01", "w_b*"]);
    }
}
