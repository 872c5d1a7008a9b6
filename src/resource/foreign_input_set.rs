//! `rexctl foreign-input-set`: inputs that a template includes from another template.

use super::crud::{Create, Delete, Info, List, Update};
use super::field::field;
use super::{FieldType, Messages, Place, Resource, Search, Spec};
use crate::api::rex::lookup;
use crate::noun::Noun;
use crate::render::{Column, Set, col};

/// The inputs that a template includes from one other template, whose name is the name of the set.
pub struct ForeignInputSet;

impl Resource for ForeignInputSet {
    const SPEC: &'static Spec = &Spec {
        noun: "foreign input set",
        place: Place::OfTemplate("foreign_input_sets"),
        key: "foreign_input_set",
        names: &["target_template_name"],
        search: Some(Search { query: "target_template_id = 12", order: "target_template_id ASC" }),
        list: LIST,
        info: INFO,
        fields: &[
            field(
                "target-template",
                FieldType::Reference(lookup::NamedResource::JobTemplate),
                "the template that has the inputs",
            )
            .required(),
            field("include-all", FieldType::Boolean, "Include all inputs"),
            field("include", FieldType::Text, "Names of the inputs to include, separated by commas"),
            field("exclude", FieldType::Text, "Names of the inputs to leave out, separated by commas"),
            field("description", FieldType::Text, "Description of the set"),
        ],
        messages: Messages {
            created: "Foreign input set created",
            updated: "Foreign input set updated",
            deleted: "Foreign input set deleted",
            not_created: "Could not create the input set",
            not_updated: "Could not update the input set",
            not_deleted: "Could not delete the input set",
        },
        ..Spec::EMPTY
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("foreign-input-set", "Include inputs of one template in another")
        .examples("rexctl foreign-input-set list --template 'Patch and Reboot - Script Default'")
        .verb_or::<List<ForeignInputSet>>("list", "index", "List the foreign input sets of a template")
        .examples(
            "rexctl foreign-input-set list --template 'Patch and Reboot - Script Default'\n\
                 rexctl foreign-input-set list --template-id 331 --output csv",
        )
        .verb_or::<Info<ForeignInputSet>>("info", "show", "Show one foreign input set")
        .examples("rexctl foreign-input-set info --template-id 331 --id 1")
        .verb::<Create<ForeignInputSet>>("create", "Include inputs of another template")
        .examples(
            "rexctl foreign-input-set create --template 'Restart Web' --include-all yes \\\n  \
                 --target-template 'Power Action - Script Default'",
        )
        .verb::<Update<ForeignInputSet>>("update", "Change which inputs are included")
        .examples(
            "rexctl foreign-input-set update --template 'My Patch' --exclude options \\\n  \
                 --name 'Package Action - Script Default'",
        )
        .verb_or::<Delete<ForeignInputSet>>("delete", "destroy", "Stop including inputs of that template")
        .examples(
            "rexctl foreign-input-set delete --template 'My Patch' \\\n  \
                 --name 'Package Action - Script Default'",
        )
}

/// Columns of `foreign-input-set list`.
pub const LIST: &[Column] = &[ID, TARGET_ID, TARGET_NAME];

/// Fields of `foreign-input-set info`.
pub const INFO: &[Column] = &[
    ID,
    col("Name", "/name"),
    TARGET_ID,
    TARGET_NAME,
    col("Include all", "/include_all"),
    col("Include", "/include"),
    col("Exclude", "/exclude"),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const TARGET_ID: Column = col("Target template ID", "/target_template_id");
const TARGET_NAME: Column = col("Target template name", "/target_template_name");
