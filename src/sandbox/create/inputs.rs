//! What a template is given.

use super::asked::Asked;
use crate::sandbox::errors::Refusal;
use crate::sandbox::job::Job;
use crate::sandbox::templates::Template;
use serde_json::Value;

/// The given inputs, each of which the template has to know, and the defaults of the others.
pub fn given(asked: &Asked<'_>, template: &Template) -> Result<Vec<(u64, &'static str, String)>, Refusal> {
    let given = asked.get("/inputs").and_then(Value::as_object);
    for name in given.into_iter().flat_map(|given| given.keys()) {
        if !template.inputs.iter().any(|input| input.name == name) {
            // A percent sign in the name trips the server over its own message.
            let message = format!("Unknown input {name} for template {}", template.name);
            return Err(if name.contains('%') { Refusal::internal() } else { Refusal::coded(&message) });
        }
    }
    let value = |name: &str| match given?.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Null => None,
        other => Some(other.to_string()),
    };
    let filled = template.inputs.iter().filter_map(|input| {
        let value = value(input.name).or_else(|| input.default.map(str::to_owned))?;
        Some((input.id, input.name, value))
    });
    Ok(filled.collect())
}

/// Complains of required inputs without a value.
pub fn missing(job: &Job, template: &Template) -> Option<String> {
    let is_filled = |id: u64| job.inputs.iter().any(|(known, _, value)| *known == id && !value.is_empty());
    let missing = template.inputs.iter().filter(|input| input.required && !is_filled(input.id));
    let missing: Vec<_> = missing.map(|input| input.name).collect();
    (!missing.is_empty()).then(|| {
        let (name, missing) = (template.name.to_lowercase(), missing.join(", "));
        format!("Template {name}: Not all required inputs have values. Missing inputs: {missing}")
    })
}

/// The description that a format makes of the inputs.
pub fn describe(format: &str, template: &Template, job: &Job) -> String {
    let named = format.replace("%{template_name}", template.name).replace("%{job_category}", template.category);
    template.inputs.iter().fold(named, |text, input| {
        let value = job.inputs.iter().find(|(id, ..)| *id == input.id).map_or("", |(.., value)| value);
        let value = if input.hidden { "*****" } else { value };
        text.replace(&format!("%{{{}}}", input.name), value)
    })
}
