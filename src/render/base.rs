//! `Label: value` lines; nested records are indented by four blanks, and an empty line follows each record.

use super::cell::text;
use super::column::ColumnType;
use super::fields::Selected;
use super::text::{TextPlace, indented};
use super::tree::items;
use super::{Options, ROW_BYTES};
use serde_json::Value;
use std::borrow::Cow;

/// Returns one record with the empty line after it.
pub fn record(columns: &[Selected], record: &Value, options: &Options) -> String {
    let mut shown = lines(columns, record, options);
    shown.push_str("\n\n");
    shown
}

fn lines(columns: &[Selected], record: &Value, options: &Options) -> String {
    let visible: Vec<_> = columns.iter().filter_map(|one| Some((one, one.column.visible(record)?))).collect();
    let label_width = |one: &Selected| one.column.label.chars().count() + 2;
    let width = visible.iter().map(|(one, _)| label_width(one)).max().unwrap_or(0);
    let mut shown = String::with_capacity(ROW_BYTES);
    for (one, value) in visible {
        if !one.column.label.is_empty() {
            shown.extend([one.column.label, ": "]);
            shown.extend(std::iter::repeat_n(' ', width - label_width(one)));
        }
        shown.push_str(&after_label(one, value, options));
        shown.push('\n');
    }
    shown.truncate(shown.trim_end().len());
    shown
}

fn after_label<'a>(one: &Selected, value: &'a Value, options: &Options) -> Cow<'a, str> {
    let member = |item: &Value| indented(&lines(&one.children, item, options), "    ");
    match one.column.kind {
        ColumnType::Nested(_) => below_label(&[member(value)]).into(),
        ColumnType::Collection { numbered, .. } => {
            let members: Vec<_> = items(value).iter().map(member).enumerate().collect();
            let with_number = |(at, member): (usize, String)| match member.strip_prefix("    ") {
                Some(rest) if numbered => format!(" {:<3}{rest}", format!("{})", at + 1)),
                _ => member,
            };
            below_label(&members.into_iter().map(with_number).collect::<Vec<_>>()).into()
        }
        _ => text(one, value, TextPlace::Record, options).unwrap_or_default(),
    }
}

/// Returns members on the lines after a label; one empty line where nothing is displayed.
fn below_label(members: &[String]) -> String {
    format!("\n{}", members.join("\n").trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::column::{Column, Set, col};
    use super::super::fields::Fields;
    use super::*;
    use serde_json::json;

    const FEATURE: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
    const PROXY: &[Column] = &[
        col("Name", "/name"),
        col("Features", "/features").of(ColumnType::Collection { fields: FEATURE, numbered: true }),
    ];
    const COLUMNS: &[Column] = &[
        col("Version", "/version"),
        col("Smart Proxies", "/proxies").of(ColumnType::Collection { fields: PROXY, numbered: true }),
        col("Last", "/last"),
    ];

    #[test]
    fn collections_are_numbered_and_indented_and_trailing_blanks_go() {
        let columns = Fields::default().select(COLUMNS, Set::Default);
        let answer = json!({
            "version": "3.13", "last": null,
            "proxies": [{"name": "p", "features": [{"name": "script", "version": "0.11"}]}],
        });
        let expected = "\
Version:       3.13
Smart Proxies: 
 1) Name:     p
    Features: 
     1) Name:    script
        Version: 0.11
Last:

";
        assert_eq!(record(&columns, &answer, &Options::default()), expected);
    }
}
