//! `job-invocation list`: the requests it makes and what it prints, against hammer's.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::{Value, json};

fn jobs(ids: std::ops::Range<u64>, subtotal: u64) -> Answer {
    let row = |id| {
        json!({"id": id, "description": format!("Run {id}"), "status_label": "succeeded", "succeeded": 1, "failed": 0,
        "pending": 0, "total": "N/A", "start_at": "2026-11-23 20:48:30 UTC", "randomized_ordering": null})
    };
    let rows: Vec<_> = ids.map(row).collect();
    Answer::json(200, json!({"total": subtotal, "subtotal": subtotal, "page": 1, "per_page": 20, "results": rows}))
}

fn list(flags: &[&str], expected: Vec<(&str, Answer)>) -> Outcome {
    let foreman = Foreman::expecting(expected);
    let outcome = rexctl("job-invocation list").at(foreman.url()).args(flags).run();
    foreman.requests();
    outcome
}

#[test]
fn flags_are_the_servers_parameters() {
    let list_of = |line| list(&["--output=silent"], vec![(line, jobs(1..1, 0))]);
    list_of("GET /api/job_invocations?page=1&per_page=1000");
    for (flags, query) in [
        (&["--page=2"][..], "page=2&per_page=20"),
        (&["--per-page=5"], "page=1&per_page=5"),
        (&["--page=3", "--per-page=5"], "page=3&per_page=5"),
        (&["--per-page=all"], "page=1&per_page=all"),
        (&["--search=status = failed & x"], "search=status = failed & x&page=1&per_page=1000"),
        (&["--order=id DESC"], "order=id DESC&page=1&per_page=1000"),
        (&["--organization-id=3", "--location-id=2"], "organization_id=3&location_id=2&page=1&per_page=1000"),
    ] {
        let foreman = Foreman::answering(|_| Some(jobs(1..1, 0)));
        let outcome = rexctl("job-invocation list").at(foreman.url()).args(flags).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(foreman.lines(), [format!("GET /api/job_invocations?{query}")]);
    }
}

#[test]
fn what_the_flags_cannot_be_is_refused() {
    let foreman = Foreman::untouched();
    for flags in [["--page=0"], ["--page=x"], ["--per-page=0"], ["--per-page=some"]] {
        let outcome = rexctl("job-invocation list").at(foreman.url()).args(flags).run();
        assert_eq!(outcome.code, 64, "{flags:?}: {outcome}");
    }
    assert!(foreman.requests().is_empty());
}

#[test]
fn a_list_of_three_pages_is_one_array() {
    let pages = [0..1000, 1000..2000, 2000..2500];
    let lines = [1, 2, 3].map(|page| format!("GET /api/job_invocations?page={page}&per_page=1000"));
    let answers = lines.iter().map(String::as_str).zip(pages.map(|ids| jobs(ids, 2500))).collect();
    let outcome = list(&["--output=json", "--fields=ID"], answers);
    let rows: Vec<Value> = serde_json::from_str(&outcome.stdout).unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row["ID"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..2500).collect::<Vec<_>>());
}

#[test]
fn a_full_last_page_is_not_followed_by_an_empty_one() {
    let outcome =
        list(&["--output=csv", "--fields=ID"], vec![("GET /api/job_invocations?page=1&", jobs(0..1000, 1000))]);
    assert_eq!(outcome.stdout.lines().count(), 1001);
}

#[test]
fn formats_and_fields() {
    let mut told = String::new();
    for flags in [
        &["--output=table"][..],
        &["--output=csv", "--no-headers"],
        &["--csv", "--csv-separator=;", "--fields=ID,Description,Success"],
        &["--output=base", "--fields=ID,Status"],
        &["--output=json", "--fields=Id,status"],
        &["--output=yaml", "--fields=ID"],
        &["--output=silent"],
        &["--per-page=1", "--fields=ID"],
        &["--per-page=1", "--fields=ID", "-q"],
    ] {
        told.push_str(&format!("{}\n{}", flags.join(" "), list(flags, vec![("GET ", jobs(1..2, 3))])));
    }
    expect![[r#"
        --output=table
        exit 0
        ---|-------------|-----------|---------|--------|---------|-------|-------------------------|--------------------
        ID | DESCRIPTION | STATUS    | SUCCESS | FAILED | PENDING | TOTAL | START                   | RANDOMIZED ORDERING
        ---|-------------|-----------|---------|--------|---------|-------|-------------------------|--------------------
        1  | Run 1       | succeeded | 1       | 0      | 0       | N/A   | 2026-11-23 20:48:30 UTC |                    
        ---|-------------|-----------|---------|--------|---------|-------|-------------------------|--------------------
        --output=csv --no-headers
        exit 0
        1,Run 1,succeeded,1,0,0,N/A,2026-11-23 20:48:30 UTC,
        --csv --csv-separator=; --fields=ID,Description,Success
        exit 0
        ID;Description;Success
        1;Run 1;1
        --output=base --fields=ID,Status
        exit 0
        ID:     1
        Status: succeeded

        --output=json --fields=Id,status
        exit 0
        [
          {
            "ID": 1,
            "Status": "succeeded"
          }
        ]
        --output=yaml --fields=ID
        exit 0
        ---
        - ID: 1
        --output=silent
        exit 0
        --per-page=1 --fields=ID
        exit 0
        --
        ID
        --
        1 
        --
        Page 1 of 3 (use --page and --per-page for navigation).
        --per-page=1 --fields=ID -q
        exit 0
        --
        ID
        --
        1 
        --
    "#]].assert_eq(&told);
}

#[test]
fn an_answer_that_breaks_off_every_time_is_asked_for_four_times_and_told() {
    let broken = || Answer::Wire(jobs(0..1000, 2000).bytes()[..5000].to_vec());
    let expected = (0..4).map(|_| ("GET /api/job_invocations?page=1&", broken())).collect();
    let outcome = list(&["--output=csv", "--fields=ID"], expected);
    assert_eq!(outcome.code, 69, "{outcome}");
}

#[test]
fn an_answer_without_a_body_is_told_as_such() {
    let foreman = Foreman::answering(|_| Some(Answer::raw(200, "application/json", "")));
    let outcome = rexctl("job-invocation list").at(foreman.url()).run();
    assert_eq!((outcome.code, foreman.requests().len()), (76, 1), "{outcome}");
    assert!(outcome.stderr.contains("answered with nothing instead of JSON"), "{outcome}");
}
