//! Several mistakes in one line of `job-invocation create`.

use super::create;
use crate::foreman::Foreman;
use expect_test::expect;

#[test]
fn all_mistakes_of_a_line_are_told_at_once() {
    let foreman = Foreman::untouched();
    let flags = [
        "--search-query=name ~ web and",
        "--cron-line=61 * * * *",
        "--start-at=yesterday noonish",
        "--concurrency-level=0",
        "--input=uptime",
        "--purpose=nightly",
    ];
    expect![[r#"
        exit 64
        Could not create the job invocation:
          OPTION               VALUE              PROBLEM
          --input                                 must be NAME=VALUE, with the name of an input before the =
          --concurrency-level  0                  must be 1 or more
          --cron-line          61 * * * *         minute "61" must be 0-59
          --start-at           yesterday noonish  is not understood; allowed are dates (2099-01-31, 31/12/2099, 31 Dec 2099), times (12:00, 5pm), zones (UTC, +01:00, Europe/Berlin), today, tomorrow, monday, spans (+2h, in 30 minutes) and @SECONDS
                                                  what to run is missing: give --job-template, --job-template-id or --feature
          --search-query       name ~ web and     has nothing after and
        The server leaves out what is incomplete, and may then select everything.
        To run on all hosts, give --all-hosts.
    "#]].assert_eq(&create(&foreman, flags).run().to_string());
    let outcome = create(&foreman, flags).args(["--output=json"]).run();
    let error: serde_json::Value = serde_json::from_str(&outcome.stderr).unwrap();
    let options: Vec<_> = error["error"]["errors"].as_array().unwrap().iter().map(|one| &one["option"]).collect();
    assert_eq!((outcome.code, options.len(), &error["error"]["code"]), (64, 6, &serde_json::json!(64)), "{outcome}");
    assert_eq!(
        error["error"]["errors"][1],
        serde_json::json!({"option": "--concurrency-level", "value": "0",
        "message": "must be 1 or more", "allowed": "1 or more"})
    );
    assert!(foreman.requests().is_empty());
}
