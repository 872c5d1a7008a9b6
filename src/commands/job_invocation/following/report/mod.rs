//! Who is told of what happens to a job: each form of output is an observer that hears of everything and tells its part.

mod annotations;
mod ci;
mod events;
mod junit;
mod lines;
mod prefixed;
mod result;

pub use junit::Junit;

use super::args::Plan;
use super::hosts::{Host, Hosts};
use super::live::Live;
use crate::api::rex::host_states::HostRow;
use crate::api::rex::job_state::JobState;
use crate::context::Context;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::OutputChunk;
use crate::render::Format;
use crate::streams::{Streams, Verbosity};
use serde_json::{Value, json};

/// How following a job ended.
pub struct Ending<'a> {
    /// In one word; see [`EVENTS`](crate::commands::job_invocation::event::EVENTS).
    pub outcome: &'static str,
    /// The exit code of the program.
    pub code: u8,
    /// The reason why it ended in an error.
    pub error: Option<&'a Error>,
    /// The hosts as they were seen last.
    pub hosts: &'a Hosts,
}

/// Receives the events of a followed job.
pub trait Observer {
    /// Following begins.
    fn job(&mut self, _job: &JobState, _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// A host's state has changed.
    fn state(&mut self, _host: &HostRow, _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// A host whose output is followed has printed something.
    fn output(&mut self, _host: &HostRow, _news: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// A host has ended; here is its whole output, if anyone wanted it.
    fn ended(&mut self, _host: &Host, _output: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }

    /// Following has ended.
    fn end(&mut self, _ending: &Ending<'_>, _streams: &mut Streams) -> Result<(), Error> {
        Ok(())
    }
}

/// Everyone who is told, and the view that has to give way before anything is printed.
pub struct Report {
    observers: Vec<Box<dyn Observer>>,
    live: Option<Live>,
    /// Somebody wants the whole output of every host when it has ended.
    pub wants_outputs: bool,
}

impl Ending<'_> {
    /// The ending as events and records carry it.
    pub fn to_json(&self) -> Value {
        let tally = self.hosts.tally();
        json!({
            "outcome": self.outcome, "exit_code": self.code, "total": tally.total(), "success": tally.success,
            "failed": tally.failed, "cancelled": tally.cancelled, "not_run": tally.pending + tally.running,
        })
    }
}

impl Report {
    /// Those whom the user's flags and surroundings call for.
    pub fn new(id: u64, plan: &mut Plan, context: &mut Context) -> Result<Self, Error> {
        let options = context.render_options(None)?;
        let streams = &context.streams;
        let has_no_people = matches!(options.format, Some(Format::Ndjson | Format::Silent));
        let for_people = streams.verbosity > Verbosity::Quiet && !has_no_people;
        let ci = streams.ci.filter(|_| !streams.out_is_terminal && !streams.err_is_terminal && for_people);
        let live = if for_people { Live::open(id, streams) } else { None };
        let junit = plan.junit.take();
        let wants_outputs = junit.is_some() || (ci.is_some() && !plan.follow_output);
        let mut observers: Vec<Box<dyn Observer>> = Vec::new();
        match options.format {
            Some(Format::Ndjson) => observers.push(Box::new(events::Events::new(id))),
            Some(format) if format.is_for_programs() && plan.prints_result => {
                observers.push(Box::new(result::Record::new(id, options)));
            }
            _ if plan.follow_output => {
                let is_shown = streams.out_is_terminal || streams.ci.is_some();
                observers.push(Box::new(prefixed::Prefixed::new(is_shown && !plan.raw)));
            }
            _ => {}
        }
        match ci {
            Some(ci) => observers.push(Box::new(annotations::Annotated::new(ci, !plan.follow_output))),
            None if for_people && live.is_none() => observers.push(Box::new(lines::Lines)),
            None => {}
        }
        observers.extend(junit.map(|junit| Box::new(junit.of(id)) as Box<dyn Observer>));
        Ok(Self { observers, live, wants_outputs })
    }

    /// Whether the view shows why a host failed.
    pub fn shows_reasons(&self) -> bool {
        self.live.is_some()
    }

    /// See [`Observer::job`].
    pub fn job(&mut self, job: &JobState, streams: &mut Streams) -> Result<(), Error> {
        if let Some(live) = &mut self.live {
            live.describe(job);
        }
        self.each(streams, |observer, streams| observer.job(job, streams))
    }

    /// See [`Observer::state`].
    pub fn state(&mut self, host: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        self.each(streams, |observer, streams| observer.state(host, streams))
    }

    /// See [`Observer::output`].
    pub fn output(&mut self, host: &HostRow, news: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        if news.is_empty() {
            return Ok(());
        }
        self.each(streams, |observer, streams| observer.output(host, news, streams))
    }

    /// See [`Observer::ended`].
    pub fn ended(&mut self, host: &Host, output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        if let Some(live) = self.live.as_mut().filter(|_| host.row.state == HostState::Failed) {
            live.failed(&host.row.name, output);
        }
        self.each(streams, |observer, streams| observer.ended(host, output, streams))
    }

    /// See [`Observer::end`].
    pub fn end(&mut self, ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        self.each(streams, |observer, streams| observer.end(ending, streams))
    }

    /// Says something that is no part of the job.
    pub fn note(&mut self, text: &str, streams: &mut Streams) {
        self.erase(streams);
        streams.note(text);
    }

    /// Draws the view anew.
    pub fn draw(&mut self, hosts: &Hosts, streams: &mut Streams) {
        if let Some(live) = &mut self.live {
            live.draw(hosts, streams);
        }
    }

    /// Takes the view off the screen.
    pub fn erase(&mut self, streams: &mut Streams) {
        if let Some(live) = &mut self.live {
            live.erase(streams);
        }
    }

    /// Waits until the view should be drawn again; for ever without one.
    pub async fn stale(&mut self) {
        match &mut self.live {
            Some(live) => live.stale().await,
            None => std::future::pending().await,
        }
    }

    fn each(
        &mut self,
        streams: &mut Streams,
        mut tell: impl FnMut(&mut dyn Observer, &mut Streams) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if let Some(live) = self.live.as_mut().filter(|_| !self.observers.is_empty()) {
            live.erase(streams);
        }
        self.observers.iter_mut().try_for_each(|observer| tell(observer.as_mut(), streams))
    }
}
