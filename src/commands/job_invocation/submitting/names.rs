//! Ids of the names in a request, looked up on the server side by side.

use super::features;
use crate::api::Client;
use crate::api::http::path::segment;
use crate::api::rex::hosts;
use crate::api::rex::job_hosts::{self, JobHost};
use crate::api::rex::lookup::{self, NamedResource, TypedMistakes};
use crate::api::rex::targets::HostSource;
use crate::error::{Error, Kind};
use crate::model::job_invocation::{ALL_HOSTS, Ids, JobInvocationRequest};
use crate::model::targeting::{Reference, Runnable, Selection};
use crate::model::targets::HostSelection;
use crate::model::{answer, search};
use crate::resource::taxonomy::{self, text};
use serde_json::Value;

/// Returns the ids of the names in the request. Sends nothing for ids, except for that of a bookmark, whose search is checked.
pub async fn look_up(client: &Client, request: &JobInvocationRequest) -> Result<Ids, Error> {
    let (template, targeting) = tokio::join!(job_template(client, request), targeting(client, request));
    let mut unknown = TypedMistakes::default();
    let (template, targeting) = (unknown.collect(template)?.flatten(), unknown.collect(targeting)?);
    unknown.check()?;
    Ok(Ids { job_template: template, ..targeting.map(|targeting| targeting.ids).unwrap_or_default() })
}

/// Returns the id of the job template; `None` for a feature.
pub async fn job_template(client: &Client, request: &JobInvocationRequest) -> Result<Option<Value>, Error> {
    match &request.runnable {
        Runnable::Template(reference) => template(client, reference).await.map(Some),
        Runnable::Feature(_) => Ok(None),
    }
}

/// Returns the id of a job template.
pub async fn template(client: &Client, reference: &Reference) -> Result<Value, Error> {
    lookup::id(client, NamedResource::JobTemplate, "--job-template", reference).await
}

/// Returns the id of the job template of a feature; `None` if the server does not report it. A feature that cannot be run is an error.
pub async fn template_of_feature(client: &Client, label: &str) -> Result<Option<Value>, Error> {
    match client.get(&format!("/api/remote_execution_features/{}", segment(label)), &[]).await {
        Ok(feature) => match feature.get("job_template_id") {
            Some(Value::Null) => Err(features::without_template(client, label).await),
            id => Ok(id.cloned()),
        },
        // Any other 404 is that of a server without the endpoint, which may know the feature.
        Err(error) if error.message().starts_with("there is no remote execution feature ") => {
            Err(features::without_template(client, label).await)
        }
        Err(error) if error.kind().ends_all_requests() => Err(error),
        Err(_) => Ok(None),
    }
}

/// Ids and search that select the hosts of a job.
#[derive(Clone, Debug, Default)]
pub struct FoundTargeting {
    /// Ids of bookmark, organization and location.
    pub ids: Ids,
    /// Search that finds the hosts; `None` for a bookmark that the user may not see.
    pub search: Option<String>,
    /// The hosts that targets stand for.
    pub hosts: Vec<JobHost>,
}

/// Looks up the bookmark, organization and location that select the hosts.
pub async fn targeting(client: &Client, request: &JobInvocationRequest) -> Result<FoundTargeting, Error> {
    let (organization, location) = (request.organization.as_ref(), request.location.as_ref());
    if let Selection::Targets(targets) = &request.targeting.selection {
        return of_targets(client, targets, organization, location).await;
    }
    let selection = selection(client, &request.targeting.selection);
    let (selection, ids) = tokio::join!(selection, taxonomies(client, organization, location));
    let mut unknown = TypedMistakes::default();
    let (bookmark, search) = unknown.collect(selection)?.unwrap_or_default();
    let ids = unknown.collect(ids)?.unwrap_or_default();
    unknown.check()?;
    Ok(FoundTargeting { ids: Ids { bookmark, ..ids }, search, hosts: Vec::new() })
}

/// Looks up the ids of organization and location.
async fn taxonomies(
    client: &Client,
    organization: Option<&Reference>,
    location: Option<&Reference>,
) -> Result<Ids, Error> {
    let (organization, location) = tokio::join!(
        taxonomy::id(client, NamedResource::Organization, organization),
        taxonomy::id(client, NamedResource::Location, location),
    );
    let mut unknown = TypedMistakes::default();
    let organization = unknown.collect(organization)?.flatten();
    let location = unknown.collect(location)?.flatten();
    unknown.check()?;
    Ok(Ids { organization, location, ..Ids::default() })
}

/// Finds the hosts of targets within the organization and the location of the job.
pub async fn of_targets(
    client: &Client,
    selection: &HostSelection,
    organization: Option<&Reference>,
    location: Option<&Reference>,
) -> Result<FoundTargeting, Error> {
    let ids = taxonomies(client, organization, location).await?;
    let taxonomy = hosts::scope(ids.organization.as_ref(), ids.location.as_ref());
    let found = HostSource { client, taxonomy: &taxonomy, whole_rows: false }.find(selection).await?;
    Ok(FoundTargeting {
        ids,
        search: Some(found.search),
        hosts: found.rows.iter().filter_map(job_hosts::host).collect(),
    })
}

/// Returns the id of the bookmark, if there is one, and the search.
async fn selection(client: &Client, selection: &Selection) -> Result<(Option<Value>, Option<String>), Error> {
    let name = match selection {
        Selection::Query(query) => return Ok((None, Some(query.clone()))),
        Selection::Targets(_) => return Ok((None, None)),
        Selection::Bookmark(Reference::Id(id)) => return Ok((Some(id.clone()), bookmark_query(client, id).await?)),
        Selection::Bookmark(Reference::Name(name) | Reference::Title(name)) => name,
    };
    let (id, bookmark) = lookup::named(client, NamedResource::HostBookmark, "--bookmark", name).await?;
    let query = checked_query(&id, &bookmark)?;
    Ok((Some(id), query))
}

/// Returns the checked search of a bookmark; `None` if the user may not see the bookmark, which is left to the server.
pub async fn bookmark_query(client: &Client, id: &Value) -> Result<Option<String>, Error> {
    match client.get(&format!("/api/bookmarks/{}", segment(&text(id))), &[]).await {
        Ok(bookmark) => checked_query(id, &bookmark),
        Err(error) if matches!(error.kind(), Kind::Forbidden | Kind::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn checked_query(id: &Value, bookmark: &Value) -> Result<Option<String>, Error> {
    let (Some(query), id) = (answer::text(bookmark, "/query"), text(id)) else { return Ok(None) };
    let name = answer::text(bookmark, "/name").map(|name| format!(" ({name})")).unwrap_or_default();
    let correction = format!("Correct it with: rexctl bookmark update --id {id} --query QUERY\n{ALL_HOSTS}");
    search::check(&format!("bookmark {id}{name}"), query, &correction)?;
    Ok(Some(query.to_owned()))
}
