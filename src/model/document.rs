//! A whole request as a document: JSON or YAML in the server's own field names, with or without the `job_invocation` wrapper.

use crate::config::OrNil;
use crate::error::Error;
use crate::model::answer;
use crate::model::draft::{Draft, LARGEST};
use crate::model::targeting::Reference;
use crate::secret::Secret;
use serde_json::{Map, Value};

/// Reads a document. `source` names it in errors, such as `--from job.yaml`.
pub fn draft(source: &str, text: &str) -> Result<Draft, Error> {
    // The parser's own text would repeat the line, which may hold a password: only where it stopped is told.
    let document = parsed(text).map_err(|cause| {
        let place =
            cause.location().map(|at| format!(" at line {}, column {}", at.line(), at.column())).unwrap_or_default();
        Error::usage(format!("{source}: neither JSON nor YAML{place}"))
    })?;
    let Value::Object(mut outer) = document else {
        return Err(Error::usage(format!(
            "{source}: expected the fields of a job invocation, such as job_template_id and search_query"
        )));
    };
    let mut fields = Fields { source, prefix: String::new(), map: Map::new() };
    match outer.remove("job_invocation") {
        Some(Value::Object(inner)) => {
            fields.map = inner;
            fields.map.extend(outer);
        }
        Some(_) => return Err(Error::usage(format!("{source}: job_invocation holds no fields"))),
        None => fields.map = outer,
    }
    read(fields)
}

/// YAML is nearly all of JSON, and takes no key twice; but JSON's texts may hold characters that YAML does not allow.
fn parsed(text: &str) -> Result<Value, serde_saphyr::Error> {
    serde_saphyr::from_str(text).or_else(|cause| match cause.without_snippet() {
        serde_saphyr::Error::DuplicateMappingKey { .. } => Err(cause),
        _ => serde_json::from_str(text).map_err(|_| cause),
    })
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
        inputs: top.nested("inputs")?.map,
        ansible: top.nested("ansible")?.map,
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
    prefix: String,
    map: Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// A field's value; null is as good as nothing, as it is to the server.
    fn take(&mut self, name: &str) -> Option<Value> {
        self.map.remove(name).filter(|value| !value.is_null())
    }

    fn nested(&mut self, name: &str) -> Result<Fields<'a>, Error> {
        let map = match self.take(name) {
            None => Map::new(),
            Some(Value::Object(map)) => map,
            Some(_) => return Err(self.wrong(name, "an object")),
        };
        Ok(Fields { source: self.source, prefix: format!("{}{name}.", self.prefix), map })
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(self.wrong(name, "text")),
        }
    }

    fn id(&mut self, name: &str) -> Result<Option<Reference>, Error> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Number(id)) if id.as_u64().is_some() => Ok(Some(Reference::Id(Value::Number(id)))),
            Some(Value::String(id)) if !id.is_empty() => Ok(Some(Reference::Id(Value::String(id)))),
            Some(_) => Err(self.wrong(name, "an id")),
        }
    }

    fn number(&mut self, name: &str) -> Result<Option<OrNil<u32>>, Error> {
        let Some(value) = self.take(name) else { return Ok(None) };
        let number = answer::count(Some(&value)).and_then(|n| u32::try_from(n).ok());
        match number.filter(|n| (1..=LARGEST).contains(n)) {
            Some(number) => Ok(Some(OrNil::Value(number))),
            None => Err(self.wrong(name, &format!("a whole number from 1 to {LARGEST}"))),
        }
    }

    fn boolean(&mut self, name: &str) -> Result<Option<bool>, Error> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Bool(yes)) => Ok(Some(yes)),
            Some(value) if value == 1 => Ok(Some(true)),
            Some(value) if value == 0 => Ok(Some(false)),
            Some(_) => Err(self.wrong(name, "true, false, 1 or 0")),
        }
    }

    fn wrong(&self, name: &str, allowed: &str) -> Error {
        Error::usage(format!("{}: {}{name} has to be {allowed}", self.source, self.prefix))
    }

    /// The server ignores keys that it does not know, so a misspelt one would be lost in silence.
    fn finish(self) -> Result<(), Error> {
        match self.map.keys().next() {
            None => Ok(()),
            Some(key) => Err(Error::usage(format!("{}: unknown field {}{key}", self.source, self.prefix))
                .hint("Allowed are the fields of a job invocation as the server's API names them; see rexctl job-invocation create --help.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

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
        assert!(read("\"a\": 1, \"a\": 2").is_err());
    }

    #[test]
    fn null_is_as_good_as_nothing() {
        assert!(draft("--from x", r#"{"feature": null, "ssh": null}"#).unwrap().feature.is_none());
    }

    #[test]
    fn a_bad_document_is_refused_naming_the_field() {
        for (text, said) in [
            ("{", "neither JSON nor YAML"),
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
