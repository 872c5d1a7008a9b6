//! The measured command lines, and curl's for the same request.

use crate::server::{HOSTS, Server};

/// A measured pair of command lines; curl's is None without a counterpart.
pub struct Case {
    pub name: String,
    pub runs: usize,
    pub rexctl: Vec<String>,
    pub curl: Option<Vec<String>>,
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

/// Every case, against this server.
pub fn cases(server: &Server) -> Vec<Case> {
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
    let created = |base: &str| words(&format!("-q {base} {create} --search-query name=a"));
    let outputs = |hosts: &str| words(&format!("{http} job-invocation output --id 7 --async {hosts}"));
    let curl_outputs = outputs_by_curl(&server.http);
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

/// The requests of `job-invocation output --async --all`: the pages of the job's hosts, then the outputs of some hosts at a time.
fn outputs_by_curl(server: &str) -> Vec<String> {
    const PAGE: usize = 1_000;
    const BATCH: usize = 250;
    let page = |number| {
        format!(
            "{server}/api/hosts?order=name+ASC&thin=true&search=job_invocation.id+%3D+7&page={number}&per_page={PAGE}"
        )
    };
    let batch = |at: usize| {
        let ids: Vec<String> = (at * BATCH + 1..=(at + 1) * BATCH).map(|id| id.to_string()).collect();
        format!("{server}/api/job_invocations/7/outputs?search_query=id+%5E+%28{}%29", ids.join("%2C"))
    };
    let urls = (1..=HOSTS / PAGE).map(page).chain((0..HOSTS / BATCH).map(batch));
    let line = words("-s -u admin:changeme --compressed");
    line.into_iter().chain(urls.flat_map(|url| ["-o".to_owned(), "/dev/null".to_owned(), url])).collect()
}
