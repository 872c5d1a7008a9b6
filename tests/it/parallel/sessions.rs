//! An OpenID provider that takes each refresh token once, and takes a second use for a theft, which logs everybody out.

use super::meet;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Rexctl, at_home};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// What the provider and the server know.
#[derive(Default)]
struct State {
    /// Refreshes so far: the refresh token in force is `r` and this number, and so on.
    refreshes: usize,
    was_stolen: bool,
    /// The session has not expired.
    is_alive: bool,
    /// The server ends connections that show an access token.
    hangs_up: bool,
    /// A session file that goes once the server has seen its session.
    logged_out: Option<PathBuf>,
}

impl State {
    fn answer(&mut self, request: &Request) -> Answer {
        if request.line() == "POST /token" {
            return self.refreshed(request);
        }
        let shown = request.header("authorization").or(request.header("cookie")).unwrap_or_default();
        let rows = Answer::json(200, json!({"subtotal": 0, "results": [], "id": 1, "name": "a"}));
        let session = format!("_session_id=s{}", self.refreshes);
        if shown == format!("Bearer a{}", self.refreshes) && !self.was_stolen {
            if self.hangs_up {
                return Answer::Hangup;
            }
            self.is_alive = true;
            return rows.with_header("Set-Cookie", &format!("{session}; path=/"));
        }
        if shown == session && self.is_alive {
            return rows;
        }
        if let Some(path) = &self.logged_out {
            std::fs::remove_file(path).unwrap();
        }
        Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}}))
    }

    fn refreshed(&mut self, request: &Request) -> Answer {
        let form: Vec<_> = url::form_urlencoded::parse(&request.body).into_owned().collect();
        let token = form.iter().find(|(name, _)| name == "refresh_token").map(|(_, token)| token.as_str());
        if self.was_stolen || token != Some(format!("r{}", self.refreshes).as_str()) {
            self.was_stolen = true;
            return Answer::json(400, json!({"error": "invalid_grant"}));
        }
        self.refreshes += 1;
        let (access, refresh) = (format!("a{}", self.refreshes), format!("r{}", self.refreshes));
        Answer::json(200, json!({"access_token": access, "refresh_token": refresh, "expires_in": 60}))
    }
}

/// A user who was logged in with a browser.
struct Place {
    home: TempDir,
    foreman: Foreman,
    state: Arc<Mutex<State>>,
}

impl Place {
    fn new() -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let shared = state.clone();
        let foreman = Foreman::answering(move |request| Some(shared.lock().unwrap().answer(request)));
        let place = Self { home: tempfile::tempdir().unwrap(), foreman, state };
        let session = json!({
            "id": "s0", "user_name": "ann", "auth_type": "Oauth_Authentication_Code_Grant",
            "refresh": {"token": "r0", "endpoint": format!("{}/token", place.foreman.url()), "client_id": "rexctl"},
        });
        let hammers = ":foreman:\n  :default_auth_type: Oauth_Authentication_Code_Grant\n";
        let command = place.command("").file(&place.file(), session.to_string());
        command.file(".hammer/cli.modules.d/foreman.yml", hammers);
        place
    }

    fn command(&self, words: &str) -> Rexctl {
        at_home(self.home.path(), words).args(["-s", self.foreman.url()])
    }

    fn file(&self) -> String {
        format!(".hammer/sessions/{}", self.foreman.url().replace("://", "_").replace(':', "_"))
    }

    fn stored(&self) -> Value {
        serde_json::from_slice(&std::fs::read(self.home.path().join(self.file())).unwrap()).unwrap()
    }
}

#[test]
fn one_of_several_commands_refreshes_an_expired_session_and_all_go_on_with_the_new_one() {
    let place = Place::new();
    let commands = ["job-invocation list", "job-template delete --id 1", "job-template info --id 1"];
    meet(
        |_, command| {
            // The first of a round finds it expired.
            if command == 0 {
                place.state.lock().unwrap().is_alive = false;
            }
            place.command(commands[command % commands.len()])
        },
        |round, _| {
            let state = place.state.lock().unwrap();
            assert!(state.refreshes == round + 1 && !state.was_stolen, "round {round}: {} refreshes", state.refreshes);
            let stored = place.stored();
            assert_eq!(stored["refresh"]["token"], format!("r{}", state.refreshes));
            assert_eq!(stored["id"], format!("s{}", state.refreshes));
        },
    );
}

#[test]
fn a_new_refresh_token_is_stored_before_the_server_has_opened_the_session() {
    let place = Place::new();
    place.state.lock().unwrap().hangs_up = true;
    let outcome = place.command("job-template delete --id 1").run();
    assert_ne!(outcome.code, 0, "{outcome}");
    assert_eq!(place.stored()["refresh"]["token"], "r1");
    place.state.lock().unwrap().hangs_up = false;
    let outcome = place.command("job-invocation list").run();
    assert_eq!((outcome.code, place.stored()["refresh"]["token"].as_str()), (0, Some("r2")), "{outcome}");
}

#[test]
fn a_session_that_was_logged_out_meanwhile_is_not_renewed() {
    let place = Place::new();
    let path = place.home.path().join(place.file());
    place.state.lock().unwrap().logged_out = Some(path.clone());
    let outcome = place.command("job-invocation list").run();
    assert_eq!(outcome.code, 129, "{outcome}");
    assert!(place.foreman.lines().iter().all(|line| !line.starts_with("POST")) && !path.exists());
}

#[test]
fn a_refreshed_session_that_cannot_be_stored_is_told_and_the_command_goes_on() {
    let place = Place::new();
    let path = place.home.path().join(place.file());
    let stored = std::fs::read(&path).unwrap();
    // Not even root can take a lock there.
    let name = path.file_name().unwrap().to_str().unwrap();
    std::fs::create_dir(path.with_file_name(format!(".{name}.lock"))).unwrap();
    let outcome = place.command("job-invocation list").run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let said = "Warning: the server has accepted the login, but its session could not be stored: cannot write ";
    assert!(outcome.stderr.starts_with(said), "{outcome}");
    assert_eq!(std::fs::read(&path).unwrap(), stored);
}
