//! `--fetch-ca-cert`: the server's own authority, shown, agreed to and kept where hammer keeps it.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{at_home, rexctl};
use crate::terminal::{rest, terminal};
use crate::tls::{Authority, Pair};
use expectrl::Expect as _;
use ring::digest::{SHA256, digest};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use serde_json::json;
use std::path::{Path, PathBuf};

const HERE: &str = "127.0.0.1";

/// A server that shows its authority beside its own certificate, as Foreman does.
fn foreman(authority: &Authority) -> Foreman {
    let Pair { certificate, key } = authority.issue(HERE, 2099);
    let shown = Pair { certificate: certificate + &authority.pem(), key };
    Foreman::over_tls(Authority::server(&shown), |_| Some(Answer::json(200, json!({"subtotal": 0, "results": []}))))
}

fn fingerprint(authority: &Authority) -> String {
    let der = CertificateDer::from_pem_slice(authority.pem().as_bytes()).unwrap();
    let bytes: Vec<_> = digest(&SHA256, &der).as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
    bytes.join(":")
}

fn kept(home: &Path, foreman: &Foreman) -> PathBuf {
    let place = foreman.url().trim_start_matches("https://").replace(':', "_");
    home.join(".hammer/certs").join(format!("{place}.pem"))
}

#[test]
fn the_authority_is_shown_and_kept_and_then_the_server_is_trusted() {
    let (home, ours) = (tempfile::tempdir().unwrap(), Authority::named("ours"));
    let foreman = foreman(&ours);
    let path = kept(home.path(), &foreman);
    assert_eq!(at_home(home.path(), "job-invocation list").at(foreman.url()).run().code, 78);
    let outcome = at_home(home.path(), "--yes --fetch-ca-cert").args([foreman.url()]).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    assert_eq!(outcome.stdout, format!("CA certificate for {} was stored to {}\n", foreman.url(), path.display()));
    for shown in ["CN=ours", "1975-01-01 to 4096-01-01", &fingerprint(&ours)] {
        assert!(outcome.stderr.contains(shown), "{shown}: {outcome}");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap().replace('\n', ""), ours.pem().replace(['\r', '\n'], ""));
    assert_eq!(at_home(home.path(), "job-invocation list").at(foreman.url()).run().code, 0);
}

#[test]
fn a_fingerprint_agrees_only_with_its_own_authority() {
    let (ours, other) = (Authority::named("ours"), Authority::named("other"));
    let foreman = foreman(&ours);
    let bare = fingerprint(&ours).replace(':', "").to_lowercase();
    for (given, code) in
        [(fingerprint(&ours), 0), (format!("sha256:{bare}"), 0), (fingerprint(&other), 78), (String::new(), 78)]
    {
        let home = tempfile::tempdir().unwrap();
        let outcome = at_home(home.path(), "--fetch-ca-cert").args([foreman.url(), "--fingerprint", &given]).run();
        assert_eq!((outcome.code, kept(home.path(), &foreman).exists()), (code, code == 0), "{given}: {outcome}");
    }
}

#[test]
fn without_a_terminal_or_a_flag_nothing_is_kept() {
    let (home, ours) = (tempfile::tempdir().unwrap(), Authority::named("ours"));
    let foreman = foreman(&ours);
    let outcome = at_home(home.path(), "--fetch-ca-cert").args([foreman.url()]).run();
    assert_eq!(outcome.code, 64, "{outcome}");
    assert!(outcome.stderr.contains("--fingerprint SHA256 or --yes"), "{outcome}");
    assert!(!kept(home.path(), &foreman).exists());
}

#[test]
fn on_a_terminal_the_user_is_asked() {
    for (answer, code) in [("y", 0), ("n", 78)] {
        let (home, ours) = (tempfile::tempdir().unwrap(), Authority::named("ours"));
        let foreman = foreman(&ours);
        let mut session = terminal(&home, &format!("--fetch-ca-cert {}", foreman.url()));
        session.expect("Trust this authority?").unwrap();
        session.send(answer).unwrap();
        let shown = rest(&mut session);
        assert!(shown.contains(&format!("code={code}")), "{shown}");
        assert_eq!(kept(home.path(), &foreman).exists(), code == 0);
    }
}

#[test]
fn certificates_that_would_be_of_no_use_are_refused() {
    let ours = Authority::named("ours");
    let named = |name: &str, last_year| {
        let Pair { certificate, key } = ours.issue(name, last_year);
        Pair { certificate: certificate + &ours.pem(), key }
    };
    for (shown, said) in [
        (ours.issue(HERE, 2099), "does not show the authority"),
        (named("foreman.example.com", 2099), "is for another name"),
        (named(HERE, 2021), "has expired"),
    ] {
        let foreman = Foreman::over_tls(Authority::server(&shown), |_| None);
        let outcome = rexctl("--yes --fetch-ca-cert").args([foreman.url()]).run();
        assert!(outcome.code == 78 && outcome.stderr.contains(said), "{said}: {outcome}");
    }
}

#[test]
fn what_cannot_be_fetched_or_meant() {
    let plain = Foreman::answering(|_| None);
    let tls = plain.url().replace("http:", "https:");
    for (words, code) in [
        ("--fetch-ca-cert http://foreman.example.com --yes".to_owned(), 64),
        ("--fetch-ca-cert https://127.0.0.1:9 --yes".into(), 69),
        (format!("--fetch-ca-cert {tls} --yes"), 78),
        ("--fetch-ca-cert https://x ping".into(), 64),
        ("--yes ping".into(), 64),
        ("--fetch-ca-cert https://x --yes --fingerprint ab".into(), 64),
    ] {
        let outcome = rexctl(&words).run();
        assert_eq!(outcome.code, code, "{words}: {outcome}");
    }
}
