//! What a job runs, and on which hosts.

use serde_json::Value;

/// Something on the server, by the id that is sent or by what has to be looked up first.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// Sent as it is.
    Id(Value),
    /// Its name.
    Name(String),
    /// Its full title, such as `EMEA/Berlin` for a nested location.
    Title(String),
}

impl Reference {
    /// Whether it is null, or was typed as the word for it.
    pub fn is_nil(&self, nil: &str) -> bool {
        match self {
            Reference::Id(id) => id.is_null() || id == nil,
            Reference::Name(name) | Reference::Title(name) => name == nil,
        }
    }
}

/// What runs: the server takes a job template or a feature, never both.
#[derive(Clone, Debug, PartialEq)]
pub enum Runnable {
    /// A job template.
    Template(Reference),
    /// The label of a remote execution feature; the server takes the template that it stands for.
    Feature(String),
}

/// Which hosts: the server takes a search query or a bookmark, never both.
#[derive(Clone, Debug, PartialEq)]
pub enum Selection {
    /// A host search.
    Query(String),
    /// A stored host search.
    Bookmark(Reference),
}

/// When the selection is made into a list of hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetingType {
    /// When the job is created.
    Static,
    /// When the job, or each of its recurrences, starts.
    Dynamic,
}

impl TargetingType {
    /// The server's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            TargetingType::Static => "static_query",
            TargetingType::Dynamic => "dynamic_query",
        }
    }
}

/// The hosts of a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Targeting {
    /// Which hosts.
    pub selection: Selection,
    /// When they are looked up.
    pub targeting_type: TargetingType,
    /// Run on them in random order.
    pub randomized_ordering: Option<bool>,
}
