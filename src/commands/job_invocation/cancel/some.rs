//! Cancelling a job on some of its hosts.

use super::effect::CancelledTasks;
use super::report;
use crate::api::Client;
use crate::api::rex::host_states::{self, HostRow};
use crate::api::rex::host_tasks;
use crate::api::rex::job_hosts::JobHosts;
use crate::api::rex::job_invocations;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::host_state::HostState;
use crate::model::search;
use crate::model::targets::{HostWord, host_word};
use crate::model::version::Version;
use crate::render::Format;
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashSet};

/// First version of remote execution that cancels on some hosts.
const SINCE: Version = Version::new(16, 1);

/// The hosts of a job to cancel it on.
pub struct SomeHosts<'a> {
    id: &'a str,
    /// Words for hosts that were typed.
    words: &'a [HostWord],
    /// Search that finds the hosts; `None` finds all hosts of the job. Words for hosts are a part of it once they are resolved.
    query: Option<String>,
    /// Take only hosts on which the job failed.
    failed: bool,
}

impl<'a> SomeHosts<'a> {
    /// Returns the hosts of job invocation `id` that the options select; `None` if no option selects hosts.
    pub fn of(id: &'a str, search: Option<&str>, words: &'a [HostWord], failed: bool) -> Result<Option<Self>, Error> {
        if let Some(search) = search {
            search::check("--search", search, "To cancel the whole job, leave --search out.")?;
        }
        let selects = search.is_some() || !words.is_empty() || failed;
        Ok(selects.then(|| Self { id, words, query: search.map(str::to_owned), failed }))
    }

    /// Cancels the job on the hosts.
    pub async fn cancel(
        &mut self,
        client: &Client,
        options: Map<String, Value>,
        context: &mut Context,
    ) -> Result<Exit, Error> {
        check_version(client, self.id).await?;
        self.resolve(client).await?;
        let failed = if self.failed { Some(self.failed(client).await?) } else { None };
        let number = self.id.parse().unwrap_or_default();
        if failed.as_ref().is_some_and(BTreeSet::is_empty) {
            let told = format!("Job invocation {} has failed on no such host; nothing to cancel", self.id);
            return context.message(&told, number).map(|()| Exit::Done);
        }
        let answer = self.send(client, options, failed.as_ref()).await?;
        let tasks = CancelledTasks::read(&answer);
        let hosts = host_states::found(client, self.id, self.query.as_deref()).await.map(|mut rows| {
            rows.retain(|row| failed.as_ref().is_none_or(|failed| failed.contains(&row.name)));
            rows
        });
        let told = if tasks.cancelled() == 0 {
            self.nothing_cancelled(tasks.total(), hosts.as_deref().unwrap_or_default())
        } else {
            Ok(format!("Job invocation {} cancelled on {} of {} host(s)", self.id, tasks.cancelled(), tasks.total()))
        };
        self.report(client, &answer, &tasks, hosts, told, context).await.map(|()| Exit::Done)
    }

    /// Prints the effect on each host: in formats for programs in place of the message, otherwise below it. Returns the error in
    /// `told`, if there is one, after that.
    async fn report(
        &self,
        client: &Client,
        answer: &Value,
        tasks: &CancelledTasks,
        hosts: Result<Vec<HostRow>, Error>,
        told: Result<String, Error>,
        context: &mut Context,
    ) -> Result<(), Error> {
        let number = self.id.parse().unwrap_or_default();
        let has_rows = matches!(context.format(), Some(Format::Csv | Format::Json | Format::Yaml | Format::Ndjson));
        match (context.format(), &told) {
            (Some(Format::ApiJson), Ok(told)) => context.done(told, answer)?,
            (_, Ok(told)) if !has_rows || hosts.is_err() => context.message(told, number)?,
            _ => {}
        }
        match hosts {
            Ok(hosts) => {
                let needs_tasks = tasks.need_tasks(&hosts);
                let by_host = if needs_tasks { host_tasks::by_host(client, number).await.ok().flatten() } else { None };
                let effect = |host: &HostRow| tasks.effect(host, by_host.as_ref(), needs_tasks);
                match has_rows {
                    true => report::rows(&hosts, effect, context)?,
                    false => report::note_groups(&hosts, effect, &mut context.streams),
                }
            }
            Err(error) => context.streams.note(&format!("Cannot read the states of the hosts: {}", error.message())),
        }
        told.map(drop)
    }

