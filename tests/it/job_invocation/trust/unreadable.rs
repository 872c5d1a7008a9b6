//! Certificates and keys that cannot be read: a sentence says which, and an authority that is left over is still used.

use super::*;

#[test]
fn an_authority_that_cannot_be_read_is_skipped_with_a_warning_that_names_it() {
    let ours = Authority::named("ours");
    let foreman = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let good = ours.pem();
    let (not_base64, not_der) = (good.replace("MI", "?!"), good.replace("MI", "AA"));
    let endless = good.replace("-----END CERTIFICATE-----", "");
    for bad in [&not_base64, &not_der, &endless] {
        for bundle in [format!("{bad}{good}"), format!("{good}{bad}")] {
            let number = if bundle.starts_with(&good) { 2 } else { 1 };
            for [setting, value, place] in [
                ["FOREMAN_CA_FILE", "cas/ca.pem", "cas/ca.pem"],
                ["SSL_CERT_FILE", "cas/ca.pem", "cas/ca.pem"],
                ["SSL_CERT_DIR", "none:cas", "cas/ca.pem"],
            ] {
                let command =
                    rexctl("job-invocation list").at(foreman.url()).file("cas/ca.pem", &bundle).file("none/x", "");
                let outcome = command.env(setting, value).run();
                let warning = format!(
                    "Warning: certificate {number} in {place} cannot be read; it is not trusted as an authority\n"
                );
                assert_eq!((outcome.code, outcome.stderr.as_str()), (0, warning.as_str()), "{setting}: {bad}");
            }
        }
    }
    let command = rexctl("job-invocation list --ssl-ca-path cas --ssl-ca-file missing.pem").at(foreman.url());
    let command = command.file("cas/a.pem", &not_der).file("cas/b.pem", &good).file("cas/README", "no certificate");
    let outcome = command.run();
    expect![[r#"
        exit 0
        ---|-------------|--------|---------|--------|---------|-------|-------|---------------------|-------
        ID | DESCRIPTION | STATUS | SUCCESS | FAILED | PENDING | TOTAL | START | RANDOMIZED ORDERING | INPUTS
        ---|-------------|--------|---------|--------|---------|-------|-------|---------------------|-------
        --- stderr
        Warning: cannot read missing.pem: No such file or directory (os error 2); it is not trusted as an authority
        Warning: certificate 1 in cas/a.pem cannot be read; it is not trusted as an authority
    "#]]
    .assert_eq(&outcome.to_string());
}

#[test]
fn files_without_a_certificate_and_links_to_nothing_are_named() {
    let ours = Authority::named("ours");
    let foreman = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let home = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("gone.pem", home.path().join("link.0")).unwrap();
    std::fs::write(home.path().join("ours.pem"), ours.pem()).unwrap();
    std::fs::write(home.path().join("README"), "text").unwrap();
    let path = format!("--ssl-ca-path={}", home.path().display());
    let outcome = rexctl("job-invocation list").at(foreman.url()).args([&path]).run();
    assert!(outcome.stderr.contains("link.0 is a link to a file that does not exist; it is not trusted"), "{outcome}");
    assert!(!outcome.stderr.contains("README"), "{outcome}");
    let command = rexctl("job-invocation list").at(foreman.url()).file("text.pem", "text");
    let outcome = command.env("SSL_CERT_FILE", "text.pem").env("SSL_CERT_DIR", home.path().to_str().unwrap()).run();
    assert!(outcome.stderr.contains("text.pem holds no certificate in PEM form; it is not trusted"), "{outcome}");
}

#[test]
fn authorities_of_which_none_can_be_read_are_an_error_that_names_them() {
    let ours = Authority::named("ours");
    let foreman = foreman(Authority::server(&ours.issue(HERE, 2099)));
    let bad = ours.pem().replace("MI", "AA");
    let mut told = String::new();
    for (setting, value) in [
        ("FOREMAN_CA_FILE", "ca.pem"),
        ("SSL_CERT_FILE", "ca.pem"),
        ("SSL_CERT_FILE", "no.pem"),
        ("SSL_CERT_DIR", "no"),
    ] {
        let outcome = rexctl("job-invocation list").at(foreman.url()).file("ca.pem", &bad).env(setting, value).run();
        told.push_str(&outcome.to_string());
    }
    expect![[r#"
        exit 78
        Error: no certificate authority to trust: certificate 1 in ca.pem cannot be read
        exit 78
        Error: no certificate authority to trust: certificate 1 in ca.pem cannot be read
        exit 78
        Error: no certificate authority to trust: cannot read no.pem: No such file or directory (os error 2)
        exit 78
        Error: no certificate authority to trust: cannot read the directory no: No such file or directory (os error 2)
    "#]]
    .assert_eq(&told);
    assert!(foreman.requests().is_empty());
}

#[test]
fn a_client_certificate_that_cannot_be_used_is_told_in_words() {
    let ours = Authority::named("ours");
    let foreman = foreman(ours.server_for_clients(&ours.issue(HERE, 2099)));
    let (ann, bob) = (ours.issue("ann", 2099), ours.issue("bob", 2099));
    let broken = ann.certificate.replace("MI", "AA");
    let odd_key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    let mut told = String::new();
    for (certificate, key) in [
        (&ann.certificate, bob.key.as_str()),
        (&broken, &ann.key),
        (&ann.certificate, odd_key),
        (&ann.certificate, &ann.certificate),
    ] {
        let command = rexctl("job-invocation list --ssl-ca-file ca.pem --ssl-client-cert c.pem --ssl-client-key k.pem");
        let command = command.file("ca.pem", ours.pem()).file("c.pem", certificate).file("k.pem", key);
        told.push_str(&command.at(foreman.url()).run().to_string());
    }
    expect![[r#"
        exit 78
        Error: --ssl-client-key: the key in k.pem is not the one of the certificate in c.pem
        exit 78
        Error: --ssl-client-cert: the certificate in c.pem cannot be read
        exit 78
        Error: --ssl-client-key: the key in k.pem is of a kind that cannot be used
        It must be an RSA key of 2048 bits or more, an ECDSA key (P-256, P-384) or an Ed25519 key.
        exit 78
        Error: --ssl-client-key: k.pem holds no private key that can be read
        A PEM file with one starts with -----BEGIN PRIVATE KEY-----.
    "#]]
    .assert_eq(&told);
    assert!(foreman.requests().is_empty());
}
