//! TLS: whom the client trusts, and what it says when it does not.

mod client_certificate;
mod unreadable;

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, rexctl};
use crate::tls::{Authority, self_signed};
use expect_test::expect;
use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose};
use rustls::ServerConfig;
use serde_json::json;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

const HERE: &str = "127.0.0.1";

fn foreman(tls: ServerConfig) -> Foreman {
    Foreman::over_tls(tls, |_| Some(Answer::json(200, json!({"subtotal": 0, "results": []}))))
}

/// A list read with `authority` trusted.
fn list(foreman: &Foreman, authority: &Authority, flags: &[&str]) -> Outcome {
    let command = rexctl("job-invocation list").at(foreman.url()).args(flags);
    let outcome = command.file("ca.pem", authority.pem()).run();
    Outcome { stderr: outcome.stderr.replace(foreman.url(), "SERVER"), ..outcome }
}

#[test]
fn endless_files_of_certificates_and_keys_are_refused() {
    for flags in [
        &["--ssl-ca-file=/dev/zero"][..],
        &["--ssl-client-cert=/dev/zero", "--ssl-client-key=k"],
        &["--ssl-client-cert=c", "--ssl-client-key=/dev/zero"],
    ] {
        let pair = Authority::named("a").itself();
        let command = rexctl("ping -s https://localhost:1").args(flags).file("c", pair.certificate).file("k", pair.key);
        let outcome = command.run();
        let said = "cannot read /dev/zero: it holds more than 16 MiB";
        assert!(outcome.code != 0 && outcome.stderr.contains(said), "{flags:?}: {outcome}");
    }
}

#[test]
fn a_server_of_the_given_authority_is_trusted() {
    let ours = Authority::named("ours");
    let foreman = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let outcome = list(&foreman, &ours, &["--ssl-ca-file=ca.pem"]);
    assert_eq!((outcome.code, foreman.requests().len()), (0, 1), "{outcome}");
    let outcome = list(&foreman, &ours, &["--verify-ssl=no"]);
    assert_eq!((outcome.code, foreman.requests().len()), (0, 2), "{outcome}");
    let variables =
        [("FOREMAN_CA_FILE", "ca.pem", 0), ("FOREMAN_VALIDATE_CERTS", "no", 0), ("FOREMAN_VALIDATE_CERTS", "yes", 78)];
    for (name, value, code) in variables {
        let command = rexctl("job-invocation list").at(foreman.url()).file("ca.pem", ours.pem()).env(name, value);
        assert_eq!(command.run().code, code, "{name}={value}");
    }
    let directory = rexctl("job-invocation list --ssl-ca-path cas").file("cas/ca.pem", ours.pem());
    let outcome = directory.at(foreman.url()).run();
    assert_eq!((outcome.code, foreman.requests().len()), (0, 5), "{outcome}");
}

