//! The inputs of a template, and mistakes in values for them.

use crate::model::answer;
use crate::model::inputs::Inputs;
use serde_json::Value;

/// An input of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateInput {
    /// Name.
    pub name: String,
    /// True if it needs a value.
    pub is_required: bool,
    /// A user gives its value; it is not taken from facts or variables of the host.
    pub is_typed: bool,
    /// True if its values are known to be no secrets.
    pub is_visible: bool,
    /// Allowed values; empty if any value is allowed.
    pub options: Vec<String>,
    /// Value that the server takes where none is given.
    pub default: Option<String>,
    /// Explanation for people.
    pub description: Option<String>,
}

/// A mistake in the inputs for a template.
#[derive(Debug, PartialEq, Eq)]
pub enum InputMistake<'a> {
    /// The template has no input of this name.
    UnknownInput(&'a str),
    /// The value is not an option of the input.
    UnknownOption(&'a TemplateInput, String),
}

impl TemplateInput {
    /// Reads a row of `template_inputs`. Options come as a list, or as text with one option a line.
    pub fn read(row: &Value) -> Option<Self> {
        let flag = |key: &str| row.get(key).and_then(Value::as_bool).unwrap_or(false);
        let text = |pointer| answer::text(row, pointer).filter(|text| !text.is_empty()).map(str::to_owned);
        let takes_options = answer::text(row, "/input_type").is_none_or(|kind| kind == "user");
        Some(Self {
            name: answer::text(row, "/name")?.to_owned(),
            is_required: flag("required"),
            is_typed: takes_options,
            is_visible: row.get("hidden_value") == Some(&Value::Bool(false)),
            options: row.get("options").filter(|_| takes_options).map(options).unwrap_or_default(),
            default: text("/default"),
            description: text("/description"),
        })
    }
}

fn options(value: &Value) -> Vec<String> {
    let lines: Vec<String> = match value {
        Value::Array(items) => items.iter().map(answer::plain).collect(),
        Value::String(text) => text.lines().map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Returns the mistakes in `inputs`: inputs that the template does not have, and values that are not an option. An empty value or null of an
/// optional input is left to the server, whose versions differ in its meaning.
pub fn mistakes<'a>(inputs: &'a Inputs, known: &'a [TemplateInput]) -> Vec<InputMistake<'a>> {
    let mistake = |(name, value): (&'a String, &'a Value)| {
        let Some(input) = known.iter().find(|input| input.name == *name) else {
            return Some(InputMistake::UnknownInput(name));
        };
        let value = if value.is_null() { String::new() } else { answer::plain(value) };
        let is_offered =
            input.options.is_empty() || (value.is_empty() && !input.is_required) || input.options.contains(&value);
        (!is_offered).then_some(InputMistake::UnknownOption(input, value))
    };
    inputs.iter().filter_map(mistake).collect()
}

/// Returns the required inputs of a template that `inputs` has no value for, or a blank one, which the server refuses. Facts and
/// variables of the host are none of them.
pub fn missing<'a>(inputs: &Inputs, known: &'a [TemplateInput]) -> Vec<&'a TemplateInput> {
    let is_blank = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
    let has_value = |input: &TemplateInput| inputs.get(&input.name).is_some_and(|value| !is_blank(value));
    known.iter().filter(|input| input.is_required && input.is_typed && !has_value(input)).collect()
}

/// Returns the [`missing`] inputs for which the server has no default to fill in.
pub fn missing_without_default<'a>(inputs: &Inputs, known: &'a [TemplateInput]) -> Vec<&'a TemplateInput> {
    let mut missing = missing(inputs, known);
    missing.retain(|input| input.default.is_none());
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn known() -> Vec<TemplateInput> {
        let rows = [
            json!({"name": "action", "input_type": "user", "required": true, "hidden_value": false, "options": ["install", "remove "]}),
            json!({"name": "reboot", "options": "yes\r\nno\n"}),
            json!({"name": "package", "options": null, "hidden_value": true}),
            json!({"name": "os", "input_type": "fact", "options": ["a"]}),
            json!({"id": 5}),
        ];
        rows.iter().filter_map(TemplateInput::read).collect()
    }

    #[test]
    fn rows_of_both_endpoints_are_read() {
        let known = known();
        let options: Vec<_> = known.iter().map(|input| (input.name.as_str(), input.options.join(","))).collect();
        let expected = [("action", "install,remove"), ("reboot", "yes,no"), ("package", ""), ("os", "")];
        assert_eq!(options, expected.map(|(name, options)| (name, options.to_owned())));
        assert_eq!([known[0].is_required, known[1].is_required], [true, false]);
        assert_eq!([0, 1, 2].map(|place: usize| known[place].is_visible), [true, false, false]);
    }

    #[test]
    fn a_required_input_without_a_value_or_with_a_blank_one_is_missing() {
        let known = known();
        for (inputs, is_missing) in [
            (json!({}), true),
            (json!({"action": ""}), true),
            (json!({"action": " \n"}), true),
            (json!({"action": "install"}), false),
        ] {
            let missing = missing(&inputs.as_object().cloned().unwrap_or_default(), &known);
            assert_eq!(missing.iter().any(|input| input.name == "action"), is_missing, "{inputs}");
        }
    }

    #[test]
    fn every_input_or_value_that_is_not_there_is_a_mistake() {
        let known = known();
        let found = |inputs: Value| {
            let inputs = inputs.as_object().cloned().unwrap_or_default();
            let told = |mistake: &InputMistake<'_>| match mistake {
                InputMistake::UnknownInput(name) => format!("input {name}"),
                InputMistake::UnknownOption(input, value) => format!("{} of {}", value, input.name),
            };
            mistakes(&inputs, &known).iter().map(told).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(found(json!({"action": "install", "package": "zsh", "reboot": "no", "os": "b"})), "");
        assert_eq!(found(json!({"reboot": null})), "");
        assert_eq!(found(json!({"reboot": ""})), "");
        assert_eq!(found(json!({"action": ""})), " of action");
        assert_eq!(found(json!({"action": "instal"})), "instal of action");
        assert_eq!(found(json!({"action": "Install"})), "Install of action");
        assert_eq!(found(json!({"reboot": true})), "true of reboot");
        assert_eq!(found(json!({"package": "zsh", "akshun": "x", "reboot": "x"})), "input akshun, x of reboot");
    }
}
