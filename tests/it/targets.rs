//! `rexctl targets`: words that name hosts, and the hosts that they select.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, Rexctl, rexctl};
use expect_test::expect;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

fn sandbox() -> Sandbox {
    let time = "2026-11-24T12:00:00Z".parse().unwrap();
    Sandbox::start(SandboxOptions { stopped_at: Some(time), ..SandboxOptions::default() }).unwrap()
}

/// A command line of the user with the role that remote execution brings along.
fn ordinary(sandbox: &Sandbox, words: &str) -> Rexctl {
    let command = rexctl(words).at(&sandbox.url());
    command.env("FOREMAN_USERNAME", "rexuser").env("FOREMAN_PASSWORD", sandbox.password())
}

fn fold(sandbox: &Sandbox, words: &[&str]) -> Outcome {
    ordinary(sandbox, "targets --fold").args(words).run()
}

#[test]
fn targets_select_their_hosts_and_no_others() {
    let sandbox = sandbox();
    for (words, folded) in [
        (&["web01"][..], "web01.example.com"),
        (&["web[01-12]"], "web[01-12].example.com"),
        (&["web[01-05/2],db03", "web02"], "db03.example.com,web[01-03,05].example.com"),
        (&["db*", "--except", "db0[2-7].example.com"], "db[01,08].example.com"),
        (&["*1.example.com", "--except=*01*"], "host1.example.com,web11.example.com"),
        (&["name = web03.example.com or id = 1"], "host1.example.com,web03.example.com"),
        (&["query:cache", "--except", "id > 30"], "cache[01-05].example.com"),
    ] {
        let outcome = fold(&sandbox, words);
        assert_eq!((outcome.code, outcome.stdout.trim_end()), (0, folded), "{words:?}: {outcome}");
    }
}

#[test]
fn a_file_and_standard_input_name_targets() {
    let sandbox = sandbox();
    let file =
        ordinary(&sandbox, "targets --fold @hosts.txt").file("hosts.txt", "\u{feff}# web\r\nweb01\r\ndb[1-2]*\r\n");
    assert_eq!(file.run().code, 83);
    let words = "targets --fold @hosts.txt --except @-";
    let file = ordinary(&sandbox, words).file("hosts.txt", "web[01-03] # three\n\ndb01\n");
    assert_eq!(file.stdin("web02\n").run().stdout, "db01.example.com,web[01,03].example.com\n");
    let missing = ordinary(&sandbox, "targets @none.txt web[").run();
    assert_eq!(missing.code, 66, "{missing}");
    assert!(missing.stderr.contains("cannot read none.txt") && missing.stderr.contains("TARGET  web["), "{missing}");
}

#[test]
fn every_target_without_hosts_is_told() {
    let sandbox = sandbox();
    let outcome = fold(&sandbox, &["web[12-13],dv01", "nosuch*", "hostgroup:nope", "web01"]);
    assert_eq!(outcome.code, 83, "{outcome}");
    for told in ["web13", "dv01", "nosuch*", "hostgroup:nope"] {
        let row = |line: &&str| line.split_whitespace().take(5).eq(["TARGET", told, "matches", "no", "host"]);
        let row_with_advice =
            |line: &&str| line.split_whitespace().take(5).eq(["TARGET", told, "matches", "no", "host."]);
        assert!(outcome.stderr.lines().any(|line| row(&line) || row_with_advice(&line)), "{told}: {outcome}");
    }
    assert!(outcome.stderr.contains("Close to it: ") && !outcome.stderr.contains("\"web12\" "), "{outcome}");
    let many = fold(&sandbox, &["web[01-40]"]);
    let advice = "See the hosts that there are with: rexctl host list\n\
                  Try a target without running anything: rexctl targets 'web*'\n";
    assert_eq!(many.stderr, format!("Error: TARGET: 28 targets match no host: web[13-40]\n{advice}"));
    let except = fold(&sandbox, &["web*", "--except", "web77"]);
    assert!(except.code == 83 && except.stderr.contains("--except: \"web77\" matches no host"), "{except}");
    let none = fold(&sandbox, &["web01", "--except", "web*"]);
    assert!(none.code == 83 && none.stderr.contains("--except leaves no host"), "{none}");
}

