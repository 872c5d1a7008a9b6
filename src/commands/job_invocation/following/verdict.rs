//! The verdict on a job, in one line.

use crate::model::host_state::Tally;
use std::time::Duration;

/// Columns in which a verdict fits: those of the narrowest usual terminal.
const COLUMNS: usize = 80;

/// Returns the verdict on job invocation `id`, with the command that helps where it failed. What the table above it tells too is left out
/// where the line gets too long.
pub fn verdict(id: u64, tally: &Tally, took: Option<Duration>) -> String {
    let (end, details) = ends(tally);
    let took = took.map(|took| format!(" in {}", duration(took.as_secs_f64()))).unwrap_or_default();
    let (long, short) = match rerun(id, tally.failed > 0, tally.cancelled > 0, tally.pending > 0) {
        None => (String::new(), String::new()),
        Some(command) => (format!(". Again there: {command}"), format!(". Again: {command}")),
    };
    let briefly = end.split(" on ").next().unwrap_or_default();
    let forms: [(&str, &str, &str, &str); 6] = [
        (&end, &details, &took, &long),
        (&end, &details, &took, &short),
        (&end, "", &took, &long),
        (&end, "", &took, &short),
        (&end, "", "", &short),
        (briefly, "", "", &short),
    ];
    let line = |(end, details, took, hint): &(&str, &str, &str, &str)| format!("Job {id} {end}{details}{took}{hint}");
    let fitting = forms.iter().map(line).find(|line| line.len() <= COLUMNS);
    fitting.or_else(|| forms.last().map(line)).unwrap_or_default()
}

/// Returns the command that runs job invocation `id` again on all hosts that ended in these ways; `None` where there are none.
pub fn rerun(id: u64, failed: bool, cancelled: bool, not_started: bool) -> Option<String> {
    let flags = [(failed, " --failed"), (cancelled, " --cancelled"), (not_started, " --not-started")];
    let flags: String = flags.into_iter().filter_map(|(is_needed, flag)| is_needed.then_some(flag)).collect();
    (!flags.is_empty()).then(|| format!("rexctl rerun {id}{flags}"))
}

/// Returns the worst end of hosts in words, and the others in brackets.
fn ends(tally: &Tally) -> (String, String) {
    let total = tally.total();
    let hosts = |count: usize| match (count, total) {
        (1, 1) => "its only host".to_owned(),
        (count, total) if count == total => format!("all {total} hosts"),
        (count, total) => format!("{count} of {total} hosts"),
    };
    let counted = [
        (tally.failed, "failed on", "failed"),
        (tally.pending + tally.running, "did not run on", "not run"),
        (tally.cancelled, "was cancelled on", "cancelled"),
    ];
    let mut ends = counted.iter().filter(|(count, ..)| *count > 0);
    let Some((count, end, _)) = ends.next() else { return (format!("succeeded on {}", hosts(total)), String::new()) };
    let others: Vec<_> = ends.map(|(count, _, word)| format!("{count} {word}")).collect();
    let others = if others.is_empty() { String::new() } else { format!(" ({})", others.join(", ")) };
    (format!("{end} {}", hosts(*count)), others)
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
                "Job 6 did not run. Again: rexctl rerun 6 --cancelled --not-started",
            ),
            (
                Tally { failed: 1, cancelled: 1, success: 2, ..Tally::default() },
                "Job 6 failed on 1 of 4 hosts in 12s. Again: rexctl rerun 6 --failed --cancelled",
            ),
            (
                Tally { cancelled: 4, ..Tally::default() },
                "Job 6 was cancelled on all 4 hosts in 12s. Again: rexctl rerun 6 --cancelled",
            ),
        ] {
            assert_eq!(verdict(6, &tally, took), expected);
        }
    }

    #[test]
    fn a_verdict_fits_80_columns() {
        for (id, failed, cancelled, took, flags) in [
            (6, 1, 0, 9_000, "--failed"),
            (123, 99, 1, 130, "--failed --cancelled"),
            (12_345, 9_999, 0, 7_200, "--failed"),
            (1_234_567, 9_998, 1, 86_400, "--failed --cancelled"),
        ] {
            let tally = Tally { failed, cancelled, success: 1, ..Tally::default() };
            let line = verdict(id, &tally, Some(Duration::from_secs(took)));
            assert!(line.len() <= COLUMNS, "{line}");
            assert!(line.ends_with(&format!(": rexctl rerun {id} {flags}")), "{line}");
        }
        let tally = Tally { failed: 9_999, success: 1, ..Tally::default() };
        let line = verdict(12_345, &tally, Some(Duration::from_secs(7_200)));
        assert_eq!(line, "Job 12345 failed on 9999 of 10000 hosts. Again: rexctl rerun 12345 --failed");
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
