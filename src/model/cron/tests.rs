use super::*;
use proptest::prelude::*;

fn fugit(line: &str) -> Result<CronLine, CronError> {
    CronLine::parse(line, Dialect::Fugit)
}

fn runs(line: &str, after: &str, zone: &str, amount: usize) -> Vec<String> {
    let zone = Zone::named(zone).unwrap();
    let line = fugit(line).unwrap();
    let runs = line.runs_after(after.parse().unwrap(), &zone).take(amount);
    runs.map(|run| line.zone().unwrap_or(&zone).at(run).format("%m-%d %H:%M%:z").to_string()).collect()
}

/// Lines that are refused, with the message.
const REFUSED: &[(&str, &str)] = &[
    ("61 * * * *", "minute \"61\" must be 0-59"),
    ("* 25 * * *", "hour \"25\" must be 0-24"),
    ("* * 32 * *", "day \"32\" must be 1-31, -31 to -1 or L"),
    ("* * * 1,13 *", "month \"13\" must be 1-12 or jan-dec"),
    ("* * * * 8", "weekday \"8\" must be 0-7 or sun-sat"),
    ("* * 1-32 * *", "day \"1-32\" must be 1-31, -31 to -1 or L"),
    ("1 2 3", "has 3 fields; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'"),
    ("", "has 0 fields; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'"),
    ("*", "has 1 field; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'"),
    ("1 2 3 4 5 6 UTC x", "has 8 fields; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'"),
    ("*/0 * * * *", "minute step 0: a step must be 1 or more"),
    ("*/100 * * * *", "minute \"*/100\": a step must be a number from 1 to 99"),
    (
        "* * * * monday",
        "weekday \"monday\" is not valid; allowed are 0-7 or sun-sat, *, ranges (1-5), steps (*/5) and lists (1,3)",
    ),
    ("0 0 30 2 *", "day and month never come together: none of the months has any of the days"),
    ("* * -5-3 * *", "day range from -5: a range from the end of the month ends there too, as in -5--1"),
    ("1 ,2 * * * *", "has a blank before a comma; write lists without blanks, as in 1,2"),
    ("*\n* * * *", "has a line break inside; separate the fields by blanks"),
    ("@reboot", "\"@reboot\" is not one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @noon, @hourly"),
    (
        "* * * * * Europe/Berln",
        "\"Europe/Berln\" is not a known time zone; did you mean Europe/Berlin, Europe/Dublin, Europe/Belgrade?",
    ),
    ("* * * * mon#1,mon%2", "weekday: # and % cannot be used for the same day"),
    ("* * * * mon%0", "weekday %0: the number of weeks must be 1 or more"),
    ("* * * * * +12:00", "offset \"+12:00\" must be between -11:45 and +11:45"),
];

