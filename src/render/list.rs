//! Output of lists. Rows are written as they arrive; only a table waits for the last one, and stores no more than its cells.

use super::cell::text;
use super::column::Column;
use super::csv::Sheet;
use super::fields::Selected;
use super::laid_out::laid_out;
use super::table::{self, Grid, Heading};
use super::text::{TextPlace, brief};
use super::tree::Tree;
use super::{Format, Options, base, ndjson, raw, tree, yaml};
use crate::api::http::json;
use crate::error::{Error, Kind};
use crate::streams::Output;
use serde::Serialize;
use serde_json::Value;

/// A list that is being written. csv and tables have the columns whose keys the first row has, as in hammer.
pub struct List<'a> {
    out: &'a mut dyn Output,
    options: &'a Options,
    columns: Vec<Selected>,
    form: Form,
    rows: u64,
}

enum Form {
    Base,
    Table(Grid),
    Csv(Sheet),
    Json,
    Ndjson,
    Raw,
    /// Rows stored for `--jq`, which sees them as one array, and their memory in bytes.
    Filtered(Vec<Value>, usize),
    Yaml,
    Silent,
}

/// The part of a longer list that was shown.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The number of the page.
    pub page: u64,
    /// Rows on each page.
    pub per_page: u64,
    /// Rows that match, on all pages.
    pub subtotal: u64,
}

impl<'a> List<'a> {
    /// Begins a list of `columns`.
    pub fn new(out: &'a mut dyn Output, columns: &'static [Column], options: &'a Options) -> Self {
        let columns = options.selected(columns);
        let form = match options.format.unwrap_or(Format::Table) {
            Format::Base => Form::Base,
            Format::Table => Form::Table(Grid::new(Vec::new())),
            Format::Csv => Form::Csv(Sheet::default()),
            Format::Json => Form::Json,
            Format::Ndjson => Form::Ndjson,
            Format::ApiJson if options.filter.is_some() => Form::Filtered(Vec::new(), 0),
            Format::ApiJson => Form::Raw,
            Format::Yaml => Form::Yaml,
            Format::Silent => Form::Silent,
        };
        Self { out, options, columns, form, rows: 0 }
    }

