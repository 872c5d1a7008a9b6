//! `--dry-run` of a rollout: prints the request and the batches instead of sending.

use crate::api::Client;
use crate::api::rex::job_invocations;
use crate::commands::job_invocation::host_names;
use crate::commands::job_invocation::submitting::ready::ReadyRequest;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::host_range;
use crate::model::masking::masked;
use crate::model::rollout::RolloutPlan;
use crate::model::targeting::Selection;
use crate::render::{self, Column, ColumnType, Format, col};
use serde_json::json;

const REQUEST: &[Column] = &[
    col("method", "/method"),
    col("url", "/url"),
    col("body", "/body"),
    col("hosts", "/hosts"),
    col("batches", "/batches").of(ColumnType::Collection { fields: BATCH, numbered: false }),
];

const BATCH: &[Column] = &[
    col("batch", "/batch"),
    col("count", "/count"),
    col("search_query", "/search_query"),
    col("hosts", "/hosts").of(ColumnType::List),
];

/// Prints the request of the first batch, and the hosts of all.
pub fn show(
    plan: &RolloutPlan,
    mut ready: ReadyRequest<'static>,
    client: &Client,
    context: &mut Context,
) -> Result<Exit, Error> {
    ready.request.targeting.selection = Selection::Query(plan.search(0));
    let (_, shown) = ready.bodies(context);
    let (body, url) = (masked(&shown), client.url(job_invocations::PATH));
    let names = |batch: usize| plan.hosts(batch).iter().map(|host| host.name.as_str()).collect::<Vec<_>>();
    let options = context.render_options(None)?;
    if options.format.is_some_and(Format::is_for_programs) {
        let batch = |batch: usize| {
            let hosts = names(batch);
            json!({"batch": batch + 1, "count": hosts.len(), "search_query": plan.search(batch), "hosts": hosts})
        };
        let batches: Vec<_> = (0..plan.batches.len()).map(batch).collect();
        let document =
            json!({"method": "POST", "url": url, "body": body, "hosts": plan.host_count(), "batches": batches});
        render::record(context.streams.out(), REQUEST, &document, &options)?;
        return Ok(Exit::Done);
    }
    context.streams.text(&format!("POST {url}\n{body:#}"))?;
    context.streams.text(&format!("\nOn {} in {}:", host_range::hosts(plan.host_count() as u64), plan.sizes()))?;
    for batch in 0..plan.batches.len() {
        let start = format!("  {}", batch + 1);
        let line = host_names::sentence(&start, &names(batch), context.streams.out_width());
        context.streams.text(&line)?;
    }
    Ok(Exit::Done)
}
