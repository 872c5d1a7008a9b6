//! Values as YAML: texts keep every character.

use serde_json::Value;

/// Columns by which a level is indented.
pub const INDENT: usize = 2;

/// Writes `key: value`, with a comment behind it.
pub fn write(text: &mut String, indent: usize, key: &str, value: &Value, comment: Option<&str>) {
    let (pad, key) = (" ".repeat(indent), quoted(key));
    text.push_str(&format!("{pad}{key}:"));
    after_indicator(text, indent, value, comment);
}

/// Writes a value behind `key:` or `-`.
fn after_indicator(text: &mut String, indent: usize, value: &Value, comment: Option<&str>) {
    let end = comment.map(|comment| format!("  # {comment}\n")).unwrap_or_else(|| "\n".to_owned());
    match value {
        Value::Null => text.push_str(&end),
        Value::String(lines) if is_block(lines) => {
            let strip = if lines.ends_with('\n') { "" } else { "-" };
            text.push_str(&format!(" |{strip}{end}"));
            let pad = " ".repeat(indent + INDENT);
            for line in lines.lines() {
                let pad = if line.is_empty() { "" } else { &pad };
                text.push_str(&format!("{pad}{line}\n"));
            }
        }
        Value::String(word) => text.push_str(&format!(" {}{end}", quoted(word))),
        Value::Array(items) if !items.is_empty() => {
            text.push_str(&end);
            let pad = " ".repeat(indent + INDENT);
            for item in items {
                text.push_str(&format!("{pad}-"));
                after_indicator(text, indent + INDENT, item, None);
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            text.push_str(&end);
            fields.iter().for_each(|(key, value)| write(text, indent + INDENT, key, value, None));
        }
        // Numbers, booleans, and what is empty.
        other => text.push_str(&format!(" {other}{end}")),
    }
}

/// Returns true if a text of several lines comes back as it is from a literal block.
fn is_block(text: &str) -> bool {
    let is_sound = |line: &str| line.trim_end() == line && !line.starts_with('\t') && line.chars().all(is_printable);
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default();
    text.contains('\n')
        && !first.is_empty()
        && !first.starts_with(' ')
        && !text.ends_with("\n\n")
        && is_sound(first)
        && lines.all(is_sound)
}

fn is_printable(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{a1}'..='\u{d7ff}' | '\u{e000}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' | '\u{10000}'..)
        && !matches!(character, '\u{2028}' | '\u{2029}')
}

/// Words that YAML reads as something else than text.
const WORDS: [&str; 11] = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nil", "nan"];

/// Returns a text of one line, quoted where a reader of YAML might take it for something else.
pub fn quoted(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let json = Value::from(text).to_string();
    json.chars().fold(String::with_capacity(json.len()), |mut quoted, character| {
        if is_printable(character) {
            quoted.push(character);
        } else {
            let code = u32::from(character);
            quoted.push_str(&format!("\\u{code:04x}"));
        }
        quoted
    })
}

fn is_plain(text: &str) -> bool {
    let is_word =
        text.starts_with(|first: char| first.is_ascii_alphabetic()) && !WORDS.contains(&&*text.to_lowercase());
    // A cron line, which is no number.
    let is_cron = text.starts_with(|first: char| first.is_ascii_digit()) && text.contains(" *");
    let is_kept = |character: char| character.is_ascii_alphanumeric() || " _-./@%+=~*,()\"'".contains(character);
    (is_word || is_cron) && text.chars().all(is_kept) && !text.ends_with(' ')
}
