//! The table of round trips in docs/performance.md: each of its commands, run against a sandbox.

use super::RoundTrips;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::at_home;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use std::io::{Read as _, Write};
use std::net::TcpStream;
use std::sync::Arc;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/performance.md");

/// A row of the table.
struct Row {
    commands: Vec<String>,
    /// Number of the requests of each round trip.
    requests: Vec<usize>,
}

/// The rows of the table, whose last cell is the number of the round trips.
fn table() -> Vec<Row> {
    let document = std::fs::read_to_string(DOCUMENT).unwrap();
    let section = document.split("## ").find(|section| section.starts_with("Requests and round trips")).unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let commands = cells[0].split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let requests: Vec<usize> = cells[1].split('→').map(|trip| trip.split('+').count()).collect();
        assert_eq!(cells[2], requests.len().to_string(), "{line}");
        Row { commands, requests }
    })
    .collect()
}

/// The sandbox's whole answer to a request.
fn answered(sandbox: &str, request: &Request) -> Vec<u8> {
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let mut sent = format!("{} {path}?{query} HTTP/1.1\r\nHost: {sandbox}\r\nConnection: close\r\n", request.method);
    for name in ["Authorization", "Content-Type", "Content-Length"] {
        sent.extend(request.header(name).map(|value| format!("{name}: {value}\r\n")));
    }
    let mut connection = TcpStream::connect(sandbox).unwrap();
    connection.write_all(&[sent.as_bytes(), b"\r\n", &request.body].concat()).unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).unwrap();
    answer
}

/// A server with the answers of a sandbox, each held until all requests of its round trip have come.
fn holding(sandbox: &Sandbox, trips: &Arc<RoundTrips>) -> Foreman {
    let (sandbox, trips) = (sandbox.url().replace("http://", ""), Arc::clone(trips));
    Foreman::answering(move |request: &Request| {
        let answer = answered(&sandbox, request);
        let (round, trips) = (trips.arrive(), Arc::clone(&trips));
        Some(Answer::Wired(Arc::new(move |out: &mut dyn Write| {
            trips.wait(round)?;
            out.write_all(&answer)
        })))
    })
    .hearing_asides()
}

#[test]
fn each_command_takes_the_round_trips_of_the_document() {
    // Jobs stay as they are: those that a row has begun are running for the next.
    let stopped_at = Some("2026-11-23T20:00:00Z".parse().unwrap());
    let sandbox = Sandbox::start(SandboxOptions { stopped_at, ..SandboxOptions::default() }).unwrap();
    let (home, trips) = (tempfile::tempdir().unwrap(), Arc::new(RoundTrips::default()));
    let foreman = holding(&sandbox, &trips);
    let mut commands = 0;
    for row in table() {
        for command in &row.commands {
            let before = foreman.requests().len();
            trips.expect(&row.requests);
            let words = shlex::split(command).unwrap();
            let outcome = at_home(home.path(), "").args(words).at(foreman.url()).run();
            let sent = foreman.lines().split_off(before);
            trips.check(&format!("{command}: {outcome}{sent:#?}"));
            assert_eq!(outcome.code, 0, "{command}: {outcome}");
            commands += 1;
        }
    }
    assert!(commands >= 20, "{commands}");
}
