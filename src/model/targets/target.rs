//! Reading of one target.

use super::node_set;
use super::selector::Selector;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::search;
use crate::printable;
use std::fmt;

/// A word that names hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Hosts that a search of their own selects.
    Selector(Selector),
    /// Hosts that the server has to be asked for first.
    Stored(Stored),
}

/// Hosts that the server keeps under a name or an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// The hosts of a host collection.
    Collection(String),
    /// The hosts that a stored search selects.
    Bookmark(String),
    /// The hosts of an earlier job.
    Job {
        /// Id of the job invocation; the user's newest one without.
        id: Option<u64>,
        /// Limits them to those in this state.
        state: Option<HostState>,
    },
}

impl fmt::Display for Stored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Collection(name) => write!(f, "collection:{name}"),
            Self::Bookmark(name) => write!(f, "bookmark:{name}"),
            Self::Job { id, state } => {
                let id = id.map_or_else(|| LAST.to_owned(), |id| id.to_string());
                let state = state.map(|state| format!("/{}", state.as_str())).unwrap_or_default();
                write!(f, "job:{id}{state}")
            }
        }
    }
}

/// The kinds of targets that begin with a word and a colon.
const KINDS: [&str; 5] = ["hostgroup", "collection", "bookmark", "job", "query"];

/// The word for the newest job of the user, in place of its id.
pub const LAST: &str = "@last";

/// Returns true for a number, a task's UUID and `@last`.
pub fn is_id(word: &str) -> bool {
    let is_hex = |c: char| c.is_ascii_hexdigit() || c == '-';
    let is_uuid = word.len() == 36 && word.chars().all(is_hex);
    word == LAST || is_uuid || (!word.is_empty() && word.chars().all(|c| c.is_ascii_digit()))
}

/// Hint for a query that leaves something out.
const ALL_HOSTS: &str = "To mean all hosts, use '*'.";

impl Target {
    /// Reads one word of the command line or line of a file; `source` names where it stands. A node set is several targets.
    ///
    /// # Errors
    /// Names the source, the word, its fault and what is allowed.
    pub fn parse(source: &str, word: &str) -> Result<Vec<Self>, Error> {
        let refuse =
            |reason: String| Error::invalid(source, Some(word), format!("\"{}\": {reason}", printable::line(word)));
        let (kind, rest) = kind(word).unwrap_or_default();
        if KINDS.contains(&kind) && rest.is_empty() {
            return Err(refuse(format!("a name must follow \"{kind}:\"")));
        }
        Ok(vec![match kind {
            "hostgroup" => Self::Selector(host_group(rest).map_err(refuse)?),
            "collection" => Self::Stored(Stored::Collection(rest.to_owned())),
            "bookmark" => Self::Stored(Stored::Bookmark(rest.to_owned())),
            "job" => Self::Stored(job(rest).map_err(refuse)?),
            "query" => Self::Selector(query(source, rest)?),
            _ if search::has_operator(word) => Self::Selector(query(source, word.trim())?),
            "" => return hosts(word).map_err(refuse),
            other => return Err(refuse(unknown_kind(other))),
        }])
    }
}

/// The word before the first colon, and the text behind it.
fn kind(word: &str) -> Option<(&str, &str)> {
    let (kind, rest) = word.split_once(':')?;
    let is_word = kind.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '-'));
    (is_word && !kind.is_empty()).then_some((kind, rest.trim()))
}

fn unknown_kind(kind: &str) -> String {
    let closest = KINDS.iter().find(|known| strsim::damerau_levenshtein(known, kind) <= 3);
    let meant = closest.map(|known| format!("; did you mean \"{known}:\"?")).unwrap_or_default();
    format!("\"{kind}:\" must be one of {}:{meant}", KINDS.join(":, "))
}

fn query(source: &str, query: &str) -> Result<Selector, Error> {
    search::check(source, query, ALL_HOSTS).map(|()| Selector::Query(query.to_owned()))
}

fn host_group(title: &str) -> Result<Selector, String> {
    let parent = title.strip_suffix("/*");
    let title = parent.unwrap_or(title);
    if title.trim_matches(['/', ' ']).is_empty() {
        return Err("a host group's title must follow \"hostgroup:\"".into());
    }
    Ok(Selector::HostGroup { title: title.to_owned(), with_children: parent.is_some() })
}

fn job(rest: &str) -> Result<Stored, String> {
    let (job, state) = rest.split_once('/').map_or((rest, None), |(job, state)| (job, Some(state)));
    let id = match job {
        LAST => None,
        id => Some(id.parse().map_err(|_| "a job is named by its id or @last, such as job:12".to_owned())?),
    };
    let state = match state {
        None => None,
        Some("failed") => Some(HostState::Failed),
        Some("success" | "succeeded") => Some(HostState::Success),
        Some("cancelled") => Some(HostState::Cancelled),
        Some(_) => {
            return Err(format!("hosts of a job are job:{job}/failed, job:{job}/success or job:{job}/cancelled"));
        }
    };
    Ok(Stored::Job { id, state })
}

