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

#[test]
fn one_host_is_named_without_its_domain_where_exactly_one_has_the_name() {
    let sandbox = sandbox();
    let whole = run(&sandbox, "host info --name web01.example.com");
    for words in ["host info --name web01", "host info --name WEB01", "host show --name=web01"] {
        assert_eq!(run(&sandbox, words).stdout, whole.stdout, "{words}");
    }
    let missing = run(&sandbox, "host info --name web0");
    assert!(missing.code == 128 && missing.stderr.contains("web01.example.com"), "{missing}");
    let set = run(&sandbox, "host set-parameter --host web01 --name tier --value front");
    assert_eq!(set.code, 0, "{set}");
    let parameters = run(&sandbox, "host info --name web01 --fields Parameters");
    assert!(parameters.stdout.contains("tier => front"), "{parameters}");
    let hosts = json!([{"id": 1, "name": "web1.a.example"}, {"id": 2, "name": "web1.b.example"}]);
    let foreman = Foreman::answering(move |request: &Request| {
        let is_exact = request.line().contains("web1\"");
        Some(Answer::json(200, json!({"results": if is_exact { json!([]) } else { hosts.clone() }})))
    });
    let several = rexctl("host info --name web1").at(foreman.url()).run();
    assert!(several.code == 128 && several.stderr.contains("web1.b.example"), "{several}");
}

#[test]
fn a_rerun_takes_targets_behind_its_id_as_run_does() {
    let sandbox = sandbox();
    let by_option = run(&sandbox, "rerun 3 --dry-run --on host2");
    assert!(by_option.code == 0 && by_option.stdout.contains("host2"), "{by_option}");
    for words in [
        "rerun 3 host2 --dry-run",
        "rerun host2 3 --dry-run",
        "rerun --id 3 --dry-run host[2,2]",
        "rerun @last host2 --dry-run",
        "rerun 3 --failed host2 --dry-run",
    ] {
        let outcome = run(&sandbox, words);
        assert_eq!((outcome.code, &outcome.stdout), (0, &by_option.stdout), "{words}: {outcome}");
    }
    let others = run(&sandbox, "rerun 3 host* --except host2 --dry-run");
    assert!(others.stdout.contains("host3") && !others.stdout.contains("host2"), "{others}");
    let unknown = run(&sandbox, "rerun 3 nosuch --dry-run");
    assert!(unknown.code != 0 && unknown.stderr.contains("TARGET"), "{unknown}");
    let behind = run(&sandbox, "rerun 3 --except host2 host3 --dry-run");
    assert!(behind.code == 64 && behind.stderr.contains("stands right behind --except"), "{behind}");
}
