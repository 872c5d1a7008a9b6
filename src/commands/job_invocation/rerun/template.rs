//! Facts from the template of a job that the answers for the job leave out.

use crate::api::Client;
use crate::api::http::path::segment;
use crate::commands::job_invocation::submitting::template_inputs;
use crate::error::Error;
use crate::model::answer;
use crate::model::draft::Draft;
use crate::model::inputs::Inputs;
use crate::model::original::Original;
use crate::model::targeting::Reference;
use crate::streams::Streams;
use serde_json::Value;

/// Checks the inputs that were `typed`, and names fields that cannot be repeated. Refuses a job that was not planned on any host, whose
/// inputs are unknown, unless all are typed.
pub async fn check(
    client: &Client,
    original: &Original<'_>,
    typed: &Inputs,
    draft: &Draft,
    streams: &mut Streams,
) -> Result<Checked, Error> {
    note_untold(original, draft, streams);
    note_description(original, draft, streams);
    let Some(Reference::Id(id)) = &draft.job_template else { return Ok(Checked::default()) };
    let mut visible = original.visible_inputs();
    if !typed.is_empty() {
        visible.extend(template_inputs::check(client, id, typed).await?);
    }
    let provided = provided(client, original, id, draft, streams).await?;
    Ok(Checked { provided, visible })
}

/// Facts from the template.
#[derive(Default)]
pub struct Checked {
    /// Inputs of the provider.
    pub provided: Inputs,
    /// Names of the inputs whose values are not secret.
    pub visible: Vec<String>,
}

async fn provided(
    client: &Client,
    original: &Original<'_>,
    id: &Value,
    draft: &Draft,
    streams: &mut Streams,
) -> Result<Inputs, Error> {
    if let (Some(provided), Some(_)) = (original.provider_inputs(), original.inputs()) {
        return Ok(provided);
    }
    let path = format!("/api/job_templates/{}", segment(&answer::plain(id)));
    // Who may run a template may see it; where not, the server still checks the job.
    let Ok(template) = client.get(&path, &[]).await else { return Ok(original.provider_inputs().unwrap_or_default()) };
    if original.inputs().is_none() {
        check_all_are_given(&template, draft)?;
    }
    Ok(original.provider_inputs().unwrap_or_else(|| {
        warn_of_provider(&template, streams);
        Inputs::new()
    }))
}

fn check_all_are_given(template: &Value, draft: &Draft) -> Result<(), Error> {
    let inputs = template.get("template_inputs").and_then(Value::as_array).into_iter().flatten();
    let typed = inputs.filter(|input| answer::text(input, "/input_type") == Some("user"));
    let names = typed.filter_map(|input| answer::text(input, "/name"));
    let missing: Vec<_> = names.filter(|name| !draft.inputs.contains_key(*name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let told = format!("the server does not report the inputs of a job that has not started: {}", missing.join(", "));
    Err(Error::usage(told).hint("Give each with --input NAME=VALUE; NAME= leaves one empty."))
}

/// Warns that the provider's own inputs are not repeated, where the template's provider has any.
fn warn_of_provider(template: &Value, streams: &mut Streams) {
    let provider = answer::text(template, "/provider_type").unwrap_or("script");
    if !matches!(provider.to_ascii_lowercase().as_str(), "script" | "ssh") {
        streams.warn(&format!(
            "The server does not report the inputs of the provider {provider}, such as tags: they are not repeated; --server-side repeats them"
        ));
    }
}

fn note_untold(original: &Original<'_>, draft: &Draft, streams: &mut Streams) {
    let is_given = |flag: &str| match flag {
        "--effective-user" => draft.effective_user.is_some(),
        "--ssh-user" => draft.ssh_user.is_some(),
        "--concurrency-level" => draft.concurrency_level.is_some(),
        "--time-to-pickup" => draft.time_to_pickup.is_some(),
        _ => draft.execution_timeout_interval.is_some(),
    };
    let (names, flags): (Vec<_>, Vec<_>) = original.unreported_fields().filter(|(_, flag)| !is_given(flag)).unzip();
    if !names.is_empty() {
        streams.note(&format!(
            "This server does not report the job's {}; if it had one, give {}",
            names.join(", "),
            flags.join(", ")
        ));
    }
}

/// Notes the description of the new job: servers report the text of the old one, not the format that it was made from.
fn note_description(original: &Original<'_>, draft: &Draft, streams: &mut Streams) {
    let Some(old) = original.description() else { return };
    match &draft.description_format {
        Some(sent) if sent == old => streams.note(&format!(
            "The description \"{old}\" is sent as text, since servers do not report its format; to set another, give --description-format"
        )),
        Some(_) => {}
        None => streams.note(&format!(
            "The description \"{old}\" is made anew from the template's format; to set another, give --description-format"
        )),
    }
}
