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
        second_pass.map(twice).collect()
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
        let disturbances = self.disturbances(now, now + TimeDelta::days(366), default_zone);
        let (mut skipped, mut moved, mut twice) = (Vec::new(), Vec::new(), Vec::new());
        for Disturbance { reading, effect } in disturbances.into_iter().filter(|one| !self.is_even(one, default_zone)) {
            let dates = match effect {
                ClockEffect::Skipped => &mut skipped,
                ClockEffect::Moved(_) => &mut moved,
                ClockEffect::Twice(_) => &mut twice,
            };
            let date = reading.format("%-d %B %Y").to_string();
            if dates.last() != Some(&date) {
                dates.push(date);
            }
        }
        let parts: Vec<_> = [("skipped", skipped), ("later", moved), ("twice", twice)]
            .into_iter()
            .filter(|(_, dates)| !dates.is_empty())
            .map(|(word, dates)| format!("{word} on {}", dates.join(" and ")))
            .collect();
        (!parts.is_empty()).then(|| format!("when the clocks change: {}", parts.join(", ")))
    }

    /// Returns true if the line runs at an even pace across the change of the clocks, so that nobody misses the run: in every hour, if
    /// the clocks move by a multiple of its pace.
    fn is_even(&self, disturbance: &Disturbance, default_zone: &Zone) -> bool {
        let Some(pace) = self.hourly_pace() else { return false };
        let zone = self.zone().unwrap_or(default_zone);
        let (before, after) = (disturbance.reading - TimeDelta::days(1), disturbance.reading + TimeDelta::days(1));
        let offset = |reading: NaiveDateTime| zone.offset_at(reading.and_utc()).local_minus_utc();
        (offset(after) - offset(before)) % (pace * 60) == 0
    }
}
