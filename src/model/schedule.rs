//! The schedule of a job: at once, later or again and again. Combinations that the server would silently get wrong are refused.

mod bounds;
mod clock;
mod once;
mod recurrence;

pub use clock::Clock;
pub use once::TypedStart;
pub use recurrence::Recurrence;

use crate::error::{Error, Problems};
use crate::model::draft::Draft;
use crate::model::timestamp::Timestamp;
use crate::model::zone::Zone;
use chrono::{DateTime, FixedOffset, Utc};
use serde_json::{Map, Value};

/// The times at which a job starts.
#[derive(Clone, Debug)]
pub enum Schedule {
    /// At once.
    Now,
    /// Once, at a given time.
    At {
        /// Start time.
        start: Timestamp,
        /// Time at which the server cancels the job if it has not started.
        not_after: Option<Timestamp>,
        /// Both as typed.
        typed: TypedStart,
    },
    /// Again and again.
    Recurring(Box<Recurrence>),
}

impl Schedule {
    /// Checks the draft's times against each other and the clock.
    pub fn check(draft: &Draft, clock: &Clock) -> Result<Schedule, Error> {
        let mut problems = Problems::default();
        let clock = &clock.for_zone(draft.time_zone.as_deref());
        let schedule = match &draft.cron_line {
            Some(line) => {
                if let Some(time) = draft.start_before.as_deref() {
                    let message = "the server ignores it beside --cron-line; give --end-time or leave it out";
                    problems.add(Error::invalid("--start-before", Some(time), message));
                }
                let recurrence = Recurrence::check(line, draft, clock);
                problems.keep(recurrence).map(|recurrence| Schedule::Recurring(Box::new(recurrence)))
            }
            None => {
                Self::refuse_without_effect(draft, &mut problems);
                TypedStart::of(draft).check(clock, &mut problems)
            }
        };
        problems.finish(schedule)
    }

    /// Refuses what only a recurring job has, or a time.
    fn refuse_without_effect(draft: &Draft, problems: &mut Problems) {
        let of_recurring = [
            ("--end-time", draft.end_time.is_some()),
            ("--max-iteration", draft.max_iteration.is_some()),
            ("--purpose", draft.purpose.is_some()),
        ];
        let message = "only a recurring job has one; give --every or --cron-line too, or leave it out";
        problems.add_without_effect(of_recurring, message);
        let has_time = draft.start_at.is_some() || draft.start_before.is_some() || draft.end_time.is_some();
        let zone = [("--timezone", draft.time_zone.is_some() && !has_time)];
        problems.add_without_effect(
            zone,
            "goes with a time, which none of --start-at, --every, --at and --cron-line gives",
        );
    }

    /// Returns true if it has a cron line that names no time zone.
    pub fn needs_zone(&self) -> bool {
        matches!(self, Schedule::Recurring(recurrence) if recurrence.cron.zone().is_none())
    }

    /// Refuses a start that is in the past by the server's clock, which would start the job at once.
    pub fn check_start(&self, server: DateTime<Utc>) -> Result<(), Error> {
        let (start, effect) = match self {
            Schedule::Now => return Ok(()),
            Schedule::At { start, .. } => (Some(start), "the job would start at once"),
            Schedule::Recurring(recurrence) => (recurrence.first.as_ref(), "the first run could come at once"),
        };
        let Some(start) = start.filter(|start| start.sent_instant() <= server) else { return Ok(()) };
        let reason = format!("{}, and {effect}; give a later time", start.past_by_server(server));
        Err(Error::invalid("--start-at", None, reason))
    }

    /// Reads the times of a job that runs once against a clock that is better known.
    pub fn settle_start(&mut self, clock: &Clock) -> Result<(), Error> {
        if let Schedule::At { typed, .. } = self {
            *self = typed.clone().settle(clock)?;
        }
        Ok(())
    }

