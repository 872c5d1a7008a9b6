//! Job templates.

use crate::render::{Column, Kind, Set, col, reference};

/// Columns of `job-template list`.
pub const LIST: &[Column] = &[ID, NAME, JOB_CATEGORY, PROVIDER, TYPE];

/// Fields of `job-template info`.
pub const INFO: &[Column] = &[
    ID,
    NAME,
    JOB_CATEGORY,
    PROVIDER,
    TYPE,
    col("Description", "/description").of(Kind::Text),
    col("Cloned from id", "/cloned_from_id").hide_blank(),
    col("Inputs", "/template_inputs").of(Kind::Bullets),
    col("Locked", "/locked").of(Kind::Boolean),
    col("Locations", "/locations").of(PLACES).hide_blank(),
    col("Organizations", "/organizations").of(PLACES).hide_blank(),
    // Not hammer's: there only where the inputs were asked for.
    col("Input details", "/input_details").of(Kind::Collection { fields: INPUT, numbered: true }).hide_blank(),
];

const INPUT: &[Column] = &[
    col("Name", "/name"),
    col("Input type", "/input_type"),
    col("Required", "/required").of(Kind::Boolean),
    col("Default value", "/default").hide_blank(),
    col("Options", "/options").of(Kind::List).hide_blank(),
    col("Description", "/description").hide_blank(),
    col("Inherited from", "/inherited_from").hide_blank(),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const JOB_CATEGORY: Column = col("Job Category", "/job_category");
const PROVIDER: Column = col("Provider", "/provider_type");
const TYPE: Column = col("Type", "/snippet").of(Kind::Either("snippet", "job_template"));
const PLACES: Kind = Kind::Collection { fields: &[reference("", "title", "id")], numbered: false };
