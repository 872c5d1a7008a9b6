//! Messages about a change, with the id and name of the changed record.

use super::csv::line;
use super::{Format, Options, json, ndjson, raw, yaml};
use crate::error::Error;
use crate::model::answer::plain;
use crate::streams::Output;
use serde_json::Value;

/// Writes a message with the `id` and `name` of the server's `answer`. `silent` prints the bare id, so that every format has it.
pub fn message(out: &mut dyn Output, text: &str, answer: &Value, options: &Options) -> Result<(), Error> {
    let message = Value::from(text);
    let mut fields = vec![("message", &message)];
    for key in ["id", "name"] {
        fields.extend(answer.get(key).filter(|value| !value.is_null()).map(|value| (key, value)));
    }
    let shown = match options.format {
        None | Some(Format::Base | Format::Table) => format!("{text}\n"),
        Some(Format::Csv) => csv(&fields, options),
        Some(Format::Json) => json::text(&object(&fields), 0)? + "\n",
        Some(Format::ApiJson) => raw::text(answer, options)?,
        Some(Format::Ndjson) => ndjson::line("message", &object(&fields))?,
        Some(Format::Yaml) => yaml::symbols(&fields),
        Some(Format::Silent) => answer.get("id").map(|id| plain(id) + "\n").unwrap_or_default(),
    };
    out.write_str(&options.printable(&shown))
}

fn object(fields: &[(&str, &Value)]) -> Value {
    Value::Object(fields.iter().map(|(key, value)| ((*key).to_owned(), (*value).clone())).collect())
}

fn csv(fields: &[(&str, &Value)], options: &Options) -> String {
    let label = |key: &str| match key {
        "message" => "Message",
        "id" => "Id",
        _ => "Name",
    };
    let words: Vec<String> = fields.iter().map(|(_, value)| plain(value)).collect();
    let header = line(fields.iter().map(|(key, _)| Some(label(key))), options);
    header + &line(words.iter().map(|word| Some(word.as_str())), options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(format: Option<Format>, answer: &Value) -> String {
        let mut out = Vec::new();
        message(&mut out, "Job invocation 40 created", answer, &Options { format, ..Options::default() }).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_format_carries_the_id() {
        for (format, expected) in [
            (None, "Job invocation 40 created\n"),
            (Some(Format::Base), "Job invocation 40 created\n"),
            (Some(Format::Table), "Job invocation 40 created\n"),
            (Some(Format::Csv), "Message,Id\nJob invocation 40 created,40\n"),
            (Some(Format::Json), "{\n  \"message\": \"Job invocation 40 created\",\n  \"id\": 40\n}\n"),
            (Some(Format::ApiJson), "{\n  \"id\": 40,\n  \"name\": null\n}\n"),
            (
                Some(Format::Ndjson),
                "{\"version\":1,\"event\":\"message\",\"message\":\"Job invocation 40 created\",\"id\":40}\n",
            ),
            (Some(Format::Yaml), "---\n:message: Job invocation 40 created\n:id: 40\n"),
            (Some(Format::Silent), "40\n"),
        ] {
            assert_eq!(told(format, &json!({"id": 40, "name": null})), expected, "{format:?}");
        }
    }

    #[test]
    fn a_name_goes_along_and_an_answer_without_id_is_no_trouble() {
        let named = told(Some(Format::Csv), &json!({"id": 7, "name": "a, b"}));
        assert_eq!(named, "Message,Id,Name\nJob invocation 40 created,7,\"a, b\"\n");
        assert_eq!(told(Some(Format::Silent), &json!({})), "");
    }
}
