//! Where the login may go: not in clear to another machine, not after a redirect, not to a proxy on the way to this machine.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Rexctl, rexctl};
use expect_test::expect;
use serde_json::json;

const ELSEWHERE: &str = "http://foreman.example.com";
const LOGIN: &str = "Basic YWRtaW46Y2hhbmdlbWU=";

fn foreman() -> Foreman {
    Foreman::answering(|_| Some(Answer::json(200, json!({"subtotal": 0, "results": []}))))
}

/// A list asked of `server`, a proxy standing on the way there.
fn list(server: &str, proxy: &str) -> Rexctl {
    let command = rexctl("job-invocation list").at(server);
    ["HTTP_PROXY", "HTTPS_PROXY"].iter().fold(command, |command, name| command.env(name, proxy))
}

#[test]
fn nothing_is_sent_over_plain_http_to_another_machine() {
    let proxy = Foreman::untouched();
    let outcome = list(ELSEWHERE, proxy.url()).run();
    expect![[r#"
        exit 78
        Error: http://foreman.example.com is another machine, and http sends the login in clear: nothing was sent
        Use https://, or say that it is meant with --allow-insecure-http (in a file: rexctl config set allow_insecure_http yes).
    "#]]
    .assert_eq(&outcome.to_string());
    for words in ["ping", "auth login -u admin -p changeme", "job-invocation create --async"] {
        let command = rexctl(words).args(["-s", ELSEWHERE]).env("HTTP_PROXY", proxy.url());
        let command =
            if words.contains("create") { command.args(["--feature=x", "--search-query=y"]) } else { command };
        let outcome = command.run();
        assert_eq!(outcome.code, 78, "{outcome}");
    }
    assert!(proxy.requests().is_empty());
}

#[test]
fn plain_http_to_another_machine_is_used_when_it_is_meant() {
    let allowed: [fn(Rexctl) -> Rexctl; 3] = [
        |it| it.args(["--allow-insecure-http"]),
        |it| it.env("FOREMAN_ALLOW_INSECURE_HTTP", "yes"),
        |it| it.file(".config/rexctl/config.toml", "allow_insecure_http = true\n"),
    ];
    for allow in allowed {
        let proxy = foreman();
        let outcome = allow(list(ELSEWHERE, proxy.url())).run();
        assert_eq!(outcome.code, 0, "{outcome}");
        let request = &proxy.requests()[0];
        assert!(request.target.starts_with("http://foreman.example.com/api/job_invocations?"), "{}", request.target);
        assert_eq!(request.header("authorization"), Some(LOGIN));
    }
}

#[test]
fn what_is_for_this_machine_goes_past_the_proxy() {
    let (here, proxy) = (foreman(), Foreman::untouched());
    for server in [here.url().to_owned(), here.url().replace("127.0.0.1", "localhost")] {
        let outcome = list(&server, proxy.url()).run();
        assert_eq!(outcome.code, 0, "{outcome}");
    }
    assert_eq!((here.requests().len(), proxy.requests().len()), (2, 0));
}

#[test]
fn a_redirect_is_told_and_not_followed() {
    let other = Foreman::untouched();
    let target = format!("{}/api/job_invocations", other.url());
    let foreman = Foreman::answering(move |_| Some(Answer::json(302, json!({})).with_header("Location", &target)));
    let outcome = rexctl("job-invocation list").at(foreman.url()).run();
    assert_eq!((outcome.code, foreman.requests().len()), (78, 1), "{outcome}");
    assert!(outcome.stderr.contains("a redirect is not followed, since the login would go with it"), "{outcome}");
    assert!(other.requests().is_empty());
}

#[test]
fn a_tunnel_to_a_tls_server_carries_no_login_outside_of_it() {
    let proxy = Foreman::answering(|_| Some(Answer::raw(200, "text/plain", "no tunnel at all")));
    let outcome = list("https://foreman.example.com", proxy.url()).args(["--verify-ssl=no"]).run();
    assert_eq!(outcome.code, 69, "{outcome}");
    let shown = |request: &Request| (request.line(), request.header("authorization").map(str::to_owned));
    let seen: Vec<_> = proxy.requests().iter().map(shown).collect();
    let connect = ("CONNECT foreman.example.com:443".to_owned(), None);
    assert!(!seen.is_empty() && seen.iter().all(|one| *one == connect), "{seen:?}");
}

#[test]
fn a_proxy_that_cannot_be_used_is_named_by_its_variable() {
    let mut told = String::new();
    let refusing = |status| Foreman::answering(move |_| Some(Answer::raw(status, "text/plain", "")));
    let (wants_login, forbids) = (refusing(407), refusing(403));
    for proxy in ["socks5://127.0.0.1:1", "http://127.0.0.1:1", wants_login.url(), forbids.url()] {
        told.push_str(&list("https://foreman.example.com", proxy).args(["--verify-ssl=no"]).run().to_string());
    }
    expect![[r#"
        exit 78
        Error: HTTPS_PROXY: only http:// and https:// proxies are supported
        NO_PROXY=foreman.example.com goes without the proxy.
        exit 69
        Error: no connection to https://foreman.example.com through the proxy of HTTPS_PROXY: Connection refused (os error 111)
        NO_PROXY=foreman.example.com goes without the proxy.
        exit 78
        Error: HTTPS_PROXY: the proxy wants a login of its own before it connects to https://foreman.example.com
        Give it as http://USER:PASSWORD@PROXY in that variable.
        exit 69
        Error: no connection to https://foreman.example.com through the proxy of HTTPS_PROXY: tunnel error: unsuccessful
        NO_PROXY=foreman.example.com goes without the proxy.
    "#]].assert_eq(&told);
}

#[test]
fn an_address_that_is_none_of_a_server_is_refused_before_anything_is_read_or_sent() {
    let mut told = String::new();
    for address in
        ["file:///etc/passwd", "https://ann:pw@foreman.example.com", "https://foreman.example.com:99999", "https://"]
    {
        told.push_str(&rexctl("job-invocation list -u admin -p x").args(["-s", address]).run().to_string());
    }
    expect![[r#"
        exit 64
        Error: --server: "file:///etc/passwd": must start with https:// or http://; an address looks like https://foreman.example.com
        exit 64
        Error: --server: must not hold a user or a password: use --username and FOREMAN_PASSWORD
        exit 64
        Error: --server: "https://foreman.example.com:99999": is not an address (invalid port number); an address looks like https://foreman.example.com
        exit 64
        Error: --server: "https://": is not an address (empty host); an address looks like https://foreman.example.com
    "#]].assert_eq(&told);
}
