//! Foreign input sets of a template.

use crate::render::{Column, Set, col};

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
