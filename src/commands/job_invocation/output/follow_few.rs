//! Follows a few hosts line by line, as they print.

use super::follow_many::{self, HostStates};
use super::output_writer::OutputWriter as _;
use super::text_writer::TextWriter;
use crate::api::rex::job_hosts::JobHost;
use crate::api::rex::outputs::Outputs;
use crate::error::{Error, Kind};
use crate::model::output::{HostOutput, OutputDedup, OutputLines, Stream};
use crate::polling::PollInterval;
use futures_util::stream::{self, StreamExt as _};
use tokio::time::Instant;

/// Maximum number of hosts followed in this way: each costs a request per poll.
pub const FEW_HOSTS: usize = 10;

/// Maximum number of requests at once.
const PARALLEL_REQUESTS: usize = 8;

/// Maximum bytes of a host's output in one answer; the middle of a larger one is left out.
const MAX_OUTPUT: usize = 64 << 20;

/// Unreadable answers in a row after which the job is asked for: the output of one that has ended stays as it is.
const TRIES: usize = 4;

/// A host that is followed.
struct Tail {
    host: JobHost,
    /// Text before each of its lines.
    prefix: String,
    /// Chunks that were printed.
    printed: OutputDedup,
    /// Line that has begun.
    lines: OutputLines,
    /// True once an answer was printed.
    has_begun: bool,
    /// Number of the last answers that could not be read.
    unreadable: usize,
}

/// An answer, and the time since when its output is new.
type TailAnswer = Result<(Option<HostOutput>, Option<f64>), Error>;

impl Tail {
    async fn ask(&self, outputs: &Outputs<'_>) -> TailAnswer {
        let since = self.printed.since();
        let output = outputs.one(self.host.id, since, MAX_OUTPUT).await?;
        let is_end_of_part = since.is_some() && output.as_ref().is_some_and(|output| output.complete);
        // Chunks that arrived late are in the whole output only.
        if is_end_of_part {
            Ok((outputs.one(self.host.id, None, MAX_OUTPUT).await?, None))
        } else {
            Ok((output, since))
        }
    }

    /// Returns true for an answer that cannot be read and will not be: several could not, and the job has ended.
    async fn stays_unreadable(&mut self, answer: &TailAnswer, outputs: &Outputs<'_>) -> bool {
        let is_unreadable = answer.as_ref().is_err_and(|error| error.kind() == Kind::Protocol);
        self.unreadable = if is_unreadable { self.unreadable + 1 } else { 0 };
        is_unreadable && self.unreadable.is_multiple_of(TRIES) && outputs.has_job_stopped().await
    }

    /// Prints new chunks; returns true if there are any.
    fn print(&mut self, output: HostOutput, since: Option<f64>, writer: &mut TextWriter<'_>) -> Result<bool, Error> {
        self.has_begun = true;
        if output.is_cut && !writer.style.shows(Stream::Debug) {
            let host = &self.host.name;
            writer
                .streams
                .warn(&format!("{host}: rexctl left out a part of the output, more than it keeps of a running job"));
        }
        let news = self.printed.take(output.pieces, since);
        for piece in &news {
            self.lines.push(piece, |stream, line| writer.line(&self.prefix, stream, line))?;
        }
        if output.complete || output.start_at.is_some() {
            self.lines.end(|stream, line| writer.line(&self.prefix, stream, line))?;
        }
        Ok(!news.is_empty())
    }
}

/// Follows `hosts` until they have ended; returns the first that is not of the job.
pub async fn follow(
    outputs: &Outputs<'_>,
    hosts: Vec<JobHost>,
    writer: &mut TextWriter<'_>,
) -> Result<Option<JobHost>, Error> {
    let prefix = |host: &JobHost| writer.style.prefix(&host.name);
    let tail = |host| {
        let (prefix, printed, lines) = (prefix(&host), OutputDedup::default(), OutputLines::default());
        Tail { host, prefix, printed, lines, has_begun: false, unreadable: 0 }
    };
    let mut open: Vec<Tail> = hosts.into_iter().map(tail).collect();
    let (mut polling, mut foreign, mut start) = (PollInterval::of_outputs(), None, None);
    while !open.is_empty() {
        let (asked, mut has_news, mut going) = (Instant::now(), false, Vec::new());
        let answers: Vec<_> =
            stream::iter(&open).map(|tail| tail.ask(outputs)).buffered(PARALLEL_REQUESTS).collect().await;
        let took = asked.elapsed();
        for (mut tail, answer) in open.into_iter().zip(answers) {
            if tail.stays_unreadable(&answer, outputs).await {
                return answer.map(|_| None);
            }
            match polling.tolerate_outage(answer, |text| writer.streams.note(text))? {
                None => going.push(tail),
                Some((None, _)) => foreign = foreign.or(Some(tail.host)),
                // Its output is larger than an answer that is kept, and all of it is there.
                Some((Some(output), _)) if output.is_cut && output.complete && !tail.has_begun => {
                    follow_many::show(outputs, &[tail.host], &HostStates::new(), writer).await?;
                }
                Some((Some(output), since)) => {
                    let has_ended = output.complete || output.start_at.is_some();
                    start = output.start_at.clone().or(start);
                    has_news |= tail.print(output, since, writer)?;
                    going.extend((!has_ended).then_some(tail));
                }
            }
        }
        open = going;
        writer.flush()?;
        if !open.is_empty() {
            tokio::time::sleep(polling.next(took, has_news, open.len())).await;
        }
    }
    if let Some(start) = start {
        writer.note_start(&start);
    }
    Ok(foreign)
}
