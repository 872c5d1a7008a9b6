//! Parameters of a host: the options that name one, and where the server has it.

use crate::api::Client;
use crate::api::http::pages;
use crate::api::http::path::segment;
use crate::api::rex::directory::Directory;
use crate::api::rex::hosts;
use crate::error::{Error, MISSING};
use crate::model::search::quoted;
use crate::resource::id::id;
use crate::resource::taxonomy::text;
use serde_json::Value;

/// Options that name a parameter of a host.
#[derive(clap::Args, Debug)]
pub struct ParameterArgs {
    #[command(flatten)]
    host: HostArgs,
    /// Name of the parameter
    #[arg(long, value_name = "NAME")]
    pub name: String,
}

/// Options that name a host.
#[derive(clap::Args, Debug)]
#[group(id = "host_by", multiple = false)]
struct HostArgs {
    /// Name of the host
    #[arg(long, value_name = "NAME")]
    host: Option<String>,
    /// Id of the host
    #[arg(long, value_name = "ID", value_parser = id)]
    host_id: Option<String>,
}

/// Members of a parameter that are read.
const KEYS: Option<&[&str]> = Some(&["id", "name"]);

impl ParameterArgs {
    /// Checks that a host is named.
    pub fn check_host(&self) -> Result<(), Error> {
        match self.host.host.is_some() || self.host.host_id.is_some() {
            true => Ok(()),
            false => Err(Error::invalid("--host or --host-id", None, MISSING)),
        }
    }

    /// Returns the path of the host's parameters. Sends one request for the host's name.
    pub async fn list_path(&self, client: &Client) -> Result<String, Error> {
        let id = match (&self.host.host_id, &self.host.host) {
            (Some(id), _) => id.as_str().into(),
            (None, name) => hosts::BY_NAME.id(client, "--host", name.as_deref().unwrap_or_default()).await?,
        };
        Ok(format!("/api/hosts/{}/parameters", segment(&text(&id))))
    }

    /// Returns the path of the parameter in the list at `list`, if the host has it.
    pub async fn find(&self, client: &Client, list: &str) -> Result<Option<String>, Error> {
        let search = format!("name = {}", quoted(&self.name));
        let is_it =
            |row: &mut Value| (row.get("name")? == self.name.as_str()).then(|| row.get("id").cloned()).flatten();
        let found = pages::collect(client, list, &[("search", search.as_str())], KEYS, is_it).await;
        let found = found.map_err(|error| error.name_fields(|_| None))?;
        Ok(found.first().map(|id| format!("{list}/{}", segment(&text(id)))))
    }

    /// Returns the path of the parameter, or an error with the closest names.
    pub async fn path(&self, client: &Client) -> Result<String, Error> {
        let list = self.list_path(client).await?;
        let id = parameters(&list).id(client, "--name", &self.name).await?;
        Ok(format!("{list}/{}", segment(&text(&id))))
    }
}

fn parameters(path: &str) -> Directory<'_> {
    Directory::by(path, "parameter of the host", &["name"])
}
