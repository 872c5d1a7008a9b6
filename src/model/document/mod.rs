//! A request as a document: JSON or YAML with the server's field names, with or without the `job_invocation` wrapper; names and targets
//! as typed, which a saved request has; or the record that a dry run prints.

mod cadence;
mod fields;
mod own_fields;
pub mod writer;

use crate::config::OrNil;
use crate::error::Error;
use crate::model::draft::Draft;
use crate::model::json;
use crate::secret::Secret;
use crate::yaml::{self, YamlError};
use fields::DocumentFields;
use own_fields::{rollout_words, typed_hosts};
use std::collections::BTreeSet;

/// Reads a document. `source` names it in errors, such as `--from job.yaml`.
pub fn draft(source: &str, text: &str) -> Result<Draft, Error> {
    parse(source, text).and_then(read).map_err(|error| error.in_file(source))
}

/// Returns the fields of a document, those of `job_invocation` among them.
fn parse(source: &str, text: &str) -> Result<DocumentFields, Error> {
    let json = json::check(text);
    if let (Err(fault), true) = (&json, is_meant_as_json(source, text)) {
        return Err(Error::usage(fault.to_string()));
    }
    let document = yaml::parse_with_json(text).map_err(|fault| {
        let YamlError { line, column, reason } = fault;
        match reason {
            yaml::NOT_YAML => Error::usage(format!("neither JSON nor YAML at line {line}, column {column}")),
            _ => Error::usage(fault.to_string()),
        }
    })?;
    let yaml::Value::Map(outer) = document.value else {
        return Err(Error::usage(
            "must contain the fields of a job invocation, such as job_template_id and search_query",
        ));
    };
    let mut top = DocumentFields { is_json: json.is_ok(), prefix: String::new(), entries: outer.entries };
    top.check_keys()?;
    if top.has("method")
        && let Some(yaml::Value::Map(body)) = top.take("body").map(|body| body.value)
    {
        if top.has("batches") {
            let message = "is what the dry run of a rollout prints, whose request is that of the first batch only";
            return Err(Error::usage(format!("{message}; --save keeps the whole rollout")));
        }
        top.entries = body.entries;
        top.check_keys()?;
    }
    if let Some(inner) = top.take("job_invocation") {
        let yaml::Value::Map(inner) = inner.value else {
            return Err(Error::invalid("job_invocation", None, "must contain fields"));
        };
        let outer = std::mem::replace(&mut top.entries, inner.entries);
        top.entries.retain(|entry| outer.iter().all(|other| other.key.text != entry.key.text));
        top.entries.extend(outer);
        top.check_keys()?;
    }
    Ok(top)
}

/// Returns the key for an option whose words it has: `effective_user` for `--effective-user`.
pub fn key(option: &str) -> String {
    option.trim_start_matches("--").replace('-', "_")
}

/// Returns true if a text was meant as JSON: an error in it must not turn it into YAML with another meaning.
fn is_meant_as_json(source: &str, text: &str) -> bool {
    let within = text.trim_start().strip_prefix('{').map(str::trim_start);
    within.is_some_and(|within| within.starts_with('"')) || source.to_ascii_lowercase().ends_with(".json")
}

