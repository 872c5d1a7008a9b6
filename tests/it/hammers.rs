//! Recorded command lines given to `rexctl`, whose requests, output and exit code have to be hammer's.

use crate::foreman::Foreman;
use crate::recordings::{self, Recording};
use crate::rexctl::{Outcome, rexctl};

/// Runs the recordings of `command`; `check` judges what is allowed to differ and says whether the rest is to be compared.
pub fn compare(command: &str, check: impl Fn(&Recording, &Outcome) -> bool) {
    let recordings = recordings::all();
    let (matching, others): (Vec<_>, Vec<_>) = recordings.iter().partition(|it| it.is(command));
    assert!(others.is_empty() || !matching.is_empty(), "no recording of {command}");
    for recording in matching {
        let foreman = Foreman::answering(recording.replay());
        let outcome = rexctl("").at(foreman.url()).args(recording.words.iter().map(String::as_str)).run();
        let bodies: Vec<_> = foreman.changes().iter().map(|request| request.json()).collect();
        assert_eq!(bodies, recording.changes(), "{}", recording.case);
        if check(recording, &outcome) {
            assert_eq!(outcome.stdout, recording.stdout, "{}: {}", recording.case, outcome.stderr);
            assert_eq!(i64::from(outcome.code), recording.exit, "{}: {}", recording.case, outcome.stderr);
        }
    }
}
