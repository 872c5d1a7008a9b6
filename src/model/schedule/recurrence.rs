//! The schedule of a recurring job: a cron line, and when its runs begin and end.

use super::bounds::{FARTHEST, TypedBounds};
use super::clock::Clock;
use crate::config::OrNil;
use crate::error::{Error, Problems};
use crate::model::cadence::CadenceWords;
use crate::model::cron::{CronError, CronLine, Dialect};
use crate::model::draft::Draft;
use crate::model::number::MAX_INTEGER;
use crate::model::timestamp::{self, Timestamp};
use crate::model::zone::Zone;
use chrono::{DateTime, TimeDelta, Utc};

/// The cron line of a recurring job, and the bounds of its runs.
#[derive(Clone, Debug)]
pub struct Recurrence {
    /// Cron line that the runs follow.
    pub cron: CronLine,
    /// Line as typed or composed, without the requested time zone.
    line: String,
    /// Words that the line was composed of.
    words: Option<CadenceWords>,
    /// Time zone that was requested for the line.
    pub time_zone: Option<String>,
    typed_bounds: TypedBounds,
    /// Time after which the first run comes; without one, the present.
    pub first: Option<Timestamp>,
    /// Maximum number of runs, as requested.
    pub max_iteration: Option<u32>,
    /// Maximum number of runs, as sent: at most those up to the end time.
    pub limit: Option<u32>,
    /// Time after which there is no run. Servers drop it, so it is sent as a number of runs too.
    pub until: Option<Timestamp>,
    /// Label that is unique among the server's active and disabled recurring logics.
    pub purpose: Option<String>,
}

impl Recurrence {
    pub(super) fn check(line: &str, draft: &Draft, clock: &Clock) -> Result<Recurrence, Error> {
        let mut problems = Problems::default();
        let refuse = |reason: CronError| Error::invalid("--cron-line", Some(line), reason.to_string());
        let (words, time_zone) = (draft.cadence.clone(), draft.time_zone.clone());
        let cron = problems.keep(in_zone(line, time_zone.as_deref(), clock.dialect).map_err(refuse));
        let typed_bounds = TypedBounds::of(draft);
        let named = time_zone.is_some().then_some(&clock.zone).or(cron.as_ref().and_then(CronLine::zone));
        let bounds = match named {
            Some(zone) => typed_bounds.read(&clock.in_zone(zone)),
            None => typed_bounds.read_in_any_zone(clock),
        };
        let (Some(cron), Some((first, until))) = (cron, problems.keep(bounds)) else { return problems.finish(None) };
        cron.check_runs(clock.now, clock.cron_zone.zone()).map_err(refuse)?;
        let max_iteration = draft.max_iteration.and_then(OrNil::value);
        let purpose = draft.purpose.clone();
        let line = line.to_owned();
        let limit = max_iteration;
        let mut recurrence =
            Recurrence { cron, line, words, time_zone, typed_bounds, first, max_iteration, limit, until, purpose };
        match recurrence.limit_to_end(clock) {
            Err(error) if recurrence.is_countable(clock) => Err(error),
            _ => Ok(recurrence),
        }
    }

    /// Reads the line as a server of parse-cron's generation does, which takes no time zone in it. Words are composed anew.
    pub fn read_as_classic(&mut self, clock: &Clock) -> Result<(), Error> {
        if let Some(line) = self.words.as_ref().map(|words| words.cron_line(Dialect::Classic)).transpose()?.flatten() {
            self.line = line;
        }
        let refuse = |reason: CronError| Error::invalid("--cron-line", Some(&self.line), reason.to_string());
        let cron = CronLine::parse(&self.line, Dialect::Classic).map_err(refuse)?;
        cron.check_runs(clock.now, clock.cron_zone.zone()).map_err(refuse)?;
        self.cron = cron;
        Ok(())
    }

