//! Hosts.

use crate::render::{Column, Set, col, reference};

/// Columns of `host list`.
pub const LIST: &[Column] = &[
    col("Id", "/id").in_set(Set::Thin),
    col("Name", "/name").in_set(Set::Thin),
    reference("Operating System", "operatingsystem_name", "operatingsystem_id"),
    reference("Host Group", "hostgroup_title", "hostgroup_id"),
    col("IP", "/ip"),
    col("MAC", "/mac"),
    col("Global Status", "/global_status_label"),
    reference("Organization", "organization_name", "organization_id").hide_blank().in_set(Set::All),
    reference("Location", "location_name", "location_id").hide_blank().in_set(Set::All),
    col("Additional Information", "/comment").in_set(Set::All),
];
