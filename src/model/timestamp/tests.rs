use super::*;

/// Returns a Thursday, 14:34:56 in Berlin.
fn now() -> DateTime<Utc> {
    "2026-08-20T12:34:56Z".parse().unwrap()
}

fn read(text: &str) -> Result<Timestamp, TimestampError> {
    parse(text, now(), &Zone::named("Europe/Berlin").unwrap())
}

fn assert_reads(table: &[(&str, &str)]) {
    for (text, expected) in table {
        let read = read(text).map(|timestamp| timestamp.time.to_rfc3339());
        assert_eq!(read.as_deref(), Ok(*expected), "{text}");
    }
}

#[test]
fn dates_and_times_of_day_are_read_as_hammer_reads_them() {
    assert_reads(&[
        ("2099-01-01", "2099-01-01T00:00:00+01:00"),
        ("2099/1/1", "2099-01-01T00:00:00+01:00"),
        ("2099-01-01 12:00", "2099-01-01T12:00:00+01:00"),
        ("2099-01-01 12:00:30", "2099-01-01T12:00:30+01:00"),
        ("2099-07-01T12:00", "2099-07-01T12:00:00+02:00"),
        ("2099-07-01t12:00:30.25", "2099-07-01T12:00:30.250+02:00"),
        ("1 Jan 2099", "2099-01-01T00:00:00+01:00"),
        ("1st of January, 2099", "2099-01-01T00:00:00+01:00"),
        ("Jan 1 2099 5pm", "2099-01-01T17:00:00+01:00"),
        ("Jan 1, 2099 5:30 PM", "2099-01-01T17:30:00+01:00"),
        ("12am 1 jan 2099", "2099-01-01T00:00:00+01:00"),
        ("12pm 1 jan 2099", "2099-01-01T12:00:00+01:00"),
        ("20991231", "2099-12-31T00:00:00+01:00"),
        ("20991231T10", "2099-12-31T10:00:00+01:00"),
        ("20991231t1000", "2099-12-31T10:00:00+01:00"),
        ("20991231T100030.5", "2099-12-31T10:00:30.500+01:00"),
        ("2099-12-31T100030", "2099-12-31T10:00:30+01:00"),
        ("31/12/2099", "2099-12-31T00:00:00+01:00"),
        ("31/12/2099 08:00", "2099-12-31T08:00:00+01:00"),
        ("12:00", "2026-08-20T12:00:00+02:00"),
        ("Thu, 01 Jan 2099 12:00:00 +0100", "2099-01-01T12:00:00+01:00"),
    ]);
}

#[test]
fn zones_are_offsets_or_names() {
    assert_reads(&[
        ("2099-01-01T12:00Z", "2099-01-01T12:00:00+00:00"),
        ("2099-01-01T12:00:00z", "2099-01-01T12:00:00+00:00"),
        ("20991231T100000Z", "2099-12-31T10:00:00+00:00"),
        ("20991231T1000-0500", "2099-12-31T10:00:00-05:00"),
        ("20991231T10+01", "2099-12-31T10:00:00+01:00"),
        ("20991231 10:00 UTC", "2099-12-31T10:00:00+00:00"),
        ("2099-01-01T12:00+05:30", "2099-01-01T12:00:00+05:30"),
        ("2099-01-01T12:00-0500", "2099-01-01T12:00:00-05:00"),
        ("2099-01-01 12:00 -05", "2099-01-01T12:00:00-05:00"),
        ("2099-01-01 12:00 UTC", "2099-01-01T12:00:00+00:00"),
        ("2099-01-01 12:00 America/New_York", "2099-01-01T12:00:00-05:00"),
        ("2099-01-01 asia/tokyo", "2099-01-01T00:00:00+09:00"),
        ("2027-01-01T12:00+01:00[Europe/Berlin]", "2027-01-01T12:00:00+01:00"),
        ("2027-01-01T12:00[Asia/Tokyo]", "2027-01-01T12:00:00+09:00"),
        ("tomorrow 10:00 Asia/Tokyo", "2026-08-21T10:00:00+09:00"),
    ]);
}

