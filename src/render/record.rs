//! Output of one record.

use super::column::Column;
use super::csv::Sheet;
use super::list::{List, in_table, push};
use super::table::{self, Grid};
use super::{Format, Options, base, json, ndjson, raw, tree, yaml};
use crate::error::Error;
use crate::streams::Output;
use serde_json::Value;

/// Writes `record` by `columns`, as base unless a format was chosen.
pub fn record(
    out: &mut dyn Output,
    columns: &'static [Column],
    record: &Value,
    options: &Options,
) -> Result<(), Error> {
    let mut columns = options.selected(columns);
    let text = match options.format.unwrap_or(Format::Base) {
        Format::Base => base::record(&columns, record, options),
        Format::Table => {
            let mut grid = Grid::new(in_table(&mut columns, Some(record), options));
            push(&mut grid, &columns, record, options);
            table::record(&grid, options).collect()
        }
        Format::Csv => {
            columns.retain(|one| one.column.in_header(record));
            let sheet = Sheet::new(&columns, Some(record), options);
            let header = if options.no_headers { String::new() } else { sheet.header(options) };
            header + &sheet.row(&columns, record, options)
        }
        Format::Json => json::text(&tree::labelled(&columns, record), 0)? + "\n",
        Format::ApiJson => raw::text(record, options)?,
        Format::Ndjson => ndjson::line("record", &tree::labelled(&columns, record))?,
        Format::Yaml => yaml::document(&tree::labelled(&columns, record)),
        Format::Silent => String::new(),
    };
    out.write_str(&options.printable(&text))
}

/// Writes the only record of an answer that hammer shows as a list: json and yaml have a list of one. Base, unless a format was chosen.
pub fn only(out: &mut dyn Output, columns: &'static [Column], answer: &Value, options: &Options) -> Result<(), Error> {
    if !matches!(options.format, Some(Format::Json | Format::Yaml)) {
        return record(out, columns, answer, options);
    }
    let mut list = List::new(out, columns, options);
    list.row(answer)?;
    list.finish(None)
}

#[cfg(test)]
mod tests {
    use super::super::column::{ColumnType, col};
    use super::*;
    use crate::render::Fields;
    use serde_json::json;

    const COLUMNS: &[Column] = &[col("ID", "/id"), col("Time to pickup", "/pickup"), col("Mode", "/mode")];

    #[test]
    fn a_record_is_written_in_every_format() {
        for (format, expected) in [
            (None, "ID:             1\nTime to pickup:\n\n"),
            (
                Some(Format::Table),
                "---|---------------\nID | TIME TO PICKUP\n---|---------------\n1  |               \n---|---------------\n",
            ),
            (Some(Format::Csv), "ID,Time to pickup\n1,\n"),
            (Some(Format::Json), "{\n  \"ID\": 1,\n  \"Time to pickup\": null\n}\n"),
            (Some(Format::ApiJson), "{\n  \"id\": 1,\n  \"pickup\": null\n}\n"),
            (Some(Format::Ndjson), "{\"version\":1,\"event\":\"record\",\"ID\":1,\"Time to pickup\":null}\n"),
            (Some(Format::Yaml), "---\nID: 1\nTime to pickup:\n"),
            (Some(Format::Silent), ""),
        ] {
            let mut out = Vec::new();
            let options = Options { format, ..Options::default() };
            record(&mut out, COLUMNS, &json!({"id": 1, "pickup": null}), &options).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{format:?}");
        }
    }

    #[test]
    fn a_table_shows_a_container_that_the_user_names() {
        const PART: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
        const COLUMNS: &[Column] = &[
            col("ID", "/id"),
            col("Plugins", "/plugins").of(ColumnType::Collection { fields: PART, numbered: false }),
        ];
        let answer = json!({"id": 1, "plugins": [{"name": "a", "version": "1"}, {"name": "b"}]});
        let shown = |fields| {
            let mut out = Vec::new();
            let (format, fields) = (Some(Format::Table), Fields::parse(fields));
            let options = Options { format, fields, no_headers: true, ..Options::default() };
            record(&mut out, COLUMNS, &answer, &options).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(shown(""), "1 \n");
        assert_eq!(shown("plugins"), "a (Version: 1), b\n");
    }
}
