//! Writes a draft as a YAML document that `--from` reads, with the option of each field in a comment, and without secrets.

mod scalar;

use crate::config::{OrNil, nil};
use crate::model::answer;
use crate::model::draft::Draft;
use crate::model::inputs::Inputs;
use crate::model::targeting::Reference;
use serde_json::Value;

/// A draft to be written.
#[derive(Clone, Copy, Debug)]
pub struct SavedRequest<'a> {
    /// The draft, as typed.
    pub draft: &'a Draft,
    /// Names of the inputs whose values are known to be no secrets; the others are left out.
    pub visible: &'a [String],
    /// Options that the cron line was composed of.
    pub cadence: Option<&'a str>,
}

/// A field of the document.
struct SavedField {
    key: &'static str,
    option: String,
    value: Value,
}

const HEADER: &str = "\
# A job for: rexctl job-invocation create --from FILE, or rexctl run --from FILE TARGET
# Options of the command line override what stands here.
";

/// Returns the text of the document.
pub fn text(saved: SavedRequest<'_>) -> String {
    let SavedRequest { draft, visible, cadence } = saved;
    let mut text = HEADER.to_owned();
    fields(&mut text, 0, "", top(draft));
    let (shown, hidden): (Inputs, Inputs) =
        draft.inputs.clone().into_iter().partition(|(name, _)| visible.contains(name));
    if !shown.is_empty() {
        scalar::write(&mut text, 0, "inputs", &Value::Object(shown), Some("--input"));
    }
    for name in hidden.keys() {
        let why = "not saved, since it is not known to be no secret";
        text.push_str(&format!("# input {}: {why}; give it with --input\n", scalar::quoted(name)));
    }
    if !draft.ansible.is_empty() {
        let inputs = Value::Object(draft.ansible.clone());
        scalar::write(&mut text, 0, "ansible", &inputs, Some("--tags, --tags-flag"));
    }
    secrets(&mut text, draft);
    fields(
        &mut text,
        0,
        "ssh",
        vec![field_or_nil(draft, "ssh", "effective_user", "--effective-user", &draft.effective_user)],
    );
    fields(&mut text, 0, "recurrence", recurrence(draft, cadence));
    fields(&mut text, 0, "scheduling", scheduling(draft));
    let level =
        number(draft, "concurrency_control", "concurrency_level", "--concurrency-level", draft.concurrency_level);
    let span = number(draft, "concurrency_control", "time_span", "--time-span", draft.time_span);
    fields(&mut text, 0, "concurrency_control", vec![level, span]);
    fields(&mut text, 0, "rollout", rollout(draft));
    text
}

fn top(draft: &Draft) -> Vec<Option<SavedField>> {
    let hosts = draft.typed_hosts.as_ref();
    let list = |words: &[String]| Some(words.to_vec()).filter(|words| !words.is_empty()).map(Value::from);
    vec![
        reference(["job_template_id", "job_template", ""], "--job-template", &draft.job_template),
        field("feature", "--feature", draft.feature.clone()),
        field("targets", "--on", hosts.and_then(|hosts| list(&hosts.on))),
        field("except", "--except", hosts.and_then(|hosts| list(&hosts.except))),
        field("sample", "--sample", hosts.and_then(|hosts| hosts.sample)),
        field("search_query", "--search-query", draft.search_query.clone()),
        reference(["bookmark_id", "bookmark", ""], "--bookmark", &draft.bookmark),
        field(
            "targeting_type",
            "--dynamic",
            draft.dynamic.map(|dynamic| if dynamic { "dynamic_query" } else { "static_query" }),
        ),
        field("randomized_ordering", "--randomized-ordering", draft.randomized_ordering.and_then(OrNil::value)),
        field_or_nil(draft, "", "ssh_user", "--ssh-user", &draft.ssh_user),
        field_or_nil(draft, "", "description_format", "--description-format", &draft.description_format),
        number(
            draft,
            "",
            "execution_timeout_interval",
            "--execution-timeout-interval",
            draft.execution_timeout_interval,
        ),
        number(draft, "", "time_to_pickup", "--time-to-pickup", draft.time_to_pickup),
        field("time_zone", "--timezone", draft.time_zone.clone()),
        reference(["organization_id", "organization", "organization_title"], "--organization", &draft.organization),
        reference(["location_id", "location", "location_title"], "--location", &draft.location),
    ]
}

