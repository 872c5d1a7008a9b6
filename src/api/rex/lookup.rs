//! Names to ids: an exact search, and when it finds nothing or too much, an answer that helps.

use crate::api::Client;
use crate::api::rex::permission::of_look_up;
use crate::error::{Error, Kind};
use crate::model::answer;
pub use crate::model::search::quoted;
use crate::model::targeting::Reference;
use serde_json::Value;
use std::collections::HashSet;

/// A kind of resource that commands take by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// `/api/job_templates`
    JobTemplate,
    /// `/api/bookmarks`, those of the hosts page only.
    HostBookmark,
    /// `/api/organizations`
    Organization,
    /// `/api/locations`
    Location,
    /// `/api/hostgroups`
    Hostgroup,
}

impl Resource {
    const fn path(self) -> &'static str {
        match self {
            Resource::JobTemplate => "/api/job_templates",
            Resource::HostBookmark => "/api/bookmarks",
            Resource::Organization => "/api/organizations",
            Resource::Location => "/api/locations",
            Resource::Hostgroup => "/api/hostgroups",
        }
    }

    /// The resource's name in sentences.
    pub const fn noun(self) -> &'static str {
        match self {
            Resource::JobTemplate => "job template",
            Resource::HostBookmark => "bookmark for hosts",
            Resource::Organization => "organization",
            Resource::Location => "location",
            Resource::Hostgroup => "host group",
        }
    }

    /// Whether it nests, so that a title tells what a name does not.
    pub const fn has_title(self) -> bool {
        matches!(self, Resource::Organization | Resource::Location | Resource::Hostgroup)
    }

    /// Bookmarks of other pages have the same names; only those for hosts select hosts.
    fn takes(self, row: &Value) -> bool {
        self != Resource::HostBookmark || row.get("controller").is_none_or(|controller| controller == "hosts")
    }
}

/// Names that stand for nothing on the server, gathered so that all of them are told at once.
#[derive(Debug, Default)]
pub struct Unknown(Vec<Error>);

