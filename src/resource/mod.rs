//! The plain resources as data: what one is called, where it is, its fields and columns. [`crud`] makes commands of it.
//!
//! To add a resource, write one file with its [`Spec`]; to add an option, add one [`Field`]. A verb that needs a rule of
//! its own is ordinary code in `commands`.

mod arguments;
pub mod bookmark;
pub mod crud;
pub mod draft;
mod field;
pub mod foreign_input_set;
mod given;
pub mod host;
pub mod id;
pub mod job_template;
pub mod listing;
mod locked;
pub mod normalize;
pub mod remote_execution_feature;
pub mod target;
pub mod taxonomy;
pub mod template_input;

pub use arguments::{arguments, hidden_fields, target_arguments};
pub use field::{Field, FieldType};
pub use given::Given;

use crate::render::Column;

/// A kind of thing on the server.
pub trait Resource: 'static {
    /// All there is to know of it.
    const SPEC: &'static Spec;
}

/// What the commands of a resource have to know.
#[derive(Debug)]
pub struct Spec {
    /// What one is called in sentences.
    pub noun: &'static str,
    /// Where they are.
    pub place: Place,
    /// The key around the fields in requests.
    pub key: &'static str,
    /// The keys under which an answer may hold the name of one.
    pub names: &'static [&'static str],
    /// Whether the server searches, sorts and pages the list.
    pub searched: bool,
    /// Columns of the list.
    pub list: &'static [Column],
    /// Fields of one record.
    pub info: &'static [Column],
    /// What narrows a list, beside the search.
    pub filters: &'static [Field],
    /// What changes how one record is shown.
    pub views: &'static [Field],
    /// What can be set.
    pub fields: &'static [Field],
    /// What is said.
    pub said: Said,
}

impl Spec {
    /// Whether the server keeps a name that can be set.
    pub fn has_name(&self) -> bool {
        self.fields.iter().any(|field| field.flag == "name")
    }
}

/// Where the things of one kind are.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// At this path.
    Top(&'static str),
    /// Below a template, under this name.
    OfTemplate(&'static str),
}

/// hammer's sentences, letter for letter: what was done, with the record's `{name}`, and what could not be.
#[derive(Debug)]
pub struct Said {
    /// After `create`.
    pub created: &'static str,
    /// After `update`.
    pub updated: &'static str,
    /// After `delete`.
    pub deleted: &'static str,
    /// When `create` fails.
    pub not_created: &'static str,
    /// When `update` fails.
    pub not_updated: &'static str,
    /// When `delete` fails.
    pub not_deleted: &'static str,
}

impl Said {
    /// For what is only looked at.
    pub const NOTHING: Self =
        Self { created: "", updated: "", deleted: "", not_created: "", not_updated: "", not_deleted: "" };
}
