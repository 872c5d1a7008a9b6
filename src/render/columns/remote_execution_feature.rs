//! Remote execution features.

use crate::render::{Column, Set, col};

/// Columns of `remote-execution-feature list`.
pub const LIST: &[Column] = &[ID, NAME, DESCRIPTION, TEMPLATE];

/// Fields of `remote-execution-feature info`.
pub const INFO: &[Column] =
    &[ID, col("Label", "/label"), NAME, DESCRIPTION, TEMPLATE, col("Job template ID", "/job_template_id")];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const DESCRIPTION: Column = col("Description", "/description");
const TEMPLATE: Column = col("Job template name", "/job_template_name");