    /// Returns the option that was typed for the line: the first of its words, or `--cron-line`.
    pub fn option(&self) -> &'static str {
        self.words.as_ref().and_then(|words| words.typed().next()).map_or("--cron-line", |(option, _)| option)
    }

    /// Returns true if the line was composed of words.
    pub fn is_composed(&self) -> bool {
        self.words.is_some()
    }

    /// Returns the requested time zone if the line is sent without it.
    pub fn dropped_zone(&self) -> Option<&str> {
        self.time_zone.as_deref().filter(|_| self.cron.zone().is_none())
    }

    /// Refuses a requested time zone that is not sent, unless the line has the same runs in the zone that it is read in.
    pub fn check_dropped_zone(&self, clock: &Clock) -> Result<(), Error> {
        let Some(name) = self.dropped_zone() else { return Ok(()) };
        let requested = Zone::typed("--timezone", name)?;
        let zone = &clock.cron_zone;
        if !zone.is_assumed() && self.cron.has_same_runs(clock.now, &requested, zone.zone()) {
            return Ok(());
        }
        let message = format!(
            "servers before foreman-tasks 8 take no time zone in a cron line, and would read this one in {zone}; give \
             the times of that zone and leave this out, or set the zone of your user to {name} on the server"
        );
        Err(Error::invalid("--timezone", Some(name), message))
    }

    /// Reads the first and the last time once more, now that the zone of the line is known.
    ///
    /// # Errors
    /// A usage error for a time that is in the past in that zone, or does not exist there.
    pub fn settle_bounds(&mut self, clock: &Clock) -> Result<(), Error> {
        (self.first, self.until) = self.typed_bounds.read(&clock.in_zone(&self.zone(clock)))?;
        Ok(())
    }

    /// Sets the time after which there is no run, which is read when the bounds are settled.
    pub fn end_at(&mut self, end: &str) {
        self.typed_bounds.end_at(end);
    }

    /// Returns true if no run is left before `end`. While the zone of the line is not known, only an end in the past of every zone counts.
    pub fn is_over_by(&self, end: &str, clock: &Clock) -> bool {
        let zone = self.zone(clock);
        let Ok(end) = timestamp::parse(end, clock.now, &zone) else { return false };
        match self.has_zone() || !clock.cron_zone.is_assumed() {
            false => end.instant() + FARTHEST <= clock.now,
            true if self.cron.is_random() => end.instant() <= clock.now,
            true => self.cron.count_between(clock.now, end.instant(), &zone) == 0,
        }
    }

    /// Returns true if a zone was requested, or stands in the line.
    fn has_zone(&self) -> bool {
        self.time_zone.is_some() || self.cron.zone().is_some()
    }

    /// Returns the zone that was meant for the line: the requested one, that in the line, or else that of lines that name none.
    fn zone(&self, clock: &Clock) -> Zone {
        let requested = self.time_zone.as_deref().and_then(|name| Zone::named(name).ok());
        requested.or_else(|| self.cron.zone().cloned()).unwrap_or_else(|| clock.cron_zone.zone().clone())
    }

    /// Limits the number of runs to those up to the end time. Servers drop `end_time`, and the job would never end, but they
    /// count runs. To be repeated once the zone of cron lines is known.
    pub fn limit_to_end(&mut self, clock: &Clock) -> Result<(), Error> {
        if self.until.is_some() && self.max_iteration.is_none() && self.cron.is_random() {
            return Err(Error::invalid(
                "--end-time",
                None,
                "servers drop it, and the runs of a line with ~ cannot be counted; give --max-iteration too",
            ));
        }
        self.limit = self.max_iteration;
        let Some(runs) = self.runs_to_end(clock, clock.cron_zone.zone()) else { return Ok(()) };
        if runs == 0 {
            return Err(Error::invalid(
                "--end-time",
                None,
                "the cron line has no run before it; the job would never run",
            ));
        }
        let runs = u32::try_from(runs).ok().filter(|runs| *runs <= MAX_INTEGER).ok_or_else(|| {
            Error::invalid("--end-time", None, "more runs before it than the server can count; give a nearer end")
        })?;
        self.limit = Some(self.limit.map_or(runs, |limit| limit.min(runs)));
        Ok(())
    }

    /// Counts the runs up to the end time once more, by the time at which the request is sent.
    pub(super) fn check_end(&mut self, clock: &Clock) -> Result<(), Error> {
        match self.until.as_ref().filter(|end| end.sent_instant() <= clock.now) {
            Some(end) => {
                let reason = format!("{}, and no run is left; give a later time", end.past_by_server(clock.now));
                Err(Error::invalid("--end-time", None, reason))
            }
            None => self.limit_to_end(clock),
        }
    }

    /// Returns true if the runs up to the end can be counted by now: the zone is known, or there is no run in any zone.
    fn is_countable(&self, clock: &Clock) -> bool {
        let is_known = self.cron.zone().is_some() || !clock.cron_zone.is_assumed() || self.cron.is_random();
        let Some(end) = self.until.as_ref().filter(|_| !is_known) else { return true };
        self.cron.count_between(self.start(clock) - FARTHEST, end.instant() + FARTHEST, &Zone::utc()) == 0
    }

    /// Counts the runs up to the end time in `zone`; none without an end time or for a random line.
    pub fn runs_to_end(&self, clock: &Clock, zone: &Zone) -> Option<u64> {
        let end = self.until.as_ref().filter(|_| !self.cron.is_random())?.instant();
        Some(self.cron.count_between(self.start(clock), end, zone))
    }

    fn start(&self, clock: &Clock) -> DateTime<Utc> {
        self.start_by(clock.now)
    }

    /// Returns the time after which the first run of a job comes that is created then.
    fn start_by(&self, created: DateTime<Utc>) -> DateTime<Utc> {
        self.first.as_ref().map_or(created, |first| first.instant().max(created))
    }

    /// Returns the runs in order up to the end time, with a line that names no zone read in `zone`.
    pub(super) fn runs(&self, clock: &Clock, zone: &Zone) -> impl Iterator<Item = DateTime<Utc>> {
        let end = self.until.as_ref().map(Timestamp::instant);
        self.cron.runs_after(self.start(clock), zone).take_while(move |run| end.is_none_or(|end| *run <= end))
    }

    /// Returns true if a job has this first run if it is created between the clock's time and `answered`, when the server's answer came.
    pub fn may_begin_with(&self, run: DateTime<Utc>, clock: &Clock, answered: DateTime<Utc>) -> bool {
        let zone = clock.cron_zone.zone();
        let first = |created| self.cron.runs_after(self.start_by(created), zone).next();
        let is_in_time = |earliest, latest| earliest <= run && run <= latest && self.is_run(run, zone);
        first(clock.now)
            .zip(first(answered.max(clock.now)))
            .is_some_and(|(earliest, latest)| is_in_time(earliest, latest))
    }

    fn is_run(&self, time: DateTime<Utc>, zone: &Zone) -> bool {
        self.cron.count_between(time - TimeDelta::seconds(1), time, zone) > 0
    }

    /// Returns the number of runs up to the end if the first run is `next`; none if that is no run of the line, or there is no end.
    pub fn runs_from(&self, next: DateTime<Utc>, clock: &Clock) -> Option<u64> {
        let zone = clock.cron_zone.zone();
        let end = self.until.as_ref().filter(|_| self.is_run(next, zone))?.instant();
        Some(self.cron.count_between(next - TimeDelta::seconds(1), end, zone))
    }

    /// Returns the first run, with a line that names no zone read in `zone`.
    pub fn first_run(&self, clock: &Clock, zone: &Zone) -> Option<DateTime<Utc>> {
        self.runs(clock, zone).next()
    }
}

/// Reads a line with a time zone behind it, where the dialect has zones.
fn in_zone(line: &str, time_zone: Option<&str>, dialect: Dialect) -> Result<CronLine, CronError> {
    let read = CronLine::parse(line, dialect)?;
    match time_zone {
        Some(zone) if dialect == Dialect::Fugit => read.with_zone(zone),
        _ => Ok(read),
    }
}
