//! Access tokens of a real OpenID provider, and the sessions that they open.

use super::provider::{Provider, vouches_for};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, Rexctl, at_home};
use crate::terminal::{rest, terminal};
use expectrl::Expect as _;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Sessions that the server takes.
type Sessions = Arc<Mutex<HashSet<String>>>;

/// A machine, a provider, and a server that takes the provider's tokens and opens sessions for them.
struct Place {
    home: TempDir,
    provider: Provider,
    foreman: Foreman,
    sessions: Sessions,
}

impl Place {
    fn new() -> Option<Self> {
        let provider = Provider::start()?;
        let sessions = Sessions::default();
        let foreman = foreman(provider.issuer.clone(), sessions.clone());
        Some(Self { home: tempfile::tempdir().unwrap(), provider, foreman, sessions })
    }

    fn command(&self, words: &str) -> Rexctl {
        at_home(self.home.path(), words).args(["-s", self.foreman.url()])
    }

    fn run(&self, words: &str) -> Outcome {
        self.command(words).run()
    }

    fn login(&self, more: &str) -> Rexctl {
        self.command(&format!("auth login oauth --oidc-issuer {} -c rexctl {more}", self.provider.issuer))
    }

    fn kept(&self) -> Value {
        let kept = std::fs::read(self.home.path().join(session_file(&self.foreman)));
        kept.map_or(Value::Null, |kept| serde_json::from_slice(&kept).unwrap())
    }

    /// How the user was shown, request by request.
    fn proofs(&self) -> Vec<String> {
        self.foreman.requests().iter().map(|request| proof(request).split(' ').next().unwrap().to_owned()).collect()
    }

    fn assert_logged_in(&self, outcome: &Outcome) {
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Successfully logged in as 'ann'.\n"), "{outcome}");
        assert_eq!(self.run("job-invocation list").code, 0);
        assert_eq!(self.proofs(), ["Bearer", "_session_id=1"]);
    }
}

/// Where the session with the server is kept, below the home directory.
pub fn session_file(foreman: &Foreman) -> String {
    format!(".hammer/sessions/{}", foreman.url().replace("://", "_").replace(':', "_"))
}

fn proof(request: &Request) -> String {
    request.header("authorization").or(request.header("cookie")).unwrap_or("nothing").to_owned()
}

fn foreman(issuer: String, sessions: Sessions) -> Foreman {
    let mut opened = 0;
    Foreman::answering(move |request| {
        let rows = json!({"result": "ok", "subtotal": 0, "results": [], "id": 1, "name": "a"});
        let shown = proof(request);
        if sessions.lock().unwrap().contains(&shown) {
            return Some(Answer::json(200, rows));
        }
        if !shown.strip_prefix("Bearer ").is_some_and(|token| vouches_for(&issuer, token)) {
            return Some(Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}})));
        }
        opened += 1;
        let cookie = format!("_session_id={opened}");
        sessions.lock().unwrap().insert(cookie.clone());
        Some(Answer::json(200, rows).with_header("Set-Cookie", &format!("{cookie}; path=/")))
    })
}

#[test]
fn a_password_is_traded_for_a_token_that_opens_a_session() {
    let Some(place) = Place::new() else { return };
    let words = format!("auth login oauth -t {} -c rexctl -u ann -p changeme", place.provider.token_endpoint());
    place.assert_logged_in(&place.run(&words));
    let status = place.run("auth status");
    assert!(status.stdout.starts_with("Session exists, currently logged in as 'ann'.\n"), "{status}");
    assert!(status.stdout.contains("Login:     Oauth_Password_Grant\n"), "{status}");
    assert!(status.stdout.contains("UTC; the OpenID provider is then asked for another\n"), "{status}");
    let outcome = place.run("auth logout");
    assert_eq!((outcome.stdout.as_str(), place.kept()), ("Logged out.\n", Value::Null), "{outcome}");
}

#[test]
fn hammers_settings_and_variables_are_enough() {
    let Some(place) = Place::new() else { return };
    let hammers = format!(
        ":foreman:\n  :default_auth_type: 'Oauth_Password_Grant'\n  :oidc_client_id: rexctl\n  :oidc_token_endpoint: {}\n",
        place.provider.token_endpoint()
    );
    let command = place.command("job-invocation list").file(".hammer/cli.modules.d/foreman.yml", hammers);
    let outcome = command.env("OIDC_USERNAME", "ann").env("OIDC_PASSWORD", "changeme").run();
    assert_eq!((outcome.code, place.proofs()), (0, vec!["Bearer".to_owned()]), "{outcome}");
}

#[test]
fn an_expired_session_is_renewed_with_the_refresh_token_and_again_with_the_next() {
    let Some(place) = Place::new() else { return };
    let outcome = place.login("-u ann -p changeme").run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let mut tokens = vec![place.kept()["refresh"]["token"].clone()];
    for words in ["job-invocation list", "job-template delete --id 1"] {
        place.sessions.lock().unwrap().clear();
        let outcome = place.run(words);
        assert_eq!(outcome.code, 0, "{outcome}");
        tokens.push(place.kept()["refresh"]["token"].clone());
    }
    assert!(tokens.iter().all(Value::is_string) && tokens[0] != tokens[1] && tokens[1] != tokens[2], "{tokens:?}");
    let expected = ["Bearer", "_session_id=1", "Bearer", "_session_id=2", "Bearer"];
    assert_eq!(place.proofs()[..5], expected);
}

