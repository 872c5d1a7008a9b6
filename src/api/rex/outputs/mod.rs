//! The output of hosts: one request for many hosts where the server supports it, else one a host. Read chunk by chunk as it arrives.

mod ordered;

use crate::api::Client;
use crate::api::http::streamed::Streamed;
use crate::api::rex::{job_invocations, job_state};
use crate::error::{Error, Kind};
use crate::model::output::{BoundedOutput, HostOutput, OutputChunk, Part, Splitter};
use futures_util::stream::{self, StreamExt as _};
use ordered::Ordered;
use std::cell::Cell;

/// Hosts in one request: each costs the server about 12 ms of the request timeout, and their ids must fit into the request line.
const BATCH: usize = 250;
/// Concurrent requests for many hosts: the server prepares an answer while the one before it is read and written.
const BATCHES: usize = 2;
/// Concurrent requests for one host each.
const SINGLES: usize = 8;
/// Most bytes of a host's output within an answer for many, which names the host only after its output. Larger ones get a request of
/// their own.
const LARGEST_IN_BATCH: usize = 32 << 20;
/// Attempts to read one host's output when its connection breaks.
const ATTEMPTS: usize = 4;

/// Receives the outputs of hosts as they are read, one host after the other.
pub trait Receiver {
    /// Receives a chunk of a host's output.
    fn piece(&mut self, host: u64, piece: OutputChunk) -> Result<(), Error>;

    /// Receives the end of a host's output, after its chunks.
    fn end(&mut self, output: HostOutput) -> Result<(), Error>;

    /// Receives the error of an invalid output.
    fn failed(&mut self, _host: u64, error: Error) -> Result<(), Error> {
        Err(error)
    }
}

/// The outputs of one job's hosts.
pub struct Outputs<'a> {
    client: &'a Client,
    job: u64,
    /// True once `/:id/outputs` turned out to be missing, which exists since remote execution 4.2.
    one_by_one: Cell<bool>,
}

impl<'a> Outputs<'a> {
    /// Creates the outputs of the hosts of `job`.
    pub fn new(client: &'a Client, job: u64) -> Self {
        Self { client, job, one_by_one: Cell::new(false) }
    }

    /// Reads the output of one host, whole or after `since`, as far as it fits into `limit` bytes; none if the host is not one of the
    /// job's.
    pub async fn one(&self, host: u64, since: Option<f64>, limit: usize) -> Result<Option<HostOutput>, Error> {
        let mut whole = Whole { kept: BoundedOutput::new(limit), output: None };
        if let Some(answer) = self.open(host, since).await? {
            self.read_one(host, since, answer, &mut whole).await?;
        }
        Ok(whole.output)
    }

    /// Reads the outputs of many hosts, in their order unless that would take too much memory. Skips hosts that are not the job's.
    pub async fn each(&self, hosts: &[u64], receiver: &mut dyn Receiver) -> Result<(), Error> {
        let batches = stream::iter(hosts.chunks(BATCH));
        let opened = batches.map(|batch| async move { (batch, self.open_batch(batch).await) });
        let mut opened = std::pin::pin!(opened.buffered(BATCHES));
        while let Some((batch, answer)) = opened.next().await {
            match answer {
                Some(answer) => self.batch(batch, answer, receiver).await?,
                None => self.singles(batch.to_vec(), receiver).await?,
            }
        }
        Ok(())
    }

    /// Requests the outputs of many hosts; none where they are to be requested one by one.
    async fn open_batch(&self, hosts: &[u64]) -> Option<Result<Streamed, Error>> {
        if self.one_by_one.get() || hosts.len() == 1 {
            return None;
        }
        let path = format!("{}/{}/outputs", job_invocations::PATH, self.job);
        let ids: Vec<_> = hosts.iter().map(u64::to_string).collect();
        let search = format!("id ^ ({})", ids.join(","));
        Some(self.client.open(&path, &[("search_query", &search)]).await)
    }

    async fn batch(
        &self,
        hosts: &[u64],
        answer: Result<Streamed, Error>,
        receiver: &mut dyn Receiver,
    ) -> Result<(), Error> {
        let (mut ordered, mut relay) = (Ordered::new(hosts), Relay { receiver, has_refused: false });
        let read = match answer {
            Ok(answer) => read_batch(answer, &mut ordered, &mut relay).await,
            Err(error) => Err(error),
        };
        let left = match read {
            Ok(large) => large,
            Err(error) if relay.has_refused => return Err(error),
            Err(error) if error.kind() == Kind::NotFound => {
                self.one_by_one.set(true);
                ordered.missing()
            }
            // The answer was too large, or took too long.
            Err(error) if matches!(error.kind(), Kind::Unreachable | Kind::Protocol | Kind::Server) => {
                ordered.missing()
            }
            Err(error) => return Err(error),
        };
        if !left.is_empty() {
            self.client.debug(|| format!("asking for the outputs of {} hosts one by one", left.len()));
        }
        self.singles(left, receiver).await
    }

