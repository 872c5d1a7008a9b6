//! Targets to hosts: what the server stores is looked up, and every host is found before anything is done with it.

use super::job_hosts::JobHosts;
use super::known_names::KnownNames;
use super::last_job;
use super::lookup::{self, NamedResource, TypedMistakes};
use crate::api::Client;
use crate::api::http::pages::{self, Paging};
use crate::error::{Error, Kind};
use crate::model::targets::{self, HostSearch, HostSelection, Selector, Stored, Target};
use crate::model::{answer, search};
use crate::printable;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use ring::rand::{SecureRandom as _, SystemRandom};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};

/// Searches that are asked at the same time.
const AT_A_TIME: usize = 4;

/// Advice for targets without hosts.
const SEE_HOSTS: &str = "See the hosts that there are with: rexctl host list";
const SEE_TARGETS: &str = "Try a target without running anything: rexctl targets 'web*'";

/// The members of a host's row that its name and id need.
const NAMES: &[&str] = &["id", "name"];

/// The hosts of a selection.
pub struct TargetHosts {
    /// Their rows, sorted by name.
    pub rows: Vec<Value>,
    /// The search that selects them.
    pub search: String,
}

impl TargetHosts {
    /// Returns the searches that together select the hosts, each of which fits into an address.
    pub fn searches(&self) -> Vec<String> {
        let ids: Vec<_> = self.rows.iter().filter_map(|row| answer::count(row.get("id"))).collect();
        targets::in_parts(&self.search, &ids)
    }
}

/// The hosts of a server, as far as they are searched and read.
pub struct HostSource<'a> {
    /// The server.
    pub client: &'a Client,
    /// `organization_id` and `location_id`, where hosts are searched only there.
    pub taxonomy: &'a [(&'static str, String)],
    /// Reads whole rows; else the server sends no more than ids and names.
    pub whole_rows: bool,
}

impl HostSource<'_> {
    /// Finds the hosts of a selection. A target without any is an error that names all such targets.
    pub async fn find(&self, selection: &HostSelection) -> Result<TargetHosts, Error> {
        let HostSelection { source, targets, except, sample } = selection;
        let (selected, excepted) =
            tokio::try_join!(self.selectors(source, targets), self.selectors("--except", except))?;
        let (mut found, taken_away) =
            tokio::try_join!(self.hosts(source, &selected), self.hosts("--except", &excepted))?;
        found.retain(|id, _| !taken_away.contains_key(id));
        if found.is_empty() {
            return Err(Error::new(Kind::NoHosts, "--except leaves no host").option(source));
        }
        let mut rows: Vec<_> = found.into_iter().collect();
        if let Some(count) = sample {
            rows = draw(rows, *count)?;
        }
        rows.sort_by(|(_, a), (_, b)| name(a).cmp(name(b)));
        let is_fixed = sample.is_some() || selected.iter().all(Selector::is_name);
        let search = if is_fixed {
            targets::hosts(&rows.iter().map(|(id, row)| (*id, name(row))).collect::<Vec<_>>())
        } else {
            targets::search(&selected, &excepted)
        };
        Ok(TargetHosts { rows: rows.into_iter().map(|(_, row)| row).collect(), search })
    }

    /// The selectors of `targets`; what the server stores is looked up.
    async fn selectors(&self, source: &str, targets: &[Target]) -> Result<Vec<Selector>, Error> {
        let (mut selectors, mut unknown) = (Vec::with_capacity(targets.len()), TypedMistakes::default());
        for target in targets {
            match target {
                Target::Selector(selector) => selectors.push(selector.clone()),
                Target::Stored(stored) => {
                    let found = unknown.collect(self.stored(source, stored).await)?;
                    selectors.extend(found.into_iter().flatten());
                }
            }
        }
        unknown.check().map(|()| selectors)
    }

    async fn stored(&self, source: &str, stored: &Stored) -> Result<Vec<Selector>, Error> {
        match stored {
            Stored::Collection(name) => Ok(vec![Selector::Collection(name.clone())]),
            Stored::Bookmark(name) => {
                let (_, row) = lookup::named(self.client, NamedResource::HostBookmark, source, name).await?;
                let query = answer::text(&row, "/query").unwrap_or_default();
                let hint = "Correct it with: rexctl bookmark update --name NAME --query QUERY";
                search::check(&format!("{source}: bookmark:{name}"), query, hint)?;
                Ok(vec![Selector::Query(query.to_owned())])
            }
            Stored::Job { id, state } => {
                let job = match id {
                    Some(id) => *id,
                    None => last_job::find(self.client).await?,
                };
                let of = JobHosts { client: self.client, job, taxonomy: self.taxonomy };
                let hosts = match state {
                    None => of.all(None).await?,
                    Some(state) => of.planned(Some(state.as_str()), None).await?,
                };
                if hosts.is_empty() {
                    let word = stored.to_string();
                    let error =
                        Error::of_value(Kind::NoHosts, source, Some(&word), format!("\"{word}\" matches no host"));
                    return Err(error.hint("See your jobs with: rexctl jobs"));
                }
                Ok(hosts.into_iter().map(|host| Selector::Host(host.name)).collect())
            }
        }
    }

    /// The rows of the hosts that `selectors` select, by id.
    async fn hosts(&self, source: &str, selectors: &[Selector]) -> Result<BTreeMap<u64, Value>, Error> {
        let searches = targets::searches(selectors);
        let answers = self.answers(source, &searches).await?;
        let missing = unmatched(&searches, &answers);
        if !missing.is_empty() {
            let known = KnownNames::near(&missing, self.client).await;
            return Err(known.no_host(source, "matches no host", &missing).hint(SEE_HOSTS).hint(SEE_TARGETS));
        }
        let rows = answers.into_iter().flatten();
        Ok(rows.filter_map(|row| Some((answer::count(row.get("id"))?, row))).collect())
    }

    /// The rows that each search finds.
    async fn answers(&self, source: &str, searches: &[HostSearch<'_>]) -> Result<Vec<Vec<Value>>, Error> {
        let rows = async |search: &HostSearch<'_>| {
            let refused = |error: Error| {
                let typed = search.only().map(ToString::to_string);
                error.with_field_values(|_| typed.clone()).name_fields(|_| Some(source.to_owned()))
            };
            self.rows(search).await.map_err(refused)
        };
        stream::iter(searches).map(rows).buffered(AT_A_TIME).try_collect().await
    }

    /// Returns the names of the hosts of a job that `targets` select, of all `hosts` of the job. A target that selects none of them is an error,
    /// which names all such targets; another job may have other hosts.
    pub async fn of_job(
        &self,
        job: u64,
        hosts: &[&str],
        source: &str,
        targets: &[Target],
    ) -> Result<HashSet<String>, Error> {
        let selectors = self.selectors(source, targets).await?;
        let searches = targets::searches(&selectors);
        let mut answers = self.answers(source, &searches).await?;
        let there: HashSet<&str> = hosts.iter().copied().collect();
        answers.iter_mut().for_each(|rows| rows.retain(|row| there.contains(name(row))));
        let missing = unmatched(&searches, &answers).into_iter().filter(|it| !matches!(it, Selector::Host(_)));
        let missing: Vec<_> = missing.collect();
        if missing.is_empty() {
            return Ok(answers.iter().flatten().map(|row| name(row).to_owned()).collect());
        }
        let none = format!("matches no host of job invocation {job}");
        Err(KnownNames::of_hosts(hosts)
            .no_host(source, &none, &missing)
            .hint(format!("See its hosts with: rexctl hosts {job}")))
    }

    async fn rows(&self, search: &HostSearch<'_>) -> Result<Vec<Value>, Error> {
        let mut query = vec![("search", search.text.as_str()), ("order", "name ASC")];
        query.extend((!self.whole_rows).then_some(("thin", "true")));
        query.extend(self.taxonomy.iter().map(|(name, value)| (*name, value.as_str())));
        let keys = (!self.whole_rows).then_some(NAMES);
        let rows = pages::collect_counted(self.client, "/api/hosts", &query, &Paging::All, keys, pages::whole).await;
        let (rows, envelope) = rows.map_err(|error| match error.message().contains("host_collection") {
            true => error.hint("Host collections come with the content plugin (Katello), which this server lacks."),
            false => error,
        })?;
        check(search, &rows, envelope.subtotal)?;
        Ok(rows)
    }
}

