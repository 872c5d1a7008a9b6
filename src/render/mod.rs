//! Output of answers: lists, records and messages in hammer's formats.
//!
//! Answers stay JSON values that are read through [`Column`]s. [`List`] takes rows as they arrive, [`record`] shows one record, and
//! [`message`] reports a change. csv, json and yaml equal hammer's to the byte; the modules name the exceptions.

mod base;
mod cell;
mod column;
mod csv;
mod document;
mod fields;
mod filter;
pub mod fit;
pub mod folding;
mod json;
mod laid_out;
mod list;
mod message;
mod ndjson;
mod raw;
mod record;
mod ruby;
mod table;
mod text;
mod tree;
mod yaml;

pub use column::{Column, ColumnType, Set, col, reference};
pub use document::document;
pub use fields::Fields;
use fields::Selected;
pub use filter::Filter;
pub use list::{List, Page};
pub use message::message;
pub use ndjson::line as event;
pub use raw::raw;
pub use record::{only, record};

use crate::model::zone::Zone;
use crate::printable;
use std::borrow::Cow;
use std::rc::Rc;

/// Bytes that most rows of a list take in any format.
const ROW_BYTES: usize = 1 << 10;

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// `Label:  value` lines
    Base,
    /// Aligned columns
    Table,
    /// Comma-separated values
    Csv,
    /// JSON keyed by the labels
    Json,
    /// JSON of the server, all pages of a list as one array
    ApiJson,
    /// One JSON object a line, with version and event; the events of a job while it is followed
    Ndjson,
    /// YAML keyed by the labels
    Yaml,
    /// Only the id of what was created
    Silent,
}

impl Format {
    /// Returns true for a format that programs read. The others are for people, and may have sentences beside records.
    pub const fn is_for_programs(self) -> bool {
        !matches!(self, Format::Base | Format::Table)
    }

    /// Returns the value of `--output`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Base => "base",
            Format::Table => "table",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::ApiJson => "api-json",
            Format::Ndjson => "ndjson",
            Format::Yaml => "yaml",
            Format::Silent => "silent",
        }
    }

    const fn is_json(self) -> bool {
        matches!(self, Format::Json | Format::ApiJson | Format::Ndjson)
    }
}

/// The user's choices for output.
#[derive(Clone, Debug)]
pub struct Options {
    /// `--output`; unless set, a list is a table, a record is base and a message is plain text.
    pub format: Option<Format>,
    /// `--no-headers`: no header in tables and csv.
    pub no_headers: bool,
    /// `--csv-separator`.
    pub csv_separator: char,
    /// `--csv-safe`: no cell is a formula to a spreadsheet.
    pub csv_safe: bool,
    /// `--show-ids`: references carry their id in base and on a terminal, and lists have the columns of ids that hammer hides.
    pub show_ids: bool,
    /// `--fields`.
    pub fields: Fields,
    /// `--jq`, of `api-json`.
    pub filter: Option<Rc<Filter>>,
    /// Width of the terminal in columns; `None` if the output is no terminal.
    pub width: Option<usize>,
    /// Zone of the times on a terminal; `None` for those that the server writes.
    pub zone: Option<Rc<Zone>>,
    /// The terminal shows colours.
    pub colour: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            format: None,
            no_headers: false,
            csv_separator: ',',
            csv_safe: false,
            show_ids: false,
            fields: Fields::default(),
            filter: None,
            width: None,
            zone: None,
            colour: false,
        }
    }
}

impl Options {
    /// Returns true if answers are shown as the server sends them.
    pub fn is_raw(&self) -> bool {
        self.format == Some(Format::ApiJson)
    }

    /// Returns the chosen columns.
    fn selected(&self, columns: &'static [Column]) -> Vec<Selected> {
        self.fields.select(columns, if self.show_ids { Set::Ids } else { Set::Default })
    }

    /// Makes `text` printable on a terminal, where JSON stays JSON; elsewhere it stays as it is.
    fn printable<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match (self.width, self.format) {
            (None, _) => Cow::Borrowed(text),
            (Some(_), Some(format)) if format.is_json() && self.filter.is_none() => printable::json(text).into(),
            (Some(_), _) => printable::block(text),
        }
    }
}
