//! Inputs, lists of names and values, and whole requests.

use super::text;
use rexctl::model::{document, inputs as read, parameters::Parameters};
use rexctl::resource::normalize;
use serde_json::Value;

/// `--input` keeps a value to the byte; `--inputs` means the same when it is written again; `--inputs-json` keeps the object.
pub fn inputs(bytes: &[u8]) {
    let text = text(bytes);
    match read::pair("--input", text) {
        Ok((name, value)) => assert!(!name.is_empty() && text.ends_with(&format!("={value}"))),
        Err(refusal) => assert!(refusal.message().starts_with("--input: ")),
    }
    match read::hammer_list("--inputs", "--input", text) {
        Ok(pairs) => {
            let again: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            assert_eq!(read::hammer_list("--inputs", "--input", &again.join(",")).unwrap(), pairs);
        }
        Err(refusal) => assert!(refusal.message().starts_with("--inputs: ")),
    }
    match read::object("--inputs-json", text) {
        Ok(object) => assert!(means(&Value::Object(object), &serde_json::from_str(text).unwrap()), "{text}"),
        Err(refusal) => assert!(refusal.message().starts_with("--inputs-json: ")),
    }
}

/// A list is the words that were quoted to make it, none of them empty; parameters of an endpoint become an object, and pairs for a query.
pub fn key_values(bytes: &[u8]) {
    let words: Vec<&str> = text(bytes).lines().collect();
    let escaped = |word: &&str| word.chars().flat_map(|c| ['\\', c]).collect::<String>();
    let written = words.iter().map(escaped).collect::<Vec<_>>().join(",");
    let has_blank = words.iter().any(|word| word.trim().is_empty());
    if !words.is_empty() && !has_blank && serde_json::from_str::<Value>(&written).is_err() {
        assert_eq!(normalize::list(&written).unwrap(), words);
    }
    let _ = normalize::list(text(bytes));
    let fields: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
    match Parameters::parse("--field", &fields) {
        Ok(parameters) => {
            assert!(parameters.query().iter().all(|(name, _)| !name.is_empty()));
            assert!(parameters.body().is_object());
        }
        Err(refusal) => assert!(refusal.message().starts_with("--field: ")),
    }
}

/// A document in JSON means what JSON says, though the same reader takes YAML, which wants no key twice.
pub fn document(bytes: &[u8]) {
    let draft = document::draft("--from x", text(bytes));
    if let Err(refusal) = &draft {
        assert!(refusal.message().starts_with("--from x: "));
    }
    let Ok(json @ Value::Object(_)) = serde_json::from_slice(bytes) else { return };
    let job = json.get("job_invocation").unwrap_or(&json);
    let colons = |text: &str| text.matches(':').count();
    match draft {
        Ok(draft) => {
            if let Some(inputs) = job.get("inputs").filter(|inputs| inputs.is_object()) {
                assert!(means(&Value::Object(draft.inputs), inputs), "{inputs}");
            }
        }
        Err(refusal) => {
            let repeats_a_key = colons(text(bytes)) != colons(&json.to_string());
            assert!(repeats_a_key || !refusal.message().starts_with("--from x: neither JSON"), "{refusal}");
        }
    }
}

/// Inputs are the texts of what JSON says; serde_json writes exponents in another way.
fn means(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::Number(other)) => {
            *one == other.to_string()
                || one.parse::<f64>().unwrap().to_string() == other.to_string().parse::<f64>().unwrap().to_string()
        }
        (Value::String(one), Value::Bool(other)) => *one == other.to_string(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| means(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, one)| other.get(name).is_some_and(|other| means(one, other)))
        }
        _ => one == other,
    }
}