#[test]
fn a_refresh_token_that_is_not_taken_any_more_ends_with_the_way_to_log_in() {
    let Some(place) = Place::new() else { return };
    assert_eq!(place.login("-u ann -p changeme").run().code, 0);
    place.sessions.lock().unwrap().clear();
    let mut kept = place.kept();
    kept["refresh"]["token"] = "spent-s3cr3t-marker".into();
    let command = place.command("--debug job-invocation list").file(&session_file(&place.foreman), kept.to_string());
    let outcome = command.run();
    assert_eq!(outcome.code, 129, "{outcome}");
    assert!(
        outcome.stderr.contains("the session of ann has expired\nOpen a new one with rexctl auth login oauth."),
        "{outcome}"
    );
    assert!(!outcome.stderr.contains("s3cr3t-marker"), "{outcome}");
}

#[test]
fn after_a_logout_the_refresh_token_opens_nothing_even_where_it_was_copied() {
    let Some(place) = Place::new() else { return };
    assert_eq!(place.login("-u ann -p changeme").run().code, 0);
    let copied = place.kept();
    let outcome = place.run("auth logout");
    assert_eq!((outcome.code, outcome.stderr.as_str(), place.kept()), (0, "", Value::Null), "{outcome}");
    place.sessions.lock().unwrap().clear();
    let outcome = place.command("job-invocation list").file(&session_file(&place.foreman), copied.to_string()).run();
    assert_eq!(outcome.code, 129, "{outcome}");
}

#[test]
fn what_the_provider_refuses_is_told_without_the_password_that_it_quotes() {
    let Some(place) = Place::new() else { return };
    let refused = place.login("-u ann -p s3cr3t-marker --debug").run();
    assert_eq!((refused.code, place.kept()), (129, Value::Null), "{refused}");
    assert!(refused.stderr.contains("refuses: no such login: ann *****"), "{refused}");
    let issuer = &place.provider.issuer;
    for (client, code) in [("browsers-only", 78), ("nobody", 78)] {
        let words = format!("auth login oauth --oidc-issuer {issuer} -c {client} -u ann -p s3cr3t-marker");
        let outcome = place.run(&words);
        assert_eq!(outcome.code, code, "{outcome}");
        assert!(outcome.stderr.contains(&format!("Check --oidc-client-id: it is {client}")), "{outcome}");
        assert!(!outcome.to_string().contains("s3cr3t-marker"), "{outcome}");
    }
    assert!(place.foreman.requests().is_empty());
}

#[test]
fn a_browser_brings_the_code_to_this_machine() {
    let Some(place) = Place::new() else { return };
    let mut running = place.login("--two-factor").start();
    let page = place.provider.browse(&running.until_it_says("Enter URL in browser: "));
    assert_eq!(page, "You are logged in. You can close this page.");
    place.assert_logged_in(&running.end());
    assert_eq!(place.kept()["auth_type"], "Oauth_Authentication_Code_Grant");
}

#[test]
fn a_code_that_the_browser_shows_is_typed() {
    let Some(place) = Place::new() else { return };
    let uri = "com.example.rexctl:/shown";
    let words = format!(
        "-s {} auth login oauth -f -c rexctl -r {uri} --oidc-issuer {}",
        place.foreman.url(),
        place.provider.issuer
    );
    let mut session = terminal(&place.home, &words);
    session.expect("Enter URL in browser:").unwrap();
    session.expect("http").unwrap();
    let url = format!("http{}", String::from_utf8_lossy(session.expect("\r\n").unwrap().before()));
    session.expect("Code").unwrap();
    let address = place.provider.browse(&url);
    assert!(address.starts_with(uri), "{address}");
    session.send_line(&address).unwrap();
    let shown = rest(&mut session);
    assert!(shown.contains("Successfully logged in as 'ann'.") && shown.contains("code=0"), "{shown}");
}

#[test]
fn a_devices_code_is_confirmed_in_any_browser() {
    let Some(place) = Place::new() else { return };
    let mut running = place.login("--device").start();
    let told = running.until_it_says("Enter URL in browser: ");
    place.provider.browse(told.split(' ').next().unwrap());
    place.assert_logged_in(&running.end());
    assert_eq!(place.kept()["auth_type"], "Oauth_Device_Grant");
}

#[test]
fn without_a_session_a_browsers_login_is_asked_for_by_its_command() {
    let foreman = Foreman::untouched();
    let hammers = ":foreman:\n  :default_auth_type: Oauth_Authentication_Code_Grant\n";
    let command = crate::rexctl::rexctl("job-invocation list").args(["-s", foreman.url()]);
    let outcome = command.file(".hammer/cli.modules.d/foreman.yml", hammers).run();
    assert_eq!(outcome.code, 129, "{outcome}");
    assert!(outcome.stderr.contains("Log in with rexctl auth login oauth --two-factor."), "{outcome}");
    assert!(foreman.requests().is_empty());
}

#[test]
fn an_issuer_that_is_none_and_a_provider_in_clear_are_refused() {
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"issuer": "https://sso.example.com"}))));
    let login = |url: &str| {
        let words = format!("auth login oauth -s http://127.0.0.1:1 -c rexctl -u ann -p x --oidc-issuer {url}");
        crate::rexctl::rexctl(&words).env("HTTP_PROXY", foreman.url()).run()
    };
    let other = login(foreman.url());
    assert_eq!(other.code, 78, "{other}");
    assert!(other.stderr.contains("does not describe the OpenID provider"), "{other}");
    let clear = login("http://sso.example.com");
    assert_eq!((clear.code, foreman.requests().len()), (78, 1), "{clear}");
    assert!(clear.stderr.contains("nothing was sent"), "{clear}");
}