    async fn singles(&self, hosts: Vec<u64>, receiver: &mut dyn Receiver) -> Result<(), Error> {
        let opened = stream::iter(hosts).map(|host| async move { (host, self.open(host, None).await) });
        let mut opened = std::pin::pin!(opened.buffered(SINGLES));
        while let Some((host, answer)) = opened.next().await {
            let Some(answer) = answer? else { continue };
            match self.read_one(host, None, answer, receiver).await {
                Err(error) if error.kind() == Kind::Protocol => receiver.failed(host, error)?,
                read => read?,
            }
        }
        Ok(())
    }

    /// Reads the answer for one host, and the rest in another attempt when the connection breaks.
    async fn read_one(
        &self,
        host: u64,
        since: Option<f64>,
        answer: Streamed,
        receiver: &mut dyn Receiver,
    ) -> Result<(), Error> {
        let (mut answer, mut taken) = (Some(answer), 0);
        for attempt in 1..=ATTEMPTS {
            let Some(opened) = answer.take() else { break };
            match read(host, opened, &mut taken, receiver).await {
                Err(error) if error.kind() == Kind::Unreachable && attempt < ATTEMPTS => {
                    self.client.debug(|| format!("asking again for the output of host {host}: {}", error.message()));
                    answer = self.open(host, since).await?;
                }
                read => return read,
            }
        }
        Ok(())
    }

    /// Returns true if the server tells that the job goes on no more.
    pub async fn has_job_stopped(&self) -> bool {
        job_state::read(self.client, self.job).await.is_ok_and(|job| job.has_stopped())
    }

    /// Requests the output of one host; none if it is not one of the job's.
    async fn open(&self, host: u64, since: Option<f64>) -> Result<Option<Streamed>, Error> {
        let path = format!("{}/{}/hosts/{host}", job_invocations::PATH, self.job);
        let since = since.map(|since| since.to_string());
        let query: Vec<_> = since.iter().map(|since| ("since", since.as_str())).collect();
        match self.client.open(&path, &query).await {
            Ok(answer) => Ok(Some(answer)),
            Err(error) if error.kind() == Kind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Passes outputs on, and remembers a refusal: no answer of the server is to blame for it.
struct Relay<'a> {
    receiver: &'a mut dyn Receiver,
    has_refused: bool,
}

impl Receiver for Relay<'_> {
    fn piece(&mut self, host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.receiver.piece(host, piece).inspect_err(|_| self.has_refused = true)
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        self.receiver.end(output).inspect_err(|_| self.has_refused = true)
    }
}

/// Reads one answer for many hosts; returns those that are too large for it.
async fn read_batch(answer: Streamed, ordered: &mut Ordered, receiver: &mut dyn Receiver) -> Result<Vec<u64>, Error> {
    let (mut splitter, mut kept, mut large) = (Splitter::many(), BoundedOutput::new(LARGEST_IN_BATCH), Vec::new());
    let read = answer.each(|bytes| {
        for part in splitter.push(bytes) {
            match part.map_err(no_output)? {
                Part::OutputChunk(piece) => kept.push(piece),
                Part::Row(row) if kept.is_cut() => {
                    kept.take();
                    large.extend(row.host);
                }
                Part::Row(row) => {
                    let size = kept.size();
                    ordered.take(HostOutput { pieces: kept.take(), ..row }, size, receiver)?;
                }
            }
        }
        Ok(())
    });
    read.await?;
    splitter.finish().map_err(no_output)?;
    ordered.finish(receiver)?;
    Ok(large)
}

/// Reads one answer for one host, of which `taken` chunks were received before.
async fn read(host: u64, answer: Streamed, taken: &mut usize, receiver: &mut dyn Receiver) -> Result<(), Error> {
    let (mut splitter, mut seen, mut end) = (Splitter::one(), 0, None);
    let read = answer.each(|bytes| {
        for part in splitter.push(bytes) {
            match part.map_err(no_output)? {
                Part::Row(row) => end = Some(row),
                Part::OutputChunk(piece) => {
                    seen += 1;
                    if seen > *taken {
                        *taken = seen;
                        receiver.piece(host, piece)?;
                    }
                }
            }
        }
        Ok(())
    });
    read.await?;
    splitter.finish().map_err(no_output)?;
    receiver.end(HostOutput { host: Some(host), ..end.unwrap_or_default() })
}

/// Collects the output of one host.
struct Whole {
    kept: BoundedOutput,
    output: Option<HostOutput>,
}

impl Receiver for Whole {
    fn piece(&mut self, _host: u64, piece: OutputChunk) -> Result<(), Error> {
        self.kept.push(piece);
        Ok(())
    }

    fn end(&mut self, output: HostOutput) -> Result<(), Error> {
        let is_cut = self.kept.is_cut();
        self.output = Some(HostOutput { pieces: self.kept.take(), is_cut, ..output });
        Ok(())
    }
}

fn no_output(cause: String) -> Error {
    Error::new(Kind::Protocol, format!("the server's answer is not a host's output: {cause}"))
}
