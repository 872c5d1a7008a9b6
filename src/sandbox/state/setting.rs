//! Settings of the server.

use serde_json::Value;

/// The type of a setting's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingType {
    Boolean,
    Integer,
    Text,
    Array,
}

impl SettingType {
    /// Returns the server's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Text => "string",
            Self::Array => "array",
        }
    }
}

/// A setting.
#[derive(Clone)]
pub struct StoredSetting {
    pub name: &'static str,
    pub full_name: &'static str,
    pub description: &'static str,
    /// Category, as the server calls it and as it is shown.
    pub category: (&'static str, &'static str),
    pub kind: SettingType,
    pub default: Value,
    /// Value in place of the default.
    pub value: Option<Value>,
    /// The value is not shown.
    pub is_encrypted: bool,
}
