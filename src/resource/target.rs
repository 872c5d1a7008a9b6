//! Which record is meant: by id or by name, and by its template where it is part of one.

use super::{Given, Place, Spec};
use crate::api::Client;
use crate::api::rex::directory::Directory;
use crate::api::rex::job_invocations::segment;
use crate::api::rex::lookup;
use crate::error::Error;
use crate::model::targeting::Reference;
use crate::resource::taxonomy::text;

/// A record, or the list that it is in.
pub struct Target {
    spec: &'static Spec,
    template: Option<Reference>,
    record: Option<Reference>,
}

impl Target {
    /// The list that the options name.
    pub fn list(spec: &'static Spec, given: &Given<'_>) -> Result<Self, Error> {
        let template = match spec.place {
            Place::Top(_) => None,
            Place::OfTemplate(_) => Some(either(given, "template-id", "template")?),
        };
        Ok(Self { spec, template, record: None })
    }

    /// The record that the options name; its id goes before its name, as in hammer.
    pub fn record(spec: &'static Spec, given: &Given<'_>) -> Result<Self, Error> {
        let list = Self::list(spec, given)?;
        Ok(Self { record: Some(either(given, "id", "name")?), ..list })
    }

    /// The name, where the record is known by it.
    pub fn name(&self) -> Option<&str> {
        match &self.record {
            Some(Reference::Name(name)) => Some(name),
            _ => None,
        }
    }

    /// The path of the list; one request for a template's name.
    pub async fn list_path(&self, client: &Client) -> Result<String, Error> {
        let (Place::Top(part) | Place::OfTemplate(part)) = self.spec.place;
        let Some(template) = &self.template else { return Ok(part.to_owned()) };
        let id = lookup::id(client, lookup::Resource::JobTemplate, "--template", template).await?;
        Ok(format!("/api/templates/{}/{part}", segment(&text(&id))))
    }

    /// The path of the record; one request for its name.
    pub async fn path(&self, client: &Client) -> Result<String, Error> {
        let list = self.list_path(client).await?;
        let id = match &self.record {
            Some(Reference::Name(name) | Reference::Title(name)) => {
                let Spec { noun, names, searched, .. } = *self.spec;
                let search = (searched && matches!(self.spec.place, Place::Top(_))).then_some("name");
                Directory { path: &list, noun, names, search }.id(client, "--name", name).await?
            }
            Some(Reference::Id(id)) => id.clone(),
            None => return Ok(list),
        };
        Ok(format!("{list}/{}", segment(&text(&id))))
    }
}

fn either(given: &Given<'_>, id: &str, name: &str) -> Result<Reference, Error> {
    let text = given.first(&[id, name]).and_then(|flag| Some((flag, given.text(flag)?)));
    match text {
        Some((flag, text)) if flag == id => Ok(Reference::Id(text.into())),
        Some((_, text)) => Ok(Reference::Name(text)),
        None => Err(Error::usage(format!("missing: --{id} or --{name}"))),
    }
}
