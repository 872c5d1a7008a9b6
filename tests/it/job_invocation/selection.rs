//! Which hosts: a search that does not select what it seems to changes nothing.

use super::{HOSTS, POST, TEMPLATE, body, create, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use expect_test::expect;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

fn bookmark(query: &str) -> Value {
    json!({"id": 5, "name": "mine", "controller": "hosts", "query": query})
}

#[test]
fn a_search_that_selects_all_hosts_by_what_it_lacks_is_told_with_what_it_lacks() {
    let foreman = Foreman::untouched();
    let outcome = create(&foreman, [TEMPLATE, "--search-query=name ~ web and"]).run();
    expect![[r#"
        exit 64
        Could not create the job invocation:
          --search-query: "name ~ web and" has nothing after and
        The server leaves out what is incomplete, and may then select everything.
        To run on all hosts, give --all-hosts.
    "#]]
    .assert_eq(&outcome.to_string());
    for search in [
        "",
        ",",
        "and",
        "()",
        "\"\"",
        "=",
        "\u{a0}",
        "name ^ ()",
        "name ~ \"\"",
        "and host1",
        "> 5",
        "a) or b",
        "a)",
        "name != \"\"",
        "created_at > \"2 dyas ago\"",
    ] {
        let outcome = create(&foreman, [TEMPLATE, "--search-query", search]).run();
        assert_eq!(outcome.code, 64, "{search}: {outcome}");
        assert!(outcome.stderr.contains("--all-hosts"), "{search}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn a_document_is_held_to_the_same() {
    let foreman = Foreman::untouched();
    let document = "job_template_id: 7\nsearch_query: ','\n";
    let outcome = create(&foreman, ["--from", "job.yaml"]).file("job.yaml", document).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    assert!(outcome.stderr.contains("\",\" names nothing to search for"), "{outcome}");
    foreman.requests();
}

#[test]
fn all_hosts_are_meant_by_a_flag_or_by_a_wildcard() {
    for (flags, kind) in [(&["--all-hosts"][..], "static_query"), (&["--all-hosts", "--dynamic"], "dynamic_query")] {
        let body = body([TEMPLATE].iter().chain(flags).copied());
        assert_eq!(body["job_invocation"]["search_query"], "id > 0");
        assert_eq!(body["job_invocation"]["targeting_type"], kind);
        assert_eq!(body["job_invocation"].get("bookmark_id"), None);
    }
    for search in ["*", "name ~ *", "name ~ %", "id > 0"] {
        assert_eq!(body([TEMPLATE, "--search-query", search])["job_invocation"]["search_query"], search);
    }
    let foreman = Foreman::untouched();
    for flag in [HOSTS, "--bookmark=x", "--bookmark-id=5"] {
        assert_eq!(create(&foreman, [TEMPLATE, "--all-hosts", flag]).run().code, 64, "{flag}");
    }
    foreman.requests();
}

#[test]
fn all_hosts_goes_before_a_document_and_before_a_default() {
    let foreman = Foreman::expecting(vec![(POST, Answer::json(201, job()))]);
    let document = "job_template_id: 7\nbookmark_id: 5\n";
    let outcome = create(&foreman, ["--async", "--all-hosts", "--from", "job.yaml"]).file("job.yaml", document).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(foreman.changes()[0].json()["job_invocation"]["search_query"], "id > 0");
    let foreman = Foreman::expecting(vec![(POST, Answer::json(201, job()))]);
    let defaults = ":defaults:\n  :search_query:\n    :value: name ~ web\n";
    let outcome = create(&foreman, [TEMPLATE, "--async", "--all-hosts"]).file(".hammer/defaults.yml", defaults).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(foreman.changes()[0].json()["job_invocation"]["search_query"], "id > 0");
}

#[test]
fn the_stored_search_of_a_bookmark_is_held_to_the_same() {
    let list = |query: &str| Answer::json(200, json!({"results": [bookmark(query)]}));
    let one = |query: &str| Answer::json(200, bookmark(query));
    for (flag, path, answer) in [
        ("--bookmark=mine", "GET /api/bookmarks?search=name = \"mine\"", list as fn(&str) -> Answer),
        ("--bookmark-id=5", "GET /api/bookmarks/5", one),
    ] {
        let foreman = Foreman::expecting(vec![(path, answer("name = a or"))]);
        let outcome = create(&foreman, [TEMPLATE, flag]).run();
        expect![[r#"
            exit 64
            Could not create the job invocation:
              bookmark 5 (mine): "name = a or" has nothing after or
            The server leaves out what is incomplete, and may then select everything.
            Correct it with: rexctl bookmark update --id 5 --query QUERY
            To run on all hosts, give --all-hosts.
        "#]]
        .assert_eq(&outcome.to_string());
        assert!(foreman.changes().is_empty());
        let foreman = Foreman::expecting(vec![(path, answer("name = a")), (POST, Answer::json(201, job()))]);
        assert_eq!(create(&foreman, [TEMPLATE, flag, "--async"]).run().code, 0);
        assert_eq!(foreman.changes()[0].json()["job_invocation"]["bookmark_id"], 5);
    }
}

#[test]
fn a_bookmark_that_this_user_may_not_see_is_left_to_the_server() {
    for status in [403, 404] {
        let hidden = Answer::json(status, json!({"error": {"message": "no"}}));
        let foreman = Foreman::expecting(vec![("GET /api/bookmarks/5", hidden), (POST, Answer::json(201, job()))]);
        assert_eq!(create(&foreman, [TEMPLATE, "--bookmark-id=5", "--async"]).run().code, 0);
        foreman.requests();
    }
}

#[test]
fn every_unknown_name_of_a_request_is_told_at_once() {
    let foreman =
        Foreman::answering(|request| (request.method == "GET").then(|| Answer::json(200, json!({"results": []}))));
    let flags = ["--job-template=a", "--bookmark=b", "--organization=c", "--location-title=d"];
    let outcome = create(&foreman, flags).run();
    expect![[r#"
        exit 128
        Could not create the job invocation:
          OPTION            VALUE  PROBLEM
          --job-template    a      there is no job template "a"
          --bookmark        b      there is no bookmark for hosts "b"
          --organization    c      there is no organization "c"
          --location-title  d      there is no location "d"
    "#]]
    .assert_eq(&outcome.to_string());
    foreman.requests();
}

#[test]
fn a_server_side_rerun_of_a_dynamic_job_finds_its_hosts_by_a_sound_search_only() {
    let original = |kind: &str, targeting: Value| {
        let hosts = json!([{"id": 1, "name": "a", "job_status": "success"}]);
        let mut job = json!({"id": 5, "template_id": 7, "targeting": {"targeting_type": kind, "hosts": hosts}});
        job["targeting"].as_object_mut().unwrap().extend(targeting.as_object().cloned().unwrap());
        ("GET /api/job_invocations/5?host_status=true", Answer::json(200, job))
    };
    let rerun = |foreman: &Foreman| rexctl("job-invocation rerun --id 5 --server-side --async").at(foreman.url()).run();
    let foreman = Foreman::expecting(vec![original("dynamic_query", json!({"search_query": ","}))]);
    let outcome = rerun(&foreman);
    assert_eq!(outcome.code, 64, "{outcome}");
    assert!(outcome.stderr.contains("the original's search_query: \",\" names nothing"), "{outcome}");
    assert!(foreman.changes().is_empty());
    let stored = ("GET /api/bookmarks/5", Answer::json(200, bookmark("not")));
    let foreman =
        Foreman::expecting(vec![original("dynamic_query", json!({"bookmark_id": 5, "search_query": null})), stored]);
    assert_eq!(rerun(&foreman).code, 64);
    assert!(foreman.changes().is_empty());
    // A static job has its list of hosts.
    let made =
        [("POST /api/job_invocations/5/rerun", Answer::json(200, json!({"id": 6}))), ("GET", Answer::json(200, job()))];
    let mut expected = vec![original("static_query", json!({"search_query": ","}))];
    expected.extend(made);
    let foreman = Foreman::expecting(expected);
    assert_eq!(rerun(&foreman).code, 0);
    foreman.requests();
}

/// Whatever is no operand, and no line break.
fn operators() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        ",", "(", ")", "()", "and", "or", "not", "has", "set?", "null?", "&", "&&", "|", "||", "!", "-", "=", "!=",
        "<>", "~", "!~", "<", ">", "<=", ">=", "^", "!^", "\"\"", "AND", "Or", "before", "after", "at", "\u{a0}",
        "\u{200b}",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..9).prop_map(|pieces| pieces.join(" "))
}

/// Runs lines in the shell of the program.
fn shell(foreman: &Foreman, lines: &[String]) -> Outcome {
    rexctl("shell").at(foreman.url()).stdin(lines.join("\n") + "\n").run()
}

#[test]
fn of_a_thousand_searches_of_operators_alone_none_reaches_a_server() {
    let mut runner = TestRunner::default();
    let searches: Vec<_> = (0..1000).map(|_| operators().new_tree(&mut runner).unwrap().current()).collect();
    let foreman = Foreman::untouched();
    for (command, count) in [
        ("job-invocation create --job-template-id 7 --search-query", 1000),
        ("job-invocation cancel --id 5 --search", 100),
        ("job-invocation rerun --id 5 --search", 100),
        ("task resume --search", 100),
    ] {
        let lines: Vec<_> = searches.iter().take(count).map(|search| format!("{command}='{search}'")).collect();
        let outcome = shell(&foreman, &lines);
        let refused = outcome.stderr.matches("\" names nothing to search for\n").count();
        assert_eq!((refused, outcome.stdout.as_str()), (count, ""), "{command}: {}", outcome.stderr);
        foreman.requests();
    }
}
