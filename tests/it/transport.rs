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
fn an_address_that_ends_in_api_is_a_wrong_setting() {
    for words in ["host list", "job-invocation list", "job-invocation watch --id 9", "api GET /api/status"] {
        let missing = json!({"status": 404, "error": "Not Found"});
        let foreman = Foreman::answering(move |request| {
            request.line().starts_with("GET /api/api/").then(|| Answer::json(404, missing.clone()))
        });
        let outcome = rexctl(words).at(&format!("{}/api", foreman.url())).run();
        assert_eq!(outcome.code, 78, "{words}: {outcome}");
        assert!(outcome.stderr.contains("--server: the address http://"), "{words}: {outcome}");
        assert!(outcome.stderr.contains("/api ends in /api, which rexctl adds itself"), "{words}: {outcome}");
    }
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
fn a_proxy_that_fails_is_named_by_its_variable() {
    let mut told = String::new();
    for proxy in ["socks5://127.0.0.1:1", "http://127.0.0.1:1"] {
        told.push_str(&list("https://foreman.example.com", proxy).args(["--verify-ssl=no"]).run().to_string());
    }
    expect![[r#"
        exit 78
        Error: HTTPS_PROXY cannot be used: only http:// and https:// proxies are supported
        A proxy's address looks like http://proxy.example.com:3128, with USER:PASSWORD@ before the host where it wants a login; in them # is written %23, / is %2F, @ is %40, : is %3A, ? is %3F, % is %25 and a blank is %20.
        exit 69
        Error: no connection to https://foreman.example.com through the proxy of HTTPS_PROXY: Connection refused (os error 111)
        NO_PROXY=foreman.example.com goes without the proxy.
    "#]].assert_eq(&told);
}

#[test]
fn a_refusal_of_a_proxy_is_told_as_its_own_with_its_status() {
    let mut told = String::new();
    for (status, scheme, login) in [
        (407, "Basic realm=x", ""),
        (407, "Basic", "ann:pw@"),
        (407, "Negotiate", ""),
        (403, "", ""),
        (502, "", ""),
        (503, "", ""),
    ] {
        let answer = Answer::raw(status, "text/html", "<html>").with_header("Proxy-Authenticate", scheme);
        let proxy = Foreman::answering(move |_| Some(answer.clone()));
        let address = proxy.url().replace("http://", &format!("http://{login}"));
        told.push_str(&list("https://foreman.example.com", &address).args(["--verify-ssl=no"]).run().to_string());
        let seen: Vec<_> = proxy.requests().iter().map(Request::line).collect();
        assert!(seen.iter().all(|line| line == "CONNECT foreman.example.com:443"), "{seen:?}");
    }
    expect![[r#"
        exit 78
        Error: HTTPS_PROXY: the proxy wants a login of its own before it connects to https://foreman.example.com (407)
        Put USER:PASSWORD@ before the host in that variable.
        exit 78
        Error: HTTPS_PROXY: the proxy does not accept the login in it (407)
        Check user and password; in them # is written %23, / is %2F, @ is %40, : is %3A, ? is %3F, % is %25 and a blank is %20.
        exit 78
        Error: HTTPS_PROXY: the proxy accepts only Negotiate logins on the way to https://foreman.example.com (407)
        Only logins with a user and a password (Basic) are supported.
        exit 69
        Error: the proxy of HTTPS_PROXY refuses a connection to https://foreman.example.com (403 Forbidden)
        NO_PROXY=foreman.example.com goes without the proxy.
        exit 69
        Error: the proxy of HTTPS_PROXY has no connection to https://foreman.example.com (502 Bad Gateway)
        NO_PROXY=foreman.example.com goes without the proxy.
        exit 69
        Error: the proxy of HTTPS_PROXY has no connection to https://foreman.example.com (503 Service Unavailable)
        NO_PROXY=foreman.example.com goes without the proxy.
    "#]].assert_eq(&told);
}

#[test]
fn what_a_proxy_answers_for_a_server_of_plain_http_may_be_its_own() {
    let mut told = String::new();
    for status in [407, 403, 502] {
        let proxy = Foreman::answering(move |_| Some(Answer::raw(status, "text/html", "<title>No way</title>")));
        told.push_str(&list(ELSEWHERE, proxy.url()).args(["--allow-insecure-http"]).run().to_string());
    }
    expect![[r#"
        exit 78
        Error: HTTP_PROXY: the proxy wants a login of its own before it connects to http://foreman.example.com (407)
        Put USER:PASSWORD@ before the host in that variable.
        exit 77
        Error: http://foreman.example.com (through the proxy of HTTP_PROXY) refused the request (403) with a page that is not Foreman's ("No way")
        A firewall, a proxy or the web server before Foreman says so, not the permissions of the user.
        exit 69
        Error: http://foreman.example.com (through the proxy of HTTP_PROXY) is not available (502 Bad Gateway)
        The server may be starting or overloaded; try again in a moment.
    "#]].assert_eq(&told);
    let outcome = list(ELSEWHERE, "http://127.0.0.1:1").args(["--allow-insecure-http"]).run();
    assert!(outcome.code == 69 && outcome.stderr.contains("through the proxy of HTTP_PROXY"), "{outcome}");
}

#[test]
fn a_proxy_variable_that_cannot_be_used_sends_nothing_and_is_named_without_its_password() {
    for value in [
        "\"http://ann:secret@127.0.0.1:1\"",
        "http://ann:sec#ret@127.0.0.1:1",
        "http://ann:sec ret@127.0.0.1:1",
        " http://127.0.0.1:1",
        "http://127.0.0.1:port",
        "nonsense://127.0.0.1",
    ] {
        for (variable, server) in [
            ("HTTPS_PROXY", "https://192.0.2.1"),
            ("http_proxy", "http://192.0.2.1"),
            ("ALL_PROXY", "https://192.0.2.1"),
        ] {
            let command = rexctl("job-invocation list --allow-insecure-http").at(server).env(variable, value);
            let outcome = command.run();
            assert_eq!((outcome.code, outcome.stdout.as_str()), (78, ""), "{variable}={value}: {outcome}");
            assert!(outcome.stderr.starts_with(&format!("Error: {variable} cannot be used: ")), "{outcome}");
            assert!(!outcome.stderr.contains("sec"), "{outcome}");
        }
    }
    // A server that needs no proxy does not mind.
    let here = foreman();
    let outcome = list(here.url(), "\"nonsense\"").run();
    assert_eq!(outcome.code, 0, "{outcome}");
}

#[test]
fn no_proxy_goes_past_the_proxy() {
    let proxy = Foreman::untouched();
    // Nothing listens there: what goes past the proxy fails at once.
    for list in ["*", "0.0.0.0/8", "a.test 0.0.0.0:9", "0.0.0.0."] {
        let command = rexctl("job-invocation list").at("https://0.0.0.0:9").env("HTTPS_PROXY", proxy.url());
        let outcome = command.env("no_proxy", list).args(["--verify-ssl=no"]).run();
        assert!(outcome.stderr.contains("cannot connect to https://0.0.0.0:9"), "{list}: {outcome}");
    }
    assert!(proxy.requests().is_empty());
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
