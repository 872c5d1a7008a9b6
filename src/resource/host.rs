//! Data of hosts. Their noun is in `commands`, since its list has rules of its own.

use super::field::field;
use super::{FieldType, Place, Resource, Search, Spec};
use crate::api::rex::lookup;
use crate::render::{Column, ColumnType, Set, col, reference};

/// A host.
pub struct Host;

impl Resource for Host {
    const SPEC: &'static Spec = &Spec {
        noun: "host",
        place: Place::Top("/api/hosts"),
        key: "host",
        search: Some(Search { query: "name ~ web", order: "name ASC" }),
        list: LIST,
        info: INFO,
        filters: &[
            field("hostgroup", FieldType::Reference(lookup::NamedResource::Hostgroup), "the host group"),
            field("thin", FieldType::Boolean, "Ask the server for ids and names only"),
        ],
        views: &[field("show-hidden-parameters", FieldType::Boolean, "Show the values of hidden parameters")],
        ..Spec::EMPTY
    };
}

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

/// Fields of `host info`, of an answer that `host info` has prepared.
pub const INFO: &[Column] = &[
    col("Id", "/id").in_set(Set::Thin),
    col("UUID", "/uuid").hide_blank(),
    col("Name", "/name").in_set(Set::Thin),
    reference("Organization", "organization_name", "organization_id").hide_blank(),
    reference("Location", "location_name", "location_id").hide_blank(),
    reference("Host Group", "hostgroup_title", "hostgroup_id"),
    reference("Compute Resource", "compute_resource_name", "compute_resource_id"),
    reference("Compute Profile", "compute_profile_name", "compute_profile_id").hide_blank(),
    col("Cert name", "/certname"),
    col("Token", "/token"),
    col("Managed", "/managed").of(ColumnType::Boolean),
    col("Installed at", "/installed_at").of(ColumnType::Date),
    col("Last report", "/last_report").of(ColumnType::Date),
    col("Uptime (seconds)", "/uptime_seconds").hide_blank(),
    col("Status", "").of(ColumnType::Nested(STATUS)),
    col("Network", "").of(ColumnType::Nested(NETWORK)),
    col("Network interfaces", "/interfaces").of(ColumnType::Collection { fields: INTERFACE, numbered: true }),
    col("Operating system", "").of(ColumnType::Nested(OPERATING_SYSTEM)),
    col("Parameters", "/parameters").of(PARAMETERS),
    col("All parameters", "/all_parameters").of(PARAMETERS),
    col("Additional info", "").of(ColumnType::Nested(ADDITIONAL)),
];

const STATUS: &[Column] = &[col("Global Status", "/global_status_label"), col("Build Status", "/build_status_label")];

const NETWORK: &[Column] = &[
    col("IPv4 address", "/ip").hide_blank(),
    col("IPv6 address", "/ip6").hide_blank(),
    col("MAC", "/mac"),
    reference("Subnet ipv4", "subnet_name", "subnet_id"),
    reference("Subnet ipv6", "subnet6_name", "subnet6_id"),
    reference("Domain", "domain_name", "domain_id"),
    col("Service provider", "").of(ColumnType::Nested(SERVICE_PROVIDER)).hide_blank(),
];

const SERVICE_PROVIDER: &[Column] = &[
    col("SP Name", "/sp_name").hide_blank(),
    col("SP IP", "/sp_ip").hide_blank(),
    col("SP MAC", "/sp_mac").hide_blank(),
    reference("SP Subnet", "sp_subnet_name", "sp_subnet_id").hide_blank(),
];

const INTERFACE: &[Column] = &[
    col("Id", "/id"),
    col("Identifier", "/identifier"),
    col("Type", "/_type"),
    col("MAC address", "/mac"),
    col("IPv4 address", "/ip").hide_blank(),
    col("IPv6 address", "/ip6").hide_blank(),
    col("FQDN", "/fqdn"),
];

const OPERATING_SYSTEM: &[Column] = &[
    reference("Architecture", "architecture_name", "architecture_id"),
    reference("Operating System", "operatingsystem_name", "operatingsystem_id"),
    col("Build", "/build").of(ColumnType::Boolean),
    reference("Medium", "medium_name", "medium_id"),
    reference("Partition Table", "ptable_name", "ptable_id"),
    col("PXE Loader", "/pxe_loader").hide_blank(),
    col("Custom partition table", "/disk").of(ColumnType::LongText),
    reference("Image", "image_name", "image_id").hide_blank(),
    col("Image file", "/image_file").hide_blank(),
    col("Use image", "/use_image").of(ColumnType::Boolean).hide_blank(),
];

const PARAMETERS: ColumnType =
    ColumnType::Collection { fields: &[col("", "").of(ColumnType::KeyValue)], numbered: false };

const ADDITIONAL: &[Column] = &[
    reference("Owner", "owner_name", "owner_id"),
    col("Owner Id", "/owner_id"),
    col("Owner Type", "/owner_type"),
    col("Enabled", "/enabled").of(ColumnType::Boolean),
    reference("Model", "model_name", "model_id").hide_blank(),
    col("Comment", "/comment").of(ColumnType::LongText),
];
