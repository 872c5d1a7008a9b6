//! `rexctl schedule`: every job to come, in every form, and the verbs that change it.

pub mod apply;
mod apply_mistakes;
mod apply_states;
mod calendar;
mod coming_due;

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use chrono::{DateTime, Utc};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

/// The answers of a server with a recurring job of somebody else, which tells nothing but the job, and whose clock is far ahead.
fn reticent() -> Foreman {
    Foreman::answering(|request| {
        let path = request.target.split('?').next().unwrap();
        let forbidden = json!({"error": {"message": "Access denied", "missing_permissions": ["view_x"]}});
        Some(match path {
            "/api/job_invocations" if request.target.contains("queued") => {
                let row = json!({"id": 12, "dynflow_task": {"state": "scheduled"}});
                Answer::json(200, json!({"results": [row], "subtotal": 1, "page": 1, "per_page": 1000}))
            }
            "/api/job_invocations" => Answer::json(200, json!({"results": []})),
            "/api/job_invocations/12" => Answer::json(
                200,
                json!({
                    "id": 12, "description": "Run uptime", "targeting": {"user_id": 99, "search_query": "name ~ web"},
                    "recurrence": {"id": 3, "cron_line": "0 2 * * *", "state": "active", "iteration": 1,
                        "next_occurence": "2099-01-01 17:00:00 UTC"},
                }),
            ),
            _ => Answer::json(403, forbidden),
        })
    })
}

#[test]
fn a_server_that_tells_of_no_job_is_not_taken_for_one_without_any() {
    for (status, code) in [(403, 77), (404, 128)] {
        let said = json!({"error": {"message": "Access denied"}});
        let foreman = Foreman::answering(move |_| Some(Answer::json(status, said.clone())));
        for words in ["schedule", "schedule list --output json", "-q schedule --days 3", "schedule --ics -"] {
            let outcome = rexctl(words).at(foreman.url()).run();
            assert_eq!((outcome.code, outcome.stdout.as_str()), (code, ""), "{words}: {outcome}");
        }
    }
}

struct Server(Sandbox);

impl Server {
    fn new() -> Self {
        Self(Sandbox::start(SandboxOptions::default()).unwrap())
    }

    fn run(&self, words: &str, args: &[&str]) -> Outcome {
        let command =
            rexctl(words).at(&self.0.url()).env("FOREMAN_PASSWORD", self.0.password()).env("TZ", "Europe/Berlin");
        command.args(args).run()
    }

    fn rows(&self, words: &str) -> Vec<Value> {
        let outcome = self.run(words, &["--output", "json"]);
        assert_eq!(outcome.code, 0, "{outcome}");
        serde_json::from_str(&outcome.stdout).unwrap()
    }
}

/// A server with a job that starts later and two that recur.
fn busy() -> Server {
    let server = Server::new();
    for words in [
        &["--every=day", "--at=02:30", "--timezone=Europe/Berlin", "--times=4"][..],
        &["--start-at=2099-01-01 10:00"],
        &["--every=15 minutes"],
    ] {
        let outcome = server.run("run web01", &[words, &["--", "uptime"]].concat());
        assert_eq!(outcome.code, 0, "{outcome}");
    }
    server
}

#[test]
fn hosts_are_shown_to_people_as_a_node_set() {
    let server = Server::new();
    let outcome = server.run("run web[01-12].example.com --every day -- uptime", &[]);
    assert_eq!(outcome.code, 0, "{outcome}");
    for words in ["schedule", "schedule --days 3", "schedule --ics -"] {
        let shown = server.run(words, &[]);
        let unfolded = shown.stdout.replace("\r\n ", "");
        assert!(unfolded.contains("web[01-12].example.com") && !shown.stdout.contains("name ^"), "{words}: {shown}");
    }
}

#[test]
fn jobs_are_listed_by_their_next_run() {
    let rows = busy().rows("schedule --fields ALL");
    let told = |row: &Value| {
        ["Repeats", "Hosts", "Owner", "Ends", "State", "Cron line", "Recurring logic"].map(|key| row[key].clone())
    };
    assert_eq!(rows.len(), 3);
    let next: Vec<DateTime<Utc>> = rows.iter().map(|row| row["Next run"].as_str().unwrap().parse().unwrap()).collect();
    assert!(next.is_sorted(), "{next:?}");
    // Which of the recurring jobs is the next depends on the time of day.
    let row = |logic: u64| rows.iter().find(|row| row["Recurring logic"] == logic).unwrap();
    let hosts = "name ^ (web01.example.com)";
    let [repeats, line] = ["every 15 minutes, UTC", "*/15 * * * *"].map(Value::from);
    assert_eq!(told(row(2)), [repeats, json!(hosts), json!("admin"), json!("never"), json!("active"), line, json!(2)]);
    assert_eq!(
        told(row(1))[..4],
        [json!("at 02:30 every day, Berlin time"), json!(hosts), json!("admin"), json!("after 4 runs")]
    );
    assert_eq!(rows[2]["Next run"], "2099-01-01T10:00:00+01:00");
    assert_eq!(told(&rows[2])[..5], [json!("once"), json!(hosts), json!("admin"), json!(null), json!("once")]);
}

