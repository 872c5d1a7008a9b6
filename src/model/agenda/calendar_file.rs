//! The schedule as a file for calendar programs (RFC 5545).
//!
//! A job with a rule is one event that repeats, with the dates on which a change of the clocks has cron run otherwise than a calendar
//! repeats as exceptions. Any other job is an event on each of its next runs.

use super::{PlannedJob, time_zone};
use crate::model::cron::{ClockEffect, Disturbance, RecurrenceRule};
use crate::model::zone::{LocalTime, Zone};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, Property};
use std::collections::BTreeMap;

/// Number of runs that are listed of a job without a rule.
const LISTED: usize = 50;

/// Number of runs up to which the last one is looked for.
const COUNTED: usize = 50_000;

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
    let reach = (now + FORESEEN).format("%B %Y");
    let description =
        format!("Later changes of the clocks than those up to {reach} are not in this file: write it again.");
    calendar.append_property(Property::new("X-WR-CALDESC", description));
    for event in jobs.iter().filter_map(|job| event(job, server, now)) {
        calendar.push(event);
    }
    with_zones(calendar.to_string(), jobs)
}

/// Puts the zones that the events name before the first event.
fn with_zones(calendar: String, jobs: &[PlannedJob]) -> String {
    let mut starts: BTreeMap<String, (Zone, DateTime<Utc>)> = BTreeMap::new();
    for (job, next) in jobs.iter().filter_map(|job| Some((job, job.next()?))) {
        if let Some((zone, _)) = repetition(job, next).filter(|(zone, _)| !is_utc(zone)) {
            let (_, start) = starts.entry(zone.name().to_owned()).or_insert((zone, next));
            *start = next.min(*start);
        }
    }
    let zones: String = starts.values().map(|(zone, start)| time_zone::component(zone, *start)).collect();
    match calendar.split_once(EVENTS) {
        Some((head, events)) => [head, "\r\n", zones.as_str(), EVENTS.trim_start(), events].concat(),
        None => calendar,
    }
}

/// Beginning of the events.
const EVENTS: &str = "\r\nBEGIN:VEVENT\r\n";

/// Returns the event of a job; none without a run to come.
fn event(job: &PlannedJob, server: &str, now: DateTime<Utc>) -> Option<Event> {
    let next = job.next()?;
    let mut event = Event::new();
    let id = job.logic.map_or_else(|| format!("job-{}", job.id()), |logic| format!("recurring-logic-{logic}"));
    event.uid(&format!("{id}@{server}")).timestamp(now);
    event.summary(job.description.as_deref().unwrap_or("Job"));
    event.description(&details(job));
    match repetition(job, next) {
        Some((zone, rule)) => repeat(&mut event, job, &zone, &rule, next),
        None => list(&mut event, job),
    }
    Some(event.done())
}

fn details(job: &PlannedJob) -> String {
    let mut lines = vec![job.in_words()];
    let hosts = job.hosts_in_words();
    let named =
        [("Hosts", &hosts), ("Owner", &job.owner), ("Cron line", &job.cron_line), ("Last result", &job.last_result)];
    lines.extend(named.into_iter().filter_map(|(name, text)| Some(format!("{name}: {}", text.as_ref()?))));
    lines.join("\n")
}

/// Returns the rule of a job, and the zone that it is in; none where the runs are listed instead.
fn repetition(job: &PlannedJob, next: DateTime<Utc>) -> Option<(Zone, RecurrenceRule)> {
    let (line, zone) = job.cadence().filter(|_| job.remaining().is_none_or(|runs| runs > 1))?;
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

/// Makes the event repeat by a rule up to the last run, with exceptions where the clocks change.
fn repeat(event: &mut Event, job: &PlannedJob, zone: &Zone, rule: &RecurrenceRule, next: DateTime<Utc>) {
    let exceptions = exceptions(job, rule, next);
    let bound = Bound::of(job, exceptions.is_empty());
    event.append_property(time("DTSTART", next, zone));
    event.append_property(time("DTEND", next + LENGTH, zone));
    event.append_property(Property::new("RRULE", format!("{}{}", rule.text, bound.part())));
    for one in exceptions {
        match one.effect {
            // As much later, it is another run.
            ClockEffect::Skipped if is_run(job, one.reading, zone) => {}
            ClockEffect::Skipped => drop(event.append_multi_property(reading("EXDATE", one.reading, zone))),
            // Calendars leave out a reading that the clocks jump over, or show it as much later, which is this run.
            ClockEffect::Moved(run) | ClockEffect::Twice(run) => {
                if bound.takes(run) {
                    event.append_multi_property(utc("RDATE", run));
                }
            }
            ClockEffect::Omitted(run) => drop(event.append_multi_property(utc("EXDATE", run))),
        }
    }
}

/// Returns true if there is a run as much later as the clocks jump over the reading.
fn is_run(job: &PlannedJob, reading: NaiveDateTime, zone: &Zone) -> bool {
    let LocalTime::Gap { from, at, .. } = zone.resolve(reading) else { return false };
    let later = at + (reading - from);
    let runs = job.cadence().map(|(line, zone)| line.runs_after(later - TimeDelta::seconds(1), zone));
    runs.and_then(|mut runs| runs.next()) == Some(later)
}

/// Returns the changes of the clocks at which cron runs otherwise than the rule repeats.
fn exceptions(job: &PlannedJob, rule: &RecurrenceRule, next: DateTime<Utc>) -> Vec<Disturbance> {
    let Some((line, zone)) = job.cadence() else { return Vec::new() };
    let mut exceptions = line.disturbances(next, next + FORESEEN, zone);
    // A rule of every hour repeats in UTC, which has each hour once.
    exceptions.retain(|one| !rule.is_hourly || matches!(one.effect, ClockEffect::Omitted(_)));
    exceptions
}

/// The end of a rule.
enum Bound {
    Never,
    Count(u64),
    Until(DateTime<Utc>),
}

impl Bound {
    /// Returns the end of a job's runs. A number of runs that has exceptions becomes the time of the last one: calendars count exceptions too.
    fn of(job: &PlannedJob, is_plain: bool) -> Self {
        match (job.remaining(), job.end()) {
            (None, None) => Self::Never,
            (None, Some(end)) => Self::Until(end),
            (Some(runs), None) if is_plain => Self::Count(runs),
            (Some(_), _) => job.runs().take(COUNTED).last().map_or(Self::Never, Self::Until),
        }
    }

    /// Returns the part of the rule for this end.
    fn part(&self) -> String {
        match self {
            Self::Never => String::new(),
            Self::Count(runs) => format!(";COUNT={runs}"),
            Self::Until(end) => format!(";UNTIL={}", end.format("%Y%m%dT%H%M%SZ")),
        }
    }

    /// Returns true if a run is not beyond this end.
    fn takes(&self, run: DateTime<Utc>) -> bool {
        !matches!(self, Self::Until(end) if run > *end)
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
