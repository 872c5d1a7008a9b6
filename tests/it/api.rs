//! `rexctl api`, `--output api-json` and `--jq`.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::rexctl;
use serde_json::{Value, json};

fn bookmark() -> Value {
    json!({"id": 7, "name": "mine", "unheard_of": [1.5, null, {}]})
}

/// So many hosts.
fn hosts(ids: std::ops::Range<u64>) -> Vec<Value> {
    ids.map(|id| json!({"id": id, "name": format!("h{id}")})).collect()
}

fn page(number: u64, per_page: u64, subtotal: u64, results: Vec<Value>) -> Answer {
    Answer::json(
        200,
        json!({"total": subtotal, "subtotal": subtotal, "page": number, "per_page": per_page, "results": results}),
    )
}

#[test]
fn fields_are_the_query_of_a_read_after_the_paths_own() {
    for path in ["api/bookmarks?page=2", "/api/bookmarks?page=2"] {
        let line = "GET /api/bookmarks?page=2&search=name ~ a&b[c]=true";
        let foreman = Foreman::expecting(vec![(line, Answer::json(200, bookmark()))]);
        let fields = ["--field", "search=name ~ a", "--field", "b[c]:=true"];
        let outcome = rexctl("api get").args([path]).args(fields).at(foreman.url()).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(foreman.lines(), [line]);
    }
}

#[test]
fn what_the_server_says_is_shown_whole() {
    let foreman = Foreman::expecting(vec![("GET /api/bookmarks/7", Answer::json(200, bookmark()))]);
    let outcome = rexctl("api GET").args([format!("{}/api/bookmarks/7", foreman.url())]).at(foreman.url()).run();
    assert_eq!(serde_json::from_str::<Value>(&outcome.stdout).unwrap(), bookmark(), "{outcome}");
    assert!(foreman.requests()[0].header("Authorization").is_some());
}

#[test]
fn fields_are_the_body_of_a_change() {
    for method in ["POST", "PUT", "DELETE"] {
        let line = format!("{method} /api/bookmarks?organization_id=3");
        let foreman = Foreman::expecting(vec![(&line, Answer::json(200, bookmark()))]);
        let outcome = rexctl("api --field bookmark[name]=mine --field bookmark[public]:=false --field ids[]:=1")
            .args([method, "api/bookmarks?organization_id=3"])
            .at(foreman.url())
            .run();
        assert_eq!(outcome.code, 0, "{outcome}");
        let body = json!({"bookmark": {"name": "mine", "public": false}, "ids": [1]});
        assert_eq!(foreman.requests()[0].json(), body, "{method}");
    }
}

#[test]
fn a_file_or_standard_input_is_the_body() {
    for source in ["body.json", "-"] {
        let foreman = Foreman::expecting(vec![("PUT /api/bookmarks/7", Answer::json(200, bookmark()))]);
        let body = bookmark().to_string();
        let run = rexctl("api PUT /api/bookmarks/7 --input").args([source]).file("body.json", &body).stdin(body);
        assert_eq!(run.at(foreman.url()).run().code, 0);
        assert_eq!(foreman.requests()[0].json(), bookmark(), "{source}");
    }
}

#[test]
fn an_answer_may_be_empty_or_text_but_no_web_page() {
    for (answer, code, stdout) in [
        (Answer::raw(204, "text/plain", ""), 0, ""),
        (Answer::raw(200, "text/plain", "<%#\nname: a\n"), 0, "<%#\nname: a\n"),
        (Answer::raw(200, "text/plain", "name: a\n"), 0, "name: a\n"),
        (Answer::raw(200, "text/html", "<html>"), 84, ""),
        (Answer::raw(200, "application/json", "{\"id\":"), 84, ""),
        (Answer::json(200, json!({"error": {"message": "no"}})), 84, ""),
    ] {
        let foreman = Foreman::expecting(vec![("DELETE /api/x", answer)]);
        let outcome = rexctl("api delete /api/x").at(foreman.url()).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (code, stdout), "{outcome}");
    }
}

#[test]
fn a_secret_in_a_path_that_does_not_exist_is_masked() {
    for path in ["/api/x;token=s3cr3t", "/api/api/hosts;token=s3cr3t", "/api/job_templates;a=b;pwd=s3cr3t?token=s3cr3t"]
    {
        for method in ["GET", "POST"] {
            let foreman = Foreman::answering(|_| Some(Answer::json(404, json!({"status": 404, "error": "Not Found"}))));
            let outcome = rexctl("api").args([method, path]).at(foreman.url()).run();
            let told = outcome.to_string();
            assert!(!told.contains("s3cr3t") && told.contains("*****"), "{method} {path}: {outcome}");
        }
    }
}

