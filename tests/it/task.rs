//! `rexctl task`.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use crate::terminal::{rest, terminal_of};
use serde_json::{Value, json};

fn task(state: &str, result: &str, progress: f64, errors: Value) -> Answer {
    let humanized = json!({"output": "3 task(s), 2 success, 1 fail", "errors": errors});
    let id = "f2366d08";
    Answer::json(200, json!({"id": id, "state": state, "result": result, "progress": progress, "humanized": humanized}))
}

#[test]
fn progress_follows_to_the_end_and_tells_each_change_once() {
    let foreman = Foreman::expecting(vec![
        ("GET /foreman_tasks/api/tasks/f2366d08", task("running", "pending", 0.5, Value::Null)),
        ("GET /foreman_tasks/api/tasks/f2366d08", task("running", "pending", 0.5, Value::Null)),
        ("GET /foreman_tasks/api/tasks/f2366d08", task("stopped", "success", 1.0, json!([]))),
    ]);
    let outcome = rexctl("task progress --id f2366d08").at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "3 task(s), 2 success, 1 fail\n"));
    assert_eq!(outcome.stderr, "Task f2366d08 running: 50%\nTask f2366d08 success: 100%\n");
    foreman.requests();
}

#[test]
fn progress_moves_no_cursor_where_the_terminal_cannot() {
    for (kind, moves) in [(Some("xterm"), true), (Some("dumb"), false), (Some(""), false), (None, false)] {
        let (home, foreman) =
            (tempfile::tempdir().unwrap(), Foreman::answering(|_| Some(task("stopped", "success", 1.0, json!([])))));
        let line = format!("-s {} -u a -p b task progress --id f2366d08", foreman.url());
        let shown = rest(&mut terminal_of(kind, &home, &line));
        assert!(shown.contains("Task f2366d08 success: 100%") && shown.contains("code=0"), "{kind:?}: {shown:?}");
        assert_eq!(shown.contains('\x1b'), moves, "{kind:?}: {shown:?}");
    }
}

#[test]
fn progress_rides_out_a_restart_of_the_server_and_says_so() {
    // A read is tried four times before it counts as failed.
    let mut answers = vec![("GET", Answer::Hangup); 4];
    answers.push(("GET", task("stopped", "success", 1.0, json!([]))));
    let foreman = Foreman::expecting(answers);
    let outcome = rexctl("task progress --id f2366d08").at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let said: Vec<_> = outcome.stderr.lines().map(|line| line.split(':').next().unwrap_or_default()).collect();
    assert_eq!(said, ["No contact", "In contact again", "Task f2366d08 success"], "{}", outcome.stderr);
    foreman.requests();
}

#[test]
fn the_wait_ends_when_its_time_is_up_and_the_task_goes_on() {
    let foreman = Foreman::answering(|_| Some(task("running", "pending", 0.5, Value::Null)));
    let outcome = rexctl("-q task progress --id f2366d08 --wait-timeout 1s").at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (82, "Timed out waiting; task f2366d08 is still running\n"));
}

#[test]
fn a_wait_that_is_up_without_contact_does_not_say_that_the_task_runs() {
    let foreman = Foreman::answering(|_| Some(Answer::json(500, json!({"error": {"message": "no"}}))));
    let outcome = rexctl("-q task progress --id f2366d08 --wait-timeout 1s").at(foreman.url()).run();
    let told = "Timed out waiting; no contact; how task f2366d08 stands is not known\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (82, told));
}

#[test]
fn an_answer_that_is_no_task_ends_the_wait() {
    let answers =
        [json!({}), json!({"state": null}), json!({"state": ""}), json!({"state": 7}), json!([]), json!(null)];
    for answer in answers {
        let foreman = Foreman::expecting(vec![("GET", Answer::json(200, answer.clone()))]);
        let outcome = rexctl("task progress --id f2366d08 --wait-timeout 20s").at(foreman.url()).run();
        let told = "Error: the server's answer is not a task: it has no state\n";
        assert_eq!((outcome.code, outcome.stderr.as_str()), (76, told), "{answer}");
        foreman.requests();
    }
}

#[test]
fn a_share_that_is_none_is_shown_as_none() {
    for (progress, shown) in [(1e308, "100%"), (-3.0, "0%")] {
        let foreman = Foreman::expecting(vec![("GET", task("stopped", "success", progress, Value::Null))]);
        let outcome = rexctl("task progress --id f2366d08").at(foreman.url()).run();
        assert_eq!(outcome.stderr, format!("Task f2366d08 success: {shown}\n"));
    }
}

#[test]
fn the_exit_code_is_the_results() {
    for (state, result, code) in
        [("stopped", "error", 70), ("stopped", "warning", 70), ("stopped", "cancelled", 81), ("paused", "error", 70)]
    {
        let foreman = Foreman::expecting(vec![("GET", task(state, result, 1.0, Value::Null))]);
        let outcome = rexctl("-q task progress --id f2366d08").at(foreman.url()).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (code, ""), "{state} {result}: {}", outcome.stderr);
    }
}

#[test]
fn what_went_wrong_is_told_as_hammer_does() {
    let foreman = Foreman::expecting(vec![("GET", task("stopped", "error", 1.0, json!(["A sub task failed"])))]);
    let outcome = rexctl("task progress --id f2366d08").at(foreman.url()).run();
    assert!(outcome.stderr.ends_with("Error: A sub task failed\n"), "{}", outcome.stderr);
}

