//! Text that is shown, and text that is written for the server to read.

use super::text;
use rexctl::model::{search as query, template_header as header};
use rexctl::printable as safe;

/// What is shown neither controls a terminal nor turns its text around, and is otherwise the text.
pub fn printable(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let moves =
        |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    let invisible =
        |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{e0001}'..='\u{e007f}');
    let (line, block) = (safe::line(&text), safe::block(&text));
    assert!(!line.contains(moves) && !line.contains(invisible), "{line:?}");
    assert!(!block.replace(['\n', '\t'], "").contains(moves) && !block.contains(invisible), "{block:?}");
    assert_eq!((safe::line(&line), safe::block(&block)), (line.clone(), block.clone()));
    if text.chars().all(|c| c.is_ascii_graphic() || c == ' ') {
        assert!(line == text && block == text);
    }
}

/// A value in a search is read back as it was; so are host names, one a line.
pub fn search(bytes: &[u8]) {
    let quoted = query::quoted(text(bytes));
    assert_eq!(unquoted(&quoted), Some((text(bytes).to_owned(), "")));
    // Others go into conditions of their own.
    let names: Vec<&str> = text(bytes).lines().filter(|name| query::can_be_listed(name)).collect();
    if names.is_empty() {
        return;
    }
    let search = query::hosts_named(names.iter().copied());
    let list = search.strip_prefix("name ^ (").and_then(|rest| rest.strip_suffix(')')).unwrap();
    assert_eq!(listed(list), names);
}

/// The values of a list, quoted or bare.
fn listed(mut list: &str) -> Vec<String> {
    let mut values = Vec::new();
    while !list.is_empty() {
        let (value, rest) = unquoted(list).unwrap_or_else(|| {
            let end = list.find(|c: char| !c.is_ascii_alphanumeric() && !"._-".contains(c)).unwrap_or(list.len());
            (list[..end].to_owned(), &list[end..])
        });
        values.push(value);
        list = rest.strip_prefix(", ").unwrap_or(rest);
        assert!(rest.is_empty() || rest.len() > list.len(), "{rest}");
    }
    values
}

/// The text in the quotes that `text` starts with, and what comes after them.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut rest = text.strip_prefix('"')?.chars();
    loop {
        match rest.next()? {
            '"' => return Some((value, rest.as_str())),
            '\\' => value.push(rest.next()?),
            other => value.push(other),
        }
    }
}

/// A template under another name differs in its header only, and has that name. The first line is the name.
pub fn template_header(bytes: &[u8]) {
    let Some((name, template)) = text(bytes).split_once('\n') else { return };
    let Some(renamed) = header::renamed(template, name) else { return };
    let body = |text: &str| text.split_once("\n%>").unwrap().1.to_owned();
    assert_eq!(body(&renamed), body(template));
    assert_eq!(header::renamed(&renamed, name).as_deref(), Some(renamed.as_str()));
    let named = format!("name: {}", serde_json::json!(name));
    assert!(renamed.contains(&named), "{renamed}");
}
