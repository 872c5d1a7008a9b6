//! `rexctl settings`: settings of the server, such as those of remote execution.

use super::crud::{Info, List, Update};
use super::field::field;
use super::{FieldType, Messages, Place, Resource, Search, Spec};
use crate::noun::Noun;
use crate::render::{Column, ColumnType, Set, col};

/// A setting of the server. Its name on the server's page is a name too.
pub struct ServerSetting;

impl Resource for ServerSetting {
    const SPEC: &'static Spec = &Spec {
        noun: "setting",
        place: Place::Top("/api/settings"),
        key: "setting",
        names: &["name", "full_name"],
        search: Some(Search { query: "name ~ remote_execution", order: "name ASC" }),
        list: LIST,
        info: INFO,
        has_taxonomy: false,
        fields: &[field("value", FieldType::Text, "New value; the server reads it by the type of the setting")],
        messages: Messages {
            updated: "Setting [{name}] updated to [{value}].",
            not_updated: "Could not update the setting",
            ..Messages::NONE
        },
        ..Spec::EMPTY
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("settings", "Show and change settings of the server")
        .examples("rexctl settings list --search 'name ~ remote_execution'")
        .verb_or::<List<ServerSetting>>("list", "index", "List settings")
        .examples("rexctl settings list --search 'name ~ remote_execution' --fields Name,Value")
        .verb_or::<Info<ServerSetting>>("info", "show", "Show one setting")
        .examples("rexctl settings info --name remote_execution_ssh_user")
        .verb::<Update<ServerSetting>>("set", "Change a setting")
        .examples("rexctl settings set --name remote_execution_global_proxy --value false")
}

/// Columns of `settings list`.
const LIST: &[Column] = &[
    col("Id", "/id").in_set(Set::Ids),
    col("Name", "/name").in_set(Set::Thin),
    col("Full name", "/full_name"),
    col("Value", "/value").of(ColumnType::Written),
    col("Description", "/description"),
];

/// Fields of `settings info`.
const INFO: &[Column] = &[
    col("Id", "/id").in_set(Set::Thin),
    col("Name", "/name").in_set(Set::Thin),
    col("Description", "/description"),
    col("Category", "/category_name"),
    col("Settings type", "/settings_type"),
    col("Value", "/value"),
];
