//! The hosts of a job by name and id, found by the host search of every server: `/:id/hosts` lacks the ids before remote execution
//! 15.0, and does not exist before 14.1.

use crate::api::Client;
use crate::api::http::pages;
use crate::api::rex::closest::with_closest;
use crate::api::rex::job_invocations;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::{self, quoted};
use crate::model::targets::{FoldedHosts, HostWord, host_word};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobHost {
    /// Id of the host.
    pub id: u64,
    /// Name of the host.
    pub name: String,
}

/// Most names in one search.
const NAMES: usize = 50;

/// Missing hosts that are told one by one, each with the names close to it.
const FEW: usize = 5;

/// The hosts of one job.
pub struct JobHosts<'a> {
    /// Client of the server.
    pub client: &'a Client,
    /// Id of the job invocation.
    pub job: u64,
    /// `organization_id` and `location_id`, if they limit the search.
    pub taxonomy: &'a [(&'static str, String)],
}

impl JobHosts<'_> {
    /// Returns the hosts that the job was planned on, sorted by name; `result` (`success`, `failed`, `cancelled` or `pending`) and
    /// `search` narrow them.
    pub async fn planned(&self, result: Option<&str>, search: Option<&str>) -> Result<Vec<JobHost>, Error> {
        let mut query = format!("job_invocation.id = {}", self.job);
        query.extend(result.map(|result| format!(" and job_invocation.result = {result}")));
        if let Some(search) = search {
            search::check("--search", search, "For all hosts of the job, leave --search out.")?;
        }
        query.extend(search.map(search::group).map(|group| format!(" and {group}")));
        self.found(Some(&query), None).await
    }

    /// Returns all hosts of the job, planned or not, sorted by name; `search` narrows them.
    pub async fn all(&self, search: Option<&str>) -> Result<Vec<JobHost>, Error> {
        let mut hosts = targeted(&job_invocations::show(self.client, &self.job.to_string(), &[]).await?);
        if search.is_some() {
            let found: HashSet<u64> = self.found(search, None).await?.into_iter().map(|host| host.id).collect();
            hosts.retain(|host| found.contains(&host.id));
        }
        hosts.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(hosts)
    }

    /// Returns the hosts that the words pick, in the order of the words. A word that picks none, or may mean several, is an error. The job
    /// is read only where a word is no host's whole name.
    pub async fn named(&self, words: &[HostWord]) -> Result<Vec<JobHost>, Error> {
        let names: Vec<String> = host_word::names(words).map(str::to_owned).collect();
        let (known, _) = self.by("name", &names, |host, name| host.name == name).await?;
        if host_word::are_all_in(words, &known.iter().map(|host| host.name.as_str()).collect()) {
            return Ok(known);
        }
        let all = known.into_iter().chain(self.targeted_hosts().await?);
        let all: BTreeMap<String, JobHost> = all.map(|host| (host.name.clone(), host)).collect();
        let picked = pick(self.job, words, &all.keys().map(String::as_str).collect::<Vec<_>>())?;
        Ok(picked.into_iter().filter_map(|name| all.get(name).cloned()).collect())
    }

    /// Returns the names of the hosts that the words pick, of those in the job and those already `found`.
    pub async fn picked(&self, words: &[HostWord], found: HashSet<&str>) -> Result<Vec<String>, Error> {
        let hosts = self.targeted_hosts().await?;
        let all: BTreeSet<&str> = hosts.iter().map(|host| host.name.as_str()).chain(found).collect();
        let picked = pick(self.job, words, &all.into_iter().collect::<Vec<_>>())?;
        Ok(picked.into_iter().map(str::to_owned).collect())
    }

    /// Returns the hosts with these ids, in the order of the ids. A missing host is an error.
    pub async fn numbered(&self, ids: &[u64]) -> Result<Vec<JobHost>, Error> {
        let ids: Vec<_> = ids.iter().map(u64::to_string).collect();
        let (hosts, missing) = self.by("id", &ids, |host, id| host.id.to_string() == id).await?;
        self.refuse(&missing).await.map(|()| hosts)
    }

    /// Returns the hosts whose `field` is one of `wanted`, in that order, and those of `wanted` that no host has.
    async fn by<'w>(
        &self,
        field: &str,
        wanted: &'w [String],
        is: impl Fn(&JobHost, &str) -> bool,
    ) -> Result<(Vec<JobHost>, Vec<&'w str>), Error> {
        let mut hosts: Vec<JobHost> = Vec::with_capacity(wanted.len());
        let mut missing = Vec::new();
        for some in wanted.chunks(NAMES) {
            let search: Vec<_> = some.iter().map(|one| format!("{field} = {}", quoted(one))).collect();
            let found = self.found(Some(&search.join(" or ")), None).await?;
            for one in some {
                match found.iter().find(|host| is(host, one)) {
                    Some(host) if hosts.contains(host) => {}
                    Some(host) => hosts.push(host.clone()),
                    None => missing.push(one.as_str()),
                }
            }
        }
        Ok((hosts, missing))
    }

    /// Returns the hosts of the inventory that `search` finds, in `order`, which is by name by default.
    pub async fn found(&self, search: Option<&str>, order: Option<&str>) -> Result<Vec<JobHost>, Error> {
        let mut query = vec![("order", order.unwrap_or("name ASC")), ("thin", "true")];
        query.extend(search.map(|search| ("search", search)));
        query.extend(self.taxonomy.iter().map(|(name, value)| (*name, value.as_str())));
        pages::collect(self.client, "/api/hosts", &query, Some(&["id", "name"]), |row| host(row)).await
    }

    /// Fails if hosts are missing from the job, naming each with the closest names of the job's hosts.
    pub async fn refuse(&self, missing: &[&str]) -> Result<(), Error> {
        if missing.is_empty() {
            return Ok(());
        }
        let hosts = self.targeted_hosts().await?;
        let names: Vec<&str> = hosts.iter().map(|host| host.name.as_str()).collect();
        refuse(self.job, missing, &names)
    }

    /// Returns the hosts in the job, as far as it can be read. A missing job is an error.
    async fn targeted_hosts(&self) -> Result<Vec<JobHost>, Error> {
        match job_invocations::show(self.client, &self.job.to_string(), &[]).await {
            Ok(job) => Ok(targeted(&job)),
            Err(error) if error.kind() == Kind::NotFound => Err(error),
            Err(_) => Ok(Vec::new()),
        }
    }
}

