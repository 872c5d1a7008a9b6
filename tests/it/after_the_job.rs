//! What is done with a job beside following it: its page, a report, a notification, and colours of its output.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, rexctl};
use crate::terminal::{rest, terminal};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::json;
use std::time::{Duration, Instant};

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions { speed: 100.0, ..SandboxOptions::default() }).unwrap()
}

fn run(sandbox: &Sandbox, line: &str) -> Rexctl {
    rexctl("").args(shlex::split(line).unwrap()).at(&sandbox.url())
}

#[test]
fn the_address_of_the_page_is_printed_without_a_terminal() {
    let foreman = Foreman::untouched();
    let address = format!("{}/job_invocations/12", foreman.url());
    let told = rexctl("job-invocation info 12 --web").at(foreman.url()).env("BROWSER", "false").run();
    assert_eq!(told.to_string(), format!("exit 0\n{address}\n"));
    assert!(foreman.requests().is_empty());
    let sandbox = sandbox();
    for line in ["watch 1 --web", "run web01 --web --async -- uptime", "rerun 1 --web --async"] {
        let told = run(&sandbox, line).run();
        assert!(
            told.stderr.contains(&format!("Page of the job: {}/job_invocations/", sandbox.url())),
            "{line}: {told}"
        );
    }
}

#[test]
fn the_page_is_opened_by_the_users_browser_on_a_terminal() {
    let home = tempfile::tempdir().unwrap();
    for browser in ["nosuch:PROGRAM", "PROGRAM %s more"] {
        let url = "http://127.0.0.1:9";
        let file = home.path().join("opened");
        std::fs::write(
            home.path().join("browser"),
            "#!/bin/sh\necho \"$*\" > \"$HOME/new\"\nmv \"$HOME/new\" \"$HOME/opened\"\n",
        )
        .unwrap();
        let browser = browser.replace("PROGRAM", &format!("sh {}", home.path().join("browser").display()));
        let args = format!("--server {url} job-invocation info 12 --web; true");
        let mut session =
            terminal(&home, &format!("--version; BROWSER='{browser}' {} {args}", env!("CARGO_BIN_EXE_rexctl")));
        let shown = rest(&mut session);
        assert!(shown.contains(&format!("Opened {url}/job_invocations/12")), "{shown}");
        let end = Instant::now() + Duration::from_secs(20);
        while !file.exists() && Instant::now() < end {
            std::thread::yield_now();
        }
        let opened = std::fs::read_to_string(&file).unwrap();
        assert!(opened.starts_with(&format!("{url}/job_invocations/12")), "{opened}");
        std::fs::remove_file(&file).unwrap();
    }
}

#[test]
fn a_command_is_told_how_the_job_ended_and_its_failure_is_a_warning() {
    let sandbox = sandbox();
    let notify = "echo $REXCTL_JOB_ID $REXCTL_JOB_RESULT $REXCTL_EXIT_CODE $REXCTL_HOSTS_TOTAL $REXCTL_HOSTS_SUCCESS \
                  $REXCTL_HOSTS_FAILED $REXCTL_HOSTS_CANCELLED $REXCTL_HOSTS_NOT_RUN";
    let well = run(&sandbox, "run web01 --notify").args([notify, "--", "echo '; rm -rf /'"]).run();
    assert!(well.code == 0 && well.stderr.ends_with("\n4 success 0 1 1 0 0 0\n"), "{well}");
    assert!(!well.stdout.contains("4 success"), "{well}");
    let failed = run(&sandbox, "run web01 --notify").args([&format!("{notify}; exit 3"), "--", "exit 1"]).run();
    assert!(failed.code == 70 && failed.stderr.contains("\n5 failed 70 1 0 1 0 0\n"), "{failed}");
    assert!(failed.stderr.ends_with("Warning: --notify: the command ended with 3\n"), "{failed}");
}

#[test]
fn a_command_at_the_end_of_a_job_that_nobody_waits_for_is_refused() {
    let foreman = Foreman::untouched();
    for (line, said) in [
        ("run web01 --async --notify true -- uptime", "--notify: has no effect with --async"),
        ("run web01 --detach --notify true -- uptime", "--notify: has no effect with --detach"),
        ("rerun 3 --async --notify true", "--notify: has no effect with --async"),
        ("watch 3 --detach --notify true", "--notify: has no effect with --detach"),
        (
            "host package install --host web01 --packages vim --async --notify true",
            "--notify: has no effect with --async",
        ),
    ] {
        let outcome = rexctl("").args(shlex::split(line).unwrap()).at(foreman.url()).run();
        assert!(outcome.code == 64 && outcome.stderr.contains(said), "{line}: {outcome}");
    }
    assert!(foreman.requests().is_empty());
    let sandbox = sandbox();
    for later in ["--start-at tomorrow", "--every day"] {
        let outcome = run(&sandbox, &format!("run web01 {later} --notify true -- uptime")).run();
        assert!(outcome.code == 64 && outcome.stderr.contains("add --wait-for-start"), "{later}: {outcome}");
    }
}

#[test]
fn a_report_is_csv_or_a_page() {
    let sandbox = sandbox();
    let csv = run(&sandbox, "job-invocation report 3").run();
    let summary = run(&sandbox, "job-invocation output 3 --async --csv").run();
    assert_eq!((csv.code, &csv.stdout), (0, &summary.stdout));
    assert_eq!(run(&sandbox, "--csv job-invocation report 3").run().stdout, csv.stdout);
    let refused = run(&sandbox, "--csv job-invocation report 3 --format html").run();
    assert!(refused.code == 64 && refused.stderr.contains("--format"), "{refused}");
    let page = run(&sandbox, "job-invocation report 3 --format html").run();
    assert!(page.code == 0 && page.stdout.starts_with("<!DOCTYPE html>"), "{page}");
    assert!(
        page.stdout.contains("<tr><th>Job</th><td>3</td></tr>") && page.stdout.contains("<details open>"),
        "{page}"
    );
    assert_eq!(page.stdout.matches("<details").count(), page.stdout.matches("</details>").count());
    let file = run(&sandbox, "job-invocation report 3 --format html --output-file report.html").run();
    assert!(file.code == 0 && file.stdout.is_empty(), "{file}");
}

#[test]
fn colours_of_a_host_are_kept_on_a_terminal_and_nothing_else() {
    let text = "\u{1b}[32mgreen\u{1b}[0m \u{1b}]0;title\u{7}\u{1b}[2J\n";
    let output = json!({"complete": true, "refresh": false, "output": [
        {"output_type": "stdout", "output": text, "timestamp": 1.0}]});
    let foreman = Foreman::answering(move |_| Some(Answer::json(200, output.clone()))).hearing_asides();
    let home = tempfile::tempdir().unwrap();
    let args = |more: &str| format!("--server {} -u a -p b output --id 1 --host-id 1 {more}", foreman.url());
    let shown = rest(&mut terminal(&home, &args("")));
    assert!(shown.contains("\u{1b}[32mgreen\u{1b}[0m \\x1b]0;title\\x07\\x1b[2J\u{1b}[0m\r\n"), "{shown:?}");
    let plain = rest(&mut terminal(&home, &args("--color never")));
    assert!(plain.contains("\\x1b[32mgreen") && !plain.contains("\u{1b}[32m"), "{plain:?}");
    let piped = rexctl("output --id 1 --host-id 1").at(foreman.url()).run();
    assert_eq!(piped.stdout, text, "a pipe gets the text unchanged");
}
