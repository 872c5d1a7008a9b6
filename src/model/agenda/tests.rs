use super::*;
use serde_json::json;

fn recurring(cron_line: &str, next: &str) -> PlannedJob {
    PlannedJob::of_job(&json!({
        "id": 12, "description": "Run uptime", "start_at": "2020-01-01 00:00:00 UTC", "task": {"id": "t"},
        "targeting": {"search_query": "name ~ web", "user_id": 8},
        "recurrence": {"id": 3, "cron_line": cron_line, "state": "active", "next_occurence": next, "iteration": 1, "max_iteration": null},
    }))
}

#[test]
fn a_line_without_a_zone_is_read_in_the_zone_that_its_next_run_shows() {
    let zones = [Zone::utc(), Zone::named("Asia/Tokyo").unwrap()];
    for (next, words) in [
        ("2026-12-01 02:00:00 UTC", "at 02:00 every day, UTC"),
        ("2026-11-30 17:00:00 UTC", "at 02:00 every day, Tokyo time"),
        ("2026-11-30 20:30:00 UTC", "at 02:00 every day, UTC+05:30"),
    ] {
        let mut job = recurring("0 2 * * *", next);
        job.read_cadence(&zones);
        assert_eq!(job.in_words(), words);
        let runs: Vec<_> = job.runs().take(2).collect();
        assert_eq!((runs[0], (runs[1] - runs[0]).num_hours()), (answer::instant(next).unwrap(), 24));
    }
}

#[test]
fn runs_end_with_the_limit_and_with_the_end_and_a_paused_job_has_none() {
    let logic = |fields: Value| {
        let mut logic =
            json!({"id": 3, "cron_line": "0 * * * *", "next_occurence": "2026-12-01 02:00:00 UTC", "state": "active"});
        logic.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let mut job = PlannedJob::of_logic(&logic);
        job.read_cadence(&[Zone::utc()]);
        job.runs().take(10).count()
    };
    assert_eq!(logic(json!({"iteration": 3, "max_iteration": 5})), 3);
    assert_eq!(logic(json!({"iteration": 1, "end_time": "2026-12-01 05:30:00 UTC"})), 4);
    assert_eq!(logic(json!({"state": "disabled"})), 0);
}

#[test]
fn a_job_that_starts_once_has_one_run() {
    let job = PlannedJob::of_job(&json!({"id": 4, "scheduling": {"start_at": "2027-01-01 00:00:00 UTC"}}));
    assert_eq!((job.runs().count(), job.in_words().as_str(), job.id().as_str()), (1, "once", "4"));
    assert_eq!(PlannedJob::of_logic(&json!({"id": 3})).id(), "logic:3");
}

#[test]
fn odd_answers_are_read_leniently() {
    for odd in [json!(null), json!([]), json!({"recurrence": {"cron_line": "every day", "iteration": "N/A"}})] {
        let mut job = PlannedJob::of_job(&odd);
        job.read_cadence(&[]);
        assert_eq!(job.runs().count(), 0);
    }
}
