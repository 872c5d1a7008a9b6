//! When a job runs, with everything the server would get silently wrong refused before it is sent.

use crate::config::OrNil;
use crate::error::Error;
use crate::model::cron::{CronLine, Dialect};
use crate::model::cron_zone::CronZone;
use crate::model::draft::{Draft, LARGEST};
use crate::model::timestamp::{self, Timestamp};
use crate::model::zone::Zone;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};

/// When a job runs.
#[derive(Clone, Debug)]
pub enum Schedule {
    /// At once.
    Now,
    /// Once, at a given time.
    At {
        /// When it starts.
        start: Timestamp,
        /// The server cancels it if it has not started by then.
        not_after: Option<Timestamp>,
    },
    /// Again and again.
    Recurring(Box<Recurrence>),
}

/// How often, and for how long.
#[derive(Clone, Debug)]
pub struct Recurrence {
    /// How often.
    pub cron: CronLine,
    /// The first run is the first cron time after this one.
    pub first: Option<Timestamp>,
    /// Maximum number of runs that was asked for.
    pub max_iteration: Option<u32>,
    /// Maximum number of runs that is sent: up to the end time no more than there are.
    pub limit: Option<u32>,
    /// No run after this time. Servers drop it, so it is sent as a number of runs too.
    pub until: Option<Timestamp>,
    /// Unique among the active and disabled recurring logics of the server.
    pub purpose: Option<String>,
}

/// What time expressions are read against.
pub struct Clock {
    /// The present.
    pub now: DateTime<Utc>,
    /// The zone of times that name none: this machine's.
    pub zone: Zone,
    /// The zone of cron lines that name none.
    pub cron_zone: CronZone,
    /// Generation of the servers whose cron lines are read.
    pub dialect: Dialect,
}

impl Schedule {
    /// Checks the draft's times against each other and the clock.
    pub fn check(draft: &Draft, clock: &Clock) -> Result<Schedule, Error> {
        let start = clock.start(draft.start_at.as_deref())?;
        let not_after = clock.future("--start-before", draft.start_before.as_deref())?;
        match &draft.cron_line {
            Some(line) => {
                if not_after.is_some() {
                    return Err(Error::usage(
                        "--start-before: the server ignores it beside --cron-line; give --end-time or leave it out",
                    ));
                }
                Recurrence::check(line, start, draft, clock).map(|r| Schedule::Recurring(Box::new(r)))
            }
            None => {
                Self::only_with_cron(draft)?;
                Self::once(start, not_after)
            }
        }
    }

    fn only_with_cron(draft: &Draft) -> Result<(), Error> {
        let flag = [
            ("--end-time", draft.end_time.is_some()),
            ("--max-iteration", draft.max_iteration.is_some()),
            ("--purpose", draft.purpose.is_some()),
        ];
        match flag.iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(Error::usage(format!(
                "{flag}: only a recurring job has one; give --cron-line too, or leave it out"
            ))),
            None => Ok(()),
        }
    }

    fn once(start: Option<Timestamp>, not_after: Option<Timestamp>) -> Result<Schedule, Error> {
        match (start, not_after) {
            (None, None) => Ok(Schedule::Now),
            (None, Some(_)) => Err(Error::usage(
                "--start-before: the server takes it only beside a later --start-at; give both, or leave it out",
            )),
            (Some(start), Some(end)) if end.instant() < start.instant() => Err(Error::usage(format!(
                "--start-before: {} is before the start, {}; the job could never start",
                end.sent(),
                start.sent()
            ))),
            (Some(start), not_after) => Ok(Schedule::At { start, not_after }),
        }
    }

    /// What to know about the choices that were made where a time was ambiguous, with the flag it concerns.
    pub fn notes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let (start, end) = match self {
            Schedule::Now => (None, None),
            Schedule::At { start, not_after } => (Some(start), not_after.as_ref().map(|time| ("--start-before", time))),
            Schedule::Recurring(it) => (it.first.as_ref(), it.until.as_ref().map(|time| ("--end-time", time))),
        };
        let times = start.map(|time| ("--start-at", time)).into_iter().chain(end);
        times.filter_map(|(flag, time)| Some((flag, time.note()?)))
    }

    /// The `recurrence` object of the request.
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

    /// The `scheduling` object of the request.
    pub fn scheduling(&self) -> Map<String, Value> {
        let (start, not_after) = match self {
            Schedule::Now => (None, None),
            Schedule::At { start, not_after } => (Some(start), not_after.as_ref()),
            Schedule::Recurring(recurrence) => (recurrence.first.as_ref(), None),
        };
        let named = [("start_at", start), ("start_before", not_after)];
        named.into_iter().filter_map(|(name, time)| Some((name.to_owned(), time?.sent().into()))).collect()
    }

    /// The next `count` runs, none for a job that starts at once.
    pub fn next_runs(&self, clock: &Clock, count: usize) -> Vec<DateTime<Utc>> {
        match self {
            Schedule::Now => Vec::new(),
            Schedule::At { start, .. } => vec![start.instant()],
            Schedule::Recurring(recurrence) => {
                let limit = recurrence.limit.map_or(count, |limit| count.min(usize::try_from(limit).unwrap_or(count)));
                recurrence.runs(clock, clock.cron_zone.zone()).take(limit).collect()
            }
        }
    }

    /// The zone that tells most of the schedule's times: of a recurring job the one that its cron line is read in.
    pub fn zone<'a>(&'a self, clock: &'a Clock) -> &'a Zone {
        match self {
            Schedule::Recurring(recurrence) => recurrence.cron.zone().unwrap_or(clock.cron_zone.zone()),
            Schedule::Now | Schedule::At { .. } => &clock.zone,
        }
    }
}

