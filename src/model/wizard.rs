//! The answer for the web interface's job wizard, which has fields that some versions of the API lack.

use crate::config::OrNil;
use crate::model::answer;
use crate::model::inputs::Inputs;
use serde_json::Value;

/// Path of the web interface's description of a job. Its answers hold the values of hidden inputs.
pub const PATH: &str = "/ui_job_wizard/job_invocation";

/// The answer of `GET /ui_job_wizard/job_invocation`, if there is one.
#[derive(Clone, Copy, Debug)]
pub struct Wizard<'a>(pub Option<&'a Value>);

impl<'a> Wizard<'a> {
    /// Returns the value at `pointer`, null included; none if it is missing.
    pub fn at(self, pointer: &str) -> Option<&'a Value> {
        self.0?.pointer(pointer)
    }

    /// Returns the values of the template's inputs by name, hidden ones included.
    pub fn inputs(self) -> Option<Inputs> {
        let fields = self.at("/inputs")?.as_object()?;
        let pair = |(field, input): (&String, &Value)| {
            let name = field.strip_prefix("inputs[")?.strip_suffix(']')?;
            let value = input.get("value").filter(|value| !value.is_null())?;
            Some((name.to_owned(), value.clone()))
        };
        Some(fields.iter().filter_map(pair).collect())
    }

    /// Returns the inputs of the job's provider, such as Ansible's `tags`; since remote execution 12.0.
    pub fn provider_inputs(self) -> Option<Inputs> {
        let rows = self.at("/job/template_invocations/0/provider_input_values")?.as_array()?;
        let pair = |row: &Value| Some((answer::text(row, "/name")?.to_owned(), row.get("value")?.clone()));
        Some(rows.iter().filter_map(pair).collect())
    }
}

/// Reads a number of a request, which an answer has as a number, a text or null.
pub fn number(value: Option<&Value>) -> Option<OrNil<u32>> {
    answer::count(value).and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0).map(OrNil::Value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn inputs_are_named_by_the_fields_of_the_form() {
        let answer = json!({"inputs": {"inputs[command]": {"advanced": false, "value": "id"}, "inputs[a[b]]": {"value": "x"},
            "inputs[unset]": {"value": null}, "other": {"value": "y"}}});
        let inputs = Wizard(Some(&answer)).inputs().unwrap();
        assert_eq!(Value::Object(inputs), json!({"command": "id", "a[b]": "x"}));
    }

    #[test]
    fn missing_values_are_none() {
        for odd in [json!(null), json!({"inputs": [], "job": {"template_invocations": []}}), json!("x")] {
            let wizard = Wizard(Some(&odd));
            assert!(wizard.inputs().is_none() && wizard.provider_inputs().is_none(), "{odd}");
        }
        assert!(Wizard(None).inputs().is_none());
    }
}
