//! The search for the next run, field by field as in parse-cron: a simpler search would not repeat its oddities.

use super::Classic;
use crate::model::cron::LAST_YEAR;
use crate::model::zone::{LocalTime, Zone};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _, Utc};

impl Classic {
    /// Returns the next clock reading at which the line runs; `None` where the server fails to find one.
    fn next_after(&self, reading: NaiveDateTime) -> Option<NaiveDateTime> {
        let mut candidate = CandidateTime {
            year: reading.year(),
            month: reading.month().into(),
            day: Some(reading.day().into()),
            hour: Some(reading.hour().into()),
            minute: Some(reading.minute().into()),
        };
        if !self.months.contains(&candidate.month) {
            self.next_month(&mut candidate)?;
            candidate.day = Some(0);
        }
        if !candidate.day.is_some_and(|day| self.days_of(&candidate).is_some_and(|days| days.contains(&day))) {
            self.next_day(&mut candidate)?;
            candidate.hour = Some(-1);
        }
        if !candidate.hour.is_some_and(|hour| self.hours.contains(&hour)) {
            self.next_hour(&mut candidate)?;
            candidate.minute = Some(-1);
        }
        self.next_minute(&mut candidate)?;
        candidate.reading().filter(|next| *next > reading)
    }

    fn next_minute(&self, candidate: &mut CandidateTime) -> Option<()> {
        let next = following(&self.minutes, candidate.minute)?;
        candidate.minute = next.or(self.minutes.first().copied());
        if next.is_none() { self.next_hour(candidate) } else { Some(()) }
    }

    fn next_hour(&self, candidate: &mut CandidateTime) -> Option<()> {
        let next = following(&self.hours, candidate.hour)?;
        candidate.hour = next.or(self.hours.first().copied());
        if next.is_none() { self.next_day(candidate) } else { Some(()) }
    }

    fn next_day(&self, candidate: &mut CandidateTime) -> Option<()> {
        let days = self.days_of(candidate)?;
        let next = following(&days, candidate.day)?;
        candidate.day = next.or(days.first().copied());
        if next.is_none() { self.next_month(candidate) } else { Some(()) }
    }

    fn next_month(&self, candidate: &mut CandidateTime) -> Option<()> {
        let next = following(&self.months, Some(candidate.month))?;
        candidate.month = next.or(self.months.first().copied())?;
        candidate.year += i32::from(next.is_none());
        candidate.day = self.days_of(candidate)?.first().copied();
        Some(())
    }

    /// Returns the days of the candidate's month; `None` if there is no such month.
    fn days_of(&self, candidate: &CandidateTime) -> Option<Vec<i64>> {
        let first = NaiveDate::from_ymd_opt(candidate.year, candidate.month.try_into().ok()?, 1)?;
        let all = self.any_day && self.any_weekday;
        let month = first.iter_days().take(first.num_days_in_month().into());
        let runs = |date: &NaiveDate| {
            let weekday = i64::from(date.weekday().num_days_from_sunday());
            all || (!self.any_day && self.days.contains(&date.day().into()))
                || (!self.any_weekday && self.weekdays.contains(&weekday))
        };
        Some(month.filter(runs).map(|date| date.day().into()).collect())
    }
}

/// A clock reading under construction. A field without numbers stays open, and becomes its smallest value.
struct CandidateTime {
    year: i32,
    month: i64,
    day: Option<i64>,
    hour: Option<i64>,
    minute: Option<i64>,
}

impl CandidateTime {
    /// Returns the finished reading. As in Ruby, a day or hour one beyond the end overflows: February 30 is in March, hour 24 tomorrow.
    fn reading(&self) -> Option<NaiveDateTime> {
        let first = NaiveDate::from_ymd_opt(self.year, self.month.try_into().ok()?, 1)?.and_hms_opt(0, 0, 0)?;
        let (day, hour, minute) = (self.day.unwrap_or(1), self.hour.unwrap_or(0), self.minute.unwrap_or(0));
        let exists = (1..=31).contains(&day)
            && (0..60).contains(&minute)
            && ((0..24).contains(&hour) || (hour, minute) == (24, 0));
        exists.then(|| first + TimeDelta::days(day - 1) + TimeDelta::hours(hour) + TimeDelta::minutes(minute))
    }
}

/// Returns the smallest number above `current`; the outer `None` where the server fails to compare.
fn following(numbers: &[i64], current: Option<i64>) -> Option<Option<i64>> {
    match current {
        Some(current) => Some(numbers.iter().copied().find(|number| *number > current)),
        None => numbers.is_empty().then_some(None),
    }
}

/// The runs of a line in order.
pub struct ClassicRuns {
    line: Classic,
    zone: Zone,
    last: DateTime<Utc>,
}

impl ClassicRuns {
    pub fn new(line: &Classic, after: DateTime<Utc>, zone: &Zone) -> Self {
        Self { line: line.clone(), zone: zone.clone(), last: after }
    }
}

impl Iterator for ClassicRuns {
    type Item = DateTime<Utc>;

    /// Finds the next run. A reading that the clocks skip moves by as much as they skip; of one that they show twice, the first counts.
    fn next(&mut self) -> Option<Self::Item> {
        let reading = self.line.next_after(self.zone.at(self.last).naive_local())?;
        let run = match self.zone.resolve(reading) {
            LocalTime::Unique(run) | LocalTime::Fold(run, _) => run,
            LocalTime::Gap { from, at, .. } => at + (reading - from),
        };
        (run > self.last && run.year() <= LAST_YEAR).then(|| self.last = run).map(|()| run)
    }
}
