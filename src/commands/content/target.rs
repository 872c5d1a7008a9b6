//! The hosts of a content job: one host, or those of a collection.

use crate::api::rex::directory::Directory;
use crate::api::rex::hosts;
use crate::context::Context;
use crate::error::{Error, Kind, MISSING};
use crate::model::search::quoted;
use crate::model::targeting::Reference;
use crate::resource::taxonomy::number;
use clap::{Args, FromArgMatches};

/// Options that select hosts.
pub trait ContentTarget: Args + FromArgMatches {
    /// Returns the search for exactly these hosts.
    ///
    /// # Errors
    /// No option names them.
    fn search(&self) -> Result<String, Error>;

    /// Returns the organization that the hosts have to be in. Sends one request for a label.
    fn organization(&self, context: &mut Context) -> impl Future<Output = Result<Option<Reference>, Error>>;

    /// Returns the error for options that select no host. Sends one request for the host that does not exist.
    fn none_selected(&self, error: Error, context: &mut Context) -> impl Future<Output = Error>;
}

/// One host.
#[derive(clap::Args, Debug)]
#[group(id = "host_by", multiple = false)]
pub struct OneHost {
    /// Name of the host
    #[arg(long, value_name = "NAME")]
    host: Option<String>,
    /// Id of the host
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true)]
    host_id: Option<u32>,
}

impl ContentTarget for OneHost {
    fn search(&self) -> Result<String, Error> {
        match (self.host_id, &self.host) {
            (Some(id), _) => Ok(format!("id = {id}")),
            (None, Some(name)) => Ok(format!("name = {}", quoted(name))),
            (None, None) => Err(Error::invalid("--host or --host-id", None, MISSING)),
        }
    }

    async fn organization(&self, _context: &mut Context) -> Result<Option<Reference>, Error> {
        Ok(None)
    }

    async fn none_selected(&self, error: Error, context: &mut Context) -> Error {
        match self.find(context).await {
            Err(unknown) if unknown.kind() == Kind::NotFound => unknown,
            // It exists, but not for this job.
            _ => error,
        }
    }
}

impl OneHost {
    /// Looks the host up, and fails if it does not exist.
    async fn find(&self, context: &mut Context) -> Result<(), Error> {
        let client = context.client().await?;
        match (self.host_id, &self.host) {
            (Some(id), _) => {
                client.get(&format!("/api/hosts/{id}"), &[]).await.map_err(|error| error.option("--host-id")).map(drop)
            }
            (None, name) => hosts::BY_NAME.id(&client, "--host", name.as_deref().unwrap_or_default()).await.map(drop),
        }
    }
}

/// The hosts of a collection.
#[derive(clap::Args, Debug)]
pub struct HostCollection {
    #[command(flatten)]
    collection: CollectionBy,
    #[command(flatten)]
    organization: OrganizationBy,
}

#[derive(clap::Args, Debug)]
#[group(id = "collection_by", multiple = false)]
struct CollectionBy {
    /// Name of the host collection
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Id of the host collection
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true)]
    id: Option<u32>,
}

#[derive(clap::Args, Debug)]
#[group(id = "collections_organization_by", multiple = false)]
struct OrganizationBy {
    /// Name of the collection's organization
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Id of the collection's organization
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true, hide_short_help = true)]
    organization_id: Option<u32>,
    /// Label of the collection's organization
    #[arg(long, value_name = "LABEL", hide_short_help = true)]
    organization_label: Option<String>,
}

impl ContentTarget for HostCollection {
    fn search(&self) -> Result<String, Error> {
        match (self.collection.id, &self.collection.name) {
            (Some(id), _) => Ok(format!("host_collection_id = {id}")),
            (None, Some(name)) => Ok(format!("host_collection = {}", quoted(name))),
            (None, None) => Err(Error::invalid("--name or --id", None, MISSING)),
        }
    }

    async fn organization(&self, context: &mut Context) -> Result<Option<Reference>, Error> {
        let OrganizationBy { organization, organization_id, organization_label } = &self.organization;
        if let Some(label) = organization_label {
            // The job is sent over the same connection, with the same login.
            context.share_client();
            let client = context.client().await?;
            let id = organizations_by_label().id(&client, "--organization-label", label).await?;
            return Ok(Some(Reference::Id(id)));
        }
        Ok(organization_id.map(|id| Reference::Id(id.into())).or(organization.clone().map(Reference::Name)))
    }

    async fn none_selected(&self, error: Error, _context: &mut Context) -> Error {
        error
    }
}

fn organizations_by_label() -> Directory<'static> {
    Directory::by("/api/organizations", "organization", &["label"])
}
