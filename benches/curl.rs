//! `cargo bench --profile dist`: the binary as it is packaged against curl doing the same request of the same loopback server.
//!
//! Runs are paired and interleaved, so that other load on the machine affects both alike. Prints the median of each, the median of the
//! ratios, and rexctl's peak memory. An argument selects the cases whose name contains it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measuring program ends where it cannot measure"
)]

mod server;

use server::Server;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4;

/// A measured pair of command lines; curl's is None without a counterpart.
struct Case {
    name: String,
    runs: usize,
    rexctl: Vec<String>,
    curl: Option<Vec<String>>,
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

fn cases(server: &Server) -> Vec<Case> {
    let login = "--username admin -p changeme";
    let http = format!("--server {} {login}", server.http);
    let https = format!("--server {} --ssl-ca-file {} {login}", server.https, server.ca.display());
    let create = "job-invocation create --async --job-template-id 325 --input command=id";
    let list = |base: &str, rows: usize| format!("{base} job-invocation list --page 1 --per-page {rows}");
    let curl = |base: &str, rows: usize| {
        words(&format!("-s -o /dev/null -u admin:changeme --compressed {base}/api/job_invocations?per_page={rows}"))
    };
    let ca = format!("--cacert {}", server.ca.display());
    let curl_https = |rows| [words(&ca), curl(&server.https, rows)].concat();
    let body = r#"{"job_invocation":{"job_template_id":"325","search_query":"name=a","targeting_type":"static_query","inputs":{"command":"id"},"ssh":{},"recurrence":{},"scheduling":{},"concurrency_control":{}}}"#;
    let post = |base: &str| {
        let mut line = words("-s -o /dev/null -u admin:changeme -H Content-Type:application/json -d");
        line.extend([body.to_owned(), format!("{base}/api/job_invocations")]);
        line
    };
    let created = |base: &str| words(&format!("{base} {create} --search-query name=a"));
    let outputs = |hosts: &str| words(&format!("{http} job-invocation output --id 7 --async {hosts}"));
    let curl_outputs =
        words(&format!("-s -o /dev/null -u admin:changeme --compressed {}/api/job_invocations/7/outputs", server.http));
    let case = |name: &str, runs, rexctl: Vec<String>, curl| Case { name: name.to_owned(), runs, rexctl, curl };
    let formats = ["base", "csv", "json", "yaml", "ndjson", "api-json", "silent"].map(|format| {
        let line = format!("--output {format} {}", list(&http, 1_000));
        case(&format!("list 1000 {format}"), 100, words(&line), Some(curl(&server.http, 1_000)))
    });
    let mut cases = vec![
        case("--version", 300, words("--version"), None),
        case("--help", 300, words("--help"), None),
        case("create --help", 300, words("job-invocation create --help"), None),
        case("create, http", 300, created(&http), Some(post(&server.http))),
        case("create, https", 300, created(&https), Some([words(&ca), post(&server.https)].concat())),
        case("list 20, http", 300, words(&list(&http, 20)), Some(curl(&server.http, 20))),
        case("list 20, https", 300, words(&list(&https, 20)), Some(curl_https(20))),
        case("list 1000, http", 100, words(&list(&http, 1_000)), Some(curl(&server.http, 1_000))),
        case("list 1000, https", 100, words(&list(&https, 1_000)), Some(curl_https(1_000))),
        case("list 50000, one page", 5, words(&list(&http, 50_000)), Some(curl(&server.http, 50_000))),
        case("outputs of 10000", 20, outputs("--all"), Some(curl_outputs.clone())),
        case("outputs of 10000, groups", 20, outputs("--all --group"), Some(curl_outputs)),
        case("list 50000, all pages", 5, words(&format!("{http} job-invocation list")), None),
    ];
    cases.extend(formats);
    cases
}

/// Wall time and peak memory in kB of one run.
fn timed(program: &str, args: &[String]) -> (Duration, u64) {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::null()).stderr(Stdio::inherit()).env_clear().env("HOME", "/nonexistent");
    let started = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let ended = child.wait4().expect("the program ends");
    assert!(ended.status.success(), "{program} {args:?}: {}", ended.status);
    (started.elapsed(), ended.rusage.maxrss / 1024)
}

fn median<T: Copy + PartialOrd>(mut values: Vec<T>) -> T {
    values.sort_by(|a, b| a.partial_cmp(b).expect("comparable"));
    values[values.len() / 2]
}

fn measure(case: &Case, curl: &str) {
    let rexctl = env!("CARGO_BIN_EXE_rexctl");
    let (mut ours, mut theirs, mut ratios, mut memory) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..case.runs {
        let (time, kilobytes) = timed(rexctl, &case.rexctl);
        ours.push(time);
        memory = memory.max(kilobytes);
        if let Some(line) = &case.curl {
            let (reference, _) = timed(curl, line);
            theirs.push(reference);
            ratios.push(time.as_secs_f64() / reference.as_secs_f64());
        }
    }
    let milliseconds = |times: Vec<Duration>| median(times).as_secs_f64() * 1e3;
    let (reference, ratio) = if ratios.is_empty() {
        ("-".to_owned(), "-".to_owned())
    } else {
        (format!("{:.2}", milliseconds(theirs)), format!("{:.2}", median(ratios)))
    };
    println!(
        "{:<24}{:>10.2}{:>10}{:>8}{:>10.1}",
        case.name,
        milliseconds(ours),
        reference,
        ratio,
        memory as f64 / 1024.0
    );
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, ca] = arguments.as_slice()
        && first == server::SERVE
    {
        return server::serve_forever(ca.as_ref());
    }
    let curl = which("curl");
    let filter = arguments.into_iter().find(|argument| !argument.starts_with('-'));
    let server = Server::start();
    println!("{:<24}{:>10}{:>10}{:>8}{:>10}", "case", "rexctl ms", "curl ms", "ratio", "peak MB");
    for mut case in cases(&server) {
        if filter.as_ref().is_some_and(|word| !case.name.contains(word.as_str())) {
            continue;
        }
        if curl.is_none() {
            case.curl = None;
        }
        measure(&case, curl.as_deref().unwrap_or_default());
    }
}

fn which(program: &str) -> Option<String> {
    let path = std::env::var("PATH").unwrap_or_default();
    path.split(':').map(|dir| format!("{dir}/{program}")).find(|file| std::path::Path::new(file).is_file())
}