impl Unknown {
    /// Takes what a lookup has found; keeps the error where there is no such name, and fails on any other.
    pub fn sift<T>(&mut self, found: Result<T, Error>) -> Result<Option<T>, Error> {
        match found {
            Ok(found) => Ok(Some(found)),
            Err(error) if error.kind() == Kind::NotFound => {
                self.0.push(error);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Fails where a name was unknown.
    pub fn check(self) -> Result<(), Error> {
        Error::together(self.0).map_or(Ok(()), Err)
    }
}

/// The ids that `references` stand for, all or none.
pub async fn ids(
    client: &Client,
    resource: Resource,
    flag: &str,
    references: &[Reference],
) -> Result<Vec<Value>, Error> {
    let (mut unknown, mut ids) = (Unknown::default(), Vec::with_capacity(references.len()));
    for reference in references {
        ids.extend(unknown.sift(id(client, resource, flag, reference).await)?);
    }
    unknown.check().map(|()| ids)
}

/// The id that `reference` stands for. One request for a name or title, none for an id.
pub async fn id(client: &Client, resource: Resource, flag: &str, reference: &Reference) -> Result<Value, Error> {
    match reference {
        Reference::Id(id) => Ok(id.clone()),
        Reference::Name(name) => id_of(&row(client, resource, flag, "name", name).await?, resource),
        Reference::Title(title) => id_of(&row(client, resource, flag, "title", title).await?, resource),
    }
}

/// What the list says of the only one whose `field` is `wanted`. One request.
pub async fn row(client: &Client, resource: Resource, flag: &str, field: &str, wanted: &str) -> Result<Value, Error> {
    let spellings = spellings(resource, wanted);
    let search: Vec<_> = spellings.iter().map(|spelling| format!("{field} = {}", quoted(spelling))).collect();
    let rows = rows(client, resource, &search.join(" or ")).await.map_err(|error| of_look_up(error, flag))?;
    for spelling in &spellings {
        let exact: Vec<_> = rows.iter().filter(|row| row.get(field).is_some_and(|value| value == spelling)).collect();
        if let [row] = exact.as_slice() {
            return Ok((*row).clone());
        }
    }
    match rows.as_slice() {
        [row] => Ok(row.clone()),
        [] => {
            let all = self::rows(client, resource, "").await.unwrap_or_default();
            Err(none(resource.noun(), flag, &[field], wanted, &all))
        }
        several => Err(ambiguous(resource.noun(), flag, wanted, several)),
    }
}

/// The name itself, and the one that remote execution 8 renamed it to or from.
fn spellings(resource: Resource, name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    if resource == Resource::JobTemplate {
        let pairs = [("SSH Default", "Script Default"), ("Script Default", "SSH Default")];
        let other = pairs.iter().find(|(one, _)| name.contains(one)).map(|(one, other)| name.replace(one, other));
        spellings.extend(other);
    }
    spellings
}

async fn rows(client: &Client, resource: Resource, search: &str) -> Result<Vec<Value>, Error> {
    let rows = everything(client, resource.path(), &[("search", search)]).await?;
    Ok(rows.into_iter().filter(|row| resource.takes(row)).collect())
}

/// The first thousand rows at `path`, as many as hammer looks at.
pub(in crate::api) async fn everything(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
) -> Result<Vec<Value>, Error> {
    let query = [filters, &[("per_page", "1000"), ("page", "1")]].concat();
    let mut answer = client.get_large(path, &query).await?;
    match answer.get_mut("results").map(Value::take) {
        Some(Value::Array(rows)) => Ok(rows),
        _ => Err(Error::new(Kind::Protocol, format!("the server's answer for {path} lists no results"))),
    }
}

/// The id of a row.
pub fn id_of(row: &Value, resource: Resource) -> Result<Value, Error> {
    answer::count(row.get("id")).map(Value::from).ok_or_else(|| without_id(resource.noun()))
}

pub(in crate::api) fn without_id(noun: &str) -> Error {
    Error::new(Kind::Protocol, format!("the server's answer holds a {noun} without id"))
}

/// Nothing has that name: says so, with the closest names that `rows` have under one of `keys`.
pub(in crate::api) fn none(noun: &str, flag: &str, keys: &[&str], wanted: &str, rows: &[Value]) -> Error {
    let error = Error::new(Kind::NotFound, format!("{flag}: there is no {noun} \"{wanted}\""));
    let names = rows.iter().flat_map(|row| keys.iter().filter_map(|key| row.get(*key).and_then(Value::as_str)));
    with_closest(error, wanted, names)
}

/// `error` with the names, if any, that `wanted` may be a misspelling of.
pub fn with_closest<'a>(error: Error, wanted: &str, names: impl Iterator<Item = &'a str>) -> Error {
    with_closest_of(error, wanted, names.map(|name| (name, name)))
}

/// The same of things that go by the first name of each pair and may be known by the second.
pub fn with_closest_of<'a>(error: Error, wanted: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Error {
    match closest(wanted, names).as_slice() {
        [] => error,
        names => error.hint(format!("Close to it: {}", names.join(", "))),
    }
}

/// The first names of up to three pairs, the one with the closest second name first.
fn closest<'a>(wanted: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let wanted = wanted.to_lowercase();
    let score = |name: &str| {
        let name = name.to_lowercase();
        let contained = if name.contains(&wanted) { 0.9 } else { 0.0 };
        strsim::jaro_winkler(&name, &wanted).max(contained)
    };
    let mut scored: Vec<_> =
        names.map(|(name, known)| (score(known), name)).filter(|(score, _)| *score > 0.75).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut seen = HashSet::new();
    let names = scored.into_iter().filter(|(_, name)| seen.insert(*name));
    names.take(3).map(|(_, name)| format!("\"{name}\"")).collect()
}

pub(in crate::api) fn ambiguous(noun: &str, flag: &str, wanted: &str, rows: &[Value]) -> Error {
    let candidates: Vec<_> = rows.iter().take(20).map(candidate).collect();
    Error::new(Kind::NotFound, format!("{flag}: {} of the server's {noun}s are called \"{wanted}\"", rows.len()))
        .hint(format!("Give the id of one: {}", candidates.join(", ")))
}

fn candidate(row: &Value) -> String {
    let id = row.get("id").map(answer::plain).unwrap_or_default();
    let name = answer::text(row, "/title").or(answer::text(row, "/name"));
    // Bookmarks have one name on several pages.
    let told: Vec<_> = [name, answer::text(row, "/controller")].into_iter().flatten().collect();
    if told.is_empty() { id } else { format!("{id} ({})", told.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ssh_and_script_default_find_each_other() {
        assert_eq!(
            spellings(Resource::JobTemplate, "Run Command - SSH Default"),
            ["Run Command - SSH Default", "Run Command - Script Default"]
        );
        assert_eq!(spellings(Resource::HostBookmark, "SSH Default"), ["SSH Default"]);
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbours() {
        let names = ["Run Command - Script Default", "Package Action - Script Default", "Power Action"];
        let names = names.map(|name| (name, name));
        assert_eq!(
            closest("run comand - script default", names.into_iter()).first().unwrap(),
            "\"Run Command - Script Default\""
        );
        assert!(closest("zzz", names.into_iter()).is_empty());
    }
}
