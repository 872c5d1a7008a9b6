//! The life of jobs.

use crate::client::Foreman;
use rexctl::sandbox::{Options, Rex};
use serde_json::{Value, json};

#[test]
fn a_job_is_created_runs_and_leaves_its_output() {
    let foreman = Foreman::start(Rex::V14_1, 20.0);
    let job = foreman.created(json!({}));
    assert_eq!((&job["status_label"], &job["description"]), (&json!("running"), &json!("Run id")));
    assert_eq!(foreman.follow(&job["id"]).last().unwrap(), "failed");
    let job = foreman.get(&format!("/api/job_invocations/{}?host_status=true", job["id"]));
    let hosts = job["targeting"]["hosts"].as_array().unwrap();
    let failed: Vec<_> = hosts.iter().filter(|host| host["job_status"] == "error").collect();
    assert_eq!(failed.len(), 1);
    assert_eq!(job["succeeded"], hosts.len() - 1);
    let output = |host: &Value| foreman.get(&format!("/api/job_invocations/{}/hosts/{}", job["id"], host["id"]));
    let last = |host: &Value| output(host)["output"].as_array().unwrap().last().unwrap()["output"].clone();
    assert_eq!(last(&hosts[0]), "Exit status: 0");
    let rows = format!("/api/hosts?thin=true&search=job_invocation.id%20%3D%20{}%20and%20", job["id"]);
    assert_eq!(foreman.get(&format!("{rows}job_invocation.result%20%3D%20failed"))["subtotal"], 1);
    assert_eq!(foreman.get(&format!("{rows}job_invocation.result%20%3D%20success"))["subtotal"], job["succeeded"]);
    let subtasks =
        format!("/foreman_tasks/api/tasks?search=parent_task_id%20%3D%20{}", job["task"]["id"].as_str().unwrap());
    assert_eq!(foreman.get(&subtasks)["subtotal"], hosts.len());
}

#[test]
fn a_job_on_no_host_succeeds() {
    let foreman = Foreman::start(Rex::V14_1, 20.0);
    for query in ["name = nothing", "name = ("] {
        let job = foreman.created(json!({"search_query": query}));
        assert_eq!((&job["total"], &job["targeting"]["hosts"]), (&json!(0), &json!([])), "{query}");
        assert_eq!(foreman.follow(&job["id"]).last().unwrap(), "succeeded", "{query}");
    }
}

#[test]
fn a_start_to_come_waits_and_can_be_cancelled() {
    let foreman = Foreman::start(Rex::V14_1, 1.0);
    let job = foreman.created(json!({"scheduling": {"start_at": "2099-01-01T10:00:59-05:00"}}));
    assert_eq!((&job["status_label"], &job["mode"]), (&json!("queued"), &json!("future")));
    assert_eq!((&job["scheduling"]["start_at"], &job["total"]), (&json!("2099-01-01 15:00:00 UTC"), &json!("N/A")));
    let address = format!("/api/job_invocations/{}", job["id"]);
    let output = foreman.get(&format!("{address}/hosts/6"));
    assert_eq!((&output["delayed"], &output["start_at"]), (&json!(true), &json!("2099-01-01T15:00:00.000Z")));
    assert_eq!(
        foreman.ask("POST", &format!("{address}/cancel"), None),
        (200, json!({"cancelled": true, "id": job["id"]}))
    );
    assert_eq!(foreman.get(&address)["status_label"], "cancelled");
    assert_eq!(foreman.ask("POST", &format!("{address}/cancel"), None).0, 422);
}

#[test]
fn a_start_in_the_past_runs_at_once() {
    let foreman = Foreman::start(Rex::V14_1, 20.0);
    let job = foreman.created(json!({"scheduling": {"start_at": "2001-01-01 10:00"}, "search_query": "id = 1"}));
    assert_eq!((&job["status_label"], &job["start_at"]), (&json!("queued"), &json!("2001-01-01 10:00:00 UTC")));
    assert_eq!(foreman.follow(&job["id"]).last().unwrap(), "succeeded");
}

#[test]
fn a_recurring_job_drops_its_end_and_outlives_a_cancelled_run() {
    let foreman = Foreman::start(Rex::V14_1, 1.0);
    let recurrence =
        json!({"cron_line": "5 4 * * *", "max_iteration": 2, "end_time": "2098-01-01 00:00", "purpose": "p"});
    let job = foreman.created(json!({"recurrence": recurrence}));
    assert_eq!((&job["mode"], &job["recurrence"]["end_time"]), (&json!("recurring"), &Value::Null));
    let logic = format!("/foreman_tasks/api/recurring_logics/{}", job["recurrence"]["id"]);
    assert_eq!(foreman.ask("POST", &format!("/api/job_invocations/{}/cancel", job["id"]), None).0, 200);
    let after = foreman.get(&logic);
    assert_eq!((&after["state"], &after["iteration"]), (&json!("active"), &json!(2)));
    assert_ne!(after["next_occurence"], job["recurrence"]["next_occurence"]);
    assert_eq!(
        foreman.ask("PUT", &logic, Some(&json!({"recurring_logic": {"enabled": false}}))).1["state"],
        "disabled"
    );
    assert_eq!(foreman.ask("POST", &format!("{logic}/cancel"), None).1["state"], "cancelled");
}

