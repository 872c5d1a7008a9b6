//! Questions to the server before a job is sent: ids of names, inputs of the template, and the number of hosts.

use super::host_guard::HostGuardArgs;
use super::names::{self, FoundTargeting};
use super::{provider_inputs, template_inputs};
use crate::api::Client;
use crate::api::http::failure::permission;
use crate::api::rex::hosts;
use crate::api::rex::job_hosts::JobHost;
use crate::api::rex::lookup::TypedMistakes;
use crate::error::{Error, Kind};
use crate::model::job_invocation::{Ids, JobInvocationRequest};
use crate::model::schedule::Schedule;
use crate::model::targeting::{Runnable, Selection};
use crate::model::template_input::TemplateInput;
use serde_json::Value;

/// The questions to ask beside those for names. All of them are asked side by side.
pub struct Preflight<'a> {
    /// Check inputs against the template, and learn which of them may be shown.
    pub checks_inputs: bool,
    /// Nothing is sent, so that the server will not tell whether it can run the request.
    pub is_dry: bool,
    /// Count the hosts; where the user may not see them, go on without.
    pub counts_hosts: bool,
    /// Refuse the request when no host was counted.
    pub needs_host: bool,
    /// Count the hosts in any case where a flag says so, and refuse another number.
    pub guard: &'a HostGuardArgs,
    /// Answers that are there already.
    pub known: &'a Known,
}

/// Answers that a command has before the preflight, which asks for them no more.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// All inputs of the template.
    pub inputs: Option<Vec<TemplateInput>>,
    /// Hosts of targets, the search that selects them, and the ids of organization and location.
    pub targets: Option<FoundTargeting>,
}

/// The answers.
#[derive(Default)]
pub struct Answers {
    /// Ids of the names in the request.
    pub ids: Ids,
    /// Number of hosts that match, if the server was asked and reported it.
    pub hosts: Option<u64>,
    /// Search that finds the hosts, if the user may see it.
    pub search: Option<String>,
    /// The hosts, where targets name them.
    pub named: Vec<JobHost>,
    /// The names of the inputs whose values are known to be no secrets.
    pub visible: Vec<String>,
}

impl Preflight<'_> {
    /// Asks, and refuses what the answers show to be wrong.
    pub async fn ask(&self, client: &Client, request: &JobInvocationRequest) -> Result<Answers, Error> {
        let (template, targeting, provider) = tokio::join!(
            self.template(client, request),
            self.targeting(client, request),
            provider_inputs::check(client, request)
        );
        provider?;
        let mut unknown = TypedMistakes::default();
        let (job_template, visible) = unknown.collect(template)?.unwrap_or_default();
        let answers = unknown.collect(targeting)?.unwrap_or_default();
        unknown.check()?;
        Ok(Answers { ids: Ids { job_template, ..answers.ids }, visible, ..answers })
    }

    /// The id of the job template where it was named, and the names of the inputs whose values may be shown.
    async fn template(
        &self,
        client: &Client,
        request: &JobInvocationRequest,
    ) -> Result<(Option<Value>, Vec<String>), Error> {
        let id = names::job_template(client, request).await?;
        if let Some(known) = &self.known.inputs {
            return Ok((id, template_inputs::check_known(&request.inputs, known)?));
        }
        let has_inputs = self.checks_inputs && !request.inputs.is_empty();
        let of_feature = match &request.runnable {
            Runnable::Feature(label) if has_inputs || self.is_dry => names::template_of_feature(client, label).await?,
            _ => None,
        };
        let visible = match id.as_ref().or(of_feature.as_ref()).filter(|_| has_inputs) {
            Some(template) => template_inputs::check(client, template, &request.inputs).await?,
            None => Vec::new(),
        };
        Ok((id, visible))
    }

    async fn targeting(&self, client: &Client, request: &JobInvocationRequest) -> Result<Answers, Error> {
        let has_targets = self.known.targets.is_some() || matches!(request.targeting.selection, Selection::Targets(_));
        let targeting = match &self.known.targets {
            Some(known) => known.clone(),
            None => names::targeting(client, request).await?,
        };
        if has_targets {
            let FoundTargeting { ids, search, hosts: named } = targeting;
            let count = named.len() as u64;
            self.guard.check(count)?;
            return Ok(Answers { ids, hosts: Some(count), search, named, visible: Vec::new() });
        }
        let counts = self.counts_hosts || self.guard.flag().is_some();
        let hosts = if counts { self.count(client, request, &targeting).await? } else { None };
        Ok(Answers { ids: targeting.ids, hosts, search: targeting.search, ..Answers::default() })
    }

    async fn count(
        &self,
        client: &Client,
        request: &JobInvocationRequest,
        targeting: &FoundTargeting,
    ) -> Result<Option<u64>, Error> {
        let FoundTargeting { ids, search: Some(search), .. } = targeting else {
            let error =
                |flag| Error::new(Kind::Forbidden, format!("{flag}: the search of the bookmark cannot be read"));
            return self.guard.flag().map_or(Ok(None), |flag| Err(error(flag)));
        };
        let counted = hosts::count(client, search, ids.organization.as_ref(), ids.location.as_ref()).await;
        let is_allowed = self.guard.expect_hosts.is_none() || self.guard.allows_none();
        match counted {
            Ok(0) if self.counts_hosts && self.needs_host && is_allowed => Err(no_host(request)),
            Ok(hosts) => self.guard.check(hosts).map(|()| Some(hosts)),
            Err(error) => match (self.guard.flag(), error.kind()) {
                // What is too long for an address goes well in the body of the job.
                (Some(flag), _) if error.is_too_long() => Err(uncounted(error, flag)),
                (None, _) if error.is_too_long() => Ok(None),
                (Some(flag), _) => Err(permission::instead(error, &without(flag))),
                (None, kind) if kind.ends_all_requests() || kind == Kind::Rejected => Err(error),
                // Creating a job does not need what counting its hosts needs.
                (None, _) => Ok(None),
            },
        }
    }
}

/// Returns the error for a search that cannot be counted because it is too long, with the option that needs the number.
fn uncounted(error: Error, flag: &str) -> Error {
    let message = format!("{flag}: the hosts cannot be counted: {}", error.message());
    error.reword(Kind::Rejected, message).hint(without(flag))
}

/// Returns the way to create a job without the option that needs the number of its hosts.
fn without(flag: &str) -> String {
    format!("Without it, leave out {flag}: the job is created without counting.")
}

/// The error for a job that would run nowhere.
fn no_host(request: &JobInvocationRequest) -> Error {
    let error = Error::new(Kind::NoHosts, "no host matches, so nothing was sent").hint(NO_HOSTS);
    match request.schedule {
        Schedule::Now => error,
        Schedule::At { .. } | Schedule::Recurring(_) => error.hint(SELECT_LATER),
    }
}

/// Hint for a search that has found no host.
pub const NO_HOSTS: &str = "Check the search query; a broken one also matches nothing. Hosts outside the organization or location do not count.";

/// Hint for a job that starts later on hosts that are not there yet.
pub const SELECT_LATER: &str =
    "The hosts are selected when the job is created; with --dynamic they are selected when it starts.";
