//! Compares what the server stored with the request: servers drop and change some values without an error.

use crate::model::answer::{self, instant, text};
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::{Clock, Recurrence, Schedule};
use crate::model::targeting::Selection;
use crate::model::timestamp::Timestamp;
use crate::model::zone::Zone;
use chrono::{DateTime, FixedOffset, Utc};
use serde_json::Value;

/// A value that the server stored differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDifference {
    /// Flag of the value.
    pub flag: &'static str,
    /// Value in the request.
    pub asked: String,
    /// Value in the answer.
    pub stored: String,
}

impl std::fmt::Display for StoredDifference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: asked for {}, the server stored {}", self.flag, self.asked, self.stored)
    }
}

/// Compares the 201 answer with the request. A field that the answer lacks is not compared: older versions answer fewer fields,
/// and a difference must be certain, as it can end with the job cancelled.
pub fn differences(request: &JobInvocationRequest, job: &Value) -> Vec<StoredDifference> {
    let mut found = Vec::new();
    let mut same = |flag, asked: Option<&str>, pointer| {
        if let (Some(asked), Some(stored)) =
            (asked, stored(job, pointer).filter(|stored| Some(stored.as_str()) != asked))
            && !(asked.is_empty() && stored == NOTHING)
        {
            found.push(StoredDifference { flag, asked: asked.to_owned(), stored });
        }
    };
    let targeting_type = request.targeting.targeting_type.as_str();
    same("--dynamic", Some(targeting_type), "/targeting/targeting_type");
    if let Selection::Query(query) = &request.targeting.selection {
        same("--search-query", Some(query), "/targeting/search_query");
    }
    let random = request.targeting.randomized_ordering.map(|yes| yes.to_string());
    same("--randomized-ordering", random.as_deref(), "/targeting/randomized_ordering");
    same("--effective-user", request.identity.effective_user.as_deref(), "/effective_user");
    same("--ssh-user", request.identity.ssh_user.as_deref(), "/ssh_user");
    let concurrency = request.concurrency_level.map(|hosts| hosts.to_string());
    same("--concurrency-level", concurrency.as_deref(), "/concurrency_level");
    let timeout = request.execution_timeout_interval.map(|seconds| seconds.to_string());
    same("--execution-timeout-interval", timeout.as_deref(), "/execution_timeout_interval");
    let pickup = request.time_to_pickup.map(|seconds| seconds.to_string());
    same("--time-to-pickup", pickup.as_deref(), "/time_to_pickup");
    match &request.schedule {
        Schedule::Now => {}
        Schedule::At { start, not_after, .. } => {
            times(
                &mut found,
                "--start-at",
                Some(start),
                stored(job, "/scheduling/start_at").or(stored(job, "/start_at")),
            );
            times(&mut found, "--start-before", not_after.as_ref(), stored(job, "/scheduling/start_before"));
        }
        Schedule::Recurring(recurrence) => found.extend(recurring(recurrence, job)),
    }
    found
}

/// The text of a null, which equals an empty text in a request.
const NOTHING: &str = "nothing";