fn read(mut top: DocumentFields) -> Result<Draft, Error> {
    let (mut ssh, mut recurrence) = (top.nested("ssh")?, top.nested("recurrence")?);
    let (mut scheduling, mut concurrency) = (top.nested("scheduling")?, top.nested("concurrency_control")?);
    let mut rollout = top.nested("rollout")?;
    let dynamic = match top.text("targeting_type")?.as_deref() {
        None => None,
        Some("static_query") => Some(false),
        Some("dynamic_query") => Some(true),
        Some(_) => return Err(top.wrong("targeting_type", "static_query or dynamic_query")),
    };
    let typed_hosts = typed_hosts(&mut top)?;
    let (cron_line, cadence) = cadence::cron_line(&mut recurrence)?;
    let draft = Draft {
        nulls: BTreeSet::new(),
        job_template: top.reference("job_template")?,
        feature: top.text("feature")?,
        search_query: top.text("search_query")?,
        bookmark: top.reference("bookmark")?,
        typed_hosts,
        targets: None,
        dynamic,
        randomized_ordering: top.boolean("randomized_ordering")?.map(OrNil::Value),
        inputs: top.inputs("inputs")?,
        ansible: top.inputs("ansible")?,
        effective_user: ssh.text("effective_user")?,
        effective_user_password: ssh.text("effective_user_password")?.map(Secret::new),
        ssh_user: top.text("ssh_user")?,
        password: top.text("password")?.map(Secret::new),
        key_passphrase: top.text("key_passphrase")?.map(Secret::new),
        cron_line,
        cadence,
        time_zone: top.text("time_zone")?,
        max_iteration: recurrence.number("max_iteration")?,
        end_time: recurrence.text("end_time")?,
        purpose: recurrence.text("purpose")?,
        start_at: scheduling.text("start_at")?,
        start_before: scheduling.text("start_before")?,
        concurrency_level: concurrency.number("concurrency_level")?,
        time_span: concurrency.number("time_span")?,
        description_format: top.text("description_format")?,
        execution_timeout_interval: top.number("execution_timeout_interval")?,
        time_to_pickup: top.number("time_to_pickup")?,
        organization: top.reference("organization")?,
        location: top.reference("location")?,
        rollout: rollout_words(&mut rollout)?,
    };
    if draft.typed_hosts.is_some() && (draft.search_query.is_some() || draft.bookmark.is_some()) {
        let message = "cannot be combined with search_query or a bookmark; keep one";
        return Err(Error::invalid("targets", None, message));
    }
    [top, ssh, recurrence, scheduling, concurrency, rollout].into_iter().try_for_each(DocumentFields::finish)?;
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::targeting::Reference;
    use serde_json::{Value, json};

    fn message(text: &str) -> String {
        draft("--from x", text).unwrap_err().message().to_owned()
    }

    #[test]
    fn json_with_the_wrapper_and_yaml_without_mean_the_same() {
        let json = draft(
            "--from x",
            r#"{"organization_id": 3, "job_invocation": {"ansible": {"tags": "db"}, "job_template_id": 7, "targeting_type": "dynamic_query",
            "search_query": "name ~ web", "inputs": {"command": "a\nb"}, "ssh": {"effective_user": "nobody"},
            "recurrence": {"cron_line": "5 4 * * *", "max_iteration": 3}, "concurrency_control": {"concurrency_level": "5"}}}"#,
        );
        let yaml = draft(
            "--from x",
            "organization_id: 3\nansible: {tags: db}\njob_template_id: 7\ntargeting_type: dynamic_query\nsearch_query: name ~ web\n\
             inputs:\n  command: |-\n    a\n    b\nssh: {effective_user: nobody}\nrecurrence:\n  cron_line: 5 4 * * *\n  max_iteration: 3\n\
             concurrency_control:\n  concurrency_level: 5\n",
        );
        let json = json.unwrap();
        assert_eq!(format!("{json:?}"), format!("{:?}", yaml.unwrap()));
        assert_eq!((&json.inputs["command"], &json.ansible["tags"]), (&json!("a\nb"), &json!("db")));
        assert_eq!(json.organization, Some(Reference::Id(json!(3))));
        assert_eq!(
            (json.dynamic, json.max_iteration, json.concurrency_level),
            (Some(true), Some(OrNil::Value(3)), Some(OrNil::Value(5)))
        );
    }

    #[test]
    fn characters_that_only_json_allows_are_read_but_a_repeated_key_is_refused() {
        let read = |inputs: &str| draft("--from x", &format!(r#"{{"inputs": {{{inputs}}}}}"#));
        assert_eq!(read("\"a\": \"x\u{7f}\u{86}\"").unwrap().inputs["a"], "x\u{7f}\u{86}");
        let error = read("\"a\": 1, \"a\": 2").unwrap_err();
        assert_eq!(error.message(), "--from x: inputs.a: given twice; give it once");
    }

    #[test]
    fn an_input_without_a_value_is_null() {
        for options in ["{options: }", "{options}", "\n  options:\n", "\n  options: # none\n", "\n  options: &x\n"] {
            let inputs = draft("--from x", &format!("inputs: {options}")).unwrap().inputs;
            assert_eq!(inputs["options"], Value::Null, "{options}");
        }
        let list = draft("--from x", "inputs:\n  options:\n  - \n  - ~\n").unwrap().inputs;
        assert_eq!(list["options"], json!([null, "~"]));
    }

    #[test]
    fn null_is_the_same_as_a_missing_field() {
        assert!(draft("--from x", r#"{"feature": null, "ssh": null}"#).unwrap().feature.is_none());
    }

    /// Scalars that YAML would read as other values or texts.
    const SCALARS: &[&str] = &[
        "0755",
        "1.10",
        "1e3",
        "y",
        "No",
        "on",
        "null",
        "~",
        "0x1F",
        "12:30",
        "1_000",
        "2026-11-23",
        ".inf",
        "=",
        "<<",
        ":symbol",
        "+1",
        "-0",
        "1.0",
        "5219e7830",
        "0o17",
        "123456789012345678901234567890",
        "true",
    ];

    #[test]
    fn a_scalar_keeps_its_characters() {
        for text in SCALARS {
            for document in [
                format!("inputs:\n  command: {text}\n"),
                format!("inputs: {{command: {text}}}\n"),
                format!("inputs: &a\n  command: '{text}'\n"),
                format!("inputs:\n  command: |-\n    {text}"),
            ] {
                let inputs = draft("--from x", &document).unwrap_or_else(|error| panic!("{document}: {error}")).inputs;
                assert_eq!(inputs["command"], *text, "{document}");
            }
        }
        let typed =
            "password: 0815\nssh_user: yes\nssh: {effective_user: 007}\ndescription_format: 1.10\nfeature: off\n";
        let typed = draft("--from x", typed).unwrap();
        assert_eq!(typed.password.unwrap().expose(), "0815");
        assert_eq!((typed.ssh_user.unwrap(), typed.effective_user.unwrap()), ("yes".into(), "007".to_owned()));
        assert_eq!((typed.description_format.unwrap(), typed.feature.unwrap()), ("1.10".into(), "off".to_owned()));
    }

    #[test]
    fn json_numbers_and_booleans_are_text_where_the_server_wants_text() {
        let json =
            r#"{"inputs": {"a": 1.10, "b": true, "c": 1e400, "d": null, "e": [1.0], "f": ""}, "password": 0.50}"#;
        let typed = draft("--from x", json).unwrap();
        let inputs = json!({"a": "1.10", "b": "true", "c": "1e400", "d": null, "e": ["1.0"], "f": ""});
        assert_eq!(Value::Object(typed.inputs), inputs);
        assert_eq!(typed.password.unwrap().expose(), "0.50");
    }

    #[test]
    fn a_bad_document_is_refused_naming_the_field() {
        for (text, said) in [
            ("{", "neither JSON nor YAML at line 1, column"),
            (r#"{"inputs": {"a": null},}"#, "--from x: not valid JSON at line 1, column 24"),
            ("feature: !!binary x", "has a tag other than"),
            ("feature: a\nfeature: b", "feature: given twice"),
            ("job_template_id: 1.5", "job_template_id: must be a whole number from 1"),
            ("job_template_id: yes", "job_template_id: must be a whole number from 1"),
            ("job_template_id: 7abc", "job_template_id: must be a whole number from 1"),
            ("bookmark_id: ' 26'", "bookmark_id: must be a whole number from 1"),
            ("bookmark_id: 0x1", "bookmark_id: must be a whole number from 1"),
            ("organization_id: 'x'", "organization_id: must be a whole number from 1"),
            ("location_id: -1", "location_id: must be a whole number from 1"),
            ("feature: [a]", "feature: must be text"),
            ("- a", "must contain the fields"),
            ("job_invocation: x", "job_invocation: must contain fields"),
            ("serch_query: x", "unknown field serch_query"),
            ("recurrence: {cron: x}", "unknown field recurrence.cron"),
            ("recurrence: {every: 7 days}", "recurrence.every: \"7 days\": a cron line begins anew"),
            ("recurrence: {every: day, cron_line: '* * * * *'}", "cron_line: cannot be combined with recurrence.every"),
            (
                "concurrency_control: {concurrency_level: 0}",
                "concurrency_control.concurrency_level: must be a whole number from 1",
            ),
            ("targeting_type: all", "static_query or dynamic_query"),
            ("inputs: 5", "inputs: must be an object"),
            ("randomized_ordering: 2", "true, false, 1 or 0"),
        ] {
            assert!(message(text).contains(said), "{text}: {}", message(text));
        }
    }

    #[test]
    fn errors_never_repeat_the_content_of_a_document() {
        assert!(!message("password: \"marker-7").contains("marker"));
    }
}
