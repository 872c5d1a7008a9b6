//! Fields that the server refuses, told as the options that carry them.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// A server that refuses every change with this answer, and has one host and one record of any other kind.
fn refusing(status: u16, body: &Value) -> Foreman {
    let answer = Answer::json(status, body.clone());
    Foreman::answering(move |request| match request.method.as_str() {
        "GET" if request.target.starts_with("/api/hosts?") => {
            Some(Answer::json(200, json!({"results": [{"id": 1, "name": "web01"}], "subtotal": 1})))
        }
        "GET" => Some(Answer::json(200, json!({"id": 7, "results": [{"id": 7, "name": "T"}], "subtotal": 1}))),
        _ => Some(answer.clone()),
    })
    .hearing_asides()
}

/// The run of a line on that server.
fn refused(status: u16, body: &Value, line: &str, flags: &[&str]) -> Outcome {
    let foreman = refusing(status, body);
    let outcome = rexctl(line).args(flags).at(foreman.url()).file("t.erb", "echo x\n").run();
    assert_eq!((outcome.stdout.as_str(), foreman.changes().len()), ("", 1), "{outcome}");
    outcome
}

fn invalid(problems: &str) -> Value {
    json!({"error": {"message": format!("Validation failed: {problems}")}})
}

const CREATE: &str = "job-invocation create --job-template-id 7 --search-query name=web01 --async";

