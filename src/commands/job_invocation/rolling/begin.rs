//! The beginning of a rollout: its hosts are found and divided once, and its journal is written before anything is sent.

use super::dry_run;
use super::journal::JournalDirectory;
use super::request::without_secrets;
use super::steps::{Rolling, RolloutLimits};
use crate::api::Client;
use crate::api::rex::job_hosts;
use crate::api::rex::targets::{HostSource, draw, random_word};
use crate::api::rex::{current_user, hosts, marked_job};
use crate::commands::job_invocation::submitting::confirmation;
use crate::commands::job_invocation::submitting::ready::ReadyRequest;
use crate::commands::job_invocation::submitting::submit::{LookedUp, SubmitOptions, look_up};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::model::host_range;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::rollout::{FORMAT, RolloutHost, RolloutOptions, RolloutPlan};
use crate::model::schedule::{Clock, Schedule};
use crate::model::targeting::{Reference, Runnable, TargetingType};
use crate::model::targets::{HostSelection, Selector, Target};
use crate::render::Format;
use crate::streams::Verbosity;
use chrono::Utc;
use serde_json::json;
use std::collections::HashSet;

/// Runs a checked request on one batch of its hosts after the other; a dry run shows the batches instead.
pub async fn begin(
    request: JobInvocationRequest,
    clock: Clock,
    options: &SubmitOptions<'_>,
    rollout: RolloutOptions,
    context: &mut Context,
) -> Result<Exit, Error> {
    check(&request)?;
    // Wrong options of the output are reported before anything is sent.
    options.follow.plan(context.render_options(None)?.format)?;
    let directory = JournalDirectory::of(&context.environment)?;
    let client = context.client().await?;
    let found = look_up(&client, request, clock, options, context).await?;
    options.saved.map_or(Ok(()), |saved| saved.write(&found.ready.visible, &mut context.streams))?;
    let hosts = hosts(&client, &found).await?;
    let batches = divide(hosts, &rollout, context)?;
    let plan = plan(&client, &found, batches, &rollout, options, context).await?;
    if options.sending.dry_run {
        return dry_run::show(&plan, found.ready, &client, context);
    }
    confirmation::announce(&found.ready, &mut context.streams);
    confirmation::confirm(options.lookups.confirm_above, &found.ready, &mut context.streams).await?;
    let journal = directory.create(&plan).await?;
    tell_begun(journal.id, &plan, context)?;
    Rolling::new(client, journal, found.ready, RolloutLimits::of(options.follow)).run(context).await
}

/// Says that the rollout has begun: by its id where nothing else is printed, as a note elsewhere.
fn tell_begun(id: u64, plan: &RolloutPlan, context: &mut Context) -> Result<(), Error> {
    let text = format!("Rollout {id} in {}", plan.sizes());
    let is_quiet = context.streams.verbosity == Verbosity::Quiet && !plan.shows_outputs;
    let is_data = context.format().map_or(is_quiet, |format| format == Format::Silent);
    if is_data {
        let begun = context.tell(&text, &json!({ "id": id }));
        return begun.map_err(|error| {
            error.hint(format!("Rollout {id} has no job yet; begin it with: rexctl rollout resume {id}"))
        });
    }
    context.streams.note(&text);
    Ok(())
}

/// Refuses a request that starts later or selects its hosts later, as a `--from` document may ask for.
fn check(request: &JobInvocationRequest) -> Result<(), Error> {
    if !matches!(request.schedule, Schedule::Now) {
        return Err(Error::invalid("--batch", None, "a rollout begins now; leave the schedule out"));
    }
    match request.targeting.targeting_type {
        TargetingType::Static => Ok(()),
        TargetingType::Dynamic => {
            Err(Error::invalid("--batch", None, "a rollout finds its hosts at its beginning; leave dynamic_query out"))
        }
    }
}

/// Returns words for people about the job: its description, or else its first input that is no secret, or else its template.
fn what(ready: &ReadyRequest<'_>) -> String {
    let request = &ready.request;
    let named = || match &request.runnable {
        Runnable::Feature(label) => format!("feature {label}"),
        Runnable::Template(Reference::Name(name) | Reference::Title(name)) => name.clone(),
        Runnable::Template(Reference::Id(id)) => format!("job template {}", answer::plain(id)),
    };
    let mut inputs = request.inputs.iter().filter(|(name, _)| ready.visible.contains(name));
    let input = || inputs.next().and_then(|(_, value)| value.as_str()?.lines().next().map(str::to_owned));
    request.description_format.clone().or_else(input).unwrap_or_else(named)
}

/// Returns the hosts on which the request runs now.
async fn hosts(client: &Client, found: &LookedUp) -> Result<Vec<RolloutHost>, Error> {
    if !found.named.is_empty() {
        return Ok(found.named.iter().map(|host| RolloutHost { id: host.id, name: host.name.clone() }).collect());
    }
    let Some(search) = &found.search else {
        return Err(Error::new(Kind::Forbidden, "the search of the bookmark cannot be read").option("--batch"));
    };
    let ids = &found.ready.ids;
    let taxonomy = hosts::scope(ids.organization.as_ref(), ids.location.as_ref());
    let targets = vec![Target::Selector(Selector::Query(search.clone()))];
    let selection = HostSelection { source: "--search-query", targets, except: Vec::new(), sample: None };
    let rows = HostSource { client, taxonomy: &taxonomy, whole_rows: false }.find(&selection).await?.rows;
    Ok(rows.iter().filter_map(job_hosts::host).map(|host| RolloutHost { id: host.id, name: host.name }).collect())
}

fn divide(
    hosts: Vec<RolloutHost>,
    rollout: &RolloutOptions,
    context: &mut Context,
) -> Result<Vec<Vec<RolloutHost>>, Error> {
    let total = hosts.len();
    if rollout.canary > total {
        context.streams.note(&format!("--canary {}: only {} match", rollout.canary, host_range::hosts(total as u64)));
    }
    if rollout.canary == 0 {
        return Ok(rollout.sizes.split(Vec::new(), hosts));
    }
    let canary = draw(hosts.clone(), rollout.canary)?;
    let drawn: HashSet<u64> = canary.iter().map(|host| host.id).collect();
    let others = hosts.into_iter().filter(|host| !drawn.contains(&host.id)).collect();
    Ok(rollout.sizes.split(canary, others))
}

async fn plan(
    client: &Client,
    found: &LookedUp,
    batches: Vec<Vec<RolloutHost>>,
    rollout: &RolloutOptions,
    options: &SubmitOptions<'_>,
    context: &mut Context,
) -> Result<RolloutPlan, Error> {
    let (payload, _) = found.ready.bodies(context);
    let (body, withheld) = without_secrets(payload, &found.ready.visible);
    let user = match client.username() {
        Some(user) => user,
        None => current_user::login(client).await?,
    };
    // Without the right to see jobs none can be followed either; the first batch tells.
    let newest_job = if options.sending.dry_run { 0 } else { marked_job::newest(client).await.unwrap_or_default() };
    Ok(RolloutPlan {
        version: FORMAT,
        begun: Utc::now(),
        server: client.server().to_string(),
        user,
        mark: format!("rollout-{}", random_word()?),
        newest_job,
        what: what(&found.ready),
        body,
        visible_inputs: found.ready.visible.clone(),
        withheld,
        batches,
        max_failures: rollout.max_failures,
        pause: rollout.pause.as_secs(),
        between: rollout.between.clone(),
        shows_outputs: options.follow.shows_outputs(),
        strict: options.sending.strict,
    })
}
