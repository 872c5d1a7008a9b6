//! Hosts of a `--from` document, and those of the line on top of it.

use crate::rexctl::rexctl;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;

const DOCUMENT: &str = "\
job_template_id: 325
targets: ['web0[1-3]', 'db01']
except: [web02]
inputs: {command: uptime}
";

/// The hosts of a dry run as a node set, or the error.
fn hosts(line: &str, document: &str) -> Result<String, String> {
    let sandbox = Sandbox::start(SandboxOptions::default()).unwrap();
    let words = shlex::split(line).unwrap();
    let command = rexctl("").args(words).args(["--from", "job.yaml", "--dry-run", "--output", "json"]);
    let outcome = command.file("job.yaml", document).at(&sandbox.url()).run();
    match outcome.code {
        0 => {
            let shown: Value = serde_json::from_str(&outcome.stdout).unwrap();
            Ok(shown["node_set"].as_str().unwrap().replace(".example.com", ""))
        }
        code => Err(format!("{code} {}", outcome.stderr)),
    }
}

#[test]
fn a_host_that_the_document_leaves_out_stays_out() {
    for (line, expected) in [
        ("run", "db01,web[01,03]"),
        ("run 'web0[1-3]'", "web[01,03]"),
        ("run 'web0[1-3]' --except web01", "web03"),
        ("run --except db01", "web[01,03]"),
        ("job-invocation create --on 'web*'", "web[01,03-12]"),
    ] {
        assert_eq!(hosts(line, DOCUMENT).as_deref(), Ok(expected), "{line}");
    }
}

#[test]
fn a_number_of_hosts_in_the_document_holds_for_the_targets_of_the_line() {
    let document = format!("{DOCUMENT}sample: 1\n");
    let chosen = hosts("run 'web0[1-3]'", &document).unwrap();
    assert!(["web01", "web03"].contains(&chosen.as_str()), "{chosen}");
    assert_eq!(hosts("run 'web0[1-3]' --sample 2", &document).as_deref(), Ok("web[01,03]"));
}

#[test]
fn a_search_that_cannot_leave_hosts_out_is_refused_beside_such_a_document() {
    for words in [
        "job-invocation create --search-query 'name ~ web'",
        "run --all-hosts",
        "job-invocation create --bookmark-id 1",
    ] {
        let refused = hosts(words, DOCUMENT).unwrap_err();
        let reason = "--from: except and sample: go with --on, which names the hosts";
        assert!(refused.starts_with("64 ") && refused.contains(reason), "{words}: {refused}");
    }
}
