//! What hosts printed: one request for many of them where the server can, else one a host.

use crate::api::{Client, body, job_invocations, json};
use crate::error::{Error, Kind};
use crate::model::output::{HostOutput, Piece};
use futures_util::stream::{self, Stream, StreamExt as _, TryStreamExt as _};
use serde::Deserialize;
use std::cell::Cell;

/// Hosts whose output is asked for at once: it costs the server about 12 ms a host, and has to be there before the request
/// times out; their ids have to fit into the request line.
const BATCH: usize = 250;
/// Batches on their way at a time: one is read while the next is made.
const BATCHES: usize = 2;
/// Requests on their way at a time where each is for one host.
const SINGLES: usize = 8;

/// The outputs of one job's hosts.
pub struct Outputs<'a> {
    client: &'a Client,
    job: u64,
    /// `/:id/outputs` is there since remote execution 4.2; found by asking once.
    one_by_one: Cell<bool>,
}

#[derive(Deserialize)]
struct Answer {
    outputs: Vec<HostOutput>,
}

impl<'a> Outputs<'a> {
    /// Of the hosts of `job`.
    pub fn new(client: &'a Client, job: u64) -> Self {
        Self { client, job, one_by_one: Cell::new(false) }
    }

    /// The output of one host, all of it or what came after `since`; none if the host is not one of the job's.
    pub async fn one(&self, host: u64, since: Option<f64>) -> Result<Option<HostOutput>, Error> {
        let path = format!("{}/{}/hosts/{host}", job_invocations::PATH, self.job);
        let since = since.map(|since| since.to_string());
        let query: Vec<_> = since.iter().map(|since| ("since", since.as_str())).collect();
        match self.client.get_bytes(&path, &query, body::LIST).await {
            Ok(bytes) => Ok(Some(HostOutput { host: Some(host), ..read(&bytes)? })),
            Err(error) if error.kind() == Kind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The outputs of many hosts, some at a time, in their order. Hosts that are not the job's are left out.
    pub fn each(&self, hosts: Vec<u64>) -> impl Stream<Item = Result<Vec<HostOutput>, Error>> + Unpin + '_ {
        let batches: Vec<Vec<u64>> = hosts.chunks(BATCH).map(<[u64]>::to_vec).collect();
        let fetch = move |batch: Vec<u64>| Box::pin(async move { self.batch(&batch).await });
        stream::iter(batches).map(fetch).buffered(BATCHES)
    }

    async fn batch(&self, hosts: &[u64]) -> Result<Vec<HostOutput>, Error> {
        if !self.one_by_one.get() && hosts.len() > 1 {
            match self.together(hosts).await {
                Ok(outputs) => return Ok(outputs),
                Err(error) if error.kind() == Kind::NotFound => self.one_by_one.set(true),
                // Too much for one answer, or for the time that it may take.
                Err(error) if matches!(error.kind(), Kind::Unreachable | Kind::Protocol | Kind::Server) => {}
                Err(error) => return Err(error),
            }
            self.client.debug(|| format!("asking for the outputs of {} hosts one by one", hosts.len()));
        }
        let singles = stream::iter(hosts).map(|host| self.one(*host, None)).buffered(SINGLES);
        singles.try_filter_map(|output| std::future::ready(Ok(output))).try_collect().await
    }

    async fn together(&self, hosts: &[u64]) -> Result<Vec<HostOutput>, Error> {
        let path = format!("{}/{}/outputs", job_invocations::PATH, self.job);
        let ids: Vec<_> = hosts.iter().map(u64::to_string).collect();
        let search = format!("id ^ ({})", ids.join(","));
        let answer: Answer = read(&self.client.get_bytes(&path, &[("search_query", &search)], body::LIST).await?)?;
        let place = |output: &HostOutput| hosts.iter().position(|host| output.host == Some(*host));
        let mut outputs: Vec<_> =
            answer.outputs.into_iter().filter_map(|output| Some((place(&output)?, output))).collect();
        outputs.sort_by_key(|(place, _)| *place);
        Ok(outputs.into_iter().map(|(_, output)| output).collect())
    }
}

fn read<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, Error> {
    let wrong = |cause: &dyn std::fmt::Display| {
        Error::new(Kind::Protocol, format!("the server's answer is not a host's output: {cause}"))
    };
    json::check_items::<Piece>(bytes)?;
    // Text that is known to be UTF-8 is not checked again string by string.
    let text = std::str::from_utf8(bytes).map_err(|cause| wrong(&cause))?;
    serde_json::from_str(text).map_err(|cause| wrong(&cause))
}
