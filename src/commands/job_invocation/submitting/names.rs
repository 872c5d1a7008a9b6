//! The names in a request, looked up on the server.

use crate::api::Client;
use crate::api::job_invocations::segment;
use crate::api::lookup::{self, Resource, Unknown};
use crate::error::{Error, Kind};
use crate::model::job_invocation::{ALL_HOSTS, Ids, JobInvocationRequest};
use crate::model::targeting::{Reference, Runnable, Selection};
use crate::model::{answer, search};
use crate::resource::taxonomy::{self, text};
use serde_json::Value;

/// The ids that the request's names stand for; no request for what is an id already, unless it is a bookmark's, whose search is checked.
pub async fn look_up(client: &Client, request: &JobInvocationRequest) -> Result<Ids, Error> {
    let template = match &request.runnable {
        Runnable::Template(template) => Some(template),
        Runnable::Feature(_) => None,
    };
    let chosen = match &request.targeting.selection {
        Selection::Bookmark(bookmark) => Some(bookmark),
        Selection::Query(_) => None,
    };
    let (template, chosen) = tokio::join!(job_template(client, template), bookmark(client, chosen));
    let mut unknown = Unknown::default();
    let ids = Ids {
        job_template: unknown.sift(template)?.flatten(),
        bookmark: unknown.sift(chosen)?.flatten(),
        organization: unknown
            .sift(taxonomy::id(client, Resource::Organization, request.organization.as_ref()).await)?
            .flatten(),
        location: unknown.sift(taxonomy::id(client, Resource::Location, request.location.as_ref()).await)?.flatten(),
    };
    unknown.check().map(|()| ids)
}

async fn job_template(client: &Client, reference: Option<&Reference>) -> Result<Option<Value>, Error> {
    match reference {
        Some(reference) => lookup::id(client, Resource::JobTemplate, "--job-template", reference).await.map(Some),
        None => Ok(None),
    }
}

/// The id of a bookmark, whose stored search has to select what it seems to.
async fn bookmark(client: &Client, reference: Option<&Reference>) -> Result<Option<Value>, Error> {
    let name = match reference {
        None => return Ok(None),
        Some(Reference::Id(id)) => return check_bookmark(client, id).await.map(|()| Some(id.clone())),
        Some(Reference::Name(name) | Reference::Title(name)) => name,
    };
    let row = lookup::row(client, Resource::HostBookmark, "--bookmark", "name", name).await?;
    let id = lookup::id_of(&row, Resource::HostBookmark)?;
    check_stored(&id, &row).map(|()| Some(id))
}

/// Refuses a bookmark whose stored search does not select what it seems to. One that this user may not see is left to the server.
pub async fn check_bookmark(client: &Client, id: &Value) -> Result<(), Error> {
    match client.get(&format!("/api/bookmarks/{}", segment(&text(id))), &[]).await {
        Ok(bookmark) => check_stored(id, &bookmark),
        Err(error) if matches!(error.kind(), Kind::Forbidden | Kind::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}

fn check_stored(id: &Value, bookmark: &Value) -> Result<(), Error> {
    let (Some(query), id) = (answer::text(bookmark, "/query"), text(id)) else { return Ok(()) };
    let source = format!(
        "bookmark {id}{}",
        answer::text(bookmark, "/name").map(|name| format!(" ({name})")).unwrap_or_default()
    );
    search::check(
        &source,
        query,
        &format!("Correct it with: rexctl bookmark update --id {id} --query QUERY\n{ALL_HOSTS}"),
    )
}
