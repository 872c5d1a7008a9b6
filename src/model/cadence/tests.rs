use super::*;
use crate::model::cron::CronLine;
use crate::model::zone::Zone;
use chrono::{DateTime, Utc};

/// Composes `every`, `on-days`, `on-day` and `at`; an empty text is an option that was not typed.
fn composed(words: [&str; 4]) -> Result<Option<String>, Error> {
    let [every, on_days, on_day, at] = words.map(|word| Some(word.to_owned()).filter(|word| !word.is_empty()));
    CadenceWords { every, on_days, on_day, at }.cron_line(Dialect::Fugit)
}

fn refusal(words: [&str; 4]) -> String {
    composed(words).map_or_else(|error| error.message().to_owned(), |line| panic!("{words:?}: {line:?}"))
}

#[test]
fn words_become_a_line_that_both_dialects_read_alike() {
    let after: DateTime<Utc> = "2026-08-20T12:34:56Z".parse().unwrap();
    for (words, line) in [
        (["hour", "", "", ""], "0 * * * *"),
        (["hour", "", "", ":30"], "30 * * * *"),
        (["hour", "", "", ":00,:30"], "0,30 * * * *"),
        (["day", "", "", ""], "0 0 * * *"),
        (["day", "", "", "02:00"], "0 2 * * *"),
        (["daily", "", "", "2am, 5:30pm"], ""),
        (["day", "", "", "02:00,14:00"], "0 2,14 * * *"),
        (["day", "", "", "02:00,02:30,14:00,14:30"], "0,30 2,14 * * *"),
        (["day", "", "", "noon,midnight"], "0 0,12 * * *"),
        (["weekday", "", "", "6:05"], "5 6 * * 1-5"),
        (["week", "", "", ""], "0 0 * * 0"),
        (["week", "mon,wed", "", "02:00"], "0 2 * * 1,3"),
        (["", "mon,wed", "", "02:00"], "0 2 * * 1,3"),
        (["", "Monday,FRI", "", ""], "0 0 * * 1,5"),
        (["week", "fri-mon", "", ""], "0 0 * * 0,1,5,6"),
        (["week", "sun-sat", "", ""], "0 0 * * *"),
        (["mondays", "", "", "7pm"], "0 19 * * 1"),
        (["mon-wed", "", "", ""], "0 0 * * 1-3"),
        (["month", "", "", ""], "0 0 1 * *"),
        (["month", "", "1,15", "02:00"], "0 2 1,15 * *"),
        (["", "", "31", ""], "0 0 31 * *"),
        (["month", "", "last", "02:00"], "0 2 L * *"),
        (["2 months", "", "", ""], "0 0 1 */2 *"),
        (["year", "", "6", "12:00"], "0 12 6 1 *"),
        (["minute", "", "", ""], "* * * * *"),
        (["15 minutes", "", "", ""], "*/15 * * * *"),
        (["15m", "mon-fri", "", ""], "*/15 * * * 1-5"),
        (["60 minutes", "", "", ""], "0 * * * *"),
        (["120 seconds", "", "", ""], "*/2 * * * *"),
        (["6 hours", "", "", ""], "0 */6 * * *"),
        (["6h", "", "", "02:10"], "10 2,8,14,20 * * *"),
        (["24 hours", "", "", "03:00"], "0 3 * * *"),
        (["1 week", "sat", "", ""], "0 0 * * 6"),
    ] {
        if line.is_empty() {
            assert!(refusal(words).contains("nearest is --at 02:00,17:00"), "{}", refusal(words));
            continue;
        }
        assert_eq!(composed(words).unwrap().as_deref(), Some(line), "{words:?}");
        // Older servers know no last day, and run on the 1st where a month has no 31st.
        if line.contains('L') || line.contains("31") {
            continue;
        }
        let runs = |dialect| {
            let line = CronLine::parse(line, dialect).unwrap();
            assert!(!line.warnings().iter().any(|warning| warning.contains("foreman-tasks")), "{line}");
            line.runs_after(after, &Zone::utc()).take(20).collect::<Vec<_>>()
        };
        assert_eq!(runs(Dialect::Fugit), runs(Dialect::Classic), "{line}");
    }
    assert_eq!(composed(["", "", "", ""]).unwrap(), None);
}

