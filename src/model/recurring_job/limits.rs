//! The end of a recurring job: servers count its runs, and the number that was sent for an end time shrinks with each run.

use super::{Comparison, FieldDifference};
use crate::model::agenda::PlannedJob;
use crate::model::answer;
use crate::model::schedule::{Clock, Recurrence};
use crate::model::zone::Zone;
use chrono::TimeDelta;
use serde_json::Value;

/// Compares the limits of a recurring logic with those of a request.
pub(super) fn compare(recurrence: &Recurrence, logic: &Value, clock: &Clock, comparison: &mut Comparison) {
    let stored = answer::count(logic.get("max_iteration"));
    let Some(until) = &recurrence.until else {
        let text = |count: Option<u64>| count.map(|count| count.to_string());
        return comparison.compare(
            "recurrence.max_iteration",
            text(stored),
            text(recurrence.max_iteration.map(u64::from)),
        );
    };
    let zone = clock.cron_zone.zone();
    if answer::text(logic, "/state") == Some("finished") {
        return compare_finished(recurrence, logic, zone, comparison);
    }
    let planned = PlannedJob::of_logic(logic);
    if planned.end().is_some_and(|end| end == until.instant()) {
        return;
    }
    // A paused job leaves runs out, whose number is not told.
    if planned.is_paused || recurrence.cron.is_random() {
        comparison.not_compared.push("recurrence.end_time".to_owned());
        return;
    }
    let from = planned.next().map_or(clock.now, |next| next - TimeDelta::seconds(1));
    let left = recurrence.cron.count_between(from, until.instant(), zone);
    let is_limited = recurrence.max_iteration.is_some_and(|most| Some(u64::from(most)) == stored);
    let remaining = planned.remaining();
    let is_same = remaining == Some(left) || (is_limited && remaining.is_some_and(|remaining| remaining <= left));
    if !is_same {
        comparison.differences.push(FieldDifference {
            field: "recurrence.end_time".to_owned(),
            before: remaining.map_or_else(|| "never".to_owned(), |runs| format!("after {runs} more runs")),
            after: format!("{}, after {left} more runs", until.sent()),
        });
    }
}

/// Compares the end of a job that has come to its limit: the same if its runs are used up, or none was left before the end.
fn compare_finished(recurrence: &Recurrence, logic: &Value, zone: &Zone, comparison: &mut Comparison) {
    let stored = answer::count(logic.get("max_iteration"));
    let is_used_up = recurrence.max_iteration.is_some_and(|most| Some(u64::from(most)) == stored);
    let last = answer::text(logic, "/last_occurence").and_then(answer::instant);
    let (Some(until), Some(last), false) = (&recurrence.until, last, is_used_up) else { return };
    let left = recurrence.cron.count_between(last, until.instant(), zone);
    if left > 0 {
        comparison.differences.push(FieldDifference {
            field: "recurrence.end_time".to_owned(),
            before: "ended".to_owned(),
            after: format!("{}, after {left} more runs", until.sent()),
        });
    }
}
