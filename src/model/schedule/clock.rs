//! The present and the zones that typed times and cron lines are read against.

use crate::error::Error;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::timestamp::{self, Timestamp};
use crate::model::zone::Zone;
use chrono::{DateTime, Utc};

/// The present and the zones that times without a zone are in.
#[derive(Clone)]
pub struct Clock {
    /// Present time.
    pub now: DateTime<Utc>,
    /// Zone of times that name none: this machine's.
    pub zone: Zone,
    /// Zone of cron lines that name none.
    pub cron_zone: CronZone,
    /// Dialect that the server reads cron lines in.
    pub dialect: Dialect,
}

impl Clock {
    /// Returns the clock for times of a request: the zone that it names goes before this machine's.
    pub fn for_zone(&self, name: Option<&str>) -> Self {
        name.and_then(|name| Zone::named(name).ok()).map_or_else(|| self.clone(), |zone| self.in_zone(&zone))
    }

    /// Returns the clock with another zone for times that name none.
    pub(super) fn in_zone(&self, zone: &Zone) -> Self {
        Self { zone: zone.clone(), ..self.clone() }
    }

    /// Reads a start time; none for the present, which means at once.
    pub(super) fn start(&self, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
        let flag = "--start-at";
        match self.time(flag, text)? {
            Some(time) if time.instant() == self.now => Ok(None),
            _ => self.future(flag, text),
        }
    }

    /// Reads a time, which must be in the future: the server would start a job of the past at once.
    pub(super) fn future(&self, flag: &str, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
        let Some(time) = self.time(flag, text)? else { return Ok(None) };
        if time.instant() <= self.now {
            let text = text.unwrap_or_default();
            let message = format!("\"{text}\" ({}) is in the past; give a later time", time.sent());
            return Err(Error::invalid(flag, Some(text), message));
        }
        Ok(Some(time))
    }

    /// Reads a time; what names no zone is in [`Clock::zone`].
    pub(super) fn time(&self, flag: &str, text: Option<&str>) -> Result<Option<Timestamp>, Error> {
        let read = text.map(|text| timestamp::parse(text, self.now, &self.zone)).transpose();
        read.map_err(|reason| Error::invalid(flag, text, reason.to_string()))
    }
}
