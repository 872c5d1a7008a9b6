//! What the server stored against what was asked.

use super::{HOSTS, TEMPLATE, create, job, taking};
use crate::rexctl::Outcome;
use expect_test::expect;
use serde_json::{Value, json};

const ASKED: [&str; 7] = [
    "--effective-user=nobody",
    "--ssh-user=ann",
    "--time-to-pickup=30",
    "--start-at=2099-01-01 10:00",
    "--start-before=2099-01-01 11:00",
    "--randomized-ordering=yes",
    "--concurrency-level=3",
];

/// Job 12 with these fields too.
pub fn stored(fields: Value) -> Value {
    let mut job = job();
    for (name, value) in fields.as_object().unwrap() {
        match (job.get_mut(name).and_then(Value::as_object_mut), value) {
            (Some(part), Value::Object(more)) => part.extend(more.clone()),
            _ => job[name] = value.clone(),
        }
    }
    job
}

fn run(flags: &[&str], answer: Value) -> Outcome {
    let foreman = taking(answer);
    let outcome = create(&foreman, [TEMPLATE, HOSTS, "--async"]).args(flags).run();
    foreman.requests();
    outcome
}

#[test]
fn what_is_as_asked_is_not_mentioned() {
    let answer = stored(json!({
        "effective_user": "nobody", "ssh_user": "ann", "time_to_pickup": 30, "concurrency_level": 3,
        "scheduling": {"start_at": "2099-01-01 19:00:00 +0900", "start_before": "2099-01-01 11:00:00 UTC"},
        "targeting": {"search_query": "name ~ web", "targeting_type": "static_query", "randomized_ordering": true}}));
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Starts Thu 2099-01-01 10:00 UTC
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&run(&ASKED, answer).to_string());
}

#[test]
fn each_difference_is_a_warning_with_both_values_even_when_quiet() {
    let answer = stored(json!({
        "effective_user": "root", "ssh_user": null, "time_to_pickup": 1, "concurrency_level": null, "execution_timeout_interval": 5,
        "scheduling": {"start_at": "2099-01-01 01:00:00 UTC", "start_before": null},
        "targeting": {"search_query": "name ~ \u{1b}[31mdb", "targeting_type": "static_query", "randomized_ordering": null}}));
    let flags = [&ASKED[..], &["-q", "--dynamic", "--execution-timeout-interval=60"]].concat();
    expect![[r#"
        exit 0
        12
        --- stderr
        Warning: --dynamic: asked for dynamic_query, the server stored static_query
        Warning: --search-query: asked for name ~ web, the server stored name ~ \x1b[31mdb
        Warning: --randomized-ordering: asked for true, the server stored nothing
        Warning: --effective-user: asked for nobody, the server stored root
        Warning: --ssh-user: asked for ann, the server stored nothing
        Warning: --concurrency-level: asked for 3, the server stored nothing
        Warning: --execution-timeout-interval: asked for 60, the server stored 5
        Warning: --time-to-pickup: asked for 30, the server stored 1
        Warning: --start-at: asked for 2099-01-01T10:00:00+00:00, the server stored 2099-01-01 01:00:00 UTC
        Warning: --start-before: asked for 2099-01-01T11:00:00+00:00, the server stored nothing
    "#]]
    .assert_eq(&run(&flags, answer).to_string());
}

#[test]
fn a_recurrence_is_compared_too() {
    let flags = ["--cron-line=5 4 * * *", "--max-iteration=3", "--purpose=nightly"];
    let dropped = stored(json!({"start_at": "2026-11-24 02:30:00 UTC"}));
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Warning: --cron-line: asked for 5 4 * * *, the server stored no recurrence
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&run(&flags, dropped).to_string());
    let changed = json!({"id": 9, "cron_line": "5 4 * * 1", "max_iteration": null, "purpose": null});
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Warning: --cron-line: asked for 5 4 * * *, the server stored 5 4 * * 1
        Warning: --max-iteration: asked for 3, the server stored nothing
        Warning: --purpose: asked for nightly, the server stored nothing
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&run(&flags, stored(json!({ "recurrence": changed }))).to_string());
}

pub const DAILY: [&str; 3] = ["--cron-line=30 2 * * *", "--start-at=2099-01-01", "--end-time=2099-01-03 12:00"];

/// The answer to `DAILY` whose next run is then.
pub fn daily(next: &str, runs: u32) -> Value {
    stored(json!({"recurrence": {"id": 9, "cron_line": "30 2 * * *", "max_iteration": runs, "end_time": null,
        "next_occurence": next}}))
}

#[test]
fn runs_up_to_the_end_time_are_sent_as_a_number_too() {
    for (limit, sent) in [(None, 3), (Some("--max-iteration=2"), 2), (Some("--max-iteration=9"), 3)] {
        let foreman = taking(daily("2099-01-01 02:30:00 UTC", sent));
        let outcome = create(&foreman, [TEMPLATE, HOSTS]).args(DAILY).args(limit).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        let recurrence = &foreman.changes()[0].json()["job_invocation"]["recurrence"];
        assert_eq!(recurrence["max_iteration"], sent, "{limit:?}");
        assert_eq!(recurrence["end_time"], "2099-01-03T12:00:00+00:00");
        let ends =
            if sent == 3 { "3, was sent as --max-iteration" } else { "--max-iteration 2 ends the job before it" };
        assert!(outcome.stderr.contains(ends), "{limit:?}: {outcome}");
    }
}

#[test]
fn a_dropped_end_time_is_told_and_a_changed_one_is_a_warning() {
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Next run Thu 2099-01-01 02:30 UTC
        The server dropped --end-time, as servers do; the number of runs up to it, 3, was sent as --max-iteration
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&run(&DAILY, daily("2099-01-01 02:30:00 UTC", 3)).to_string());
    let mut changed = daily("2099-01-01 02:30:00 UTC", 3);
    changed["recurrence"]["end_time"] = "2099-01-04 00:00:00 UTC".into();
    let outcome = run(&DAILY, changed);
    assert!(
        outcome.stderr.contains("Warning: --end-time: asked for 2099-01-03T12:00:00+00:00, the server stored"),
        "{outcome}"
    );
}

