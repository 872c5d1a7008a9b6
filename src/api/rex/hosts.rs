//! The hosts of the server.

use super::directory::Directory;
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use serde_json::Value;

/// The hosts by their names.
pub const BY_NAME: Directory<'static> =
    Directory { has_domains: true, ..Directory::by("/api/hosts", "host", &["name"]) };

/// Returns the parameters that limit a list of hosts to an organization and a location, where they are given.
pub fn scope(organization: Option<&Value>, location: Option<&Value>) -> Vec<(&'static str, String)> {
    let scope = [("organization_id", organization), ("location_id", location)];
    scope.into_iter().filter_map(|(name, id)| Some((name, answer::plain(id.filter(|id| !id.is_null())?)))).collect()
}

/// Returns the number of hosts that a search finds, within the organization and location if given.
pub async fn count(
    client: &Client,
    search: &str,
    organization: Option<&Value>,
    location: Option<&Value>,
) -> Result<u64, Error> {
    let scope = scope(organization, location);
    let mut query = vec![("search", search), ("per_page", "1"), ("thin", "true")];
    query.extend(scope.iter().map(|(name, id)| (*name, id.as_str())));
    let answer =
        client.get("/api/hosts", &query).await.map_err(|error| error.with_field_values(|_| Some(search.into())))?;
    answer::count(answer.get("subtotal"))
        .ok_or_else(|| Error::new(Kind::Protocol, "the server's list of hosts has no count"))
}
