//! A few hosts followed line by line, as they print.

use super::printed::Printed;
use super::sink::Sink as _;
use crate::api::rex::job_hosts::JobHost;
use crate::api::rex::outputs::Outputs;
use crate::error::Error;
use crate::model::output::{HostOutput, OutputDedup, OutputLines};
use crate::polling::PollInterval;
use futures_util::stream::{self, StreamExt as _};
use tokio::time::Instant;

/// The most hosts that are followed in this way: each costs a request a round.
pub const MOST: usize = 10;

/// Hosts whose answers are awaited at a time.
const AT_A_TIME: usize = 8;

/// Bytes that the output of a host may take in one answer; beyond, its middle is left out.
const KEPT: usize = 64 << 20;

/// A host being followed.
struct Tail {
    host: JobHost,
    prefix: String,
    seen: OutputDedup,
    lines: OutputLines,
}

/// An answer, and the time that it was asked from.
type Answer = Result<(Option<HostOutput>, Option<f64>), Error>;

impl Tail {
    async fn ask(&self, outputs: &Outputs<'_>) -> Answer {
        let since = self.seen.since();
        let output = outputs.one(self.host.id, since, KEPT).await?;
        let is_end_of_part = since.is_some() && output.as_ref().is_some_and(|output| output.complete);
        // What arrived late is in the whole output only.
        if is_end_of_part { Ok((outputs.one(self.host.id, None, KEPT).await?, None)) } else { Ok((output, since)) }
    }

    /// Prints what is new, and tells whether there was anything.
    fn print(&mut self, output: HostOutput, since: Option<f64>, printed: &mut Printed<'_>) -> Result<bool, Error> {
        let news = self.seen.take(output.pieces, since);
        for piece in &news {
            self.lines.push(piece, |stream, line| printed.line(&self.prefix, stream, line))?;
        }
        if output.complete || output.start_at.is_some() {
            self.lines.end(|stream, line| printed.line(&self.prefix, stream, line))?;
        }
        Ok(!news.is_empty())
    }
}

/// Follows `hosts` until they have ended; returns the first that is not the job's.
pub async fn follow(
    outputs: &Outputs<'_>,
    hosts: Vec<JobHost>,
    printed: &mut Printed<'_>,
) -> Result<Option<JobHost>, Error> {
    let prefix = |host: &JobHost| printed.look.prefix(&host.name);
    let tail = |host| Tail { prefix: prefix(&host), host, seen: OutputDedup::default(), lines: OutputLines::default() };
    let mut open: Vec<Tail> = hosts.into_iter().map(tail).collect();
    let (mut polling, mut foreign, mut start) = (PollInterval::of_outputs(), None, None);
    while !open.is_empty() {
        let (asked, mut has_news, mut going) = (Instant::now(), false, Vec::new());
        let answers: Vec<_> = stream::iter(&open).map(|tail| tail.ask(outputs)).buffered(AT_A_TIME).collect().await;
        let took = asked.elapsed();
        for (mut tail, answer) in open.into_iter().zip(answers) {
            match polling.tolerate_outage(answer, |text| printed.streams.note(text))? {
                None => going.push(tail),
                Some((None, _)) => foreign = foreign.or(Some(tail.host)),
                Some((Some(output), since)) => {
                    let has_ended = output.complete || output.start_at.is_some();
                    start = output.start_at.clone().or(start);
                    has_news |= tail.print(output, since, printed)?;
                    going.extend((!has_ended).then_some(tail));
                }
            }
        }
        open = going;
        printed.flush()?;
        if !open.is_empty() {
            tokio::time::sleep(polling.next(took, has_news, open.len())).await;
        }
    }
    if let Some(start) = start {
        printed.tell_start(&start);
    }
    Ok(foreign)
}
