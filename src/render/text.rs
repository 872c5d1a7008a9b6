//! Values as text, for base, tables and csv.

use super::Options;
use super::column::{Column, ColumnType};
use super::ruby;
use crate::model::answer;
use crate::model::zone::Zone;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The place of a text, which decides whether it may have several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPlace {
    /// After a label in base.
    Record,
    /// A field of csv.
    Csv,
    /// A cell of a table.
    Cell,
}

/// Returns the text of a value; `None` is hammer's nil, which csv distinguishes from an empty text.
pub fn text<'a>(column: &Column, value: &'a Value, place: TextPlace, options: &Options) -> Option<Cow<'a, str>> {
    Some(match column.kind {
        _ if column.is_moment() && !value.is_null() && place != TextPlace::Csv && options.zone.is_some() => {
            moment(&brief(value), place, options.zone.as_deref()).into()
        }
        ColumnType::Date => date(&brief(value)).into(),
        ColumnType::Boolean if place != TextPlace::Csv => if truthy(value) { "yes" } else { "no" }.into(),
        ColumnType::Text if place == TextPlace::Record => multiline(&brief(value), options).into(),
        ColumnType::Text => unbroken(brief(value)),
        ColumnType::LongText if place == TextPlace::Record => format!("\n{}", indented(&brief(value), "  ")).into(),
        ColumnType::LongText if place == TextPlace::Cell => unbroken(brief(value)),
        ColumnType::KeyValue if place != TextPlace::Csv => key_value(value).into(),
        ColumnType::List => brief(value),
        ColumnType::Bullets if value.is_null() => return None,
        ColumnType::Bullets if place == TextPlace::Cell => named(value).join(", ").into(),
        ColumnType::Bullets => bullets(value).into(),
        ColumnType::Written => ruby::text(value).into(),
        ColumnType::Either(yes, no) => if truthy(value) { yes } else { no }.into(),
        ColumnType::Or(word) | ColumnType::MomentOr(word) if value.is_null() => word.into(),
        ColumnType::Reference { name, id } => return referenced(value, name, id, shows_ids(place, options)),
        _ if value.is_null() => return None,
        _ if place == TextPlace::Csv && (value.is_array() || value.is_object()) => ruby::inspect(value).into(),
        _ if place == TextPlace::Record && is_list_of_objects(value) => one_per_line(value).into(),
        _ => brief(value),
    })
}

/// Returns the text with blanks in place of its line breaks.
fn unbroken(text: Cow<'_, str>) -> Cow<'_, str> {
    match memchr::memchr2(b'\r', b'\n', text.as_bytes()) {
        None => text,
        Some(_) => text.replace(['\r', '\n'], " ").into(),
    }
}

/// Returns a text on lines of its own. hammer's lines have 60 characters, words cut or not; a terminal folds them itself.
fn multiline(text: &str, options: &Options) -> String {
    const LINE: usize = 60;
    let chars: Vec<char> = text.chars().collect();
    let lines = chars.chunks(if options.width.is_some() { usize::MAX } else { LINE });
    format!("\n{}", indented(&lines.map(String::from_iter).collect::<Vec<_>>().join("\n"), "    "))
}

/// Returns `name => value` of an object, in hammer's form.
fn key_value(value: &Value) -> String {
    let part = |key: &str| value.get(key).map(ruby::text).unwrap_or_default();
    if value.is_object() { format!("{} => {}", part("name"), part("value")) } else { String::new() }
}

/// Returns names as bullets, in hammer's form.
pub fn bullets(value: &Value) -> String {
    let lines: Vec<String> = named(value).iter().map(|name| format!("  - {name}")).collect();
    format!("\n{}\n", lines.join("\n"))
}

/// Returns true for a value that hammer takes for true; zero and empty text are false.
pub fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// Indents each line of `text`; an empty text is one line.
pub fn indented(text: &str, indent: &str) -> String {
    let mut shown = format!("{indent}{}", text.replace('\n', &format!("\n{indent}")));
    if text.ends_with('\n') {
        shown.truncate(shown.len() - indent.len());
    }
    shown
}

/// Returns a value on one line, except for line breaks in its texts: lists with commas, an object as its name with the rest in brackets
/// (`host1.example.com (Job status: error)`) or as `key=value` pairs.
pub fn brief(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => "".into(),
        Value::String(text) => text.into(),
        Value::Bool(flag) => if *flag { "true" } else { "false" }.into(),
        Value::Number(number) => number.as_str().into(),
        Value::Array(items) => items.iter().map(brief).collect::<Vec<_>>().join(", ").into(),
        Value::Object(fields) => object(fields),
    }
}

