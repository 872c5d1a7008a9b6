//! From flags to a draft: every flag is taken, nothing is checked against another yet.

use super::args::{Args, RunnableArgs, ScheduleArgs, TargetingArgs};
use crate::commands::job_invocation::submitting::inputs::typed;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::config::{OrNil, nil};
use crate::error::Error;
use crate::model::document;
use crate::model::draft::Draft;
use crate::model::search;
use crate::model::targeting::Reference;
use crate::secret::Secret;

/// What the flags say, on top of what the `--from` document says; hammer's word for null takes out what the document
/// says. Input files are named in it but not read yet.
pub fn draft(args: &Args, sources: &mut Sources<'_>) -> Result<Draft, Error> {
    let mut draft = of_flags(args)?;
    if let Some(path) = &args.runnable.from {
        // It may hold a password.
        let text = Secret::new(sources.text("--from", path)?);
        draft = draft.or(document::draft(&format!("--from {}", path.display()), text.expose())?);
    }
    draft.unset(&nil());
    Ok(draft)
}

fn of_flags(args: &Args) -> Result<Draft, Error> {
    // Destructured to the last field, so that a new flag does not compile until it is handled here.
    let Args { runnable, targeting, inputs, identity, schedule, execution, sending: _, follow: _ } = args;
    let RunnableArgs { job_template, job_template_id, feature, from: _ } = runnable;
    let TargetingArgs {
        search_query,
        bookmark,
        bookmark_id,
        all_hosts,
        expect_hosts: _,
        dynamic,
        randomized_ordering,
        taxonomy,
    } = targeting;
    let ScheduleArgs { start_at, start_before, cron_line, max_iteration, end_time, purpose, cron_dialect: _ } =
        schedule;
    let own = Draft {
        job_template: by_name(job_template).or(job_template_id.clone().map(|id| Reference::Id(id.into()))),
        feature: feature.clone(),
        search_query: search_query.clone().or(all_hosts.then(|| search::EVERYTHING.to_owned())),
        bookmark: by_name(bookmark).or(by_id(*bookmark_id)),
        dynamic: dynamic.then_some(true),
        randomized_ordering: *randomized_ordering,
        inputs: typed(inputs)?,
        cron_line: cron_line.clone(),
        max_iteration: *max_iteration,
        end_time: end_time.clone(),
        purpose: purpose.clone(),
        start_at: start_at.clone(),
        start_before: start_before.clone(),
        organization: taxonomy.organization(),
        location: taxonomy.location(),
        ..Draft::default()
    };
    Ok(own.or(identity.draft()).or(execution.draft()))
}

fn by_name(name: &Option<String>) -> Option<Reference> {
    name.clone().map(Reference::Name)
}

fn by_id(id: Option<OrNil<u32>>) -> Option<Reference> {
    id.map(|id| Reference::Id(id.value().into()))
}
