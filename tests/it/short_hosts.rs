//! Hosts of a job by short names, node sets and patterns.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::json;

fn sandbox() -> Sandbox {
    let time = "2026-11-24T12:00:00Z".parse().unwrap();
    Sandbox::start(SandboxOptions { stopped_at: Some(time), ..SandboxOptions::default() }).unwrap()
}

fn run(sandbox: &Sandbox, words: &str) -> Outcome {
    rexctl(words).at(&sandbox.url()).run()
}

#[test]
fn every_option_for_hosts_of_a_job_takes_a_name_without_its_domain() {
    let sandbox = sandbox();
    for words in [
        "output 3 --host HOST",
        "watch 3 -q --host HOST",
        "rerun 3 --dry-run --host HOST",
        "job-invocation report 3 --host HOST",
    ] {
        let whole = run(&sandbox, &words.replace("HOST", "host2.example.com"));
        assert!(whole.stdout.contains("host2.example.com") || words.starts_with("output"), "{words}: {whole}");
        for short in ["host2", "HOST2", "host[2,2]", "host2*"] {
            let outcome = run(&sandbox, &words.replace("HOST", short));
            assert_eq!((outcome.code, &outcome.stdout), (whole.code, &whole.stdout), "{words} {short}: {outcome}");
        }
        let missing = run(&sandbox, &words.replace("HOST", "hosst2"));
        assert_eq!((missing.code, missing.stdout.as_str()), (128, ""), "{words}: {missing}");
        assert!(missing.stderr.contains("job invocation 3 has no host \"hosst2\""), "{words}: {missing}");
        let fault = run(&sandbox, &words.replace("HOST", "host[2"));
        assert_eq!(fault.code, 64, "{words}: {fault}");
        assert!(fault.stderr.contains("--host: \"host[2\": \"[\" needs a \"]\" after it"), "{words}: {fault}");
    }
    let both = run(&sandbox, "output 3 --host host[2-3] --host host3");
    let all = run(&sandbox, "output 3");
    assert_eq!(both.stdout, all.stdout, "{both}{all}");
}

/// A server whose job 7 has two hosts of one name in two domains.
fn two_domains() -> Foreman {
    let hosts = json!([{"id": 1, "name": "web1.a.example"}, {"id": 2, "name": "web1.b.example"}]);
    Foreman::answering(move |request: &Request| {
        Some(match request.line().split('?').next()? {
            "GET /api/hosts" => Answer::json(200, json!({"results": []})),
            "GET /api/job_invocations/7" => {
                Answer::json(200, json!({"id": 7, "targeting": {"hosts": hosts}, "template_invocations": []}))
            }
            "GET /api/job_invocations/7/hosts" => Answer::json(200, json!({"results": []})),
            _ => return None,
        })
    })
}

#[test]
fn a_name_that_may_mean_several_hosts_is_told_with_all_of_them() {
    let foreman = two_domains();
    let outcome = rexctl("output 7 --host web1").at(foreman.url()).run();
    assert_eq!(outcome.code, 128, "{outcome}");
    assert_eq!(
        outcome.stderr,
        "Error: job invocation 7 has 2 hosts \"web1\": web1.a.example,web1.b.example\nAdd the domain of the one that is meant\n"
    );
}