fn object(fields: &Map<String, Value>) -> Cow<'_, str> {
    let is_name = |key: &String| key.eq_ignore_ascii_case("name");
    let pairs = |sign: &str| {
        let others = fields.iter().filter(|(key, _)| !is_name(key));
        others.map(|(key, value)| format!("{key}{sign}{}", brief(value))).collect::<Vec<_>>().join(", ")
    };
    match fields.iter().find(|(key, _)| is_name(key)) {
        Some((_, name)) if fields.len() == 1 => brief(name),
        Some((_, name)) => format!("{} ({})", brief(name), pairs(": ")).into(),
        None => pairs("=").into(),
    }
}

fn is_list_of_objects(value: &Value) -> bool {
    value.as_array().is_some_and(|items| !items.is_empty() && items.iter().all(Value::is_object))
}

fn one_per_line(value: &Value) -> String {
    let items = value.as_array().into_iter().flatten();
    items.map(|item| format!("\n{}", indented(&brief(item), "    "))).collect()
}

fn named(objects: &Value) -> Vec<Cow<'_, str>> {
    objects.as_array().into_iter().flatten().map(|item| item.get("name").map(brief).unwrap_or_default()).collect()
}

/// Returns true if a reference carries its id. hammer's tables and csv never have it.
fn shows_ids(place: TextPlace, options: &Options) -> bool {
    options.show_ids && (place == TextPlace::Record || place == TextPlace::Cell && options.width.is_some())
}

fn referenced<'a>(value: &'a Value, name: &str, id: &str, show_ids: bool) -> Option<Cow<'a, str>> {
    let name = value.get(name).filter(|name| !name.is_null()).map(brief)?;
    match value.get(id) {
        Some(id) if show_ids => Some(format!("{name} (id: {})", brief(id)).into()),
        _ => Some(name),
    }
}

/// Formats a time for people: to the minute, in their zone. A table names the zone in its header, a record beside the time. A text that is
/// no time stays as it is.
fn moment(text: &str, place: TextPlace, zone: Option<&Zone>) -> String {
    let (Some(instant), Some(zone)) = (answer::instant(text), zone) else { return text.to_owned() };
    let time = zone.at(instant).format("%Y-%m-%d %H:%M");
    if place == TextPlace::Cell { time.to_string() } else { format!("{time} ({})", zone.name()) }
}

