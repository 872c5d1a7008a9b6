//! The lines of `--output ndjson`: one JSON object each, which begins with the version and the name of its event.

use super::json;
use crate::error::Error;
use serde::Serialize;

/// The version of the meaning of all events. Fields may be added; a changed meaning raises it.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct EventLine<'a, T> {
    version: u8,
    event: &'a str,
    #[serde(flatten)]
    fields: &'a T,
}

/// Returns the line of an event with these fields, an object.
pub fn line(event: &str, fields: &impl Serialize) -> Result<String, Error> {
    json::line(&EventLine { version: VERSION, event, fields })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn a_line_begins_with_version_and_event() {
        let line = super::line("row", &json!({"ID": 1})).unwrap();
        assert_eq!(line, "{\"version\":1,\"event\":\"row\",\"ID\":1}\n");
    }
}
