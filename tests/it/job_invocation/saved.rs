//! `--save` and `--from`: a request that was saved, or printed by a dry run, is the same request again.

use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};
use std::fs::{read_to_string, write};
use std::path::Path;
use tempfile::TempDir;

fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions { speed: 100.0, ..SandboxOptions::default() }).unwrap()
}

fn run(sandbox: &Sandbox, words: &[&str]) -> Outcome {
    rexctl("").at(&sandbox.url()).args(words.iter().copied()).file("hosts.txt", "web01\nweb02\n").run()
}

/// The body that a dry run of these words prints.
fn body(sandbox: &Sandbox, words: &[&str]) -> Value {
    let dry: Vec<&str> = ["--output", "json"].into_iter().chain(words.iter().copied()).collect();
    let outcome = run(sandbox, &dry);
    assert_eq!(outcome.code, 0, "{words:?}: {outcome}");
    serde_json::from_str::<Value>(&outcome.stdout).unwrap()["body"].take()
}

fn create<'a>(words: &[&'a str]) -> Vec<&'a str> {
    ["job-invocation", "create", "--dry-run"].into_iter().chain(words.iter().copied()).collect()
}

/// Requests that a team may keep.
const REQUESTS: &[&[&str]] = &[
    &["--job-template", "Run Command - Script Default", "--on", "web*", "--input", "command=uptime -p"],
    &["--job-template-id", "325", "--on", "@hosts.txt", "--except", "web02", "--input", "command=a\nb: #c\n"],
    &[
        "--feature",
        "run_script",
        "--search-query",
        "name ~ web",
        "--input",
        "command= x ",
        "--effective-user",
        "deploy",
    ],
    &[
        "--job-template-id=325",
        "--bookmark",
        "web servers",
        "--inputs-json",
        "{\"command\": \"yes\"}",
        "--concurrency-level=5",
    ],
    &["--job-template-id=325", "--all-hosts", "--input", "command=0755", "--dynamic", "--randomized-ordering=no"],
    &[
        "--job-template-id=325",
        "--on=web01",
        "--input=command=id",
        "--every=week",
        "--on-days=mon,sun",
        "--at=02:30",
        "--timezone=Europe/Berlin",
        "--times=9",
        "--purpose=weekly: a",
    ],
    &["--job-template-id=325", "--on=web01", "--input=command=id", "--cron-line=30 2 * * sun", "--until=2099-06-30"],
    &[
        "--job-template-id=325",
        "--on=web01",
        "--input=command=id",
        "--start-at=2099-01-31 02:00",
        "--start-before=2099-01-31T03:00Z",
    ],
    &[
        "--job-template-id=325",
        "--on=web01",
        "--input=command=id",
        "--time-to-pickup=1h",
        "--execution-timeout-interval=90",
        "--description-format=%{command} \"x\"",
        "--ssh-user=NIL",
        "--location=Default Location",
        "--organization-id=3",
    ],
];

#[test]
fn a_request_that_was_saved_or_printed_by_a_dry_run_is_the_same_again() {
    let (sandbox, folder) = (sandbox(), TempDir::new().unwrap());
    let path = |name: &str| folder.path().join(name).display().to_string();
    for words in REQUESTS {
        let saved = path("saved.yaml");
        let asked = create(&[words, &["--save", &saved][..]].concat());
        let expected = without_types(body(&sandbox, &asked));
        assert_eq!(without_types(body(&sandbox, &create(&["--from", &saved]))), expected, "{}", text(&saved));
        for format in ["json", "yaml"] {
            let printed = path(&format!("printed.{format}"));
            let outcome = run(&sandbox, &[&["--output", format][..], &create(words)].concat());
            write(&printed, &outcome.stdout).unwrap();
            assert_eq!(without_types(body(&sandbox, &create(&["--from", &printed]))), expected, "{outcome}");
        }
    }
}

/// An id that was typed is text, one of a document a number; the server reads both.
fn without_types(mut body: Value) -> Value {
    if let Some(id) = body.pointer_mut("/job_invocation/job_template_id") {
        *id = id.to_string().trim_matches('"').to_owned().into();
    }
    // A null is the same as a missing value in a document that a dry run prints.
    body["job_invocation"].as_object_mut().unwrap().retain(|_, value| !value.is_null());
    body
}

fn text(path: &str) -> String {
    read_to_string(Path::new(path)).unwrap()
}

