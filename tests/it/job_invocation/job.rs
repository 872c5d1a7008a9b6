//! A job on a scripted server: how its hosts' states go from poll to poll, and what they print.

use crate::foreman::{Answer, Foreman, Request};
use serde_json::{Value, json};

/// The id of every scripted job.
pub const ID: u64 = 7;

/// A host: its state at each poll, the last one staying, and the pieces it prints.
#[derive(Clone)]
pub struct Host {
    pub name: &'static str,
    pub states: Vec<&'static str>,
    pub output: Vec<Value>,
}

/// A host that prints `text` and ends with `status`.
pub fn host(name: &'static str, states: &[&'static str], text: &str, status: &str) -> Host {
    let end = json!({"output_type": "stdout", "output": format!("Exit status: {status}"), "timestamp": 100.0});
    let said = json!({"id": 1, "output_type": "stdout", "output": text, "timestamp": 99.0});
    Host { name, states: states.to_vec(), output: vec![said, end] }
}

/// The server's side of the job.
pub struct Job {
    pub hosts: Vec<Host>,
    /// The state of its task at each question for it.
    pub task: Vec<&'static str>,
    /// Answers to the next requests for states, before anything else.
    pub faults: Vec<Answer>,
    /// Rows carry ids (remote execution 15.0), and there is a list of hosts at all (14.1).
    pub has_ids: bool,
    pub has_list: bool,
    pub polls: usize,
    /// When it started, where the server tells.
    pub start_at: Option<&'static str>,
    /// Seconds by host, as the tasks of the hosts tell them; where there are none, the job tells no task.
    pub times: Vec<(&'static str, &'static str)>,
}

impl Job {
    pub fn of(hosts: Vec<Host>) -> Self {
        Self {
            hosts,
            task: vec!["running"],
            faults: Vec::new(),
            has_ids: true,
            has_list: true,
            polls: 0,
            start_at: None,
            times: Vec::new(),
        }
    }

    pub fn serve(mut self) -> Foreman {
        Foreman::answering(move |request| self.answer(request))
    }

    pub fn answer(&mut self, request: &Request) -> Option<Answer> {
        let path = request.target.split('?').next().unwrap();
        if path == "/api/hosts" {
            let is_asked = request.target.starts_with("/api/hosts?search=job_invocation.id = 7&thin=true&");
            let rows = self.hosts.iter().zip(1..).map(|(host, id)| json!({"id": id, "name": host.name}));
            return is_asked.then(|| Answer::json(200, json!({"results": rows.collect::<Vec<_>>()})));
        }
        if path == "/foreman_tasks/api/tasks" {
            let tasks = self.times.iter().map(|(name, seconds)| {
                json!({"id": name, "started_at": "x", "duration": seconds, "input": {"host": {"name": name}}})
            });
            return Some(Answer::json(200, json!({"results": tasks.collect::<Vec<_>>()})));
        }
        let parts: Vec<_> = path.trim_start_matches("/api/job_invocations").split('/').skip(1).collect();
        match (request.method.as_str(), parts.as_slice()) {
            ("GET", []) => Some(Answer::json(200, json!({"results": [self.row()]}))),
            ("GET", ["7", "hosts"]) if !self.has_list => Some(not_found()),
            ("GET", ["7", "hosts"]) => Some(self.states(|rows| json!({"results": rows}))),
            ("GET", ["7"]) if request.target.contains("host_status=true") => {
                self.has_ids = true;
                Some(self.states(|rows| json!({"id": ID, "targeting": {"hosts": rows}})))
            }
            ("GET", ["7", "hosts", id]) => {
                let output = &self.hosts[id.parse::<usize>().unwrap() - 1].output;
                Some(Answer::json(200, json!({"complete": true, "output": output})))
            }
            ("GET", ["7", "outputs"]) => {
                let (_, ids) = request.target.split_once("search_query=id ^ (")?;
                let ids = ids.split_once(')')?.0.split(',').map(|id| id.parse::<usize>().unwrap());
                let outputs: Vec<_> = ids
                    .map(|id| json!({"host_id": id, "complete": true, "output": self.hosts[id - 1].output}))
                    .collect();
                Some(Answer::json(200, json!({"outputs": outputs})))
            }
            ("POST", ["7", "cancel"]) => Some(Answer::json(200, json!({"cancelled": true, "id": ID}))),
            _ => None,
        }
    }

    fn row(&mut self) -> Value {
        let task = if self.task.len() > 1 { self.task.remove(0) } else { self.task[0] };
        let start_at = self.start_at.or((task == "scheduled").then_some("2026-11-24 04:05:00 UTC"));
        let id = (!self.times.is_empty()).then_some("t7");
        json!({
            "id": ID, "description": "Run id", "status": 3, "total": "N/A", "start_at": start_at,
            "dynflow_task": {"state": task, "id": id},
        })
    }

    fn states(&mut self, envelope: impl Fn(Vec<Value>) -> Value) -> Answer {
        if !self.faults.is_empty() {
            return self.faults.remove(0);
        }
        let rows = self.hosts.iter().zip(1..).map(|(host, id)| {
            let state = host.states.get(self.polls).or(host.states.last()).unwrap();
            let mut row = json!({"name": host.name, "job_status": state});
            if self.has_ids {
                row["id"] = json!(id);
            }
            row
        });
        let rows = rows.collect();
        self.polls += 1;
        Answer::json(200, envelope(rows))
    }
}

fn not_found() -> Answer {
    Answer::json(404, json!({"status": 404, "error": "Not Found"}))
}

/// The requests for the states of hosts.
pub fn polls(foreman: &Foreman) -> usize {
    let is_poll = |request: &&Request| {
        let path = request.target.split('?').next().unwrap();
        path.ends_with("/7/hosts") || request.target.contains("host_status=true")
    };
    foreman.requests().iter().filter(is_poll).count()
}
