//! The way to the server: its address, proxies, compression.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use serde_json::json;

/// `{"subtotal":1,"results":[{"id":5,"description":"zipped"}]}` as gzip packs it.
const ZIPPED: [u8; 78] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 42, 46, 77, 42, 201, 47, 73, 204, 81, 178, 50, 212, 81, 42, 74, 45, 46,
    205, 41, 41, 86, 178, 138, 174, 86, 202, 76, 81, 178, 50, 213, 81, 74, 73, 45, 78, 46, 202, 44, 40, 201, 204, 207,
    83, 178, 82, 170, 202, 44, 40, 72, 77, 81, 170, 141, 173, 5, 0, 67, 231, 87, 166, 58, 0, 0, 0,
];

const PATH: &str = "/api/job_invocations?page=1&per_page=1000";

fn empty() -> Foreman {
    Foreman::answering(|_| Some(Answer::json(200, json!({"results": []}))))
}

fn zipped(bytes: &[u8]) -> Outcome {
    let headers = vec![("Content-Encoding".into(), "gzip".into())];
    let answer = Answer::Http { status: 200, headers, body: bytes.to_vec() };
    let foreman = Foreman::answering(move |_| Some(answer.clone()));
    rexctl("--csv job-invocation list --fields ID,Description").at(foreman.url()).run()
}

#[test]
fn a_compressed_answer_is_unpacked() {
    assert_eq!(zipped(&ZIPPED).to_string(), "exit 0\nID,Description\n5,zipped\n");
}

#[test]
fn a_compressed_answer_that_is_damaged_is_no_answer() {
    let mut damaged = ZIPPED;
    damaged[30] ^= 0xff;
    for bytes in [&damaged[..], &ZIPPED[..40], b"not gzip at all"] {
        let outcome = zipped(bytes);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (69, ""), "{outcome}");
    }
}

#[test]
fn a_path_before_the_api_is_kept() {
    let foreman = empty();
    for end in ["/prefix", "/prefix/"] {
        let outcome = rexctl("job-invocation list").at(&format!("{}{end}", foreman.url())).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(foreman.lines().last().unwrap(), &format!("GET /prefix{PATH}"));
    }
}

#[test]
fn a_proxy_is_used_unless_the_server_is_excepted() {
    let (proxy, direct) = (empty(), empty());
    for variable in ["http_proxy", "HTTP_PROXY", "ALL_PROXY"] {
        let command = rexctl("job-invocation list --allow-insecure-http").at("http://f.example.com");
        let outcome = command.env(variable, proxy.url()).run();
        assert_eq!(outcome.code, 0, "{variable}: {outcome}");
        assert_eq!(proxy.lines().last().unwrap(), &format!("GET http://f.example.com{PATH}"));
    }
    // localhost is this machine, which needs no exception.
    let command = rexctl("job-invocation list").at(direct.url()).env("http_proxy", proxy.url());
    assert_eq!(command.run().code, 0);
    assert_eq!((proxy.requests().len(), direct.requests().len()), (3, 1));
}

#[test]
fn a_server_that_is_not_one_is_refused() {
    for url in ["", "ftp://f.example.com", "http://", "https://f.example.com:99999", "https://f.example.com/?x=1"] {
        let outcome = rexctl("job-invocation list -u a -p b").args(["--server", url]).run();
        assert_eq!(outcome.code, 64, "{url}: {outcome}");
        assert!(outcome.stderr.contains("--server"), "{url}: {outcome}");
    }
    let outcome = rexctl("job-invocation list").run();
    assert_eq!(outcome.code, 64);
    assert!(outcome.stderr.contains("FOREMAN_SERVER_URL"), "{outcome}");
}
