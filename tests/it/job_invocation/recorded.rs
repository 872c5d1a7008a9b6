//! hammer's command lines, given to `rexctl`: the same request has to reach the server.

use super::without_empty;
use crate::foreman::Foreman;
use crate::recordings::{self, Recording};
use serde_json::Value;

/// Recordings whose request is not sent as hammer sent it, and why.
const DIFFERENT: [(&str, &str); 12] = [
    ("042", "no hosts are named: refused before anything is sent"),
    ("044", "nothing to run is named: refused before anything is sent"),
    ("051", "hammer cuts the value at its first line break"),
    ("052", "hammer cuts the value at its first line break"),
    ("054", "hammer makes a list of the value"),
    ("059", "the cron line is not one: refused before anything is sent"),
    ("060", "the cron line is not one: refused before anything is sent"),
    ("062", "the end is past: refused before anything is sent"),
    ("065", "the start is past: the server would run the job at once"),
    ("066", "the job could never start: refused before anything is sent"),
    ("072", "the bookmark is not one for hosts: its lookup finds nothing"),
    ("080", "the concurrency level is below 1: refused before anything is sent"),
];

fn bodies_of(recording: &Recording) -> (Vec<Value>, String) {
    let foreman = Foreman::answering(recording.replay());
    let no_wait = (!recording.words.iter().any(|word| word == "--async")).then_some("--async");
    let outcome = recording.command(foreman.url()).args(no_wait).run();
    (foreman.changes().iter().map(|request| request.json()).collect(), outcome.stderr)
}

#[test]
fn the_request_is_hammers_wherever_hammer_does_no_damage() {
    let mut compared = 0;
    for recording in recordings::all().iter().filter(|it| it.is("job-invocation create") && !it.changes().is_empty()) {
        let different = DIFFERENT.iter().any(|(case, _)| recording.case.starts_with(case));
        let (bodies, stderr) = bodies_of(recording);
        let expected = if different { Vec::new() } else { recording.changes() };
        let plain = |bodies: &[Value]| bodies.iter().map(without_empty).collect::<Vec<_>>();
        assert_eq!(plain(&bodies), plain(&expected), "{}: {stderr}", recording.case);
        compared += usize::from(!different);
    }
    assert!(compared == 0 || compared > 15, "only {compared} recordings were compared");
}
