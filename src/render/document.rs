//! Documents without columns, such as the settings, in the formats for programs.

use super::csv::line;
use super::text::brief;
use super::tree::Tree;
use super::{Format, Options, json, ndjson, raw, yaml};
use crate::error::Error;
use crate::streams::Output;
use serde_json::Value;

/// Writes an object. csv has a column for each of its members.
pub fn document(out: &mut dyn Output, document: &Value, options: &Options) -> Result<(), Error> {
    let text = match options.format.unwrap_or(Format::Json) {
        Format::Base | Format::Table | Format::Json => json::text(document, 0)? + "\n",
        Format::ApiJson => raw::text(document, options)?,
        Format::Ndjson => ndjson::line("record", document)?,
        Format::Yaml => yaml::document(&Tree::Sent(document)),
        Format::Csv => csv(document, options),
        Format::Silent => String::new(),
    };
    out.write_str(&options.printable(&text))
}

fn csv(document: &Value, options: &Options) -> String {
    let (labels, values): (Vec<_>, Vec<_>) =
        document.as_object().into_iter().flatten().map(|(label, value)| (label.as_str(), brief(value))).unzip();
    let row = line(values.iter().map(|value| Some(value.as_ref())), options);
    match options.no_headers {
        true => row,
        false => line(labels.into_iter().map(Some), options) + &row,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_document_is_written_in_every_format_for_programs() {
        let written = |format| {
            let mut out = Vec::new();
            let options = Options { format: Some(format), ..Options::default() };
            document(&mut out, &json!({"server": "https://f", "expires": null}), &options).unwrap();
            String::from_utf8(out).unwrap()
        };
        for (format, expected) in [
            (Format::Json, "{\n  \"server\": \"https://f\",\n  \"expires\": null\n}\n"),
            (Format::ApiJson, "{\n  \"server\": \"https://f\",\n  \"expires\": null\n}\n"),
            (Format::Ndjson, "{\"version\":1,\"event\":\"record\",\"server\":\"https://f\",\"expires\":null}\n"),
            (Format::Yaml, "---\nserver: https://f\nexpires:\n"),
            (Format::Csv, "server,expires\nhttps://f,\"\"\n"),
            (Format::Silent, ""),
        ] {
            assert_eq!(written(format), expected, "{format:?}");
        }
    }
}
