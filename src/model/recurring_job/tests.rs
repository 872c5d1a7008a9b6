use super::*;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::document;
use crate::model::zone::Zone;
use serde_json::json;

const DOCUMENT: &str = "\
job_template_id: 325
search_query: name ~ web
inputs: {command: uptime}
concurrency_control: {concurrency_level: 5}
recurrence: {every: day, at: '02:00', purpose: nightly}
";

fn clock() -> Clock {
    let cron_zone = CronZone::assumed(Zone::utc());
    Clock { now: "2026-11-24T10:00:00Z".parse().unwrap(), zone: Zone::utc(), cron_zone, dialect: Dialect::Fugit }
}

/// The job as a server tells it that has it as the document says.
fn stored() -> RecurringJob {
    RecurringJob {
        logic: json!({"id": 3, "cron_line": "0 2 * * *", "state": "active", "purpose": "nightly", "max_iteration": null,
            "iteration": 2, "next_occurence": "2026-11-25 02:00:00 UTC"}),
        job: Some(
            json!({"id": 12, "template_id": 325, "template_name": "Run", "description": "Run uptime", "effective_user": "root",
            "ssh_user": null, "time_to_pickup": null, "concurrency_level": 5, "execution_timeout_interval": 600,
            "targeting": {"user_id": 4, "search_query": "name ~ web", "targeting_type": "static_query", "randomized_ordering": null},
            "pattern_template_invocations": [{"template_id": 325, "template_invocation_input_values": [
                {"template_input_name": "command", "value": "uptime"}]}]}),
        ),
        wizard: None,
        zone: Some(Zone::utc()),
    }
}

fn compared(document: &str, stored: &RecurringJob) -> Comparison {
    let request = JobInvocationRequest::check(document::draft("x", document).unwrap(), &clock()).unwrap();
    let template = json!(325);
    let wanted =
        WantedJob { request: &request, ids: &Ids::default(), clock: &clock(), template: Some(&template), inputs: None };
    stored.compare(&wanted)
}

/// The fields that differ when one text of the document is replaced.
fn changed(from: &str, to: &str) -> Vec<String> {
    assert!(DOCUMENT.contains(from), "{from}");
    compared(&DOCUMENT.replace(from, to), &stored()).differences.into_iter().map(|it| it.field).collect()
}

#[test]
fn the_same_job_has_no_differences_though_the_server_filled_in_defaults() {
    assert_eq!(compared(DOCUMENT, &stored()), Comparison::default());
}

#[test]
fn each_field_of_the_document_is_compared() {
    for (from, to, fields) in [
        ("'02:00'", "'03:00'", &["recurrence.cron_line"][..]),
        ("name ~ web", "name ~ db", &["hosts"]),
        ("uptime", "id", &["inputs.command"]),
        ("level: 5", "level: 6", &["concurrency_control.concurrency_level"]),
        ("concurrency_control: {concurrency_level: 5}", "", &["concurrency_control.concurrency_level"]),
        ("purpose: nightly", "purpose: nightly, max_iteration: 3", &["recurrence.max_iteration"]),
        ("job_template_id: 325", "job_template_id: 325\ntargeting_type: dynamic_query", &["targeting_type"]),
        ("job_template_id: 325", "job_template_id: 325\nrandomized_ordering: true", &["randomized_ordering"]),
        ("job_template_id: 325", "job_template_id: 325\nssh: {effective_user: ann}", &["ssh.effective_user"]),
        (
            "job_template_id: 325",
            "job_template_id: 325\nexecution_timeout_interval: 60",
            &["execution_timeout_interval"],
        ),
        ("job_template_id: 325", "job_template_id: 325\ndescription_format: Check %{command}", &["description_format"]),
        ("job_template_id: 325", "job_template_id: 325\ndescription_format: Run %{command}", &[]),
        ("job_template_id: 325", "job_template_id: 325\nssh: {effective_user: root}", &[]),
    ] {
        assert_eq!(changed(from, to), fields, "{to}");
    }
}

#[test]
fn another_template_is_a_difference_with_both() {
    let mut other = stored();
    other.job.as_mut().unwrap()["pattern_template_invocations"][0]["template_id"] = json!(7);
    other.job.as_mut().unwrap()["template_id"] = json!(7);
    let difference = &compared(DOCUMENT, &other).differences[0];
    assert_eq!((difference.before.as_str(), difference.after.as_str()), ("template 7 (Run)", "template 325"));
}

#[test]
fn secrets_and_what_is_not_told_are_not_compared() {
    let document = DOCUMENT.replace("job_template_id: 325", "job_template_id: 325\npassword: s3cr3t");
    let mut hidden = stored();
    hidden.job.as_mut().unwrap()["pattern_template_invocations"][0]["template_invocation_input_values"][0]["value"] =
        json!("*****");
    let comparison = compared(&document, &hidden);
    assert_eq!(
        (comparison.differences.len(), comparison.not_compared),
        (0, vec!["inputs.command".into(), "password".into()])
    );
    let mut untold = stored();
    untold.job = None;
    assert_eq!(compared(DOCUMENT, &untold).not_compared, ["the job itself"]);
}

#[test]
fn an_end_is_the_same_while_runs_pass_and_another_one_differs() {
    let document = |end: &str| DOCUMENT.replace("purpose: nightly", &format!("purpose: nightly, end_time: '{end}'"));
    let mut limited = stored();
    // Ten runs were sent, of which the second waits: nine are left, from 25 November to 3 December.
    limited.logic["max_iteration"] = json!(10);
    assert_eq!(compared(&document("2026-12-03 12:00 UTC"), &limited).differences, []);
    let difference = &compared(&document("2026-12-04 12:00 UTC"), &limited).differences[0];
    assert_eq!(difference.before, "after 9 more runs");
    assert_eq!(difference.after, "2026-12-04T12:00:00Z, after 10 more runs");
    limited.logic["state"] = json!("disabled");
    assert_eq!(compared(&document("2026-12-04 12:00 UTC"), &limited).not_compared, ["recurrence.end_time"]);
}

#[test]
fn a_line_without_a_zone_is_compared_by_the_zone_of_its_owner_or_by_its_next_run() {
    let zone = |name: &str| Some(Zone::named(name).unwrap());
    let untold = |next: &str| {
        let mut job = RecurringJob { zone: None, ..stored() };
        job.logic["next_occurence"] = json!(next);
        job
    };
    let told = |name: &str| RecurringJob { zone: zone(name), ..stored() };
    let differs = "0 2 * * *, read in Asia/Tokyo";
    for (job, before) in [
        (told("UTC"), None),
        (told("Etc/UTC"), None),
        (told("Asia/Tokyo"), Some(differs)),
        (told("Africa/Abidjan"), None),
        (told("Europe/London"), Some("0 2 * * *, read in Europe/London")),
        (untold("2026-11-25 02:00:00 UTC"), None),
    ] {
        let comparison = compared(DOCUMENT, &job);
        let found = comparison.differences.first().map(|difference| difference.before.as_str());
        assert_eq!((found, comparison.not_compared), (before, Vec::new()), "{:?}", job.zone);
    }
    // The zone of the document's line is a guess here.
    assert_eq!(compared(DOCUMENT, &untold("2026-11-24 17:00:00 UTC")).not_compared, ["time_zone"]);
    assert_eq!(compared(DOCUMENT, &untold("soon")).not_compared, ["time_zone"]);
}