#[test]
fn targets_without_hosts_are_the_same_errors_as_other_mistakes_and_say_what_to_type() {
    let sandbox = sandbox();
    let one = ordinary(&sandbox, "run").args(["nosuch*", "--", "uptime"]).run();
    expect![[r#"
        exit 83
        Could not run the job:
          TARGET: "nosuch*" matches no host
        See the hosts that there are with: rexctl host list
        Try a target without running anything: rexctl targets 'web*'
    "#]]
    .assert_eq(&one.to_string());
    let several = ordinary(&sandbox, "run").args(["qqq01", "zzz*", "--", "uptime"]).run();
    expect![[r#"
        exit 83
        Could not run the job:
          OPTION  VALUE  PROBLEM
          TARGET  qqq01  matches no host
          TARGET  zzz*   matches no host
        See the hosts that there are with: rexctl host list
        Try a target without running anything: rexctl targets 'web*'
    "#]]
    .assert_eq(&several.to_string());
    let json = ordinary(&sandbox, "run --output json").args(["qqq01", "zzz*", "--", "uptime"]).run();
    let error: Value = serde_json::from_str(&json.stderr).unwrap();
    let problem =
        |value: &str| json!({"option": "TARGET", "value": value, "message": "matches no host", "allowed": null});
    assert_eq!(error["error"]["errors"], json!([problem("qqq01"), problem("zzz*")]));
}

#[test]
fn words_that_cannot_be_meant_are_refused_together_and_nothing_is_asked() {
    let foreman = Foreman::untouched();
    let words = ["web[3-1]", "hostgruop:web", "name =", "--except", "job:x"];
    let outcome = rexctl("targets").args(words).at(foreman.url()).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    for told in ["runs backwards", "did you mean \"hostgroup:\"?", "has nothing after =", "--except  job:x"] {
        assert!(outcome.stderr.contains(told), "{told}: {outcome}");
    }
    foreman.requests();
}

#[test]
fn what_the_server_stores_is_looked_up() {
    let failed =
        "GET /api/hosts?order=name ASC&thin=true&search=job_invocation.id = 12 and job_invocation.result = failed";
    let answers = [
        (failed, json!([{"id": 3, "name": "db01.x"}])),
        ("GET /api/bookmarks?search=name = \"mine\"", json!([{"id": 2, "name": "mine", "query": "os = x or id = 7"}])),
        ("GET /api/hosts?search=name ^ (db01.x)&order=name ASC&thin=true", json!([{"id": 3, "name": "db01.x"}])),
        ("GET /api/hosts?search=(os = x or id = 7)&order", json!([{"id": 7, "name": "web7.x"}])),
        ("GET /api/hosts?search=host_collection = \"Blue\"&order", json!([{"id": 8, "name": "web8.x"}])),
    ];
    let foreman = Foreman::answering(move |request| {
        let (_, rows) = answers.iter().find(|(line, _)| request.line().starts_with(line))?;
        Some(Answer::json(200, json!({"subtotal": 1, "page": 1, "per_page": 1000, "results": rows})))
    });
    let words = ["targets", "-q", "job:12/failed", "bookmark:mine", "collection:Blue"];
    let outcome = rexctl("").args(words).at(foreman.url()).run();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "db01.x\nweb7.x\nweb8.x\n"), "{outcome}");
    assert_eq!(foreman.requests().len(), 5);
}

#[test]
fn the_hosts_are_shown_in_every_format() {
    let sandbox = sandbox();
    let run = |words: &str| ordinary(&sandbox, words).run();
    let table = run("targets web01,web02");
    assert!(table.stdout.contains("| LAST EXECUTION"), "{table}");
    assert!(table.stderr.contains("2 hosts: web01.example.com, web02.example.com"), "{table}");
    let csv = run("targets web01,web02 --output csv --fields name,location");
    assert_eq!(
        csv.stdout, "Name,Location\nweb01.example.com,Default Location\nweb02.example.com,Default Location\n",
        "{csv}"
    );
    let json: Value = serde_json::from_str(&run("targets db01 --output json").stdout).unwrap();
    assert_eq!((&json[0]["Name"], &json[0]["Host Group"]["Name"]), (&json!("db01.example.com"), &json!("db")));
    assert_eq!(run("-q targets db01,db02").stdout, "db01.example.com\ndb02.example.com\n");
    let folded: Value = serde_json::from_str(&run("targets db01,db02 --fold --output json").stdout).unwrap();
    assert_eq!(folded, json!({"Hosts": "db[01-02].example.com", "Count": 2}));
}

#[test]
fn a_sample_is_of_the_hosts_and_of_their_number() {
    let sandbox = sandbox();
    for (words, count) in [("-q targets web* --sample 5", 5), ("-q targets web* --sample 50", 12)] {
        let outcome = ordinary(&sandbox, words).run();
        let names: Vec<_> = outcome.stdout.lines().collect();
        assert_eq!(names.len(), count, "{outcome}");
        assert!(names.is_sorted() && names.iter().all(|name| name.starts_with("web")), "{outcome}");
    }
}

#[test]
fn a_list_of_thousands_is_asked_for_in_addresses_of_4_kb() {
    let options = SandboxOptions { hosts: 3_000, ..SandboxOptions::default() };
    let sandbox = Sandbox::start(options).unwrap();
    let outcome = ordinary(&sandbox, "--debug targets --fold node[00001-02900].example.com").run();
    assert_eq!(outcome.stdout, "node[00001-02900].example.com\n", "{}", outcome.stderr.len());
    let requests: Vec<_> = outcome.stderr.lines().filter(|line| line.contains("/api/hosts?")).collect();
    assert!(requests.len() > 10 && requests.iter().all(|line| line.len() < 4_000), "{}", requests.len());
}

/// The request of a dry run on these targets.
fn create(sandbox: &Sandbox, words: &[&str]) -> Outcome {
    let command = ordinary(sandbox, "job-invocation create --job-template-id 325 --input command=id --dry-run");
    command.args(words).run()
}

#[test]
fn a_job_is_made_for_the_hosts_of_its_targets() {
    let sandbox = sandbox();
    for (words, search, hosts) in [
        (&["--on", "web[01-02],db01"][..], "name ^ (db01.example.com, web01.example.com, web02.example.com)", 3),
        (&["--on", "web*", "--except", "web0*"], "(name ~ \"web*\") and not (name ~ \"web0*\")", 3),
        (&["--on", "web*", "--on", "db*"], "name ~ \"web*\" or name ~ \"db*\"", 20),
    ] {
        let outcome = create(&sandbox, &[words, &["--output", "json"]].concat());
        let shown: Value = serde_json::from_str(&outcome.stdout).unwrap_or_else(|_| panic!("{words:?}: {outcome}"));
        let asked = &shown["body"]["job_invocation"]["search_query"];
        assert_eq!((asked, &shown["hosts"]), (&json!(search), &json!(hosts)), "{words:?}");
    }
    let text = create(&sandbox, &["--on", "web*"]);
    assert!(text.stdout.contains("On 12 hosts: web[01-12].example.com"), "{text}");
    let sample = create(&sandbox, &["--on", "web*", "--sample", "2"]);
    assert!(sample.stdout.contains("On 2 hosts: web") && sample.stdout.contains("name ^ (web"), "{sample}");
}

#[test]
fn a_job_on_targets_without_hosts_is_not_made() {
    let sandbox = sandbox();
    for (words, code, told) in [
        (&["--on", "web13"][..], 83, "--on: \"web13\" matches no host"),
        (&["--on", "web01", "--expect-hosts", "2"], 64, "--expect-hosts: 1 host"),
        (&["--except", "web01", "--search-query", "name ~ web"], 64, "--except and --sample: go with --on"),
        (&["--on", "web[", "--search-query", "name ~ web"], 64, "--search-query"),
        (&["--on", "web["], 64, "--on: \"web[\""),
        (&["--on", "web*", "--sample", "2", "--dynamic"], 64, "--dynamic and --sample: a sample is a fixed list"),
        (&["--on", "web*", "--sample", "0"], 64, "--sample: \"0\": must be 1 or more"),
        (&["--on", "web*", "--sample", "20"], 0, "--sample 20: only 12 match, so all of them are taken"),
        (
            &["--on", "web*", "--sample", "2", "--cron-line", "5 4 * * *"],
            0,
            "every run of the recurring job takes the same",
        ),
        (&["--on", "web01 , web02", "--expect-hosts", "2"], 0, ""),
    ] {
        let outcome = create(&sandbox, words);
        assert!(outcome.code == code && outcome.stderr.contains(told), "{words:?}: {outcome}");
    }
}

/// The names that `host list` shows, in its order.
fn listed(sandbox: &Sandbox, words: &[&str]) -> Vec<String> {
    let outcome = ordinary(sandbox, "host list --output csv --fields name").args(words).run();
    assert_eq!(outcome.code, 0, "{words:?}: {outcome}");
    outcome.stdout.lines().skip(1).map(|name| name.trim_end_matches(".example.com").to_owned()).collect()
}

#[test]
fn the_list_of_hosts_takes_targets() {
    let sandbox = sandbox();
    for (words, names) in [
        (&["--on", "web[01-02],db01"][..], "db01 web01 web02"),
        (&["--on", "web*", "--except", "web0*"], "web10 web11 web12"),
        (&["--except=web*", "--except=db*", "--except=cache*,build*", "--except=host[1-4]"], "host5"),
        (&["--on", "web*", "--search", "name ~ 1 or name ~ 2,"], "web01 web02 web10 web11 web12"),
        (&["--on", "web*", "--order", "name DESC", "--per-page", "2"], "web12 web11"),
        (&["--on", "hostgroup:db", "--on", "web01", "--search", "hostgroup = db", "--per-page", "1"], "db01"),
    ] {
        assert_eq!(listed(&sandbox, words).join(" "), names, "{words:?}");
    }
    for (words, code, told) in [
        (&["--on", "web13"][..], 83, "--on: \"web13\" matches no host"),
        (&["--except", "web13"], 83, "--except: \"web13\" matches no host"),
        (&["--on", "web*", "--search", "name ="], 64, "has nothing after ="),
    ] {
        let outcome = ordinary(&sandbox, "host list").args(words).run();
        assert!(outcome.code == code && outcome.stderr.contains(told), "{words:?}: {outcome}");
    }
}

#[test]
fn a_list_of_thousands_of_hosts_is_read_in_parts() {
    let sandbox = Sandbox::start(SandboxOptions { hosts: 1_500, ..SandboxOptions::default() }).unwrap();
    let on = "node[00001-01400].example.com";
    let list =
        |words: &[&str]| ordinary(&sandbox, "--debug host list --fields name --output csv --on").args([on]).args(words);
    let outcome = list(&[]).run();
    assert_eq!(outcome.stdout.lines().count(), 1_401, "{}", outcome.stderr.len());
    assert!(outcome.stdout.lines().skip(1).is_sorted());
    let requests: Vec<_> = outcome.stderr.lines().filter(|line| line.contains("/api/hosts?")).collect();
    assert!(requests.iter().all(|line| line.len() < 4_000), "{}", requests.len());
    let sorted = list(&["--order", "id"]).run();
    assert!(sorted.code == 64 && sorted.stderr.contains("--order: 1400 hosts named one by one"), "{}", sorted.code);
}

#[test]
fn the_hosts_of_the_newest_job_are_a_target() {
    let sandbox = sandbox();
    let none = ordinary(&sandbox, "targets --fold job:@last").run();
    assert!(none.code == 128 && none.stderr.contains("rexuser has started no job"), "{none}");
    let line = "run web[01-02] host5 --async -- uptime";
    assert_eq!(ordinary(&sandbox, line).run().code, 0);
    let last = ordinary(&sandbox, "targets --fold job:@last").run();
    assert_eq!(last.stdout, "host5.example.com,web[01-02].example.com\n", "{last}");
}
