//! The calendar file, read by an independent parser: Python's icalendar, which is not of this project and not of our crate.

use crate::skipped::skip;
use chrono::{DateTime, TimeDelta, Utc};
use rexctl::model::agenda::{PlannedJob, calendar_file};
use rexctl::model::cron::{CronLine, Dialect};
use rexctl::model::zone::Zone;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Prints the first 20 runs of each event, as seconds since 1970: rules are followed on the clock of their zone, as calendars do.
const READER: &str = r#"
import json, sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo
from dateutil.rrule import rrulestr
from icalendar import Calendar

def several(value):
    return value if isinstance(value, list) else [value] if value is not None else []

def defined(zone):
    try:
        return zone.to_tz(lookup_tzid=False)
    except TypeError:
        return zone.to_tz()

events = {}
calendar = Calendar.from_ical(sys.stdin.read())
zones = {str(zone["TZID"]): defined(zone) for zone in calendar.walk("VTIMEZONE")}
for name, zone in zones.items():
    for day in range(365 * 4):
        moment = datetime(2026, 1, 1, tzinfo=timezone.utc) + timedelta(days=day)
        assert moment.astimezone(zone).utcoffset() == moment.astimezone(ZoneInfo(name)).utcoffset(), (name, moment)
for event in calendar.walk("VEVENT"):
    start = event["DTSTART"].dt
    zone = event["DTSTART"].params.get("TZID")
    assert zone is None or zone in zones, zone
    zone = ZoneInfo(zone) if zone else timezone.utc
    instant = lambda time: time.astimezone(timezone.utc).timestamp()
    runs = {instant(start)}
    runs.update(instant(date.dt) for dates in several(event.get("RDATE")) for date in dates.dts)
    without = {date.dt.replace(tzinfo=None) for dates in several(event.get("EXDATE")) for date in dates.dts}
    without_instants = {instant(date.dt) for dates in several(event.get("EXDATE")) for date in dates.dts}
    by_instant = set(runs)
    if "RRULE" in event:
        until = event["RRULE"].pop("UNTIL", [None])[0]
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start.replace(tzinfo=None))
        for number, reading in enumerate(rule):
            run = reading.replace(tzinfo=zone)
            if number == 40 or until and run > until:
                break
            if reading not in without:
                runs.add(run.timestamp())
            if run.timestamp() not in without_instants:
                by_instant.add(run.timestamp())
    # Some programs compare the exceptions by the clock, some by the instant.
    assert sorted(by_instant)[:20] == sorted(runs)[:20], event["UID"]
    events[str(event["UID"])] = [int(run) for run in sorted(runs)[:20]]
print(json.dumps(events))
"#;

