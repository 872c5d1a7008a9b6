//! `--server-side`: the server's own rerun, and a check of the hosts that it chose.

use super::Args;
use super::hosts;
use crate::api::Client;
use crate::api::rex::job_invocations;
use crate::commands::job_invocation::submitting::{names, sending};
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::{answer, search};
use serde_json::{Map, Value};
use tokio::time::Instant;

/// Refuses a dynamic original whose search is broken: it would select other hosts than it seems to.
async fn check(client: &Client, original: &Value) -> Result<(), Error> {
    if answer::text(original, "/targeting/targeting_type") != Some("dynamic_query") {
        return Ok(());
    }
    match (answer::text(original, "/targeting/search_query"), answer::count(original.pointer("/targeting/bookmark_id")))
    {
        (Some(query), _) => search::check(
            "the original's search_query",
            query,
            "Without --server-side the job runs on the same hosts again.",
        ),
        (None, Some(id)) => names::bookmark_query(client, &id.into()).await.map(drop),
        (None, None) => Ok(()),
    }
}

/// Returns the options of the request after the user has confirmed the selected hosts.
pub async fn options(
    args: &Args,
    client: &Client,
    original: &Value,
    meant: &[String],
    context: &mut Context,
) -> Result<Map<String, Value>, Error> {
    check(client, original).await?;
    let mut options = args.hosts.taxonomy.ids(client).await?;
    for (name, wanted) in [("failed_only", args.hosts.failed_only), ("succeeded_only", args.hosts.succeeded_only)] {
        if let Some(wanted) = wanted {
            options.insert(name.into(), wanted.value().into());
        }
    }
    if options.values().any(|value| *value == true) {
        context
            .streams
            .warn("The server may take all hosts of a job with a static list of hosts, not only those chosen");
    }
    hosts::confirm(meant, args.confirmation.yes, &mut context.streams).await?;
    Ok(options)
}

/// Reruns job `old`, and returns the id and the record of the new job.
pub async fn rerun(
    old: &str,
    client: &Client,
    options: Map<String, Value>,
    meant: &[String],
    context: &mut Context,
) -> Result<(u64, Value), Error> {
    let before = Instant::now();
    let lost = async |error| sending::look_for(client, &Value::Null, error, before).await;
    let answer = match job_invocations::rerun(client, old, options).await {
        Ok(answer) => answer,
        Err(error) if error.kind() == Kind::AnswerLost => return Err(lost(error).await),
        Err(error) => return Err(error),
    };
    let Some(id) = sending::id_of(&answer) else { return Err(lost(sending::nameless()).await) };
    // The answer itself holds the raw record, secrets and all, and no hosts.
    let told = sending::tell(context, &format!("Job invocation was rerun as {id}"), id, None);
    let job = match job_invocations::show(client, &id.to_string(), &[]).await {
        Ok(job) => {
            hosts::compare(meant, &job, &mut context.streams);
            job
        }
        // The job is there all the same, which the exit code has to tell.
        Err(error) => {
            context.streams.warn(&format!("Which hosts it runs on is not known: {}", error.message()));
            Value::Null
        }
    };
    told.map(|()| (id, job))
}
