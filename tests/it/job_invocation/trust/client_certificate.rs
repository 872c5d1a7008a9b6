//! Client certificates: accepted, refused, missing.

use super::{HERE, foreman, list};
use crate::rexctl::rexctl;
use crate::tls::Authority;
use expect_test::expect;

#[test]
fn a_client_certificate_that_the_server_does_not_accept() {
    let (ours, other) = (Authority::named("ours"), Authority::named("other"));
    let server = foreman(ours.server_for_clients(&ours.issue(HERE, 2099)));
    let mut told = String::new();
    for client in [other.issue("ann", 2099), ours.issue("ann", 2021)] {
        let command = rexctl("job-invocation list --ssl-ca-file ca.pem --ssl-client-cert c.pem --ssl-client-key k.pem");
        let command = command.file("ca.pem", ours.pem()).file("c.pem", &client.certificate).file("k.pem", &client.key);
        told.push_str(&command.at(server.url()).run().to_string().replace(server.url(), "SERVER"));
    }
    expect![[r#"
        exit 78
        Error: SERVER does not accept the client certificate: its authority is not trusted there
        Check who signed the file in --ssl-client-cert, and until when it is valid.
        exit 78
        Error: SERVER does not accept the client certificate: it has expired
        Check who signed the file in --ssl-client-cert, and until when it is valid.
    "#]]
    .assert_eq(&told);
    assert!(server.requests().is_empty());
}

#[test]
fn a_client_certificate_and_the_login_go_together_when_that_is_asked_for() {
    let ours = Authority::named("ours");
    let server = foreman(ours.server_for_clients(&ours.issue(HERE, 2099)));
    let client = ours.issue("ann", 2099);
    let command = rexctl("job-invocation list --ssl-ca-file ca.pem --ssl-client-cert c.pem --ssl-client-key k.pem");
    let command = command.file("ca.pem", ours.pem()).file("c.pem", &client.certificate).file("k.pem", &client.key);
    let outcome = command.args(["--ssl-with-basic-auth"]).at(server.url()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(server.requests()[0].header("authorization"), Some("Basic YWRtaW46Y2hhbmdlbWU="));
}

#[test]
fn a_client_certificate_stands_for_the_login() {
    let ours = Authority::named("ours");
    let foreman = foreman(ours.server_for_clients(&ours.issue(HERE, 2099)));
    let client = ours.issue("ann", 2099);
    let command = rexctl("job-invocation list --ssl-ca-file ca.pem --ssl-client-cert c.pem --ssl-client-key k.pem");
    let command = command.file("ca.pem", ours.pem()).file("c.pem", &client.certificate).file("k.pem", &client.key);
    let outcome = command.at(foreman.url()).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(foreman.requests()[0].header("authorization"), None);

    let outcome = list(&foreman, &ours, &["--ssl-ca-file=ca.pem"]);
    expect![[r#"
        exit 78
        Error: SERVER wants a client certificate
        Give it with --ssl-client-cert FILE and --ssl-client-key FILE.
    "#]]
    .assert_eq(&outcome.to_string());
}
