//! One option of a noun: its flag, the type of its value, and the parameter that it becomes.

use crate::api::rex::lookup::NamedResource;
use crate::model::requirement::Requirement;

/// The type of a value, read by hammer's rules.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// Text, sent as typed.
    Text,
    /// true/t/yes/y/1 or false/f/no/n/0.
    Boolean,
    /// A JSON list, or words separated by commas.
    List,
    /// The content of a file, `-` for standard input.
    File,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Another record: `--x-id` as typed, or `--x` with its name, and `--x-title` where it has one.
    Reference(NamedResource),
    /// Several other records: `--x-ids`, `--xs` with their names, `--x-titles`.
    Members(NamedResource),
}

/// An option that becomes a parameter of a request.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Flag without its dashes; of a reference, the part that its flags share.
    pub flag: &'static str,
    /// Help text.
    pub help: &'static str,
    /// Type of the value.
    pub kind: FieldType,
    /// `create` needs it.
    pub required: bool,
    /// Object of the request that holds the parameter.
    pub within: Option<&'static str>,
    /// Name of the parameter, where it is not made of the flag.
    pub parameter: Option<&'static str>,
    /// Plugin without which the server drops the parameter.
    pub needs: Option<Requirement>,
}

/// Returns an optional field.
pub const fn field(flag: &'static str, kind: FieldType, help: &'static str) -> Field {
    Field { flag, help, kind, required: false, within: None, parameter: None, needs: None }
}

impl Field {
    /// Makes the field one that `create` needs.
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Puts the field into an object of the request.
    pub const fn within(self, object: &'static str) -> Self {
        Self { within: Some(object), ..self }
    }

    /// Gives the field another name in the request.
    pub const fn parameter(self, name: &'static str) -> Self {
        Self { parameter: Some(name), ..self }
    }

    /// Makes the field one that a server knows only with a plugin.
    pub const fn needs(self, requirement: Requirement) -> Self {
        Self { needs: Some(requirement), ..self }
    }

    /// Returns the flags of the field with their value names; the id of a reference comes last.
    pub fn flags(&self) -> Vec<(String, &'static str)> {
        let flag = self.flag;
        match self.kind {
            FieldType::Text => vec![(flag.into(), "TEXT")],
            FieldType::Boolean => vec![(flag.into(), "BOOL")],
            FieldType::List => vec![(flag.into(), "LIST")],
            FieldType::File => vec![(flag.into(), "FILE")],
            FieldType::OneOf(_) => vec![(flag.into(), "WORD")],
            FieldType::Reference(resource) => {
                let title = resource.has_title().then(|| (format!("{flag}-title"), "TITLE"));
                [Some((flag.to_owned(), "NAME")), title, Some((format!("{flag}-id"), "ID"))]
                    .into_iter()
                    .flatten()
                    .collect()
            }
            FieldType::Members(_) => {
                vec![
                    (format!("{flag}s"), "NAMES"),
                    (format!("{flag}-titles"), "TITLES"),
                    (format!("{flag}-ids"), "IDS"),
                ]
            }
        }
    }

    /// Returns the name of the parameter in the request.
    pub fn key(&self) -> String {
        let name = self.flag.replace('-', "_");
        match (self.parameter, self.kind) {
            (Some(name), _) => name.to_owned(),
            (None, FieldType::Reference(_)) => format!("{name}_id"),
            (None, FieldType::Members(_)) => format!("{name}_ids"),
            (None, _) => name,
        }
    }
}