#[test]
fn what_was_typed_as_utc_is_sent_as_utc_and_an_offset_of_zero_as_an_offset() {
    for (text, sent) in [
        ("20991231T100000Z", "2099-12-31T10:00:00Z"),
        ("2099-12-31T10:00z", "2099-12-31T10:00:00Z"),
        ("2099-12-31 10:00 Z", "2099-12-31T10:00:00Z"),
        ("2099-12-31 10:00 UTC", "2099-12-31T10:00:00Z"),
        ("2099-12-31 utc", "2099-12-31T00:00:00Z"),
        ("2099-12-31 10:00 -0000", "2099-12-31T10:00:00Z"),
        ("2099-12-31T10:00:00+00:00", "2099-12-31T10:00:00+00:00"),
        ("2099-12-31T10:00:00 Europe/London", "2099-12-31T10:00:00+00:00"),
        ("2099-12-31T10:00Z[Europe/London]", "2099-12-31T10:00:00Z"),
        ("2099-12-31 10:00", "2099-12-31T10:00:00+01:00"),
    ] {
        assert_eq!(read(text).unwrap().sent(), sent, "{text}");
    }
}

#[test]
fn seconds_that_are_not_sent_are_noted_where_they_were_typed() {
    for (text, sent) in [
        ("2099-12-31 10:00:30", Some("10:01")),
        ("2099-12-31 23:59:59.5", Some("00:00")),
        ("@4102444830", Some("01:01")),
        ("+30s", Some("14:36")),
        ("in 1 minute and 30 seconds", Some("14:37")),
        ("2099-12-31 10:00:00", None),
        ("2099-12-31 10:00", None),
        ("+2h", None),
        ("+90 minutes", None),
    ] {
        let noted = sent.map(|sent| format!("servers cut off seconds; {sent} is sent, the next full minute"));
        assert_eq!(read(text).unwrap().note(), noted.as_deref(), "{text}");
    }
}

#[test]
fn a_bare_span_and_midnight_are_refused_with_what_to_type() {
    for (text, hint) in [
        ("17h", "write +17h for a time from now"),
        ("2 hours", "write +2 hours for a time from now"),
        ("tomorrow midnight", "write 0:00 and the day that it begins"),
    ] {
        let message = read(text).unwrap_err().to_string();
        assert!(message.contains(hint), "{message}");
    }
}

#[test]
fn relative_times_count_from_now() {
    assert_reads(&[
        ("now", "2026-08-20T14:34:56+02:00"),
        ("+30m", "2026-08-20T15:04:56+02:00"),
        ("+2h", "2026-08-20T16:34:56+02:00"),
        ("+1h30m", "2026-08-20T16:04:56+02:00"),
        ("+2d", "2026-08-22T14:34:56+02:00"),
        ("in 2 hours", "2026-08-20T16:34:56+02:00"),
        ("in 1 hour and 30 minutes", "2026-08-20T16:04:56+02:00"),
        ("in 1 week", "2026-08-27T14:34:56+02:00"),
        ("today 18:00", "2026-08-20T18:00:00+02:00"),
        ("tomorrow", "2026-08-21T00:00:00+02:00"),
        ("tomorrow 10:00", "2026-08-21T10:00:00+02:00"),
        ("tomorrow noon", "2026-08-21T12:00:00+02:00"),
        ("tomorrow at 5pm", "2026-08-21T17:00:00+02:00"),
        ("monday 10:00", "2026-08-24T10:00:00+02:00"),
        ("thursday", "2026-08-27T00:00:00+02:00"),
        ("next friday", "2026-08-21T00:00:00+02:00"),
        ("fri 10:00", "2026-08-21T10:00:00+02:00"),
        ("@1795468158", "2026-11-23T22:09:18+01:00"),
    ]);
}

/// Texts that are not exactly one point in time, with a part of the message.
const REFUSED: &[(&str, &str)] = &[
    ("", "no time is given"),
    ("10", "the number is ambiguous"),
    ("+1M", "ambiguous: M may be minutes or months"),
    ("in 1h 5 M", "ambiguous: M may be minutes or months"),
    ("10 11", "not understood"),
    ("5x", "not understood"),
    ("2099w53", "not understood"),
    ("123456", "not understood"),
    ("1 2 Jan 2099", "not understood"),
    ("20991331", "no such day"),
    ("20991231T250000Z", "not a time of day"),
    ("20991231T12345Z", "not a time of day"),
    ("+1y", "differ in length"),
    ("2099", "day and month are missing"),
    ("+30", "unit"),
    ("+30x", "unit"),
    ("in 5", "unit"),
    ("2 months", "differ in length"),
    ("1 Jan", "the year is missing"),
    ("Jan 2099", "the day is missing"),
    ("2099-02-30", "no such day"),
    ("31/11/2099", "no such day"),
    ("29 Feb 2027", "no such day"),
    ("12/31/2099", "the day comes first"),
    ("2099-13-01", "no such day"),
    ("1/1/99", "four digits"),
    ("25:00", "not a time of day"),
    ("24:00", "not a time of day"),
    ("12:60", "not a time of day"),
    ("13pm", "not a time of day"),
    ("Fri, 01 Jan 2099", "is a Thursday"),
    ("today", "give a time"),
    ("now 12:00", "now"),
    ("next 10:00", "weekday"),
    ("12:00 13:00", "two times of day"),
    ("tomorrow monday", "two days"),
    ("2099-01-01 12:00 XYZ", "not a known time zone"),
    ("2099-01-01 12:00 Europe/Berln", "did you mean Europe/Berlin"),
    ("2027-01-01T12:00+02:00[Europe/Berlin]", "at +01:00 then, not at +02:00"),
    ("2099-01-01 12:00 +25:00", "not an offset"),
    ("yesterday", "not understood"),
    ("every day", "not understood"),
    ("@", "seconds since 1970"),
    ("@-1", "seconds since 1970"),
    ("@99999999999999999999", "beyond the year 9999"),
    ("+999999999d", "beyond the year 9999"),
];