    /// Returns the options of a job that runs once that were typed as a span from now. For one that recurs the server is asked first, which
    /// tells its time.
    pub fn spans(&self) -> Vec<&'static str> {
        match self {
            Schedule::At { typed, .. } => typed.spans(),
            Schedule::Now | Schedule::Recurring(_) => Vec::new(),
        }
    }

    /// Checks the times once more by the server's clock, and counts the runs up to the end anew: to be done right before sending.
    ///
    /// # Errors
    /// A usage error for a start or an end that has passed meanwhile, and for an end without a run before it.
    pub fn check_again(&mut self, clock: &Clock) -> Result<(), Error> {
        self.check_start(clock.now)?;
        match self {
            Schedule::Recurring(recurrence) => recurrence.check_end(clock),
            Schedule::Now | Schedule::At { .. } => Ok(()),
        }
    }

    /// Returns a note for each ambiguous time on the choice that was made, with the flag of the time.
    pub fn notes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let (start, end) = match self {
            Schedule::Now => (None, None),
            Schedule::At { start, not_after, .. } => {
                (Some(start), not_after.as_ref().map(|time| ("--start-before", time)))
            }
            Schedule::Recurring(it) => (it.first.as_ref(), it.until.as_ref().map(|time| ("--end-time", time))),
        };
        let times = start.map(|time| ("--start-at", time)).into_iter().chain(end);
        times.filter_map(|(flag, time)| Some((flag, time.note()?)))
    }

    /// Returns the `recurrence` object of the request.
    pub fn recurrence(&self) -> Map<String, Value> {
        let mut fields = Map::new();
        if let Schedule::Recurring(recurrence) = self {
            fields.insert("cron_line".into(), recurrence.cron.as_str().into());
            if let Some(limit) = recurrence.limit {
                fields.insert("max_iteration".into(), limit.into());
            }
            if let Some(until) = &recurrence.until {
                fields.insert("end_time".into(), until.sent().into());
            }
            if let Some(purpose) = &recurrence.purpose {
                fields.insert("purpose".into(), purpose.as_str().into());
            }
        }
        fields
    }

    /// Returns the `scheduling` object of the request.
    pub fn scheduling(&self) -> Map<String, Value> {
        let (start, not_after) = match self {
            Schedule::Now => (None, None),
            Schedule::At { start, not_after, .. } => (Some(start), not_after.as_ref()),
            Schedule::Recurring(recurrence) => (recurrence.first.as_ref(), None),
        };
        let named = [("start_at", start), ("start_before", not_after)];
        named.into_iter().filter_map(|(name, time)| Some((name.to_owned(), time?.sent().into()))).collect()
    }

    /// Returns the next `count` runs, none for a job that starts at once or at [unpredictable](Self::unpredictable) times.
    pub fn next_runs(&self, clock: &Clock, count: usize) -> Vec<DateTime<Utc>> {
        match self {
            Schedule::Now => Vec::new(),
            Schedule::At { start, .. } => vec![start.sent_instant()],
            Schedule::Recurring(recurrence) => {
                let limit = recurrence.limit.map_or(count, |limit| count.min(usize::try_from(limit).unwrap_or(count)));
                recurrence.runs(clock, clock.cron_zone.zone()).take(limit).collect()
            }
        }
    }

    /// Returns the reason why the next runs cannot be computed, if they cannot.
    pub fn unpredictable(&self) -> Option<&'static str> {
        match self {
            Schedule::Recurring(recurrence) if recurrence.cron.is_random() => {
                Some("drawn anew for every run, because of the ~ in the cron line")
            }
            Schedule::Now | Schedule::At { .. } | Schedule::Recurring(_) => None,
        }
    }

    /// Formats a time for people: in the zone of the schedule, then in this machine's zone and in UTC, each offset once.
    pub fn format_time(&self, time: DateTime<Utc>, clock: &Clock) -> String {
        let shown = self.zone(clock).at(time);
        let mut others = vec![clock.zone.at(time), time.fixed_offset()];
        others.retain(|other| other.offset() != shown.offset());
        others.dedup_by_key(|other| *other.offset());
        let others: Vec<_> = others.into_iter().map(|other| with_offset(other, "%Y-%m-%d %H:%M")).collect();
        let shown = with_offset(shown, "%a %Y-%m-%d %H:%M");
        if others.is_empty() { shown } else { format!("{shown} ({})", others.join(", ")) }
    }

    /// Returns the zone in which the schedule's times are shown: that of its cron line, or else this machine's.
    fn zone<'a>(&'a self, clock: &'a Clock) -> &'a Zone {
        match self {
            Schedule::Recurring(recurrence) => recurrence.cron.zone().unwrap_or(clock.cron_zone.zone()),
            Schedule::Now | Schedule::At { .. } => &clock.zone,
        }
    }
}

/// Formats a time with its offset, `UTC` where that is zero.
fn with_offset(time: DateTime<FixedOffset>, format: &str) -> String {
    let offset = if time.offset().local_minus_utc() == 0 { "UTC".to_owned() } else { time.offset().to_string() };
    format!("{} {offset}", time.format(format))
}

#[cfg(test)]
mod tests;
