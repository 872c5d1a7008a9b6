//! `--every`, `cron next` and `schedule` have the same runs: those of the corpus, and across every change of the clocks.

use chrono::{DateTime, Datelike as _, TimeDelta, Timelike as _, Utc, Weekday};
use rexctl::model::agenda::PlannedJob;
use rexctl::model::cadence::CadenceWords;
use rexctl::model::cron::{CronLine, Dialect};
use rexctl::model::zone::Zone;
use serde_json::json;

const ZONES: [&str; 5] = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"];

/// The runs of a recurring job as `schedule` shows them, when its next run is `first`.
fn of_schedule(line: &str, first: DateTime<Utc>, amount: usize) -> Vec<DateTime<Utc>> {
    let mut job = PlannedJob::of_logic(&json!({
        "id": 1, "cron_line": line, "state": "active", "next_occurence": first.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
    }));
    job.read_cadence(&[Zone::utc()]);
    job.runs().take(amount).collect()
}

#[test]
fn the_schedule_has_the_runs_of_the_corpus() {
    let (_, rows) = include_str!("../data/cron-corpus.tsv").split_once('\n').unwrap();
    let (mut checked, mut faults) = (0, Vec::new());
    for row in rows.lines() {
        let columns: Vec<&str> = row.split('\t').collect();
        let line: String = serde_json::from_str(columns[0]).unwrap();
        let expected: Vec<DateTime<Utc>> = columns[2]
            .split(',')
            .filter(|run| !run.is_empty())
            .map(|run| DateTime::from_timestamp(run.parse().unwrap(), 0).unwrap())
            .collect();
        let Some(first) = expected.first().filter(|_| columns[1] == "accepted") else { continue };
        checked += 1;
        let runs = of_schedule(&line, *first, expected.len());
        if runs != expected {
            faults.push(format!("{line:?}: {runs:?}, not {expected:?}"));
        }
    }
    assert!(checked > 3000 && faults.is_empty(), "{checked} lines, {} differ:\n{}", faults.len(), faults.join("\n"));
}

/// Words of a repetition, and whether a reading of the clocks is meant by them.
struct Cadence {
    words: [Option<&'static str>; 4],
    is_meant: fn(&chrono::NaiveDateTime) -> bool,
}

const CADENCES: [Cadence; 6] = [
    Cadence {
        words: [Some("day"), None, None, Some("02:15")],
        is_meant: |time| (time.hour(), time.minute()) == (2, 15),
    },
    Cadence {
        words: [Some("day"), None, None, Some("01:45,02:45")],
        is_meant: |time| matches!(time.hour(), 1 | 2) && time.minute() == 45,
    },
    Cadence { words: [Some("hour"), None, None, Some(":10")], is_meant: |time| time.minute() == 10 },
    Cadence { words: [Some("15 minutes"), None, None, None], is_meant: |time| time.minute() % 15 == 0 },
    Cadence {
        words: [Some("week"), Some("sun"), None, Some("02:30")],
        is_meant: |time| time.weekday() == Weekday::Sun && (time.hour(), time.minute()) == (2, 30),
    },
    Cadence {
        words: [Some("weekday"), None, None, Some("03:00")],
        is_meant: |time| time.weekday().num_days_from_monday() < 5 && (time.hour(), time.minute()) == (3, 0),
    },
];

/// The moments around which runs are compared: every change of the clocks of 2026 and 2027, and a quiet day.
fn moments(zone: &Zone) -> Vec<DateTime<Utc>> {
    let mut at: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    let mut moments = vec!["2026-08-20T12:00:00Z".parse().unwrap()];
    while at.year() < 2028 {
        at = zone.period_at(at).1;
        moments.extend(Some(at).filter(|at| at.year() < 2028));
    }
    moments
}

#[test]
fn words_lines_and_the_schedule_agree_across_every_change_of_the_clocks() {
    let mut changes = 0;
    for name in ZONES {
        let zone = Zone::named(name).unwrap();
        for moment in moments(&zone) {
            let (start, end) = (moment - TimeDelta::hours(50), moment + TimeDelta::hours(50));
            changes += usize::from(zone.offset_at(start) != zone.offset_at(end));
            for Cadence { words, is_meant } in CADENCES {
                let [every, on_days, on_day, at] = words.map(|word| word.map(str::to_owned));
                let line = CadenceWords { every, on_days, on_day, at }.cron_line(Dialect::Fugit).unwrap().unwrap();
                let line = format!("{line} {name}");
                let cron = CronLine::parse(&line, Dialect::Fugit).unwrap();
                let runs: Vec<_> = cron.runs_after(start, &Zone::utc()).take_while(|run| *run <= end).collect();
                // Each minute, by what the clocks show: a reading that comes twice is meant twice, but does not follow itself at once.
                let minutes =
                    (1..).map(|minute| start + TimeDelta::minutes(minute)).take_while(|minute| *minute <= end);
                let meant: Vec<_> = minutes.filter(|minute| is_meant(&zone.at(*minute).naive_local())).collect();
                assert_eq!(runs, meant, "{line} after {start}");
                if let Some(first) = runs.first() {
                    assert_eq!(of_schedule(&line, *first, runs.len()), runs, "{line} after {start}");
                }
            }
        }
    }
    // Three zones change their clocks four times in these two years.
    assert_eq!(changes, 12);
}