/// Returns those of a job's hosts that the words pick. Fails for words that pick none, or may mean several.
pub fn pick<'a>(job: u64, words: &'a [HostWord], hosts: &[&'a str]) -> Result<Vec<&'a str>, Error> {
    let picked = host_word::pick(words, hosts);
    let ambiguous = picked.ambiguous.iter().map(|(word, hosts)| {
        let (count, folded) = (hosts.len(), FoldedHosts::new(hosts.iter().copied()));
        Error::new(Kind::NotFound, format!("job invocation {job} has {count} hosts \"{word}\": {folded}"))
            .hint("Add the domain of the one that is meant")
    });
    let errors = refuse(job, &picked.missing, hosts).err().into_iter().chain(ambiguous).collect();
    Error::joined(errors).map_or(Ok(picked.hosts), Err)
}

/// Fails if hosts are missing from the names of a job's hosts.
pub fn refuse(job: u64, missing: &[&str], names: &[&str]) -> Result<(), Error> {
    let mut seen = HashSet::new();
    let missing: Vec<_> = missing.iter().copied().filter(|name| seen.insert(*name)).collect();
    if missing.len() > FEW {
        let (count, folded) = (missing.len(), FoldedHosts::new(missing));
        return Err(Error::new(Kind::NotFound, format!("job invocation {job} has none of {count} hosts: {folded}")));
    }
    let error = |name: &&str| {
        let error = Error::new(Kind::NotFound, format!("job invocation {job} has no host \"{name}\""));
        with_closest(error, name, names.iter().copied())
    };
    Error::joined(missing.iter().map(error).collect()).map_or(Ok(()), Err)
}

/// Returns the hosts in a job invocation.
fn targeted(job: &Value) -> Vec<JobHost> {
    let hosts = job.pointer("/targeting/hosts").and_then(Value::as_array).into_iter().flatten();
    hosts.filter_map(host).collect()
}

/// Returns the host of a row.
pub fn host(row: &Value) -> Option<JobHost> {
    let id = answer::member(row.as_object()?, "id");
    Some(JobHost { id: answer::count(id)?, name: answer::text(row, "/name")?.to_owned() })
}
