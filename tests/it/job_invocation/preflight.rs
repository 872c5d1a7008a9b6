//! What is asked before a job is sent: how many hosts match, and whether the template takes the inputs.

mod inputs;

use super::{HOSTS, POST, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::Outcome;
use expect_test::expect;
use serde_json::{Value, json};

const COUNT: &str = "GET /api/hosts?search=name ~ web&per_page=1&thin=true";
const WIZARD: &str = "GET /ui_job_wizard/template/7";

fn matching(hosts: u64) -> Answer {
    Answer::json(200, json!({"total": 40, "subtotal": hosts, "results": []}))
}

fn forbidden(permission: &str) -> Answer {
    Answer::json(403, json!({"error": {"message": "Access denied", "missing_permissions": [permission]}}))
}

/// A server that answers these, in any order, and takes a job.
fn server(answers: Vec<(&'static str, Answer)>) -> Foreman {
    Foreman::answering(move |request: &Request| {
        let line = request.line();
        let found = answers.iter().find(|(start, _)| line.starts_with(start));
        found.map(|(_, answer)| answer.clone()).or_else(|| (line == POST).then(|| Answer::json(201, job())))
    })
    .hearing_asides()
}

/// What comes of these flags, and what was asked of the server.
fn run(answers: Vec<(&'static str, Answer)>, flags: &[&str]) -> (Outcome, Vec<String>) {
    let foreman = server(answers);
    let outcome = create(&foreman, flags.iter().copied()).run();
    let mut lines = foreman.lines();
    lines.sort();
    (outcome, lines)
}

/// The template as the wizard tells it.
fn template() -> Value {
    json!({"job_template": {"id": 7}, "template_inputs": [
        {"name": "action", "input_type": "user", "required": true, "hidden_value": false,
         "options": "install\r\nupdate\r\nremove"},
        {"name": "package", "input_type": "user", "required": true, "options": null}],
        "advanced_template_inputs": [{"name": "pin", "hidden_value": true, "options": "1111\n2222"}]})
}

#[test]
fn where_no_host_matches_no_job_is_made() {
    let bookmark = ("GET /api/bookmarks/9", Answer::json(200, json!({"id": 9, "query": "name ~ web"})));
    for flags in [vec![TEMPLATE, HOSTS], vec![TEMPLATE, "--bookmark-id=9"], vec![TEMPLATE, HOSTS, "--dry-run"]] {
        let (outcome, lines) = run(vec![(COUNT, matching(0)), bookmark.clone()], &flags);
        assert_eq!(outcome.code, 83, "{flags:?}: {outcome}");
        assert!(!lines.contains(&POST.to_owned()), "{flags:?}: {lines:?}");
        assert!(outcome.stderr.contains("no host matches, so nothing was sent"), "{outcome}");
        assert_eq!(outcome.stdout, "");
    }
}

#[test]
fn a_fixed_list_of_a_job_that_starts_later_is_counted_too() {
    for schedule in ["--start-at=2099-01-01", "--cron-line=5 4 * * * UTC"] {
        for more in [&[][..], &["--dry-run"], &["--strict"]] {
            let flags = [&[TEMPLATE, HOSTS, schedule], more].concat();
            let plugins = ("GET /api/plugins?", Answer::json(200, json!({"results": []})));
            let (outcome, lines) = run(vec![(COUNT, matching(0)), plugins], &flags);
            assert_eq!((outcome.code, lines.contains(&POST.to_owned())), (83, false), "{flags:?}: {outcome}");
            assert!(outcome.stderr.contains("with --dynamic they are selected when it starts"), "{outcome}");
        }
    }
}

#[test]
fn a_dry_run_of_a_dynamic_job_shows_the_hosts_of_now() {
    for (hosts, told) in [(0, "No host matches now; the server"), (12, "On 12 hosts now; the server")] {
        let flags = [TEMPLATE, HOSTS, "--dynamic", "--start-at=2099-01-01", "--dry-run"];
        let (outcome, _) = run(vec![(COUNT, matching(hosts))], &flags);
        assert_eq!(outcome.code, 0, "{outcome}");
        assert!(outcome.stdout.contains(&format!("\n\n{told} selects the hosts when the job starts\n")), "{outcome}");
    }
}

#[test]
fn the_number_of_hosts_is_told_beside_hammers_data() {
    let templates = ("GET /api/job_templates?", Answer::json(200, json!({"results": [{"id": 7, "name": "T"}]})));
    let (outcome, lines) = run(vec![(COUNT, matching(12)), templates], &["--job-template=T", HOSTS, "--async"]);
    expect![[r#"
        exit 0
        Job invocation 12 created
        --- stderr
        On 12 hosts
        Follow it with: rexctl watch 12
    "#]]
    .assert_eq(&outcome.to_string());
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[test]
fn a_dry_run_shows_the_number_too() {
    let (outcome, _) = run(vec![(COUNT, matching(1))], &[TEMPLATE, HOSTS, "--dry-run"]);
    assert!(outcome.stdout.ends_with("\n\nOn 1 host\n"), "{outcome}");
    let (outcome, _) = run(vec![(COUNT, matching(12))], &[TEMPLATE, HOSTS, "--dry-run", "--output=json"]);
    assert_eq!(serde_json::from_str::<Value>(&outcome.stdout).unwrap()["hosts"], 12, "{outcome}");
}

#[test]
fn async_with_ids_only_is_one_request_and_so_is_what_looks_for_hosts_later() {
    for flags in [
        &[TEMPLATE, HOSTS, "--async", "--input=command=id", "--organization-id=3"][..],
        &["--feature=run_script", HOSTS, "--async", "--input=command=id"],
        &[TEMPLATE, HOSTS, "--start-at=2099-01-01"],
        &[TEMPLATE, HOSTS, "--dynamic", "--async"],
    ] {
        let (outcome, lines) = run(vec![], flags);
        assert_eq!((outcome.code, lines.len()), (0, 1), "{flags:?}: {lines:?} {outcome}");
    }
}

#[test]
fn hosts_are_counted_where_the_job_will_run() {
    let scoped = "GET /api/hosts?search=name ~ web&per_page=1&thin=true&organization_id=3&location_id=4";
    let (outcome, _) = run(vec![(scoped, matching(0))], &[TEMPLATE, HOSTS, "--organization-id=3", "--location-id=4"]);
    assert_eq!(outcome.code, 83, "{outcome}");
}

#[test]
fn a_user_who_may_not_see_hosts_goes_on() {
    for answer in [forbidden("view_hosts"), Answer::json(404, json!({})), Answer::json(200, json!({}))] {
        let named = ("GET /api/organizations?", Answer::json(200, json!({"results": [{"id": 3, "name": "Acme"}]})));
        let flags = [TEMPLATE, HOSTS, "--async", "--organization=Acme"];
        let (outcome, lines) = run(vec![(COUNT, answer), named], &flags);
        let note = "Follow it with: rexctl watch 12\n";
        assert_eq!((outcome.code, outcome.stderr.as_str(), lines.len()), (0, note, 3), "{outcome} {lines:?}");
    }
}

#[test]
fn a_search_that_the_server_does_not_take_is_told_before_the_job_is_sent() {
    let refused = json!({"error": {"message": "Field 'nam' not recognized for searching!"}});
    let (outcome, lines) = run(vec![(COUNT, Answer::json(400, refused))], &[TEMPLATE, HOSTS]);
    assert_eq!((outcome.code, lines.len()), (65, 1), "{outcome}");
}

#[test]
fn a_search_that_is_too_long_to_be_counted_is_sent_all_the_same() {
    let query = format!("name ^ ({})", vec!["web01.example.com"; 500].join(", "));
    let long = format!("--search-query={query}");
    let too_long = Answer::raw(414, "text/html", "<html>Request-URI Too Long</html>");
    let (outcome, lines) =
        run(vec![("GET /api/hosts?", too_long)], &[TEMPLATE, &long, "--async", "--organization-id=NIL"]);
    assert_eq!((outcome.code, lines.len()), (0, 1), "{outcome}");
    let too_long = Answer::raw(414, "text/html", "<html>Request-URI Too Long</html>");
    let bookmark =
        ("GET /api/bookmarks?", Answer::json(200, json!({"results": [{"id": 9, "name": "b", "query": query}]})));
    let (outcome, lines) = run(vec![("GET /api/hosts?", too_long), bookmark], &[TEMPLATE, "--bookmark=b", "--async"]);
    assert_eq!((outcome.code, lines.len()), (0, 3), "{outcome}");
}

#[test]
fn a_search_of_any_length_is_sent_without_a_count_and_refused_where_the_count_is_needed() {
    let too_long = || Answer::raw(414, "text/html", "<html>Request-URI Too Long</html>");
    for names in [29, 5_000] {
        let query = format!("--search-query=name ^ ({})", vec!["web01.example.com"; names].join(", "));
        let (outcome, lines) = run(vec![("GET /api/hosts?", too_long())], &[TEMPLATE, &query, "--expect-hosts=3"]);
        assert_eq!((outcome.code, lines.contains(&POST.to_owned())), (65, false), "{names}: {outcome}");
        assert!(outcome.stderr.contains("--expect-hosts: the hosts cannot be counted: the search of "), "{outcome}");
        let flags = [TEMPLATE, &query, "--organization-id=NIL", "--location-id=NIL", "--detach"];
        let (outcome, lines) = run(vec![("GET /api/hosts?", too_long())], &flags);
        assert_eq!((outcome.code, lines.contains(&POST.to_owned())), (0, true), "{names}: {outcome}");
        let foreman = server(vec![("GET /api/hosts?", too_long())]);
        let outcome =
            crate::rexctl::rexctl("host list").at(foreman.url()).args([query.replacen("-query", "", 1)]).run();
        assert_eq!(outcome.code, 65, "{outcome}");
        assert!(outcome.stderr.contains(" characters is too long for "), "{outcome}");
    }
}

#[test]
fn a_feature_s_refused_input_is_told_with_the_closest() {
    let refused = json!({"error": {"message": "Feature input comand is unknown"}});
    let feature = Answer::json(200, json!({"id": 1, "label": "run_script", "job_template_id": 7}));
    let answers = vec![
        (POST, Answer::json(422, refused)),
        ("GET /api/remote_execution_features/run_script", feature),
        (WIZARD, Answer::json(200, template())),
    ];
    let flags = ["--feature=run_script", HOSTS, "--async", "--input=acton=install"];
    let (outcome, _) = run(answers, &flags);
    assert_eq!(outcome.code, 65, "{outcome}");
    assert!(outcome.stderr.contains("Close to it: \"action\"\nInputs of the template: action"), "{outcome}");
}

#[test]
fn another_number_of_hosts_than_expected_is_refused_in_every_case() {
    let later: [&[&str]; 3] = [&["--async"], &["--dynamic", "--async"], &["--start-at=2099-01-01"]];
    for (expected, hosts, code) in [("12", 12, 0), ("10..20", 12, 0), ("11", 12, 64), ("13..20", 12, 64), ("5", 0, 64)]
    {
        for more in later {
            let flags = [&[TEMPLATE, HOSTS, "--expect-hosts", expected], more].concat();
            let (outcome, lines) = run(vec![(COUNT, matching(hosts))], &flags);
            assert_eq!((outcome.code, lines.contains(&POST.to_owned())), (code, code == 0), "{flags:?}: {outcome}");
        }
    }
    let (outcome, _) = run(vec![(COUNT, matching(12))], &[TEMPLATE, HOSTS, "--expect-hosts=13..20"]);
    expect![[r#"
        exit 64
        Could not create the job invocation:
          --expect-hosts: 12 hosts would run the job, not 13 to 20; nothing was sent
        If these are meant, give --expect-hosts 12; otherwise correct the search and look at it with --dry-run.
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn an_expected_number_that_cannot_be_counted_is_an_error() {
    let flags = [TEMPLATE, HOSTS, "--async", "--expect-hosts=1"];
    let (outcome, lines) = run(vec![(COUNT, forbidden("view_hosts"))], &flags);
    expect![[r#"
        exit 77
        Could not create the job invocation:
          the user lacks a permission: view_hosts
        Without it, leave out --expect-hosts: the job is created without counting.
        An administrator can give a role that has it.
    "#]]
    .assert_eq(&outcome.to_string());
    assert_eq!(lines, [COUNT]);
    for odd in ["--expect-hosts=", "--expect-hosts=5..", "--expect-hosts=9..8", "--expect-hosts=-1"] {
        let (outcome, lines) = run(vec![], &[TEMPLATE, HOSTS, odd]);
        assert_eq!((outcome.code, lines.len()), (64, 0), "{outcome}");
    }
}
