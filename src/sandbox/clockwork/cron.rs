//! Due times of recurring logics, by the cron lines of `model::cron`, in the user's zone when a line names none.

use crate::model::cron::{CronLine, Dialect};
use crate::sandbox::times::UserZone;
use chrono::{DateTime, Utc};
use std::hash::{BuildHasher as _, RandomState};

/// Returns the first run after a time. None stands for a line that the server refuses: an invalid one, or one that never runs.
pub fn next_after(line: &str, after: DateTime<Utc>, zone: UserZone) -> Option<DateTime<Utc>> {
    let line = CronLine::parse(line, Dialect::Fugit).ok()?.draw(choose).ok()?;
    line.runs_after(after, &zone.zone()).next()
}

/// Returns a random number below `amount`.
fn choose(amount: usize) -> usize {
    let chance = RandomState::new().hash_one(amount);
    usize::try_from(chance % (amount.max(1) as u64)).unwrap_or_default()
}
