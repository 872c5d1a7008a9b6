use super::*;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;

fn clock(local: &str, cron: &str) -> Clock {
    let (zone, cron) = (Zone::named(local).unwrap(), Zone::named(cron).unwrap());
    Clock {
        now: "2026-08-20T12:00:00Z".parse().unwrap(),
        zone,
        cron_zone: CronZone::assumed(cron),
        dialect: Dialect::Fugit,
    }
}

fn schedule(cron_line: &str, clock: &Clock) -> Schedule {
    Schedule::check(&Draft { cron_line: Some(cron_line.into()), ..Draft::default() }, clock).unwrap()
}

#[test]
fn a_time_is_shown_once_for_each_offset() {
    for (local, cron, shown) in [
        ("UTC", "UTC", "Fri 2099-01-02 17:30 UTC"),
        ("Europe/London", "UTC", "Fri 2099-01-02 17:30 UTC"),
        ("Europe/Berlin", "UTC", "Fri 2099-01-02 17:30 UTC (2099-01-02 18:30 +01:00)"),
        ("UTC", "Europe/Berlin", "Fri 2099-01-02 18:30 +01:00 (2099-01-02 17:30 UTC)"),
        ("Europe/Berlin", "Europe/Rome", "Fri 2099-01-02 18:30 +01:00 (2099-01-02 17:30 UTC)"),
        ("Europe/Berlin", "Asia/Tokyo", "Sat 2099-01-03 02:30 +09:00 (2099-01-02 18:30 +01:00, 2099-01-02 17:30 UTC)"),
    ] {
        let clock = clock(local, cron);
        let time = "2099-01-02T17:30:00Z".parse().unwrap();
        assert_eq!(schedule("30 2 * * *", &clock).format_time(time, &clock), shown, "{local} {cron}");
    }
}

#[test]
fn missing_next_runs_of_a_random_line_have_a_reason() {
    let clock = clock("UTC", "UTC");
    let random = schedule("~ 2 * * *", &clock);
    assert!(random.next_runs(&clock, 5).is_empty());
    assert_eq!(random.unpredictable(), Some("drawn anew for every run, because of the ~ in the cron line"));
    assert_eq!(schedule("1~1 2 * * *", &clock).unpredictable(), None);
}

#[test]
fn a_last_time_to_start_is_in_the_zone_that_the_start_names() {
    for (start, not_after, zone, sent) in [
        ("2026-11-30 02:00 Europe/Berlin", "2026-11-30 03:00", None, "2026-11-30T03:00:00+01:00"),
        ("2026-11-30T02:00:00+09:00", "2026-11-30 03:00", None, "2026-11-30T03:00:00+09:00"),
        ("2026-11-30 02:00 Europe/Berlin", "2026-12-01 03:00 Asia/Tokyo", None, "2026-12-01T03:00:00+09:00"),
        ("2026-11-30 02:00 Europe/Berlin", "2026-11-30 03:00", Some("America/New_York"), "2026-11-30T03:00:00-05:00"),
        ("2026-11-30 02:00", "2026-11-30 03:00", None, "2026-11-30T03:00:00+00:00"),
        ("+2h", "2026-11-30 03:00", None, "2026-11-30T03:00:00+00:00"),
    ] {
        let draft = Draft {
            start_at: Some(start.into()),
            start_before: Some(not_after.into()),
            time_zone: zone.map(str::to_owned),
            ..Draft::default()
        };
        let not_after = Schedule::check(&draft, &clock("UTC", "UTC")).unwrap().scheduling();
        assert_eq!(not_after["start_before"], sent, "{start}, {zone:?}");
    }
}

#[test]
fn tomorrow_is_one_day_for_the_start_and_the_last_time_to_start() {
    // It is past midnight in Berlin, and not here.
    let clock = Clock { now: "2026-11-29T23:30:00Z".parse().unwrap(), ..clock("UTC", "UTC") };
    let draft = Draft {
        start_at: Some("tomorrow 02:00 Europe/Berlin".into()),
        start_before: Some("tomorrow 03:00".into()),
        ..Draft::default()
    };
    let scheduling = Schedule::check(&draft, &clock).unwrap().scheduling();
    assert_eq!(scheduling["start_at"], "2026-12-01T02:00:00+01:00");
    assert_eq!(scheduling["start_before"], "2026-12-01T03:00:00+01:00");
}

#[test]
fn a_last_time_to_start_must_be_later_than_the_start_as_both_are_sent() {
    for (start, not_after, refused) in [
        ("2026-11-30 02:00", "2026-11-30 02:00", Some("is no later than the start, 2026-11-30T02:00:00+00:00")),
        ("2026-11-30 02:00", "2026-11-30 03:00 Europe/Berlin", Some("is no later than the start")),
        ("2026-11-30 02:00:10", "2026-11-30 02:00:50", Some("2026-11-30T02:01:00+00:00 is no later than the start")),
        ("2026-11-30 02:00:10", "2026-11-30 02:01", Some("is no later than the start")),
        ("2026-11-30 02:00", "2026-11-30 01:59", Some("is before the start")),
        ("2026-11-30 02:00", "2026-11-30 02:00:10", None),
        ("2026-11-30 02:00", "2026-11-30 02:01", None),
    ] {
        let (start_at, start_before) = (Some(start.into()), Some(not_after.into()));
        let checked = Schedule::check(&Draft { start_at, start_before, ..Draft::default() }, &clock("UTC", "UTC"));
        let message = checked.err().map(|error| error.message().to_owned());
        assert_eq!(message.is_some(), refused.is_some(), "{start}, {not_after}: {message:?}");
        assert!(
            message.zip(refused).is_none_or(|(message, refused)| message.contains(refused)),
            "{start}, {not_after}"
        );
    }
}
