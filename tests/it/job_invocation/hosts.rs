//! `rexctl job-invocation hosts`

use super::fleet::{Fleet, host};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

fn fleet() -> Fleet {
    Fleet::of([
        host("web1", "success", "up\n"),
        host("db", "error", "down\n"),
        host("web2", "planned", ""),
        host("web3", "N/A", ""),
    ])
}

fn shown(fleet: &Fleet, words: &str) -> (i32, String, String) {
    let foreman = fleet.serve();
    let outcome = rexctl("job-invocation hosts --id 7").args(words.split_whitespace()).at(foreman.url()).run();
    foreman.requests();
    (outcome.code, outcome.stdout, outcome.stderr)
}

#[test]
fn hosts_are_listed_with_state_and_proxy() {
    let (code, csv, stderr) = shown(&fleet(), "--csv");
    let expected =
        "Name,State,Smart Proxy\ndb,failed,proxy\nweb1,success,proxy\nweb2,planned,proxy\nweb3,pending,proxy\n";
    assert_eq!((code, csv.as_str()), (0, expected), "{stderr}");
    let rows: Value = serde_json::from_str(&shown(&fleet(), "--output json --search db").1).unwrap();
    assert_eq!(rows, json!([{"Name": "db", "State": "failed", "Smart Proxy": {"Name": "proxy", "Id": 1}}]));
}

#[test]
fn names_alone_are_ready_for_xargs() {
    for (state, names) in [
        ("failed", "db\n"),
        ("succeeded", "web1\n"),
        ("planned", "web2\n"),
        ("pending", "web2\nweb3\n"),
        ("running", ""),
    ] {
        let (code, stdout, stderr) = shown(&fleet(), &format!("-q --state {state}"));
        assert_eq!((code, stdout.as_str(), stderr.as_str()), (0, names, ""), "{state}");
    }
    for (flag, state) in [("--failed", "failed"), ("--succeeded", "success"), ("--succeeded", "succeeded")] {
        let by_state = shown(&fleet(), &format!("-q --state {state}")).1;
        assert_eq!(
            (shown(&fleet(), &format!("-q {flag}")).1, by_state.is_empty()),
            (by_state, false),
            "{flag} {state}"
        );
    }
    assert_eq!(shown(&fleet(), "-q --state failed --state planned").1, "db\nweb2\n");
}

#[test]
fn a_server_without_the_list_is_asked_for_the_job() {
    let old = Fleet { has_hosts: false, has_outputs: false, ..fleet() };
    assert_eq!(shown(&old, "-q").1, "web1\ndb\nweb2\nweb3\n");
    assert_eq!(shown(&old, "-q --search web --state pending").1, "web2\nweb3\n");
    assert_eq!(shown(&old, "-q --order name").1, "db\nweb1\nweb2\nweb3\n");
    let csv = "Id,Name,State,Exit status\n2,db,failed,1\n";
    assert_eq!(shown(&old, "--csv --exit-status --state failed --fields id,name,state,exit*").1, csv);
}

#[test]
fn exit_statuses_are_read_on_request() {
    let csv = "Name,State,Exit status\ndb,failed,1\nweb1,success,0\n";
    let words = "--csv --exit-status --state failed --state succeeded --fields name,state,exit*";
    assert_eq!(shown(&fleet(), words).1, csv);
}

#[test]
fn a_job_that_is_not_there_is_not_found() {
    let foreman = fleet().serve();
    let outcome = rexctl("job-invocation hosts --id 8").at(foreman.url()).run();
    assert_eq!(outcome.code, 128, "{}", outcome.stderr);
}