#[test]
fn all_pages_become_one_array() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/hosts?search=a&page=1&per_page=1000", page(1, 1000, 1002, hosts(0..1000))),
        ("GET /api/hosts?search=a&page=2&per_page=1000", page(2, 1000, 1002, hosts(1000..1002))),
    ]);
    let outcome = rexctl("api GET /api/hosts?search=a --paginate").at(foreman.url()).run();
    assert_eq!(serde_json::from_str::<Vec<Value>>(&outcome.stdout).unwrap(), hosts(0..1002));
    foreman.requests();
}

#[test]
fn a_server_with_smaller_pages_is_read_to_the_end() {
    let foreman = Foreman::expecting(vec![
        ("GET /api/hosts?page=1&", page(1, 2, 3, hosts(0..2))),
        ("GET /api/hosts?page=2&", page(2, 2, 3, hosts(2..3))),
    ]);
    let outcome = rexctl("api GET /api/hosts --paginate").at(foreman.url()).run();
    assert_eq!(serde_json::from_str::<Vec<Value>>(&outcome.stdout).unwrap(), hosts(0..3));
    foreman.requests();
}

#[test]
fn a_change_is_sent_once_and_a_read_again() {
    for method in ["POST", "PUT", "DELETE"] {
        let line = format!("{method} /api/x");
        let foreman = Foreman::expecting(vec![(&line, Answer::Hangup)]);
        let outcome = rexctl("api").args([method, "/api/x"]).at(foreman.url()).run();
        assert_eq!((outcome.code, foreman.requests().len()), (84, 1), "{outcome}");
    }
    let foreman =
        Foreman::expecting(vec![("GET /api/x", Answer::Hangup), ("GET /api/x", Answer::json(200, json!({})))]);
    assert_eq!(rexctl("api GET /api/x").at(foreman.url()).run().code, 0);
    foreman.requests();
}

#[test]
fn the_servers_errors_are_told_as_everywhere() {
    let told = |method: &str, status, code| {
        let line = format!("{method} /api/x");
        let answer = Answer::json(status, json!({"error": {"message": "no"}}));
        let foreman = Foreman::expecting(vec![(&line, answer)]);
        let outcome = rexctl("api").args([method, "/api/x"]).at(foreman.url()).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (code, ""), "{line}: {outcome}");
    };
    for (status, code) in [(401, 129), (403, 77), (422, 65)] {
        ["GET", "POST", "PUT", "DELETE"].iter().for_each(|method| told(method, status, code));
    }
    // After a change they do not tell whether it was made.
    for (method, missing, failed) in [("GET", 128, 70), ("POST", 84, 84), ("PUT", 84, 84), ("DELETE", 84, 84)] {
        told(method, 404, missing);
        told(method, 500, failed);
    }
}

#[test]
fn what_cannot_be_meant_sends_nothing() {
    for (words, said) in [
        ("GET https://other.example/api", "PATH: only addresses below"),
        ("GET /api/x --input -", "--input: GET has no body"),
        ("POST /api/x --input - --field a=b", "--input: cannot be combined with --field"),
        ("POST /api/x --input -", "--input: not valid JSON at line 1, column 1"),
        ("POST /api/x --paginate", "--paginate: must be used with GET"),
        ("GET /api/x?per_page=5 --paginate", "leave out page and per_page"),
        ("GET /api/x --field a", "neither NAME=VALUE nor NAME:=JSON"),
        ("PATCH /api/x", "PATCH"),
        ("GET /api/x --output csv", "must be json or api-json"),
        ("GET /api/x --output yaml --jq .", "--jq: "),
        ("GET /api/x --csv --jq .", "--jq: "),
        ("GET /api/x --jq .[", "--jq: "),
    ] {
        let foreman = Foreman::untouched();
        let outcome = rexctl("api").args(words.split(' ')).stdin("s3cret").at(foreman.url()).run();
        assert_eq!(outcome.code, 64, "{words}: {outcome}");
        assert!(outcome.stderr.contains(said) && !outcome.stderr.contains("s3cret"), "{words}: {outcome}");
        foreman.requests();
    }
}

#[test]
fn debug_masks_the_query_and_the_body() {
    let marker = "s3cr3t-marker";
    for method in ["GET", "POST"] {
        let line = format!("{method} /api/x?token={marker}");
        let said = json!({"user": {"api_token": marker}});
        let foreman = Foreman::expecting(vec![(&line, Answer::json(422, said))]);
        let outcome = rexctl("--debug api")
            .args([method, &format!("/api/x?token={marker}"), "--field", &format!("user[password]={marker}")])
            .at(foreman.url())
            .run();
        assert!(outcome.stderr.contains("*****") && !outcome.stderr.contains(marker), "{outcome}");
        foreman.requests();
    }
}

