//! The verdict on a job, in one line.

use crate::model::host_state::Tally;
use std::time::Duration;

/// Returns the verdict on job invocation `id`, with the command that helps where it failed.
pub fn verdict(id: u64, tally: &Tally, took: Option<Duration>) -> String {
    let total = tally.total();
    let hosts = |count: usize| match (count, total) {
        (1, 1) => "its only host".to_owned(),
        (count, total) if count == total => format!("all {total} hosts"),
        (count, total) => format!("{count} of {total} hosts"),
    };
    let ends = [
        (tally.failed, "failed on"),
        (tally.pending + tally.running, "did not run on"),
        (tally.cancelled, "was cancelled on"),
    ];
    let ends: Vec<_> =
        ends.iter().filter(|(count, _)| *count > 0).map(|(count, end)| format!("{end} {}", hosts(*count))).collect();
    let ends = if ends.is_empty() { format!("succeeded on {}", hosts(total)) } else { ends.join(", ") };
    let took = took.map(|took| format!(" in {}", duration(took.as_secs_f64()))).unwrap_or_default();
    let hint = match tally.failed {
        0 => String::new(),
        _ => format!(". Again there: rexctl rerun {id} --failed"),
    };
    format!("Job {id} {ends}{took}{hint}")
}

/// Formats a time in seconds, as `2.1s`, `75s` or `4m 10s`.
pub fn duration(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    match whole {
        0..10 => format!("{seconds:.1}s"),
        10..120 => format!("{whole}s"),
        120..7200 => format!("{}m {:02}s", whole / 60, whole % 60),
        _ => format!("{}h {:02}m", whole / 3600, whole / 60 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdict_tells_how_many_hosts_ended_how_and_what_to_type() {
        let took = Some(Duration::from_secs(12));
        for (tally, expected) in [
            (
                Tally { failed: 3, success: 37, ..Tally::default() },
                "Job 6 failed on 3 of 40 hosts in 12s. Again there: rexctl rerun 6 --failed",
            ),
            (
                Tally { failed: 1, ..Tally::default() },
                "Job 6 failed on its only host in 12s. Again there: rexctl rerun 6 --failed",
            ),
            (Tally { success: 40, ..Tally::default() }, "Job 6 succeeded on all 40 hosts in 12s"),
            (
                Tally { cancelled: 2, pending: 1, success: 1, ..Tally::default() },
                "Job 6 did not run on 1 of 4 hosts, was cancelled on 2 of 4 hosts in 12s",
            ),
        ] {
            assert_eq!(verdict(6, &tally, took), expected);
        }
    }

    #[test]
    fn times_are_short() {
        for (seconds, expected) in
            [(0.04, "0.0s"), (2.14, "2.1s"), (9.7, "10s"), (75.0, "75s"), (250.0, "4m 10s"), (7300.0, "2h 01m")]
        {
            assert_eq!(duration(seconds), expected);
        }
    }
}
