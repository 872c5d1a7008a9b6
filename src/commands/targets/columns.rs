//! Columns of `targets`.

use crate::render::{Column, Set, col, reference};

/// Columns of the hosts.
pub const LIST: &[Column] = &[
    col("Id", "/id").in_set(Set::All),
    col("Name", "/name").in_set(Set::Thin),
    reference("Host Group", "hostgroup_title", "hostgroup_id"),
    reference("Organization", "organization_name", "organization_id"),
    reference("Location", "location_name", "location_id"),
    col("Last Execution", "/execution_status_label"),
];

/// Fields of the hosts as one node set.
pub const FOLDED: &[Column] = &[col("Hosts", "/hosts"), col("Count", "/count")];
