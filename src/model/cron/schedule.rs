//! The runs of a line on servers with Fugit: the `cron` crate finds the next reading of the clock, the zone turns it into an
//! instant.

use super::calendar::{Calendar, Weekday};
use super::field::Numbers;
use crate::model::zone::Zone;
use chrono::{
    DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _, Utc,
};
use std::fmt::Write as _;

/// The clock readings at which a line runs, in any zone.
struct Readings {
    engine: cron::Schedule,
    /// Days to check one by one, if the engine's own day fields cannot express them.
    days: Option<Calendar>,
}

impl Readings {
    /// Translates a line for the engine, as explicit lists of numbers: seconds first, Sunday as 1. The engine has both day fields
    /// match and knows no `L` or `mon#2`, so any other combination of days is checked day by day.
    fn new(calendar: &Calendar) -> Option<Self> {
        let weekdays = calendar.weekdays.as_ref();
        let plain_weekdays: Option<Vec<i32>> = weekdays.map_or(Some(Vec::new()), |days| {
            let plain = |day: &Weekday| if let Weekday::Every(day) = day { Some(day + 1) } else { None };
            days.iter().map(plain).collect()
        });
        let plain_days = calendar.days.iter().flatten().all(|day| *day > 0);
        let either = calendar.days.is_some() && weekdays.is_some() && !calendar.both_days;
        let expressed = plain_weekdays.filter(|_| plain_days && !either);
        let (days, weekdays) = match &expressed {
            Some(weekdays) => (list(&calendar.days), list(&Some(weekdays.clone()).filter(|days| !days.is_empty()))),
            None => ("*".into(), "*".into()),
        };
        let [seconds, minutes, hours, months] =
            [&calendar.seconds, &calendar.minutes, &calendar.hours, &calendar.months].map(list);
        let engine = format!("{seconds} {minutes} {hours} {days} {months} {weekdays}").parse().ok()?;
        Some(Self { engine, days: expressed.is_none().then(|| calendar.clone()) })
    }

    fn next_after(&self, mut reading: NaiveDateTime) -> Option<NaiveDateTime> {
        loop {
            let next = self.engine.after(&reading.and_utc()).next()?.naive_utc();
            match &self.days {
                Some(days) if !days.matches_day(next.date()) => reading = eve_of_next(days, next.date())?,
                _ => return Some(next),
            }
        }
    }
}

fn list(numbers: &Numbers) -> String {
    let Some(numbers) = numbers else { return "*".into() };
    let mut list = String::new();
    for number in numbers {
        // Writing to a String cannot fail.
        let _ = write!(list, "{}{number}", if list.is_empty() { "" } else { "," });
    }
    list
}

/// Returns the last second before the next day of a line. Skips the engine, which would try every reading of the days between:
/// there may be decades of them.
fn eve_of_next(days: &Calendar, date: NaiveDate) -> Option<NaiveDateTime> {
    let next =
        date.iter_days().skip(1).take_while(|date| date.year() <= LAST_YEAR).find(|date| days.matches_day(*date))?;
    Some(next.and_time(NaiveTime::MIN) - TimeDelta::seconds(1))
}

/// Last year of which runs are computed.
pub const LAST_YEAR: i32 = 2100;

/// The runs of a line in order, up to the engine's last year.
pub(super) struct FugitRuns {
    readings: Readings,
    calendar: Calendar,
    zone: Zone,
    /// Zone in which the server compares readings of the clock: that of a line without a zone, else UTC, as servers are set.
    server: Zone,
    last: DateTime<Utc>,
    reading: NaiveDateTime,
    offset: FixedOffset,
    until: DateTime<Utc>,
    /// Set if the clocks have changed since the last run.
    changed: bool,
}

impl FugitRuns {
    pub(super) fn new(calendar: &Calendar, after: DateTime<Utc>, server: &Zone) -> Option<Self> {
        let zone = calendar.zone.as_ref().unwrap_or(server).clone();
        let after = after.with_nanosecond(0)?;
        let (offset, until) = zone.period_at(after);
        Some(Self {
            readings: Readings::new(calendar)?,
            calendar: calendar.clone(),
            zone,
            server: if calendar.zone.is_some() { Zone::utc() } else { server.clone() },
            last: after,
            reading: after.with_timezone(&offset).naive_local(),
            offset,
            until,
            changed: false,
        })
    }

    /// Counts the runs up to and including `end`. Whole days and hours are counted at once: a line may run every second.
    pub(super) fn count_until(mut self, end: DateTime<Utc>) -> u64 {
        let mut count = 0;
        while self.next().is_some_and(|run| run <= end) {
            count += 1 + self.skip_day_or_hour(end);
        }
        count
    }

    /// Skips the other runs of a day or an hour after its first one, and returns their number; 0 unless the clocks stay as they are
    /// until the last of them.
    fn skip_day_or_hour(&mut self, end: DateTime<Utc>) -> u64 {
        let time = self.reading.time();
        let [hours, minutes, seconds] = [
            FieldRange::new(&self.calendar.hours, 23),
            FieldRange::new(&self.calendar.minutes, 59),
            FieldRange::new(&self.calendar.seconds, 59),
        ];
        let first_of_hour = (minutes.first, seconds.first) == (time.minute(), time.second());
        let first_of_day = first_of_hour && hours.first == time.hour();
        let in_hour = minutes.amount * seconds.amount;
        for (first, hour, amount) in
            [(first_of_day, hours.last, hours.amount * in_hour), (first_of_hour, time.hour(), in_hour)]
        {
            let last = self.reading.date().and_hms_opt(hour, minutes.last, seconds.last);
            let last = last.filter(|_| first).map(|reading| (reading, (reading - self.offset).and_utc()));
            if let Some((reading, last)) = last.filter(|(_, last)| *last < self.until && *last <= end) {
                (self.reading, self.last) = (reading, last);
                return amount - 1;
            }
        }
        0
    }
}

/// The smallest and the largest number of a field, and the amount of numbers.
struct FieldRange {
    first: u32,
    last: u32,
    amount: u64,
}

impl FieldRange {
    fn new(numbers: &Numbers, max: u32) -> Self {
        let list = numbers.as_deref().unwrap_or_default();
        let ends = list
            .first()
            .zip(list.last())
            .map_or((0, max), |(first, last)| (first.cast_unsigned(), last.cast_unsigned()));
        let amount = if list.is_empty() { u64::from(max) + 1 } else { list.len() as u64 };
        Self { first: ends.0, last: ends.1, amount }
    }
}

impl Iterator for FugitRuns {
    type Item = DateTime<Utc>;

    /// Finds the next run as the server does: a reading that the clocks skip has no run, one that they show twice has two. Exception:
    /// if the repeated reading is that of the last run, the server takes it for done.
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let reading = self.readings.next_after(self.reading)?;
            let run = (reading - self.offset).and_utc();
            if run >= self.until {
                let start = self.until;
                (self.offset, self.until) = self.zone.period_at(start);
                self.reading = start.with_timezone(&self.offset).naive_local() - TimeDelta::seconds(1);
                self.changed = true;
                if start.year() > LAST_YEAR {
                    return None;
                }
                continue;
            }
            self.reading = reading;
            let again = self.changed && self.server.at(self.last).naive_local() == reading;
            let again = again && self.zone.offset_at(self.last) != self.offset;
            self.last = run;
            self.changed = false;
            if !again {
                return Some(run);
            }
        }
    }
}