#[test]
fn api_json_is_the_servers_answer_in_every_command() {
    let mut job =
        json!({"id": 40, "description": "d", "status_label": "succeeded", "new_in_a_later_version": {"a": 1}});
    job["targeting"] = json!({"hosts": [{"id": 1, "name": "h1"}]});
    for (words, request, answer) in [
        ("job-invocation info --id 40", "GET /api/job_invocations/40", job),
        ("bookmark info --id 7", "GET /api/bookmarks/7", bookmark()),
    ] {
        let foreman = Foreman::expecting(vec![(request, Answer::json(200, answer.clone()))]);
        let outcome = rexctl(words).args(["--output", "api-json"]).at(foreman.url()).run();
        assert_eq!(serde_json::from_str::<Value>(&outcome.stdout).ok(), Some(answer), "{outcome}");
        foreman.requests();
    }
    let foreman = Foreman::expecting(vec![
        ("GET /api/hosts?page=1&per_page=1000", page(1, 1000, 1001, hosts(0..1000))),
        ("GET /api/hosts?page=2&per_page=1000", page(2, 1000, 1001, hosts(1000..1001))),
    ]);
    let outcome = rexctl("host list --output api-json").at(foreman.url()).run();
    assert_eq!(serde_json::from_str::<Vec<Value>>(&outcome.stdout).ok(), Some(hosts(0..1001)), "{}", outcome.stderr);
    foreman.requests();
}

#[test]
fn api_json_has_no_fields_to_choose() {
    let foreman = Foreman::untouched();
    let outcome = rexctl("host list --output api-json --fields Name").at(foreman.url()).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    let error: Value = serde_json::from_str(&outcome.stderr).unwrap();
    assert_eq!(error["error"]["kind"], "usage");
    foreman.requests();
}

#[cfg(feature = "jq")]
#[test]
fn jq_filters_what_the_server_said() {
    for (words, expected) in [
        ("host list --jq .[].name", "h0\nh1\nh2\n"),
        ("host list --jq .[0]", "{\"id\":0,\"name\":\"h0\"}\n"),
        ("api GET /api/hosts --paginate --jq map(.id)", "[0,1,2]\n"),
        ("api GET /api/hosts --jq .subtotal", "3\n"),
    ] {
        let foreman = Foreman::expecting(vec![("GET /api/hosts", page(1, 1000, 3, hosts(0..3)))]);
        let outcome = rexctl(words).at(foreman.url()).run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected), "{words}: {outcome}");
    }
}

#[cfg(feature = "jq")]
#[test]
fn a_filter_that_fails_says_that_the_change_is_done() {
    let foreman = Foreman::expecting(vec![("POST /api/x", Answer::json(200, json!([])))]);
    let outcome = rexctl("api POST /api/x --jq .name").at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (74, ""), "{outcome}");
    assert!(outcome.stderr.contains("The request itself was done"), "{outcome}");
}

#[test]
fn numbers_stay_as_they_are_written_both_ways() {
    let written = r#"{"a":1.10,"b":12345678901234567890123,"c":[0.50,-0.0]}"#;
    let answered = r#"{"a":1.10,"b":12345678901234567890123,"c":[0.50,-0.0,1e5,1E5,2.50e+3,7E-2]}"#;
    for (args, file) in [
        (&["--field", "a:=1.10", "--field", "b:=12345678901234567890123", "--field", "c:=[0.50,-0.0]"][..], ""),
        (&["--input", "body.json"], written),
    ] {
        let foreman = Foreman::expecting(vec![("PUT /api/settings/5", Answer::raw(200, "application/json", answered))]);
        let outcome = rexctl("api PUT /api/settings/5").args(args).file("body.json", file).at(foreman.url()).run();
        assert_eq!(String::from_utf8_lossy(&foreman.requests()[0].body), written);
        assert_eq!(outcome.stdout.split_whitespace().collect::<String>(), answered, "{outcome}");
    }
    let row = r#"{"id":5,"name":"a","unheard_of":[1.10,1E5]}"#;
    let rows = format!(r#"{{"total":1,"subtotal":1,"page":1,"per_page":1000,"results":[{row}]}}"#);
    for words in ["host list --output api-json", "api GET /api/hosts --paginate"] {
        let foreman = Foreman::expecting(vec![("GET /api/hosts", Answer::raw(200, "application/json", &rows))]);
        let outcome = rexctl(words).at(foreman.url()).run();
        assert_eq!(outcome.stdout.split_whitespace().collect::<String>(), format!("[{row}]"), "{words}: {outcome}");
    }
}
