//! What is refused on this machine: the message names flag, value and what is allowed, and nothing is sent.

use super::{HOSTS, TEMPLATE, create};
use crate::foreman::Foreman;
use expect_test::{Expect, expect};
use std::fmt::Write as _;

/// Each set of flags is refused with exit 64; all that is told has to be what is expected.
fn refused(base: &[&str], cases: &[&[&str]], expected: Expect) {
    let foreman = Foreman::untouched();
    let mut told = String::new();
    for flags in cases {
        let outcome = create(&foreman, base.iter().chain(*flags).copied()).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (64, ""), "{flags:?}: {outcome}");
        let stderr = outcome.stderr.replace("Could not create the job invocation:\n", "");
        let _ = writeln!(told, "{}\n{stderr}", flags.join(" "));
    }
    assert!(foreman.requests().is_empty());
    expected.assert_eq(&told);
}

#[test]
fn what_runs_and_where() {
    let cases: [&[&str]; 9] = [
        &[],
        &[HOSTS],
        &[TEMPLATE],
        &[TEMPLATE, HOSTS, "--feature=f"],
        &[TEMPLATE, HOSTS, "--job-template=T"],
        &[TEMPLATE, HOSTS, "--bookmark=b"],
        &[TEMPLATE, "--bookmark=b", "--bookmark-id=1"],
        &[TEMPLATE, "--search-query= "],
        &["--feature=f", HOSTS, "--dynamic"],
    ];
    refused(
        &[],
        &cases,
        expect![[r#"

              OPTION  VALUE  PROBLEM
                             what to run is missing: give --job-template, --job-template-id or --feature
                             the hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts

            --search-query=name ~ web
              what to run is missing: give --job-template, --job-template-id or --feature

            --job-template-id=7
              the hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts

            --job-template-id=7 --search-query=name ~ web --feature=f
              --job-template and --feature: the server takes one of them; leave the other out

            --job-template-id=7 --search-query=name ~ web --job-template=T
              --job-template-id: cannot be combined with --job-template
            See rexctl job-invocation create --help.

            --job-template-id=7 --search-query=name ~ web --bookmark=b
              --search-query and --bookmark: the server takes one of them; leave the other out

            --job-template-id=7 --bookmark=b --bookmark-id=1
              --bookmark: cannot be combined with --bookmark-id
            See rexctl job-invocation create --help.

            --job-template-id=7 --search-query= 
              --search-query: " " names nothing to search for
            The server leaves out what is incomplete, and may then select everything.
            To run on all hosts, give --all-hosts.

            --feature=f --search-query=name ~ web --dynamic
              --dynamic: the server makes a job of a --feature static; name its --job-template instead

        "#]],
    );
}

#[test]
fn numbers_and_words() {
    let cases: [&[&str]; 15] = [
        &["--concurrency-level=0"],
        &["--concurrency-level", "-1"],
        &["--concurrency-level=two"],
        &["--concurrency-level=2147483648"],
        &["--max-iteration=0"],
        &["--time-span=0"],
        &["--execution-timeout-interval=1.5"],
        &["--time-to-pickup="],
        &["--randomized-ordering=maybe"],
        &["--bookmark-id=x"],
        &["--organization-id=0"],
        &["--organization=a", "--organization-title=b"],
        &["--offline"],
        &["--request-timeout=0"],
        &["--request-timeout=soon"],
    ];
    refused(
        &[TEMPLATE, HOSTS],
        &cases,
        expect![[r#"
            --concurrency-level=0
              --concurrency-level: "0": must be 1 or more

            --concurrency-level -1
              --concurrency-level: "-1": must be 1 or more

            --concurrency-level=two
              --concurrency-level: "two": must be a whole number from 1 to 2147483647

            --concurrency-level=2147483648
              --concurrency-level: "2147483648": must be a whole number from 1 to 2147483647

            --max-iteration=0
              --max-iteration: "0": must be 1 or more

            --time-span=0
              --time-span: "0": must be 1 second or more

            --execution-timeout-interval=1.5
              --execution-timeout-interval: "1.5": must be a time such as 30s, 5m or 1h30m; a number alone is in seconds

            --time-to-pickup=
              --time-to-pickup: "": must be a time such as 30s, 5m or 1h30m; a number alone is in seconds

            --randomized-ordering=maybe
              --randomized-ordering: "maybe": must be one of true/false, yes/no, 1/0

            --bookmark-id=x
              --bookmark-id: "x": must be a whole number from 1 to 2147483647

            --organization-id=0
              --organization-id: "0": must be 1 or more

            --organization=a --organization-title=b
              --organization: cannot be combined with --organization-title
            See rexctl job-invocation create --help.

            --offline
              missing --dry-run
            See rexctl job-invocation create --help.

            --request-timeout=0
              --request-timeout: "0": must be a whole number from 1 to 86400

            --request-timeout=soon
              --request-timeout: "soon": must be a whole number from 1 to 86400

        "#]],
    );
}

#[test]
fn times() {
    let cases: [&[&str]; 14] = [
        &["--start-at=2001-01-01 10:00"],
        &["--start-at=2099-03-29 02:30 Europe/Berlin"],
        &["--start-at=2099-01-01 10:00 Mars/Olympus"],
        &["--start-at=2099-02-30"],
        &["--start-at=12/31/2099"],
        &["--start-at=+2"],
        &["--start-at=soon"],
        &["--start-at="],
        &["--start-before=2099-01-01"],
        &["--start-at=2099-01-02", "--start-before=2099-01-01"],
        &["--cron-line=5 4 * * *", "--start-before=2099-01-01"],
        &["--cron-line=5 4 * * *", "--end-time=2001-01-01"],
        &["--cron-line=0 0 1 1 *", "--start-at=2099-03-01", "--end-time=2099-06-01"],
        &["--end-time=2099-01-01"],
    ];
    refused(
        &[TEMPLATE, HOSTS],
        &cases,
        expect![[r#"
            --start-at=2001-01-01 10:00
              --start-at: "2001-01-01 10:00" (2001-01-01T10:00:00+00:00) is in the past; give a later time

            --start-at=2099-03-29 02:30 Europe/Berlin
              --start-at: "2099-03-29 02:30 Europe/Berlin" does not exist in Europe/Berlin: clocks there jump from 02:00 to 03:00 on 2099-03-29; the next time is 2099-03-29 03:00

            --start-at=2099-01-01 10:00 Mars/Olympus
              --start-at: "2099-01-01 10:00 Mars/Olympus": "Mars/Olympus" is not a known time zone; allowed are names such as UTC and Europe/Berlin

            --start-at=2099-02-30
              --start-at: "2099-02-30": there is no such day in the calendar

            --start-at=12/31/2099
              --start-at: "12/31/2099": there is no month 31; the day comes first, as in 31/12/2099

            --start-at=+2
              --start-at: "+2": a span needs numbers with a unit: s, m, h, d or w, as in +1h30m or in 2 hours

            --start-at=soon
              --start-at: "soon" is not understood; allowed are dates (2099-01-31, 31/12/2099, 31 Dec 2099), times (12:00, 5pm), zones (UTC, +01:00, Europe/Berlin), today, tomorrow, monday, spans (+2h, in 30 minutes) and @SECONDS

            --start-at=
              --start-at: no time is given; allowed are dates (2099-01-31, 31/12/2099, 31 Dec 2099), times (12:00, 5pm), zones (UTC, +01:00, Europe/Berlin), today, tomorrow, monday, spans (+2h, in 30 minutes) and @SECONDS

            --start-before=2099-01-01
              --start-before: the server takes it only beside a later --start-at; give both, or leave it out

            --start-at=2099-01-02 --start-before=2099-01-01
              --start-before: 2099-01-01T00:00:00+00:00 is before the start, 2099-01-02T00:00:00+00:00; the job could never start

            --cron-line=5 4 * * * --start-before=2099-01-01
              --start-before: the server ignores it beside --cron-line; give --end-time or leave it out

            --cron-line=5 4 * * * --end-time=2001-01-01
              --end-time: "2001-01-01" (2001-01-01T00:00:00+00:00) is in the past; give a later time

            --cron-line=0 0 1 1 * --start-at=2099-03-01 --end-time=2099-06-01
              --end-time: the cron line has no run before it; the job would never run

            --end-time=2099-01-01
              --end-time: only a recurring job has one; give --every or --cron-line too, or leave it out

        "#]],
    );
}

#[test]
fn recurrences() {
    let cases: [&[&str]; 13] = [
        &["--max-iteration=3"],
        &["--purpose=nightly"],
        &["--cron-line=61 * * * *"],
        &["--cron-line=* 25 * * *"],
        &["--cron-line=* * * 13 *"],
        &["--cron-line=* * * * 8"],
        &["--cron-line=* * * *"],
        &["--cron-line=every day"],
        &["--cron-line=@reboot"],
        &["--cron-line=0 0 31 2 *"],
        &["--cron-line=5 4 * * * Mars/Olympus"],
        &["--cron-line=0 12 L * *", "--cron-dialect=classic"],
        &["--cron-line=5 4 * * *", "--cron-dialect=quartz"],
    ];
    refused(
        &[TEMPLATE, HOSTS],
        &cases,
        expect![[r#"
            --max-iteration=3
              --max-iteration: only a recurring job has one; give --every or --cron-line too, or leave it out

            --purpose=nightly
              --purpose: only a recurring job has one; give --every or --cron-line too, or leave it out

            --cron-line=61 * * * *
              --cron-line: minute "61" must be 0-59

            --cron-line=* 25 * * *
              --cron-line: hour "25" must be 0-24

            --cron-line=* * * 13 *
              --cron-line: month "13" must be 1-12 or jan-dec

            --cron-line=* * * * 8
              --cron-line: weekday "8" must be 0-7 or sun-sat

            --cron-line=* * * *
              --cron-line: has 4 fields; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'

            --cron-line=every day
              --cron-line: has 2 fields; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'

            --cron-line=@reboot
              --cron-line: "@reboot" is not one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @noon, @hourly

            --cron-line=0 0 31 2 *
              --cron-line: day and month never come together: none of the months has any of the days

            --cron-line=5 4 * * * Mars/Olympus
              --cron-line: "Mars/Olympus" is not a known time zone; allowed are names such as UTC and Europe/Berlin

            --cron-line=0 12 L * * --cron-dialect=classic
              --cron-line: day "L" is not valid; allowed are 1-31, *, ranges (1-5), steps (*/5) and lists (1,3)

            --cron-line=5 4 * * * --cron-dialect=quartz
              --cron-dialect: "quartz": must be one of fugit, classic

        "#]],
    );
}
