//! Templates as files: a metadata header, which is YAML in an ERB comment, before the template itself.

use super::errors;
use super::http::Reply;
use super::seed::{LOCATIONS, ORGANIZATIONS};
use super::state::{Input, ServerState, StoredTemplate};
use super::{params, taxonomies};
use serde_json::{Value, json};

/// Splits an uploaded text into header and template. A header without a name fails the server's validation.
pub fn parts(text: &Value) -> Result<(Value, String), Reply> {
    let nameless = || errors::unprocessable(None, "name", "can't be blank");
    let text = text.as_str().unwrap_or_default();
    let (header, body) = text.strip_prefix("<%#").and_then(|rest| rest.split_once("%>")).ok_or_else(nameless)?;
    let header: Value = serde_saphyr::from_str(header).map_err(|_| nameless())?;
    Ok((header, body.trim_start_matches('\n').to_owned()))
}

/// Returns a template with its header.
pub fn exported(state: &ServerState, template: &StoredTemplate) -> String {
    let mut lines = vec!["<%#".to_owned(), pair("name", &template.name), "snippet: false".into()];
    lists(&mut lines, "template_inputs", template.inputs.iter().map(of_input));
    lists(
        &mut lines,
        "foreign_input_sets",
        template.sets.iter().map(|set| {
            let target = state.template(set.target).map(|target| target.name.clone()).unwrap_or_default();
            let all = format!("include_all: {}", set.include_all);
            let more = [optional("include", &set.include), optional("exclude", &set.exclude)];
            [pair("template", &target), all].into_iter().chain(more.into_iter().flatten()).collect()
        }),
    );
    lines.extend(["model: JobTemplate".into(), pair("job_category", &template.category)]);
    lines.extend(optional("description_format", &template.description_format));
    lines.extend([pair("provider_type", &template.provider), "kind: job_template".into()]);
    let name = |of: &Value| params::text(of, "/name").unwrap_or_default();
    for (key, place) in [("organizations", ORGANIZATIONS), ("locations", LOCATIONS)] {
        lines.extend([format!("{key}:"), format!("- {}", name(&taxonomies::default_of(place)))]);
    }
    format!("{}\n%>\n\n{}", lines.join("\n"), template.body)
}

fn of_input(input: &Input) -> Vec<String> {
    let mut lines = vec![pair("name", &input.name), format!("required: {}", input.required)];
    lines.push(pair("input_type", &input.input_type));
    lines.extend(optional("description", &input.description));
    lines.extend(optional("options", &input.options));
    lines.extend(optional("default", &input.default));
    lines.push(format!("hidden_value: {}", input.hidden));
    lines
}

/// Adds a list of maps, unless it is empty.
fn lists(lines: &mut Vec<String>, key: &str, items: impl Iterator<Item = Vec<String>>) {
    let items = items.flat_map(|item| {
        (0..).zip(item).map(|(at, line)| format!("{} {line}", if at == 0 { "-" } else { " " })).collect::<Vec<_>>()
    });
    let items: Vec<String> = items.collect();
    if !items.is_empty() {
        lines.push(format!("{key}:"));
        lines.extend(items);
    }
}

fn optional(key: &str, value: &Option<String>) -> Option<String> {
    value.as_deref().map(|value| pair(key, value))
}

/// Returns a key with a text, quoted as JSON where needed, which is valid YAML.
fn pair(key: &str, value: &str) -> String {
    let is_plain = value.starts_with(|first: char| first.is_ascii_alphabetic())
        && value.chars().all(|character| character.is_ascii_alphanumeric() || " _-./".contains(character))
        && !value.ends_with(' ')
        && !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(&value.to_lowercase().as_str());
    if is_plain { format!("{key}: {value}") } else { format!("{key}: {}", json!(value)) }
}
