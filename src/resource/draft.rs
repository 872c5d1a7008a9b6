//! From options to the parameters of a request: first values are checked and files read, then names are looked up.

use super::{Field, FieldType, TypedOptions};
use crate::api::Client;
use crate::api::rex::lookup::{self, NamedResource, TypedMistakes};
use crate::error::{Error, Problems};
use crate::files::read;
use crate::model::answer;
use crate::model::targeting::Reference;
use serde_json::{Map, Value};

/// Fields and their values, as far as they are known without the server.
pub struct FieldDraft(Vec<(&'static Field, FieldState)>);

enum FieldState {
    Value(Value),
    /// Records whose ids have to be looked up; one for a reference.
    Ids(NamedResource, String, Vec<Reference>),
}

impl FieldDraft {
    /// Checks the options that were typed, and reads the files that they name.
    pub async fn check(
        fields: impl IntoIterator<Item = &'static Field>,
        typed: &TypedOptions<'_>,
        problems: &mut Problems,
    ) -> Self {
        let mut wanted = Vec::new();
        for field in fields {
            let flags = field.flags();
            let flags: Vec<&str> = flags.iter().map(|(flag, _)| flag.as_str()).collect();
            let Some(flag) = typed.first(&flags) else { continue };
            if let Some(value) = problems.keep(typed.value(field, flag)).flatten() {
                wanted.extend(problems.keep(FieldState::read(field, flag, value).await).map(|state| (field, state)));
            }
        }
        Self(wanted)
    }

    /// Returns true if no field has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Fails for options that the server would drop.
    async fn check_plugins(&self, client: &Client) -> Result<(), Error> {
        let mut problems = Problems::default();
        for (field, _) in &self.0 {
            if let Some(requirement) = field.needs {
                problems.keep(client.require(requirement, &format!("--{}", field.flag)).await);
            }
        }
        problems.finish(Some(()))
    }

    /// Checks that the server knows the options, looks names up and returns the parameters of the request.
    pub async fn parameters(self, client: &Client) -> Result<Map<String, Value>, Error> {
        self.check_plugins(client).await?;
        let (mut parameters, mut unknown) = (Map::new(), TypedMistakes::default());
        for (field, wanted) in self.0 {
            let Some(value) = unknown.collect(wanted.value(client, field).await)? else { continue };
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

impl FieldState {
    async fn read(field: &Field, flag: &str, value: Value) -> Result<Self, Error> {
        let by_id = flag.ends_with("-id") || flag.ends_with("-ids");
        let reference = |name: &Value| {
            let name = answer::plain(name);
            if flag.contains("-title") { Reference::Title(name) } else { Reference::Name(name) }
        };
        Ok(match (field.kind, &value) {
            (_, Value::Null) => FieldState::Value(value),
            (FieldType::File, Value::String(path)) => {
                FieldState::Value(read::text(&format!("--{flag}"), path.as_ref()).await?.into())
            }
            (FieldType::Reference(resource), name) if !by_id => {
                let one = vec![reference(name)];
                FieldState::Ids(resource, flag.to_owned(), one)
            }
            (FieldType::Members(resource), Value::Array(names)) if !by_id => {
                let several = names.iter().map(reference).collect();
                FieldState::Ids(resource, flag.to_owned(), several)
            }
            _ => FieldState::Value(value),
        })
    }

    async fn value(self, client: &Client, field: &Field) -> Result<Value, Error> {
        let (resource, flag, references) = match self {
            FieldState::Value(value) => return Ok(value),
            FieldState::Ids(resource, flag, references) => (resource, format!("--{flag}"), references),
        };
        let mut ids = lookup::ids(client, resource, &flag, &references).await?;
        Ok(match field.kind {
            FieldType::Reference(_) => ids.pop().unwrap_or_default(),
            _ => ids.into(),
        })
    }
}
