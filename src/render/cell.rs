//! The text of a chosen column: of its whole value, or of the parts of it that were chosen.

use super::column::{Column, ColumnType, col};
use super::fields::Selected;
use super::text::{self, TextPlace};
use super::{Options, tree};
use serde_json::Value;
use std::borrow::Cow;

/// The chosen parts of a value, as a value.
const PART: Column = col("", "");

/// Returns the text of a value; `None` is hammer's nil.
pub fn text<'a>(one: &Selected, value: &'a Value, place: TextPlace, options: &Options) -> Option<Cow<'a, str>> {
    if one.parts.is_empty() {
        return text::text(one.column, value, place, options);
    }
    let part = match (one.column.kind, Value::from(tree::carried(one, value))) {
        (ColumnType::Reference { .. }, Value::Object(only)) => only.into_iter().map(|(_, value)| value).next(),
        (_, part) => Some(part),
    };
    let part = part.unwrap_or_default();
    text::text(&PART, &part, place, options).map(|text| text.into_owned().into())
}

#[cfg(test)]
mod tests {
    use super::super::column::{Set, reference};
    use super::super::fields::Fields;
    use super::*;
    use serde_json::json;

    #[test]
    fn chosen_parts_are_written_like_values_of_their_own() {
        const COLUMNS: &[Column] = &[
            col("Hosts", "/hosts"),
            reference("Owner", "user_name", "user_id"),
            col("Parameter", "/parameter").of(ColumnType::KeyValue),
        ];
        let record = json!({"hosts": [{"Name": "a", "Job status": "error"}, {"Name": "b"}], "user_name": "ann", "user_id": 7,
            "parameter": {"name": "port", "value": 22}});
        for (list, expected) in [
            ("hosts/name", "a, b"),
            ("hosts", "a (Job status: error), b"),
            ("owner/id", "7"),
            ("owner/name", "ann"),
            ("owner", "ann"),
            ("parameter/value", "value=22"),
            ("parameter/name", "port"),
        ] {
            let chosen = Fields::parse(list).select(COLUMNS, Set::Default);
            let one = chosen.first().unwrap();
            let value = one.column.find(&record).unwrap();
            let shown = text(one, value, TextPlace::Cell, &Options::default());
            assert_eq!(shown.as_deref(), Some(expected), "{list}");
        }
    }
}