/// The runs of each event of a calendar; none where there is no reader.
fn read(calendar: &str) -> Option<Value> {
    let can_read = |python: &&str| {
        let output = Command::new(python).args(["-c", "import icalendar, dateutil, zoneinfo"]).output();
        output.is_ok_and(|output| output.status.success())
    };
    let Some(python) = ["python3", "/usr/bin/python3"].into_iter().find(can_read) else {
        skip("there is no python3 with icalendar");
        return None;
    };
    let mut reader =
        Command::new(python).args(["-c", READER]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    reader.stdin.take().unwrap().write_all(calendar.as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "{calendar}");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Lines of each kind that a rule can say, and of each that it cannot.
const LINES: [&str; 14] = [
    "30 2 * * *",
    "0 2,14 * * mon,wed",
    "15 * * * *",
    "*/15 * * * *",
    "*/20 1-3 * * *",
    "0 0 1,15 * *",
    "0 4 L * *",
    "0 22 * * tue#2,fri#-1",
    "0 4 * jan,jul,oct,nov *",
    "30 1 1-7 * sun&",
    "0 0 13 * fri",
    "0 3 * * mon%2",
    "0 0 29 2 *",
    "15 2 * 3,4,10,11 sun",
];

const ZONES: [&str; 5] = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"];

/// The moments before which calendars begin: around every change of the clocks of 2026 and 2027.
fn starts(zone: &Zone) -> Vec<DateTime<Utc>> {
    let mut start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    let end: DateTime<Utc> = "2028-01-01T00:00:00Z".parse().unwrap();
    let mut starts = vec![start];
    while start < end {
        let change = zone.period_at(start).1;
        if change < end {
            starts.push(change - TimeDelta::days(3));
        }
        start = change;
    }
    starts
}

#[test]
fn a_calendar_program_finds_the_same_next_20_runs_in_every_zone() {
    let (mut jobs, mut expected) = (Vec::new(), serde_json::Map::new());
    for name in ZONES {
        let zone = Zone::named(name).unwrap();
        for start in starts(&zone) {
            for line in LINES {
                let text = format!("{line} {name}");
                let cron = CronLine::parse(&text, Dialect::Fugit).unwrap();
                // Every other job has an end.
                let limit = ((jobs.len() + jobs.len() / LINES.len()) % 2 == 1).then_some(7);
                let runs: Vec<_> = cron.runs_after(start, &Zone::utc()).take(limit.unwrap_or(20)).collect();
                let logic = jobs.len() as u64 + 1;
                let mut job = PlannedJob::of_logic(&json!({
                    "id": logic, "cron_line": text, "state": "active", "action": "Say \"a, b; c\"\nd",
                    "next_occurence": runs[0].format("%Y-%m-%d %H:%M:%S UTC").to_string(),
                    "iteration": 1, "max_iteration": limit,
                }));
                job.read_cadence(&[Zone::utc()]);
                // The schedule and the cron line have the same runs.
                assert_eq!(job.runs().take(20).collect::<Vec<_>>(), runs, "{text}");
                let seconds: Vec<i64> = runs.iter().map(DateTime::timestamp).collect();
                expected.insert(format!("recurring-logic-{logic}@foreman.example.com"), json!(seconds));
                jobs.push(job);
            }
        }
    }
    let calendar = calendar_file(&jobs, "foreman.example.com", DateTime::UNIX_EPOCH);
    let Some(found) = read(&calendar) else { return };
    assert_eq!(found.as_object().unwrap().len(), expected.len());
    for (job, (uid, runs)) in jobs.iter().zip(&expected) {
        // Cron lines are followed up to the year 2100.
        let runs = runs.as_array().unwrap();
        let amount = if job.remaining().is_some() { usize::MAX } else { runs.len() };
        let found = found[uid].as_array().unwrap();
        assert_eq!(&found[..amount.min(found.len())], runs, "{:?}", job.cron_line);
    }
}

#[test]
fn a_rule_is_written_where_cron_has_one_and_50_runs_otherwise() {
    let event = |line: &str, limit: Option<u64>| {
        let mut job = PlannedJob::of_logic(&json!({
            "id": 1, "cron_line": line, "next_occurence": "2026-12-04 00:00:00 UTC", "state": "active", "iteration": 1,
            "max_iteration": limit,
        }));
        job.read_cadence(&[Zone::utc()]);
        let calendar = calendar_file(&[job], "foreman.example.com", DateTime::UNIX_EPOCH);
        let rule = calendar.lines().find(|line| line.starts_with("RRULE:")).map(str::to_owned);
        (rule, calendar.matches("RDATE:").count())
    };
    assert_eq!(
        event("0 0 * * fri", None),
        (Some("RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=0;BYMINUTE=0;BYSECOND=0".into()), 0)
    );
    assert_eq!(event("0 0 13 * fri", None), (None, 49));
    assert_eq!(
        event("0 0 * * fri", Some(300)),
        (Some("RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=0;BYMINUTE=0;BYSECOND=0;COUNT=300".into()), 0)
    );
    assert_eq!(event("0 0 13 * fri", Some(3)), (None, 2));
    assert_eq!(event("0 0 * * fri", Some(1)), (None, 0));
}

/// The calendar of a recurring logic with these fields.
fn calendar(fields: Value, zones: &[Zone]) -> String {
    let mut logic = json!({"id": 1, "state": "active", "iteration": 1});
    logic.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let mut job = PlannedJob::of_logic(&logic);
    job.read_cadence(zones);
    calendar_file(&[job], "foreman.example.com", DateTime::UNIX_EPOCH)
}

#[test]
fn a_number_of_runs_with_a_skipped_one_is_an_end_in_time() {
    // 02:30 on 28 March 2027 is skipped.
    let daily = json!({"cron_line": "30 2 * * * Europe/Berlin", "next_occurence": "2027-03-27 01:30:00 UTC", "max_iteration": 3});
    let calendar = calendar(daily, &[]);
    assert!(calendar.contains("BYSECOND=0;UNTIL=20270330T003000Z\r\n"), "{calendar}");
    assert!(calendar.contains("EXDATE;TZID=Europe/Berlin:20270328T023000\r\n"), "{calendar}");
}

#[test]
fn a_run_that_a_line_of_every_hour_lacks_is_an_exception() {
    let zone = Zone::named("America/New_York").unwrap();
    let hourly = json!({"cron_line": "0 * * * *", "next_occurence": "2027-11-07 04:00:00 UTC"});
    let calendar = calendar(hourly, &[zone]);
    assert!(calendar.contains("EXDATE:20271107T060000Z\r\n"), "{calendar}");
}
