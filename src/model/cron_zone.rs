//! The time zone of cron lines that name none: the API user's, or else the server's.

use crate::model::answer::{instant, text};
use crate::model::zone::Zone;
use serde_json::Value;
use std::fmt;

/// A zone and its source.
#[derive(Clone, Debug)]
pub struct CronZone {
    zone: Zone,
    source: ZoneSource,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ZoneSource {
    /// The user's profile on the server.
    Profile,
    /// The times in the server's answers, where the profile has none.
    Answers,
    /// This machine's zone, where nothing is known of the server's.
    Assumption,
}

impl CronZone {
    /// Assumes this machine's zone, as the server's is not known.
    pub fn assumed(local: Zone) -> Self {
        Self { zone: local, source: ZoneSource::Assumption }
    }

    /// Reads the zone from the server's answer about the current user; `local` is this machine's.
    pub fn of_user(user: &Value, local: &Zone) -> Self {
        if let Some(zone) = text(user, "/timezone").and_then(|name| Zone::of_rails(name).ok()) {
            return Self { zone, source: ZoneSource::Profile };
        }
        match zone_of_times(user, local).filter(|_| text(user, "/timezone").is_none()) {
            Some(zone) => Self { zone, source: ZoneSource::Answers },
            None => Self::assumed(local.clone()),
        }
    }

    /// Returns the zone.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Returns true if the zone is the server's own word for it, not read from an offset.
    pub fn is_exact(&self) -> bool {
        self.source == ZoneSource::Profile || (self.source == ZoneSource::Answers && self.zone == Zone::utc())
    }

    /// Returns true if the server's zone is not known, and this machine's is assumed.
    pub fn is_assumed(&self) -> bool {
        self.source == ZoneSource::Assumption
    }
}

/// Derives the zone from a time in the answer, which the server writes in the zone that cron lines run in. A time has an offset
/// only: if this machine's zone has the same one at that time, it is likelier than a zone that never changes its clocks.
fn zone_of_times(user: &Value, local: &Zone) -> Option<Zone> {
    let time = ["/last_login_on", "/updated_at", "/created_at"].iter().find_map(|field| text(user, field))?;
    if time.ends_with(" UTC") {
        return Some(Zone::utc());
    }
    let offset = chrono::DateTime::parse_from_str(time, "%Y-%m-%d %H:%M:%S %z").ok()?.offset().to_owned();
    Some(if local.offset_at(instant(time)?) == offset { local.clone() } else { Zone::fixed(offset) })
}

impl fmt::Display for CronZone {
    /// Formats the zone with its source: `Asia/Tokyo, the time zone of your user on the server`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = match self.source {
            ZoneSource::Profile => "the time zone of your user on the server",
            ZoneSource::Answers => "the server's time zone, as your user has none",
            ZoneSource::Assumption => "this machine's time zone; that of your user on the server is not known",
        };
        write!(f, "{}, {source}", self.zone.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_profile_goes_before_the_times_and_these_before_this_machine() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        let login = "2026-07-01 12:00:00";
        for (user, expected) in [
            (
                json!({"timezone": "Tokyo", "last_login_on": "2026-11-29 05:11:35 +0900"}),
                "Asia/Tokyo, the time zone of your user",
            ),
            (json!({"timezone": "America/New_York"}), "America/New_York, the time zone of your user"),
            (json!({"timezone": null, "last_login_on": format!("{login} UTC")}), "UTC, the server's time zone"),
            (
                json!({"timezone": null, "last_login_on": format!("{login} +0200")}),
                "Europe/Berlin, the server's time zone",
            ),
            (
                json!({"timezone": "", "last_login_on": null, "created_at": format!("{login} -0500")}),
                "-05:00, the server's time zone",
            ),
            (json!({"timezone": "Atlantis", "last_login_on": format!("{login} UTC")}), "Europe/Berlin, this machine's"),
            (json!({"timezone": null, "last_login_on": "yesterday"}), "Europe/Berlin, this machine's"),
            (json!(null), "Europe/Berlin, this machine's"),
        ] {
            let zone = CronZone::of_user(&user, &berlin).to_string();
            assert!(zone.starts_with(expected), "{user}: {zone}");
        }
    }
}
