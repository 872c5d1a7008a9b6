//! Round trips: the server holds each answer until every request that belongs to the same round trip has come. A client that asked one
//! after the other would wait for ever.

#[cfg(feature = "sandbox")]
mod commands;
mod run;

use std::collections::VecDeque;
use std::io::{Error, ErrorKind, Result};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// Time after which a request that has not come is taken for one that never comes.
const LIMIT: Duration = Duration::from_secs(60);

/// The round trips to come, by the number of their requests, and the requests of the one under way.
#[derive(Default)]
struct RoundTrips {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    to_come: VecDeque<usize>,
    arrived: usize,
    /// Number of round trips that are complete.
    complete: usize,
    /// What the client did that it was not to do.
    faults: Vec<&'static str>,
}

impl RoundTrips {
    /// Expects round trips of so many requests each.
    fn expect(&self, sizes: &[usize]) {
        self.state.lock().unwrap().to_come.extend(sizes);
    }

    /// Takes a request for the round trip under way, and returns its number.
    fn arrive(&self) -> usize {
        let mut state = self.state.lock().unwrap();
        let round = state.complete;
        state.arrived += 1;
        match state.to_come.front().copied() {
            None => state.faults.push("a request more than expected"),
            Some(size) if state.arrived == size => {
                state.to_come.pop_front();
                (state.arrived, state.complete) = (0, round + 1);
                self.changed.notify_all();
            }
            Some(_) => {}
        }
        round
    }

    /// Waits until all requests of the round trip have come.
    fn wait(&self, round: usize) -> Result<()> {
        let is_open = |state: &mut State| state.complete <= round && state.faults.is_empty();
        let (mut state, waited) = self.changed.wait_timeout_while(self.state.lock().unwrap(), LIMIT, is_open).unwrap();
        if waited.timed_out() {
            state.faults.push("a request that was to be sent beside another one never came");
            self.changed.notify_all();
            return Err(Error::from(ErrorKind::TimedOut));
        }
        Ok(())
    }

    /// Fails unless everything has come as `outcome` says that it ended.
    fn check(&self, outcome: &str) {
        let state = self.state.lock().unwrap();
        assert_eq!((state.faults.as_slice(), state.to_come.len(), state.arrived), (&[][..], 0, 0), "{outcome}");
    }
}

#[test]
fn a_client_that_asks_one_after_the_other_fails_the_test_of_round_trips() {
    let trips = RoundTrips::default();
    trips.expect(&[1, 1]);
    let (first, second) = (trips.arrive(), trips.arrive());
    assert!(trips.wait(first).is_ok() && trips.wait(second).is_ok());
    trips.check("");
    trips.arrive();
    assert_eq!(trips.state.lock().unwrap().faults, ["a request more than expected"]);
}
