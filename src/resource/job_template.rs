//! Data of job templates. Their noun is in `commands`, since some of its verbs have rules of their own.

use super::field::field;
use super::{FieldType, Messages, Place, Resource, Search, Spec};
use crate::api::rex::lookup;
use crate::model::requirement::{ANSIBLE_CALLBACK, ANSIBLE_CHECK_MODE};
use crate::render::{Column, ColumnType, Set, col, reference};

/// A job template.
pub struct JobTemplate;

const EFFECTIVE_USER: &str = "effective_user_attributes";

impl Resource for JobTemplate {
    const SPEC: &'static Spec = &Spec {
        noun: "job template",
        place: Place::Top("/api/job_templates"),
        key: "job_template",
        search: Some(Search { query: "name ~ Service", order: "name ASC" }),
        list: LIST,
        info: INFO,
        fields: &[
            field("name", FieldType::Text, "Name of the job template").required(),
            field("job-category", FieldType::Text, "Category of the job template").required(),
            field(
                "file",
                FieldType::File,
                "File with the template; its metadata header is ignored, use import to read that too",
            )
            .parameter("template")
            .required(),
            field(
                "provider-type",
                FieldType::OneOf(&["script", "SSH", "Ansible"]),
                "Provider that runs it on the hosts",
            )
            .required(),
            field("description", FieldType::Text, "Description of the job template"),
            field("description-format", FieldType::Text, "Description of its jobs, with %{input} placeholders"),
            field("audit-comment", FieldType::Text, "Comment for the audit of this change"),
            field("snippet", FieldType::Boolean, "Make it a snippet, for use in other templates only"),
            field("locked", FieldType::Boolean, "Protect it from changes"),
            field("value", FieldType::Text, "Effective user on the hosts").within(EFFECTIVE_USER),
            field("current-user", FieldType::Boolean, "Run as the user that starts the job").within(EFFECTIVE_USER),
            field("overridable", FieldType::Boolean, "Let jobs name another effective user").within(EFFECTIVE_USER),
            field("ansible-callback-enabled", FieldType::Boolean, "Send Ansible's report of a job back to the server")
                .needs(ANSIBLE_CALLBACK),
            field(
                "ansible-check-mode",
                FieldType::Boolean,
                "Run Ansible in check mode, which changes nothing on the hosts",
            )
            .needs(ANSIBLE_CHECK_MODE),
            field("organization", FieldType::Members(lookup::NamedResource::Organization), "its organizations"),
            field("location", FieldType::Members(lookup::NamedResource::Location), "its locations"),
        ],
        messages: Messages {
            created: "Job template created",
            updated: "Job template updated",
            deleted: "Job template deleted",
            not_created: "Could not create the job template",
            not_updated: "Could not update the job template",
            not_deleted: "Could not delete the job template",
        },
        ..Spec::EMPTY
    };
}

/// Columns of `job-template list`.
pub const LIST: &[Column] = &[ID, NAME, JOB_CATEGORY, PROVIDER, TYPE];

/// Fields of `job-template info`.
pub const INFO: &[Column] = &[
    ID,
    NAME,
    JOB_CATEGORY,
    PROVIDER,
    TYPE,
    // Those of hammer's Ansible plugin, for templates of this provider.
    col("Ansible Callback Enabled", "/ansible_callback_enabled").of(ColumnType::Boolean).hide_blank(),
    col("Ansible Check Mode Enabled", "/ansible_check_mode").of(ColumnType::Boolean).hide_blank(),
    col("Description", "/description").of(ColumnType::Text),
    col("Cloned from id", "/cloned_from_id").hide_blank(),
    col("Inputs", "/template_inputs").of(ColumnType::Bullets),
    col("Locked", "/locked").of(ColumnType::Boolean),
    col("Locations", "/locations").of(PLACES).hide_blank(),
    col("Organizations", "/organizations").of(PLACES).hide_blank(),
    // Not one of hammer's: present only after the inputs were fetched.
    col("Input details", "/input_details").of(ColumnType::Collection { fields: INPUT, numbered: true }).hide_blank(),
];

const INPUT: &[Column] = &[
    col("Name", "/name"),
    col("Input type", "/input_type"),
    col("Required", "/required").of(ColumnType::Boolean),
    col("Default value", "/default").hide_blank(),
    col("Options", "/options").of(ColumnType::List).hide_blank(),
    col("Description", "/description").hide_blank(),
    col("Inherited from", "/inherited_from").hide_blank(),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const JOB_CATEGORY: Column = col("Job Category", "/job_category");
const PROVIDER: Column = col("Provider", "/provider_type");
const TYPE: Column = col("Type", "/snippet").of(ColumnType::Either("snippet", "job_template"));
const PLACES: ColumnType = ColumnType::Collection { fields: &[reference("", "title", "id")], numbered: false };
