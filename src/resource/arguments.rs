//! The options of a noun as arguments of clap.

use super::id::id;
use super::{Field, FieldType, Place, Spec};
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
use std::ffi::OsStr;

/// Returns the options of `fields`. Their values are text here; [`super::draft::FieldDraft::check`] reads them.
pub fn arguments<'a>(fields: impl IntoIterator<Item = &'a Field>) -> Vec<Arg> {
    let flags_of = |field: &'a Field| field.flags().into_iter().map(move |(flag, value)| argument(field, flag, value));
    fields.into_iter().flat_map(flags_of).collect()
}

/// Returns the options that name a record, or with `of_record` unset, the list that it is in.
pub fn target_arguments(spec: &Spec, of_record: bool) -> Vec<Arg> {
    let mut arguments = Vec::new();
    if of_record {
        arguments.push(plain("id", "ID").help(format!("Id of the {}", spec.noun)));
        let name = plain("name", "NAME").help(format!("Name of the {}", spec.noun));
        arguments.extend((!spec.names.is_empty()).then_some(name));
    }
    match spec.place {
        Place::OfTemplate(_) => {
            arguments.push(plain("template-id", "ID").alias("job-template-id").help("Id of the template"));
            arguments.push(plain("template", "NAME").visible_alias("job-template").help("Name of the job template"));
        }
        Place::Tree { parent, help, .. } if !of_record => arguments.push(plain(parent, "ID").help(help)),
        Place::Tree { .. } | Place::Top(_) => {}
    }
    arguments
}

/// Returns a hidden `--fields` for a text, which has none: hammer accepts the option there.
pub fn hidden_fields() -> Arg {
    plain("fields", "FIELDS").hide(true).help("Ignored, as in hammer: a text has no fields")
}

/// Returns an option that takes one text.
pub fn plain(flag: impl Into<String>, value_name: &'static str) -> Arg {
    let flag = flag.into();
    let argument = Arg::new(flag.clone()).long(flag).value_name(value_name).allow_negative_numbers(true);
    if value_name == "ID" { argument.value_parser(id) } else { argument }
}

fn argument(field: &Field, flag: String, value_name: &'static str) -> Arg {
    let help = match (field.kind, value_name) {
        (FieldType::Reference(_), "NAME") => format!("Name of {}", field.help),
        (FieldType::Reference(_), "TITLE") => format!("Title of {}", field.help),
        (FieldType::Reference(_), _) => format!("Id of {}", field.help),
        (FieldType::Members(_), "NAMES") => format!("Names of {}, separated by commas; '' for none", field.help),
        (FieldType::Members(_), "TITLES") => format!("Titles of {}, separated by commas; '' for none", field.help),
        (FieldType::Members(_), _) => format!("Ids of {}, separated by commas; '' for none", field.help),
        (FieldType::Boolean, _) => format!("{}: yes or no", field.help),
        (FieldType::List, _) => format!("{}, separated by commas, or a JSON list; '' for none", field.help),
        (FieldType::File, _) => format!("{}, - for standard input", field.help),
        (FieldType::Text | FieldType::OneOf(_), _) => field.help.to_owned(),
    };
    // What few servers know, or few people type, is left to `--help`.
    let is_seldom = value_name == "TITLES" || field.needs.is_some();
    let argument = plain(flag, value_name).help(help).hide_short_help(is_seldom);
    match field.kind {
        FieldType::OneOf(words) => argument.value_parser(Offered(words)),
        FieldType::File => argument.value_hint(clap::ValueHint::FilePath),
        _ => argument,
    }
}

/// Words that help and completion offer. Any text passes, since hammer has a word for null.
#[derive(Clone)]
struct Offered(&'static [&'static str]);

impl TypedValueParser for Offered {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().map(PossibleValue::new)))
    }
}