    /// Finds the hosts that the words pick, by one request where these are whole names. Nothing has been cancelled if one picks none.
    async fn resolve(&mut self, client: &Client) -> Result<(), Error> {
        if self.words.is_empty() {
            return Ok(());
        }
        let typed = search::hosts_named(host_word::names(self.words));
        let has_names = host_word::names(self.words).next().is_some();
        let found = if has_names { host_states::found(client, self.id, Some(&typed)).await? } else { Vec::new() };
        let found: HashSet<&str> = found.iter().map(|row| row.name.as_str()).collect();
        let named = if host_word::are_all_in(self.words, &found) {
            typed
        } else {
            let job_hosts = JobHosts { client, job: self.id.parse().unwrap_or_default(), taxonomy: &[] };
            let hosts = job_hosts.picked(self.words, found).await?;
            search::hosts_named(hosts.iter().map(String::as_str))
        };
        self.query = Some(match self.query.take() {
            Some(search) => format!("{} and {named}", search::group(&search)),
            None => named,
        });
        Ok(())
    }

    /// Sends the request, and returns the server's answer.
    async fn send(
        &self,
        client: &Client,
        mut options: Map<String, Value>,
        failed: Option<&BTreeSet<String>>,
    ) -> Result<Value, Error> {
        let query = match failed {
            Some(names) => search::hosts_named(names.iter().map(String::as_str)),
            None => self.query.clone().unwrap_or_default(),
        };
        options.insert("search".into(), query.into());
        job_invocations::cancel(client, self.id, options).await
    }

    /// Returns the message for a request that cancelled nothing. This is an error unless `--failed` was typed: a host on which the job
    /// failed has usually ended, which is as good as cancelled.
    fn nothing_cancelled(&self, total: usize, hosts: &[HostRow]) -> Result<String, Error> {
        let id = self.id;
        if self.failed {
            return Ok(format!("Nothing is left to cancel where job invocation {id} has failed"));
        }
        if total == 0 {
            return Err(Error::new(Kind::NoHosts, format!("job invocation {id} has not started on any such host"))
                .hint(format!("Hosts on which it has not started cannot be cancelled one by one; cancel the whole job: rexctl cancel {id}")));
        }
        let message = match hosts.iter().all(|host| host.state.has_ended()) {
            true => format!("job invocation {id} has already ended on all {total} host(s)"),
            false => format!("the server did not cancel job invocation {id} on any of {total} host(s)"),
        };
        Err(Error::new(Kind::Rejected, message))
    }

    /// Returns the names of the selected hosts on which the job failed.
    async fn failed(&self, client: &Client) -> Result<BTreeSet<String>, Error> {
        let rows = host_states::found(client, self.id, self.query.as_deref()).await?;
        let failed = rows.into_iter().filter(|row| row.state == HostState::Failed);
        Ok(failed.map(|row| row.name).collect())
    }
}

/// Refuses a server that is too old: it would ignore the search and cancel the whole job.
///
/// Ordinary users may not see the version; then the form of a newer server's answers tells it.
async fn check_version(client: &Client, job: &str) -> Result<(), Error> {
    let reason = match client.remote_execution().await {
        Some(version) if version >= SINCE => return Ok(()),
        Some(version) => format!("this server has {version} and would cancel the whole job"),
        None if job_invocations::may_leave_out_hosts(client, job).await? => return Ok(()),
        None => {
            return Err(Error::usage(format!(
                "--search, --host, --failed: cancelling on some hosts needs remote execution {SINCE}; this server does not tell its version, \
                 for which the permission view_plugins is needed, and an older one would cancel the whole job"
            ))
            .hint(format!(
                "Without that permission: cancel the whole job, then run it again on the other hosts with \
                 rexctl rerun {job} --cancelled --host NAME"
            )));
        }
    };
    Err(Error::usage(format!(
        "--search, --host, --failed: cancelling on some hosts needs remote execution {SINCE}; {reason}"
    ))
    .hint("Without them the whole job is cancelled."))
}
