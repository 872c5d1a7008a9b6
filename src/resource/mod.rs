//! The plain nouns as data: name, path, options and columns of each. [`crud`] makes commands of them.
//!
//! To add a resource, write one file with its [`Spec`]; to add an option, add one [`Field`]. A verb with a rule of
//! its own is ordinary code in `commands`.

mod arguments;
pub mod bookmark;
pub mod crud;
pub mod draft;
mod field;
pub mod foreign_input_set;
pub mod host;
pub mod host_selection;
pub mod id;
pub mod job_template;
pub mod list_request;
pub mod listing;
mod locked;
pub mod normalize;
pub mod parsed;
mod refused_fields;
pub mod remote_execution_feature;
pub mod setting;
pub mod target;
pub mod taxonomy;
pub mod template_input;
mod typed;

pub use arguments::{arguments, hidden_fields, target_arguments};
pub use field::{Field, FieldType};
pub use typed::TypedOptions;

use crate::render::Column;
use serde_json::Value;

/// A kind of record on the server.
pub trait Resource: 'static {
    /// The data that its commands are made of.
    const SPEC: &'static Spec;
}

/// The data of a noun.
#[derive(Debug)]
pub struct Spec {
    /// Name of one record in sentences, such as `job template`.
    pub noun: &'static str,
    /// Path of the list.
    pub place: Place,
    /// Key around the fields in requests.
    pub key: &'static str,
    /// Keys of an answer that may hold a record's name; empty where records have none.
    pub names: &'static [&'static str],
    /// Help of a list that the server searches, sorts and pages; `None` for a list that comes whole.
    pub search: Option<Search>,
    /// Columns of the list.
    pub list: &'static [Column],
    /// Note below a list on a terminal.
    pub note: Option<ListNote>,
    /// Fields of one record.
    pub info: &'static [Column],
    /// Options that narrow a list, beside the search.
    pub filters: &'static [Field],
    /// The server takes an organization and a location for these records.
    pub has_taxonomy: bool,
    /// Options that change what is shown of one record.
    pub views: &'static [Field],
    /// Options that set the fields of a record.
    pub fields: &'static [Field],
    /// Sentences of the commands that change records.
    pub messages: Messages,
}

impl Spec {
    /// A noun with nothing to it, for what a noun leaves out.
    pub const EMPTY: Self = Self {
        noun: "",
        place: Place::Top(""),
        key: "",
        names: &["name"],
        search: None,
        list: &[],
        note: None,
        info: &[],
        filters: &[],
        has_taxonomy: true,
        views: &[],
        fields: &[],
        messages: Messages::NONE,
    };

    /// Returns true if records have a name that can be set.
    pub fn has_name(&self) -> bool {
        self.fields.iter().any(|field| field.flag == "name")
    }
}

/// A note below a list about some of its rows.
#[derive(Clone, Copy, Debug)]
pub struct ListNote {
    /// Members of a row that it needs beside those of the columns.
    pub keys: &'static [&'static str],
    /// Returns the words for a row that is worth a note.
    pub of_row: fn(&Value) -> Option<String>,
    /// Returns the note of all words.
    pub sentence: fn(&[String]) -> String,
}

/// Help of a searched list. What it advises works for this noun.
#[derive(Clone, Copy, Debug)]
pub struct Search {
    /// A query, such as `status = failed`.
    pub query: &'static str,
    /// An order, such as `id DESC`.
    pub order: &'static str,
}

/// Path of the records of one kind.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// This path.
    Top(&'static str),
    /// This name below a template's path.
    OfTemplate(&'static str),
    /// A path whose records have lists of their own.
    Tree {
        /// Path of all records.
        path: &'static str,
        /// Option that names the record whose list is shown.
        parent: &'static str,
        /// Help of that option.
        help: &'static str,
        /// Name of the list below the record's path.
        below: &'static str,
    },
}

/// hammer's sentences, letter for letter. `{name}` stands for the record's name, `{value}` for its value.
#[derive(Debug)]
pub struct Messages {
    /// Success of `create`.
    pub created: &'static str,
    /// Success of `update`.
    pub updated: &'static str,
    /// Success of `delete`.
    pub deleted: &'static str,
    /// Failure of `create`.
    pub not_created: &'static str,
    /// Failure of `update`.
    pub not_updated: &'static str,
    /// Failure of `delete`.
    pub not_deleted: &'static str,
}

impl Messages {
    /// No sentences, for a noun that is only read.
    pub const NONE: Self =
        Self { created: "", updated: "", deleted: "", not_created: "", not_updated: "", not_deleted: "" };
}