#[test]
fn one_refused_field_of_a_job_is_a_sentence_with_its_option_and_value() {
    let mut told = String::new();
    for (problem, flags) in [
        ("Triggering: Cronline 0 5 * * * is not valid format of cron line", &["--cron-line", "0 5 * * *"][..]),
        (
            "Triggering: Purpose Active or disabled recurring logic with purpose nightly already exists",
            &["--cron-line", "0 5 * * *", "--purpose", "nightly"],
        ),
        (
            "Triggering: Start before raw The task could not be started",
            &["--start-at", "2099-01-01", "--start-before", "2099-01-02"],
        ),
        ("Concurrency level: must be greater than 5", &["--concurrency-level", "3"]),
        ("Time to pickup must be greater than 5", &["--time-to-pickup", "3"]),
        ("Ssh user is unknown", &["--ssh-user", "eve"]),
        ("Effective user is unknown", &["--effective-user", "eve"]),
        ("Password is too short", &["--password", "marker"]),
        ("Effective user password is too short", &["--effective-user-password", "marker"]),
        ("Execution timeout interval is odd", &["--execution-timeout-interval", "3"]),
        ("Description format is odd", &["--description-format", "x"]),
        ("Template t: Not all required inputs have values. Missing inputs: command", &[]),
        ("Job is odd, and so is this", &[]),
    ] {
        let outcome = refused(500, &invalid(problem), CREATE, flags);
        assert!(outcome.code == 65 && !outcome.stderr.contains("marker"), "{outcome}");
        told.push_str(outcome.stderr.split_once("Could not create the job invocation:\n").unwrap().1);
    }
    expect![[r#"
          --cron-line: "0 5 * * *" is not valid format of cron line
          --purpose: Active or disabled recurring logic with purpose nightly already exists
          --start-before: "2099-01-02T00:00:00+00:00": The task could not be started: it would start after this time
          --concurrency-level: "3" must be greater than 5
          --time-to-pickup: "3" must be greater than 5
          --ssh-user: "eve" is unknown
          --effective-user: "eve" is unknown
          --password: is too short
          --effective-user-password: is too short
          --execution-timeout-interval: "3" is odd
          --description-format: "x" is odd
          --input: the required input "command" has no value; add --input command=VALUE
        Inputs of the template: T
          Job is odd, and so is this
    "#]]
    .assert_eq(&told);
}

const SEVERAL: &str = "Targeting: Bookmark Must select a bookmark or enter a search query, Search query Must select a bookmark or \
    enter a search query, Triggering: Cronline 0 5 * * * is not valid format of cron line, Concurrency level: must be greater than 5, \
    Job is odd";

#[test]
fn several_are_a_table_and_members_of_a_json_array() {
    let flags = ["--cron-line", "0 5 * * *", "--concurrency-level", "3"];
    let outcome = refused(500, &invalid(SEVERAL), CREATE, &flags);
    expect![[r#"
        exit 65
        The cron line is read in UTC, this machine's time zone; that of your user on the server is not known; a zone name after the line fixes it on servers with foreman-tasks 8 and later
        Could not create the job invocation:
          OPTION                            VALUE      PROBLEM
          --bookmark-id and --search-query             Must select a bookmark or enter a search query
          --cron-line                       0 5 * * *  is not valid format of cron line
          --concurrency-level               3          must be greater than 5
                                                       Job is odd
    "#]].assert_eq(&outcome.to_string());
    let outcome = refused(500, &invalid(SEVERAL), &format!("{CREATE} --output json"), &flags);
    let json = outcome.stderr.split_once("\n{").unwrap().1;
    let error: Value = serde_json::from_str(&format!("{{{json}")).unwrap();
    assert_eq!((outcome.code, &error["error"]["kind"]), (65, &json!("rejected")));
    expect![[r#"
        [
          {
            "option": "--bookmark-id and --search-query",
            "value": null,
            "message": "Must select a bookmark or enter a search query",
            "allowed": null
          },
          {
            "option": "--cron-line",
            "value": "0 5 * * *",
            "message": "is not valid format of cron line",
            "allowed": null
          },
          {
            "option": "--concurrency-level",
            "value": "3",
            "message": "must be greater than 5",
            "allowed": null
          },
          {
            "option": "",
            "value": null,
            "message": "Job is odd",
            "allowed": null
          }
        ]
    "#]]
    .assert_eq(&format!("{:#}\n", error["error"]["errors"]));
    assert_eq!(error["error"]["server"], invalid(SEVERAL));
}

#[test]
fn the_option_is_the_one_that_was_typed() {
    let hosts = invalid("Targeting: Search query is odd");
    let (cron, template) = (
        invalid("Triggering: Cronline 0 5 * * * is not valid format of cron line"),
        json!({"error": {"message": "Template with id '7' was not found"}}),
    );
    let document = "job_template_id: 7\nsearch_query: name = web01\nrecurrence: {cron_line: 0 5 * * *}\n";
    let mut told = String::new();
    for (status, body, line) in [
        (500, &hosts, "job-invocation create --job-template-id 7 --search-query name=web01 --async"),
        (500, &hosts, "job-invocation create --job-template-id 7 --on web01 --async"),
        (500, &hosts, "job-invocation create --job-template-id 7 --all-hosts --async"),
        (500, &hosts, "run web01 -t T --async"),
        (500, &hosts, "run --search-query name=web01 -t T --async"),
        (404, &template, "job-invocation create --job-template-id 7 --search-query name=web01 --async"),
        (404, &template, "job-invocation create --job-template T --search-query name=web01 --async"),
        (500, &cron, "job-invocation create --from job.yaml --async"),
    ] {
        let foreman = refusing(status, body);
        let outcome = rexctl(line).at(foreman.url()).file("job.yaml", document).run();
        let _ = write!(told, "{line}\n{}", outcome.stderr);
    }
    expect![[r#"
        job-invocation create --job-template-id 7 --search-query name=web01 --async
        Could not create the job invocation:
          --search-query: "name=web01" is odd
        job-invocation create --job-template-id 7 --on web01 --async
        1 host: web01
        Could not create the job invocation:
          --on: "name ^ (web01)" is odd
        job-invocation create --job-template-id 7 --all-hosts --async
        Could not create the job invocation:
          --all-hosts: "id > 0" is odd
        run web01 -t T --async
        1 host: web01
        Could not run the job:
          TARGET: "name ^ (web01)" is odd
        run --search-query name=web01 -t T --async
        Could not run the job:
          --search-query: "name=web01" is odd
        job-invocation create --job-template-id 7 --search-query name=web01 --async
        Could not create the job invocation:
          --job-template-id: there is no job template with id 7
        See rexctl job-template list.
        job-invocation create --job-template T --search-query name=web01 --async
        On 1 host
        Could not create the job invocation:
          --job-template: there is no job template with id 7
        See rexctl job-template list.
        job-invocation create --from job.yaml --async
        The cron line is read in UTC, this machine's time zone; that of your user on the server is not known; a zone name after the line fixes it on servers with foreman-tasks 8 and later
        Could not create the job invocation:
          --from job.yaml: recurrence.cron_line: "0 5 * * *" is not valid format of cron line
    "#]].assert_eq(&told);
}

#[test]
fn the_fields_of_a_record_are_the_options_of_its_noun() {
    let taken = json!({"error": {"id": null, "errors": {"name": ["has already been taken"]}, "full_messages": ["Name has already been taken"]}});
    let several = json!({"error": {"id": 5, "errors": {"base": ["This template is locked."], "job_category": ["can't be blank"],
        "provider_type": ["is unknown"], "organizations": ["are odd"]},
        "full_messages": ["This template is locked.", "Job category can't be blank", "Provider type is unknown", "Organizations are odd"]}});
    let target = json!({"error": {"id": null, "errors": {"target_template": ["must exist"], "fact_name": ["can't be blank"]},
        "full_messages": ["Target template must exist", "Fact name can't be blank"]}});
    let mut told = String::new();
    for (body, line) in [
        (&taken, "job-template create --name web --file t.erb --job-category c --provider-type script"),
        (&taken, "job-template update --id 7 --name web"),
        (&taken, "job-template update --name T --new-name web"),
        (&taken, "bookmark create --name web --controller hosts --query x"),
        (
            &several,
            "job-template create --name web --file t.erb --job-category= --provider-type script --organization-ids 4",
        ),
        (&target, "foreign-input-set create --template-id 7 --target-template-id 8"),
        (&target, "template-input create --template-id 7 --name f --input-type fact --fact-name="),
    ] {
        let outcome = refused(422, body, line, &[]);
        let _ = write!(told, "{line}\n{outcome}");
    }
    expect![[r#"
        job-template create --name web --file t.erb --job-category c --provider-type script
        exit 65
        Could not create the job template:
          --name: "web" has already been taken
        job-template update --id 7 --name web
        exit 65
        Could not update the job template:
          --name: "web" has already been taken
        job-template update --name T --new-name web
        exit 65
        Could not update the job template:
          --new-name: "web" has already been taken
        bookmark create --name web --controller hosts --query x
        exit 65
        Could not create the bookmark:
          --name: "web" has already been taken
        job-template create --name web --file t.erb --job-category= --provider-type script --organization-ids 4
        exit 65
        Could not create the job template:
          OPTION              VALUE   PROBLEM
                                      This template is locked.
          --job-category              can't be blank
          --provider-type     script  is unknown
          --organization-ids  4       are odd
        foreign-input-set create --template-id 7 --target-template-id 8
        exit 65
        Could not create the input set:
          OPTION                VALUE  PROBLEM
          --target-template-id  8      must exist
                                       Fact name can't be blank
        template-input create --template-id 7 --name f --input-type fact --fact-name=
        exit 65
        Could not create the template input:
          OPTION       VALUE  PROBLEM
                              Target template must exist
          --fact-name         can't be blank
    "#]]
    .assert_eq(&told);
}
