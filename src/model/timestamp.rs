//! Points in time as people type them: dates, times of day, zones, and spans from now.

mod clock;
mod relative;
mod span;
mod words;

pub use clock::time_of_day;
pub use relative::{distance, relative};
pub use span::duration;

use super::zone::{LocalTime, Zone};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _, Utc};

/// The reason why a text is not exactly one point in time, with the allowed forms.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct TimestampError(String);

impl TimestampError {
    fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

/// A point in time, in the zone it was typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    time: DateTime<FixedOffset>,
    note: Option<String>,
    /// Sent with `Z` in place of an offset, as it was typed.
    is_utc: bool,
}

/// Reads a point in time. A time without a zone is in `zone`, a relative one counts from `now`; a day in `+2d` has 24 hours. Of a
/// time that the clocks show twice the first is taken, with a [`Timestamp::note`].
pub fn parse(text: &str, now: DateTime<Utc>, zone: &Zone) -> Result<Timestamp, TimestampError> {
    let text = text.trim();
    if let Some(seconds) = text.strip_prefix('@') {
        let mut timestamp = epoch(text, seconds, zone)?;
        timestamp.note_seconds();
        return Ok(timestamp);
    }
    if let Some(span) = span::read(text)? {
        let instant = now.checked_add_signed(span).filter(|instant| instant.timestamp() <= MAX_TIMESTAMP);
        let mut timestamp = instant.map(|instant| Timestamp::at(instant, zone)).ok_or_else(|| too_late(text))?;
        // A span of whole minutes is not meant to the second.
        if span.num_seconds() % 60 != 0 {
            timestamp.note_seconds();
        }
        return Ok(timestamp);
    }
    let typed = words::read(text)?;
    let zone = match (&typed.zone, typed.offset) {
        (Some(zone), _) => zone,
        (None, Some(offset)) => &Zone::fixed(offset),
        (None, None) => zone,
    };
    let today = zone.at(now).date_naive();
    let date = match typed.date {
        Some(words::Date::On(date)) => date,
        Some(words::Date::DaysFromToday(days)) => today + TimeDelta::days(days),
        Some(words::Date::Next(weekday)) => {
            let next = today.iter_days().skip(1).find(|date| chrono::Datelike::weekday(date) == weekday);
            next.ok_or_else(|| too_late(text))?
        }
        None => today,
    };
    let mut timestamp = resolve(text, date, typed.time, zone, typed.offset)?;
    timestamp.is_utc = typed.is_utc && timestamp.time.offset().local_minus_utc() == 0;
    timestamp.note_seconds();
    Ok(timestamp)
}

/// Returns true if a text names a day or a time of day; false for a span from now.
pub fn is_date(text: &str) -> bool {
    words::read(text.trim()).is_ok()
}

/// Returns true if a text is a span from now.
pub fn is_span(text: &str) -> bool {
    matches!(span::read(text.trim()), Ok(Some(span)) if !span.is_zero())
}

/// Returns true if a text is another time in another zone: it names a day or a time of day, and no zone.
pub fn is_without_zone(text: &str) -> bool {
    is_date(text) && zone(text).is_none()
}

/// Returns the zone that a text names beside a day or a time of day, or its offset.
pub fn zone(text: &str) -> Option<Zone> {
    let typed = words::read(text.trim()).ok()?;
    typed.zone.or(typed.offset.map(Zone::fixed))
}

/// Returns a text that names a day without a time as the last minute of that day; any other text unchanged.
pub fn end_of_day(text: &str) -> String {
    let last_minute = format!("{text} 23:59");
    if is_date(&last_minute) { last_minute } else { text.to_owned() }
}

/// The last second of the year 9999: beyond it there is no agreed way to write a date.
const MAX_TIMESTAMP: i64 = 253_402_300_799;

fn too_late(text: &str) -> TimestampError {
    TimestampError::new(format!("\"{text}\" is beyond the year 9999"))
}

fn epoch(text: &str, seconds: &str, zone: &Zone) -> Result<Timestamp, TimestampError> {
    let digits = !seconds.is_empty() && seconds.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return Err(TimestampError::new(format!("\"{text}\": after @ come the seconds since 1970, as in @1795468158")));
    }
    let instant = seconds.parse().ok().filter(|seconds| *seconds <= MAX_TIMESTAMP);
    let instant = instant.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).ok_or_else(|| too_late(text))?;
    Ok(Timestamp::at(instant, zone))
}

