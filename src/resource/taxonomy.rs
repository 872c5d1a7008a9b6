//! `--organization` and `--location`, each by name, id or title, as many commands take them.

use crate::api::Client;
use crate::api::lookup::{self, Resource};
use crate::config::{DefaultValue, Settings};
use crate::error::Error;
use crate::model::targeting::Reference;
use serde_json::{Map, Value};

/// A number that the server keeps in a signed 32-bit column, from 1.
pub fn number(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| (1..=i32::MAX.unsigned_abs()).contains(number));
    number.ok_or_else(|| format!("a whole number from 1 to {} is allowed", i32::MAX))
}

/// The organization and location that a command works in.
#[derive(clap::Args, Debug, Default)]
pub struct TaxonomyArgs {
    /// Name of the organization
    #[arg(long, value_name = "NAME", group = "organization_by")]
    pub organization: Option<String>,
    /// Id of the organization
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true, group = "organization_by")]
    pub organization_id: Option<u32>,
    /// Title of the organization
    #[arg(long, value_name = "TITLE", group = "organization_by")]
    pub organization_title: Option<String>,
    /// Name of the location
    #[arg(long, value_name = "NAME", group = "location_by")]
    pub location: Option<String>,
    /// Id of the location
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true, group = "location_by")]
    pub location_id: Option<u32>,
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

    /// `organization_id` and `location_id`, their names looked up; where none is given, the defaults.
    pub async fn ids(&self, client: &Client, settings: &Settings) -> Result<Map<String, Value>, Error> {
        let mut ids = Map::new();
        let organization = self.organization().or_else(|| default(settings, "organization"));
        let location = self.location().or_else(|| default(settings, "location"));
        let kinds = [
            ("organization_id", Resource::Organization, "--organization", organization),
            ("location_id", Resource::Location, "--location", location),
        ];
        for (name, resource, flag, reference) in kinds {
            let Some(reference) = reference else { continue };
            let id = lookup::id(client, resource, flag, &reference).await?;
            ids.extend((!id.is_null()).then(|| (name.to_owned(), id)));
        }
        Ok(ids)
    }

    /// The same as query parameters.
    pub async fn query(&self, client: &Client, settings: &Settings) -> Result<Vec<(&'static str, String)>, Error> {
        let ids = self.ids(client, settings).await?;
        let names = ["organization_id", "location_id"];
        Ok(names.into_iter().filter_map(|name| Some((name, text(ids.get(name)?)))).collect())
    }
}

/// What `hammer defaults` or the configuration says of the `kind`: `organization` or `location`.
pub fn default(settings: &Settings, kind: &str) -> Option<Reference> {
    let by_id = |text: &str| Reference::Id(text.parse::<u32>().map_or_else(|_| text.into(), Value::from));
    let named = |suffix: &str, reference: &dyn Fn(&str) -> Reference| {
        let default = &settings.defaults.get(&format!("{kind}{suffix}"))?.value;
        Some(match default {
            DefaultValue::Text(text) => reference(text),
            DefaultValue::OfUser => Reference::OfUser,
        })
    };
    let by_name = named("", &|name| Reference::Name(name.to_owned()));
    let by_title = named("_title", &|title| Reference::Title(title.to_owned()));
    named("_id", &by_id).or(by_name).or(by_title)
}

fn reference(name: &Option<String>, id: Option<u32>, title: &Option<String>) -> Option<Reference> {
    let by_name = name.clone().map(Reference::Name);
    let by_id = id.map(|id| Reference::Id(id.into()));
    by_name.or(by_id).or(title.clone().map(Reference::Title))
}

/// Parameters as a query.
pub fn query(parameters: Map<String, Value>) -> Vec<(String, String)> {
    parameters.into_iter().map(|(name, value)| (name, text(&value))).collect()
}

/// A query as requests take it.
pub fn borrowed(query: &[(String, String)]) -> Vec<(&str, &str)> {
    query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// A parameter's value as it stands in a query or a path.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
