//! From options to the parameters of a request: everything checked and read first, then the names looked up.

use super::{Field, FieldType, Given};
use crate::api::Client;
use crate::api::rex::lookup::{self, Resource, Unknown};
use crate::context::Context;
use crate::error::Error;
use crate::files::read;
use crate::model::answer;
use crate::model::targeting::Reference;
use serde_json::{Map, Value};

/// Fields with their values, as far as they are known without the server.
pub struct Draft(Vec<(&'static Field, Wanted)>);

enum Wanted {
    Value(Value),
    /// The ids of things on the server; one alone for a reference.
    Ids(Resource, String, Vec<Reference>),
}

impl Draft {
    /// Reads the options that are given, files included.
    pub fn check(
        fields: impl IntoIterator<Item = &'static Field>,
        given: &Given<'_>,
        context: &Context,
    ) -> Result<Self, Error> {
        let mut wanted = Vec::new();
        for field in fields {
            let flags = field.flags();
            let flags: Vec<&str> = flags.iter().map(|(flag, _)| flag.as_str()).collect();
            let Some(flag) = given.first(&flags) else { continue };
            if let Some(value) = given.value(field, flag)? {
                wanted.push((field, Wanted::read(field, flag, value, context)?));
            }
        }
        Ok(Self(wanted))
    }

    /// Refuses a draft in which one of the `fields` that have to be there is not.
    pub fn require(&self, fields: &[Field]) -> Result<(), Error> {
        let is_there = |field: &Field| self.0.iter().any(|(there, _)| there.flag == field.flag);
        let missing: Vec<_> = fields.iter().filter(|field| field.required && !is_there(field)).collect();
        let spelt = |field: &&Field| match field.kind {
            FieldType::Reference(_) => format!("--{} or --{}-id", field.flag, field.flag),
            _ => format!("--{}", field.flag),
        };
        match missing.as_slice() {
            [] => Ok(()),
            missing => {
                Err(Error::usage(format!("missing: {}", missing.iter().map(spelt).collect::<Vec<_>>().join(", "))))
            }
        }
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The parameters of the request.
    pub async fn parameters(self, client: &Client) -> Result<Map<String, Value>, Error> {
        let (mut parameters, mut unknown) = (Map::new(), Unknown::default());
        for (field, wanted) in self.0 {
            let Some(value) = unknown.sift(wanted.value(client, field).await)? else { continue };
            match field.within {
                Some(object) => {
                    let inner = parameters.entry(object).or_insert_with(|| Value::Object(Map::new()));
                    inner.as_object_mut().and_then(|inner| inner.insert(field.key(), value));
                }
                None => drop(parameters.insert(field.key(), value)),
            }
        }
        unknown.check().map(|()| parameters)
    }
}

impl Wanted {
    fn read(field: &Field, flag: &str, value: Value, context: &Context) -> Result<Self, Error> {
        let by_id = flag.ends_with("-id") || flag.ends_with("-ids");
        let reference = |name: &Value| {
            let name = answer::plain(name);
            if flag.contains("-title") { Reference::Title(name) } else { Reference::Name(name) }
        };
        Ok(match (field.kind, &value) {
            (_, Value::Null) => Wanted::Value(value),
            (FieldType::File, Value::String(path)) => {
                Wanted::Value(read::text(&format!("--{flag}"), path.as_ref(), &context.streams)?.into())
            }
            (FieldType::Reference(resource), name) if !by_id => {
                let one = vec![reference(name)];
                Wanted::Ids(resource, flag.to_owned(), one)
            }
            (FieldType::Members(resource), Value::Array(names)) if !by_id => {
                let several = names.iter().map(reference).collect();
                Wanted::Ids(resource, flag.to_owned(), several)
            }
            _ => Wanted::Value(value),
        })
    }

    async fn value(self, client: &Client, field: &Field) -> Result<Value, Error> {
        let (resource, flag, references) = match self {
            Wanted::Value(value) => return Ok(value),
            Wanted::Ids(resource, flag, references) => (resource, format!("--{flag}"), references),
        };
        let mut ids = lookup::ids(client, resource, &flag, &references).await?;
        Ok(match field.kind {
            FieldType::Reference(_) => ids.pop().unwrap_or_default(),
            _ => ids.into(),
        })
    }
}