/// Finds the instant at which the clocks of a zone show a reading; `offset`, if typed, must be the zone's at that time.
fn resolve(
    text: &str,
    date: NaiveDate,
    time: NaiveTime,
    zone: &Zone,
    offset: Option<FixedOffset>,
) -> Result<Timestamp, TimestampError> {
    let reading = date.and_time(time);
    if let Some(offset) = offset {
        let instant = (reading - offset).and_utc();
        let there = zone.offset_at(instant);
        if there != offset {
            let name = zone.name();
            let message =
                format!("\"{text}\": clocks in {name} are at {there} then, not at {offset}; give one of the two");
            return Err(TimestampError::new(message));
        }
        return Ok(Timestamp::at(instant, zone));
    }
    match zone.resolve(reading) {
        LocalTime::Unique(instant) => Ok(Timestamp::at(instant, zone)),
        LocalTime::Gap { from, to, .. } => Err(in_gap(text, zone, from, to)),
        LocalTime::Fold(first, second) => {
            let mut timestamp = Timestamp::at(first, zone);
            timestamp.note = Some(format!(
                "{} comes twice in {} on that day, as the clocks are set back; the first is taken ({}), the second is {}",
                reading.format("%H:%M"),
                zone.name(),
                zone.at(first).to_rfc3339(),
                zone.at(second).to_rfc3339()
            ));
            Ok(timestamp)
        }
    }
}

fn in_gap(text: &str, zone: &Zone, from: NaiveDateTime, to: NaiveDateTime) -> TimestampError {
    TimestampError::new(format!(
        "\"{text}\" does not exist in {}: clocks there jump from {} to {} on {}; the next time is {}",
        zone.name(),
        from.format("%H:%M"),
        to.format("%H:%M"),
        from.format("%Y-%m-%d"),
        to.format("%Y-%m-%d %H:%M"),
    ))
}

impl Timestamp {
    fn at(instant: DateTime<Utc>, zone: &Zone) -> Self {
        Self { time: zone.at(instant), note: None, is_utc: false }
    }

    /// Notes that seconds are not sent, unless there is a note already.
    fn note_seconds(&mut self) {
        let (time, sent) = (self.time.naive_local(), self.full_minute().naive_local());
        if time != sent {
            let sent = sent.format("%H:%M");
            self.note.get_or_insert_with(|| format!("servers cut off seconds; {sent} is sent, the next full minute"));
        }
    }

    /// Returns the instant.
    pub fn instant(&self) -> DateTime<Utc> {
        self.time.to_utc()
    }

    /// Returns a note on the choice that was made, if the time was ambiguous.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Returns the text for the server.
    pub fn sent(&self) -> String {
        self.format(self.full_minute())
    }

    /// Returns the sentence that it is in the past by the server's clock, which shows `server`.
    pub fn past_by_server(&self, server: DateTime<Utc>) -> String {
        let (time, now) = (self.sent(), self.format(server.with_timezone(self.time.offset())));
        format!("{time} is in the past by the server's clock, which shows {now}")
    }

    fn format(&self, time: DateTime<FixedOffset>) -> String {
        let format = if self.is_utc { "%Y-%m-%dT%H:%M:%SZ" } else { "%Y-%m-%dT%H:%M:%S%:z" };
        time.format(format).to_string()
    }

    /// Returns the instant that the server is sent.
    pub fn sent_instant(&self) -> DateTime<Utc> {
        self.full_minute().to_utc()
    }

    /// Returns the time, or the next full minute: servers cut off the seconds, which would make the time an earlier one.
    fn full_minute(&self) -> DateTime<FixedOffset> {
        let past_minute =
            TimeDelta::seconds(self.time.second().into()) + TimeDelta::nanoseconds(self.time.nanosecond().into());
        let minute = self.time - past_minute;
        if past_minute.is_zero() { minute } else { minute + TimeDelta::minutes(1) }
    }
}

#[cfg(test)]
mod tests;
