//! Cancelling a job on some of its hosts.

use super::hosts;
use crate::api::host_states::{self, HostRow};
use crate::api::pages::{self, Paging};
use crate::api::version::Version;
use crate::api::{Client, job_invocations};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::{answer, search};
use serde_json::{Map, Value};

/// The first version that cancels on some hosts.
const SINCE: Version = Version::new(16, 1);

/// The search for the hosts that the flags name; none when they name none.
pub fn query(search: Option<&str>, hosts: &[String]) -> Result<Option<String>, Error> {
    if search.is_some_and(|search| search.trim().is_empty()) {
        return Err(Error::usage("--search: an empty search is the whole job; to cancel that, leave it out"));
    }
    let named = (!hosts.is_empty()).then(|| search::hosts_named(hosts.iter().map(String::as_str)));
    Ok(match (search, named) {
        (Some(search), Some(named)) => Some(format!("({search}) and {named}")),
        (search, named) => search.map(str::to_owned).or(named),
    })
}

/// Cancels the job on the hosts that `query` finds.
pub async fn cancel(
    client: &Client,
    id: &str,
    query: &str,
    mut options: Map<String, Value>,
    context: &mut Context,
) -> Result<Exit, Error> {
    check_version(client).await?;
    options.insert("search".into(), query.into());
    let answer = job_invocations::cancel(client, id, options).await?;
    let count = |key| answer.get(key).and_then(Value::as_array).map_or(0, Vec::len);
    let (cancelled, skipped) = (count("cancelled"), count("skipped"));
    let total = cancelled + skipped;
    if total == 0 {
        return Err(Error::new(Kind::NoHosts, format!("job invocation {id} has not started on any such host"))
            .hint("Hosts on which it has not started cannot be cancelled one by one."));
    }
    if cancelled == 0 {
        let told = format!("job invocation {id} has already ended on all {total} host(s)");
        return Err(Error::new(Kind::Rejected, told));
    }
    let number = answer::count(answer.get("id")).or_else(|| id.parse().ok()).unwrap_or_default();
    context.message(&format!("Job invocation {number} cancelled on {cancelled} of {total} host(s)"), number)?;
    match states(client, id, query).await {
        Ok(rows) => hosts::tell(&rows, &mut context.streams),
        Err(error) => context.streams.note(&format!("Which hosts those are is not known: {}", error.message())),
    }
    Ok(Exit::Done)
}

/// An older server takes no notice of the search and cancels the whole job.
async fn check_version(client: &Client) -> Result<(), Error> {
    let reason = match client.remote_execution().await {
        Some(version) if version >= SINCE => return Ok(()),
        Some(version) => format!("this server has {version} and would cancel the whole job"),
        None => "this server does not tell its version, and an older one would cancel the whole job".to_owned(),
    };
    Err(Error::usage(format!("--search, --host: cancelling on some hosts needs remote execution {SINCE}; {reason}"))
        .hint("Without --search and --host the whole job is cancelled."))
}

async fn states(client: &Client, id: &str, query: &str) -> Result<Vec<HostRow>, Error> {
    let path = format!("{}/{}/hosts", job_invocations::PATH, job_invocations::segment(id));
    let mut rows = Vec::new();
    pages::each(client, &path, &[("search", query)], &Paging::All, |row| {
        rows.extend(host_states::host_row(&row));
        Ok(())
    })
    .await?;
    Ok(rows)
}
