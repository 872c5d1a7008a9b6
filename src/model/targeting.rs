//! The template and the hosts of a job.

use crate::model::targets::HostSelection;
use serde_json::Value;

/// A reference to something on the server: its id, or a name to look up.
#[derive(Clone, Debug, PartialEq)]
pub enum Reference {
    /// Id, sent as it is.
    Id(Value),
    /// Name to look up.
    Name(String),
    /// Full title to look up, such as `EMEA/Berlin` for a nested location.
    Title(String),
}

impl Reference {
    /// Returns true for null and for `nil`, the word that was chosen for it.
    pub fn is_nil(&self, nil: &str) -> bool {
        match self {
            Reference::Id(id) => id.is_null() || id == nil,
            Reference::Name(name) | Reference::Title(name) => name == nil,
        }
    }
}

/// The job template or feature to run; the server takes one of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Runnable {
    /// A job template.
    Template(Reference),
    /// The label of a remote execution feature, for which the server chooses the template.
    Feature(String),
}

/// The search query or bookmark that selects the hosts; the server takes one of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Selection {
    /// A search for hosts.
    Query(String),
    /// A stored search for hosts.
    Bookmark(Reference),
    /// Targets, replaced by their search before the request is sent.
    Targets(HostSelection),
}

/// The time at which the server selects the hosts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetingType {
    /// Selected once, at the creation of the job.
    Static,
    /// Selected at the start of the job, and of each run of a recurring one.
    Dynamic,
}

impl TargetingType {
    /// Returns the server's word.
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
    /// Search query or bookmark that selects the hosts.
    pub selection: Selection,
    /// Time at which the server selects the hosts.
    pub targeting_type: TargetingType,
    /// Random order of the hosts.
    pub randomized_ordering: Option<bool>,
}
