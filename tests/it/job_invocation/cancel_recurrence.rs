//! `rexctl job-invocation cancel` of a job that recurs.

use super::cancel::{cancelled, job, run};
use crate::foreman::{Answer, Foreman};
use serde_json::{Value, json};

#[test]
fn a_recurrence_that_goes_on_is_told_and_ended_on_request() {
    let recurrence =
        json!({"id": 9, "cron_line": "5 4 * * *", "state": "active", "next_occurence": "2027-01-01 04:05:00 UTC"});
    let foreman = Foreman::expecting(vec![("POST", cancelled()), ("GET", job("cancelled", recurrence.clone()))]);
    let outcome = run(&foreman, "-q");
    assert_eq!(
        outcome.stderr,
        "Warning: The job continues to recur (\"5 4 * * *\", next 2027-01-01 04:05:00 UTC); \
         end that too: rexctl cancel 5 --recurrence\n"
    );
    foreman.requests();

    let ended = Answer::json(422, json!({"message": "The job could not be cancelled."}));
    for answer in [cancelled(), ended] {
        let foreman = Foreman::expecting(vec![
            ("GET /api/job_invocations/5", job("running", recurrence.clone())),
            ("POST /api/job_invocations/5/cancel", answer),
            ("POST /foreman_tasks/api/recurring_logics/9/cancel", Answer::json(200, json!({"id": 9}))),
            ("GET", job("cancelled", recurrence.clone())),
        ]);
        let outcome = run(&foreman, "--recurrence");
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        assert!(outcome.stderr.contains("Recurring logic 9 cancelled"), "{}", outcome.stderr);
        foreman.requests();
    }
}

#[test]
fn recurrence_of_a_job_without_one_sends_nothing() {
    let foreman = Foreman::expecting(vec![("GET", job("running", Value::Null))]);
    assert_eq!(run(&foreman, "--recurrence").code, 64);
    assert!(foreman.changes().is_empty());
}
