//! Parameters of hosts.

use serde_json::Value;

/// A parameter of a host.
#[derive(Clone)]
pub struct HostParameter {
    pub id: u32,
    pub name: String,
    /// Type, by the server's word.
    pub kind: String,
    /// Value, cast to the type.
    pub value: Value,
    /// The value is not shown.
    pub is_hidden: bool,
}
