//! The cron line, and the zone that it is read in: a line that names none means other times to another user.

use super::{Comparison, RecurringJob};
use crate::model::agenda::PlannedJob;
use crate::model::answer;
use crate::model::cron::{CronLine, Dialect};
use crate::model::schedule::{Clock, Recurrence};
use crate::model::zone::Zone;

/// Key of the line in a document.
const FIELD: &str = "recurrence.cron_line";

impl RecurringJob {
    /// Returns true if the zone of the cron line is its owner's.
    pub fn needs_zone(&self) -> bool {
        answer::text(&self.logic, "/cron_line").and_then(read).is_some_and(|line| line.zone().is_none())
    }
}

fn read(line: &str) -> Option<CronLine> {
    CronLine::parse(line, Dialect::Fugit).or_else(|_| CronLine::parse(line, Dialect::Classic)).ok()
}

/// Compares the lines, and where neither names a zone the zones that they are read in.
pub(super) fn compare_line(job: &RecurringJob, recurrence: &Recurrence, clock: &Clock, comparison: &mut Comparison) {
    let (line, wanted) = (&recurrence.cron, clock.cron_zone.zone());
    let stored = answer::text(&job.logic, "/cron_line");
    if stored != Some(line.as_str()) || line.zone().is_some() {
        return comparison.compare(FIELD, stored.map(str::to_owned), Some(line.as_str().to_owned()));
    }
    let read_in = |zone: &Zone| Some(format!("{}, read in {}", line.as_str(), zone.name()));
    let mut planned = PlannedJob::of_logic(&job.logic);
    planned.read_cadence(&[wanted.clone(), Zone::utc()]);
    let seen = planned.next().and_then(|_| planned.cadence()).map(|(_, zone)| zone);
    match job.zone.as_ref().or(seen) {
        Some(zone) if line.has_same_runs(clock.now, zone, wanted) => {}
        // The zone of the document's line is a guess itself.
        Some(_) if job.zone.is_none() && !clock.cron_zone.is_exact() => {
            comparison.not_compared.push("time_zone".into())
        }
        Some(zone) => comparison.compare(FIELD, read_in(zone), read_in(wanted)),
        None if job.has_finished() => {}
        None => comparison.not_compared.push("time_zone".into()),
    }
}
