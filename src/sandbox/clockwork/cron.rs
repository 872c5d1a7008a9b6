//! When a recurring logic is due: by the program's own cron lines, in the zone of its user where a line names none.

use crate::model::cron::{CronLine, Dialect};
use crate::sandbox::times::UserZone;
use chrono::{DateTime, Utc};
use std::hash::{BuildHasher as _, RandomState};

/// The first run after a time, or None for a line that the server refuses because it is wrong, never runs, or has been drawn a day that never comes.
pub fn next_after(line: &str, after: DateTime<Utc>, zone: UserZone) -> Option<DateTime<Utc>> {
    let line = CronLine::parse(line, Dialect::Fugit).ok()?.draw(choose).ok()?;
    line.runs_after(after, &zone.of_cron()).next()
}

/// Any number below `amount`.
fn choose(amount: usize) -> usize {
    let chance = RandomState::new().hash_one(amount);
    usize::try_from(chance % (amount.max(1) as u64)).unwrap_or_default()
}