#[test]
fn a_text_that_is_not_one_point_in_time_is_refused_with_the_reason() {
    for (text, reason) in REFUSED {
        let message = read(text).map(|timestamp| timestamp.time).unwrap_err().to_string();
        assert!(message.contains(reason), "{text}: {message}");
    }
}

#[test]
fn a_time_the_clocks_skip_is_refused_with_the_next_one() {
    assert_eq!(
        read("2027-03-28 02:30").unwrap_err().to_string(),
        "\"2027-03-28 02:30\" does not exist in Europe/Berlin: clocks there jump from 02:00 to 03:00 on 2027-03-28; the next time is 2027-03-28 03:00"
    );
}

#[test]
fn of_a_time_that_the_clocks_show_twice_the_first_is_taken_with_a_note() {
    let first = read("2026-10-25 02:30").unwrap();
    assert_eq!(first.sent(), "2026-10-25T02:30:00+02:00");
    assert!(first.note().unwrap().contains("2026-10-25T02:30:00+01:00"));
    let second = read("2026-10-25T02:30+01:00[Europe/Berlin]").unwrap();
    assert_eq!((second.sent().as_str(), second.note()), ("2026-10-25T02:30:00+01:00", None));
}

#[test]
fn the_text_sent_is_the_one_hammer_sends() {
    for (text, zone, sent) in [
        ("2099-01-01 10:00", "UTC", "2099-01-01T10:00:00+00:00"),
        ("2099-01-01 10:00", "America/New_York", "2099-01-01T10:00:00-05:00"),
        ("2001-01-01", "UTC", "2001-01-01T00:00:00+00:00"),
    ] {
        assert_eq!(parse(text, now(), &Zone::named(zone).unwrap()).unwrap().sent(), sent);
    }
}

#[test]
fn seconds_are_sent_as_the_next_full_minute() {
    let soon = read("+1m").unwrap();
    assert_eq!(
        (soon.sent().as_str(), soon.sent_instant()),
        ("2026-08-20T14:36:00+02:00", "2026-08-20T12:36:00Z".parse().unwrap())
    );
    for (text, sent) in [
        ("2099-01-01 12:00", "2099-01-01T12:00:00+01:00"),
        ("2099-01-01 12:00:01", "2099-01-01T12:01:00+01:00"),
        ("2099-01-01 23:59:30", "2099-01-02T00:00:00+01:00"),
        ("2099-01-01T12:00:00.5Z", "2099-01-01T12:01:00Z"),
    ] {
        assert_eq!(read(text).unwrap().sent(), sent, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in ".{0,40}") {
        let _ = read(&text);
    }

    #[test]
    fn no_text_of_times_panics(words in proptest::collection::vec(proptest::sample::select(vec![
        "2099-01-01", "2099", "31", "12/31/2099", "jan", "12:00", "5", "pm", "+", "30", "m", "h", "in", "next", "fri",
        "UTC", "Z", "+01:00", "[UTC]", "T", "@", "now", "tomorrow", "99999999999", ",", "-", "é", "24:00:60.9",
    ]), 0..6), separator in "[ ,]?") {
        let _ = read(&words.join(&separator));
    }

    #[test]
    fn a_sent_text_reads_back_as_the_same_minute(seconds in 0_i64..MAX_TIMESTAMP - 60) {
        let timestamp = read(&format!("@{seconds}")).unwrap();
        let back = read(&timestamp.sent()).unwrap();
        let difference = back.instant() - timestamp.instant();
        assert!(TimeDelta::zero() <= difference && difference < TimeDelta::minutes(1));
        assert_eq!(back.sent(), timestamp.sent());
    }
}
