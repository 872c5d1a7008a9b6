//! `rexctl recurring-logic`.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::{Value, json};

fn run(foreman: &Foreman, words: &str) -> Outcome {
    rexctl("recurring-logic").args(words.split_whitespace()).at(foreman.url()).run()
}

fn logic(state: &str) -> Value {
    json!({"id": 9, "cron_line": "5 4 * * *", "state": state, "next_occurence": "2027-01-01 04:05:00 UTC"})
}

#[test]
fn cancel_sends_one_empty_request() {
    for (format, told) in [
        ("base", "Recurring logic cancelled.\n"),
        ("json", "{\n  \"message\": \"Recurring logic cancelled.\",\n  \"id\": 9\n}\n"),
    ] {
        let foreman = Foreman::expecting(vec![(
            "POST /foreman_tasks/api/recurring_logics/9/cancel",
            Answer::json(200, logic("cancelled")),
        )]);
        let outcome = run(&foreman, &format!("cancel --id 9 --output {format}"));
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, told));
        assert_eq!(foreman.requests()[0].json(), json!({}));
    }
}

#[test]
fn enable_and_disable_put_one_flag() {
    for (verb, enabled, state) in [("enable", true, "active"), ("disable", false, "disabled")] {
        let foreman =
            Foreman::expecting(vec![("PUT /foreman_tasks/api/recurring_logics/9", Answer::json(200, logic(state)))]);
        let outcome = run(&foreman, &format!("{verb} --id 9"));
        assert_eq!((outcome.code, outcome.stdout), (0, format!("Recurring logic {verb}d.\n")));
        assert_eq!(outcome.stderr.contains("Next run 2027-01-01 04:05:00 UTC"), enabled);
        assert_eq!(foreman.requests()[0].json(), json!({"recurring_logic": {"enabled": enabled}}));
    }
}

#[test]
fn a_state_that_stays_is_no_success() {
    let foreman = Foreman::expecting(vec![("PUT", Answer::json(200, logic("cancelled")))]);
    let outcome = run(&foreman, "enable --id 9");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (65, ""));
    assert_eq!(outcome.stderr, "Could not enable the recurring logic:\n  recurring logic 9 stays cancelled\n");
}

#[test]
fn delete_names_what_it_deleted() {
    let rows = json!({"destroyed": [{"id": 9, "cron_line": "@daily", "state": "finished", "purpose": null}]});
    for (format, told) in [
        ("csv", "ID,Cron line,State,Purpose\n9,@daily,finished,\n"),
        (
            "base",
            "The following recurring logics deleted:\nID:        9\nCron line: @daily\nState:     finished\nPurpose:\n\n",
        ),
    ] {
        let foreman = Foreman::expecting(vec![(
            "POST /foreman_tasks/api/recurring_logics/bulk_destroy",
            Answer::json(200, rows.clone()),
        )]);
        let outcome = run(&foreman, &format!("delete --finished --output {format}"));
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, told));
        assert_eq!(foreman.requests()[0].json(), json!({"search": "state=finished"}));
    }
    let foreman = Foreman::expecting(vec![("POST", Answer::json(200, json!({"destroyed": []})))]);
    assert_eq!(run(&foreman, "delete --cancelled").stdout, "No recurring logics deleted.\n");
    assert_eq!(foreman.requests()[0].json(), json!({"search": "state=cancelled"}));
}

#[test]
fn delete_says_what_to_delete_or_sends_nothing() {
    for words in ["delete", "delete --cancelled --finished"] {
        let foreman = Foreman::untouched();
        let outcome = run(&foreman, words);
        assert_eq!(outcome.code, 64);
        assert!(outcome.stderr.starts_with("Could not delete recurring logics:\n"), "{}", outcome.stderr);
        foreman.requests();
    }
}

fn purposes(rows: Value) -> Answer {
    Answer::json(200, json!({"total": 3, "subtotal": 3, "results": rows}))
}

#[test]
fn its_purpose_is_its_name_and_those_that_have_ended_go_last() {
    let row = |id: u64, state: &str| json!({"id": id, "purpose": "nightly", "state": state});
    let search = "GET /foreman_tasks/api/recurring_logics?search=purpose = \"nightly\"&";
    for rows in [json!([row(9, "finished")]), json!([row(3, "cancelled"), row(9, "active"), row(4, "finished")])] {
        let foreman = Foreman::expecting(vec![
            (search, purposes(rows)),
            ("POST /foreman_tasks/api/recurring_logics/9/cancel", Answer::json(200, logic("cancelled"))),
        ]);
        let outcome = run(&foreman, "cancel --name nightly");
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Recurring logic cancelled.\n"), "{outcome}");
        foreman.requests();
    }
    let foreman = Foreman::expecting(vec![(search, purposes(json!([row(3, "finished"), row(4, "finished")])))]);
    let outcome = run(&foreman, "info --name nightly");
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.ends_with("Give the id of one: 3, 4\n"), "{outcome}");
    foreman.requests();
}

#[test]
fn an_unknown_purpose_has_neighbours() {
    let all = json!([{"id": 3, "purpose": "nightly"}, {"id": 4, "purpose": null}]);
    let foreman = Foreman::expecting(vec![("GET", purposes(json!([]))), ("GET", purposes(all))]);
    let outcome = run(&foreman, "enable --name nigthly");
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.contains("there is no recurring logic \"nigthly\"\nClose to it: \"nightly\""), "{outcome}");
    foreman.requests();
}
