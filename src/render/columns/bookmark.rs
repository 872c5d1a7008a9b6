//! Bookmarks.

use crate::render::{Column, Set, col};

/// Columns of `bookmark list` and fields of `bookmark info`.
pub const ALL: &[Column] = &[
    col("Id", "/id").in_set(Set::Thin),
    col("Name", "/name").in_set(Set::Thin),
    col("Controller", "/controller"),
    col("Search Query", "/query"),
    col("Public", "/public"),
    col("Owner Id", "/owner_id"),
    col("Owner Type", "/owner_type"),
];
