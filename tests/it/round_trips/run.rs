//! The round trips of `rexctl run` before the job is sent.

use super::RoundTrips;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::at_home;
use serde_json::{Value, json};
use std::io::Write;
use std::sync::{Arc, Mutex};

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
        trips.check(&outcome.to_string());
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

/// The same of a server that lacks the web form.
fn older_server(trips: &Arc<RoundTrips>) -> Foreman {
    let trips = Arc::clone(trips);
    Foreman::answering(move |request: &Request| {
        let list = |row: Value| json!({"total": 1, "subtotal": 1, "page": 1, "results": [row]});
        let (status, body) = match request.line().split('?').next()? {
            "GET /ui_job_wizard/categories" => (404, json!({})),
            "GET /api/hosts" => (200, list(json!({"id": 1, "name": "web01.example.com"}))),
            "GET /api/job_templates" => (200, list(json!({"id": 7, "name": "Run Command - Script Default"}))),
            "GET /api/templates/7/template_inputs" => {
                (200, list(json!({"name": "command", "required": true, "input_type": "user"})))
            }
            "GET /api/templates/7/foreign_input_sets" => (200, json!({"results": []})),
            "POST /api/job_invocations" => {
                return Some(Answer::json(201, json!({"id": 9, "task": {"state": "stopped"}})));
            }
            _ => return None,
        };
        let (round, trips) = (trips.arrive(), Arc::clone(&trips));
        Some(Answer::Wired(Arc::new(move |out: &mut dyn Write| {
            trips.wait(round)?;
            write!(out, "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{body}")
        })))
    })
    .hearing_asides()
}

#[test]
fn a_server_without_the_web_form_costs_one_round_trip_more_and_none_where_the_template_is_known() {
    let home = tempfile::tempdir().unwrap();
    let trips = Arc::new(RoundTrips::default());
    let foreman = older_server(&trips);
    // Hosts and form; the template that servers come with; its inputs, and the sets of others.
    for sizes in [&[2, 1, 2][..], &[3]] {
        trips.expect(sizes);
        let outcome = at_home(home.path(), "run web01 --async -- uptime").at(foreman.url()).run();
        trips.check(&outcome.to_string());
        assert_eq!(outcome.code, 0, "{outcome}");
    }
    assert_eq!(foreman.changes().len(), 2);
}
