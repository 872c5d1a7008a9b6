//! The duration of a job on a host.

use crate::model::output::{OutputChunk, span};
use chrono::{DateTime, Utc};
use std::time::Duration;

/// Returns the seconds between start and end on a host, of which its states tell neither: the time `observed` between its states or the
/// span of its output, whichever is longer. For a host that ended before the first poll and printed at once, the time from the start of
/// the job to its last output.
pub fn of(observed: Option<Duration>, output: &[OutputChunk], job_start: Option<DateTime<Utc>>) -> f64 {
    let observed = observed.unwrap_or_default().as_secs_f64();
    let Some((first, last)) = span(output) else { return observed };
    let seconds = observed.max(last - first);
    match job_start {
        Some(start) if seconds == 0.0 => (last - start.timestamp_millis() as f64 / 1e3).max(0.0),
        _ => seconds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_that_is_known_counts() {
        let chunk =
            |timestamp| OutputChunk { text: "x\n".into(), timestamp: Some(timestamp), ..OutputChunk::default() };
        let start = DateTime::from_timestamp(90, 0);
        let observed = Some(Duration::from_millis(1_500));
        for (observed, times, start, expected) in [
            (observed, vec![], start, 1.5),
            (observed, vec![100.0, 104.0], start, 4.0),
            (observed, vec![100.0, 101.0], None, 1.5),
            (None, vec![100.0, 104.25], start, 4.25),
            (None, vec![100.5], start, 10.5),
            (None, vec![80.0], start, 0.0),
            (None, vec![100.0], None, 0.0),
            (None, vec![], start, 0.0),
        ] {
            let output: Vec<_> = times.iter().copied().map(chunk).collect();
            assert_eq!(of(observed, &output, start), expected, "{observed:?} {times:?} {start:?}");
        }
    }
}
