//! The record or list that a command line names, and its path.

use super::{Place, Spec, TypedOptions};
use crate::api::Client;
use crate::api::http::path::segment;
use crate::api::rex::directory::{Directory, EQUAL};
use crate::api::rex::hosts;
use crate::api::rex::lookup;
use crate::error::{Error, MISSING};
use crate::model::targeting::Reference;
use crate::resource::taxonomy::text;

/// A record, or a list.
pub struct ResourceTarget {
    spec: &'static Spec,
    /// The template, or the record above.
    parent: Option<Reference>,
    record: Option<Reference>,
}

impl ResourceTarget {
    /// Reads the options that name a list.
    pub fn list(spec: &'static Spec, typed: &TypedOptions<'_>) -> Result<Self, Error> {
        let parent = match spec.place {
            Place::Top(_) => None,
            Place::OfTemplate(_) => Some(either(typed, "template-id", "template")?),
            Place::Tree { parent, .. } => typed.text(parent).map(|id| Reference::Id(id.into())),
        };
        Ok(Self { spec, parent, record: None })
    }

    /// Reads the options that name a record; an id has precedence over a name, as in hammer.
    pub fn record(spec: &'static Spec, typed: &TypedOptions<'_>) -> Result<Self, Error> {
        let list = Self::list(spec, typed)?;
        let record = match (typed.text("id"), spec.names) {
            (None, []) => return Err(Error::invalid("--id", None, MISSING)),
            (Some(id), _) => Reference::Id(id.into()),
            (None, _) => either(typed, "id", "name")?,
        };
        Ok(Self { record: Some(record), ..list })
    }

    /// Returns the name that names the record, if an id does not.
    pub fn name(&self) -> Option<&str> {
        match &self.record {
            Some(Reference::Name(name)) => Some(name),
            _ => None,
        }
    }

    /// Returns the path of the list. Sends one request for the name of a template.
    pub async fn list_path(&self, client: &Client) -> Result<String, Error> {
        match (self.spec.place, &self.parent) {
            (Place::OfTemplate(part), Some(template)) => {
                let id = lookup::id(client, lookup::NamedResource::JobTemplate, "--template", template).await?;
                Ok(format!("/api/templates/{}/{part}", segment(&text(&id))))
            }
            (Place::Tree { path, below, .. }, Some(Reference::Id(id))) => {
                Ok(format!("{path}/{}/{below}", segment(&text(id))))
            }
            (Place::Top(path) | Place::OfTemplate(path) | Place::Tree { path, .. }, _) => Ok(path.to_owned()),
        }
    }

    /// Returns the path of the record. Sends one request for its name.
    pub async fn path(&self, client: &Client) -> Result<String, Error> {
        let list = self.list_path(client).await?;
        let id = match &self.record {
            Some(Reference::Name(name) | Reference::Title(name)) => {
                let Spec { noun, names, search, place, .. } = *self.spec;
                let search = search.filter(|_| matches!(place, Place::Top(_))).map(|_| "name");
                let has_domains = list == hosts::BY_NAME.path;
                Directory { path: &list, noun, names, search, rank: EQUAL, has_domains }
                    .id(client, "--name", name)
                    .await?
            }
            Some(Reference::Id(id)) => id.clone(),
            None => return Ok(list),
        };
        Ok(format!("{list}/{}", segment(&text(&id))))
    }
}

fn either(typed: &TypedOptions<'_>, id: &str, name: &str) -> Result<Reference, Error> {
    let text = typed.first(&[id, name]).and_then(|flag| Some((flag, typed.text(flag)?)));
    match text {
        Some((flag, text)) if flag == id => Ok(Reference::Id(text.into())),
        Some((_, text)) => Ok(Reference::Name(text)),
        None => Err(Error::invalid(format!("--{id} or --{name}"), None, MISSING)),
    }
}
