//! `rexctl foreign-input-set`: inputs that a template takes over from another.

use super::crud::{Create, Delete, Info, List, Update};
use super::field::field;
use super::{FieldType, Place, Resource, Said, Spec};
use crate::api::rex::lookup;
use crate::noun::Noun;
use crate::render::{Column, Set, col};

/// The inputs that a template takes over from one other. Its name is that other template's.
pub struct ForeignInputSet;

impl Resource for ForeignInputSet {
    const SPEC: &'static Spec = &Spec {
        noun: "foreign input set",
        place: Place::OfTemplate("foreign_input_sets"),
        key: "foreign_input_set",
        names: &["target_template_name"],
        searched: true,
        list: LIST,
        info: INFO,
        filters: &[],
        views: &[],
        fields: &[
            field(
                "target-template",
                FieldType::Reference(lookup::Resource::JobTemplate),
                "the template that has the inputs",
            )
            .required(),
            field("include-all", FieldType::Boolean, "Whether all inputs are taken over"),
            field("include", FieldType::Text, "Names of the inputs to take over, separated by commas"),
            field("exclude", FieldType::Text, "Names of the inputs to leave out, separated by commas"),
            field("description", FieldType::Text, "What the set is for"),
        ],
        said: Said {
            created: "Foreign input set created",
            updated: "Foreign input set updated",
            deleted: "Foreign input set deleted",
            not_created: "Could not create the input set",
            not_updated: "Could not update the input set",
            not_deleted: "Could not delete the input set",
        },
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("foreign-input-set", "Inputs that a template takes over from another")
        .verb_or::<List<ForeignInputSet>>("list", "index", "List the foreign input sets of a template")
        .verb_or::<Info<ForeignInputSet>>("info", "show", "Show one foreign input set")
        .verb::<Create<ForeignInputSet>>("create", "Take over inputs of another template")
        .verb::<Update<ForeignInputSet>>("update", "Change which inputs are taken over")
        .verb_or::<Delete<ForeignInputSet>>("delete", "destroy", "Take over no inputs of that template any more")
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