impl Recurrence {
    fn check(line: &str, first: Option<Timestamp>, draft: &Draft, clock: &Clock) -> Result<Recurrence, Error> {
        let cron =
            CronLine::parse(line, clock.dialect).map_err(|reason| Error::usage(format!("--cron-line: {reason}")))?;
        let until = clock.future("--end-time", draft.end_time.as_deref())?;
        if !cron.is_random() && cron.runs_after(clock.now, clock.cron_zone.zone()).next().is_none() {
            return Err(Error::usage(format!("--cron-line: \"{}\" never comes", cron.as_str())));
        }
        let max_iteration = draft.max_iteration.and_then(OrNil::value);
        let purpose = draft.purpose.clone();
        let mut recurrence = Recurrence { cron, first, max_iteration, limit: max_iteration, until, purpose };
        match recurrence.limit_to_end(clock) {
            Err(error) if recurrence.is_countable(clock) => Err(error),
            _ => Ok(recurrence),
        }
    }

    /// Servers drop `end_time` (the job then never ends), but count: what is sent is the number of runs up to it too. To be
    /// repeated when the zone of cron lines has become known.
    pub fn limit_to_end(&mut self, clock: &Clock) -> Result<(), Error> {
        if self.until.is_some() && self.max_iteration.is_none() && self.cron.is_random() {
            return Err(Error::usage(
                "--end-time: servers drop it, and the runs of a line with ~ cannot be counted; give --max-iteration too",
            ));
        }
        self.limit = self.max_iteration;
        let Some(runs) = self.runs_to_end(clock, clock.cron_zone.zone()) else { return Ok(()) };
        if runs == 0 {
            return Err(Error::usage("--end-time: the cron line has no run before it; the job would never run"));
        }
        let runs = u32::try_from(runs).ok().filter(|runs| *runs <= LARGEST).ok_or_else(|| {
            Error::usage("--end-time: more runs before it than the server can count; give a nearer end")
        })?;
        self.limit = Some(self.limit.map_or(runs, |limit| limit.min(runs)));
        Ok(())
    }

    /// Whether the runs up to the end can be counted by now: the zone is known, or there is none in any.
    fn is_countable(&self, clock: &Clock) -> bool {
        /// No clock is farther from UTC.
        const FARTHEST: TimeDelta = TimeDelta::hours(15);
        let is_known = self.cron.zone().is_some() || !clock.cron_zone.is_assumed() || self.cron.is_random();
        let Some(end) = self.until.as_ref().filter(|_| !is_known) else { return true };
        self.cron.count_between(self.start(clock) - FARTHEST, end.instant() + FARTHEST, &Zone::utc()) == 0
    }

    /// How many runs there are up to the end time, if there is one and the runs can be foretold.
    pub fn runs_to_end(&self, clock: &Clock, zone: &Zone) -> Option<u64> {
        let end = self.until.as_ref().filter(|_| !self.cron.is_random())?.instant();
        Some(self.cron.count_between(self.start(clock), end, zone))
    }

    fn start(&self, clock: &Clock) -> DateTime<Utc> {
        self.first.as_ref().map_or(clock.now, |first| first.instant().max(clock.now))
    }

    /// The runs in order, up to the end time, if a line without a zone is read in `zone`.
    fn runs(&self, clock: &Clock, zone: &Zone) -> impl Iterator<Item = DateTime<Utc>> {
        let end = self.until.as_ref().map(Timestamp::instant);
        self.cron.runs_after(self.start(clock), zone).take_while(move |run| end.is_none_or(|end| *run <= end))
    }

    /// The first run if a line without a zone is read in `zone`.
    pub fn first_run(&self, clock: &Clock, zone: &Zone) -> Option<DateTime<Utc>> {
        self.runs(clock, zone).next()
    }
}

impl Clock {
    /// The time that `text` means as a start; none for the present, which is at once.
    fn start(&self, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
        let flag = "--start-at";
        match self.time(flag, text)? {
            Some(time) if time.instant() == self.now => Ok(None),
            _ => self.future(flag, text),
        }
    }

    /// The time that `text` means, which must be in the future: the server starts a job of the past at once.
    fn future(&self, flag: &str, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
        let Some(time) = self.time(flag, text)? else { return Ok(None) };
        if time.instant() <= self.now {
            let text = text.unwrap_or_default();
            return Err(Error::usage(format!(
                "{flag}: \"{text}\" ({}) is in the past; give a later time",
                time.sent()
            )));
        }
        Ok(Some(time))
    }

    fn time(&self, flag: &str, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
        let read = text.map(|text| timestamp::parse(text, self.now, &self.zone)).transpose();
        read.map_err(|reason| Error::usage(format!("{flag}: {reason}")))
    }
}
