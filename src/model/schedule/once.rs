//! The times of a job that runs once, as typed.

use super::Schedule;
use super::clock::Clock;
use crate::error::{Error, Problems};
use crate::model::draft::Draft;
use crate::model::timestamp::{self, Timestamp};

const START: &str = "--start-at";

const START_BEFORE: &str = "--start-before";

/// The start and the last time to start of a job that runs once, as typed.
#[derive(Clone, Debug)]
pub struct TypedStart {
    start_at: Option<String>,
    start_before: Option<String>,
    has_zone: bool,
}

impl TypedStart {
    pub(super) fn of(draft: &Draft) -> Self {
        let (start_at, start_before) = (draft.start_at.clone(), draft.start_before.clone());
        Self { start_at, start_before, has_zone: draft.time_zone.is_some() }
    }

    /// Reads both times, which must be in the future.
    pub(super) fn check(self, clock: &Clock, problems: &mut Problems) -> Option<Schedule> {
        let start = problems.keep(clock.start(self.start_at.as_deref()));
        let not_after = self.clock_of_last(clock).future(START_BEFORE, self.start_before.as_deref());
        let (start, not_after) = start.zip(problems.keep(not_after))?;
        problems.keep(self.schedule(start, not_after))
    }

    /// Reads both times once more, now that the server's clock is known: spans count from its time.
    pub(super) fn settle(self, clock: &Clock) -> Result<Schedule, Error> {
        let start = clock.time(START, self.start_at.as_deref())?;
        let not_after = self.clock_of_last(clock).time(START_BEFORE, self.start_before.as_deref())?;
        self.schedule(start, not_after)
    }

    /// Returns the clock for the last time to start. It is in the zone that the start names, unless it or `--timezone` names another.
    fn clock_of_last(&self, clock: &Clock) -> Clock {
        let of_start = self.start_at.as_deref().and_then(timestamp::zone).filter(|_| !self.has_zone);
        of_start.map_or_else(|| clock.clone(), |zone| clock.in_zone(&zone))
    }

    fn schedule(self, start: Option<Timestamp>, not_after: Option<Timestamp>) -> Result<Schedule, Error> {
        let refuse = |message: &str| Err(Error::invalid(START_BEFORE, None, message));
        match (start, not_after) {
            (None, None) => Ok(Schedule::Now),
            (None, Some(_)) => refuse("the server takes it only beside a later --start-at; give both, or leave it out"),
            (Some(start), Some(end)) if end.sent_instant() <= start.sent_instant() => {
                let is = if end.sent_instant() == start.sent_instant() { "no later than" } else { "before" };
                refuse(&format!("{} is {is} the start, {}; the job could never start", end.sent(), start.sent()))
            }
            (Some(start), not_after) => Ok(Schedule::At { start, not_after, typed: self }),
        }
    }

    /// Returns the options with spans from now.
    pub(super) fn spans(&self) -> Vec<&'static str> {
        let is_span = |text: &Option<String>| text.as_deref().is_some_and(timestamp::is_span);
        let typed = [(START, &self.start_at), (START_BEFORE, &self.start_before)];
        typed.into_iter().filter(|(_, text)| is_span(text)).map(|(option, _)| option).collect()
    }
}