#[test]
fn a_server_in_another_zone_shows_in_its_next_run() {
    // In Tokyo the first run comes 15 hours later, and the third after the end.
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Next run Thu 2099-01-01 17:30 UTC
        The server dropped --end-time, as servers do; the number of runs up to it, 3, was sent as --max-iteration
        The server reads the cron line in its own zone, +09:00; a zone name after the line fixes it
        Warning: --end-time: 2 runs come before it in that zone, but --max-iteration 3 was sent
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&run(&DAILY, daily("2099-01-01 17:30:00 UTC", 3)).to_string());
}

#[test]
fn no_hosts_is_an_error_where_none_can_come() {
    let nobody = || stored(json!({"targeting": {"hosts": []}}));
    expect![[r#"
        exit 83
        Job invocation 12 created
        --- stderr
        Could not run the job:
          no host matched; job invocation 12 has nothing to run
        Check the search query; a broken one also matches nothing. Hosts outside the organization or location do not count.
    "#]].assert_eq(&run(&[], nobody()).to_string());
    let foreman = taking(nobody());
    assert_eq!(create(&foreman, [TEMPLATE, HOSTS]).run().code, 83);
    assert_eq!(run(&[], json!({"id": 12, "total_hosts": 0})).code, 83);
    assert_eq!(run(&[], json!({"id": 12, "total": "N/A"})).code, 0);
}

#[test]
fn of_hosts_that_nobody_has_looked_for_nothing_is_said() {
    let nobody = || stored(json!({"targeting": {"hosts": []}}));
    for flags in [&["--dynamic"][..], &["--dynamic", "--start-at=2099-01-01"], &["--dynamic", "--cron-line=5 4 * * *"]]
    {
        let outcome = run(flags, nobody());
        assert_eq!(outcome.code, 0, "{outcome}");
        assert!(outcome.stderr.contains("The server selects the hosts when the job starts\n"), "{outcome}");
        assert!(!outcome.stderr.to_lowercase().contains("no host"), "{outcome}");
    }
}

#[test]
fn a_fixed_list_without_hosts_runs_nowhere_whenever_it_starts() {
    let nobody = || stored(json!({"targeting": {"hosts": []}}));
    for (flag, end) in [("--start-at=2099-01-01", "12\n"), ("--cron-line=5 4 * * *", "12 --recurrence\n")] {
        let outcome = run(&[flag], nobody());
        assert_eq!(outcome.code, 83, "{outcome}");
        assert!(outcome.stderr.contains("no host matched; job invocation 12 has nothing to run"), "{outcome}");
        assert!(outcome.stderr.contains(&format!("rexctl cancel {end}")), "{outcome}");
    }
}
