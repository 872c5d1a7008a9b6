//! Requests for the lists that completion offers.

use super::Candidate;
use super::source::{ServerList, Wanted};
use crate::api::Client;
use crate::api::rex::command_template::{self, CommandTemplate};
use crate::api::rex::lookup::{self, NamedResource};
use crate::api::rex::template_inputs;
use crate::error::Error;
use crate::model::answer;
use crate::model::targeting::Reference;
use crate::printable;
use serde_json::Value;

/// Fetches a list from the server.
pub async fn fetch(client: &Client, wanted: &Wanted) -> Result<Vec<Candidate>, Error> {
    let template = match wanted {
        Wanted::Rows(list) => return rows(client, list).await,
        Wanted::Inputs(name) => Reference::Name(name.clone()),
        Wanted::InputsOfId(id) => Reference::Id(id.as_str().into()),
        Wanted::CommandTemplate(name) => {
            let CommandTemplate { id, input, .. } = command_template::find(client, name.as_deref()).await?;
            return Ok(vec![Candidate { value: id.to_string(), about: input }]);
        }
    };
    let id = lookup::id(client, NamedResource::JobTemplate, "--job-template", &template).await?;
    let Some(id) = answer::count(Some(&id)) else { return Ok(Vec::new()) };
    let inputs = template_inputs::all(client, id).await?;
    Ok(inputs.iter().flat_map(input).filter(is_typable).collect())
}

async fn rows(client: &Client, list: &ServerList) -> Result<Vec<Candidate>, Error> {
    let query = [list.query, &[("per_page", list.rows), ("page", "1")]].concat();
    let answer = client.get(list.path, &query).await?;
    let rows = answer.get("results").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let candidate = |row: &Value| {
        let about: Vec<_> = list.about.iter().map(|key| text(row, key)).filter(|text| !text.is_empty()).collect();
        Candidate { value: prefixed(list.prefix, &text(row, list.value)), about: one_line(&about.join(", ")) }
    };
    Ok(rows.iter().map(candidate).filter(is_typable).collect())
}

/// Returns the value behind the prefix of its list; a row without a value has no candidate.
fn prefixed(prefix: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{prefix}{value}") }
}

/// Returns the candidates of an input: its name, its name with `=`, and its options unless they are hidden.
fn input(input: &Value) -> Vec<Candidate> {
    let name = text(input, "name");
    let about = one_line(&text(input, "description"));
    let candidate = |value: String| Candidate { value, about: about.clone() };
    let mut found = vec![candidate(name.clone()), candidate(format!("{name}="))];
    if input.get("hidden_value") != Some(&Value::Bool(true)) {
        found.extend(options(input).iter().map(|option| candidate(format!("{name}={}", option.trim()))));
    }
    found
}

/// Returns the options of an input: a list, or the lines of a text on some servers.
fn options(input: &Value) -> Vec<String> {
    match input.get("options") {
        Some(Value::Array(options)) => options.iter().map(answer::plain).collect(),
        _ => text(input, "options").lines().map(str::to_owned).collect(),
    }
}

fn text(row: &Value, key: &str) -> String {
    row.get(key).filter(|value| !value.is_null()).map(answer::plain).unwrap_or_default()
}

/// Makes a description short and printable, on one line.
fn one_line(text: &str) -> String {
    const MAX_CHARACTERS: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    printable::line(&line.chars().take(MAX_CHARACTERS).collect::<String>()).into_owned()
}

/// Returns true if the candidate can be put on a command line.
fn is_typable(candidate: &Candidate) -> bool {
    let value = &candidate.value;
    !value.is_empty() && !value.starts_with('-') && printable::line(value) == value.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn values(row: &Value) -> Vec<String> {
        input(row).into_iter().map(|candidate| candidate.value).collect()
    }

    #[test]
    fn an_input_is_offered_with_its_options_unless_they_are_hidden() {
        let row = json!({"name": "action", "options": "install\r\nremove", "hidden_value": false});
        assert_eq!(values(&row), ["action", "action=", "action=install", "action=remove"]);
        let listed = json!({"name": "action", "options": ["install", "remove it"], "hidden_value": false});
        assert_eq!(values(&listed), ["action", "action=", "action=install", "action=remove it"]);
        assert_eq!(values(&json!({"name": "free", "options": null})), ["free", "free="]);
        let hidden = json!({"name": "pin", "options": "1234", "hidden_value": true});
        assert_eq!(values(&hidden), ["pin", "pin="]);
    }

    #[test]
    fn what_would_repaint_the_terminal_or_pass_for_an_option_is_not_offered() {
        for value in ["", "--yes", "a\u{1b}[2J", "a\nb", "a\u{202e}b"] {
            assert!(!is_typable(&Candidate { value: value.into(), about: String::new() }), "{value:?}");
        }
        assert!(is_typable(&Candidate { value: "Puppet läuft - 1".into(), about: String::new() }));
        assert_eq!(one_line("a\n\tb \u{1b}[2Jc"), "a b \\x1b[2Jc");
    }
}