#[test]
fn resume_counts_what_the_server_lists() {
    let one = json!({"id": "a", "humanized": {"action": "Run hosts job", "errors": ["Proxy away"]}});
    let answer = json!({"total": 2, "resumed": [one], "failed": [one], "skipped": []});
    let foreman = Foreman::answering(move |request| {
        Some(Answer::json(200, if request.method == "POST" { answer.clone() } else { json!({"id": "a"}) }))
    });
    let outcome = rexctl("--output json task resume --task-ids a,b").at(foreman.url()).run();
    assert_eq!(outcome.code, 70, "{}", outcome.stderr);
    let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(shown["Total tasks resumed"], 1);
    assert_eq!(shown["Total tasks failed to resume"], 1);
    assert_eq!(shown["Failed tasks"]["1"]["Task errors"], json!(["Proxy away"]));
    assert_eq!(foreman.changes()[0].json(), json!({"task_ids": ["a", "b"]}));
}

#[test]
fn tasks_below_another_have_their_own_list() {
    let foreman = Foreman::expecting(vec![(
        "GET /foreman_tasks/api/tasks/a/sub_tasks?",
        Answer::json(200, json!({"results": []})),
    )]);
    assert_eq!(rexctl("task list --parent-task-id a").at(foreman.url()).run().code, 0);
    foreman.requests();
}

#[test]
fn a_task_can_be_named_by_its_action() {
    let found = |ids: &[&str]| {
        let rows: Vec<_> = ids.iter().map(|id| json!({"id": id, "action": "Refresh x"})).collect();
        Answer::json(200, json!({"total": 2, "subtotal": 2, "results": rows}))
    };
    let search = "GET /foreman_tasks/api/tasks?search=action = \"Refresh x\"&";
    let foreman = Foreman::expecting(vec![
        (search, found(&["f2366d08"])),
        ("GET /foreman_tasks/api/tasks/f2366d08", task("stopped", "success", 1.0, json!([]))),
    ]);
    assert_eq!(rexctl("task progress --name").args(["Refresh x"]).at(foreman.url()).run().code, 0);
    foreman.requests();
    let foreman = Foreman::expecting(vec![(search, found(&["a", "b"]))]);
    let outcome = rexctl("task progress --name").args(["Refresh x"]).at(foreman.url()).run();
    assert_eq!(outcome.code, 128);
    assert!(outcome.stderr.ends_with("Give the id of one: a, b\n"), "{outcome}");
    let answer = json!({"total": 1, "resumed": [], "failed": [], "skipped": []});
    let foreman = Foreman::expecting(vec![
        (search, found(&["a"])),
        ("GET /foreman_tasks/api/tasks/z", Answer::json(200, json!({"id": "z"}))),
        ("POST", Answer::json(200, answer)),
    ]);
    assert_eq!(rexctl("task resume --task-ids z --tasks").args(["Refresh x"]).at(foreman.url()).run().code, 0);
    assert_eq!(foreman.changes()[0].json(), json!({"task_ids": ["a", "z"]}));
}

#[test]
fn one_unknown_task_among_several_and_nothing_is_resumed() {
    let foreman = Foreman::answering(|request| match request.line() {
        line if line.starts_with("GET /foreman_tasks/api/tasks?") => Some(Answer::json(200, json!({"results": []}))),
        line if line.ends_with("/a") => Some(Answer::json(200, json!({"id": "a"}))),
        line if line.starts_with("GET") => {
            Some(Answer::json(404, json!({"error": {"message": "Resource task not found"}})))
        }
        _ => None,
    });
    let outcome = rexctl("task resume --task-ids a,b,c --tasks nonsense").at(foreman.url()).run();
    let told = "Could not resume the tasks:\n  \
                OPTION      VALUE     PROBLEM\n  \
                --tasks     nonsense  there is no task \"nonsense\"\n  \
                --task-ids            there is no task \"b\"\n  \
                --task-ids            there is no task \"c\"\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (128, told));
    assert!(foreman.changes().is_empty());
}

#[test]
fn a_task_that_this_user_may_not_see_is_left_to_the_server() {
    let denied = || Answer::json(403, json!({"error": {"message": "Access denied"}}));
    let answer = json!({"total": 0, "resumed": [], "failed": [], "skipped": []});
    let foreman = Foreman::expecting(vec![("GET", denied()), ("POST", Answer::json(200, answer))]);
    assert_eq!(rexctl("task resume --task-ids a").at(foreman.url()).run().code, 0);
    foreman.requests();
}

#[test]
fn a_selection_of_nothing_resumes_nothing() {
    let foreman = Foreman::untouched();
    for flags in ["--search=", "--search=,", "--search=state =", "--task-ids=", "--task-ids=a,,b"] {
        let outcome = rexctl("task resume").args([flags]).at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{flags}: {outcome}");
    }
    let outcome = rexctl("task resume --search=").at(foreman.url()).run();
    assert!(
        outcome.stderr.ends_with("To resume every task that is paused in an error, leave --search out.\n"),
        "{outcome}"
    );
    foreman.requests();
}
