//! csv with the quotes of Ruby's writer: an empty text has them, nil and a text with a leading blank have not.

use super::cell::text;
use super::column::ColumnType;
use super::fields::Selected;
use super::text::TextPlace;
use super::{Options, ROW_BYTES, ruby};
use crate::printable;
use serde_json::Value;
use std::borrow::Cow;

type Label = Cow<'static, str>;
type Cell<'a> = (Label, Option<Cow<'a, str>>);

/// The columns of a csv document. Rows are written as they arrive, so the first record decides how many fields a container has
/// (`Locations::1`, `Plugins::Name::2`). Without a record, each column is one field.
#[derive(Default)]
pub struct Sheet(Vec<Label>);

impl Sheet {
    /// Makes the columns that `first` needs.
    pub fn new(columns: &[Selected], first: Option<&Value>, options: &Options) -> Self {
        let labels = match first {
            Some(record) => cells(columns, record, options).into_iter().map(|(label, _)| label).collect(),
            None => columns.iter().map(|one| Cow::Borrowed(one.column.label)).collect(),
        };
        Self(labels)
    }

    /// Returns the header line.
    pub fn header(&self, options: &Options) -> String {
        line(self.0.iter().map(|label| Some(label.as_ref())), options)
    }

    /// Returns the line of one record.
    pub fn row(&self, columns: &[Selected], record: &Value, options: &Options) -> String {
        let cells = cells(columns, record, options);
        let under = |label: &Label| match cells.iter().find(|(of, _)| of == label) {
            Some((_, text)) => text.as_deref(),
            None => Some(""),
        };
        line(self.0.iter().map(under), options)
    }
}

fn cells<'a>(columns: &[Selected], record: &'a Value, options: &Options) -> Vec<Cell<'a>> {
    let mut cells = Vec::with_capacity(columns.len());
    for one in columns {
        spread(&mut cells, one, Cow::Borrowed(one.column.label), record, options);
    }
    cells
}

fn spread<'a>(cells: &mut Vec<Cell<'a>>, one: &Selected, label: Label, record: &'a Value, options: &Options) {
    let value = || one.column.find(record).unwrap_or(&Value::Null);
    match one.column.kind {
        ColumnType::Nested(_) => {
            let value = value();
            for child in &one.children {
                // A record within a nested one has its own label only.
                let parent = if child.column.children().is_some() {
                    Cow::Borrowed(child.column.label)
                } else {
                    join(&label, child.column.label)
                };
                spread(cells, child, parent, value, options);
            }
        }
        ColumnType::Collection { .. } => {
            for (at, item) in members(value()).iter().enumerate() {
                for child in &one.children {
                    let label = join(&join(&label, child.column.label), &(at + 1).to_string());
                    cells.push((label, cell(child, item, options)));
                }
            }
        }
        _ => cells.push((label, cell(one, record, options))),
    }
}

/// Returns the members of a collection; only a list has some.
fn members(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Returns the text of one field: an empty text, not nil, where the record lacks the key.
fn cell<'a>(one: &Selected, record: &'a Value, options: &Options) -> Option<Cow<'a, str>> {
    let is_container = one.column.children().is_some();
    match one.column.find(record) {
        None => Some("".into()),
        Some(Value::Null) if is_container => None,
        Some(value) if is_container => Some(ruby::inspect_made(value).into()),
        Some(value) => text(one, value, TextPlace::Csv, options),
    }
}

fn join(parent: &str, label: &str) -> Label {
    let join = if label.is_empty() { "" } else { "::" };
    Cow::Owned(format!("{parent}{join}{label}"))
}

/// Returns one line of csv; `None` is an empty field without quotes.
pub fn line<'a>(fields: impl Iterator<Item = Option<&'a str>>, options: &Options) -> String {
    let mut line = String::with_capacity(ROW_BYTES);
    for (at, field) in fields.enumerate() {
        if at > 0 {
            line.push(options.csv_separator);
        }
        if let Some(text) = field {
            let text = if options.csv_safe { defused(text) } else { text.into() };
            push_quoted(&mut line, &text, options.csv_separator);
        }
    }
    line.push('\n');
    line
}

