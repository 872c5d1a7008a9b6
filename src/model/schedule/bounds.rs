//! The times between which a recurring job runs. Where they name no time zone, they are in that of the cron line.

use super::clock::Clock;
use crate::error::{Error, Problems};
use crate::model::draft::Draft;
use crate::model::timestamp::{self, Timestamp};
use crate::model::zone::Zone;
use chrono::TimeDelta;

/// Largest distance between the times of one reading in two zones, a day of "today" and "tomorrow" included.
pub(super) const FARTHEST: TimeDelta = TimeDelta::hours(39);

const START: &str = "--start-at";

/// The first and the last time of a recurring job, as typed.
#[derive(Clone, Debug)]
pub(super) struct TypedBounds {
    start_at: Option<String>,
    end_time: Option<String>,
}

/// The time after which the first run comes, and the one after which there is none.
pub(super) type Bounds = (Option<Timestamp>, Option<Timestamp>);

impl TypedBounds {
    pub fn of(draft: &Draft) -> Self {
        Self { start_at: draft.start_at.clone(), end_time: draft.end_time.clone() }
    }

    /// Sets the last time.
    pub fn end_at(&mut self, end: &str) {
        self.end_time = Some(end.to_owned());
    }

    /// Reads both; what names no zone is in the clock's.
    pub fn read(&self, clock: &Clock) -> Result<Bounds, Error> {
        self.read_by(|flag, text| read_one(clock, flag, text))
    }

    /// Reads both while the zone is not known. Only what is in the past in every zone is refused.
    pub fn read_in_any_zone(&self, clock: &Clock) -> Result<Bounds, Error> {
        let utc = Clock { zone: Zone::utc(), ..clock.clone() };
        self.read_by(|flag, text| {
            let time = utc.time(flag, text)?;
            let is_open = text.is_some_and(timestamp::is_without_zone)
                && time.as_ref().is_some_and(|time| time.instant() + FARTHEST > clock.now);
            if is_open { Ok(time) } else { read_one(clock, flag, text) }
        })
    }

    fn read_by(&self, read: impl Fn(&str, Option<&str>) -> Result<Option<Timestamp>, Error>) -> Result<Bounds, Error> {
        let mut problems = Problems::default();
        let first = problems.keep(read(START, self.start_at.as_deref()));
        let until = problems.keep(read("--end-time", self.end_time.as_deref()));
        problems.finish(first.zip(until))
    }
}

fn read_one(clock: &Clock, flag: &str, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
    if flag == START { clock.start(text) } else { clock.future(flag, text) }
}
