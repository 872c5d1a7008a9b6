//! The schedule as a file for calendar programs (RFC 5545).
//!
//! A job with a rule is one event that repeats, with the dates on which a change of the clocks has cron run otherwise than a calendar
//! repeats as exceptions. Any other job is an event on each of its next runs.

use super::PlannedJob;
use crate::model::cron::{ClockEffect, CronLine, RecurrenceRule};
use crate::model::zone::Zone;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, Property};

/// Number of runs that are listed of a job without a rule, or with an end.
const LISTED: usize = 50;

/// Time over which changes of the clocks become exceptions of a rule: five years.
const FORESEEN: TimeDelta = TimeDelta::days(5 * 366);

/// Minutes that an event takes in a calendar.
const LENGTH: TimeDelta = TimeDelta::minutes(15);

/// Returns the calendar of jobs on `server`, whose address makes the events' ids unique.
pub fn calendar_file(jobs: &[PlannedJob], server: &str, now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//rexctl//schedule//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.name(&format!("Jobs of {server}"));
    for event in jobs.iter().filter_map(|job| event(job, server, now)) {
        calendar.push(event);
    }
    calendar.to_string()
}

/// Returns the event of a job; none without a run to come.
fn event(job: &PlannedJob, server: &str, now: DateTime<Utc>) -> Option<Event> {
    let next = job.next()?;
    let mut event = Event::new();
    let id = job.logic.map_or_else(|| format!("job-{}", job.id()), |logic| format!("recurring-logic-{logic}"));
    event.uid(&format!("{id}@{server}")).timestamp(now);
    event.summary(job.description.as_deref().unwrap_or("Job"));
    event.description(&details(job));
    match repetition(job, next) {
        Some((zone, rule)) => {
            let (line, _) = job.cadence()?;
            repeat(&mut event, line, &zone, &rule, next);
        }
        None => list(&mut event, job),
    }
    Some(event.done())
}

fn details(job: &PlannedJob) -> String {
    let mut lines = vec![job.in_words()];
    let named = [
        ("Hosts", &job.hosts),
        ("Owner", &job.owner),
        ("Cron line", &job.cron_line),
        ("Last result", &job.last_result),
    ];
    lines.extend(named.into_iter().filter_map(|(name, text)| Some(format!("{name}: {}", text.as_ref()?))));
    lines.join("\n")
}

/// Returns the rule of a job without an end, and the zone that it is in; none where the runs are listed instead.
fn repetition(job: &PlannedJob, next: DateTime<Utc>) -> Option<(Zone, RecurrenceRule)> {
    let (line, zone) = job.cadence().filter(|_| job.remaining().is_none() && job.end().is_none())?;
    let rule = line.rule()?;
    if rule.is_hourly {
        let is_whole = whole_hours(zone, next);
        return is_whole.then(|| (Zone::utc(), rule));
    }
    // A rule in an offset needs no zone of the calendar's only if it is UTC.
    let is_named = zone.name().contains('/') || is_utc(zone);
    let has_few_exceptions = line.disturbances(next, next + FORESEEN, zone).len() <= LISTED;
    (is_named && has_few_exceptions).then(|| (zone.clone(), rule))
}

/// Returns true if the clocks of a zone are whole hours away from UTC, whatever the season.
fn whole_hours(zone: &Zone, start: DateTime<Utc>) -> bool {
    let mut at = start;
    while at < start + FORESEEN {
        let (offset, end) = zone.period_at(at);
        if offset.local_minus_utc() % 3600 != 0 {
            return false;
        }
        at = end;
    }
    true
}

fn is_utc(zone: &Zone) -> bool {
    matches!(zone.name(), "UTC" | "Etc/UTC")
}

/// Makes the event repeat by a rule, with exceptions where the clocks change.
fn repeat(event: &mut Event, line: &CronLine, zone: &Zone, rule: &RecurrenceRule, next: DateTime<Utc>) {
    event.append_property(time("DTSTART", next, zone));
    event.append_property(time("DTEND", next + LENGTH, zone));
    event.append_property(Property::new("RRULE", rule.text.clone()));
    if rule.is_hourly {
        return;
    }
    for one in line.disturbances(next, next + FORESEEN, zone) {
        match one.effect {
            ClockEffect::Skipped => drop(event.append_multi_property(reading("EXDATE", one.reading, zone))),
            ClockEffect::Moved(run) => {
                event.append_multi_property(reading("EXDATE", one.reading, zone));
                event.append_multi_property(utc("RDATE", run));
            }
            ClockEffect::Twice(run) => drop(event.append_multi_property(utc("RDATE", run))),
        }
    }
}

/// Puts the event on each of the next runs.
fn list(event: &mut Event, job: &PlannedJob) {
    for (number, run) in job.runs().take(LISTED).enumerate() {
        if number == 0 {
            event.append_property(utc("DTSTART", run));
            event.append_property(utc("DTEND", run + LENGTH));
        } else {
            event.append_multi_property(utc("RDATE", run));
        }
    }
}

/// Returns a property with an instant, in a zone of the IANA database.
fn time(name: &str, instant: DateTime<Utc>, zone: &Zone) -> Property {
    reading(name, zone.at(instant).naive_local(), zone)
}

fn reading(name: &str, reading: NaiveDateTime, zone: &Zone) -> Property {
    if is_utc(zone) {
        return utc(name, reading.and_utc());
    }
    let mut property = Property::new(name, reading.format("%Y%m%dT%H%M%S").to_string());
    property.add_parameter("TZID", zone.name()).done()
}

fn utc(name: &str, instant: DateTime<Utc>) -> Property {
    Property::new(name, instant.format("%Y%m%dT%H%M%SZ").to_string())
}
