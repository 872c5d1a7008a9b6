//! JUnit reports: well-formed in every ending, replaced as a whole, there when nothing ran.

use super::three;
use crate::foreman::{Answer, Foreman};
use crate::job_invocation::job::{Job, host};
use crate::rexctl::{Outcome, at_home};
use serde_json::json;
use std::process::Command;
use tempfile::TempDir;

/// Runs a line that writes `report.xml`; how it ended, and the report.
fn reported(home: &TempDir, foreman: &Foreman, line: &str) -> (Outcome, String) {
    let outcome = at_home(home.path(), &format!("job-invocation {line} --junit report.xml")).at(foreman.url()).run();
    let report = std::fs::read_to_string(home.path().join("report.xml")).unwrap_or_default();
    (outcome, report)
}

/// Fails unless `report` is well-formed: every tag is closed in order, and the counts are those of the cases.
fn assert_well_formed(report: &str) {
    let body =
        report.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap_or_else(|| panic!("{report:?}"));
    let (mut open, mut rest) = (Vec::new(), body);
    while let Some((_, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_once('>').unwrap();
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{report}"),
            None if tag.ends_with('/') => {}
            None => open.push(name),
        }
        rest = after;
    }
    assert!(open.is_empty() && rest == "\n", "{report}");
    for (count, tag) in
        [("tests", "<testcase "), ("failures", "<failure "), ("errors", "<error "), ("skipped", "<skipped ")]
    {
        assert!(report.contains(&format!(" {count}=\"{}\"", report.matches(tag).count())), "{count}: {report}");
    }
}

#[test]
fn a_report_is_well_formed_in_every_ending() {
    let endless =
        || Job::of(vec![host("a.example.com", &["running"], "", "0"), host("b.example.com", &["error"], "<\n", "1")]);
    let scheduled = || Job { task: vec!["scheduled"], ..Job::of(three()) };
    let none = || Job { task: vec!["running", "stopped"], ..Job::of(Vec::new()) };
    let refusing = || {
        let mut job = Job::of(three());
        Foreman::answering(move |request| match request.target.contains("/7/hosts") {
            true => Some(Answer::json(403, json!({"error": {"message": "Access denied"}}))),
            false => job.answer(request),
        })
    };
    for (foreman, flags, code, expected) in [
        (Job::of(three()).serve(), "", 70, "<failure message=\"exit status 3\">"),
        (endless().serve(), "--wait-timeout 1s", 82, "<error message=\"not run to its end\"/>"),
        (scheduled().serve(), "", 0, "<skipped message=\"scheduled\"/>"),
        (scheduled().serve(), "--wait-for-start --wait-timeout 1s", 82, "<error message=\"timeout\">"),
        (endless().serve(), "--detach", 0, "<skipped message=\"job invocation 7 was not followed to its end\"/>"),
        (none().serve(), "", 83, "<error message=\"job invocation 7 ended without a host\">"),
        (refusing(), "", 77, "<error message=\"Access denied"),
        (Foreman::answering(|_| Some(Answer::json(401, json!({})))), "", 129, "<error message="),
    ] {
        let home = tempfile::tempdir().unwrap();
        let (outcome, report) = reported(&home, &foreman, &format!("watch --id 7 {flags}"));
        assert_eq!(outcome.code, code, "{flags}: {outcome}");
        assert!(report.contains(expected), "{flags}: {report}");
        assert_well_formed(&report);
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1, "{flags}: nothing is left beside the report");
    }
}

#[test]
fn a_report_is_there_when_no_job_was_made() {
    for (line, answer, code) in [
        (
            "create --job-template-id 7 --search-query x",
            Some(Answer::json(422, json!({"error": {"message": "no such input"}}))),
            65,
        ),
        ("create --job-template-id 7 --search-query x --start-at 1999-01-01", None, 64),
        ("create --job-template-id 7 --search-query x --start-at 1999-01-01 --dry-run --offline", None, 64),
        ("rerun --id 7", Some(Answer::json(404, json!({"error": {"message": "not found"}}))), 128),
    ] {
        let foreman = Foreman::answering(move |_| answer.clone());
        let home = tempfile::tempdir().unwrap();
        let (outcome, report) = reported(&home, &foreman, line);
        assert_eq!(outcome.code, code, "{line}: {outcome}");
        assert!(
            report.contains(" tests=\"1\" failures=\"0\" errors=\"1\"") && report.contains("<error "),
            "{line}: {report}"
        );
        assert_well_formed(&report);
    }
}

