//! Targets that select no host, told with names close to theirs.

use super::closest::with_closest_labels;
use super::directory::Directory;
use super::hosts;
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::targets::{FoldedHosts, Selector, label};
use serde_json::Value;

/// The host groups of the server by their titles.
const HOST_GROUPS: Directory<'static> = Directory::by("/api/hostgroups", "host group", &["title"]);

/// Targets without hosts that are told one by one, each with the names close to it.
const FEW: usize = 5;

/// Names that are there, of which some may be close to a missing one.
#[derive(Default)]
pub struct KnownNames {
    hosts: Vec<String>,
    host_groups: Vec<String>,
}

impl KnownNames {
    /// Returns these names of hosts.
    pub fn of_hosts(hosts: &[&str]) -> Self {
        Self { hosts: hosts.iter().map(|host| (*host).to_owned()).collect(), host_groups: Vec::new() }
    }

    /// Reads the names of hosts and host groups that may be close to the missing ones.
    pub async fn near(missing: &[&Selector], client: &Client) -> Self {
        if missing.len() > FEW {
            return Self::default();
        }
        let names = async |directory: Directory<'_>, is_wanted: bool| match is_wanted {
            true => directory.first_page(client).await,
            false => Vec::new(),
        };
        let (named, groups) = tokio::join!(
            names(hosts::BY_NAME, missing.iter().any(|selector| selector.is_by_name())),
            names(HOST_GROUPS, missing.iter().any(|selector| matches!(selector, Selector::HostGroup { .. })))
        );
        let texts = |rows: &[Value], pointer| {
            rows.iter().filter_map(|row| answer::text(row, pointer)).map(str::to_owned).collect()
        };
        Self { hosts: texts(&named, "/name"), host_groups: texts(&groups, "/title") }
    }

    /// Returns the error for targets of `source`, each of which matches `none` of the hosts. It names all of them.
    pub fn no_host(&self, source: &str, none: &str, missing: &[&Selector]) -> Error {
        let words: Vec<_> = missing.iter().map(ToString::to_string).collect();
        if missing.len() > FEW {
            let folded = FoldedHosts::new(words.iter().map(String::as_str));
            return Error::new(
                Kind::NoHosts,
                format!("{source}: {} targets {}: {folded}", missing.len(), none.replacen("matches", "match", 1)),
            );
        }
        let error = |(selector, word): (&&Selector, &String)| {
            let error = Error::of_value(Kind::NoHosts, source, Some(word), format!("\"{word}\" {none}"));
            self.with_closest(error, selector)
        };
        let errors = missing.iter().zip(&words).map(error).collect();
        Error::joined(errors).unwrap_or_else(|| Error::of_value(Kind::NoHosts, source, None, none))
    }

    /// Adds the closest hosts or host groups to the error about a target.
    fn with_closest(&self, error: Error, selector: &Selector) -> Error {
        match selector {
            Selector::Name(typed) | Selector::Host(typed) | Selector::Pattern(typed) => {
                // Who types no domain means the first part of a name.
                let part = |host| if typed.contains('.') { host } else { label(host) };
                with_closest_labels(error, typed, self.hosts.iter().map(|host| (host.as_str(), part(host))))
            }
            Selector::HostGroup { title, .. } => {
                let words: Vec<_> = self.host_groups.iter().map(|title| format!("hostgroup:{title}")).collect();
                let words = words.iter().zip(&self.host_groups);
                with_closest_labels(error, title, words.map(|(word, title)| (word.as_str(), title.as_str())))
            }
            Selector::Collection(_) | Selector::Query(_) => error,
        }
    }
}
