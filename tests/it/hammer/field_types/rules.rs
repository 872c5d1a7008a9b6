//! The rules of the formats, by which each is compared with json.

use crate::foreman::Foreman;
use crate::rexctl::rexctl;
use rexctl::yaml;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// Fields of times, which csv and text write in hammer's own form, and nothing for what is no time.
const TIMES: [&str; 7] =
    ["Started at", "Ended at", "Last occurrence", "Next occurrence", "Installed at", "Last report", "Duration"];

/// The command in a format; its stdout.
fn shown(foreman: &Foreman, command: &str, format: &str) -> Result<String, String> {
    let outcome = rexctl("--output").args([format]).args(command.split(' ')).at(foreman.url()).run();
    if outcome.code == 0 { Ok(outcome.stdout) } else { Err(format!("{command} --output {format}: {outcome}")) }
}

/// Compares the formats with each other.
pub fn check(foreman: &Foreman, command: &str) -> Result<(), String> {
    let [json_text, yaml_text, csv, base, table, ndjson] =
        ["json", "yaml", "csv", "base", "table", "ndjson"].map(|format| shown(foreman, command, format));
    let (json_text, yaml_text) = (json_text?, yaml_text?);
    let json: Value = serde_json::from_str(&json_text).map_err(|cause| format!("{command}: {cause}: {json_text}"))?;
    let node = yaml::parse(&yaml_text).map_err(|cause| format!("{command}: {cause}: {yaml_text}"))?;
    if texts_of(&node) != texts(&json) {
        return Err(format!("{command}: yaml is not json:\n{yaml_text}\n{json_text}"));
    }
    let records = match &json {
        Value::Array(records) => records.clone(),
        one => vec![one.clone()],
    };
    check_csv(command, &records, &csv?)?;
    check_base(command, &records, &base?)?;
    check_table(command, &records, &table?)?;
    check_ndjson(command, &records, &ndjson?)
}

fn check_csv(command: &str, records: &[Value], csv: &str) -> Result<(), String> {
    let rows = cells(csv);
    if rows.iter().any(|row| row.len() != rows[0].len()) {
        return Err(format!("{command}: rows of csv differ in length:\n{csv}"));
    }
    for (record, row) in records.iter().zip(rows.iter().skip(1)) {
        for (label, value) in scalars(record) {
            let is_one = rows[0].iter().filter(|cell| *cell == label).count() == 1;
            let Some(at) = rows[0].iter().position(|cell| cell == label).filter(|_| is_one) else { continue };
            // A template's description of several lines is one line in csv.
            let is_folded = label == "Description" && command.starts_with("job-template");
            let expected = if is_folded { text(value).replace('\n', " ") } else { text(value) };
            if !TIMES.contains(&label) && row[at] != expected {
                return Err(format!("{command}: {label} is {:?} in csv, {value} in json", row[at]));
            }
        }
    }
    Ok(())
}

/// The fields of a record that are neither lists nor objects.
fn scalars(record: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let fields = record.as_object().into_iter().flatten().map(|(label, value)| (label.as_str(), value));
    fields.filter(|(_, value)| !value.is_array() && !value.is_object())
}

/// Each record has a line for each of its fields, in their order; a field of one line has its text, or the word of a flag.
fn check_base(command: &str, records: &[Value], base: &str) -> Result<(), String> {
    let mut lines = base.lines().filter(|line| !line.starts_with(' '));
    for record in records {
        for (label, value) in record.as_object().into_iter().flatten() {
            let head = format!("{label}:");
            let Some(line) = lines.by_ref().find(|line| line.starts_with(&head)) else {
                return Err(format!("{command}: base has no line {label}, or not in its place:\n{base}"));
            };
            let (expected, shown) = (text(value), line[head.len()..].trim());
            let is_flag = ["yes", "no"].contains(&shown);
            let is_compared = !value.is_array() && !value.is_object() && !expected.contains('\n');
            if is_compared
                && !is_flag
                && !TIMES.contains(&label.as_str())
                && shown != expected.trim()
                && !shown.is_empty()
            {
                return Err(format!("{command}: {label} is {shown:?} in base, {value} in json"));
            }
        }
    }
    Ok(())
}

/// All lines are of one width, there is one for each record, and a column for each field of the first that is no container.
fn check_table(command: &str, records: &[Value], table: &str) -> Result<(), String> {
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with("Page ")).collect();
    let rows = lines.len().saturating_sub(if records.is_empty() { 3 } else { 4 });
    if rows != records.len() || lines.iter().any(|line| line.width() != lines[0].width()) {
        return Err(format!(
            "{command}: the table has not one line for each record, or lines of several widths:\n{table}"
        ));
    }
    let heads: Vec<&str> = lines[1].split('|').map(str::trim).collect();
    let missing = records.first().into_iter().flat_map(scalars).map(|(label, _)| label.to_uppercase());
    let missing: Vec<String> = missing.filter(|label| !heads.contains(&label.as_str())).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("{command}: the table has no {missing:?}:\n{table}")) }
}

/// Each line is an event with the fields of a record.
fn check_ndjson(command: &str, records: &[Value], ndjson: &str) -> Result<(), String> {
    let lines: Vec<Value> = ndjson.lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect();
    let fields = |line: &Value| {
        let mut line = line.clone();
        line.as_object_mut().map(|fields| [fields.remove("version"), fields.remove("event")]);
        line
    };
    let shown: Vec<Value> = lines.iter().map(fields).collect();
    if shown == records { Ok(()) } else { Err(format!("{command}: ndjson is not json:\n{ndjson}")) }
}

/// The text of a scalar in csv.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The value with its scalars as texts, and a mark on those that are no text.
fn texts(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(texts).collect(),
        Value::Object(fields) => Value::Object(fields.iter().map(|(key, value)| (key.clone(), texts(value))).collect()),
        Value::String(text) => text.as_str().into(),
        other => format!("{}!", text(other)).into(),
    }
}

/// The same of a document of YAML.
fn texts_of(node: &yaml::Node) -> Value {
    match &node.value {
        yaml::Value::List(items) => items.iter().map(texts_of).collect(),
        yaml::Value::Map(map) => {
            Value::Object(map.entries.iter().map(|entry| (entry.key.text.clone(), texts_of(&entry.value))).collect())
        }
        yaml::Value::Scalar(scalar) => {
            let is_word = matches!(scalar.text.as_str(), "" | "true" | "false");
            let is_typed = scalar.is_plain && (is_word || scalar.text.parse::<f64>().is_ok());
            if is_typed { format!("{}!", scalar.text).into() } else { scalar.text.as_str().into() }
        }
        yaml::Value::Unknown(_) => Value::Null,
    }
}

/// The rows of csv.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}
