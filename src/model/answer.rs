//! Lenient reading of values in the server's answers.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Map, Value};

/// Reads a time as the server writes it: `2026-11-24 04:05:00 UTC`, `2027-05-05 05:05:00 +0900` or ISO 8601.
pub fn instant(text: &str) -> Option<DateTime<Utc>> {
    if let Some(naive) = text.strip_suffix(" UTC") {
        return Some(NaiveDateTime::parse_from_str(naive, "%Y-%m-%d %H:%M:%S").ok()?.and_utc());
    }
    let zoned = DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z").or_else(|_| DateTime::parse_from_rfc3339(text));
    zoned.ok().map(|time| time.to_utc())
}

/// Reads a count: a number, a number in a string, or `"N/A"` for none yet.
pub fn count(value: Option<&Value>) -> Option<u64> {
    let value = value?;
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// Returns the text at `pointer`, such as `/task/state`, through objects only; none if it is null, empty or not text.
pub fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    // Not `Value::pointer`, which allocates two strings for each step: too slow for thousands of rows.
    let found = pointer.split('/').skip(1).try_fold(value, |value, key| member(value.as_object()?, key))?;
    found.as_str().filter(|text| !text.is_empty())
}

/// Returns a member. Rows of lists have few, among which looking at each is faster than a hash.
pub fn member<'a>(fields: &'a Map<String, Value>, key: &str) -> Option<&'a Value> {
    const FEW: usize = 16;
    if fields.len() > FEW {
        return fields.get(key);
    }
    fields.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}

/// Returns a text as it is, anything else as JSON.
pub fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_servers_times_are_instants() {
        for (text, same) in [
            ("2026-11-24 04:05:00 UTC", "2026-11-24T04:05:00Z"),
            ("2027-05-05 05:05:00 +0900", "2027-05-04T20:05:00Z"),
            ("2027-05-05T05:05:00.000Z", "2027-05-05T05:05:00Z"),
        ] {
            assert_eq!(instant(text), Some(same.parse().unwrap()));
        }
        assert_eq!(instant("soon"), None);
    }

    #[test]
    fn a_count_may_be_a_number_a_string_or_nothing() {
        assert_eq!(
            [json!(3), json!("3"), json!("N/A"), json!(null)].map(|v| count(Some(&v))),
            [Some(3), Some(3), None, None]
        );
    }
}
