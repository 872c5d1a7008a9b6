//! Failed validations of a job, which the server joins into one text.

use crate::error::RefusedField;

/// Attributes as the server writes them before a reason, the longer of two that begin alike first.
const ATTRIBUTES: [&str; 26] = [
    "Targeting type",
    "Targeting",
    "Triggering",
    "Bookmark",
    "Search query",
    "Randomized ordering",
    "Cronline",
    "Cron line",
    "Max iteration",
    "End time",
    "Purpose",
    "Start at raw",
    "Start at",
    "Start before raw",
    "Start before",
    "Concurrency level",
    "Time span",
    "Execution timeout interval",
    "Time to pickup",
    "Ssh user",
    "Effective user password",
    "Effective user",
    "Key passphrase",
    "Password",
    "Description format",
    "Description",
];

/// Records that a job is made of, in front of the validations of each.
const PARTS: [&str; 2] = ["Targeting: ", "Triggering: "];

/// Returns the fields that a refusal of a job is about, every sentence of the server among them.
pub fn fields(reason: &str) -> Vec<RefusedField> {
    match reason.strip_prefix("Validation failed: ") {
        Some(invalid) => sentences(invalid).into_iter().flat_map(of_sentence).collect(),
        None if reason.starts_with("Unknown input ") => vec![RefusedField::new("inputs", reason)],
        None if reason.starts_with("Cannot specify both bookmark_id and search_query") => {
            vec![RefusedField::new("bookmark_id and search_query", reason)]
        }
        None if reason.starts_with("Only one of feature or job_template_id") => {
            vec![RefusedField::new("feature and job_template_id", reason)]
        }
        None => vec![RefusedField::new("", reason)],
    }
}

/// Splits a text at the commas that another validation follows; those within a sentence stay.
fn sentences(text: &str) -> Vec<&str> {
    let begins = |rest: &str| {
        PARTS.iter().chain(&["Template "]).any(|part| rest.starts_with(part))
            || rest.starts_with("Input type ")
            || attribute(rest).is_some()
    };
    let (mut found, mut start) = (Vec::new(), 0);
    for (comma, _) in text.match_indices(", ") {
        let is_sentence =
            |rest: &str| rest.starts_with(char::is_uppercase) && text.get(start..comma).is_some_and(is_complete);
        if text.get(comma + 2..).is_some_and(|rest| begins(rest) || is_sentence(rest)) {
            found.extend(text.get(start..comma));
            start = comma + 2;
        }
    }
    found.extend(text.get(start..));
    found
}

/// Returns true for a sentence whose words are the server's up to its end; a name or a value in it may have commas.
fn is_complete(sentence: &str) -> bool {
    let has = |part: &str| sentence.contains(part);
    !(has("Missing inputs: ")
        || (has("Cronline ") && !sentence.ends_with(" cron line"))
        || (has("with purpose ") && !sentence.ends_with(" exists"))
        || (sentence.starts_with("Template ") && !has(": ")))
}

/// Returns the attribute that a sentence begins with, and the reason behind it.
fn attribute(sentence: &str) -> Option<(&'static str, &str)> {
    ATTRIBUTES.iter().find_map(|attribute| {
        let rest = sentence.strip_prefix(attribute)?;
        Some((*attribute, rest.strip_prefix(": ").or(rest.strip_prefix(' '))?))
    })
}

/// Returns the fields of a sentence: one, or each input that has no value.
fn of_sentence(sentence: &str) -> Vec<RefusedField> {
    if let Some((_, inputs)) = sentence.split_once("Missing inputs: ") {
        let reason = |input: &str| format!("the required input \"{input}\" has no value; add --input {input}=VALUE");
        let missing = |input: &str| RefusedField::new("inputs", reason(input));
        return inputs.split(", ").map(missing).collect();
    }
    if let Some((_, input)) = sentence.rsplit_once(": Input ")
        && let Some(name) = input.strip_suffix(": Value is not included in the list")
    {
        return vec![RefusedField::new("inputs", format!("input \"{name}\": the value is not one of the options"))];
    }
    let words = PARTS.iter().find_map(|part| sentence.strip_prefix(part)).unwrap_or(sentence);
    if words.starts_with("Input type No task could be started") {
        let reason = "no run of the job could be planned; check --cron-line, --max-iteration and --end-time";
        return vec![RefusedField::new("", reason)];
    }
    let Some((attribute, reason)) = attribute(words) else { return vec![RefusedField::new("", sentence)] };
    let name = attribute.to_lowercase().replace(' ', "_");
    let meaning = if attribute == "Start before raw" { ": it would start after this time" } else { "" };
    vec![RefusedField { name, value: None, reason: format!("{reason}{meaning}"), sentence: words.to_owned() }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(String, String)> {
        fields(text).into_iter().map(|field| (field.name, field.reason)).collect()
    }

    fn expect(text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(name, reason)| (name.to_string(), reason.to_string())).collect();
        assert_eq!(told(text), expected, "{text}");
    }

    #[test]
    fn each_validation_is_one_field() {
        expect(
            "Validation failed: Job is odd, Targeting: Bookmark Must select a bookmark or enter a search query, \
             Search query Must select a bookmark or enter a search query, Triggering: Cronline 1, 2 * * is not valid format of cron line, \
             Concurrency level: must be greater than 0, Host is odd, Template t, U: Not all required inputs have values. Missing inputs: a, b",
            &[
                ("", "Job is odd"),
                ("bookmark", "Must select a bookmark or enter a search query"),
                ("search_query", "Must select a bookmark or enter a search query"),
                ("cronline", "1, 2 * * is not valid format of cron line"),
                ("concurrency_level", "must be greater than 0"),
                ("", "Host is odd"),
                ("inputs", "the required input \"a\" has no value; add --input a=VALUE"),
                ("inputs", "the required input \"b\" has no value; add --input b=VALUE"),
            ],
        );
    }

    #[test]
    fn a_text_of_unknown_form_stays_whole() {
        for text in ["Name can't be blank", "Job is odd, and that, too", "Purposes differ", "Targeting"] {
            expect(&format!("Validation failed: {text}"), &[("", text)]);
        }
        expect("Validation failed: Targeting is invalid", &[("targeting", "is invalid")]);
        expect("ForeignKeyError", &[("", "ForeignKeyError")]);
    }

    #[test]
    fn refusals_of_the_request_name_their_fields() {
        expect("Unknown input nope for template T", &[("inputs", "Unknown input nope for template T")]);
        let both = "Cannot specify both bookmark_id and search_query";
        expect(both, &[("bookmark_id and search_query", both)]);
        let one = "Only one of feature or job_template_id can be specified";
        expect(one, &[("feature and job_template_id", one)]);
    }
}
