//! The names in a request, looked up on the server.

use crate::api::Client;
use crate::api::lookup::{self, Resource};
use crate::error::Error;
use crate::model::job_invocation::{Ids, JobInvocationRequest};
use crate::model::targeting::{Reference, Runnable, Selection};
use crate::resource::taxonomy;
use serde_json::Value;

/// The ids that the request's names stand for; no request for what is an id already.
pub async fn look_up(client: &Client, request: &JobInvocationRequest) -> Result<Ids, Error> {
    let template = match &request.runnable {
        Runnable::Template(template) => Some(template),
        Runnable::Feature(_) => None,
    };
    let bookmark = match &request.targeting.selection {
        Selection::Bookmark(bookmark) => Some(bookmark),
        Selection::Query(_) => None,
    };
    Ok(Ids {
        job_template: find(client, Resource::JobTemplate, "--job-template", template).await?,
        bookmark: find(client, Resource::HostBookmark, "--bookmark", bookmark).await?,
        organization: taxonomy::id(client, Resource::Organization, request.organization.as_ref()).await?,
        location: taxonomy::id(client, Resource::Location, request.location.as_ref()).await?,
    })
}

async fn find(
    client: &Client,
    resource: Resource,
    flag: &str,
    reference: Option<&Reference>,
) -> Result<Option<Value>, Error> {
    match reference {
        Some(reference) => lookup::id(client, resource, flag, reference).await.map(Some),
        None => Ok(None),
    }
}
