//! The zone of a cron line that names none: its owner's, which is known to few, but shows in the next run that the server tells.

use crate::model::cron::CronLine;
use crate::model::zone::Zone;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

/// Seconds between the offsets that are tried: all offsets of the world are whole quarters of an hour.
const QUARTER: i32 = 15 * 60;

/// Returns the zone that the line names, else the first of `zones` in which `next` is a run, else an offset in which it is one. Without a
/// next run, which a paused job lacks, the first of `zones`.
pub(super) fn zone_of(line: &CronLine, next: Option<DateTime<Utc>>, zones: &[Zone]) -> Option<Zone> {
    if let Some(zone) = line.zone() {
        return Some(zone.clone());
    }
    let Some(next) = next.filter(|_| !line.is_random()) else { return zones.first().cloned() };
    let runs_then =
        |zone: &Zone| line.runs_after(next - TimeDelta::seconds(1), zone).next().is_some_and(|run| run == next);
    let named = zones.iter().find(|zone| runs_then(zone)).cloned();
    let offsets = (0..=14 * 4).flat_map(|quarters| [quarters, -quarters]).map(|quarters| quarters * QUARTER);
    let mut offsets = offsets.filter_map(FixedOffset::east_opt).map(Zone::fixed);
    named.or_else(|| offsets.find(runs_then))
}