#[test]
fn refusals_name_the_field_and_the_allowed_values() {
    for (line, message) in REFUSED {
        assert_eq!(fugit(line).map_err(|cause| cause.to_string()), Err((*message).into()), "{line:?}");
    }
    for (zone, spelt) in [
        ("europe/berlin", "Europe/Berlin"),
        ("EUROPE/BERLIN", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("utc", "UTC"),
        ("UTC+2", "+02:00"),
        ("+2", "+02:00"),
        ("Z", "UTC"),
    ] {
        let refusal = fugit(&format!("* * * * * {zone}")).unwrap_err().to_string();
        assert_eq!(refusal, format!("time zone \"{zone}\" is spelt {spelt}"));
    }
}

#[test]
fn lines_that_only_fugit_reads_run_as_on_the_server() {
    let after = "2026-08-20T12:34:56Z";
    for (line, expected) in [
        ("0 0 L * *", ["08-31 00:00+00:00", "09-30 00:00+00:00"]),
        ("0 0 -2 * *", ["08-30 00:00+00:00", "09-29 00:00+00:00"]),
        ("0 0 * * mon#2", ["09-14 00:00+00:00", "10-12 00:00+00:00"]),
        ("0 0 * * fri#-1", ["08-28 00:00+00:00", "09-25 00:00+00:00"]),
        ("0 0 * * mon%2+1", ["08-24 00:00+00:00", "09-07 00:00+00:00"]),
        ("0 0 13 * fri", ["08-21 00:00+00:00", "08-28 00:00+00:00"]),
        ("0 0 13 * fri&", ["11-13 00:00+00:00", "08-13 00:00+00:00"]),
        ("0 22-2 1 * *", ["09-01 00:00+00:00", "09-01 01:00+00:00"]),
        ("0 24 * * *", ["08-21 00:00+00:00", "08-22 00:00+00:00"]),
        ("@noon", ["08-21 12:00+00:00", "08-22 12:00+00:00"]),
        ("0 12 * * * Asia/Tokyo", ["08-21 12:00+09:00", "08-22 12:00+09:00"]),
        ("0 12 * * * -0530", ["08-20 12:00-05:30", "08-21 12:00-05:30"]),
    ] {
        assert_eq!(runs(line, after, "UTC", 2), expected, "{line}");
    }
}

#[test]
fn skipped_readings_do_not_run_and_repeated_ones_do_but_not_twice_in_a_row() {
    assert_eq!(
        runs("30 2 * * *", "2027-03-27T00:00:00Z", "Europe/Berlin", 2),
        ["03-27 02:30+01:00", "03-29 02:30+02:00"]
    );
    assert_eq!(
        runs("30 2 * * *", "2026-10-24T12:00:00Z", "Europe/Berlin", 2),
        ["10-25 02:30+02:00", "10-26 02:30+01:00"]
    );
    assert_eq!(
        runs("0,30 2 25 10 *", "2026-10-24T12:00:00Z", "Europe/Berlin", 5),
        ["10-25 02:00+02:00", "10-25 02:30+02:00", "10-25 02:00+01:00", "10-25 02:30+01:00", "10-25 02:00+02:00"]
    );
    assert_eq!(
        runs("15 * * * *", "2026-10-25T00:00:00Z", "Europe/Berlin", 3),
        ["10-25 02:15+02:00", "10-25 03:15+01:00", "10-25 04:15+01:00"]
    );
}

#[test]
fn a_line_is_sent_as_typed_except_macros_that_older_servers_misread() {
    for (typed, sent) in [
        (" 0 0 * * *\n", "0 0 * * *"),
        ("@daily", "@daily"),
        (" @daily ", "@daily"),
        ("@daily Europe/Berlin", "0 0 * * * Europe/Berlin"),
        ("@noon\tUTC", "0 12 * * * UTC"),
    ] {
        let line = fugit(typed).unwrap();
        assert_eq!(line.as_str(), sent);
        assert_eq!(fugit(line.as_str()).as_ref(), Ok(&line));
    }
    assert_eq!(fugit("@daily Europe/Berlin").unwrap().zone().map(Zone::name), Some("Europe/Berlin"));
    assert_eq!(fugit("@daily").unwrap().zone(), None);
}

#[test]
fn a_line_that_every_server_reads_alike_has_no_warning() {
    for line in ["* * * * *", "*/5 1-3 1,15 jan-mar *", "30 2 * * mon-fri", "0 8-18/2 * * 0,7", "@daily"] {
        assert_eq!(fugit(line).unwrap().warnings(), Vec::<String>::new(), "{line}");
        assert_eq!(CronLine::parse(line, Dialect::Classic).unwrap().warnings(), Vec::<String>::new(), "{line}");
    }
}

#[test]
fn lines_that_servers_read_otherwise_are_accepted_with_a_warning() {
    for (line, warning) in [
        ("* 2 * 4 * *", "the first is seconds"),
        ("* 1, 2 * * *", "a blank after a comma"),
        ("0 0 1 * mon", "when either matches"),
        ("9 * 30 2,4 5", "no given day exists in feb"),
        ("10~ * * * *", "draw a number"),
        ("0 0 * * mon%2", "% counts weeks"),
        ("0 0 * * mon#1,mon#3", "honour only the first"),
        ("0 0 * * sat-tue/2", "over Saturday with a step"),
        ("0 22-2 * * *", "before foreman-tasks 8"),
        ("0 0 L * *", "before foreman-tasks 8"),
        ("5/15 * * * *", "before foreman-tasks 8"),
        ("0 0 * * * UTC", "before foreman-tasks 8"),
        ("0 0 1-31 * mon", "before foreman-tasks 8"),
        ("@noon", "before foreman-tasks 8"),
    ] {
        let warnings = fugit(line).unwrap().warnings();
        assert!(warnings.iter().any(|text| text.contains(warning)), "{line}: {warnings:?}");
    }
    for (line, warning) in [
        ("* 2 * 4 * *", "sixth field"),
        ("0 22-2 * * *", "from high to low"),
        ("* * 32 * *", "beyond 1-31"),
        ("* * * * 03", "from foreman-tasks 8"),
    ] {
        let warnings = CronLine::parse(line, Dialect::Classic).unwrap().warnings();
        assert!(warnings.iter().any(|text| text.contains(warning)), "{line}: {warnings:?}");
    }
}

#[test]
fn a_random_line_has_no_computable_runs() {
    let line = fugit("10~ * * * *").unwrap();
    assert!(line.is_random());
    assert_eq!(line.runs_after(DateTime::UNIX_EPOCH, &Zone::utc()).count(), 0);
}

#[test]
fn a_current_server_is_not_warned_of_older_ones() {
    for line in ["0 0 * * mon#1", "0 0 1 * * *", "@noon", "0 0 * * 1 Europe/Berlin"] {
        let line = fugit(line).unwrap();
        assert!(line.warnings().iter().any(|warning| warning.contains("foreman-tasks 8")), "{line}");
        assert!(!line.warnings_of_current_servers().iter().any(|warning| warning.contains("foreman-tasks")), "{line}");
    }
}

#[test]
fn a_line_that_never_runs_ends() {
    let line = fugit("0 0 31 * mon#1&").unwrap();
    assert_eq!(line.runs_after("2026-08-20T00:00:00Z".parse().unwrap(), &Zone::utc()).next(), None);
}

#[test]
fn whole_days_are_counted_at_once_and_correctly() {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let (start, end) = ("2026-08-20T12:34:56Z".parse().unwrap(), "2027-04-20T07:08:09Z".parse().unwrap());
    for text in ["17 * * * *", "*/7 1-5 * * mon", "0 30 2 * * *", "0,30 2,3 L * sun", "0 0 * * * America/New_York"] {
        let line = fugit(text).unwrap();
        let counted = line.runs_after(start, &zone).take_while(|run| *run <= end).count() as u64;
        assert_eq!(line.count_between(start, end, &zone), counted, "{text}");
    }
    // 75 years of every second: quick only if counted by days.
    let end = "2099-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(
        fugit("* * * * * *").unwrap().count_between(start, end, &zone),
        (end - start).num_seconds().cast_unsigned()
    );
}