    /// Returns the members of a row that are displayed; `None` if rows are displayed whole.
    pub fn keys(&self) -> Option<Vec<&'static str>> {
        let is_whole = matches!(self.form, Form::Raw | Form::Filtered(..));
        let keys: Option<Vec<_>> = self.columns.iter().map(|one| one.column.keys()).collect();
        keys.filter(|_| !is_whole).map(|keys| keys.concat())
    }

    /// Adds a row.
    pub fn row(&mut self, record: &Value) -> Result<(), Error> {
        if self.rows == 0 {
            self.begin(Some(record))?;
        }
        let written = match &mut self.form {
            Form::Base => base::record(&self.columns, record, self.options),
            Form::Table(grid) => {
                push(grid, &self.columns, record, self.options);
                check_size(grid.size(), MAX_CELLS)?;
                String::new()
            }
            Form::Csv(sheet) => sheet.row(&self.columns, record, self.options),
            Form::Json => item(self.rows, &tree::labelled(&self.columns, record))?,
            Form::Raw => item(self.rows, record)?,
            Form::Filtered(rows, size) => {
                *size += json::size(record);
                check_size(*size, MAX_VALUES)?;
                rows.push(record.clone());
                String::new()
            }
            Form::Ndjson => ndjson::line("row", &tree::labelled(&self.columns, record))?,
            Form::Yaml => {
                let start = if self.rows == 0 { "---\n" } else { "" };
                start.to_owned() + &yaml::item(&tree::labelled(&self.columns, record))
            }
            Form::Silent => String::new(),
        };
        self.rows += 1;
        self.write(&written)
    }

    /// Returns true if rows are written as they are sent: see [`List::sent_row`].
    pub fn is_as_sent(&self) -> bool {
        matches!(self.form, Form::Raw)
    }

    /// Adds a row by its JSON, whose values are not stored.
    pub fn sent_row(&mut self, json: &str) -> Result<(), Error> {
        self.write(separator(self.rows))?;
        self.rows += 1;
        self.write(&laid_out(json, 1)?)
    }

    /// Ends the list. Below a table, a line gives the place of `page` in a longer list.
    pub fn finish(mut self, page: Option<Page>) -> Result<(), Error> {
        if self.rows == 0 {
            self.begin(None)?;
        }
        match &mut self.form {
            Form::Table(grid) => {
                for block in table::list(grid, self.options) {
                    self.out.write_str(&block)?;
                }
                self.tell(page)
            }
            Form::Json | Form::Raw if self.rows == 0 => self.write("[\n\n]\n"),
            Form::Json | Form::Raw => self.write("\n]\n"),
            Form::Filtered(rows, _) => {
                let rows = Value::Array(std::mem::take(rows));
                raw::raw(self.out, &rows, self.options)
            }
            Form::Yaml if self.rows == 0 => self.write(&yaml::document(&Tree::Items(Vec::new()))),
            _ => Ok(()),
        }
    }

    fn begin(&mut self, first: Option<&Value>) -> Result<(), Error> {
        match &mut self.form {
            Form::Table(grid) => *grid = Grid::new(in_table(&mut self.columns, first, self.options)),
            Form::Csv(sheet) => {
                self.columns.retain(|one| first.is_none_or(|record| one.column.in_header(record)));
                *sheet = Sheet::new(&self.columns, first, self.options);
                if !self.options.no_headers {
                    let header = sheet.header(self.options);
                    self.write(&header)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<(), Error> {
        self.out.write_str(&self.options.printable(text))
    }

    fn tell(&mut self, page: Option<Page>) -> Result<(), Error> {
        if let Some(Page { page, per_page, subtotal }) = page.filter(|page| self.rows < page.subtotal) {
            let pages = subtotal.div_ceil(per_page.max(1));
            writeln!(self.out, "Page {page} of {pages} (use --page and --per-page for navigation).")?;
        }
        Ok(())
    }
}

/// Maximum size of the cells that a table stores, in bytes.
const MAX_CELLS: usize = 32 << 20;
/// Maximum size of the values that `--jq` stores, in bytes.
const MAX_VALUES: usize = 192 << 20;

/// Fails if a list takes more memory than it may.
fn check_size(size: usize, max: usize) -> Result<(), Error> {
    if size <= max {
        return Ok(());
    }
    Err(Error::new(Kind::Protocol, format!("the list is too long for memory: more than {} MiB", max >> 20))
        .hint("--output csv and --output ndjson write each row as it arrives."))
}

/// Returns an item of an array that is written piece by piece, after `before` other items.
fn item(before: u64, value: &impl Serialize) -> Result<String, Error> {
    Ok([separator(before), &super::json::text(value, 1)?].concat())
}

/// Returns the text between the last item of an array, after so many, and the next.
const fn separator(before: u64) -> &'static str {
    if before == 0 { "[\n  " } else { ",\n  " }
}

/// Retains the columns of a table with this first row, and returns their heads. A table has containers only if `--fields` was
/// typed. The first column of times names their zone.
pub(super) fn in_table(columns: &mut Vec<Selected>, first: Option<&Value>, options: &Options) -> Vec<Heading> {
    columns.retain(|one| {
        let fits = one.column.children().is_none() || options.fields.are_chosen();
        fits && first.is_none_or(|record| one.column.in_header(record))
    });
    let mut zone = options.zone.as_ref().map(|zone| zone.name().to_owned());
    let heading = |one: &Selected| {
        let is_moment = one.column.is_moment();
        Heading {
            label: one.column.label,
            zone: if is_moment { zone.take() } else { None },
            is_moment,
            width: one.column.width,
        }
    };
    columns.iter().map(heading).collect()
}

/// Adds a row for `record` to the grid.
pub(super) fn push(grid: &mut Grid, columns: &[Selected], record: &Value, options: &Options) {
    grid.push(columns.iter().map(|one| {
        let value = one.column.find(record).unwrap_or(&Value::Null);
        match one.column.children() {
            Some(_) => Some(brief(&tree::carried(one, value).into()).into_owned().into()),
            None => text(one, value, TextPlace::Cell, options),
        }
    }));
}

#[cfg(test)]
mod tests;