#[test]
fn what_is_forbidden_is_not_told_and_no_error() {
    let foreman = reticent();
    let outcome = rexctl("schedule").at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert!(outcome.stdout.contains("| not told | never"), "{outcome}");
    // The cron line has no zone; the one in which its next run is the told one is that of Tokyo.
    assert!(outcome.stdout.contains("at 02:00 every day, UTC+09:00"), "{outcome}");
    assert!(outcome.stderr.contains("Not told to this user: recurring logics, tasks, your user"), "{outcome}");
    let rows: Vec<Value> =
        serde_json::from_str(&rexctl("schedule --output json").at(foreman.url()).run().stdout).unwrap();
    assert_eq!(rows[0]["Owner"], Value::Null);
}

#[test]
fn an_agenda_has_each_run_and_a_month_counts_them() {
    let server = busy();
    let runs = server.rows("schedule --days 3");
    let daily = runs.iter().filter(|row| row["ID"] == 4).count();
    assert!((2..=3).contains(&daily), "{daily}");
    let times: Vec<DateTime<Utc>> = runs.iter().map(|row| row["Time"].as_str().unwrap().parse().unwrap()).collect();
    assert!(times.is_sorted());
    let far = server.rows("schedule --month 2098-02");
    assert_eq!((far.len(), &far[27]["Date"], &far[27]["Runs"]), (28, &json!("2098-02-28"), &json!(96)));
    let shown = server.run("schedule --month 2099-01", &[]);
    assert!(shown.stdout.starts_with("January 2099\nMon      Tue"), "{shown}");
    assert!(shown.stdout.contains(" 1 (97)"), "{shown}");
    let shown = server.run("schedule --days 2", &[]);
    assert!(shown.stdout.contains(" (96 runs: every 15 minutes, UTC)  [6]"), "{shown}");
    for wrong in ["--month 2099-13", "--days 0", "--days 2 --month"] {
        assert_eq!(server.run(&format!("schedule {wrong}"), &[]).code, 64, "{wrong}");
    }
}

#[test]
fn a_job_is_paused_resumed_and_cancelled_by_its_id() {
    let server = busy();
    let state = |id: u64| {
        let rows = server.rows("schedule --fields ALL");
        rows.iter().find(|row| row["ID"] == id).map(|row| row["State"].clone())
    };
    assert_eq!(server.run("schedule pause 4", &[]).code, 0);
    assert_eq!(state(4), Some(json!("paused")));
    let shown = server.run("schedule", &[]);
    assert!(shown.stdout.lines().rfind(|line| line.starts_with("4 ")).is_some_and(|line| line.contains("| paused")));
    assert_eq!(server.run("schedule resume logic:1", &[]).code, 0);
    assert_eq!(state(4), Some(json!("active")));
    let once = server.run("schedule pause 5", &[]);
    assert!(once.code == 64 && once.stderr.contains("job 5 starts once; only a recurring job can be paused"), "{once}");
    assert!(once.stderr.ends_with("To end it: rexctl schedule cancel 5\n"), "{once}");
    for id in ["5", "4", "logic:2"] {
        assert_eq!(server.run(&format!("schedule cancel {id}"), &[]).code, 0, "{id}");
    }
    assert_eq!(server.rows("schedule"), Vec::<Value>::new());
    assert_eq!(server.run("schedule cancel 99", &[]).code, 128);
    assert_eq!(server.run("schedule cancel soon", &[]).code, 64);
}

#[test]
fn what_has_ended_is_told_and_left_alone() {
    let server = busy();
    assert_eq!(server.run("schedule cancel logic:1", &[]).code, 0);
    assert_eq!(server.run("schedule cancel 5", &[]).code, 0);
    for (line, said) in [
        ("pause logic:1", "recurring logic 1 has ended (cancelled): no run follows that could be paused"),
        ("resume 4", "recurring logic 1 has ended (cancelled): no run follows that could be resumed"),
        ("cancel logic:1", "recurring logic 1 has ended (cancelled): no run follows that could be cancelled"),
        ("cancel 1", "job 1 has ended and runs only once: there is nothing that could be cancelled"),
        ("pause 1", "job 1 has ended and runs only once: there is nothing that could be paused"),
        ("resume 5", "job 5 was cancelled and runs only once: there is nothing that could be resumed"),
    ] {
        let outcome = server.run(&format!("schedule {line}"), &[]);
        assert!(outcome.code == 65 && outcome.stderr.contains(said), "{line}: {outcome}");
    }
}

#[test]
fn an_id_that_is_none_is_one_mistake() {
    let foreman = Foreman::untouched();
    for line in ["schedule pause abc", "schedule resume logic:x", "schedule cancel 0", "schedule pause job:"] {
        let outcome = rexctl(line).at(foreman.url()).run();
        let told = outcome.stderr.contains("must be the id of a job such as 12") && !outcome.stderr.contains("missing");
        assert!(outcome.code == 64 && told, "{line}: {outcome}");
    }
}