/// Lines made of the characters cron lines are made of, most with the right number of fields.
fn cron_looking(seed: &mut u64) -> String {
    const CRON_PIECES: [&str; 30] = [
        "*", "*", "*", "1", "2", "3", "4", "*/2", "0", "5", "7", "59", "24", "1-5", "5-1", "1,3", ",", "-1", "L",
        "mon", "feb", "sun#2", "fri%2+1", "/5", "~", "3~9", "&", "30", "-", "2/3",
    ];
    let mut draw = |below: usize| {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*seed >> 33).unwrap() % below
    };
    let fields = [5, 5, 5, 6, 4][draw(5)];
    let mut line: Vec<String> = (0..fields)
        .map(|_| {
            (0..1 + draw(8) / 7)
                .map(|_| CRON_PIECES[draw(CRON_PIECES.len())])
                .collect::<Vec<_>>()
                .join([",", ""][draw(2)])
        })
        .collect();
    line.extend(["UTC", "+01:00", "Europe/Berlin", "x"].get(draw(12)).map(|zone| (*zone).to_owned()));
    line.join([" ", "\t", "  "][draw(3)])
}

#[test]
fn a_hundred_thousand_lines_neither_panic_nor_change_when_sent() {
    let mut seed = 1;
    let mut accepted = 0;
    for _ in 0..100_000 {
        let text = cron_looking(&mut seed);
        for dialect in [Dialect::Fugit, Dialect::Classic] {
            let Ok(line) = CronLine::parse(&text, dialect) else { continue };
            accepted += 1;
            assert_eq!(CronLine::parse(line.as_str(), dialect).as_ref(), Ok(&line), "{text:?}");
        }
    }
    assert!(accepted > 10_000, "{accepted}");
}

#[test]
fn runs_only_go_forward() {
    let mut seed = 7;
    let after: DateTime<Utc> = "2026-10-24T12:34:56Z".parse().unwrap();
    let zone = Zone::named("Europe/Berlin").unwrap();
    for _ in 0..3_000 {
        let text = cron_looking(&mut seed);
        for dialect in [Dialect::Fugit, Dialect::Classic] {
            let Ok(line) = CronLine::parse(&text, dialect) else { continue };
            let mut last = after;
            for run in line.runs_after(after, &zone).take(5) {
                assert!(run > last, "{dialect:?} {text:?}: {run} after {last}");
                last = run;
            }
        }
    }
}

#[test]
fn a_very_long_line_is_read_quickly() {
    for list in [vec!["0-99999999999"; 10_000].join(","), vec!["*"; 50_000].join(","), vec!["1-59"; 20_000].join(",")] {
        for dialect in [Dialect::Fugit, Dialect::Classic] {
            let _ = CronLine::parse(&format!("{list} * * * *"), dialect);
        }
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,40}") {
        let _ = CronLine::parse(&text, Dialect::Fugit);
        let _ = CronLine::parse(&text, Dialect::Classic).map(|line| line.warnings());
    }

    #[test]
    fn no_cron_looking_text_panics(text in "[-0-9*/,~#%&LlWA-Zmonfeb@ \t\n+:]{0,30}") {
        for dialect in [Dialect::Fugit, Dialect::Classic] {
            if let Ok(line) = CronLine::parse(&text, dialect) {
                let _ = line.warnings();
                let _ = line.runs_after(DateTime::UNIX_EPOCH, &Zone::utc()).next();
            }
        }
    }
}