/// Checks that the rows are the hosts that `search` asked for, each once and all of them: the job runs on what the search selects, which must
/// be what is shown.
fn check(search: &HostSearch<'_>, rows: &[Value], subtotal: Option<u64>) -> Result<(), Error> {
    let fault = |what: String| {
        let hint = "A proxy before the server may drop the search or cut its answers.";
        Err(Error::new(Kind::Protocol, format!("the server's list of hosts {what}")).hint(hint))
    };
    let ids: HashSet<u64> = rows.iter().filter_map(|row| answer::count(row.get("id")).filter(|id| *id > 0)).collect();
    if ids.len() != rows.len() || rows.iter().any(|row| name(row).is_empty()) {
        return fault("has a host twice, or one without its id or name".to_owned());
    }
    if let Some(subtotal) = subtotal.filter(|subtotal| *subtotal != rows.len() as u64) {
        return fault(format!("counts {subtotal}, and holds {}", rows.len()));
    }
    match search.foreign(&rows.iter().map(name).collect::<Vec<_>>()).first() {
        Some(host) => fault(format!("holds {}, which was not asked for", printable::line(host))),
        None => Ok(()),
    }
}

/// Returns the selectors that none of the rows is of, which their searches have found.
fn unmatched<'a>(searches: &[HostSearch<'a>], answers: &[Vec<Value>]) -> Vec<&'a Selector> {
    let of =
        |(search, rows): (&HostSearch<'a>, &Vec<Value>)| search.unmatched(&rows.iter().map(name).collect::<Vec<_>>());
    searches.iter().zip(answers).flat_map(of).collect()
}

/// The name in a host's row.
pub fn name(row: &Value) -> &str {
    answer::text(row, "/name").unwrap_or_default()
}

/// Returns `count` of `hosts` at random, in their order.
pub fn draw<T>(hosts: Vec<T>, count: usize) -> Result<Vec<T>, Error> {
    let mut numbers = random(hosts.len())?.into_iter();
    let below = |bound: usize| (numbers.next().unwrap_or_default() % bound.max(1) as u64) as usize;
    Ok(targets::sample(hosts, count, below))
}

/// Returns a random word, which nobody else has.
pub fn random_word() -> Result<String, Error> {
    Ok(random(2)?.iter().map(|number| format!("{number:016x}")).collect())
}

/// Returns so many random numbers.
fn random(count: usize) -> Result<Vec<u64>, Error> {
    let mut bytes = vec![0; count * size_of::<u64>()];
    let filled = SystemRandom::new().fill(&mut bytes);
    filled.map_err(|_| Error::new(Kind::Config, "this machine gives no random numbers"))?;
    let (numbers, _) = bytes.as_chunks();
    Ok(numbers.iter().copied().map(u64::from_le_bytes).collect())
}