#[test]
fn a_saved_run_runs_on_other_hosts_or_on_its_own() {
    let (sandbox, folder) = (sandbox(), TempDir::new().unwrap());
    let saved = folder.path().join("restart.yaml").display().to_string();
    let line = [
        "run",
        "web*",
        "--except",
        "web03",
        "--save",
        &saved,
        "-t",
        "Service Action - Script Default",
        "--",
        "action=restart",
        "service=httpd",
    ];
    let outcome = run(&sandbox, &line);
    assert!(outcome.stderr.contains(&format!("The request is saved in {saved}\n")), "{outcome}");
    expect_test::expect![[r##"
        # A job for: rexctl job-invocation create --from FILE, or rexctl run --from FILE TARGET
        # Options of the command line override what stands here.
        job_template: Service Action - Script Default  # --job-template
        targets:  # --on
          - web*
        except:  # --except
          - web03
        inputs:  # --input
          action: restart
          service: httpd
    "##]]
    .assert_eq(&text(&saved));
    let query = |words: &[&str]| body(&sandbox, words).pointer("/job_invocation/search_query").cloned();
    assert_eq!(query(&["run", "--dry-run", "--from", &saved, "db01"]), Some(json!("name ^ (db01.example.com)")));
    let own = query(&["run", "--dry-run", "--from", &saved]);
    assert_eq!(own, query(&["run", "--dry-run", "web*", "--except", "web03", "--", "id"]));
    assert_eq!(own, query(&["job-invocation", "create", "--dry-run", "--from", &saved]));
}

#[test]
fn secrets_are_not_saved_and_masked_values_have_to_be_given_again() {
    let (sandbox, folder) = (sandbox(), TempDir::new().unwrap());
    let saved = folder.path().join("saved.yaml").display().to_string();
    let words = ["--job-template-id=325", "--on=web01", "--input=command=id", "--password=marker-1"];
    let outcome = run(&sandbox, &create(&[&words[..], &["--save", &saved]].concat()));
    assert!(
        !text(&saved).contains("marker") && text(&saved).contains("# password: never saved; give --ask-password"),
        "{outcome}"
    );
    let printed = run(&sandbox, &[&["--output", "yaml"][..], &create(&words)].concat()).stdout;
    let path = folder.path().join("printed.yaml").display().to_string();
    write(&path, printed).unwrap();
    let outcome = run(&sandbox, &create(&["--from", &path]));
    let told = format!("--from {path}: password is masked, as a dry run prints it; give it with --ask-password");
    assert!(outcome.code == 64 && outcome.stderr.contains(&told), "{outcome}");
    assert_eq!(run(&sandbox, &create(&["--from", &path, "--password=x"])).code, 0);
    // Without the server nobody knows which inputs are secret.
    let outcome = run(
        &sandbox,
        &create(&[
            "--job-template-id=325",
            "--search-query=x",
            "--input=command=marker",
            "--offline",
            "--save",
            &saved,
        ]),
    );
    assert!(!text(&saved).contains("marker") && outcome.stderr.contains("without the inputs command"), "{outcome}");
}

#[test]
fn a_file_that_cannot_be_written_ends_it_before_anything_is_sent() {
    let sandbox = sandbox();
    for (path, code) in [("/nonexistent/x.yaml", 74), ("-", 64)] {
        let line =
            ["job-invocation", "create", "--job-template-id=325", "--on=web01", "--input=command=id", "--save", path];
        let outcome = run(&sandbox, &line);
        assert!(outcome.code == code && outcome.stderr.contains("--save: "), "{outcome}");
    }
    let jobs = run(&sandbox, &["--output", "json", "job-invocation", "list"]).stdout;
    assert_eq!(serde_json::from_str::<Vec<Value>>(&jobs).unwrap().len(), 3);
}

#[test]
fn the_times_of_a_document_are_in_its_time_zone() {
    let sandbox = sandbox();
    let once = ["run", "web01", "--start-at=2099-03-01 02:00", "--start-before=2099-03-01 04:00"];
    let often = ["run", "web01", "--every=day", "--at=02:00", "--until=2099-06-30"];
    for typed in [&once[..], &often] {
        let typed = [typed, &["--timezone=Asia/Tokyo", "--dry-run"]].concat();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("job.yaml");
        let save = format!("--save={}", file.display());
        let sent = body(&sandbox, &[&typed[..], &[&save, "--", "uptime"]].concat());
        let from = format!("--from={}", file.display());
        let again = body(&sandbox, &["run", &from, "--dry-run"]);
        for part in ["/job_invocation/scheduling", "/job_invocation/recurrence"] {
            assert_eq!(again.pointer(part), sent.pointer(part), "{typed:?}");
        }
        assert!(sent.to_string().contains("+09:00"), "{sent}");
    }
}

#[test]
fn a_saved_rollout_is_the_same_rollout() {
    let sandbox = sandbox();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rollout.yaml");
    let (save, from) = (format!("--save={}", file.display()), format!("--from={}", file.display()));
    let words = ["--batch=2,50%", "--canary=1", "--max-failures=10%", "--pause=2s", "--between=echo hi", "--dry-run"];
    let saved = run(&sandbox, &[&["run", "web*", &save][..], &words, &["--", "uptime"]].concat());
    assert_eq!(saved.code, 0, "{saved}");
    let text = read_to_string(&file).unwrap();
    for line in ["batch: \"2,50%\"", "canary: ", "max_failures: \"10%\"", "pause: ", "between: "] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let batches = |words: &[&str]| -> Vec<Value> {
        let outcome = run(&sandbox, &[&["run", &from, "--dry-run", "--output=json"], words].concat());
        let document: Value = serde_json::from_str(&outcome.stdout).unwrap_or_else(|_| panic!("{outcome}"));
        document["batches"].as_array().unwrap().iter().map(|batch| batch["count"].clone()).collect()
    };
    assert_eq!(batches(&[]), [1, 2, 6, 3].map(Value::from));
    assert_eq!(batches(&["--batch=11"]), [1, 11].map(Value::from));
    let refused = run(&sandbox, &["run", &from, "--async"]);
    assert!(refused.code == 64 && refused.stderr.contains("the rollout of the document"), "{refused}");
}

#[test]
fn the_dry_run_of_a_rollout_is_not_taken_for_its_first_batch() {
    let sandbox = sandbox();
    let printed = run(&sandbox, &["run", "web*", "--batch=4", "--dry-run", "--output=json", "--", "uptime"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dry.json");
    write(&file, &printed.stdout).unwrap();
    let outcome = run(&sandbox, &["run", &format!("--from={}", file.display()), "--dry-run"]);
    assert!(outcome.code == 64 && outcome.stderr.contains("--save keeps the whole rollout"), "{outcome}");
}
