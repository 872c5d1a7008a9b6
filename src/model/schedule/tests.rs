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
