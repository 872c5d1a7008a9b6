use super::*;
use serde_json::json;

fn job() -> Value {
    let values = json!([{"template_input_name": "command", "value": "id"}, {"template_input_name": "pin", "value": MASK},
        {"template_input_name": "unset", "value": null}]);
    json!({"id": 5, "description": "Run id", "template_id": 325, "effective_user": "root", "ssh_user": null,
        "concurrency_level": 3, "time_to_pickup": "60", "job_organization": {"id": 1}, "job_location": null,
        "targeting": {"randomized_ordering": true, "hosts": [
            {"id": 1, "name": "a", "job_status": "error"}, {"id": 2, "name": "b", "job_status": "N/A"}, {"id": 3, "name": "c"}]},
        "template_invocations": [{"host_id": 1, "template_id": 325, "template_invocation_input_values": values}]})
}

#[test]
fn hosts_carry_their_state_and_whether_they_were_planned() {
    let job = job();
    let hosts = Original::new(&job, Wizard(None)).hosts();
    let found: Vec<_> = hosts.iter().map(|host| (host.name.as_str(), host.state, host.was_planned)).collect();
    let expected = [("a", Some(HostState::Failed), true), ("b", Some(HostState::Pending), false), ("c", None, false)];
    assert_eq!(found, expected);
}

#[test]
fn every_host_counts_as_planned_if_the_answer_does_not_say() {
    let mut job = job();
    job["template_invocations"] = json!([{"template_id": 325}]);
    assert!(Original::new(&job, Wizard(None)).hosts().iter().all(|host| host.was_planned));
    job.as_object_mut().unwrap().remove("template_invocations");
    assert!(Original::new(&job, Wizard(None)).hosts().iter().all(|host| host.was_planned));
}

#[test]
fn the_draft_is_the_job_again() {
    let job = job();
    let original = Original::new(&job, Wizard(None));
    let draft = original.draft(&Inputs::new());
    assert_eq!(draft.job_template, Some(Reference::Id(json!(325))));
    assert_eq!(Value::Object(draft.inputs), json!({"command": "id", "pin": MASK}));
    assert_eq!((draft.effective_user.as_deref(), draft.ssh_user), (Some("root"), None));
    assert_eq!((draft.concurrency_level, draft.time_to_pickup), (Some(OrNil::Value(3)), Some(OrNil::Value(60))));
    assert_eq!(
        (draft.description_format.as_deref(), draft.randomized_ordering),
        (Some("Run id"), Some(OrNil::Value(true)))
    );
    assert_eq!((draft.organization, draft.location), (Some(Reference::Id(json!(1))), None));
    assert_eq!(original.visible_inputs(), ["command"]);
    assert_eq!(
        original.unreported_fields().collect::<Vec<_>>(),
        [("execution timeout", "--execution-timeout-interval")]
    );
}

#[test]
fn a_description_is_dropped_if_the_inputs_change() {
    let job = job();
    let description = |name: &str, value: &str| {
        let inputs = Inputs::from_iter([(name.to_owned(), json!(value))]);
        Original::new(&job, Wizard(None)).draft(&inputs).description_format
    };
    assert_eq!(description("pin", "1234").as_deref(), Some("Run id"));
    assert_eq!(description("command", "id").as_deref(), Some("Run id"));
    assert_eq!(description("command", "uptime"), None);
}

#[test]
fn unexpected_answers_yield_an_empty_draft() {
    for odd in [
        json!(null),
        json!({"targeting": null, "template_invocations": "N/A"}),
        json!({"targeting": {"hosts": [1, {}]}}),
    ] {
        let original = Original::new(&odd, Wizard(Some(&odd)));
        assert!(original.hosts().is_empty() && original.templates().is_empty() && original.inputs().is_none());
        assert!(original.draft(&Inputs::new()).job_template.is_none());
    }
}

/// Returns the wizard's answer for the same job, of a version whose API answers less.
fn wizard() -> Value {
    json!({"job": {"concurrency_control": {"level": 7}, "execution_timeout_interval": 99, "time_to_pickup": 33, "ssh_user": "deploy",
            "template_invocations": [{"effective_user": "ann", "provider_input_values": [{"name": "tags", "value": "db"}]}]},
        "job_organization": {"id": 4}, "job_location": {"id": 5},
        "inputs": {"inputs[command]": {"value": "uptime"}, "inputs[pin]": {"value": "4711"}}})
}

#[test]
fn the_wizard_fills_only_fields_that_the_api_lacks() {
    let (wizard, mut job) = (wizard(), job());
    for key in ["concurrency_level", "time_to_pickup", "effective_user", "ssh_user", "job_location"] {
        job.as_object_mut().unwrap().remove(key);
    }
    let original = Original::new(&job, Wizard(Some(&wizard)));
    let draft = original.draft(&Inputs::new());
    let numbers = [draft.concurrency_level, draft.execution_timeout_interval, draft.time_to_pickup];
    assert_eq!(numbers, [7, 99, 33].map(|number| Some(OrNil::Value(number))));
    assert_eq!((draft.effective_user.as_deref(), draft.ssh_user.as_deref()), (Some("ann"), Some("deploy")));
    assert_eq!((draft.organization, draft.location), (Some(Reference::Id(json!(1))), Some(Reference::Id(json!(5)))));
    assert_eq!(Value::Object(draft.inputs), json!({"command": "id", "pin": "4711"}));
    assert_eq!(original.provider_inputs().map(Value::Object), Some(json!({"tags": "db"})));
    assert_eq!((original.visible_inputs(), original.unreported_inputs()), (vec!["command".to_owned()], vec![]));
    assert_eq!(original.unreported_fields().count(), 0);
    assert_eq!(draft.description_format.as_deref(), Some("Run id"));
}

#[test]
fn inputs_of_a_job_that_was_not_planned_are_the_wizards_and_all_hidden() {
    let (wizard, mut job) = (wizard(), job());
    job["template_invocations"] = json!([]);
    let original = Original::new(&job, Wizard(Some(&wizard)));
    assert_eq!(original.inputs().map(Value::Object), Some(json!({"command": "uptime", "pin": "4711"})));
    assert!(original.visible_inputs().is_empty());
}

#[test]
fn null_in_the_api_overrides_the_wizard() {
    let wizard = wizard();
    let job = json!({"ssh_user": null, "concurrency_level": null});
    let draft = Original::new(&job, Wizard(Some(&wizard))).draft(&Inputs::new());
    assert_eq!((draft.ssh_user, draft.concurrency_level), (None, None));
}
