//! `rexctl schedule apply`: the server has the recurring jobs of the documents, and a second run changes nothing.

use crate::faults::client;
use crate::faults::proxy::{Fault, Harm, Place, Proxy};
use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

pub const NIGHTLY: &str = "\
job_template: Run Command - Script Default
targets: ['web*']
inputs: {command: uptime}
recurrence: {every: day, at: '02:00', purpose: nightly}
time_zone: Europe/Berlin
";

pub const HOURLY: &str = "\
feature: run_script
search_query: name ~ db
inputs:
  command: df -h
ssh: {effective_user: nobody}
recurrence:
  cron_line: 15 * * * *
  purpose: hourly
";

/// A sandbox on which no job has run.
pub struct Server(pub Sandbox);

impl Server {
    pub fn new() -> Self {
        Self(Sandbox::start(SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() }).unwrap())
    }

    /// Runs a command with these files of documents.
    pub fn run(&self, words: &str, files: &[(&str, &str)]) -> Outcome {
        run_at(&self.0.url(), words, files)
    }

    pub fn apply(&self, flags: &str, files: &[(&str, &str)]) -> Value {
        let outcome = self.run(&format!("schedule apply --output json {flags}"), files);
        assert_eq!(outcome.code, 0, "{outcome}");
        serde_json::from_str(&outcome.stdout).unwrap()
    }

    /// Id, purpose and state of every recurring logic.
    pub fn logics(&self) -> Vec<(u64, String, String)> {
        let rows = client::get(&self.0, "/foreman_tasks/api/recurring_logics?per_page=all&order=id%20ASC").body;
        let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let rows = rows["results"].as_array().unwrap();
        rows.iter().map(|row| (row["id"].as_u64().unwrap(), text(row, "purpose"), text(row, "state"))).collect()
    }
}

pub fn run_at(url: &str, words: &str, files: &[(&str, &str)]) -> Outcome {
    let command = rexctl("").args(shlex::split(words).unwrap()).at(url).env("TZ", "UTC");
    files.iter().fold(command, |command, (name, text)| command.file(name, text)).run()
}

pub fn actions(record: &Value) -> Vec<(String, String)> {
    let text = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    record["items"].as_array().unwrap().iter().map(|item| (text(item, "purpose"), text(item, "action"))).collect()
}

pub fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

const BOTH: [(&str, &str); 2] = [("jobs/nightly.yaml", NIGHTLY), ("jobs/hourly.yml", HOURLY)];

#[test]
fn a_second_run_changes_nothing_and_a_change_replaces_exactly_one() {
    let server = Server::new();
    let planned = server.apply("-f jobs --dry-run", &BOTH);
    assert_eq!(actions(&planned), pairs(&[("hourly", "create"), ("nightly", "create")]));
    assert!(planned["changed"] == true && planned["dry_run"] == true && server.logics().is_empty(), "{planned}");
    let made = server.apply("-f jobs", &BOTH);
    assert_eq!(actions(&made), pairs(&[("hourly", "created"), ("nightly", "created")]));
    assert_eq!((&made["changed"], &made["items"][1]["recurring_logic"]), (&json!(true), &json!(2)));
    let before = server.logics();
    let again = server.apply("-f jobs", &BOTH);
    assert_eq!(actions(&again), pairs(&[("hourly", "unchanged"), ("nightly", "unchanged")]), "{again}");
    assert_eq!((&again["changed"], server.logics()), (&json!(false), before));
    let later = NIGHTLY.replace("02:00", "03:30");
    let changed = server.apply("-f jobs", &[BOTH[1], ("jobs/nightly.yaml", &later)]);
    assert_eq!(actions(&changed), pairs(&[("hourly", "unchanged"), ("nightly", "replaced")]));
    let difference = json!([{"field": "recurrence.cron_line", "before": "0 2 * * * Europe/Berlin", "after": "30 3 * * * Europe/Berlin"}]);
    assert_eq!(changed["items"][1]["differences"], difference);
    let states: Vec<_> = server.logics().into_iter().map(|(id, _, state)| (id, state)).collect();
    assert_eq!(states, [(1, "active".to_owned()), (2, "cancelled".to_owned()), (3, "active".to_owned())]);
}

#[test]
fn the_silent_format_prints_the_ids_of_the_jobs_that_were_created() {
    let server = Server::new();
    let silent = |documents: &[(&str, &str)], flags: &str| {
        let outcome = server.run(&format!("schedule apply --output silent -f . {flags}"), documents);
        assert_eq!(outcome.code, 0, "{outcome}");
        outcome.stdout
    };
    let both = [("nightly.yaml", NIGHTLY), ("hourly.yaml", HOURLY)];
    assert_eq!(silent(&both, "--dry-run"), "");
    assert_eq!(silent(&both, ""), "1\n2\n");
    assert_eq!(silent(&both, ""), "");
    assert_eq!(silent(&[("nightly.yaml", &NIGHTLY.replace("02:00", "03:00"))], "--prune --yes"), "3\n");
}

#[test]
fn each_difference_is_shown_in_a_table() {
    let server = Server::new();
    server.apply("-f jobs", &BOTH);
    let changed = HOURLY.replace("df -h", "df -i").replace("nobody", "ann").replace("name ~ db", "name ~ cache");
    let shown = server.run("schedule apply -f hourly.yaml --dry-run", &[("hourly.yaml", &changed)]);
    for part in [
        "PURPOSE | CHANGE  | WHAT",
        "hourly  | replace | ",
        "hosts: name ~ db → name ~ cache",
        "inputs.command: df -h → df -i",
        "ssh.effective_user: nobody → ann",
    ] {
        assert!(shown.stdout.contains(part), "{part}: {shown}");
    }
    assert!(shown.stderr.ends_with("Nothing was changed: --dry-run.\n"), "{shown}");
    assert_eq!(server.logics().len(), 2);
}

