//! `--organization` and `--location`, each by name, id or title, as many commands take them.

pub use crate::model::draft::number;

use crate::api::Client;
use crate::api::rex::lookup::{self, Resource};
use crate::config::{OrNil, nil, or_nil};
use crate::error::Error;
use crate::model::answer;
use crate::model::targeting::Reference;
use serde_json::{Map, Value};

/// The organization and location that a command works in.
#[derive(clap::Args, Debug, Default)]
pub struct TaxonomyArgs {
    /// Name of the organization
    #[arg(long, value_name = "NAME", group = "organization_by")]
    pub organization: Option<String>,
    /// Id of the organization
    #[arg(long, value_name = "ID", value_parser = or_nil(number), allow_negative_numbers = true, group = "organization_by")]
    pub organization_id: Option<OrNil<u32>>,
    /// Title of the organization
    #[arg(long, value_name = "TITLE", group = "organization_by")]
    pub organization_title: Option<String>,
    /// Name of the location
    #[arg(long, value_name = "NAME", group = "location_by")]
    pub location: Option<String>,
    /// Id of the location
    #[arg(long, value_name = "ID", value_parser = or_nil(number), allow_negative_numbers = true, group = "location_by")]
    pub location_id: Option<OrNil<u32>>,
    /// Title of the location, such as EMEA/Berlin
    #[arg(long, value_name = "TITLE", group = "location_by")]
    pub location_title: Option<String>,
}

impl TaxonomyArgs {
    /// The organization, if one is given.
    pub fn organization(&self) -> Option<Reference> {
        reference(&self.organization, self.organization_id, &self.organization_title)
    }

    /// The location, if one is given.
    pub fn location(&self) -> Option<Reference> {
        reference(&self.location, self.location_id, &self.location_title)
    }

    /// `organization_id` and `location_id`, their names looked up; what is not given is the user's default.
    pub async fn ids(&self, client: &Client) -> Result<Map<String, Value>, Error> {
        let organization = id(client, Resource::Organization, self.organization().as_ref()).await?;
        let location = id(client, Resource::Location, self.location().as_ref()).await?;
        let mut ids = Map::new();
        ids.extend(organization.map(|id| ("organization_id".to_owned(), id)));
        ids.extend(location.map(|id| ("location_id".to_owned(), id)));
        Ok(ids)
    }

    /// The same as query parameters.
    pub async fn query(&self, client: &Client) -> Result<Vec<(&'static str, String)>, Error> {
        let ids = self.ids(client).await?;
        let names = ["organization_id", "location_id"];
        Ok(names.into_iter().filter_map(|name| Some((name, text(ids.get(name)?)))).collect())
    }
}

/// The id of the organization or location that is given, or of the one that `defaults` keeps.
pub async fn id(client: &Client, resource: Resource, given: Option<&Reference>) -> Result<Option<Value>, Error> {
    let kept = match given {
        Some(_) => None,
        None => default(client, resource.noun()).await?,
    };
    match given.or(kept.as_ref()) {
        Some(reference) => {
            let title = if matches!(reference, Reference::Title(_)) { "-title" } else { "" };
            lookup::id(client, resource, &format!("--{}{title}", resource.noun()), reference).await.map(Some)
        }
        None => Ok(None),
    }
}

async fn default(client: &Client, name: &str) -> Result<Option<Reference>, Error> {
    if let Some(id) = client.default_value(&format!("{name}_id")).await? {
        return Ok(Some(Reference::Id(id)));
    }
    if let Some(name) = client.default_value(name).await? {
        return Ok(Some(Reference::Name(text(&name))));
    }
    let title = client.default_value(&format!("{name}_title")).await?;
    Ok(title.map(|title| Reference::Title(text(&title))))
}

/// hammer's word for null is no name but the id null, beside which no default is looked for.
fn reference(name: &Option<String>, id: Option<OrNil<u32>>, title: &Option<String>) -> Option<Reference> {
    let by_name = name.clone().map(Reference::Name);
    let by_id = id.map(|id| Reference::Id(id.value().into()));
    let given = by_name.or(by_id).or(title.clone().map(Reference::Title))?;
    Some(if given.is_nil(&nil()) { Reference::Id(Value::Null) } else { given })
}

/// Parameters as a query.
pub fn query(parameters: Map<String, Value>) -> Vec<(String, String)> {
    parameters.into_iter().map(|(name, value)| (name, text(&value))).collect()
}

/// A query as requests take it.
pub fn borrowed<N: AsRef<str>>(query: &[(N, String)]) -> Vec<(&str, &str)> {
    query.iter().map(|(name, value)| (name.as_ref(), value.as_str())).collect()
}

/// A parameter's value as it stands in a query or a path.
pub fn text(value: &Value) -> String {
    if value.is_null() { String::new() } else { answer::plain(value) }
}
