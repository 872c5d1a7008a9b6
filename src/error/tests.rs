use super::*;
use serde_json::json;

#[test]
fn text_has_action_reason_and_hint_on_their_own_lines() {
    let error = Error::usage("--cron-line: minute \"61\" is not in 0-59")
        .action("Could not create the job invocation")
        .hint("See rexctl job-invocation create --help.");
    assert_eq!(
        error.to_string(),
        "Could not create the job invocation:\n  --cron-line: minute \"61\" is not in 0-59\nSee rexctl job-invocation create --help."
    );
}

#[test]
fn joined_errors_keep_their_hints() {
    let missing = |name: &str| Error::new(Kind::NotFound, format!("there is no \"{name}\""));
    assert!(Error::joined(Vec::new()).is_none());
    let one = Error::joined(vec![missing("a").hint("Close to it: \"b\"")]).unwrap();
    assert_eq!(one.to_string(), "Error: there is no \"a\"\nClose to it: \"b\"");
    let two = Error::joined(vec![missing("a").hint("Close to it: \"b\""), missing("c")]).unwrap();
    assert_eq!(
        (two.kind(), two.message()),
        (Kind::NotFound, "there is no \"a\". Close to it: \"b\"\nthere is no \"c\"")
    );
}

#[test]
fn hints_are_added_each_once_and_replaced_only_on_purpose() {
    let error = Error::usage("x").hint("first").hint("second").hint("first");
    assert_eq!(error.to_string(), "Error: x\nfirst\nsecond");
    assert_eq!(error.replace_hint("third").to_string(), "Error: x\nthird");
}

#[test]
fn the_option_precedes_the_message_and_is_known_apart() {
    let error = Error::usage("must be 1 or more").option("--page");
    assert_eq!((error.message(), error.problem()), ("--page: must be 1 or more", "must be 1 or more"));
    assert_eq!(error.to_json()["error"]["option"], "--page");
    let error = error.option("--per-page");
    assert_eq!(error.message(), "--per-page: must be 1 or more");
    assert_eq!(error.reword(Kind::Usage, "x").to_json()["error"].get("option"), None);
}

#[test]
fn an_event_is_one_line_with_version_and_name() {
    let event = Error::usage("must be 1 or more").option("--page").to_event();
    let members = (&event["version"], &event["event"], &event["error"]["code"]);
    assert_eq!(members, (&json!(1), &json!("error"), &json!(64)));
    assert!(!event.to_string().contains('\n'));
}

#[test]
fn an_answer_that_is_too_large_stays_so() {
    assert!(Error::new(Kind::Protocol, "the answer ends in the middle").is_temporary());
    assert!(!Error::too_large("the answer is larger than 1 MiB").is_temporary());
    assert!(!Error::new(Kind::Forbidden, "no").is_temporary());
}

#[test]
fn json_carries_kind_code_message_hint_and_what_the_server_said() {
    let error = Error::new(Kind::NotFound, "no such job").hint("look again").server(json!({"error": "x"}));
    assert_eq!(
        error.to_json(),
        json!({"error": {"kind": "not_found", "code": 128, "message": "no such job", "hint": "look again", "server": {"error": "x"}}})
    );
}