/// Returns a value of the answer as text, `nothing` for null; none where the field is missing.
fn stored(job: &Value, pointer: &str) -> Option<String> {
    Some(match job.pointer(pointer)? {
        Value::Null => NOTHING.to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

fn times(found: &mut Vec<StoredDifference>, flag: &'static str, asked: Option<&Timestamp>, stored: Option<String>) {
    let (Some(asked), Some(stored)) = (asked, stored) else { return };
    let sent = DateTime::parse_from_rfc3339(&asked.sent()).map(|time| time.to_utc()).ok();
    if instant(&stored) != sent {
        found.push(StoredDifference { flag, asked: asked.sent(), stored });
    }
}

fn recurring(recurrence: &Recurrence, job: &Value) -> Vec<StoredDifference> {
    if !is_recurring(job) {
        let asked = recurrence.cron.as_str().to_owned();
        return vec![StoredDifference { flag: "--cron-line", asked, stored: "no recurrence".into() }];
    }
    let mut found = Vec::new();
    let mut same = |flag, asked: Option<String>, field: &str| {
        if let (Some(asked), Some(stored)) = (asked, stored(job, field))
            && asked != stored
            && !(asked.is_empty() && stored == NOTHING)
        {
            found.push(StoredDifference { flag, asked, stored });
        }
    };
    same("--cron-line", Some(recurrence.cron.as_str().to_owned()), "/recurrence/cron_line");
    same("--max-iteration", recurrence.limit.map(|limit| limit.to_string()), "/recurrence/max_iteration");
    same("--purpose", recurrence.purpose.clone(), "/recurrence/purpose");
    // A missing end time is no difference: servers always drop it, so the number of runs up to it is sent too.
    let end = text(job, "/recurrence/end_time").map(str::to_owned);
    times(&mut found, "--end-time", recurrence.until.as_ref(), end);
    found
}

/// Returns the number of hosts in an answer, if it has one.
pub fn host_count(job: &Value) -> Option<u64> {
    let listed = job.pointer("/targeting/hosts").and_then(Value::as_array).map(|hosts| hosts.len() as u64);
    listed.or_else(|| answer::count(job.get("total_hosts"))).or_else(|| answer::count(job.get("total")))
}

fn is_recurring(job: &Value) -> bool {
    job.get("recurrence").is_some_and(Value::is_object)
}

/// Returns the next run of a recurring job, as the server computed it in its own zone. Older servers answer only the start.
pub fn next_run(job: &Value) -> Option<DateTime<Utc>> {
    let next = text(job, "/recurrence/next_occurence").or_else(|| text(job, "/start_at"));
    next.filter(|_| is_recurring(job)).and_then(instant)
}

/// Returns the start that the server stored for a job that runs once.
pub fn stored_start(job: &Value) -> Option<DateTime<Utc>> {
    text(job, "/scheduling/start_at").and_then(instant)
}

/// Derives the zone in which the server reads a cron line without one, from its next run; none if that is the expected run.
/// The answer, which came at `answered` by the server's clock, names no zone, so every offset is tried, in quarters of an hour: the one
/// closest to the expected zone wins.
pub fn server_zone(recurrence: &Recurrence, job: &Value, clock: &Clock, answered: DateTime<Utc>) -> Option<Zone> {
    let next = next_run(job)?;
    if recurrence.cron.zone().is_some() || recurrence.may_begin_with(next, clock, answered) {
        return None;
    }
    let local = clock.cron_zone.zone().offset_at(next).local_minus_utc();
    let mut offsets: Vec<i32> = (-12 * 4..=14 * 4).map(|quarter| quarter * 900).collect();
    offsets.sort_by_key(|offset| (offset - local).abs());
    let mut zones = offsets.into_iter().filter_map(FixedOffset::east_opt).map(Zone::fixed);
    zones.find(|zone| recurrence.first_run(clock, zone) == Some(next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cron::Dialect;
    use crate::model::cron_zone::CronZone;
    use crate::model::draft::Draft;
    use crate::model::targeting::Reference;
    use serde_json::json;

    fn clock() -> Clock {
        let cron_zone = CronZone::assumed(Zone::utc());
        Clock { now: "2026-11-24T10:00:00Z".parse().unwrap(), zone: Zone::utc(), cron_zone, dialect: Dialect::Fugit }
    }

    fn request(change: impl FnOnce(&mut Draft)) -> JobInvocationRequest {
        let mut draft = Draft {
            job_template: Some(Reference::Id(json!(1))),
            search_query: Some("name = a".into()),
            ..Draft::default()
        };
        change(&mut draft);
        JobInvocationRequest::check(draft, &clock()).unwrap()
    }

    fn flags(request: &JobInvocationRequest, answer: Value) -> Vec<&'static str> {
        differences(request, &answer).iter().map(|difference| difference.flag).collect()
    }

    #[test]
    fn an_answer_like_the_request_has_no_differences() {
        let request = request(|draft| draft.start_at = Some("2027-01-01 10:00".into()));
        let answer = json!({"targeting": {"targeting_type": "static_query", "search_query": "name = a"},
            "scheduling": {"start_at": "2027-01-01 19:00:00 +0900", "start_before": null}});
        assert_eq!(flags(&request, answer), [""; 0]);
    }

    #[test]
    fn a_changed_value_is_reported_with_its_flag_and_both_values() {
        let request = request(|draft| {
            draft.effective_user = Some("nobody".into());
            draft.start_at = Some("2027-01-01 10:00".into());
        });
        let answer = json!({"effective_user": "root", "targeting": {"targeting_type": "dynamic_query"},
            "scheduling": {"start_at": "2027-01-01 09:00:00 UTC"}});
        assert_eq!(flags(&request, answer.clone()), ["--dynamic", "--effective-user", "--start-at"]);
        let message = differences(&request, &answer)[1].to_string();
        assert_eq!(message, "--effective-user: asked for nobody, the server stored root");
    }

    #[test]
    fn a_dropped_recurrence_is_a_difference() {
        let request = request(|draft| draft.cron_line = Some("5 4 * * *".into()));
        assert_eq!(flags(&request, json!({})), ["--cron-line"]);
        assert_eq!(flags(&request, json!({"recurrence": {"cron_line": "5 4 * * *", "purpose": null}})), [""; 0]);
    }

    #[test]
    fn the_servers_zone_is_derived_from_its_next_run() {
        let request = request(|draft| draft.cron_line = Some("30 2 * * *".into()));
        let Schedule::Recurring(recurrence) = &request.schedule else { unreachable!() };
        let answered = clock().now;
        let zone =
            |next: &str| server_zone(recurrence, &json!({"recurrence": {"next_occurence": next}}), &clock(), answered);
        assert!(zone("2026-11-25 02:30:00 UTC").is_none());
        let tokyo = zone("2026-11-24 17:30:00 UTC").unwrap();
        assert_eq!(tokyo.offset_at(clock().now).local_minus_utc(), 9 * 3600);
    }
    #[test]
    fn a_late_answer_with_the_run_after_the_next_tells_no_other_zone() {
        let request = request(|draft| draft.cron_line = Some("1 10,12 * * *".into()));
        let Schedule::Recurring(recurrence) = &request.schedule else { unreachable!() };
        let job = json!({"recurrence": {"next_occurence": "2026-11-24 12:01:00 UTC"}});
        let zone = |answered: &str| server_zone(recurrence, &job, &clock(), answered.parse().unwrap());
        assert!(zone("2026-11-24T10:00:30Z").is_some());
        assert!(zone("2026-11-24T10:01:30Z").is_none());
    }
}
