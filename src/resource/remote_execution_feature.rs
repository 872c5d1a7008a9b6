//! `rexctl remote-execution-feature`: jobs that the server's pages and plugins start, and their templates.

use super::crud::{Info, List, Update};
use super::field::field;
use super::{FieldType, Messages, Place, Resource, Spec};
use crate::api::rex::lookup;
use crate::noun::Noun;
use crate::render::{Column, Set, col};

/// A remote execution feature. Its label is a name too.
pub struct RemoteExecutionFeature;

impl Resource for RemoteExecutionFeature {
    const SPEC: &'static Spec = &Spec {
        noun: "remote execution feature",
        place: Place::Top("/api/remote_execution_features"),
        key: "remote_execution_feature",
        names: &["name", "label"],
        list: LIST,
        info: INFO,
        fields: &[field(
            "job-template",
            FieldType::Reference(lookup::NamedResource::JobTemplate),
            "the job template to run",
        )],
        messages: Messages {
            updated: "Remote execution feature updated",
            not_updated: "Could not update the remote execution feature",
            ..Messages::NONE
        },
        ..Spec::EMPTY
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("remote-execution-feature", "Choose the templates of the server's own features")
        .examples("rexctl remote-execution-feature list")
        .verb_or::<List<RemoteExecutionFeature>>("list", "index", "List remote execution features")
        .examples("rexctl remote-execution-feature list")
        .verb_or::<Info<RemoteExecutionFeature>>("info", "show", "Show one remote execution feature")
        .examples("rexctl remote-execution-feature info --name run_script")
        .verb::<Update<RemoteExecutionFeature>>("update", "Set the job template of a feature")
        .examples(
            "rexctl remote-execution-feature update --name run_script \\\n  \
                 --job-template 'Run Command - Script Default'",
        )
}

/// Columns of `remote-execution-feature list`.
pub const LIST: &[Column] = &[ID, NAME, DESCRIPTION, TEMPLATE];

/// Fields of `remote-execution-feature info`.
pub const INFO: &[Column] =
    &[ID, col("Label", "/label"), NAME, DESCRIPTION, TEMPLATE, col("Job template ID", "/job_template_id")];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const DESCRIPTION: Column = col("Description", "/description");
const TEMPLATE: Column = col("Job template name", "/job_template_name");
