//! Runs of a case, interleaved, and what they come to.

use crate::cases::Case;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4;

/// Programs that are measured against each other.
pub struct Programs {
    pub rexctl: String,
    /// Another rexctl, such as the last release.
    pub baseline: Option<String>,
    pub curl: Option<String>,
}

/// Medians of a case. Times are in milliseconds.
pub struct Measured {
    pub rexctl: f64,
    /// Half of the runs took a time within so many percent of the median.
    pub spread: f64,
    pub baseline: Option<Compared>,
    pub curl: Option<Compared>,
    pub peak_megabytes: f64,
}

/// Median time of another program, and the median of the ratios of rexctl's time to its time.
pub struct Compared {
    pub milliseconds: f64,
    pub ratio: f64,
}

/// Runs a case as often as it says. Each run of rexctl is followed by one of every other program, so that other load on the machine
/// affects all alike.
pub fn measure(case: &Case, programs: &Programs) -> Measured {
    let (mut ours, mut baseline, mut curl, mut peak) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..case.runs {
        let (time, kilobytes) = timed(&programs.rexctl, &case.rexctl);
        ours.push(time);
        peak = peak.max(kilobytes);
        if let Some(program) = &programs.baseline {
            baseline.push(timed(program, &case.rexctl).0);
        }
        if let (Some(program), Some(line)) = (&programs.curl, &case.curl) {
            curl.push(timed(program, line).0);
        }
    }
    Measured {
        baseline: compared(&ours, &baseline),
        curl: compared(&ours, &curl),
        spread: spread(&ours),
        rexctl: milliseconds(&ours),
        peak_megabytes: peak as f64 / 1024.0,
    }
}

/// Wall time and peak memory in kB of one run.
fn timed(program: &str, args: &[String]) -> (Duration, u64) {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::null()).stderr(Stdio::inherit()).env_clear().env("HOME", "/nonexistent");
    let started = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let ended = child.wait4().expect("the program ends");
    assert!(ended.status.success(), "{program} {args:?}: {}", ended.status);
    (started.elapsed(), ended.rusage.maxrss / 1024)
}

fn compared(ours: &[Duration], theirs: &[Duration]) -> Option<Compared> {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect();
    (!theirs.is_empty()).then(|| Compared { milliseconds: milliseconds(theirs), ratio: quantile(&ratios, 0.5) })
}

fn milliseconds(times: &[Duration]) -> f64 {
    quantile(&seconds(times), 0.5) * 1e3
}

fn spread(times: &[Duration]) -> f64 {
    let seconds = seconds(times);
    (quantile(&seconds, 0.75) - quantile(&seconds, 0.25)) / quantile(&seconds, 0.5) * 50.0
}

fn seconds(times: &[Duration]) -> Vec<f64> {
    times.iter().map(Duration::as_secs_f64).collect()
}

fn quantile(values: &[f64], share: f64) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share).round() as usize]
}
