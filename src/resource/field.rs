//! One option of a command: the flag that is typed, how its value is read, and the parameter it becomes.

use crate::api::rex::lookup::Resource;

/// How a value is read, by hammer's rules.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// As it is.
    Text,
    /// true/t/yes/y/1 or false/f/no/n/0.
    Boolean,
    /// A JSON list, or words separated by commas.
    List,
    /// The content of a file, `-` for standard input.
    File,
    /// One of these words and no other.
    OneOf(&'static [&'static str]),
    /// Another thing: `--x-id` as typed, or `--x` with its name, and `--x-title` where it has one.
    Reference(Resource),
    /// Several other things: `--x-ids`, `--xs` with their names, `--x-titles`.
    Members(Resource),
}

/// An option.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The flag without its dashes; of a reference, the part that its flags have in common.
    pub flag: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// How its value is read.
    pub kind: FieldType,
    /// Whether nothing can be created without it.
    pub required: bool,
    /// The object in the request that it belongs to.
    pub within: Option<&'static str>,
    /// The parameter's name, where it is not the flag's.
    pub parameter: Option<&'static str>,
}

/// A field of any kind.
pub const fn field(flag: &'static str, kind: FieldType, help: &'static str) -> Field {
    Field { flag, help, kind, required: false, within: None, parameter: None }
}

impl Field {
    /// The field, without which nothing can be created.
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The field as part of an object in the request.
    pub const fn within(self, object: &'static str) -> Self {
        Self { within: Some(object), ..self }
    }

    /// The field under another name in the request.
    pub const fn parameter(self, name: &'static str) -> Self {
        Self { parameter: Some(name), ..self }
    }

    /// The flags of a field, each with what its value is called; a reference has its id last.
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

    /// The name of the parameter in the request.
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
