//! Repetition in words: `--every`, `--on-days`, `--on-day`, `--at`, `--timezone`, `--until` and `--times`.

use super::{HOSTS, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::{Value, json};

/// The dry run of a request with these flags, in Berlin.
fn dry(flags: &[&str]) -> Outcome {
    let command = rexctl("job-invocation create --dry-run --offline --output json").args([TEMPLATE, HOSTS]);
    command.args(flags).env("TZ", "Europe/Berlin").run()
}

fn recurrence(flags: &[&str]) -> Value {
    let outcome = dry(flags);
    assert_eq!(outcome.code, 0, "{flags:?}: {outcome}");
    let mut document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    document["body"]["job_invocation"]["recurrence"].take()
}

#[test]
fn words_are_sent_as_a_cron_line_with_the_zone_in_it() {
    for (flags, line) in [
        (&["--every=day", "--at=02:00,14:00", "--timezone=Europe/Berlin"][..], "0 2,14 * * * Europe/Berlin"),
        (&["--every", "15 minutes"], "*/15 * * * *"),
        (&["--every=week", "--on-days=mon,wed", "--at=02:00"], "0 2 * * 1,3"),
        (&["--every=month", "--on-day=last", "--timezone", "Tokyo"], "0 0 L * * Asia/Tokyo"),
        (&["--cron-line=@daily", "--timezone=UTC"], "0 0 * * * UTC"),
        (&["--every=weekday", "--timezone=europe/berlin"], "0 0 * * 1-5 Europe/Berlin"),
        (&["--every=weekday", "--cron-dialect=classic", "--timezone=Europe/Berlin"], "0 0 * * 1-5"),
    ] {
        assert_eq!(recurrence(flags)["cron_line"], line, "{flags:?}");
    }
}

#[test]
fn an_end_in_words_is_the_end_of_that_day_and_a_number_of_runs() {
    let until =
        |end| recurrence(&["--every=day", "--at=2am", "--start-at=2099-01-01", "--timezone=Europe/Berlin", end]);
    let included = until("--until=2099-01-03");
    assert_eq!((&included["end_time"], &included["max_iteration"]), (&json!("2099-01-03T23:59:00+01:00"), &json!(3)));
    assert_eq!(until("--until=2099-01-03 12:00"), until("--end-time=2099-01-03 12:00"));
    assert_eq!(recurrence(&["--every=day", "--times=4"])["max_iteration"], 4);
}

#[test]
fn run_takes_the_same_words_and_tells_the_same_mistakes() {
    let outcome = rexctl("run web01 --every fortnight --at 25:00 --times 0 -- uptime").run();
    assert_eq!(outcome.code, 64, "{outcome}");
    for mistake in ["--every", "--at", "--times"] {
        assert!(outcome.stderr.contains(mistake), "{mistake}: {outcome}");
    }
}

#[test]
fn what_cannot_be_said_is_told_in_one_table() {
    let outcome = dry(&["--every=7 days", "--at=25:00", "--times=0", "--max-iteration=3"]);
    expect![[r#"
        exit 64
        {
          "error": {
            "kind": "usage",
            "code": 64,
            "message": "Could not create the job invocation: --times: cannot be combined with --max-iteration, which says the same in another way\n--every: \"7 days\": a cron line begins anew every month; the nearest is --every week\n--at: \"25:00\" is not a time of day; allowed are 0:00-23:59, 12am-11pm, noon and midnight\n--times: \"0\": must be 1 or more",
            "errors": [
              {
                "option": "--times",
                "value": null,
                "message": "cannot be combined with --max-iteration, which says the same in another way",
                "allowed": null
              },
              {
                "option": "--every",
                "value": "7 days",
                "message": "a cron line begins anew every month; the nearest is --every week",
                "allowed": null
              },
              {
                "option": "--at",
                "value": "25:00",
                "message": "is not a time of day; allowed are 0:00-23:59, 12am-11pm, noon and midnight",
                "allowed": null
              },
              {
                "option": "--times",
                "value": "0",
                "message": "must be 1 or more",
                "allowed": "1 or more"
              }
            ]
          }
        }
    "#]]
    .assert_eq(&outcome.to_string());
    for (flags, message) in [
        (&["--every=day", "--cron-line=@daily"][..], "--every: cannot be combined with --cron-line"),
        (
            &["--every=day", "--until=2099-01-01", "--end-time=2099-01-01"],
            "--until: cannot be combined with --end-time",
        ),
        (&["--every=day", "--until=2001-01-01"], "(2001-01-01T23:59:00+01:00) is in the past"),
        (&["--until=2099-01-01"], "--until: only a recurring job has one"),
        (&["--times=3"], "--times: only a recurring job has one"),
        (&["--every=day", "--timezone=Berln"], "is not a known time zone; did you mean Europe/Berlin"),
        (&["--cron-line=@daily UTC", "--timezone=UTC"], "--cron-line: ends with a time zone already, UTC"),
        (&["--every=week", "--start-before=2099-01-01"], "--start-before: the server ignores it beside"),
    ] {
        let outcome = dry(flags);
        assert_eq!(outcome.code, 64, "{flags:?}: {outcome}");
        assert!(outcome.stderr.contains(message), "{flags:?}: {outcome}");
    }
}

/// A server with these plugins, and a user in Tokyo.
fn server(plugins: Value) -> Foreman {
    let plugins = json!({"results": plugins});
    let mut stored = job();
    stored["recurrence"] = json!({"id": 9, "cron_line": "0 2 * * *", "next_occurence": "2099-01-02 02:00:00 +0900"});
    Foreman::answering(move |request| match (request.method.as_str(), request.target.as_str()) {
        ("POST", _) => Some(Answer::json(201, stored.clone())),
        (_, target) if target.starts_with("/api/current_user") => Some(Answer::json(200, json!({"timezone": "Tokyo"}))),
        _ => Some(Answer::json(200, plugins.clone())),
    })
}

/// A server before foreman-tasks 8.
fn older() -> Foreman {
    server(json!([{"id": "foreman_remote_execution", "version": "8.3.1"}]))
}

fn create_on(foreman: &Foreman, words: &[&str]) -> Outcome {
    create(foreman, [TEMPLATE, HOSTS, "--start-at=2099-01-01"]).args(words).run()
}

#[test]
fn an_older_server_is_not_asked_for_times_of_another_zone() {
    for words in [&["--every=day", "--at=02:00"][..], &["--cron-line=0 2 * * *"]] {
        let foreman = older();
        let outcome = create_on(&foreman, &[words, &["--timezone=Europe/Berlin"]].concat());
        assert_eq!((outcome.code, foreman.changes().len(), outcome.stdout.as_str()), (64, 0, ""), "{outcome}");
        expect![[r#"
            Could not create the job invocation:
              --timezone: servers before foreman-tasks 8 take no time zone in a cron line, and would read this one in Asia/Tokyo, the time zone of your user on the server; give the times of that zone and leave this out, or set the zone of your user to Europe/Berlin on the server
        "#]]
        .assert_eq(&outcome.stderr);
    }
}

#[test]
fn an_older_server_gets_the_line_where_its_users_zone_is_the_requested_one() {
    let foreman = older();
    let outcome = create_on(&foreman, &["--every=day", "--at=02:00", "--timezone=Asia/Tokyo"]);
    assert_eq!(foreman.changes()[0].json()["job_invocation"]["recurrence"]["cron_line"], "0 2 * * *");
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        Runs at 02:00 every day, Tokyo time (cron line: 0 2 * * *)
        Next run Fri 2099-01-02 02:00 +09:00 (2099-01-01 17:00 UTC)
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn an_older_server_is_not_sent_what_it_reads_otherwise() {
    for (words, message) in [
        (
            &["--every=month", "--on-day=last"][..],
            "--on-day: servers before foreman-tasks 8 know no last day; the nearest is --on-day 28",
        ),
        (&["--every=month", "--on-day=31"], "run on the 1st of a month without that day; the nearest is --on-day 28"),
        (&["--cron-line=0 0 L * *"], "--cron-line: day \"L\" is not valid; allowed are 1-31"),
        (&["--cron-line=0 0 * * mon#1"], "--cron-line: weekday"),
    ] {
        let foreman = older();
        let outcome = create_on(&foreman, words);
        assert_eq!((outcome.code, foreman.changes().len()), (64, 0), "{words:?}: {outcome}");
        assert!(outcome.stderr.contains(message), "{words:?}: {outcome}");
        assert!(!outcome.stderr.contains("Runs "), "{words:?}: {outcome}");
    }
}

#[test]
fn an_older_server_is_known_by_foreman_tasks_before_remote_execution() {
    for (tasks, code) in [("7.2.1", 64), ("8.0.0", 0)] {
        let rex = json!({"id": "foreman_remote_execution", "version": "9.1.0"});
        let foreman = server(json!([{"id": "foreman-tasks", "version": tasks}, rex]));
        let outcome = create_on(&foreman, &["--every=month", "--on-day=last"]);
        assert_eq!(outcome.code, code, "{tasks}: {outcome}");
    }
}

#[test]
fn a_zone_in_a_typed_line_is_warned_of_on_an_older_server() {
    let foreman = older();
    let outcome = create_on(&foreman, &["--cron-line=0 2 * * * Europe/Berlin"]);
    assert_eq!(outcome.code, 0, "{outcome}");
    expect![[r#"
        Warning: --cron-line: the sixth field, be it a weekday or a time zone, is ignored
        The cron line is read in Asia/Tokyo, the time zone of your user on the server
        Warning: --cron-line: asked for 0 2 * * * Europe/Berlin, the server stored 0 2 * * *
        Next run Fri 2099-01-02 02:00 +09:00 (2099-01-01 17:00 UTC)
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&outcome.stderr);
}

#[test]
fn days_that_months_lack_are_warned_of_in_words_and_in_a_line() {
    for (flag, option) in [("--on-day=31", "--on-day"), ("--cron-line=0 0 31 * *", "--cron-line")] {
        let outcome = dry(&[flag]);
        let warning = format!("Warning: {option}: months without a day 31 have no run; L (--on-day last) stands for");
        assert!(outcome.code == 0 && outcome.stderr.contains(&warning), "{outcome}");
    }
}

#[test]
fn words_beside_a_cron_line_are_one_mistake() {
    let outcome = dry(&["--cron-line=0 2 * * *", "--at=02:00"]);
    let error: Value = serde_json::from_str(&outcome.stderr).unwrap();
    let message = "Could not create the job invocation: --at: cannot be combined with --cron-line, which says the same in another way";
    assert_eq!((outcome.code, &error["error"]["message"]), (64, &json!(message)), "{outcome}");
}