/// Puts an apostrophe before a text that a spreadsheet would run as a formula.
fn defused(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
    // Spreadsheets skip invisible characters before a formula.
    let is_invisible = |c: char| c.is_whitespace() || c.is_control() || printable::misleads(c);
    let is_formula = text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_invisible).starts_with(SIGNS);
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

fn push_quoted(line: &mut String, text: &str, separator: char) {
    let is_special = |text: &str| memchr::memchr3(b'"', b'\r', b'\n', text.as_bytes()).is_some();
    if text.is_empty() || is_special(text) || text.contains(separator) {
        line.push('"');
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::{Column, Set, col, reference};
    use super::super::fields::Fields;
    use super::*;
    use serde_json::json;

    const PART: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
    const PLACE: &[Column] = &[reference("", "title", "id")];
    const COLUMNS: &[Column] = &[
        col("ID", "/id"),
        col("Database", "/database").of(ColumnType::Nested(PART)),
        col("Plugins", "/plugins").of(ColumnType::Collection { fields: PART, numbered: true }),
        col("Locations", "/locations").of(ColumnType::Collection { fields: PLACE, numbered: false }),
    ];

    #[test]
    fn containers_spread_over_columns_that_the_first_record_decides() {
        let (columns, options) = (Fields::default().select(COLUMNS, Set::Default), Options::default());
        let answer = json!({
            "id": 1, "database": {"name": "pg", "version": "15"},
            "plugins": [{"name": "a", "version": "1"}, {"name": "b", "version": null}], "locations": [{"title": "Brno", "id": 4}],
        });
        let sheet = Sheet::new(&columns, Some(&answer), &options);
        let header = "ID,Database::Name,Database::Version,Plugins::Name::1,Plugins::Version::1,Plugins::Name::2,Plugins::Version::2,Locations::1\n";
        assert_eq!(sheet.header(&options), header);
        assert_eq!(sheet.row(&columns, &answer, &options), "1,pg,15,a,1,b,,Brno\n");
        assert_eq!(sheet.row(&columns, &json!({"id": 2}), &options), "2,,,\"\",\"\",\"\",\"\",\"\"\n");
        assert_eq!(Sheet::new(&columns, None, &options).header(&options), "ID,Database,Plugins,Locations\n");
    }

    fn quoted(fields: &[Option<&str>], csv_separator: char, csv_safe: bool) -> String {
        line(fields.iter().copied(), &Options { csv_separator, csv_safe, ..Options::default() })
    }

    #[test]
    fn quotes_are_used_where_ruby_uses_them() {
        let fields = [Some(""), Some(" a"), Some("b,c"), Some("d\"e"), Some("f\ng"), Some("h;i"), None];
        assert_eq!(quoted(&fields, ',', false), "\"\", a,\"b,c\",\"d\"\"e\",\"f\ng\",h;i,\n");
        assert_eq!(quoted(&fields, ';', false), "\"\"; a;b,c;\"d\"\"e\";\"f\ng\";\"h;i\";\n");
    }

    #[test]
    fn formulas_are_left_as_they_are_or_defused() {
        let fields = [Some("=1+1"), Some("+a"), Some("-b"), Some("@c"), Some("\td"), Some("＝e"), Some("f=g"), None];
        assert_eq!(quoted(&fields, ',', false), "=1+1,+a,-b,@c,\td,＝e,f=g,\n");
        assert_eq!(quoted(&fields, ',', true), "'=1+1,'+a,'-b,'@c,'\td,'＝e,f=g,\n");
        assert_eq!(quoted(&[Some("=\"a\",b")], ',', true), "\"'=\"\"a\"\",b\"\n");
    }

    #[test]
    fn a_formula_is_defused_behind_whatever_leaves_no_mark() {
        for before in ["\u{feff}", "\0", "\u{b}", "\u{a0}", "\u{200b}", " ", "\u{3000}", " \u{200b}\u{ad}\t"] {
            for formula in ["=1+1", "+a", "-b", "@c", "＝e", "﹫f"] {
                let text = format!("{before}{formula}");
                assert_eq!(quoted(&[Some(&text)], ',', true), format!("'{text}\n"), "{text:?}");
            }
            assert_eq!(quoted(&[Some(&format!("{before}a=b"))], ',', true), format!("{before}a=b\n"));
        }
    }
}
