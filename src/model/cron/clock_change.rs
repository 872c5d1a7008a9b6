//! The effect of changing clocks on a line: runs that are skipped, moved, or come twice.

use super::{CronLine, Reading};
use crate::model::zone::Zone;
use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};

/// A reading of the clock at which a change of the clocks disturbs a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disturbance {
    /// Reading of the clock in the zone of the line.
    pub reading: NaiveDateTime,
    /// Effect on the run.
    pub effect: ClockEffect,
}

/// The effect of a change of the clocks on a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockEffect {
    /// The clocks jump over the reading: no run.
    Skipped,
    /// The clocks jump over the reading: the run is as much later.
    Moved(DateTime<Utc>),
    /// The clocks show the reading again: a second run.
    Twice(DateTime<Utc>),
    /// The clocks show the reading again, and a line that runs in every hour does not run then: the server takes the run for done.
    Omitted(DateTime<Utc>),
}

impl ClockEffect {
    /// Returns the word for the runs.
    const fn word(self) -> &'static str {
        match self {
            ClockEffect::Skipped => "skipped",
            ClockEffect::Moved(_) => "later",
            ClockEffect::Twice(_) => "twice",
            ClockEffect::Omitted(_) => "omitted",
        }
    }
}

/// Runs that are examined at one change of the clocks: a line may run every second.
const MAX_RUNS: usize = 8_000;

impl CronLine {
    /// Returns the disturbed runs between two instants, with a line that names no zone read in `default_zone`.
    pub fn disturbances(&self, from: DateTime<Utc>, until: DateTime<Utc>, default_zone: &Zone) -> Vec<Disturbance> {
        let zone = self.zone().unwrap_or(default_zone);
        let mut found = Vec::new();
        let mut start = from;
        while start < until {
            let (old, at) = zone.period_at(start);
            if at < until && zone.offset_at(at) != old {
                found.extend(self.at_change(at, old, zone.offset_at(at), default_zone));
            }
            start = at;
        }
        found
    }

    /// Returns the runs that are disturbed by one change of the clocks.
    fn at_change(
        &self,
        at: DateTime<Utc>,
        old: FixedOffset,
        new: FixedOffset,
        default_zone: &Zone,
    ) -> Vec<Disturbance> {
        let (before, after) = (at.with_timezone(&old).naive_local(), at.with_timezone(&new).naive_local());
        if before < after {
            let effect = |reading: NaiveDateTime| match self.reading {
                Reading::Fugit(_) => ClockEffect::Skipped,
                Reading::Classic(_) => ClockEffect::Moved(at + (reading - before)),
            };
            let skipped = self.readings(before, after).into_iter();
            return skipped.map(|reading| Disturbance { reading, effect: effect(reading) }).collect();
        }
        let repeated = before - after;
        let first_pass = at - repeated - TimeDelta::seconds(1);
        let runs: Vec<_> =
            self.runs_after(first_pass, default_zone).take_while(|run| *run < at + repeated).take(MAX_RUNS).collect();
        let second_pass = runs.iter().filter(|run| **run >= at && runs.contains(&(**run - repeated)));
        let twice = |run: &DateTime<Utc>| Disturbance {
            reading: run.with_timezone(&new).naive_local(),
            effect: ClockEffect::Twice(*run),
        };
        second_pass.map(twice).chain(self.omitted(&runs, after, before, new)).collect()
    }

    /// Returns the repeated readings from `from` to before `until` at which a line of every hour does not run again.
    fn omitted(
        &self,
        runs: &[DateTime<Utc>],
        from: NaiveDateTime,
        until: NaiveDateTime,
        new: FixedOffset,
    ) -> Vec<Disturbance> {
        if self.hourly_pace().is_none() {
            return Vec::new();
        }
        let instant = |reading: NaiveDateTime| (reading - new).and_utc();
        let omitted = self.readings(from, until).into_iter().filter(|reading| !runs.contains(&instant(*reading)));
        omitted.map(|reading| Disturbance { reading, effect: ClockEffect::Omitted(instant(reading)) }).collect()
    }