#[test]
fn another_authority_and_the_systems_are_not_trusted() {
    let (ours, other) = (Authority::named("ours"), Authority::named("other"));
    let foreman = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let outcome = list(&foreman, &other, &["--ssl-ca-file=ca.pem"]);
    expect![[r#"
        exit 78
        Error: the certificate of SERVER is self-signed, or signed by an authority that is not trusted here
        Give the certificate that signed it with --ssl-ca-file FILE (Foreman's is in /pub/katello-server-ca.crt or /etc/foreman-proxy/ssl_ca.pem).
    "#]]
    .assert_eq(&outcome.to_string());
    let reinstalled = Authority::named("ours");
    assert_eq!(list(&foreman, &reinstalled, &["--ssl-ca-file=ca.pem"]).to_string(), outcome.to_string());
    // Whatever authorities this machine has, ours is not among them.
    let bundle =
        rexctl("job-invocation list").at(foreman.url()).file("ca.pem", other.pem()).env("SSL_CERT_FILE", "ca.pem");
    let outcome = bundle.run();
    assert_eq!(outcome.code, 78, "{outcome}");
    assert!(foreman.requests().is_empty());
}

#[test]
fn an_expired_certificate_and_one_for_another_name() {
    let ours = Authority::named("ours");
    for (pair, said) in [
        (
            ours.issue(HERE, 2021),
            expect![[r#"
                exit 78
                Error: the certificate of SERVER has expired
                Renew it on the server, or check this machine's clock.
            "#]],
        ),
        (
            ours.issue("foreman.example.com", 2099),
            expect![[r#"
                exit 78
                Error: the certificate of SERVER is for another name; it holds foreman.example.com
                Use a name that the certificate holds in --server.
            "#]],
        ),
    ] {
        let foreman = foreman(Authority::server(&pair));
        let outcome = list(&foreman, &ours, &["--ssl-ca-file=ca.pem"]);
        said.assert_eq(&outcome.to_string());
        assert!(foreman.requests().is_empty());
    }
}

#[test]
fn a_certificate_of_no_use_tells_what_it_is() {
    let ours = Authority::named("ours");
    let mut told = String::new();
    let common_name = |params: &mut CertificateParams| {
        params.distinguished_name.push(DnType::CommonName, "foreman.example.com");
    };
    for pair in [
        ours.issue_for(&["foreman.example.com", "*.example.org", "10.1.2.3"], 2099, |_| {}),
        ours.issue_for(&[], 2099, common_name),
        ours.issue_for(&[], 2099, |params| params.distinguished_name = DistinguishedName::new()),
        ours.issue_for(&[HERE], 2099, |params| params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth]),
    ] {
        let foreman = foreman(Authority::server(&pair));
        told.push_str(&list(&foreman, &ours, &["--ssl-ca-file=ca.pem"]).to_string());
        assert!(foreman.requests().is_empty());
    }
    expect![[r#"
        exit 78
        Error: the certificate of SERVER is for another name; it holds foreman.example.com, *.example.org, 10.1.2.3
        Use a name that the certificate holds in --server.
        exit 78
        Error: the certificate of SERVER names foreman.example.com only as its common name (CN), which does not count
        Renew it with that name as a subjectAltName: DNS:foreman.example.com
        exit 78
        Error: the certificate of SERVER holds no name
        Renew it with the server's name as a subjectAltName.
        exit 78
        Error: the certificate of SERVER is not meant for a server
        Renew it with the extended key usage serverAuth.
    "#]]
    .assert_eq(&told);
}

#[test]
fn plain_http_on_a_tls_port_and_tls_on_a_plain_one() {
    let ours = Authority::named("ours");
    let tls = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let swapped = tls.url().replace("https:", "http:");
    let outcome = list(&tls, &ours, &["--server", &swapped]);
    expect![[r#"
        exit 78
        Error: SERVER does not speak plain HTTP; its port may be for https
        Try the address with https:// instead of http://.
    "#]]
    .assert_eq(&outcome.to_string().replace(&swapped, "SERVER"));
    assert!(tls.requests().is_empty());

    let plain = Foreman::answering(|_| None);
    let swapped = plain.url().replace("http:", "https:");
    let outcome = list(&plain, &ours, &["--server", &swapped, "--ssl-ca-file=ca.pem"]);
    expect![[r#"
        exit 78
        Error: SERVER does not speak TLS; its port may be for plain http
        Try the address with http:// only if it is on this machine.
    "#]]
    .assert_eq(&outcome.to_string().replace(&swapped, "SERVER"));
}

#[test]
fn a_self_signed_certificate_is_trusted_when_it_is_given_and_an_authoritys_own_is_none() {
    let pair = self_signed(HERE);
    let server = foreman(Authority::server(&pair));
    let given = |flags: &[&str]| {
        let command = rexctl("job-invocation list").at(server.url()).args(flags).file("ca.pem", &pair.certificate);
        command.run().to_string().replace(server.url(), "SERVER")
    };
    assert!(given(&["--ssl-ca-file=ca.pem"]).starts_with("exit 0\n"));
    // None of the system's authorities has signed it.
    let stranger = Authority::named("other");
    assert!(list(&server, &stranger, &["--ssl-ca-file=ca.pem"]).stderr.contains("is self-signed, or signed by"));

    let authority = Authority::named("ours");
    let server = foreman(Authority::server(&authority.itself()));
    let outcome = list(&server, &authority, &["--ssl-ca-file=ca.pem"]);
    expect![[r#"
        exit 78
        Error: the certificate of SERVER is that of a certificate authority, which is not valid for a server
        The server needs one that this authority has signed, or a self-signed one that is not an authority's (openssl req -x509 ... -addext basicConstraints=critical,CA:FALSE).
    "#]].assert_eq(&outcome.to_string());
    assert!(server.requests().is_empty());
}

#[test]
fn a_server_that_speaks_only_old_tls() {
    // A fatal alert: protocol_version.
    let url = answering_bytes(&[21, 3, 1, 0, 2, 2, 70]);
    let command = rexctl("job-invocation list --ssl-ca-file ca.pem").file("ca.pem", Authority::named("ours").pem());
    let outcome = command.at(&url).run();
    expect![[r#"
        exit 78
        Error: SERVER speaks no TLS 1.2 or newer that rexctl knows
        Allow TLS 1.2 or 1.3 with a current cipher on the server.
    "#]]
    .assert_eq(&outcome.to_string().replace(&url, "SERVER"));
}

/// A server that answers whatever it is sent with these bytes; its https address.
fn answering_bytes(bytes: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4_096]).and_then(|_| stream.write_all(bytes));
        }
    });
    url
}

#[test]
fn files_that_hold_no_certificate() {
    let ours = Authority::named("ours");
    let foreman = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let mut told = String::new();
    for flags in [
        &["--ssl-ca-file=missing.pem"][..],
        &["--ssl-ca-file=empty.pem"],
        &["--ssl-client-cert=ca.pem"],
        &["--ssl-client-cert=ca.pem", "--ssl-client-key=empty.pem"],
    ] {
        let command = rexctl("job-invocation list").at(foreman.url()).args(flags).file("empty.pem", "\n");
        told.push_str(&command.file("ca.pem", ours.pem()).run().to_string());
    }
    assert!(foreman.requests().is_empty());
    expect![[r#"
        exit 78
        Error: no certificate authority to trust: cannot read missing.pem: No such file or directory (os error 2)
        exit 78
        Error: no certificate authority to trust: empty.pem holds no certificate in PEM form
        A PEM file starts with -----BEGIN CERTIFICATE-----.
        exit 64
        Error: --ssl-client-cert needs --ssl-client-key beside it
        exit 78
        Error: --ssl-client-key: empty.pem holds no private key that can be read
        A PEM file with one starts with -----BEGIN PRIVATE KEY-----.
    "#]]
    .assert_eq(&told);
}
