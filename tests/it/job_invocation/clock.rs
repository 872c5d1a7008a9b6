//! A wall clock that is wrong, or set while a job is waited for: libfaketime steps it, and only it, by hours between two answers.

use super::POST;
use super::job::{ID, Job, host};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use crate::skipped::skip;
use chrono::{TimeDelta, Utc};
use expectrl::session::Session;
use expectrl::{Eof, Expect as _};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What the clock is off by after each answer, in turn.
const STEPS: [&str; 4] = ["+0h", "+9h", "-9h", "+30h"];

/// A clock that steps.
pub struct Clock {
    library: PathBuf,
    folder: TempDir,
}

impl Clock {
    pub fn new() -> Option<Self> {
        let folders = std::fs::read_dir("/usr/lib").unwrap().flatten();
        let library =
            folders.map(|folder| folder.path().join("faketime/libfaketimeMT.so.1")).find(|path| path.exists());
        if library.is_none() {
            skip("there is no libfaketime");
        }
        let clock = Self { library: library?, folder: tempfile::tempdir().unwrap() };
        set(clock.folder.path(), STEPS[0]);
        Some(clock)
    }

    /// `rexctl` by this clock.
    pub fn command(&self) -> Command {
        let mut command = self.command_of_all_clocks();
        command.arg("DONT_FAKE_MONOTONIC=1");
        command
    }

    /// The same, with the clock that measures spans stepped too: time passes at once.
    pub fn command_of_all_clocks(&self) -> Command {
        let mut command = Command::new("env");
        command.arg(format!("LD_PRELOAD={}", self.library.display()));
        command.arg(format!("FAKETIME_TIMESTAMP_FILE={}/now", self.folder.path().display()));
        command.arg("FAKETIME_NO_CACHE=1");
        command
    }

    /// Sets it to be off by this.
    pub fn set(&self, off_by: &str) {
        set(self.folder.path(), off_by);
    }

    /// A server that steps the clock with each answer.
    fn serve(&self, mut job: Job) -> Foreman {
        let (folder, mut answers) = (self.folder.path().to_owned(), 0);
        Foreman::answering(move |request| {
            answers += 1;
            set(&folder, STEPS[answers % STEPS.len()]);
            if request.line() == POST { Some(Answer::json(201, json!({"id": ID}))) } else { job.answer(request) }
        })
    }

    /// Runs it; what hangs is ended, with 124.
    fn run(&self, foreman: &Foreman, words: &str) -> Outcome {
        let mut limited = Command::new("timeout");
        let outer = self.command();
        limited.arg("60").arg(outer.get_program()).args(outer.get_args());
        rexctl(words).at(foreman.url()).env("GITLAB_CI", "true").under(limited).run()
    }
}

/// Sets the clock, at once for whoever looks.
fn set(folder: &Path, off_by: &str) {
    std::fs::write(folder.join("next"), off_by).unwrap();
    std::fs::rename(folder.join("next"), folder.join("now")).unwrap();
}

/// Hosts that end one after another.
fn hosts() -> Vec<super::job::Host> {
    vec![
        host("a.example.com", &["running", "success"], "a\n", "0"),
        host("b.example.com", &["running", "running", "success"], "b\n", "0"),
        host("c.example.com", &["running", "running", "running", "success"], "c\n", "0"),
    ]
}

/// The number between `before` and `behind` in each part of `text` that begins with `part`.
fn numbers(text: &str, part: &str, before: &str, behind: char) -> Vec<f64> {
    let parts = text.split(part).skip(1).map(|text| text.split_once(before).unwrap().1);
    parts.map(|text| text.split(behind).next().unwrap().parse().unwrap()).collect()
}

const WAITS: [&str; 2] =
    ["job-invocation watch --id 7", "job-invocation create --job-template-id 7 --search-query web"];

#[test]
fn a_wait_goes_on_to_the_end_of_the_job() {
    let Some(clock) = Clock::new() else { return };
    for words in WAITS {
        let report = clock.folder.path().join("report.xml");
        let foreman = clock.serve(Job::of(hosts()));
        let words = format!("{words} --wait-timeout 1h --junit {}", report.display());
        let outcome = clock.run(&foreman, &words);
        assert_eq!(outcome.code, 0, "{words}: {outcome}");
        let report = std::fs::read_to_string(report).unwrap();
        let times = numbers(&report, "<testcase ", "time=\"", '"');
        assert!(times.len() == 3 && times.iter().all(|time| (0.0..30.0).contains(time)), "{words}: {report}");
        // GitLab's log has the wall clock: it did step.
        let told = numbers(&outcome.stderr, "section_start", ":", ':');
        let spread = told.iter().fold(0.0_f64, |spread, time| spread.max(time - told[0]).max(told[0] - time));
        assert!(spread > 8.0 * 3_600.0, "{words}: {outcome}");
    }
}

#[test]
fn a_wait_ends_when_its_time_is_up_neither_before_nor_never() {
    let Some(clock) = Clock::new() else { return };
    for words in WAITS {
        let foreman = clock.serve(Job::of(vec![host("a.example.com", &["running"], "", "0")]));
        let start = Instant::now();
        let outcome = clock.run(&foreman, &format!("{words} --wait-timeout 3s"));
        assert_eq!(outcome.code, 82, "{words}: {outcome}");
        assert!(start.elapsed() >= Duration::from_secs(3), "{words}: {:?}", start.elapsed());
        assert!(foreman.requests().len() > STEPS.len(), "{words}: {:?}", foreman.lines());
    }
}

#[test]
fn the_view_of_a_wait_tells_no_hours() {
    let Some(clock) = Clock::new() else { return };
    let foreman = clock.serve(Job::of(hosts()));
    let mut command = clock.command();
    command.arg(env!("CARGO_BIN_EXE_rexctl")).args(["-s", foreman.url(), "-u", "a", "-p", "x"]);
    command
        .args(WAITS[0].split(' '))
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", "/nonexistent")
        .env("TERM", "xterm")
        .env("REXCTL_NO_CONFIG", "1");
    let mut session = Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(30)));
    let shown = String::from_utf8_lossy(session.expect(Eof).unwrap().as_bytes()).into_owned();
    let times: Vec<_> = shown.split_whitespace().filter(|word| word.matches(':').count() == 2).collect();
    assert!(times.len() > 3 && times.iter().all(|time| time.contains("00:00:")), "{shown:?}");
}

/// What is told of a POST without an answer by a machine whose clock is off, where a job began so long ago.
fn lost(clock: &Clock, off_by: &str, ago: TimeDelta) -> Outcome {
    set(clock.folder.path(), off_by);
    let start = (Utc::now() - ago).format("%F %T UTC").to_string();
    let row = json!({"id": 14, "template_id": 7, "start_at": start});
    let foreman = Foreman::answering(move |request| {
        let date = Utc::now().format("%a, %d %b %Y %T GMT").to_string();
        let jobs = Answer::json(200, json!({"results": [row.clone()]})).with_header("Date", &date);
        Some(if request.line() == POST { Answer::Hangup } else { jobs })
    });
    clock.run(&foreman, WAITS[1])
}

#[test]
fn a_lost_job_is_found_by_the_servers_clock() {
    let Some(clock) = Clock::new() else { return };
    for off_by in STEPS {
        let ours = lost(&clock, off_by, TimeDelta::zero());
        assert!(ours.code == 84 && ours.stderr.contains("rexctl watch 14"), "{off_by}: {ours}");
        let older = lost(&clock, off_by, TimeDelta::minutes(10));
        assert!(older.code == 84 && older.stderr.contains("have no such job"), "{off_by}: {older}");
    }
}