/// Formats `2026-11-23 20:41:35 UTC` and ISO 8601 like hammer, without the zone; any other text is empty.
fn date(text: &str) -> String {
    let is_like = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(b, s)| if s == b'0' { b.is_ascii_digit() } else { b == s })
    };
    let day = text.get(..10).filter(|day| is_like(day, "0000-00-00")).map(|day| day.replace('-', "/"));
    let time = text.get(11..19).filter(|time| is_like(time, "00:00:00"));
    match (day, time) {
        (Some(day), Some(time)) => format!("{day} {time}"),
        (Some(day), None) if text.len() == 10 => format!("{day} 00:00:00"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::{col, reference};
    use super::*;
    use serde_json::json;
    use std::rc::Rc;

    fn in_cell(kind: ColumnType, value: Value) -> Option<String> {
        text(&col("X", "/x").of(kind), &value, TextPlace::Cell, &Options::default()).map(Cow::into_owned)
    }

    #[test]
    fn each_kind_reads_as_hammer_writes_it() {
        for (kind, value, expected) in [
            (ColumnType::Plain, json!(null), None),
            (ColumnType::Plain, json!(false), Some("false")),
            (ColumnType::Plain, json!(1.5), Some("1.5")),
            (ColumnType::Plain, json!(["a", 2]), Some("a, 2")),
            (ColumnType::Date, json!("2026-11-23 20:41:35 UTC"), Some("2026/11/23 20:41:35")),
            (ColumnType::Date, json!("2026-11-23T20:51:00.719Z"), Some("2026/11/23 20:51:00")),
            (ColumnType::Date, json!("2026-11-23"), Some("2026/11/23 00:00:00")),
            (ColumnType::Date, json!(null), Some("")),
            (ColumnType::Date, json!("N/A"), Some("")),
            (ColumnType::Boolean, json!(true), Some("yes")),
            (ColumnType::Boolean, json!(null), Some("no")),
            (ColumnType::Boolean, json!(0), Some("no")),
            (ColumnType::Text, json!("a\r\nb"), Some("a  b")),
            (ColumnType::KeyValue, json!({"name": "port", "value": 22}), Some("port => 22")),
            (ColumnType::KeyValue, json!({"name": "list", "value": [1, null]}), Some("list => [1, nil]")),
            (ColumnType::KeyValue, json!({"name": "none", "value": null}), Some("none => ")),
            (ColumnType::KeyValue, json!(null), Some("")),
            (ColumnType::List, json!(null), Some("")),
            (ColumnType::Bullets, json!([{"name": "a"}, {"name": "b"}]), Some("a, b")),
            (ColumnType::Either("snippet", "template"), json!(null), Some("template")),
            (ColumnType::Or("Unlimited"), json!(null), Some("Unlimited")),
            (ColumnType::Or("Unlimited"), json!(3), Some("3")),
        ] {
            assert_eq!(in_cell(kind, value.clone()).as_deref(), expected, "{kind:?} {value}");
        }
    }

    #[test]
    fn hosts_are_readable() {
        let hosts = json!([{"Name": "h1"}, {"Name": "h2", "Job status": "error", "Inputs": {"command": "id"}}]);
        assert_eq!(
            in_cell(ColumnType::Plain, hosts.clone()).unwrap(),
            "h1, h2 (Job status: error, Inputs: command=id)"
        );
        let in_record = text(&col("Hosts", "/hosts"), &hosts, TextPlace::Record, &Options::default()).unwrap();
        assert_eq!(in_record, "\n    h1\n    h2 (Job status: error, Inputs: command=id)");
    }

    #[test]
    fn a_reference_carries_its_id_on_request() {
        let column = reference("Location", "location_name", "location_id");
        let record = json!({"location_name": "Brno", "location_id": 4});
        let with_ids = Options { show_ids: true, ..Options::default() };
        let on_terminal = Options { width: Some(80), ..with_ids.clone() };
        let shown = |place, options: &Options| text(&column, &record, place, options).unwrap();
        assert_eq!(shown(TextPlace::Record, &Options::default()), "Brno");
        assert_eq!(shown(TextPlace::Record, &with_ids), "Brno (id: 4)");
        assert_eq!(
            (shown(TextPlace::Cell, &with_ids), shown(TextPlace::Csv, &with_ids)),
            ("Brno".into(), "Brno".into())
        );
        assert_eq!(shown(TextPlace::Cell, &on_terminal), "Brno (id: 4)");
        assert_eq!(text(&column, &json!({}), TextPlace::Record, &with_ids), None);
    }

    #[test]
    fn a_terminal_shows_times_short_in_its_zone_and_hammers_formats_do_not() {
        let zone = Some(Rc::new(Zone::named("Asia/Tokyo").unwrap()));
        let on_terminal = Options { width: Some(80), zone, ..Options::default() };
        for kind in [ColumnType::Date, ColumnType::Moment, ColumnType::MomentOr("never")] {
            let column = col("X", "/x").of(kind);
            for (value, local) in [
                ("2026-11-23 20:41:35 UTC", "2026-11-24 05:41"),
                ("2026-11-23T20:41:35.123Z", "2026-11-24 05:41"),
                ("2026-11-23 20:41:35 +0100", "2026-11-24 04:41"),
            ] {
                let sent = json!(value);
                let text = |place, options: &Options| text(&column, &sent, place, options).unwrap();
                assert_eq!(text(TextPlace::Cell, &on_terminal), local, "{kind:?} {value}");
                assert_eq!(text(TextPlace::Record, &on_terminal), format!("{local} (Asia/Tokyo)"), "{kind:?} {value}");
                for (place, options) in [(TextPlace::Csv, &on_terminal), (TextPlace::Record, &Options::default())] {
                    let plain = if matches!(kind, ColumnType::Date) { "2026/11/23 20:41:35" } else { value };
                    assert_eq!(text(place, options), plain, "{kind:?} {value}");
                }
            }
            assert_eq!(text(&column, &json!("soon"), TextPlace::Cell, &on_terminal), Some("soon".into()));
        }
        let never = col("X", "/x").of(ColumnType::MomentOr("never"));
        assert_eq!(text(&never, &json!(null), TextPlace::Cell, &on_terminal), Some("never".into()));
    }
}