fn recurrence(draft: &Draft, cadence: Option<&str>) -> Vec<Option<SavedField>> {
    vec![
        field("cron_line", cadence.unwrap_or("--cron-line"), draft.cron_line.clone()),
        field("max_iteration", "--max-iteration", draft.max_iteration.and_then(OrNil::value)),
        field("end_time", "--end-time", draft.end_time.clone()),
        field("purpose", "--purpose", draft.purpose.clone()),
    ]
}

fn scheduling(draft: &Draft) -> Vec<Option<SavedField>> {
    vec![
        field("start_at", "--start-at", draft.start_at.clone()),
        field("start_before", "--start-before", draft.start_before.clone()),
    ]
}

fn rollout(draft: &Draft) -> Vec<Option<SavedField>> {
    let words = &draft.rollout;
    vec![
        field("batch", "--batch", words.batch.clone()),
        field("canary", "--canary", words.canary.clone()),
        field("pause", "--pause", words.pause.clone()),
        field("max_failures", "--max-failures", words.max_failures.clone()),
        field("between", "--between", words.between.clone()),
    ]
}

fn field(key: &'static str, option: &str, value: Option<impl Into<Value>>) -> Option<SavedField> {
    Some(SavedField { key, option: option.to_owned(), value: value?.into() })
}

/// Returns the field of a text; its null is the word for null.
fn field_or_nil(
    draft: &Draft,
    object: &'static str,
    key: &'static str,
    option: &str,
    value: &Option<String>,
) -> Option<SavedField> {
    let null = draft.nulls.contains(&(object, key)).then(nil);
    field(key, option, value.clone().or(null))
}

/// Returns the field of a number; its null is the word for null.
fn number(
    draft: &Draft,
    object: &'static str,
    key: &'static str,
    option: &str,
    value: Option<OrNil<u32>>,
) -> Option<SavedField> {
    let null = draft.nulls.contains(&(object, key)).then(|| Value::from(nil()));
    field(key, option, value.and_then(OrNil::value).map(Value::from).or(null))
}

/// Returns the field of an id, a name or a title, which have keys of their own.
fn reference(keys: [&'static str; 3], option: &str, reference: &Option<Reference>) -> Option<SavedField> {
    let [id, name, title] = keys;
    let (key, ending, value) = match reference.as_ref()? {
        Reference::Id(Value::Null) => return None,
        Reference::Id(typed) => (id, "-id", answer::count(Some(typed)).map_or_else(|| typed.clone(), Value::from)),
        Reference::Name(text) => (name, "", text.as_str().into()),
        Reference::Title(text) => (title, "-title", text.as_str().into()),
    };
    field(key, &format!("{option}{ending}"), Some(value))
}

/// Writes the fields that have a value, within an object if it has a name.
fn fields(text: &mut String, indent: usize, object: &str, fields: Vec<Option<SavedField>>) {
    let fields: Vec<_> = fields.into_iter().flatten().collect();
    let inner = if object.is_empty() { indent } else { indent + scalar::INDENT };
    if !object.is_empty() && !fields.is_empty() {
        text.push_str(&format!("{object}:\n"));
    }
    for SavedField { key, option, value } in fields {
        scalar::write(text, inner, key, &value, Some(&option));
    }
}

/// Names the secrets that are part of the request and not of the document.
fn secrets(text: &mut String, draft: &Draft) {
    for (given, name, ask) in [
        (draft.password.is_some(), "password", "--ask-password"),
        (draft.key_passphrase.is_some(), "key_passphrase", "--ask-key-passphrase"),
        (draft.effective_user_password.is_some(), "effective_user_password", "--ask-effective-user-password"),
    ] {
        if given {
            text.push_str(&format!("# {name}: never saved; give {ask}\n"));
        }
    }
}

#[cfg(test)]
mod tests;
