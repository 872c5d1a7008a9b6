//! `rexctl template-input`: inputs of a template.

use super::crud::{Create, Delete, Info, List, Update};
use super::field::field;
use super::{FieldType, Messages, Place, Resource, Search, Spec};
use crate::noun::Noun;
use crate::render::{Column, ColumnType, Set, col};

/// An input of a template.
pub struct TemplateInputs;

const INPUT_TYPES: &[&str] = &["user", "fact", "variable", "puppet_parameter"];
const VALUE_TYPES: &[&str] = &["plain", "search", "date", "resource"];

impl Resource for TemplateInputs {
    const SPEC: &'static Spec = &Spec {
        noun: "template input",
        place: Place::OfTemplate("template_inputs"),
        key: "template_input",
        search: Some(Search { query: "name ~ command", order: "name ASC" }),
        list: LIST,
        info: INFO,
        fields: &[
            field("name", FieldType::Text, "Name of the input in the template").required(),
            field("input-type", FieldType::OneOf(INPUT_TYPES), "Source of the value").required(),
            field("description", FieldType::Text, "Description of the input"),
            field("required", FieldType::Boolean, "Require a value"),
            field("advanced", FieldType::Boolean, "Show it among the advanced fields of forms"),
            field("options", FieldType::List, "Values to choose from"),
            field("default", FieldType::Text, "Value of a job that gives none"),
            field("hidden-value", FieldType::Boolean, "Hide the value"),
            field("value-type", FieldType::OneOf(VALUE_TYPES), "Kind of value"),
            field(
                "resource-type",
                FieldType::Text,
                "Kind of resource, such as Host or Hostgroup; with --value-type resource",
            ),
            field("fact-name", FieldType::Text, "Name of the fact; with --input-type fact"),
            field("variable-name", FieldType::Text, "Name of the variable; with --input-type variable"),
        ],
        messages: Messages {
            created: "Template input created.",
            updated: "Template input updated.",
            deleted: "Template input deleted.",
            not_created: "Could not create the template input",
            not_updated: "Could not update the template input",
            not_deleted: "Could not delete the template input",
        },
        ..Spec::EMPTY
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("template-input", "Manage the inputs of a template")
        .examples("rexctl template-input list --template 'Service Action - Script Default'")
        .verb_or::<List<TemplateInputs>>("list", "index", "List the inputs of a template")
        .examples(
            "rexctl template-input list --template 'Service Action - Script Default'\n\
                 rexctl template-input list --template-id 325 --search 'name ~ command'",
        )
        .verb_or::<Info<TemplateInputs>>("info", "show", "Show one input")
        .examples("rexctl template-input info --template-id 325 --name command")
        .verb::<Create<TemplateInputs>>("create", "Add an input to a template")
        .examples(
            "rexctl template-input create --template 'Restart Web' --name delay \\\n  \
                 --input-type user --default 5 --description 'Seconds to wait'",
        )
        .verb::<Update<TemplateInputs>>("update", "Change an input")
        .examples(
            "rexctl template-input update --template 'Restart Web' --name service \\\n  \
                 --default httpd --required no",
        )
        .verb_or::<Delete<TemplateInputs>>("delete", "destroy", "Remove an input from its template")
        .examples("rexctl template-input delete --template 'Restart Web' --name service")
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
    col("Options", "/options").of(ColumnType::List).hide_blank().wide(25),
    col("Default value", "/default"),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const INPUT_TYPE: Column = col("Input type", "/input_type");
