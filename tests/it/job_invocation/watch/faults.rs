//! Watching a server that is away, overloaded or loses connections.

use super::{three, watch};
use crate::foreman::{Answer, Foreman};
use crate::job_invocation::job::{Host, Job, host};
use serde_json::json;

#[test]
fn a_server_that_wants_to_be_left_alone_is_not_asked_again_before() {
    let later = |status| Answer::json(status, json!({"error": "later"})).with_header("Retry-After", "3600");
    for status in [429, 503] {
        let foreman = Job { faults: vec![later(status)], ..Job::of(three()) }.serve();
        let outcome = watch(&foreman, "--wait-timeout 3s");
        assert_eq!(outcome.code, 82, "{status}: {}", outcome.stderr);
        // For its own pace the client would have asked some times more.
        assert_eq!(foreman.requests().iter().filter(|request| request.target.contains("/7/hosts")).count(), 1);
    }
}

#[test]
fn a_server_that_is_away_is_ridden_out() {
    let busy = Answer::json(429, json!({"error": "slow down"})).with_header("Retry-After", "2");
    let page = Answer::raw(503, "text/html", "<html>starting</html>");
    // A read is tried four times before it counts as failed.
    let mut faults = vec![Answer::Hangup; 4];
    faults.extend([page.clone(), page.clone(), page.clone(), page, busy]);
    let foreman = Job { faults, ..Job::of(three()) }.serve();
    let outcome = watch(&foreman, "");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (70, "3 task(s), 2 success, 1 fail\n"));
    assert_eq!(outcome.stderr.matches("No contact: ").count(), 1, "{}", outcome.stderr);
    assert_eq!(outcome.stderr.matches("In contact again").count(), 1, "{}", outcome.stderr);
    assert_eq!(outcome.stderr.matches("b.example.com: failed").count(), 1, "{}", outcome.stderr);
}

/// A host whose output grows with each state poll and whose last line has no end.
fn ticking(name: &'static str, polls: usize) -> Host {
    let mut states = vec!["running"; polls];
    states.push("success");
    let mut ticks = host(name, &states, "", "0");
    let tick = |n: usize| json!({"id": n, "output_type": "stdout", "output": format!("tick {n}\nand"), "timestamp": n});
    ticks.output.splice(0..1, (1..=polls).map(tick));
    ticks
}

#[test]
fn each_line_comes_once_though_connections_break_at_random() {
    for seed in [1_u32, 2, 3] {
        let mut job = Job::of(vec![ticking("a.example.com", 4), ticking("b.example.com", 3)]);
        let mut random = seed;
        let foreman = Foreman::answering(move |request| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let answer = job.answer(request)?;
            // A server that is away from the start is an error, not ridden out.
            Some(match random >> 30 {
                _ if request.target.starts_with("/api/job_invocations?") => answer,
                0 => Answer::Hangup,
                1 => answer.cut((random >> 20) as usize % 300),
                2 if random.is_multiple_of(3) => Answer::Reset,
                _ => answer,
            })
        });
        let outcome = watch(&foreman, "--follow-output");
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        for (name, polls) in [("a.example.com", 4), ("b.example.com", 3)] {
            let prefix = format!("{name}: ");
            let lines: Vec<_> = outcome.stdout.lines().filter_map(|line| line.strip_prefix(&prefix)).collect();
            let expected = (1..=polls).map(|n| format!("{}tick {n}", if n == 1 { "" } else { "and" }));
            let end = ["and".to_owned(), "Exit status: 0".to_owned()];
            assert_eq!(lines, expected.chain(end).collect::<Vec<_>>(), "seed {seed}");
        }
    }
}
