//! What a rollout refuses, before anything is sent.

use super::Stage;
use crate::foreman::Foreman;
use crate::rexctl::rexctl;

#[test]
fn options_of_one_job_are_refused_in_one_table() {
    let line = "run web01 --batch 0 --async --every day --dynamic --junit x --detach --start-at tomorrow -- uptime";
    let outcome = rexctl(line).at(Foreman::untouched().url()).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    for row in ["--batch ", "--async ", "--every ", "--dynamic ", "--junit ", "--detach ", "--start-at "] {
        assert_eq!(outcome.stderr.lines().filter(|line| line.contains(row)).count().min(1), 1, "{row}: {outcome}");
    }
}

#[test]
fn details_need_a_rollout_and_values_have_a_form() {
    for (flags, said) in [
        ("--pause 30s", "--pause: goes with --batch or --canary"),
        ("--max-failures 3", "--max-failures: goes with --batch or --canary"),
        ("--between true", "--between: goes with --batch or --canary"),
        (
            "--batch 1,,2",
            "--batch: \"1,,2\": must be a number of hosts, a share such as 25%, or a list such as 1,5,25%,100%",
        ),
        ("--batch 2 --max-failures 5:all", "--max-failures: \"5:all\": must be a number of hosts in all"),
        ("--canary 0", "--canary: \"0\": must be 1 or more"),
    ] {
        let outcome = rexctl(&format!("run web01 {flags} -- uptime")).at(Foreman::untouched().url()).run();
        assert!(outcome.code == 64 && outcome.stderr.contains(said), "{flags}: {outcome}");
    }
}

#[test]
fn a_document_with_a_schedule_is_no_rollout() {
    let stage = Stage::new();
    let document = "job_template_id: 325\ninputs: {command: id}\nrecurrence: {cron_line: '0 5 * * *'}\n";
    let line = "job-invocation create --from job.yaml --on web01 --batch 1";
    let outcome = stage.rexctl(line).file("job.yaml", document).run();
    assert!(outcome.code == 64 && outcome.stderr.contains("a rollout begins now"), "{outcome}");
    assert!(stage.jobs().is_empty());
}

#[test]
fn without_a_place_for_the_journal_nothing_is_sent() {
    let stage = Stage::new();
    let outcome = stage.run("web* --batch 5").env("REXCTL_NO_CONFIG", "1").run();
    assert!(outcome.code == 78 && outcome.stderr.contains("there is no directory for it"), "{outcome}");
    let outcome = stage.run("web* --batch 5").env("XDG_STATE_HOME", "/proc/nowhere").run();
    assert!(outcome.code == 78 && outcome.stderr.contains("cannot write /proc/nowhere/rexctl/rollouts/"), "{outcome}");
    assert!(stage.jobs().is_empty());
}

#[test]
fn a_rollout_that_is_not_there_is_told() {
    for verb in ["show 7", "resume 7", "abandon 7"] {
        let outcome = rexctl(&format!("rollout {verb}")).at(Foreman::untouched().url()).run();
        assert!(outcome.code == 128 && outcome.stderr.contains("there is no rollout 7"), "{verb}: {outcome}");
    }
    let outcome = rexctl("rollout resume").at(Foreman::untouched().url()).run();
    assert!(outcome.code == 128 && outcome.stderr.contains("no rollout can be resumed"), "{outcome}");
}