#[test]
fn a_period_that_cron_cannot_say_is_refused_with_the_nearest() {
    for (every, nearest) in [
        ("7 days", "the nearest is --every week"),
        ("45 minutes", "the nearest are --every '30 minutes' and --every hour"),
        ("7 minutes", "the nearest are --every '6 minutes' and --every '10 minutes'"),
        ("90 minutes", "the nearest are --every hour and --every '2 hours'"),
        ("5 hours", "the nearest are --every '4 hours' and --every '6 hours'"),
        ("36 hours", "the nearest are --every day and --every week"),
        ("2 days", "--on-days mon,wed,fri"),
        ("14d", "the nearest are --every week and --every month"),
        ("2 weeks", "the nearest are --every week and --every month"),
        ("30 days", "the nearest is --every month"),
        ("5 months", "the nearest are --every '4 months' and --every '6 months'"),
        ("2 years", "the nearest is --every year"),
        ("30 seconds", "the nearest is --every minute"),
        ("90 seconds", "the nearest is --every '2 minutes'"),
    ] {
        let message = refusal([every, "", "", ""]);
        assert!(message.starts_with(&format!("--every: \"{every}\": a cron line ")), "{message}");
        assert!(message.contains(nearest), "{every}: {message}");
    }
}

#[test]
fn words_that_are_wrong_or_do_not_go_together_are_told_together() {
    for (words, message) in [
        (["fortnight", "", "", ""], "--every: \"fortnight\" is not a period; allowed are minute, hour"),
        (["0 minutes", "", "", ""], "is not a period"),
        (["99999999999 hours", "", "", ""], "is not a period"),
        (["day", "", "1", ""], "--on-day: goes with --every month"),
        (["month", "mon", "", ""], "--on-days: goes with --every week"),
        (["weekday", "mon", "", ""], "--on-days: names days, and so does --every"),
        (["week", "mon,funday", "", ""], "--on-days: \"funday\" is not a day of the week"),
        (["week", "1", "", ""], "--on-days: \"1\" is not a day of the week"),
        (["month", "", "32", ""], "--on-day: \"32\" is not a day of the month; allowed are 1-31 and last"),
        (["", "", "", "02:00"], "--at: says when a repeated job runs; give --every too, or --start-at"),
        (["day", "", "", "24:00"], "--at: \"24:00\" is not a time of day"),
        (["day", "", "", "02:00:30"], "counts no seconds"),
        (["day", "", "", ":30"], "--at: a minute of every hour goes with --every hour"),
        (
            ["day", "", "", "02:00,14:30"],
            "the nearest is --at 02:00,14:00; --at 02:00,02:30,14:00,14:30 loses none; or create one job for each",
        ),
        (["day", "", "", "1:00,1:30,2:00"], "the nearest is --at 01:00,01:30,02:00,02:30, which loses none; or"),
        (["day", "", "", "1:00,2:10,3:20,4:30"], "the nearest is --at 01:00,02:00,03:00,04:00; or create"),
        (["hour", "", "", ":75"], "--at: \":75\" is not a minute of the hour; allowed are :00 to :59"),
        (["hour", "", "", ":5"], "is not a minute of the hour"),
        (["hour", "", "", "02:30"], "--every hour takes minutes only; give --at :30"),
        (["6 hours", "", "", "02:30,03:00"], "takes one time"),
        (["5 minutes", "", "", "02:30"], "--at: goes with --every hour and longer"),
    ] {
        assert!(refusal(words).contains(message), "{words:?}: {}", refusal(words));
    }
    let error = composed(["fortnight", "funday", "0", "25:00"]).unwrap_err();
    assert_eq!(error.problems().len(), 4);
}

#[test]
fn an_older_server_cannot_be_given_days_that_months_lack() {
    for day in ["last", "1,29"] {
        let words = CadenceWords { on_day: Some(day.to_owned()), ..CadenceWords::default() };
        let error = words.cron_line(Dialect::Classic).unwrap_err();
        assert!(error.message().contains("the nearest is --on-day"), "{error}");
    }
}
