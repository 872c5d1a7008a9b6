//! Job templates as data; their noun is in `commands`, since some of its verbs have rules of their own.

use super::field::field;
use super::{Kind, Place, Resource, Said, Spec};
use crate::api::lookup;
use crate::render::columns::job_template::{INFO, LIST};

/// A job template.
pub struct JobTemplate;

const EFFECTIVE_USER: &str = "effective_user_attributes";

impl Resource for JobTemplate {
    const SPEC: &'static Spec = &Spec {
        noun: "job template",
        place: Place::Top("/api/job_templates"),
        key: "job_template",
        names: &["name"],
        searched: true,
        list: LIST,
        info: INFO,
        filters: &[],
        views: &[],
        fields: &[
            field("name", Kind::Text, "Name of the job template").required(),
            field("job-category", Kind::Text, "Category that it is listed under").required(),
            field("file", Kind::File, "File with the template; a metadata header in it is read by import only")
                .parameter("template")
                .required(),
            field("provider-type", Kind::Usually(&["script", "SSH"]), "What runs it on the hosts").required(),
            field("description", Kind::Text, "What it does"),
            field("description-format", Kind::Text, "Description of its jobs, with %{input} placeholders"),
            field("audit-comment", Kind::Text, "Comment for the audit of this change"),
            field("snippet", Kind::Boolean, "Whether it is only part of other templates"),
            field("locked", Kind::Boolean, "Whether it is protected from changes"),
            field("value", Kind::Text, "User to become on the hosts").within(EFFECTIVE_USER),
            field("current-user", Kind::Boolean, "Become the user that starts the job").within(EFFECTIVE_USER),
            field("overridable", Kind::Boolean, "Whether a job may name another user to become").within(EFFECTIVE_USER),
            field("organization", Kind::Members(lookup::Resource::Organization), "the organizations that have it"),
            field("location", Kind::Members(lookup::Resource::Location), "the locations that have it"),
        ],
        said: Said {
            created: "Job template created",
            updated: "Job template updated",
            deleted: "Job template deleted",
            not_created: "Could not create the job template",
            not_updated: "Could not update the job template",
            not_deleted: "Could not delete the job template",
        },
    };
}
