//! `job-invocation info`: the request it makes and what it prints, against hammer's.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use expect_test::expect;
use serde_json::json;

#[test]
fn the_request_is_one_and_its_parameters_are_the_flags() {
    for (flags, line) in [
        (&["--id=5"][..], "GET /api/job_invocations/5"),
        (&["--id=5", "--show-host-status"], "GET /api/job_invocations/5?host_status=true"),
        (&["--id=5", "--show-inputs"], "GET /api/job_invocations/5"),
        (&["--id=5", "--organization-id=3"], "GET /api/job_invocations/5?organization_id=3"),
        (&["--id=../hosts/1?x"], "GET /api/job_invocations/..%2Fhosts%2F1%3Fx"),
    ] {
        let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"id": 5}))));
        let outcome = rexctl("job-invocation info").at(foreman.url()).args(flags).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(foreman.lines(), [line]);
    }
}

#[test]
fn fields_and_missing_values() {
    let job = json!({"id": 5, "description": null, "status_label": "queued", "total": "N/A", "targeting": null, "new": {"x": 1}});
    let mut told = String::new();
    for flags in [&["--output=base"][..], &["--output=json"], &["--output=yaml", "--fields=ID,Status"], &["--csv"]] {
        let foreman = Foreman::expecting(vec![("GET /api/job_invocations/5", Answer::json(200, job.clone()))]);
        let outcome = rexctl("job-invocation info --id 5").at(foreman.url()).args(flags).run();
        told.push_str(&format!("{}\n{outcome}", flags.join(" ")));
    }
    expect![[r#"
        --output=base
        exit 0
        ID:          5
        Description: 
        Status:      queued
        Total:       N/A

        --output=json
        exit 0
        {
          "ID": 5,
          "Description": null,
          "Status": "queued",
          "Total": "N/A"
        }
        --output=yaml --fields=ID,Status
        exit 0
        ---
        ID: 5
        Status: queued
        --csv
        exit 0
        ID,Description,Status,Total
        5,,queued,N/A
    "#]]
    .assert_eq(&told);
}

#[test]
fn no_such_job() {
    let missing = Answer::json(404, json!({"error": {"message": "Resource job_invocation not found by id '9'"}}));
    let foreman = Foreman::expecting(vec![("GET /api/job_invocations/9", missing)]);
    let outcome = rexctl("job-invocation info --id 9").at(foreman.url()).run();
    expect![[r#"
        exit 128
        Error: there is no job invocation with id 9
        See rexctl jobs.
    "#]]
    .assert_eq(&outcome.to_string());
}
