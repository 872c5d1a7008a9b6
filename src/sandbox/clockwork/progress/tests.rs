//! Jobs at given times.

use super::*;
use crate::sandbox::http::{ApiRequest, ReplyBody};
use crate::sandbox::state::ServerState;
use crate::sandbox::{SandboxOptions, clockwork, routes, seed};
use serde_json::{Value, json};

fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a time")
}

fn ask(state: &mut ServerState, method: &str, path: &str, body: Value, now: DateTime<Utc>) -> Value {
    let segments = path.split('/').map(str::to_owned).collect();
    let user = &seed::USERS[0];
    let request =
        ApiRequest { method: method.into(), segments, query: Vec::new(), body, user, zone: state.zone_of(user), now };
    clockwork::advance(state, now);
    let reply = routes::answer(state, &request).unwrap_or_else(|failure| failure);
    match reply.body {
        ReplyBody::Json(value) => value,
        ReplyBody::Empty => Value::Null,
    }
}

fn fresh() -> ServerState {
    seed::state(&SandboxOptions { finished_jobs: 0, ..SandboxOptions::default() }, time(0))
}

fn run(state: &mut ServerState, query: &str, more: Value) -> u32 {
    let mut job = json!({
        "job_template_id": 325, "targeting_type": "static_query", "search_query": query,
        "inputs": { "command": "echo one; sleep 2; echo two" },
    });
    job.as_object_mut().expect("an object").extend(more.as_object().cloned().expect("an object"));
    let answer = ask(state, "POST", "api/job_invocations", json!({ "job_invocation": job }), time(0));
    answer["id"].as_u64().and_then(|id| u32::try_from(id).ok()).unwrap_or_else(|| panic!("{answer}"))
}

fn states(state: &ServerState, job: u32, seconds: i64) -> Vec<RunState> {
    state.jobs[&job].host_states(time(seconds)).map(|(_, state)| state).collect()
}

#[test]
fn hosts_are_planned_run_and_end_and_the_parent_task_ends_last() {
    let mut state = fresh();
    let id = run(&mut state, "name ~ web or name = db08.example.com", json!({}));
    assert!(states(&state, id, 0).iter().all(|state| *state == RunState::Planned));
    assert!(states(&state, id, 2).contains(&RunState::Running));
    let ended = states(&state, id, 10);
    assert_eq!(ended.iter().filter(|state| **state == RunState::Success).count(), 12);
    assert_eq!(ended.iter().filter(|state| **state == RunState::Error).count(), 1);
    let job = &state.jobs[&id];
    assert_eq!(job.task_state(time(0)), TaskState::Planned);
    assert_eq!(job.task_state(time(10)), TaskState::Running);
    assert_eq!(job.task_state(time(20)), TaskState::Stopped(TaskResult::Warning));
}

#[test]
fn output_comes_in_pieces_with_growing_ids_and_times() {
    let mut state = fresh();
    let id = run(&mut state, "name = web01.example.com", json!({}));
    let path = format!("api/job_invocations/{id}/hosts/6");
    let counts: Vec<usize> = [0, 2, 4, 30]
        .map(|seconds| {
            ask(&mut state, "GET", &path, Value::Null, time(seconds))["output"].as_array().map_or(0, Vec::len)
        })
        .into();
    assert_eq!(counts, [0, 1, 2, 3]);
    let done = ask(&mut state, "GET", &path, Value::Null, time(30));
    let texts: Vec<_> = done["output"].as_array().expect("lines").iter().map(|line| line["output"].clone()).collect();
    assert_eq!(texts, ["one\n", "two\n", "Exit status: 0"]);
    assert!(done["output"][0]["id"].as_u64() < done["output"][1]["id"].as_u64());
    assert!(done["output"][0]["timestamp"].as_f64() < done["output"][1]["timestamp"].as_f64());
}

#[test]
fn a_concurrency_level_makes_hosts_wait_for_those_before_them() {
    let mut state = fresh();
    let id = run(&mut state, "name ~ web", json!({ "concurrency_control": { "concurrency_level": 4 } }));
    let running = |seconds| states(&state, id, seconds).iter().filter(|state| **state == RunState::Running).count();
    assert!((0..40).all(|seconds| running(seconds) <= 4));
    assert_eq!(running(2), 4);
}

#[test]
fn a_cancelled_job_keeps_what_has_ended_and_fails() {
    let mut state = fresh();
    let id = run(&mut state, "name ~ web or name ~ cache", json!({}));
    let cancelled = ask(&mut state, "POST", &format!("api/job_invocations/{id}/cancel"), json!({}), time(4));
    assert_eq!(cancelled, json!({ "cancelled": true, "id": id }));
    let ended = states(&state, id, 30);
    assert!(ended.contains(&RunState::Cancelled) && ended.contains(&RunState::Success));
    assert_eq!(state.jobs[&id].task_state(time(30)), TaskState::Stopped(TaskResult::Warning));
}

#[test]
fn a_scheduled_job_waits_and_one_cancelled_before_never_runs() {
    let mut state = fresh();
    let later = json!({ "scheduling": { "start_at": crate::sandbox::times::iso(time(3600)) } });
    let kept = run(&mut state, "name ~ web", later.clone());
    let dropped = run(&mut state, "name ~ web", later);
    ask(&mut state, "POST", &format!("api/job_invocations/{dropped}/cancel"), json!({}), time(10));
    assert_eq!(states(&state, kept, 3500), []);
    assert_eq!(state.jobs[&kept].task_state(time(3500)), TaskState::Scheduled);
    assert_eq!(state.jobs[&kept].task_state(time(3700)), TaskState::Stopped(TaskResult::Success));
    assert_eq!(state.jobs[&dropped].task_state(time(3700)), TaskState::Stopped(TaskResult::Cancelled));
}

#[test]
fn a_recurring_job_is_followed_by_its_next_until_its_iterations_are_used_up() {
    let mut state = fresh();
    let id = run(&mut state, "name ~ web", json!({ "recurrence": { "cron_line": "* * * * *", "max_iteration": 3 } }));
    let logic = |state: &mut ServerState, seconds| {
        let fields = ask(state, "GET", "foreman_tasks/api/recurring_logics/1", Value::Null, time(seconds));
        (fields["iteration"].clone(), fields["state"].clone())
    };
    assert_eq!(logic(&mut state, 0), (json!(1), json!("active")));
    assert_eq!(logic(&mut state, 61), (json!(2), json!("active")));
    assert_eq!(logic(&mut state, 3600), (json!(3), json!("finished")));
    let begun: Vec<_> = state.jobs.values().map(|job| (job.begins().expect("begun") - time(0)).num_seconds()).collect();
    assert_eq!((id, begun), (1, vec![60, 120, 180]));
}

#[test]
fn a_disabled_recurrence_does_not_begin_and_goes_on_once_enabled() {
    let mut state = fresh();
    let id = run(&mut state, "name ~ web", json!({ "recurrence": { "cron_line": "0 * * * *" } }));
    let begins = state.jobs[&id].begins().expect("begins");
    let path = "foreman_tasks/api/recurring_logics/1";
    let enable = |enabled| json!({ "recurring_logic": { "enabled": enabled } });
    assert_eq!(ask(&mut state, "PUT", path, enable(false), time(1))["state"], "disabled");
    assert_eq!(state.jobs[&id].task_state(begins), TaskState::Scheduled);
    assert_eq!(ask(&mut state, "PUT", path, enable(true), time(1))["state"], "active");
    assert_eq!(state.jobs[&id].begins(), Some(begins));
}
