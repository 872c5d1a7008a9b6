//! Inputs, checked against the template before a job is sent.

use super::*;

#[test]
fn a_value_outside_the_options_and_an_unknown_input_are_refused_with_the_closest() {
    let flags = |input: &'static str| [TEMPLATE, HOSTS, "--input", input];
    let told = |input| {
        let (outcome, lines) = run(vec![(WIZARD, Answer::json(200, template())), (COUNT, matching(3))], &flags(input));
        assert!(!lines.contains(&POST.to_owned()), "{lines:?}");
        outcome.to_string()
    };
    expect![[r#"
        exit 64
        Could not create the job invocation:
          --input: input "action": "instal" is not one of the options
        Close to it: "install"
        Options of "action": install, update, remove
    "#]]
    .assert_eq(&told("action=instal"));
    expect![[r#"
        exit 64
        Could not create the job invocation:
          --input: the template has no input "packge"
        Close to it: "package"
        Inputs of the template: action (required), package (required), pin
    "#]]
    .assert_eq(&told("packge=zsh"));
    let hidden = told("pin=4711");
    assert!(
        hidden.contains("input \"pin\": its value is not one of the options") && !hidden.contains("4711"),
        "{hidden}"
    );
}

#[test]
fn inputs_that_the_template_takes_are_sent() {
    let flags = [TEMPLATE, HOSTS, "--input=action=install", "--input=package=zsh", "--input=pin=", "--dry-run"];
    let (outcome, lines) = run(vec![(WIZARD, Answer::json(200, template())), (COUNT, matching(3))], &flags);
    assert_eq!((outcome.code, lines.len()), (0, 2), "{outcome}");
}

#[test]
fn without_the_wizard_the_apis_lists_tell_the_inputs() {
    let list = |rows: Value| Answer::json(200, json!({"results": rows}));
    let own = list(json!([{"name": "reboot", "input_type": "user", "options": ["yes", "no"]}]));
    let set = list(json!([{"target_template_id": 8, "include_all": true}]));
    let taken = list(json!([{"name": "action", "input_type": "user", "options": ["install"]}]));
    let answers = vec![
        (WIZARD, Answer::json(404, json!({"error": "Not Found"}))),
        ("GET /api/templates/7/template_inputs", own),
        ("GET /api/templates/7/foreign_input_sets", set),
        ("GET /api/templates/8/template_inputs", taken),
        ("GET /api/templates/8/foreign_input_sets", list(json!([]))),
    ];
    for (input, code) in [("reboot=maybe", 64), ("action=instal", 64), ("action=install", 0), ("acton=install", 64)] {
        let (outcome, _) = run(answers.clone(), &[TEMPLATE, HOSTS, "--dry-run", "--input", input]);
        assert_eq!(outcome.code, code, "{input}: {outcome}");
    }
}

#[test]
fn a_features_template_tells_its_inputs() {
    let feature = ("GET /api/remote_execution_features/run_script", Answer::json(200, json!({"job_template_id": 7})));
    let flags = ["--feature=run_script", HOSTS, "--input=action=instal"];
    let (outcome, _) = run(vec![feature, (WIZARD, Answer::json(200, template()))], &flags);
    assert_eq!(outcome.code, 64, "{outcome}");
}

#[test]
fn inputs_that_may_not_be_read_are_left_to_the_server() {
    for status in [403, 404, 500] {
        let flags = [TEMPLATE, HOSTS, "--dry-run", "--input=nope=1"];
        let (outcome, _) = run(vec![(WIZARD, Answer::json(status, json!({})))], &flags);
        assert_eq!(outcome.code, 0, "{status}: {outcome}");
    }
}

#[test]
fn what_only_the_server_refuses_is_told_with_the_closest_too() {
    let refused = "Validation failed: Template package action: Input action: Value is not included in the list";
    let refused = Answer::json(500, json!({"error": {"message": refused}}));
    let flags = [TEMPLATE, HOSTS, "--async", "--input=action=instal"];
    let (outcome, _) = run(vec![(POST, refused), (WIZARD, Answer::json(200, template()))], &flags);
    expect![[r#"
        exit 65
        Could not create the job invocation:
          --input: input "action": the value is not one of the options
        Close to it: "install"
        Options of "action": install, update, remove
    "#]]
    .assert_eq(&outcome.to_string());
}