#[test]
fn a_line_that_is_refused_is_an_error_in_the_report_too() {
    for line in [
        "watch --id 7 --bogus",
        "watch --bogus --id 7",
        "watch --id x",
        "watch",
        "watch --id 7 extra",
        "watch --id 7 --output tabl",
        "watch --id 7 --raw",
        "run --search-query x --job-template-id 7 --cron-line",
        "create --job-template-id 7",
        "rerun --id 7 --failed-only maybe",
        "re --id 7 --bogus",
    ] {
        let home = tempfile::tempdir().unwrap();
        for junit in ["--junit report.xml", "--junit=report.xml"] {
            let words =
                line.split_once(' ').map_or(format!("{line} {junit}"), |(verb, rest)| format!("{verb} {junit} {rest}"));
            for words in [words, format!("{line} {junit}")] {
                let outcome = at_home(home.path(), &format!("job-invocation {words}")).run();
                let report = std::fs::read_to_string(home.path().join("report.xml")).unwrap_or_default();
                assert_eq!(outcome.code, 64, "{words}: {outcome}");
                assert!(report.contains(" errors=\"1\"") && report.contains("<error message="), "{words}: {report}");
                assert_well_formed(&report);
                std::fs::remove_file(home.path().join("report.xml")).unwrap();
            }
        }
    }
    let home = tempfile::tempdir().unwrap();
    for words in ["list --junit report.xml", "watch --bogus -- --junit report.xml", "watch --help --junit report.xml"] {
        at_home(home.path(), &format!("job-invocation {words}")).run();
        assert!(!home.path().join("report.xml").exists(), "{words}");
    }
}

#[test]
fn a_job_that_is_not_followed_is_skipped_under_its_number_and_a_dry_run_under_none() {
    for (flags, suite, reason) in [
        ("--async", "Job invocation 12", "job invocation 12 was not followed to its end"),
        ("--start-at 2999-01-01", "Job invocation 12", "job invocation 12 was not followed to its end"),
        ("--cron-line @daily", "Job invocation 12", "job invocation 12 was not followed to its end"),
        ("--detach", "Job invocation 12", "job invocation 12 was not followed to its end"),
        ("--dry-run --offline", "Job invocation", "nothing was sent"),
    ] {
        let foreman = Foreman::answering(|request| match request.method.as_str() {
            "POST" => Some(Answer::json(201, json!({"id": 12}))),
            _ => Some(Answer::json(200, json!({"results": [{"id": 1}], "subtotal": 1}))),
        });
        let home = tempfile::tempdir().unwrap();
        let (outcome, report) =
            reported(&home, &foreman, &format!("create --job-template-id 7 --search-query x {flags}"));
        assert_eq!(outcome.code, 0, "{flags}: {outcome}");
        let counts = " tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\"";
        assert!(
            report.contains(counts) && report.contains(&format!("<skipped message=\"{reason}\"/>")),
            "{flags}: {report}"
        );
        assert!(report.contains(&format!(" name=\"{suite}\" time=")), "{flags}: {report}");
        assert_well_formed(&report);
    }
}

#[test]
fn an_old_report_stays_until_the_new_one_is_whole_and_a_killed_command_leaves_nothing_beside_it() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("report.xml"), "old").unwrap();
    let foreman = Job::of(vec![host("a.example.com", &["running"], "", "0")]).serve();
    let watch = at_home(home.path(), "job-invocation watch --id 7 --junit report.xml").at(foreman.url()).start();
    foreman.wait_for("GET /api/job_invocations/7/hosts");
    watch.signal(rustix::process::Signal::KILL);
    watch.end();
    assert_eq!(std::fs::read_to_string(home.path().join("report.xml")).unwrap(), "old");
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn a_report_goes_through_a_link_and_into_a_pipe() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("real")).unwrap();
    std::fs::write(home.path().join("real/target.xml"), "old").unwrap();
    std::os::unix::fs::symlink("real/target.xml", home.path().join("report.xml")).unwrap();
    let (_, report) = reported(&home, &Job::of(three()).serve(), "watch --id 7");
    assert_well_formed(&report);
    assert!(home.path().join("report.xml").is_symlink());

    let foreman = Job::of(three()).serve();
    let watch = format!("{} -s {} -u a -p x job-invocation watch --id 7", env!("CARGO_BIN_EXE_rexctl"), foreman.url());
    let script = format!("mkfifo pipe; {watch} --junit pipe >/dev/null 2>&1 & cat pipe");
    let read = Command::new("sh").args(["-c", &script]).current_dir(home.path()).output().unwrap();
    assert_well_formed(&String::from_utf8(read.stdout).unwrap());
}

#[test]
fn each_host_has_its_seconds() {
    let mut slow = host("a.example.com", &["success"], "begin\n", "0");
    slow.output.insert(1, json!({"id": 2, "output_type": "stdout", "output": "end\n", "timestamp": 103.25}));
    let watched = host("b.example.com", &["pending", "running", "success"], "", "0");
    let home = tempfile::tempdir().unwrap();
    let (_, report) = reported(&home, &Job::of(vec![slow, watched]).serve(), "watch --id 7");
    let seconds = |name: &str| {
        let (_, rest) = report.split_once(&format!("name=\"{name}\" time=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse::<f64>().unwrap()
    };
    assert_eq!(seconds("a.example.com"), 4.25);
    assert!(seconds("b.example.com") > 0.4, "{report}");
}

#[test]
fn a_report_that_cannot_be_written_hides_neither_the_job_nor_its_end() {
    let home = tempfile::tempdir().unwrap();
    let foreman = Job::of(three()).serve();
    let outcome = at_home(home.path(), "job-invocation watch --id 7 --junit /dev/full").at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (74, "3 task(s), 2 success, 1 fail\n"), "{outcome}");
    let told = "Could not report the end of the job invocation:\n  --junit: cannot write /dev/full: No space left on device (os error 28)\n\
                It has ended; see: rexctl hosts 7\n";
    assert!(outcome.stderr.ends_with(told), "{outcome}");
}
