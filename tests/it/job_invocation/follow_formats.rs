//! Formats of a job that is followed.

use super::follow::{STATES, followed, polled};
use expect_test::expect;
use serde_json::{Value, json};

#[test]
fn every_format_carries_the_id_and_only_what_is_data() {
    let mut told = String::new();
    for flags in
        ["-q", "--output=base", "--output=table", "--output=csv", "--output=json", "--output=yaml", "--output=silent"]
    {
        let (outcome, _) = followed(1, vec![(STATES, polled(&["success"]))], &[flags]);
        told.push_str(&format!("{flags}: {outcome}"));
    }
    expect![[r#"
        -q: exit 0
        12
        --output=base: exit 0
        Job invocation 12 created
        1 task(s), 1 success, 0 fail
        --- stderr
        web01.example.com: success
        --output=table: exit 0
        Job invocation 12 created
        1 task(s), 1 success, 0 fail
        --- stderr
        web01.example.com: success
        --output=csv: exit 0
        Message,Id
        Job invocation 12 created,12
        --- stderr
        web01.example.com: success
        --output=json: exit 0
        {
          "message": "Job invocation 12 created",
          "id": 12
        }
        --- stderr
        web01.example.com: success
        --output=yaml: exit 0
        ---
        :message: Job invocation 12 created
        :id: 12
        --- stderr
        web01.example.com: success
        --output=silent: exit 0
        12
    "#]]
    .assert_eq(&told);
}

#[test]
fn api_json_is_the_servers_own_answer() {
    let (outcome, _) = followed(1, vec![(STATES, polled(&["success"]))], &["--output=api-json"]);
    let answer: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!((&answer["id"], answer["targeting"].is_object()), (&json!(12), true), "{outcome}");
}