#[test]
fn a_rerun_of_a_static_job_takes_all_hosts_and_answers_raw_attributes() {
    let foreman = Foreman::start(Rex::V14_1, 50.0);
    let job = foreman.created(json!({}));
    foreman.follow(&job["id"]);
    let rerun = format!("/api/job_invocations/{}/rerun", job["id"]);
    let (status, again) = foreman.ask("POST", &rerun, Some(&json!({"failed_only": true})));
    assert_eq!((status, again.get("status"), &again["password"]), (201, None, &Value::Null));
    let again = foreman.get(&format!("/api/job_invocations/{}", again["id"]));
    assert_eq!(again["total"], job["total"]);
}

#[test]
fn output_arrives_in_pieces_and_since_leaves_out_what_was_seen() {
    let foreman = Foreman::start(Rex::V14_1, 50.0);
    let job = foreman.created(json!({"search_query": "id = 1"}));
    foreman.follow(&job["id"]);
    let address = format!("/api/job_invocations/{}/hosts/1", job["id"]);
    let all = foreman.get(&address);
    let pieces = all["output"].as_array().unwrap();
    let rest = foreman.get(&format!("{address}?since={}", pieces[1]["timestamp"]));
    assert_eq!(rest["output"].as_array().unwrap(), &pieces[2..]);
    let raw: String = pieces.iter().map(|piece| piece["output"].as_str().unwrap()).collect();
    assert_eq!(foreman.get(&format!("{address}/raw"))["output"], raw.as_str());
    assert_eq!(all["complete"], true);
}

#[test]
fn each_release_has_its_own_fields_and_routes() {
    for rex in Rex::ALL {
        let foreman = Foreman::start(rex, 1.0);
        let id = foreman.created(json!({}))["id"].clone();
        let hosts = foreman.ask("GET", &format!("/api/job_invocations/{id}/hosts"), None);
        assert_eq!(hosts.0 == 200, rex >= Rex::V14_1);
        assert_eq!(hosts.1["results"][0].get("id").is_some(), rex >= Rex::V16_7);
        let shown = foreman.get(&format!("/api/job_invocations/{id}?include_hosts=false"));
        assert_eq!(shown["targeting"].get("hosts").is_some(), rex < Rex::V16_7);
        assert_eq!(shown["task"].get("cancellable").is_some(), rex >= Rex::V17_1);
        assert_eq!(shown.get("total_hosts").is_some(), rex >= Rex::V14_1);
    }
}

#[test]
fn ten_thousand_hosts_and_fifty_thousand_jobs_are_served() {
    let options = Options { hosts: 10_000, jobs: 50_000, speed: 1_000.0, ..Options::default() };
    let foreman = Foreman::with(options);
    let page = foreman.get("/api/job_invocations?per_page=1&order=id%20ASC");
    assert_eq!((&page["total"], &page["results"][0]["id"]), (&json!(50_000), &json!(1)));
    let job = foreman.created(json!({"search_query": "name ~ example"}));
    assert_eq!(job["total"], 10_000);
    assert_eq!(foreman.follow(&job["id"]).last().unwrap(), "failed");
}

#[test]
fn since_16_1_single_hosts_can_be_cancelled() {
    let foreman = Foreman::start(Rex::V16_7, 0.001);
    let job = foreman.created(json!({"search_query": "id ^ (1, 2)"}));
    let address = format!("/api/job_invocations/{}", job["id"]);
    let (status, answer) =
        foreman.ask("POST", &format!("{address}/cancel"), Some(&json!({"search": "name = host1.example.com"})));
    assert_eq!((status, &answer["total"]), (200, &json!(1)));
    assert_eq!(answer["cancelled"].as_array().unwrap().len(), 1);
    let states = foreman.get(&format!("{address}/hosts"));
    assert_eq!(states["results"][0]["job_status"], "cancelled");
    assert_eq!(states["results"][1]["job_status"], "planned");
    assert_eq!(foreman.get(&address)["cancelled"], 1);
}

#[test]
fn a_hidden_input_is_never_shown() {
    let foreman = Foreman::start(Rex::V14_1, 1.0);
    let inputs = json!({"account": "root", "new_password": "s3cr3t-marker"});
    let job =
        foreman.created(json!({"job_template_id": 331, "inputs": inputs, "description_format": "%{new_password}"}));
    let shown = foreman.get(&format!("/api/job_invocations/{}", job["id"]));
    assert_eq!(shown["template_invocations"][0]["template_invocation_input_values"][1]["value"], "*****");
    assert!(!shown.to_string().contains("s3cr3t-marker"));
}

#[test]
fn a_dropped_sandbox_gives_its_port_back() {
    let sandbox = Foreman::start(Rex::V14_1, 1.0).sandbox;
    let address = sandbox.url().replace("http://", "");
    assert!(std::net::TcpStream::connect(&address).is_ok());
    drop(sandbox);
    assert!(std::net::TcpStream::connect(&address).is_err());
}
