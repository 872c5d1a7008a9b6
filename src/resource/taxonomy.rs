//! `--organization` and `--location`, each by name, id or title. Many commands have them.

pub use crate::model::number::number;

use super::Spec;
use super::parsed::read;
use crate::api::Client;
use crate::api::rex::lookup::{self, NamedResource};
use crate::config::{OrNil, nil, or_nil};
use crate::error::Error;
use crate::model::answer;
use crate::model::targeting::Reference;
use clap::ArgMatches;
use serde_json::{Map, Value};

/// The organization and location that a command works in.
#[derive(clap::Args, Debug, Default)]
#[command(next_help_heading = "Organization and location")]
pub struct TaxonomyArgs {
    /// Name of the organization
    #[arg(long, value_name = "NAME", group = "organization_by")]
    pub organization: Option<String>,
    /// Id of the organization
    #[arg(long, value_name = "ID", value_parser = or_nil(number), allow_negative_numbers = true, group = "organization_by")]
    pub organization_id: Option<OrNil<u32>>,
    /// Title of the organization
    #[arg(long, value_name = "TITLE", group = "organization_by", hide_short_help = true)]
    pub organization_title: Option<String>,
    /// Name of the location
    #[arg(long, value_name = "NAME", group = "location_by")]
    pub location: Option<String>,
    /// Id of the location
    #[arg(long, value_name = "ID", value_parser = or_nil(number), allow_negative_numbers = true, group = "location_by")]
    pub location_id: Option<OrNil<u32>>,
    /// Title of the location, such as EMEA/Berlin
    #[arg(long, value_name = "TITLE", group = "location_by", hide_short_help = true)]
    pub location_title: Option<String>,
}

impl TaxonomyArgs {
    /// Returns the organization that was typed.
    pub fn organization(&self) -> Option<Reference> {
        reference(&self.organization, self.organization_id, &self.organization_title)
    }

    /// Returns the location that was typed.
    pub fn location(&self) -> Option<Reference> {
        reference(&self.location, self.location_id, &self.location_title)
    }

    /// Returns `organization_id` and `location_id`, after looking names up. A default stands in for what was not typed.
    pub async fn ids(&self, client: &Client) -> Result<Map<String, Value>, Error> {
        let organization = id(client, NamedResource::Organization, self.organization().as_ref()).await?;
        let location = id(client, NamedResource::Location, self.location().as_ref()).await?;
        let mut ids = Map::new();
        ids.extend(organization.map(|id| ("organization_id".to_owned(), id)));
        ids.extend(location.map(|id| ("location_id".to_owned(), id)));
        Ok(ids)
    }

    /// Returns `organization_id` and `location_id` as query parameters.
    pub async fn query(&self, client: &Client) -> Result<Vec<(&'static str, String)>, Error> {
        let ids = self.ids(client).await?;
        let names = ["organization_id", "location_id"];
        Ok(names.into_iter().filter_map(|name| Some((name, text(ids.get(name)?)))).collect())
    }
}

/// Returns the ids of the options of a noun's verb, as [`TaxonomyArgs::ids`] does; none for records that are in no organization.
pub async fn ids(spec: &Spec, line: &ArgMatches, client: &Client) -> Result<Map<String, Value>, Error> {
    if spec.has_taxonomy { read::<TaxonomyArgs>(line)?.ids(client).await } else { Ok(Map::new()) }
}

/// Returns the id of the organization or location that was typed, else of the default.
pub async fn id(client: &Client, resource: NamedResource, typed: Option<&Reference>) -> Result<Option<Value>, Error> {
    let default = match typed {
        Some(_) => None,
        None => stored_default(client, resource.noun()).await?,
    };
    match typed.or(default.as_ref()) {
        Some(reference) => {
            let title = if matches!(reference, Reference::Title(_)) { "-title" } else { "" };
            lookup::id(client, resource, &format!("--{}{title}", resource.noun()), reference).await.map(Some)
        }
        None => Ok(None),
    }
}

async fn stored_default(client: &Client, name: &str) -> Result<Option<Reference>, Error> {
    if let Some(id) = client.default_value(&format!("{name}_id")).await? {
        return Ok(Some(Reference::Id(id)));
    }
    if let Some(name) = client.default_value(name).await? {
        return Ok(Some(Reference::Name(text(&name))));
    }
    let title = client.default_value(&format!("{name}_title")).await?;
    Ok(title.map(|title| Reference::Title(text(&title))))
}

/// Returns the reference that was typed. hammer's word for null is the id null, which no default replaces.
fn reference(name: &Option<String>, id: Option<OrNil<u32>>, title: &Option<String>) -> Option<Reference> {
    let by_name = name.clone().map(Reference::Name);
    let by_id = id.map(|id| Reference::Id(id.value().into()));
    let typed = by_name.or(by_id).or(title.clone().map(Reference::Title))?;
    Some(if typed.is_nil(&nil()) { Reference::Id(Value::Null) } else { typed })
}

/// Turns parameters into a query.
pub fn query(parameters: Map<String, Value>) -> Vec<(String, String)> {
    parameters.into_iter().map(|(name, value)| (name, text(&value))).collect()
}

/// Borrows a query, as requests take it.
pub fn borrowed<N: AsRef<str>>(query: &[(N, String)]) -> Vec<(&str, &str)> {
    query.iter().map(|(name, value)| (name.as_ref(), value.as_str())).collect()
}

/// Returns a parameter's value as text for a query or a path.
pub fn text(value: &Value) -> String {
    if value.is_null() { String::new() } else { answer::plain(value) }
}
