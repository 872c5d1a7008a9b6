use super::*;
use crate::render::Fields;
use crate::render::column::col;
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
