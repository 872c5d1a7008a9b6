//! A whole request as a document: JSON or YAML in the server's own field names, with or without the `job_invocation` wrapper.

use crate::config::OrNil;
use crate::error::Error;
use crate::model::draft::{Draft, LARGEST};
use crate::model::inputs::{self, Inputs};
use crate::model::targeting::Reference;
use crate::secret::Secret;
use crate::yaml::{self, Entry, Fault, Node, Scalar};
use serde::de::IgnoredAny;
use std::collections::HashSet;

/// Reads a document. `source` names it in errors, such as `--from job.yaml`.
pub fn draft(source: &str, text: &str) -> Result<Draft, Error> {
    let document = yaml::parse_with_json(text).map_err(|fault| {
        let Fault { line, column, reason } = fault;
        match reason {
            yaml::NOT_YAML => Error::usage(format!("{source}: neither JSON nor YAML at line {line}, column {column}")),
            _ => Error::usage(format!("{source}: {fault}")),
        }
    })?;
    let yaml::Value::Map(outer) = document.value else {
        return Err(Error::usage(format!(
            "{source}: expected the fields of a job invocation, such as job_template_id and search_query"
        )));
    };
    let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
    let mut top = Fields { source, is_json, prefix: String::new(), entries: outer.entries };
    top.check_keys()?;
    if let Some(inner) = top.take("job_invocation") {
        let yaml::Value::Map(inner) = inner.value else {
            return Err(Error::usage(format!("{source}: job_invocation holds no fields")));
        };
        let outer = std::mem::replace(&mut top.entries, inner.entries);
        top.entries.retain(|entry| outer.iter().all(|other| other.key.text != entry.key.text));
        top.entries.extend(outer);
        top.check_keys()?;
    }
    read(top)
}

fn read(mut top: Fields<'_>) -> Result<Draft, Error> {
    let (mut ssh, mut recurrence) = (top.nested("ssh")?, top.nested("recurrence")?);
    let (mut scheduling, mut concurrency) = (top.nested("scheduling")?, top.nested("concurrency_control")?);
    let dynamic = match top.text("targeting_type")?.as_deref() {
        None => None,
        Some("static_query") => Some(false),
        Some("dynamic_query") => Some(true),
        Some(_) => return Err(top.wrong("targeting_type", "static_query or dynamic_query")),
    };
    let draft = Draft {
        job_template: top.id("job_template_id")?,
        feature: top.text("feature")?,
        search_query: top.text("search_query")?,
        bookmark: top.id("bookmark_id")?,
        dynamic,
        randomized_ordering: top.boolean("randomized_ordering")?.map(OrNil::Value),
        inputs: top.inputs("inputs")?,
        ansible: top.inputs("ansible")?,
        effective_user: ssh.text("effective_user")?,
        effective_user_password: ssh.text("effective_user_password")?.map(Secret::new),
        ssh_user: top.text("ssh_user")?,
        password: top.text("password")?.map(Secret::new),
        key_passphrase: top.text("key_passphrase")?.map(Secret::new),
        cron_line: recurrence.text("cron_line")?,
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
        organization: top.id("organization_id")?,
        location: top.id("location_id")?,
    };
    [top, ssh, recurrence, scheduling, concurrency].into_iter().try_for_each(Fields::finish)?;
    Ok(draft)
}

/// The fields not read yet of one level of the document.
struct Fields<'a> {
    source: &'a str,
    is_json: bool,
    prefix: String,
    entries: Vec<Entry>,
}

impl<'a> Fields<'a> {
    /// Takes a field's value; null is as good as nothing, as it is to the server.
    fn take(&mut self, name: &str) -> Option<Node> {
        let at = self.entries.iter().position(|entry| entry.key.text == name)?;
        Some(self.entries.remove(at).value).filter(|value| !value.is_null())
    }

    fn scalar(&mut self, name: &str, allowed: &str) -> Result<Option<Scalar>, Error> {
        match self.take(name).map(|node| node.value) {
            None => Ok(None),
            Some(yaml::Value::Scalar(scalar)) => Ok(Some(scalar)),
            Some(_) => Err(self.wrong(name, allowed)),
        }
    }

