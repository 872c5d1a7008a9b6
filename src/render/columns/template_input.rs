//! Inputs of a template.

use crate::render::{Column, Kind, Set, col};

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
    col("Options", "/options").of(Kind::List).hide_blank(),
    col("Default value", "/default"),
];

const ID: Column = col("ID", "/id").in_set(Set::Thin);
const NAME: Column = col("Name", "/name").in_set(Set::Thin);
const INPUT_TYPE: Column = col("Input type", "/input_type");