    /// Returns a sentence about the runs that a line of every hour lacks within a year, as the clocks are set back.
    pub(super) fn clock_gap(&self, now: DateTime<Utc>, default_zone: &Zone) -> Option<String> {
        let disturbances = self.disturbances(now, now + TimeDelta::days(366), default_zone);
        let omitted = disturbances.iter().filter(|one| matches!(one.effect, ClockEffect::Omitted(_)));
        let readings: Vec<_> = omitted.map(|one| one.reading).collect();
        let days = readings.chunk_by(|one, next| one.date() == next.date());
        let days: Vec<_> = days.map(|readings| self.disturbed_day(readings)).collect();
        (!days.is_empty()).then(|| format!("when the clocks are set back: no second run {}", days.join(" and ")))
    }

    /// Returns the readings of the clock from `from` to before `until` at which the line runs, in a zone that never changes its clocks.
    fn readings(&self, from: NaiveDateTime, until: NaiveDateTime) -> Vec<NaiveDateTime> {
        let everywhere = self.without_zone();
        let after = (from - TimeDelta::seconds(1)).and_utc();
        let readings = everywhere.runs_after(after, &Zone::utc()).map(|run| run.naive_utc());
        readings.take_while(|reading| *reading < until).take(MAX_RUNS).collect()
    }

    fn without_zone(&self) -> Self {
        let mut line = self.clone();
        if let Reading::Fugit(calendar) = &mut line.reading {
            calendar.zone = None;
        }
        line
    }

    /// Returns a sentence about the runs that are disturbed within a year, unless the line runs in every hour anyway.
    pub(super) fn clock_trap(&self, now: DateTime<Utc>, default_zone: &Zone) -> Option<String> {
        let mut disturbances = self.disturbances(now, now + TimeDelta::days(366), default_zone);
        disturbances.retain(|one| !self.is_even(one, default_zone));
        let mut parts = Vec::new();
        for word in ["skipped", "later", "twice"] {
            let readings: Vec<_> =
                disturbances.iter().filter(|one| one.effect.word() == word).map(|one| one.reading).collect();
            let days = readings.chunk_by(|one, next| one.date() == next.date());
            let days: Vec<_> = days.map(|readings| self.disturbed_day(readings)).collect();
            if !days.is_empty() {
                parts.push(format!("{word} {}", days.join(" and ")));
            }
        }
        let shift = disturbances.first().map(|one| self.shift(one.reading, default_zone).abs() / 60);
        let by = shift.filter(|minutes| *minutes != 60).map(|minutes| format!(" by {minutes} minutes"));
        (!parts.is_empty()).then(|| format!("when the clocks change{}: {}", by.unwrap_or_default(), parts.join(", ")))
    }

    /// Returns the date of disturbed runs, with their times if the line has other runs on that day.
    fn disturbed_day(&self, readings: &[NaiveDateTime]) -> String {
        let time = |reading: &NaiveDateTime| reading.format("%H:%M").to_string();
        let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return String::new() };
        let date = first.format("%-d %B %Y");
        match readings {
            _ if self.runs_once_a_day() => format!("on {date}"),
            [one] => format!("at {} on {date}", time(one)),
            [one, two] => format!("at {} and {} on {date}", time(one), time(two)),
            _ => format!("from {} to {} on {date}", time(first), time(last)),
        }
    }

    /// Returns true if the line runs at an even pace across the change of the clocks, so that nobody misses the run: in every hour, if
    /// the clocks move by a multiple of its pace.
    fn is_even(&self, disturbance: &Disturbance, default_zone: &Zone) -> bool {
        let Some(pace) = self.hourly_pace() else { return false };
        self.shift(disturbance.reading, default_zone) % (pace * 60) == 0
    }

    /// Returns the seconds by which the clocks are moved around a reading.
    fn shift(&self, reading: NaiveDateTime, default_zone: &Zone) -> i32 {
        let zone = self.zone().unwrap_or(default_zone);
        let offset = |reading: NaiveDateTime| zone.offset_at(reading.and_utc()).local_minus_utc();
        offset(reading + TimeDelta::days(1)) - offset(reading - TimeDelta::days(1))
    }
}
