//! Cron lines and points in time.

use super::text;
use chrono::{DateTime, TimeDelta, Utc};
use rexctl::model::cron::{CronLine, Dialect};
use rexctl::model::cron_zone::CronZone;
use rexctl::model::draft::Draft;
use rexctl::model::schedule::{Clock, Schedule};
use rexctl::model::timestamp;
use rexctl::model::zone::Zone;
use std::time::Instant;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_468_158, 0).unwrap()
}

/// A line that is taken has a next run, or is refused with a reason; what is sent means the same again.
pub fn cron(bytes: &[u8]) {
    for dialect in [Dialect::Fugit, Dialect::Classic] {
        for zone in [Zone::utc(), Zone::named("Europe/Berlin").unwrap()] {
            let cron_zone = CronZone::assumed(zone.clone());
            let clock = Clock { now: now(), zone, cron_zone, dialect };
            scheduled(text(bytes), &clock);
        }
    }
}

fn scheduled(line: &str, clock: &Clock) {
    let parsed = match CronLine::parse(line, clock.dialect) {
        Ok(parsed) => parsed,
        Err(refusal) => return assert!(!refusal.to_string().is_empty()),
    };
    assert_eq!(CronLine::parse(parsed.as_str(), clock.dialect).unwrap(), parsed);
    parsed.warnings().iter().for_each(|warning| assert!(!warning.is_empty()));
    let runs: Vec<_> = parsed.runs_after(clock.now, &clock.zone).take(4).collect();
    assert!(runs.iter().all(|run| *run > clock.now) && runs.is_sorted_by(|one, next| one < next), "{runs:?}");
    if let Some(last) = runs.last() {
        assert_eq!(parsed.count_between(clock.now, *last, &clock.zone), runs.len() as u64);
    }
    let draft = Draft { cron_line: Some(line.to_owned()), ..Draft::default() };
    match Schedule::check(&draft, clock) {
        Ok(_) => assert!(!runs.is_empty() || parsed.is_random()),
        Err(refusal) => assert!(runs.is_empty() && refusal.message().contains("never comes"), "{refusal}"),
    }
}

/// A length of time can be waited for. A time that is taken can be written so that it reads back as the same minute, rounded up.
pub fn time(bytes: &[u8]) {
    let length = timestamp::duration(text(bytes));
    assert!(length.is_err() || Instant::now().checked_add(length.unwrap()).is_some());
    for zone in [Zone::utc(), Zone::named("Europe/Berlin").unwrap()] {
        let time = match timestamp::parse(text(bytes), now(), &zone) {
            Ok(time) => time,
            Err(refusal) => {
                assert!(!refusal.to_string().is_empty());
                continue;
            }
        };
        let back = timestamp::parse(&time.sent(), now(), &zone).unwrap();
        let later = back.instant() - time.instant();
        assert!(TimeDelta::zero() <= later && later < TimeDelta::minutes(1), "{}", time.sent());
        assert_eq!(back.sent(), time.sent());
    }
}
