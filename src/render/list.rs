//! Output of lists. Rows are written as they arrive; only a table waits for the last one, and stores no more than its cells.

use super::cell::text;
use super::column::Column;
use super::csv::Sheet;
use super::fields::Selected;
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
    let separator = if before == 0 { "[\n  " } else { ",\n  " };
    Ok(format!("{separator}{}", super::json::text(value, 1)?))
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
mod tests {
    use super::super::column::col;
    use super::*;
    use crate::render::Fields;
    use serde_json::json;

    const COLUMNS: &[Column] = &[col("ID", "/id"), col("Name", "/name"), col("Order", "/order")];

    fn written(format: Format, rows: &[Value], options: Options, page: Option<Page>) -> String {
        let mut out = Vec::new();
        let options = Options { format: Some(format), ..options };
        let mut list = List::new(&mut out, COLUMNS, &options);
        rows.iter().for_each(|row| list.row(row).unwrap());
        list.finish(page).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn two() -> [Value; 2] {
        [json!({"id": 1, "name": "a,b"}), json!({"id": 2, "name": null, "order": true})]
    }

    #[test]
    fn rows_are_written_in_every_format() {
        for (format, expected) in [
            (Format::Base, "ID:   1\nName: a,b\n\nID:    2\nName:  \nOrder: true\n\n"),
            (Format::Table, "---|-----\nID | NAME\n---|-----\n1  | a,b \n2  |     \n---|-----\n"),
            (Format::Csv, "ID,Name\n1,\"a,b\"\n2,\n"),
            (
                Format::Json,
                "[\n  {\n    \"ID\": 1,\n    \"Name\": \"a,b\"\n  },\n  {\n    \"ID\": 2,\n    \"Name\": null,\n    \"Order\": true\n  }\n]\n",
            ),
            (
                Format::ApiJson,
                "[\n  {\n    \"id\": 1,\n    \"name\": \"a,b\"\n  },\n  {\n    \"id\": 2,\n    \"name\": null,\n    \"order\": true\n  }\n]\n",
            ),
            (
                Format::Ndjson,
                "{\"version\":1,\"event\":\"row\",\"ID\":1,\"Name\":\"a,b\"}\n{\"version\":1,\"event\":\"row\",\"ID\":2,\"Name\":null,\"Order\":true}\n",
            ),
            (Format::Yaml, "---\n- ID: 1\n  Name: a,b\n- ID: 2\n  Name:\n  Order: true\n"),
            (Format::Silent, ""),
        ] {
            assert_eq!(written(format, &two(), Options::default(), None), expected, "{format:?}");
        }
    }

    #[test]
    fn an_empty_list_is_told_in_every_format() {
        for (format, expected) in [
            (Format::Base, ""),
            (Format::Table, "---|------|------\nID | NAME | ORDER\n---|------|------\n"),
            (Format::Csv, "ID,Name,Order\n"),
            (Format::Json, "[\n\n]\n"),
            (Format::ApiJson, "[\n\n]\n"),
            (Format::Ndjson, ""),
            (Format::Yaml, "--- []\n"),
            (Format::Silent, ""),
        ] {
            assert_eq!(written(format, &[], Options::default(), None), expected, "{format:?}");
        }
    }

    #[test]
    fn a_page_of_a_longer_table_says_so() {
        let page = Page { page: 1, per_page: 2, subtotal: 5 };
        let line = "Page 1 of 3 (use --page and --per-page for navigation).\n";
        assert!(written(Format::Table, &two(), Options::default(), Some(page)).ends_with(line));
        let whole = Page { subtotal: 2, ..page };
        assert!(!written(Format::Table, &two(), Options::default(), Some(whole)).contains("Page"));
        assert!(!written(Format::Csv, &two(), Options::default(), Some(page)).contains("Page"));
    }

    #[test]
    fn chosen_fields_headers_and_separator_are_honoured() {
        let options = Options { fields: Fields::parse("name,ID"), csv_separator: ';', ..Options::default() };
        assert_eq!(written(Format::Csv, &two(), options.clone(), None), "ID;Name\n1;a,b\n2;\n");
        assert_eq!(written(Format::Csv, &two(), Options { no_headers: true, ..options }, None), "1;a,b\n2;\n");
    }

    #[test]
    fn a_terminal_gets_no_escape_sequences() {
        let rows = [json!({"id": 1, "name": "\u{9b}2J\x1b[31m\u{202e}x"})];
        for format in
            [Format::Base, Format::Table, Format::Csv, Format::Json, Format::ApiJson, Format::Ndjson, Format::Yaml]
        {
            let shown = written(format, &rows, Options { width: Some(80), ..Options::default() }, None);
            assert!(!shown.contains(['\u{9b}', '\x1b', '\u{202e}']), "{format:?} {shown:?}");
        }
    }
}
