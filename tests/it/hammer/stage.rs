//! Where hammer was when it was recorded: what a recording does not say of the machine and of the server.

use crate::foreman::{Answer, Foreman, Request};
use crate::recordings::Recording;
use crate::rexctl::{Outcome, Rexctl, rexctl};
use crate::tls::Authority;
use rustix::process::Signal;
use serde_json::json;

const FOREMAN_YML: &str = ".hammer/cli.modules.d/foreman.yml";
/// Where nobody listens.
const NOWHERE: &str = "http://127.0.0.1:9";
/// What `timeout` ends with, whatever the command that it has ended does.
const TIMED_OUT: i32 = 124;

/// A server, and a command line for it.
struct Stage {
    foreman: Foreman,
    command: Rexctl,
    /// What it is sent after the server was asked for this.
    signal: Option<(Signal, &'static str)>,
}

/// Runs the recorded command line in its place; its outcome, and the requests that were made.
pub fn run(recording: &Recording) -> (Outcome, Vec<Request>) {
    let Stage { foreman, command, signal } = match recording.number() {
        176..=186 | 284 | 286 => with_sessions(recording),
        188 => plain(recording).with(FOREMAN_YML, ":foreman:\n  :default_auth_type: Negotiate_Auth\n"),
        190..=200 | 288 | 290 => over_tls(recording),
        202..=206 => Stage { command: recording.command(NOWHERE), ..plain(recording) },
        232 => plain(recording).sent(Signal::INT, "GET /api/job_invocations/200/hosts"),
        276 => plain(recording).sent(Signal::TERM, "GET /api/job_invocations/215/hosts"),
        278 => silent(recording).sent(Signal::TERM, "GET /api/job_invocations"),
        270 => {
            plain(recording).with(".hammer/defaults.yml", ":defaults:\n  :organization_id:\n    :provider: :foreman\n")
        }
        502..=505 => {
            plain(recording).with(".hammer/defaults.yml", ":defaults:\n  :organization:\n    :value: Engineering\n")
        }
        _ => plain(recording),
    };
    let home = command.home().display().to_string();
    let running = command.start();
    if let Some((signal, line)) = signal {
        foreman.wait_for(line);
        running.signal(signal);
    }
    let mut outcome = running.end();
    if signal.is_some_and(|(signal, _)| signal == Signal::TERM) {
        outcome.code = TIMED_OUT;
    }
    outcome.stdout = outcome.stdout.replace(foreman.url(), "SERVER").replace(&home, "HOME");
    (outcome, foreman.requests())
}

impl Stage {
    fn with(self, file: &str, content: &str) -> Self {
        Self { command: self.command.file(file, content), ..self }
    }

    fn sent(self, signal: Signal, after: &'static str) -> Self {
        Self { signal: Some((signal, after)), ..self }
    }
}

fn plain(recording: &Recording) -> Stage {
    at(recording, Foreman::answering(recording.replay()).hearing_asides())
}

fn silent(recording: &Recording) -> Stage {
    at(recording, Foreman::answering(|_| Some(Answer::Silence)))
}

fn at(recording: &Recording, foreman: Foreman) -> Stage {
    let command = recording.command(foreman.url());
    let command = recording.sent_files().iter().fold(command, |command, (name, content)| command.file(name, content));
    Stage { foreman, command, signal: None }
}

/// hammer's `use_sessions`, and the session that is there after a login, or one that others can read.
fn with_sessions(recording: &Recording) -> Stage {
    let mut replay = recording.replay();
    let opens = |answer: Answer| answer.with_header("Set-Cookie", "_session_id=0123456789abcdef; path=/; HttpOnly");
    let foreman = Foreman::answering(move |request| replay(request).map(opens)).hearing_asides();
    let url = foreman.url();
    let config = format!(":foreman:\n  :host: {url}\n  :use_sessions: true\n");
    let command = rexctl("").file(FOREMAN_YML, config).args(recording.arguments(url));
    let session = json!({"id": "0123456789abcdef", "user_name": "admin"}).to_string();
    let file = ".hammer/sessions/http_127.0.0.1";
    let command = match recording.number() {
        179..=184 => command.file(file, session),
        186 => command.file(file, session).open_to_others(file),
        _ => command,
    };
    Stage { foreman, command, signal: None }
}

/// A server whose authority hammer was told of, or not, or wrongly.
fn over_tls(recording: &Recording) -> Stage {
    let (authority, other) = (Authority::named("the server's"), Authority::named("another"));
    let pair = authority.issue("127.0.0.1", 2099);
    let server = match recording.number() {
        290 => authority.server_for_clients(&pair),
        _ => Authority::server(&pair),
    };
    let stage = at(recording, Foreman::over_tls(server, recording.replay()));
    let stage = stage
        .with("DIR/ca.pem", &authority.pem())
        .with("DIR/wrongca.pem", &other.pem())
        .with("DIR/srv.pem", &pair.certificate)
        .with("DIR/srv.key", &pair.key);
    let fetched = stage.foreman.url().replace("https://", ".hammer/certs/").replace(':', "_") + ".pem";
    match recording.number() {
        198 => stage.with(&fetched, &authority.pem()),
        288 | 290 => Stage { command: stage.command.env("FOREMAN_CA_FILE", "DIR/ca.pem"), ..stage },
        _ => stage,
    }
}
