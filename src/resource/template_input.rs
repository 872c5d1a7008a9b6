//! `rexctl template-input`: what a template asks for.

use super::crud::{Create, Delete, Info, List, Update};
use super::field::field;
use super::{FieldType, Place, Resource, Said, Spec};
use crate::noun::Noun;
use crate::render::{Column, ColumnType, Set, col};

/// An input of a template.
pub struct TemplateInput;

const INPUT_TYPES: &[&str] = &["user", "fact", "variable", "puppet_parameter"];
const VALUE_TYPES: &[&str] = &["plain", "search", "date", "resource"];

impl Resource for TemplateInput {
    const SPEC: &'static Spec = &Spec {
        noun: "template input",
        place: Place::OfTemplate("template_inputs"),
        key: "template_input",
        names: &["name"],
        searched: true,
        list: LIST,
        info: INFO,
        filters: &[],
        views: &[],
        fields: &[
            field("name", FieldType::Text, "Name, as the template uses it").required(),
            field("input-type", FieldType::OneOf(INPUT_TYPES), "Where the value comes from").required(),
            field("description", FieldType::Text, "What the input is for"),
            field("required", FieldType::Boolean, "Whether a value has to be given"),
            field("advanced", FieldType::Boolean, "Whether forms show it among the advanced fields"),
            field("options", FieldType::List, "The values that may be chosen"),
            field("default", FieldType::Text, "Value where none is given"),
            field("hidden-value", FieldType::Boolean, "Whether the value is kept from view"),
            field("value-type", FieldType::OneOf(VALUE_TYPES), "What the value is"),
            field(
                "resource-type",
                FieldType::Text,
                "With value type resource: of which kind, such as Host or Hostgroup",
            ),
            field("fact-name", FieldType::Text, "With input type fact: the fact"),
            field("variable-name", FieldType::Text, "With input type variable: the variable"),
        ],
        said: Said {
            created: "Template input created.",
            updated: "Template input updated.",
            deleted: "Template input deleted.",
            not_created: "Could not create the template input",
            not_updated: "Could not update the template input",
            not_deleted: "Could not delete the template input",
        },
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("template-input", "Inputs of a template")
        .verb_or::<List<TemplateInput>>("list", "index", "List the inputs of a template")
        .verb_or::<Info<TemplateInput>>("info", "show", "Show one input")
        .verb::<Create<TemplateInput>>("create", "Add an input to a template")
        .verb::<Update<TemplateInput>>("update", "Change an input")
        .verb_or::<Delete<TemplateInput>>("delete", "destroy", "Remove an input from its template")
}

/// Columns of `template-input list`.
pub const LIST: &[Column] = &[ID, NAME, INPUT_TYPE];

/// Fields of `template-input info`.
pub const INFO: &[Column] = &[
    ID,
    NAME,
    INPUT_TYPE,
    col("Fact name", "/fact_name"),
    col("Variable name", "/variable_name"),
    col("Puppet parameter name", "/puppet_parameter_name"),
    col("Options", "/options").of(ColumnType::List).hide_blank(),
    col("Default value", "/default"),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const INPUT_TYPE: Column = col("Input type", "/input_type");
