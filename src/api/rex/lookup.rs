//! The resources that a job refers to by name or id, and the names that do not exist, reported together.

use crate::api::Client;
use crate::api::rex::directory::{Directory, EQUAL, Rank};
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::targeting::Reference;
use serde_json::Value;

/// A kind of resource that commands refer to by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedResource {
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

impl NamedResource {
    const fn path(self) -> &'static str {
        match self {
            NamedResource::JobTemplate => "/api/job_templates",
            NamedResource::HostBookmark => "/api/bookmarks",
            NamedResource::Organization => "/api/organizations",
            NamedResource::Location => "/api/locations",
            NamedResource::Hostgroup => "/api/hostgroups",
        }
    }

    /// Returns the resource's name in sentences.
    pub const fn noun(self) -> &'static str {
        match self {
            NamedResource::JobTemplate => "job template",
            NamedResource::HostBookmark => "bookmark for hosts",
            NamedResource::Organization => "organization",
            NamedResource::Location => "location",
            NamedResource::Hostgroup => "host group",
        }
    }

    /// Returns true if records nest, so that a title identifies one where a name does not.
    pub const fn has_title(self) -> bool {
        matches!(self, NamedResource::Organization | NamedResource::Location | NamedResource::Hostgroup)
    }

    /// Returns the list of its records by the values of one field.
    fn by(self, field: &'static &'static str) -> Directory<'static> {
        let rank = if self == NamedResource::HostBookmark { OF_HOSTS } else { EQUAL };
        Directory { rank, ..Directory::by(self.path(), self.noun(), std::array::from_ref(field)) }
    }
}

/// Bookmarks of other pages may have the same name; only those for hosts select hosts.
const OF_HOSTS: Rank = |row| row.get("controller").is_none_or(|controller| controller == "hosts").then_some(0);

/// Mistakes in what was typed that only the server can tell, such as names that do not exist, collected to report all of them at once.
#[derive(Debug, Default)]
pub struct TypedMistakes(Vec<Error>);

impl TypedMistakes {
    /// Returns what a lookup has found. Collects the error of a mistake, and fails on any other.
    pub fn collect<T>(&mut self, found: Result<T, Error>) -> Result<Option<T>, Error> {
        match found {
            Ok(found) => Ok(Some(found)),
            Err(error) if matches!(error.kind(), Kind::NotFound | Kind::NoHosts | Kind::Usage) => {
                self.0.push(error);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Fails if there was a mistake.
    pub fn check(self) -> Result<(), Error> {
        Error::joined(self.0).map_or(Ok(()), Err)
    }
}

/// Returns the ids of all references; reports all unknown names at once.
pub async fn ids(
    client: &Client,
    resource: NamedResource,
    option: &str,
    references: &[Reference],
) -> Result<Vec<Value>, Error> {
    let (mut unknown, mut ids) = (TypedMistakes::default(), Vec::with_capacity(references.len()));
    for reference in references {
        ids.extend(unknown.collect(id(client, resource, option, reference).await)?);
    }
    unknown.check().map(|()| ids)
}

/// Returns the id of a reference, by one request for a name or title and none for an id.
pub async fn id(client: &Client, resource: NamedResource, option: &str, reference: &Reference) -> Result<Value, Error> {
    let (directory, name) = match reference {
        Reference::Id(id) => return Ok(id.clone()),
        Reference::Name(name) => (resource.by(&"name"), name),
        Reference::Title(title) => (resource.by(&"title"), title),
    };
    let record = directory.record(client, option, &spellings(resource, name)).await?;
    if resource == NamedResource::JobTemplate {
        note_other_spelling(client, option, name, &record);
    }
    directory.id_in(&record)
}

/// Notes that a template was found by the other spelling of its name. hammer finds none by it.
fn note_other_spelling(client: &Client, option: &str, name: &str, record: &Value) {
    if let Some(found) = answer::text(record, "/name").filter(|found| *found != name) {
        client.note(|| format!("{option}: the server has no \"{name}\"; \"{found}\" is taken"));
    }
}

/// Returns the id and the record of the only one with this name, by one request.
pub async fn named(
    client: &Client,
    resource: NamedResource,
    option: &str,
    name: &str,
) -> Result<(Value, Value), Error> {
    let directory = resource.by(&"name");
    let record = directory.record(client, option, &spellings(resource, name)).await?;
    Ok((directory.id_in(&record)?, record))
}

/// Returns the name, and the one to or from which remote execution 8 has renamed it.
fn spellings(resource: NamedResource, name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    if resource == NamedResource::JobTemplate {
        let pairs = [("SSH Default", "Script Default"), ("Script Default", "SSH Default")];
        let other = pairs.iter().find(|(one, _)| name.contains(one)).map(|(one, other)| name.replace(one, other));
        spellings.extend(other);
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ssh_and_script_default_find_each_other() {
        assert_eq!(
            spellings(NamedResource::JobTemplate, "Run Command - SSH Default"),
            ["Run Command - SSH Default", "Run Command - Script Default"]
        );
        assert_eq!(spellings(NamedResource::HostBookmark, "SSH Default"), ["SSH Default"]);
    }
}
