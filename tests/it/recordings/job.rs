//! Jobs as the recordings leave them. hammer reads a job's task to know how it ends, `rexctl` its hosts: how many of them
//! succeeded and failed is in the task's last answer, which ones they are in the job's own.

use super::replay::{Answered, Asked};
use serde_json::{Value, json};

const JOBS: &str = "/api/job_invocations";

/// The answer to a question about a job or its hosts; `own` are the exchanges of the recording that is replayed,
/// `others` those of all recordings of the server.
pub fn answer(asked: &Asked, own: &[Value], others: &[&Value]) -> Option<Answered> {
    let jobs = Jobs { own, others };
    let search = asked.search().unwrap_or_default();
    match (asked.method, asked.path) {
        ("POST", JOBS) => Some((201, jobs.again(asked)?)),
        ("GET", JOBS) => Some((200, list(vec![jobs.find(search.strip_prefix("id = ")?.parse().ok()?)?]))),
        ("GET", "/api/hosts") => Some((200, jobs.searched(search)?)),
        ("GET", path) => Some((200, jobs.below(path.strip_prefix(JOBS)?.strip_prefix('/')?)?)),
        _ => None,
    }
}

/// What is recorded of jobs.
struct Jobs<'a> {
    own: &'a [Value],
    others: &'a [&'a Value],
}

impl Jobs<'_> {
    /// The hosts that a search for those of a job finds, of any result or of one.
    fn searched(&self, search: &str) -> Option<Value> {
        let search = search.strip_prefix("job_invocation.id = ")?;
        let (id, result) = search.split_once(" and job_invocation.result = ").unwrap_or((search, ""));
        let mut hosts = hosts(&self.find(id.parse().ok()?)?);
        hosts.retain(|host| {
            result.is_empty() || result == host["job_status"].as_str().unwrap().replace("error", "failed")
        });
        Some(list(hosts))
    }

    /// A job, its hosts, or what one of them printed where that is not recorded: nothing.
    fn below(&self, path: &str) -> Option<Value> {
        let mut parts = path.split('/');
        let job = self.find(parts.next()?.parse().ok()?)?;
        match (parts.next(), parts.next()) {
            (None, _) => Some(job),
            (Some("hosts"), None) => Some(list(hosts(&job))),
            (Some("hosts"), Some(_)) => Some(json!({"complete": true, "refresh": false, "output": []})),
            _ => None,
        }
    }

    /// The job as it was created or last shown, with the end of its task.
    fn find(&self, id: u64) -> Option<Value> {
        let exchanges: Vec<&Value> = self.own.iter().chain(self.others.iter().copied()).collect();
        let told = exchanges.iter().find(|exchange| exchange["response"]["id"] == id && is_job(exchange));
        let Some(told) = told else { return self.of_output(id) };
        if let Some(original) = told["path"].as_str().unwrap().strip_suffix("/rerun") {
            let mut job = self.find(original.rsplit('/').next()?.parse().ok()?)?;
            job["id"] = id.into();
            return Some(job);
        }
        let mut job = told["response"].clone();
        let path = format!("/foreman_tasks/api/tasks/{}", job["dynflow_task"]["id"].as_str()?);
        if let Some(task) = exchanges.iter().rfind(|exchange| exchange["path"] == path) {
            end(&mut job, &task["response"]);
        }
        Some(job)
    }

    /// A job of which no more is recorded than what one host printed, to its end.
    fn of_output(&self, id: u64) -> Option<Value> {
        let hosts = format!("{JOBS}/{id}/hosts/");
        let printed = self.own.iter().find(|exchange| exchange["path"].as_str().unwrap().starts_with(&hosts))?;
        let host: u64 = printed["path"].as_str()?.strip_prefix(&hosts)?.parse().ok()?;
        let mut pieces = printed["response"]["output"].as_array().into_iter().flatten();
        let succeeded = u8::from(pieces.any(|piece| piece["output"] == "Exit status: 0"));
        let rows = self.own.iter().filter_map(|exchange| exchange["response"]["results"].as_array()).flatten();
        let named: Vec<_> = rows.filter(|row| row["id"] == host).collect();
        let targeting = json!({"hosts": named});
        Some(json!({"id": id, "dynflow_task": {"state": "stopped"}, "succeeded": succeeded, "failed": 1 - succeeded,
            "total": 1, "targeting": targeting}))
    }

    /// hammer has the server run a job again, `rexctl` creates a new one: the same job, and the same end.
    fn again(&self, asked: &Asked) -> Option<Value> {
        let rerun = self.own.iter().find(|exchange| exchange["path"].as_str().unwrap().ends_with("/rerun"))?;
        let mut job = self.find(rerun["response"]["id"].as_u64()?)?;
        job["targeting"]["search_query"] = asked.body["job_invocation"]["search_query"].clone();
        Some(job)
    }
}

fn list(rows: Vec<Value>) -> Value {
    json!({"total": rows.len(), "subtotal": rows.len(), "page": 1, "per_page": 1000, "results": rows})
}

/// Whether the answer is a job: of its creation, its show, or its rerun.
fn is_job(exchange: &Value) -> bool {
    let rest = exchange["path"].as_str().unwrap().strip_prefix(JOBS);
    rest.is_some_and(|rest| {
        rest.trim_matches('/').parse::<u64>().is_ok() || rest.is_empty() || rest.ends_with("/rerun")
    })
}

fn end(job: &mut Value, task: &Value) {
    job["dynflow_task"]["state"] = task["state"].clone();
    for (count, of_task) in [("succeeded", "success_count"), ("failed", "failed_count"), ("pending", "pending_count")] {
        job[count] = task["output"][of_task].as_u64().unwrap_or_default().into();
    }
}

/// The hosts with their states. Which of them failed is not recorded, only how many: the last ones.
fn hosts(job: &Value) -> Vec<Value> {
    let count = |key: &str| job[key].as_u64().unwrap_or_default() as usize;
    let (succeeded, failed) = (count("succeeded"), count("failed"));
    let hosts = job["targeting"]["hosts"].as_array().into_iter().flatten().enumerate();
    let state = |at: usize| match at {
        at if at < succeeded => "success",
        at if at < succeeded + failed => "error",
        _ => "running",
    };
    hosts.map(|(at, host)| json!({"name": host["name"], "id": host["id"], "job_status": state(at)})).collect()
}