    fn nested(&mut self, name: &str) -> Result<Fields<'a>, Error> {
        let entries = match self.take(name).map(|node| node.value) {
            None => Vec::new(),
            Some(yaml::Value::Map(map)) => map.entries,
            Some(_) => return Err(self.wrong(name, "an object")),
        };
        let prefix = format!("{}{name}.", self.prefix);
        let nested = Fields { source: self.source, is_json: self.is_json, prefix, entries };
        nested.check_keys()?;
        Ok(nested)
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        Ok(self.scalar(name, "text")?.map(|scalar| scalar.text))
    }

    /// The server wants text for every input, so that a scalar is its characters, whatever YAML makes of them.
    fn inputs(&mut self, name: &str) -> Result<Inputs, Error> {
        let Fields { entries, is_json, .. } = self.nested(name)?;
        Ok(entries.into_iter().map(|entry| (entry.key.text, inputs::value(entry.value, is_json))).collect())
    }

    fn id(&mut self, name: &str) -> Result<Option<Reference>, Error> {
        let Some(Scalar { text, is_plain }) = self.scalar(name, "an id")? else { return Ok(None) };
        let is_number = is_plain && text.parse::<f64>().is_ok();
        match text.parse::<u64>() {
            Ok(id) if is_plain => Ok(Some(Reference::Id(id.into()))),
            Err(_) if is_number || text.is_empty() => Err(self.wrong(name, "an id")),
            _ => Ok(Some(Reference::Id(text.into()))),
        }
    }

    fn number(&mut self, name: &str) -> Result<Option<OrNil<u32>>, Error> {
        let allowed = format!("a whole number from 1 to {LARGEST}");
        let Some(scalar) = self.scalar(name, &allowed)? else { return Ok(None) };
        match scalar.text.parse().ok().filter(|number| (1..=LARGEST).contains(number)) {
            Some(number) => Ok(Some(OrNil::Value(number))),
            None => Err(self.wrong(name, &allowed)),
        }
    }

    fn boolean(&mut self, name: &str) -> Result<Option<bool>, Error> {
        let allowed = "true, false, 1 or 0";
        let Some(scalar) = self.scalar(name, allowed)? else { return Ok(None) };
        match scalar.text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "1" => Ok(Some(true)),
            "false" | "no" | "off" | "n" | "0" => Ok(Some(false)),
            _ => Err(self.wrong(name, allowed)),
        }
    }

    fn wrong(&self, name: &str, allowed: &str) -> Error {
        Error::usage(format!("{}: {}{name} has to be {allowed}", self.source, self.prefix))
    }

    /// Refuses a key that stands there twice, since only one value could be meant.
    fn check_keys(&self) -> Result<(), Error> {
        let mut seen = HashSet::new();
        match self.entries.iter().find(|entry| !seen.insert(entry.key.text.as_str())) {
            None => Ok(()),
            Some(Entry { key, .. }) => {
                let Fields { source, prefix, .. } = self;
                Err(Error::usage(format!("{source}: {prefix}{} is given twice; give it once", key.text)))
            }
        }
    }

    /// The server ignores keys that it does not know, so a misspelt one would be lost in silence.
    fn finish(self) -> Result<(), Error> {
        match self.entries.first() {
            None => Ok(()),
            Some(Entry { key, .. }) => Err(Error::usage(format!("{}: unknown field {}{}", self.source, self.prefix, key.text))
                .hint("Allowed are the fields of a job invocation as the server's API names them; see rexctl job-invocation create --help.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn what_only_json_allows_is_read_but_a_key_twice_is_refused() {
        let read = |inputs: &str| draft("--from x", &format!(r#"{{"inputs": {{{inputs}}}}}"#));
        assert_eq!(read("\"a\": \"x\u{7f}\u{86}\"").unwrap().inputs["a"], "x\u{7f}\u{86}");
        let error = read("\"a\": 1, \"a\": 2").unwrap_err();
        assert_eq!(error.message(), "--from x: inputs.a is given twice; give it once");
    }

    #[test]
    fn null_is_as_good_as_nothing() {
        assert!(draft("--from x", r#"{"feature": null, "ssh": null}"#).unwrap().feature.is_none());
    }

    #[test]
    fn a_scalar_is_the_characters_that_stand_there() {
        for text in [
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
        ] {
            for document in [
                format!("inputs:\n  command: {text}\n"),
                format!("inputs: {{command: {text}}}\n"),
                format!("inputs: &a\n  command: '{text}'\n"),
                format!("inputs:\n  command: |-\n    {text}"),
            ] {
                let inputs = draft("--from x", &document).unwrap_or_else(|error| panic!("{document}: {error}")).inputs;
                assert_eq!(inputs["command"], text, "{document}");
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
    fn json_numbers_and_truth_are_text_where_the_server_wants_text() {
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
            ("feature: !!binary x", "has a tag other than"),
            ("feature: a\nfeature: b", "feature is given twice"),
            ("job_template_id: 1.5", "job_template_id has to be an id"),
            ("feature: [a]", "feature has to be text"),
            ("- a", "expected the fields"),
            ("job_invocation: x", "holds no fields"),
            ("serch_query: x", "unknown field serch_query"),
            ("recurrence: {cron: x}", "unknown field recurrence.cron"),
            (
                "concurrency_control: {concurrency_level: 0}",
                "concurrency_control.concurrency_level has to be a whole number from 1",
            ),
            ("targeting_type: all", "static_query or dynamic_query"),
            ("inputs: 5", "inputs has to be an object"),
            ("randomized_ordering: 2", "true, false, 1 or 0"),
        ] {
            assert!(message(text).contains(said), "{text}: {}", message(text));
        }
    }

    #[test]
    fn what_a_broken_document_says_is_not_repeated() {
        assert!(!message("password: \"marker-7").contains("marker"));
    }
}
