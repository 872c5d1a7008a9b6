//! Fields of a record that the server refuses: `errors` by field, with whole sentences beside them.

use crate::error::RefusedField;
use serde_json::Value;

/// Returns the refused fields in an answer with 4xx, every sentence of the server among them.
pub fn of_record(body: &Value) -> Vec<RefusedField> {
    let error = body.get("error").unwrap_or(&Value::Null);
    let message = error.get("message").and_then(Value::as_str).map(str::trim).filter(|message| !message.is_empty());
    let is_search = |class: &str| class.starts_with("ScopedSearch::");
    let class = error.get("class").and_then(Value::as_str).filter(|class| is_search(class)).map(|_| "search");
    let name = error.get("parameter_name").and_then(Value::as_str).or(class);
    if let (Some(name), Some(message)) = (name, message) {
        return vec![RefusedField::new(name, message)];
    }
    let sentences = error.get("full_messages").and_then(Value::as_array).into_iter().flatten();
    let mut reasons = reasons(error);
    let mut fields: Vec<_> = sentences.filter_map(Value::as_str).map(|text| of_sentence(text, &mut reasons)).collect();
    fields.extend(reasons.into_iter().map(|(name, reason)| RefusedField {
        sentence: format!("{} {reason}", humanized(&name)),
        value: None,
        name,
        reason,
    }));
    fields
}

/// Returns the fields in `errors` with their reasons.
fn reasons(error: &Value) -> Vec<(String, String)> {
    let of_field = |(name, reasons): (&String, &Value)| -> Vec<(String, String)> {
        let reasons = match reasons {
            Value::Array(reasons) => reasons.iter().filter_map(Value::as_str).collect(),
            other => other.as_str().into_iter().collect::<Vec<_>>(),
        };
        reasons.into_iter().map(|reason| (name.clone(), reason.to_owned())).collect()
    };
    error.get("errors").and_then(Value::as_object).into_iter().flatten().flat_map(of_field).collect()
}

/// Returns the field of a sentence, whose reason is taken out of `reasons`; without a name if there is none.
fn of_sentence(sentence: &str, reasons: &mut Vec<(String, String)>) -> RefusedField {
    let is_whole = |(name, reason): &(String, String)| sentence == format!("{} {reason}", humanized(name));
    let is_end = |(name, reason): &(String, String)| match name.as_str() {
        "base" => sentence == reason,
        _ => sentence.ends_with(reason.as_str()),
    };
    let place = reasons.iter().position(is_whole).or_else(|| reasons.iter().position(is_end));
    match place.map(|place| reasons.remove(place)) {
        Some((name, reason)) => RefusedField { name, value: None, reason, sentence: sentence.to_owned() },
        None => RefusedField::new("", sentence),
    }
}

/// Returns `Job category` for `job_category`, as the server begins its sentences.
fn humanized(name: &str) -> String {
    let words = name.strip_suffix("_id").unwrap_or(name).replace(['_', '.'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(error: Value) -> Vec<(String, String, String)> {
        let fields = of_record(&json!({ "error": error }));
        fields.into_iter().map(|field| (field.name, field.reason, field.sentence)).collect()
    }

    fn field(name: &str, reason: &str, sentence: &str) -> (String, String, String) {
        (name.into(), reason.into(), sentence.into())
    }

    #[test]
    fn each_sentence_goes_with_its_field() {
        let error = json!({"id": null,
            "errors": {"job_category": ["can't be blank"], "name": ["has already been taken", "is too long"], "base": ["is locked."]},
            "full_messages": ["Name has already been taken", "Name is too long", "is locked.", "Job category can't be blank"]});
        assert_eq!(
            told(error),
            [
                field("name", "has already been taken", "Name has already been taken"),
                field("name", "is too long", "Name is too long"),
                field("base", "is locked.", "is locked."),
                field("job_category", "can't be blank", "Job category can't be blank"),
            ]
        );
    }

    #[test]
    fn nothing_is_lost_where_fields_and_sentences_do_not_fit() {
        let error = json!({"errors": {"name": ["x"], "query": "y"}, "full_messages": ["Name is taken", "Job is odd"]});
        assert_eq!(
            told(error),
            [
                field("", "Name is taken", "Name is taken"),
                field("", "Job is odd", "Job is odd"),
                field("name", "x", "Name x"),
                field("query", "y", "Query y"),
            ]
        );
        assert_eq!(told(json!({"errors": {"a": 5}, "full_messages": "z"})), []);
        assert_eq!(told(json!("text")), []);
    }

    #[test]
    fn a_parameter_and_a_search_are_fields_too() {
        let message = "Field 'x' not recognized for searching!";
        let search = json!({"message": message, "class": "ScopedSearch::QueryNotSupported"});
        assert_eq!(told(search), [field("search", message, message)]);
        let parameter =
            json!({"message": "Missing parameter name", "class": "Apipie::ParamMissing", "parameter_name": "name"});
        assert_eq!(told(parameter), [field("name", "Missing parameter name", "Missing parameter name")]);
    }
}
