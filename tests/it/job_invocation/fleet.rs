//! Job invocation 7 and its hosts, as remote execution servers of several versions tell of them.

use crate::foreman::{Answer, Foreman, Request};
use serde_json::{Value, json};

/// A host of the job: its name, the server's word for its state, and what it printed.
#[derive(Clone)]
pub struct Host {
    name: String,
    status: String,
    text: String,
}

pub fn host(name: &str, status: &str, text: &str) -> Host {
    Host { name: name.into(), status: status.into(), text: text.into() }
}

/// The job; a host's id is its place, from 1.
#[derive(Clone)]
pub struct Fleet {
    pub hosts: Vec<Host>,
    /// `/:id/outputs`, since remote execution 4.2.
    pub has_outputs: bool,
    /// `/:id/hosts`, since 14.1.
    pub has_hosts: bool,
    /// The tasks of the hosts, for a user who may see them.
    pub has_tasks: bool,
    /// Whether the job's parent task has not ended.
    pub is_running: bool,
    /// The start of a job that waits for it.
    pub start_at: Option<String>,
}

impl Fleet {
    pub fn of(hosts: impl IntoIterator<Item = Host>) -> Self {
        Self {
            hosts: hosts.into_iter().collect(),
            has_outputs: true,
            has_hosts: true,
            has_tasks: true,
            is_running: false,
            start_at: None,
        }
    }

    pub fn serve(&self) -> Foreman {
        let fleet = self.clone();
        Foreman::answering(move |request| fleet.answer(request))
    }

    pub fn answer(&self, request: &Request) -> Option<Answer> {
        let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
        let parameter = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let search = parameter("search").unwrap_or_default();
        let number = |name: &str, otherwise| parameter(name).and_then(|text| text.parse().ok()).unwrap_or(otherwise);
        let paging = (number("page", 1), number("per_page", 20));
        let missing = || Answer::json(404, json!({"status": 404, "error": "Not Found"}));
        Some(match path {
            "/api/hosts" => self.list(search, paging, |id, host| json!({"id": id, "name": host.name})),
            "/api/job_invocations" => {
                let state = match &self.start_at {
                    Some(_) => "scheduled",
                    None if self.is_running => "running",
                    None => "stopped",
                };
                Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"id": "f2366d08", "state": state}}], "subtotal": 1}))
            }
            "/foreman_tasks/api/tasks" if self.has_tasks && search == "parent_task_id = f2366d08" => {
                self.list("", paging, |id, host| json!({
                    "id": format!("task-{id}"), "started_at": (host.status != "pending").then_some("2027-01-01 00:00:00 UTC"),
                    "duration": format!("{id}.25"), "input": {"host": {"id": id, "name": host.name}},
                }))
            }
            "/api/job_invocations/7" => Answer::json(200, self.job()),
            "/api/job_invocations/7/hosts" if self.has_hosts => {
                self.list(search, paging, |_, host| json!({"name": host.name, "job_status": host.status, "smart_proxy_id": 1, "smart_proxy_name": "proxy"}))
            }
            "/api/job_invocations/7/outputs" if self.has_outputs => {
                let rows = self.found(parameter("search_query").unwrap_or_default());
                let rows: Vec<Value> = rows.map(|(id, host)| self.output(id, host)).collect();
                Answer::json(200, json!({"outputs": rows}))
            }
            _ => match path.strip_prefix("/api/job_invocations/7/hosts/").and_then(|id| id.parse::<usize>().ok()) {
                Some(id) => self.hosts.get(id - 1).map_or_else(missing, |host| Answer::json(200, self.output(id, host))),
                None => missing(),
            },
        })
    }

    fn job(&self) -> Value {
        let row = |(id, host): (usize, &Host)| json!({"id": id, "name": host.name, "job_status": host.status});
        let hosts: Vec<_> = self.found("").map(row).collect();
        json!({"id": 7, "targeting": {"hosts": hosts}})
    }

    fn list(&self, search: &str, paging: (usize, usize), row: impl Fn(usize, &Host) -> Value) -> Answer {
        let mut rows: Vec<_> = self.found(search).collect();
        rows.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        let (subtotal, (page, per_page)) = (rows.len(), paging);
        let rows = rows.into_iter().skip((page - 1) * per_page).take(per_page);
        let rows: Vec<_> = rows.map(|(id, host)| row(id, host)).collect();
        Answer::json(200, json!({"subtotal": subtotal, "results": rows}))
    }

    /// As much of the server's search as the client is known to use.
    fn found<'a>(&'a self, search: &'a str) -> impl Iterator<Item = (usize, &'a Host)> {
        let takes = move |(id, host): &(usize, &Host)| {
            let mut words = search.split(" and ").map(|word| word.trim_matches(['(', ')']));
            if let Some(ids) = search.strip_prefix("id ^ (") {
                return ids.trim_end_matches(')').split(',').any(|one| one == id.to_string());
            }
            words.all(|word| match word.split_once(" = ") {
                Some(("job_invocation.id", job)) => job == "7",
                Some(("job_invocation.result", "failed")) => host.status == "error",
                Some(("job_invocation.result", result)) => host.status == result,
                Some(("name" | "id", _)) => word
                    .split(" or ")
                    .any(|one| one == format!("name = \"{}\"", host.name) || one == format!("id = \"{id}\"")),
                _ => host.name.contains(word),
            })
        };
        self.hosts.iter().enumerate().map(|(place, host)| (place + 1, host)).filter(takes)
    }

    fn output(&self, id: usize, host: &Host) -> Value {
        if let Some(start) = &self.start_at {
            return json!({"host_id": id, "complete": false, "refresh": true, "output": [], "delayed": true, "start_at": start});
        }
        let status = if host.status == "success" { 0 } else { 1 };
        let pieces = json!([
            {"id": id, "output_type": "stdout", "output": host.text, "timestamp": 100.0},
            {"output_type": "stdout", "output": format!("Exit status: {status}"), "timestamp": 101.0},
        ]);
        json!({"host_id": id, "complete": true, "refresh": false, "output": pieces})
    }
}