fn hosts(word: &str) -> Result<Vec<Target>, String> {
    if word.contains(char::is_control) {
        return Err("one target stands on one line; give a list of hosts as @FILE".into());
    }
    if word.trim().is_empty() {
        return Err("a target must name hosts".into());
    }
    let names = node_set::expand(word).map_err(|reason| reason.to_string())?;
    let selectors = names.into_iter().map(|name| host(name).map(Target::Selector));
    selectors.collect()
}

/// The server makes one wildcard of `%` and a `*` beside it, also where the `%` is escaped.
fn host(name: String) -> Result<Selector, String> {
    match kind(&name) {
        Some((kind, _)) if KINDS.contains(&kind) => Err(format!("\"{name}\" must be a target of its own")),
        _ if name.starts_with('@') => Err("a file must be a target of its own, and cannot name another".into()),
        _ if name.contains('*') && name.contains('%') => {
            Err("the server cannot look for \"%\" beside \"*\"; use query:QUERY".into())
        }
        _ if name.contains('*') => Ok(Selector::Pattern(name)),
        _ => Ok(Selector::Name(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(word: &str) -> Vec<Target> {
        Target::parse("TARGET", word).unwrap()
    }

    #[test]
    fn each_kind_of_target_is_read() {
        use Selector::{HostGroup, Name, Pattern, Query};
        for (word, selector) in [
            ("web01", Name("web01".into())),
            ("a (b) \"c\" é_%", Name("a (b) \"c\" é_%".into())),
            ("a[,]b", Name("a,b".into())),
            ("web*.example.com", Pattern("web*.example.com".into())),
            ("hostgroup:web/front", HostGroup { title: "web/front".into(), with_children: false }),
            ("hostgroup:web/*", HostGroup { title: "web".into(), with_children: true }),
            ("query:web", Query("web".into())),
            ("os = Debian and name ~ web", Query("os = Debian and name ~ web".into())),
            ("facts.a:b = 1", Query("facts.a:b = 1".into())),
        ] {
            assert_eq!(parsed(word), [Target::Selector(selector)], "{word}");
        }
        for (word, stored) in [
            ("collection:Blue Green", Stored::Collection("Blue Green".into())),
            ("bookmark:mine", Stored::Bookmark("mine".into())),
            ("job:12", Stored::Job { id: Some(12), state: None }),
            ("job:@last", Stored::Job { id: None, state: None }),
            ("job:@last/succeeded", Stored::Job { id: None, state: Some(HostState::Success) }),
            ("job:12/failed", Stored::Job { id: Some(12), state: Some(HostState::Failed) }),
        ] {
            assert_eq!(parsed(word), [Target::Stored(stored)], "{word}");
        }
        assert_eq!(parsed("web[1-2],db*").len(), 3);
    }

    #[test]
    fn a_word_that_names_no_hosts_is_refused_with_its_reason() {
        for (word, reason) in [
            ("", "\"\": a target must name hosts"),
            ("  ", "\"  \": a target must name hosts"),
            ("a\nb", "\"a\\nb\": one target stands on one line; give a list of hosts as @FILE"),
            ("job:x", "\"job:x\": a job is named by its id or @last, such as job:12"),
            ("job:2/x", "\"job:2/x\": hosts of a job are job:2/failed, job:2/success or job:2/cancelled"),
            ("hostgroup:/*", "\"hostgroup:/*\": a host group's title must follow \"hostgroup:\""),
            ("hostgroup: /", "\"hostgroup: /\": a host group's title must follow \"hostgroup:\""),
            ("hostgroup: ", "\"hostgroup: \": a name must follow \"hostgroup:\""),
            ("group:web", "\"group:web\": \"group:\" must be one of hostgroup:, collection:, bookmark:, job:, query:"),
            ("web,job:3", "\"web,job:3\": \"job:3\" must be a target of its own"),
            ("web,@f", "\"web,@f\": a file must be a target of its own, and cannot name another"),
            ("50%*", "\"50%*\": the server cannot look for \"%\" beside \"*\"; use query:QUERY"),
            ("web[1-", "\"web[1-\": \"[\" needs a \"]\" after it"),
            ("query:name = ", "\"name =\" has nothing after ="),
        ] {
            let error = Target::parse("TARGET", word).unwrap_err();
            assert_eq!(error.message(), format!("TARGET: {reason}"));
        }
        let close = Target::parse("TARGET", "hostgruop:web").unwrap_err();
        assert!(close.message().ends_with("; did you mean \"hostgroup:\"?"));
    }
}
