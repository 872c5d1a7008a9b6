//! Signals while a change is under way.

use super::commands::{KINDS, REFUSED, Run, Servers, run};
use super::proxy::{Fault, Harm, Place};
use rustix::process::Signal;
use std::time::Duration;

const fn at_byte_40(place: Place, harm: Harm) -> Fault {
    Fault { exchange: None, place, at: 40, harm, dead_after: false }
}

#[test]
fn an_interruption_during_a_change_leaves_its_outcome_unknown() {
    let servers = Servers::start();
    for kind in 0..KINDS {
        for (place, signal) in
            [(Place::Request, Signal::INT), (Place::Answer, Signal::TERM), (Place::Answer, Signal::HUP)]
        {
            let fault = at_byte_40(place, Harm::Hold);
            let Run { outcome, seen, .. } = run(&servers, kind, fault, &[], |running, proxy| {
                proxy.wait_until_held();
                running.signal(signal);
            });
            assert_eq!((outcome.code, seen.changes), (84, 1), "{kind} {signal:?}: {outcome}");
        }
    }
}

#[test]
fn an_interruption_after_a_change_does_not_tell_that_nothing_was_done() {
    // A cancelled job is looked at once more.
    const CANCEL: usize = 3;
    let fault = Fault { exchange: Some(1), ..at_byte_40(Place::Answer, Harm::Hold) };
    let Run { outcome, seen, .. } = run(&Servers::start(), CANCEL, fault, &[], |running, proxy| {
        proxy.wait_until_held();
        running.interrupt();
    });
    assert_eq!((outcome.code, seen.made), (84, 1), "{outcome}");
    assert!(outcome.stderr.contains("it was done"), "{outcome}");
}

#[test]
fn a_pipe_that_breaks_during_a_change_does_not_disturb_it() {
    let servers = Servers::start();
    for kind in 0..KINDS {
        let fault = at_byte_40(Place::Answer, Harm::Delay(Duration::from_millis(50)));
        let Run { outcome, seen, .. } = run(&servers, kind, fault, &[], |running, proxy| {
            proxy.wait_until_held();
            running.signal(Signal::PIPE);
        });
        assert_eq!((outcome.code == 0, seen.made == 1), (kind != REFUSED, kind != REFUSED), "{kind}: {outcome}");
    }
}
