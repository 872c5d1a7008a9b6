//! `--notify`: a shell command at the end of following. Its environment tells how the job ended; no text of hosts is in it.

use super::outcome::{JobEnd, Outcome};
use crate::commands::child_process;
use crate::error::{Error, Exit};
use crate::model::host_state::Tally;
use crate::signals;
use crate::streams::Streams;
use std::io::stderr;
use std::process::{Command, Stdio};

/// Runs the command after everything else was printed. What it prints goes to stderr; its failure is a warning.
pub async fn notify(command: &str, environment: &[(&str, String)], streams: &mut Streams) {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]);
    shell.envs(environment.iter().map(|(name, value)| (name, value)));
    shell.stdin(Stdio::null()).stdout(Stdio::from(stderr()));
    match run(&mut shell).await {
        Ok(0) => {}
        Ok(code) => streams.warn(&format!("--notify: the command ended with {code}")),
        Err(error) => streams.warn(&format!("--notify: {}", error.message())),
    }
}

async fn run(shell: &mut Command) -> Result<u8, Error> {
    child_process::run(shell, &signals::claim()?).await.map(Exit::code)
}

/// Returns the variables that tell how following job `id` ended.
pub fn environment(id: u64, end: &JobEnd<'_>) -> [(&'static str, String); 8] {
    tell(id, end.outcome, end.code, &end.hosts.tally(), end.is_known)
}

/// Returns the variables for an outcome and the hosts that have it. Numbers that may have changed since they were read, and so are not
/// known, are empty.
pub fn tell(job: u64, outcome: Outcome, code: u8, tally: &Tally, is_known: bool) -> [(&'static str, String); 8] {
    let number = |count: usize| if is_known { count.to_string() } else { String::new() };
    [
        ("REXCTL_JOB_ID", job.to_string()),
        ("REXCTL_JOB_RESULT", outcome.as_str().to_owned()),
        ("REXCTL_EXIT_CODE", code.to_string()),
        ("REXCTL_HOSTS_TOTAL", tally.total().to_string()),
        ("REXCTL_HOSTS_SUCCESS", number(tally.success)),
        ("REXCTL_HOSTS_FAILED", number(tally.failed)),
        ("REXCTL_HOSTS_CANCELLED", number(tally.cancelled)),
        ("REXCTL_HOSTS_NOT_RUN", number(tally.pending + tally.running)),
    ]
}
