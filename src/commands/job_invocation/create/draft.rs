//! From flags to a draft: every flag is taken, nothing is checked against another yet.

use super::args::{Args, ExecutionArgs, IdentityArgs, InputArgs, RunnableArgs, ScheduleArgs, TargetingArgs};
use super::sources::Sources;
use crate::error::Error;
use crate::model::draft::Draft;
use crate::model::inputs::{self, Inputs};
use crate::model::targeting::Reference;
use crate::model::{document, draft};
use serde_json::Value;

/// What the flags say, on top of what the `--from` document says. Input files are named in it but not read yet.
pub fn draft(args: &Args, sources: &mut Sources<'_>) -> Result<Draft, Error> {
    let flags = of_flags(args)?;
    match &args.runnable.from {
        None => Ok(flags),
        Some(path) => {
            let text = sources.text("--from", path)?;
            Ok(flags.or(document::draft(&format!("--from {}", path.display()), &text)?))
        }
    }
}

fn of_flags(args: &Args) -> Result<Draft, Error> {
    // Destructured to the last field, so that a new flag does not compile until it is handled here.
    let Args { runnable, targeting, inputs, identity, schedule, execution, sending: _, follow: _ } = args;
    let RunnableArgs { job_template, job_template_id, feature, from: _ } = runnable;
    let TargetingArgs { search_query, bookmark, bookmark_id, dynamic, randomized_ordering, taxonomy } = targeting;
    let IdentityArgs { ssh_user, password, key_passphrase, effective_user, effective_user_password, .. } = identity;
    let ScheduleArgs { start_at, start_before, cron_line, max_iteration, end_time, purpose, cron_dialect: _ } =
        schedule;
    let ExecutionArgs { concurrency_level, time_span, description_format, execution_timeout_interval, time_to_pickup } =
        execution;
    Ok(draft::Draft {
        job_template: by_name(job_template).or(job_template_id.clone().map(|id| Reference::Id(id.into()))),
        feature: feature.clone(),
        search_query: search_query.clone(),
        bookmark: by_name(bookmark).or(by_id(*bookmark_id)),
        dynamic: dynamic.then_some(true),
        randomized_ordering: *randomized_ordering,
        inputs: typed(inputs)?,
        effective_user: effective_user.clone(),
        effective_user_password: effective_user_password.clone(),
        ssh_user: ssh_user.clone(),
        password: password.clone(),
        key_passphrase: key_passphrase.clone(),
        cron_line: cron_line.clone(),
        max_iteration: *max_iteration,
        end_time: end_time.clone(),
        purpose: purpose.clone(),
        start_at: start_at.clone(),
        start_before: start_before.clone(),
        concurrency_level: *concurrency_level,
        time_span: *time_span,
        description_format: description_format.clone(),
        execution_timeout_interval: *execution_timeout_interval,
        time_to_pickup: *time_to_pickup,
        organization: taxonomy.organization(),
        location: taxonomy.location(),
    })
}

fn by_name(name: &Option<String>) -> Option<Reference> {
    name.clone().map(Reference::Name)
}

fn by_id(id: Option<u32>) -> Option<Reference> {
    id.map(|id| Reference::Id(id.into()))
}

/// The inputs whose values stand on the command line.
fn typed(args: &InputArgs) -> Result<Inputs, Error> {
    let mut found = Inputs::new();
    for text in &args.inputs {
        if text.trim_start().starts_with('{') {
            extend(&mut found, inputs::object("--inputs", text)?)?;
        } else {
            let pairs = inputs::hammer_list("--inputs", "--input NAME=VALUE", text)?;
            pairs.into_iter().try_for_each(|(name, value)| inputs::add(&mut found, name, value.into()))?;
        }
    }
    for text in &args.input {
        let (name, value) = inputs::pair("--input", text)?;
        inputs::add(&mut found, name, value.into())?;
    }
    if let Some(json) = args.inputs_json.as_deref().filter(|text| !text.starts_with('@')) {
        extend(&mut found, inputs::object("--inputs-json", json)?)?;
    }
    Ok(found)
}

/// The inputs whose values stand in files; called after everything typed has been checked.
pub fn from_files(args: &InputArgs, sources: &mut Sources<'_>) -> Result<Inputs, Error> {
    let mut files = Vec::new();
    for text in &args.input_files {
        files.extend(inputs::hammer_list("--input-files", "--input-file NAME=PATH", text)?);
    }
    for text in &args.input_file {
        files.push(inputs::pair("--input-file", text)?);
    }
    // An input typed and from a file as well was given twice; one of the document is overridden.
    let mut all = typed(args)?;
    let mut found = Inputs::new();
    if let Some(path) = args.inputs_json.as_deref().and_then(|text| text.strip_prefix('@')) {
        let object = inputs::object("--inputs-json", &sources.text("--inputs-json", path.as_ref())?)?;
        extend(&mut all, object.clone())?;
        found.extend(object);
    }
    for (name, path) in files {
        let content = Value::String(sources.text(&format!("input \"{name}\""), path.as_ref())?);
        inputs::add(&mut all, name.clone(), content.clone())?;
        found.insert(name, content);
    }
    Ok(found)
}

fn extend(found: &mut Inputs, more: Inputs) -> Result<(), Error> {
    more.into_iter().try_for_each(|(name, value)| inputs::add(found, name, value))
}
