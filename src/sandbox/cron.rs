//! When a recurring logic is due: by the program's own cron lines, in the server's zone, UTC.

use crate::model::cron::{CronLine, Dialect};
use crate::model::zone::Zone;
use chrono::{DateTime, Utc};

/// The first run after a time, or None for a line that the server refuses because it is wrong or never runs.
pub fn next_after(line: &str, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
    CronLine::parse(line, Dialect::Fugit).ok()?.runs_after(after, &Zone::utc()).next()
}
