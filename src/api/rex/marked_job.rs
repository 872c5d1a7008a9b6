//! The job of a request whose answer was lost, found by a mark in its search.

use super::job_invocations;
use crate::api::Client;
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;
use serde_json::Value;

/// Newest jobs that are looked at.
const NEWEST: u8 = 100;

/// A job that may exist.
pub struct MarkedJob<'a> {
    /// Login of the user who sent the request.
    pub user: &'a str,
    /// Id of a job that was there before.
    pub after: u64,
    /// Text in the search of the job, and of no other.
    pub mark: &'a str,
}

impl MarkedJob<'_> {
    /// Returns the id of the job if it exists now; the first one where the server has rerun it since.
    ///
    /// # Errors
    /// A failure, after which the job may exist or not.
    pub async fn find(&self, client: &Client) -> Result<Option<u64>, Error> {
        let search = format!("user = {}", quoted(self.user));
        let jobs = job_invocations::newest(client, &search, NEWEST).await?;
        let ids: Vec<u64> = jobs.iter().filter_map(id).collect();
        if ids.len() != jobs.len() {
            return Err(Error::new(Kind::Protocol, "the server's list of jobs has one without an id"));
        }
        let mut newer: Vec<u64> = ids.iter().copied().filter(|id| *id > self.after).collect();
        newer.sort_unstable();
        for id in &newer {
            if self.is_mark_of(client, *id).await? {
                return Ok(Some(*id));
            }
        }
        match newer.len() < usize::from(NEWEST) {
            true => Ok(None),
            false => Err(Error::new(Kind::Protocol, format!("{} has started {NEWEST} or more jobs since", self.user))),
        }
    }

    /// Returns true if the mark is in the search of job invocation `id`.
    async fn is_mark_of(&self, client: &Client, id: u64) -> Result<bool, Error> {
        match job_invocations::show(client, &id.to_string(), &[("include_hosts", "false")]).await {
            Ok(job) => match job.get("targeting").filter(|targeting| targeting.is_object()) {
                Some(targeting) => Ok(answer::text(targeting, "/search_query").unwrap_or_default().contains(self.mark)),
                None => Err(Error::new(Kind::Protocol, format!("job invocation {id} has no search in the answer"))),
            },
            // Deleted since it was listed.
            Err(error) if error.kind() == Kind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// Returns the id of the newest job that this user may see, 0 without any.
pub async fn newest(client: &Client) -> Result<u64, Error> {
    let jobs = job_invocations::newest(client, "", 1).await?;
    Ok(jobs.first().and_then(id).unwrap_or_default())
}

fn id(job: &Value) -> Option<u64> {
    answer::count(job.get("id"))
}