#[test]
fn prune_cancels_the_own_jobs_with_a_purpose_that_are_in_no_file() {
    let server = Server::new();
    server.apply("-f jobs", &BOTH);
    assert_eq!(server.run("run web01 --every day -- uptime", &[]).code, 0);
    let others =
        rexctl("run web01 --every day --purpose theirs -- uptime").at(&server.0.url()).env("FOREMAN_USERNAME", "tokyo");
    assert_eq!(others.run().code, 0);
    let only = [("nightly.yaml", NIGHTLY)];
    let refused = server.run("schedule apply -f nightly.yaml --prune", &only);
    assert!(
        refused.code == 64 && refused.stderr.contains("1 recurring job would be cancelled: hourly; add --yes"),
        "{refused}"
    );
    assert!(server.logics().iter().all(|(_, _, state)| state == "active"));
    let planned = server.apply("-f nightly.yaml --prune --dry-run", &only);
    assert_eq!(actions(&planned), pairs(&[("nightly", "unchanged"), ("hourly", "remove")]));
    let removed = server.apply("-f nightly.yaml --prune --yes", &only);
    assert_eq!(
        (actions(&removed), &removed["changed"]),
        (pairs(&[("nightly", "unchanged"), ("hourly", "removed")]), &json!(true))
    );
    let ended: Vec<_> =
        server.logics().into_iter().filter(|(_, _, state)| state != "active").map(|(_, it, _)| it).collect();
    assert_eq!(ended, ["hourly"]);
}

#[test]
fn what_the_server_refuses_in_look_ups_leaves_everything_as_it_was() {
    let server = Server::new();
    server.apply("-f jobs", &BOTH);
    let changed = HOURLY.replace("15 *", "20 *");
    for (inputs, told) in
        [("comand: uptime", "comand"), ("command: \"\"", "inputs.command: the template requires a value")]
    {
        let wrong = NIGHTLY.replace("command: uptime", inputs);
        let files = [("jobs/nightly.yaml", wrong.as_str()), ("jobs/hourly.yml", changed.as_str())];
        for line in ["schedule apply -f jobs --dry-run", "schedule apply -f jobs"] {
            let outcome = server.run(line, &files);
            assert!(outcome.code == 64 && outcome.stderr.contains("jobs/nightly.yaml"), "{inputs}: {outcome}");
            assert!(outcome.stderr.contains(told), "{inputs}: {outcome}");
        }
    }
    assert!(server.logics().iter().all(|(_, _, state)| state == "active"));
}

/// Applies through a proxy whose fault falls on the first request that changes something.
fn apply_with_fault(server: &Server, place: Place, file: &str) -> Outcome {
    let address = server.0.url().strip_prefix("http://").unwrap().parse().unwrap();
    let fault = Fault { exchange: None, place, at: 0, harm: Harm::Cut, dead_after: false };
    let proxy = Proxy::start(address, fault);
    let outcome = run_at(&proxy.url(), "schedule apply -f nightly.yaml --output json", &[("nightly.yaml", file)]);
    assert!(proxy.end().struck, "{outcome}");
    outcome
}

fn living(server: &Server) -> Vec<u64> {
    server.logics().into_iter().filter(|(_, _, state)| state == "active").map(|(id, ..)| id).collect()
}

#[test]
fn a_job_whose_answer_was_lost_is_found_by_its_purpose() {
    let server = Server::new();
    let outcome = apply_with_fault(&server, Place::Answer, NIGHTLY);
    assert_eq!(outcome.code, 0, "{outcome}");
    let record: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((&record["items"][0]["action"], &record["items"][0]["recurring_logic"]), (&json!("created"), &json!(1)));
    assert_eq!(server.apply("-f nightly.yaml", &[("nightly.yaml", NIGHTLY)])["changed"], false);
    assert_eq!(living(&server), [1]);
}

#[test]
fn a_request_that_was_lost_is_an_84_and_the_next_run_makes_one_job() {
    let server = Server::new();
    let outcome = apply_with_fault(&server, Place::Request, NIGHTLY);
    assert!(
        outcome.code == 84 && outcome.stderr.contains("Apply again, which looks for it by its purpose."),
        "{outcome}"
    );
    let record: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((&record["changed"], &record["items"][0]["action"]), (&json!(false), &json!("failed")));
    assert_eq!(
        actions(&server.apply("-f nightly.yaml", &[("nightly.yaml", NIGHTLY)])),
        pairs(&[("nightly", "created")])
    );
    assert_eq!(living(&server), [1]);
}

#[test]
fn a_replacement_whose_first_answer_was_lost_goes_on_or_is_repeated() {
    let later = NIGHTLY.replace("02:00", "03:30");
    for (place, code) in [(Place::Answer, 0), (Place::Request, 84)] {
        let server = Server::new();
        server.apply("-f nightly.yaml", &[("nightly.yaml", NIGHTLY)]);
        let outcome = apply_with_fault(&server, place, &later);
        assert_eq!(outcome.code, code, "{outcome}");
        assert_eq!(living(&server).len(), 1, "{outcome}");
        server.apply("-f nightly.yaml", &[("nightly.yaml", &later)]);
        assert_eq!(living(&server), [2]);
        assert_eq!(server.apply("-f nightly.yaml", &[("nightly.yaml", &later)])["changed"], false);
    }
}
