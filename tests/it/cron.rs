//! `rexctl cron`: lines in words, their next runs and their traps, without a server.

use crate::rexctl::{Outcome, rexctl};
use chrono::{DateTime, Datelike as _, TimeDelta, Utc};
use expect_test::expect;
use rexctl::model::zone::Zone;
use serde_json::{Value, json};

/// Zones whose clocks change at other times of the year, by half an hour, or never.
const ZONES: [&str; 5] = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"];

fn cron(words: &[&str]) -> Outcome {
    rexctl("cron").args(words).env("TZ", "Europe/Berlin").run()
}

/// The times of the next runs in UTC.
fn next(line: &str, zone: &str, after: &str, count: &str) -> Vec<DateTime<Utc>> {
    let words = ["next", line, "--timezone", zone, "--after", after, "--count", count, "--output", "json"];
    let outcome = cron(&words);
    assert_eq!(outcome.code, 0, "{line}: {outcome}");
    let rows: Vec<Value> = serde_json::from_str(&outcome.stdout).unwrap();
    rows.iter().map(|row| row["UTC"].as_str().unwrap().parse().unwrap()).collect()
}

#[test]
fn runs_are_those_of_the_corpus() {
    let (heading, rows) = include_str!("../data/cron-corpus.tsv").split_once('\n').unwrap();
    let after = heading.split("after ").nth(1).unwrap().split(',').next().unwrap();
    // Each line costs a process.
    for row in rows.lines().step_by(97) {
        let columns: Vec<&str> = row.split('\t').collect();
        let line: String = serde_json::from_str(columns[0]).unwrap();
        if columns[1] == "accepted" {
            let runs = next(&line, "UTC", after, "3").iter().map(|run| run.timestamp().to_string()).collect::<Vec<_>>();
            assert_eq!(runs.join(","), columns[2], "{line}");
        } else {
            let outcome = cron(&["check", "--", &line]);
            assert_eq!(outcome.code, 64, "{line}: {outcome}");
        }
    }
}

/// The changes of the clocks of 2026 and 2027: the moment, and the seconds by which they are set forward.
fn changes(zone: &Zone) -> Vec<(DateTime<Utc>, i32)> {
    let mut changes = Vec::new();
    let mut start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    while start.year() < 2028 {
        let (old, end) = zone.period_at(start);
        let moved = zone.offset_at(end).local_minus_utc() - old.local_minus_utc();
        if moved != 0 && end.year() < 2028 {
            changes.push((end, moved));
        }
        start = end;
    }
    changes
}

#[test]
fn a_daily_run_is_skipped_or_comes_twice_at_each_change_of_the_clocks() {
    for name in ZONES {
        let zone = Zone::named(name).unwrap();
        let changes = changes(&zone);
        assert_eq!(changes.len(), if matches!(name, "Asia/Kolkata" | "UTC") { 0 } else { 4 }, "{name}");
        for (at, moved) in changes {
            // A quarter of an hour after the first reading that is skipped or repeated.
            let skipped_or_repeated = if moved > 0 { at } else { at + TimeDelta::seconds(moved.into()) };
            let before = zone.at(skipped_or_repeated - TimeDelta::seconds(1)) + TimeDelta::seconds(1);
            let reading = before.naive_local() + TimeDelta::minutes(15);
            let line = reading.format("%-M %-H * * *").to_string();
            // The server's own clock is in UTC, as its zone is in the line.
            let after = (at - TimeDelta::days(2)).to_rfc3339();
            let runs = next(&format!("{line} {name}"), "UTC", &after, "6");
            let on_that_day = runs.iter().filter(|run| zone.at(**run).date_naive() == reading.date()).count();
            assert_eq!(on_that_day, if moved > 0 { 0 } else { 2 }, "{name} {line} {runs:?}");
            assert!(runs.iter().all(|run| zone.at(*run).time() == reading.time()), "{name} {line} {runs:?}");
        }
    }
}

#[test]
fn words_and_lines_have_the_same_runs_in_every_zone() {
    for name in ZONES {
        let words = ["--every=day", "--at=02:15", "--timezone", name, "--start-at=2099-01-01 00:00 UTC", "--times=5"];
        let command = rexctl("job-invocation create --dry-run --offline --output json --search-query=x --feature=f");
        let document: Value = serde_json::from_str(&command.args(words).run().stdout).unwrap();
        let composed = document["body"]["job_invocation"]["recurrence"]["cron_line"].as_str().unwrap();
        assert_eq!(composed, format!("15 2 * * * {name}"));
        let listed = next(composed, "UTC", "2099-01-01 00:00 UTC", "5");
        let planned = document["next_runs"].as_array().unwrap();
        let planned: Vec<DateTime<Utc>> = planned.iter().map(|run| run.as_str().unwrap().parse().unwrap()).collect();
        assert_eq!(planned, listed, "{name}");
    }
}

