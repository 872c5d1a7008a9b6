//! The round trips of `rexctl run` before the job is sent. The server holds each answer until every request that belongs to the same round
//! trip has come: a client that asked one after the other would wait for ever.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::at_home;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::{Error, ErrorKind, Result, Write};
use std::sync::{Arc, Condvar, Mutex};
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

    /// Fails unless everything has come as expected.
    fn check(&self) {
        let state = self.state.lock().unwrap();
        assert_eq!((state.faults.as_slice(), state.to_come.len(), state.arrived), (&[][..], 0, 0));
    }
}

/// A server with one host and the form's template, whose input has this name. It holds all answers but that to the job.
fn server(trips: &Arc<RoundTrips>, input: Arc<Mutex<&'static str>>) -> Foreman {
    let trips = Arc::clone(trips);
    Foreman::answering(move |request: &Request| {
        let input =
            json!({"name": *input.lock().unwrap(), "required": true, "input_type": "user", "hidden_value": false});
        let body = match request.line().split('?').next()? {
            "GET /ui_job_wizard/categories" => json!({"default_template": 7}),
            "GET /ui_job_wizard/template/7" => json!({"template_inputs": [input]}),
            "GET /api/hosts" => {
                json!({"total": 1, "subtotal": 1, "page": 1, "results": [{"id": 1, "name": "web01.example.com"}]})
            }
            "POST /api/job_invocations" => {
                return Some(Answer::json(201, json!({"id": 9, "task": {"state": "stopped"}})));
            }
            _ => return None,
        };
        Some(held(&trips, body))
    })
    .hearing_asides()
}

/// An answer that comes when all requests of its round trip have come.
fn held(trips: &Arc<RoundTrips>, body: Value) -> Answer {
    let (round, trips) = (trips.arrive(), Arc::clone(trips));
    Answer::Written(Arc::new(move |out: &mut dyn Write| {
        trips.wait(round)?;
        out.write_all(body.to_string().as_bytes())
    }))
}

#[test]
fn a_command_takes_two_round_trips_before_its_job_and_one_where_the_template_is_known() {
    let home = tempfile::tempdir().unwrap();
    let (trips, input) = (Arc::new(RoundTrips::default()), Arc::new(Mutex::new("command")));
    let foreman = server(&trips, Arc::clone(&input));
    let run = |sizes: &[usize]| {
        trips.expect(sizes);
        let outcome = at_home(home.path(), "run web01 --async -- uptime").at(foreman.url()).run();
        trips.check();
        assert_eq!(outcome.code, 0, "{outcome}");
    };
    // Hosts and form, then the template of the form.
    run(&[2, 1]);
    // Hosts and template.
    run(&[2]);
    *input.lock().unwrap() = "script";
    // The template is not the one that was remembered: form and template once more.
    run(&[2, 1, 1]);
    let input = |job: &Request| job.json().pointer("/job_invocation/inputs").unwrap().clone();
    let inputs: Vec<_> = foreman.changes().iter().map(input).collect();
    assert_eq!(inputs, [json!({"command": "uptime"}), json!({"command": "uptime"}), json!({"script": "uptime"})]);
}

#[test]
fn a_client_that_asks_one_after_the_other_fails_the_test_of_round_trips() {
    let trips = Arc::new(RoundTrips::default());
    trips.expect(&[1, 1]);
    let (first, second) = (trips.arrive(), trips.arrive());
    assert!(trips.wait(first).is_ok() && trips.wait(second).is_ok());
    trips.check();
    trips.arrive();
    assert_eq!(trips.state.lock().unwrap().faults, ["a request more than expected"]);
}
