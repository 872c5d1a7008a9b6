//! What the server's answer for a job leaves out, as far as its template betrays it.

use crate::api::{Client, job_invocations};
use crate::error::Error;
use crate::model::answer;
use crate::model::draft::Draft;
use crate::model::inputs::Inputs;
use crate::model::original::Original;
use crate::model::targeting::Reference;
use crate::streams::Streams;
use serde_json::Value;

/// Says what cannot be repeated; refuses to guess the inputs of a job that the server has not planned on any host. Returns the inputs of
/// the Ansible provider.
pub async fn check(
    client: &Client,
    id: &str,
    original: &Original<'_>,
    draft: &Draft,
    streams: &mut Streams,
) -> Result<Inputs, Error> {
    tell_untold(original, draft, streams);
    let Some(Reference::Id(template)) = &draft.job_template else { return Ok(Inputs::new()) };
    let path = format!("/api/job_templates/{}", job_invocations::segment(&answer::plain(template)));
    // Who may run a template may see it; where not, the server still checks the job.
    let Ok(template) = client.get(&path, &[]).await else { return Ok(Inputs::new()) };
    let provided = provider_inputs(client, id, &template, streams).await;
    if original.inputs().is_some() {
        return Ok(provided);
    }
    let inputs = template.get("template_inputs").and_then(Value::as_array).into_iter().flatten();
    let typed = inputs.filter(|input| answer::text(input, "/input_type") == Some("user"));
    let names = typed.filter_map(|input| answer::text(input, "/name"));
    let missing: Vec<_> = names.filter(|name| !draft.inputs.contains_key(*name)).collect();
    if missing.is_empty() {
        return Ok(provided);
    }
    let told = format!("the server does not tell the inputs of a job that it has not started: {}", missing.join(", "));
    Err(Error::usage(told).hint("Give each with --input NAME=VALUE; an empty value is none."))
}

/// The inputs of the job's provider, as far as the server tells them.
async fn provider_inputs(client: &Client, id: &str, template: &Value, streams: &mut Streams) -> Inputs {
    let provider = answer::text(template, "/provider_type").unwrap_or("script");
    let told = match provider.to_ascii_lowercase().as_str() {
        "script" | "ssh" => return Inputs::new(),
        "ansible" => job_invocations::provider_inputs(client, id).await.ok(),
        _ => None,
    };
    if told.is_none() {
        streams.warn(&format!(
            "The server does not tell the inputs of the provider {provider}, such as tags: they are not repeated; --server-side repeats them"
        ));
    }
    told.unwrap_or_default()
}

fn tell_untold(original: &Original<'_>, draft: &Draft, streams: &mut Streams) {
    let given = |flag: &str| match flag {
        "--effective-user" => draft.effective_user.is_some(),
        "--concurrency-level" => draft.concurrency_level.is_some(),
        _ => draft.execution_timeout_interval.is_some(),
    };
    let (what, flags): (Vec<_>, Vec<_>) = original.untold().filter(|(_, flag)| !given(flag)).unzip();
    if !what.is_empty() {
        streams.note(&format!(
            "This server does not tell the job's {}; where it had one, give {}",
            what.join(", "),
            flags.join(", ")
        ));
    }
}