#[test]
fn a_line_is_explained_in_words_with_its_traps() {
    let outcome = cron(&["explain", "30 2 * * sun Europe/Berlin"]);
    assert!(outcome.stdout.starts_with("at 02:30 on Sundays, Berlin time\n"), "{outcome}");
    assert!(outcome.stdout.contains("Servers before (Foreman 3.6, Satellite 6.13): take it without the time zone"));
    // Every Sunday in spring and in autumn is one on which clocks in Berlin change.
    let traps = outcome.stdout.split_once("when the clocks change: ").unwrap_or_else(|| panic!("{outcome}")).1;
    assert!(traps.contains("skipped on ") && traps.contains("twice on "), "{outcome}");
    let outcome = cron(&["explain", "0 0 13 * fri", "--timezone", "UTC", "--output", "json"]);
    let mut document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    document.as_object_mut().unwrap().remove("Next runs");
    expect![[r#"
        {
          "Line": "0 0 13 * fri",
          "Meaning": "at 00:00 on the 13th of the month or on Fridays",
          "Time zone": "UTC",
          "Current servers": "take it",
          "Older servers": "take it",
          "Traps": [
            "day and weekday are both given: the line runs when either matches; append & for both to match"
          ]
        }
    "#]]
    .assert_eq(&format!("{document:#}\n"));
}

#[test]
fn a_run_that_comes_twice_is_marked() {
    let words = ["next", "30 2 * * * Europe/Berlin", "--timezone=UTC", "--after=2027-10-30 12:00", "--count=3"];
    let outcome = cron(&[&words[..], &["--output", "csv"]].concat());
    expect![[r#"
        Time,Local,UTC,Note
        2027-10-31T02:30:00+02:00,2027-10-31T02:30:00+02:00,2027-10-31T00:30:00Z,
        2027-10-31T02:30:00+01:00,2027-10-31T02:30:00+01:00,2027-10-31T01:30:00Z,"second run of this time, as clocks are set back"
        2027-11-01T02:30:00+01:00,2027-11-01T02:30:00+01:00,2027-11-01T01:30:00Z,
    "#]]
    .assert_eq(&outcome.stdout);
}

#[test]
fn a_zone_that_is_only_assumed_is_called_so() {
    let note = "The server reads it in the time zone of your user there: name that with --timezone";
    for (words, is_assumed) in [
        (&["0 2 * * *"][..], true),
        (&["0 2 * * *", "--timezone=Europe/Berlin"], false),
        (&["0 2 * * * Europe/Berlin"], false),
    ] {
        let outcome = cron(&[&["next"][..], words].concat());
        assert_eq!(outcome.stderr.contains(note), is_assumed, "{outcome}");
    }
}

#[test]
fn fewer_runs_than_were_asked_for_have_a_reason() {
    let note = "Runs are computed up to the end of 2100; it has no more until then.";
    for (after, rows) in [("2096-01-01", 1), ("2100-01-01", 0), ("2092-01-01", 2)] {
        let words = ["next", "0 0 29 2 *", "--timezone=UTC", "--count=2", "--output=csv", "--no-headers", "--after"];
        let outcome = cron(&[&words[..], &[after]].concat());
        assert_eq!(outcome.stdout.lines().count(), rows, "{outcome}");
        assert_eq!(outcome.stderr.contains(note), rows < 2, "{outcome}");
    }
}

#[test]
fn a_line_that_servers_refuse_is_refused_with_the_servers_that_take_it() {
    let outcome = cron(&["check", "0 0 L * *", "--cron-dialect=classic"]);
    expect![[r#"
        exit 64
        Error: LINE: "0 0 L * *": day "L" is not valid; allowed are 1-31, *, ranges (1-5), steps (*/5) and lists (1,3)
        Servers from foreman-tasks 8 on take it: --cron-dialect fugit.
    "#]]
    .assert_eq(&outcome.to_string());
    let outcome = cron(&["check", "61 * * * *", "--timezone=Berln", "--output=json"]);
    let error: Value = serde_json::from_str(&outcome.stderr).unwrap();
    assert_eq!((outcome.code, error["error"]["errors"].as_array().map(Vec::len)), (64, Some(2)), "{outcome}");
    let outcome = cron(&["check", "0", "0", "L", "*", "*", "--output=json"]);
    let document: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(document["Current servers"], json!("take it"));
}

#[test]
fn a_line_with_seconds_is_listed_and_explained_to_the_second() {
    let outcome = cron(&["next", "*/20 30 2 1 1 * UTC", "--after=2027-01-01 02:30", "--count=2", "--fields=UTC,time"]);
    for time in ["2027-01-01 02:30:20", "Fri 2027-01-01 02:30:40 +00:00"] {
        assert!(outcome.stdout.contains(time), "{outcome}");
    }
    let outcome = cron(&["explain", "*/20 30 2 1 1 * UTC"]);
    assert!(outcome.stdout.contains("-01-01 02:30:20 +00:00 ("), "{outcome}");
}

#[test]
fn a_time_to_list_after_is_read_in_the_zone_of_the_line() {
    let words = ["next", "0 2 * * * Asia/Tokyo", "--after=2027-06-01 01:00", "--count=1", "--output=json"];
    let rows: Vec<Value> = serde_json::from_str(&cron(&words).stdout).unwrap();
    assert_eq!(rows[0]["Time"], "2027-06-01T02:00:00+09:00");
}

#[test]
fn a_line_without_traps_says_so_to_people_and_has_an_empty_list_for_programs() {
    let shown = cron(&["check", "0 2 * * *", "--timezone=UTC"]).stdout;
    assert!(shown.lines().any(|line| line.split_whitespace().eq(["Traps:", "none"])), "{shown}");
    let document: Value =
        serde_json::from_str(&cron(&["check", "0 2 * * *", "--timezone=UTC", "--output=json"]).stdout).unwrap();
    assert_eq!(document["Traps"], json!([]));
}
