//! Sessions: a login is sent once, the cookie after that, and an expired one is replaced.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Outcome, Rexctl, at_home};
use serde_json::json;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const HAMMERS: &str = ".hammer/cli.modules.d/foreman.yml";
const LOGIN: &str = "Basic YWRtaW46Y2hhbmdlbWU=";

/// A machine whose hammer uses sessions of `foreman`.
struct Machine {
    home: TempDir,
    foreman: Foreman,
}

impl Machine {
    fn with(foreman: Foreman) -> Self {
        Self { home: tempfile::tempdir().unwrap(), foreman }
    }

    fn command(&self, words: &str) -> Rexctl {
        let hammers = format!(":foreman:\n  :host: {}\n  :use_sessions: true\n", self.foreman.url());
        at_home(self.home.path(), words).file(HAMMERS, hammers)
    }

    /// With the login in the environment.
    fn known(&self, words: &str) -> Outcome {
        self.command(words).at(self.foreman.url()).run()
    }

    fn run(&self, words: &str) -> Outcome {
        self.command(words).run()
    }

    fn file(&self, port: bool) -> PathBuf {
        let name = self.foreman.url().replace("://", "_").replace(':', "_");
        let name = if port { name.as_str() } else { name.rsplit_once('_').unwrap().0 };
        self.home.path().join(".hammer/sessions").join(name)
    }

    fn keep(&self, port: bool, id: &str) {
        let session = json!({ "id": id, "user_name": "admin" }).to_string();
        let path = self.file(port);
        self.command("").file(path.strip_prefix(self.home.path()).unwrap().to_str().unwrap(), session);
    }

    fn shown(&self) -> Vec<(String, String)> {
        self.foreman.requests().iter().map(|request| (request.line(), proof(request))).collect()
    }
}

fn proof(request: &Request) -> String {
    request.header("authorization").or(request.header("cookie")).unwrap_or("nothing").to_owned()
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Takes the login, which opens the session `new`, and the session `good`; nothing else.
fn foreman() -> Foreman {
    Foreman::answering(|request| {
        let answer = match request.target.split('?').next().unwrap() {
            "/api/status" => json!({"result": "ok"}),
            "/api/job_templates/1" => json!({"id": 1, "name": "a"}),
            _ => json!({"subtotal": 0, "results": []}),
        };
        Some(match proof(request).as_str() {
            LOGIN => Answer::json(200, answer).with_header("Set-Cookie", "_session_id=new; path=/; HttpOnly"),
            "_session_id=good" | "_session_id=new" => Answer::json(200, answer),
            _ => Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}}))
                .with_header("Set-Cookie", "_session_id=nobodys; path=/"),
        })
    })
}

#[test]
fn login_status_and_logout_speak_hammers_words_and_keep_the_session_for_its_owner() {
    let machine = Machine::with(foreman());
    assert!(machine.run("auth status").stdout.starts_with("Credentials are not configured.\n"));
    let outcome = machine.run("auth login basic -u admin -p changeme");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Successfully logged in as 'admin'.\n"), "{outcome}");
    let file = machine.file(true);
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), r#"{"id":"new","user_name":"admin"}"#);
    let outcome = machine.run("auth status");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Session exists, currently logged in as 'admin'.\n"));
    assert_eq!(machine.run("job-invocation list").code, 0);
    let outcome = machine.run("auth logout");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "Logged out.\n"), "{outcome}");
    assert!(!file.exists());
    let proofs: Vec<_> = machine.shown().into_iter().map(|(_, proof)| proof).collect();
    assert_eq!(proofs, [LOGIN, "_session_id=new"]);
}

#[test]
fn a_login_that_is_refused_opens_no_session() {
    let machine = Machine::with(foreman());
    assert_eq!(machine.run("auth login -u admin -p wrong").code, 129);
    assert!(!machine.file(true).exists());
}

#[test]
fn a_login_whose_session_cannot_be_stored_is_none() {
    for words in [
        "auth login basic -u admin -p changeme",
        "auth login basic-external -u admin -p changeme",
        "auth login oauth -t SERVER/token -c rexctl -u admin -p changeme",
    ] {
        let machine = Machine::with(Foreman::answering(|_| {
            let answer = json!({"result": "ok", "access_token": "a", "refresh_token": "r"});
            Some(Answer::json(200, answer).with_header("Set-Cookie", "_session_id=new; path=/"))
        }));
        let words = words.replace("SERVER", machine.foreman.url());
        let outcome = machine.command(&words).file(".hammer/sessions", "").run();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (78, ""), "{words}: {outcome}");
        let said = "Could not log in:\n  the server has accepted the login, but its session could not be stored: cannot write ";
        assert!(outcome.stderr.starts_with(said), "{words}: {outcome}");
        assert!(!machine.home.path().join(".config").exists());
    }
}

#[test]
fn the_first_command_opens_a_session_and_the_next_one_uses_it() {
    let machine = Machine::with(foreman());
    assert_eq!(machine.known("job-invocation list").code, 0);
    assert_eq!(machine.known("job-invocation list").code, 0);
    let proofs: Vec<_> = machine.shown().into_iter().map(|(_, proof)| proof).collect();
    assert_eq!(proofs, [LOGIN, "_session_id=new"]);
}

#[test]
fn hammers_session_is_used_where_ours_is_not_there_and_gone_after_a_logout() {
    let machine = Machine::with(foreman());
    machine.keep(false, "good");
    assert_eq!(machine.run("job-invocation list").code, 0);
    assert_eq!(machine.shown()[0].1, "_session_id=good");
    machine.keep(true, "new");
    assert_eq!(machine.run("job-invocation list").code, 0);
    assert_eq!(machine.shown()[1].1, "_session_id=new");
    machine.run("auth logout");
    assert!(!machine.file(false).exists() && !machine.file(true).exists());
}

#[test]
fn an_expired_session_is_renewed_by_reads_and_by_one_read_before_a_change_which_is_sent_once() {
    let old = |line: &str| (line.to_owned(), "_session_id=old".to_owned());
    let with_login = |line: &str| (line.to_owned(), LOGIN.to_owned());
    let in_new = |line: &str| (line.to_owned(), "_session_id=new".to_owned());
    const LIST: &str = "GET /api/job_invocations?page=1&per_page=1000";
    const ASK: &str = "GET /api/status";
    const DELETE: &str = "DELETE /api/job_templates/1";
    for (words, expected) in [
        ("job-invocation list", vec![old(LIST), with_login(LIST)]),
        ("job-template delete --id 1", vec![old(ASK), with_login(ASK), in_new(DELETE)]),
    ] {
        let machine = Machine::with(foreman());
        machine.keep(true, "old");
        let outcome = machine.known(words);
        assert_eq!(outcome.code, 0, "{outcome}");
        assert_eq!(machine.shown(), expected);
        assert!(std::fs::read_to_string(machine.file(true)).unwrap().contains("\"new\""));
    }
}

#[test]
fn a_change_that_is_answered_with_401_is_not_repeated() {
    // Good when it is asked for, and not any more when the change comes.
    let foreman = Foreman::answering(|request| {
        Some(match request.method.as_str() {
            "GET" => Answer::json(200, json!({"result": "ok"})),
            _ => Answer::json(401, json!({"error": {"message": "Unable to authenticate user "}})),
        })
    });
    let machine = Machine::with(foreman);
    for words in ["job-template delete --id 1", "api POST /api/bookmarks", "job-invocation cancel --id 1"] {
        machine.keep(true, "good");
        let before = machine.foreman.changes().len();
        let outcome = machine.known(words);
        assert_eq!((outcome.code, machine.foreman.changes().len() - before), (129, 1), "{outcome}");
        assert!(outcome.stderr.contains("the session of admin has expired"), "{outcome}");
        assert!(outcome.stderr.contains("run the command again"), "{outcome}");
    }
}

#[test]
fn a_change_after_a_read_in_the_same_session_costs_no_further_request() {
    let machine = Machine::with(foreman());
    machine.keep(true, "good");
    let lines = "job-template info --id 1\njob-template delete --id 1\njob-template delete --id 1\n";
    assert_eq!(machine.command("shell").at(machine.foreman.url()).stdin(lines).run().code, 0);
    let lines = machine.foreman.lines();
    assert_eq!(lines.iter().filter(|line| line.starts_with("DELETE ")).count(), 2);
    assert!(!lines.contains(&"GET /api/status".to_owned()), "{lines:?}");
}

#[test]
fn an_expired_session_without_a_login_says_what_to_do() {
    let machine = Machine::with(foreman());
    machine.keep(true, "old");
    let outcome = machine.run("job-invocation list");
    assert_eq!(outcome.code, 129, "{outcome}");
    assert!(outcome.stderr.contains("the session of admin has expired"), "{outcome}");
    assert!(outcome.stderr.contains("rexctl auth login"), "{outcome}");
    assert_eq!(machine.shown().len(), 1);
    let wrong = machine.command("job-invocation list -u admin -p wrong").run();
    assert_eq!(wrong.code, 129, "{wrong}");
    assert_eq!(machine.shown().len(), 3);
}

#[test]
fn a_session_that_others_can_read_is_not_used() {
    let machine = Machine::with(foreman());
    machine.keep(true, "good");
    let file = machine.file(true);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let outcome = machine.known("job-invocation list");
    assert_eq!((outcome.code, machine.shown()[0].1.as_str()), (0, LOGIN), "{outcome}");
    assert!(outcome.stderr.contains("others can read it; type: chmod 600"), "{outcome}");
    assert_eq!(mode(&file), 0o600);
}

#[test]
fn a_session_of_another_user_than_the_one_named_is_not_used() {
    let machine = Machine::with(foreman());
    machine.keep(true, "good");
    let outcome = machine.command("job-invocation list -u ann -p x").run();
    assert_eq!(outcome.code, 129, "{outcome}");
    assert_eq!(machine.shown()[0].1, "Basic YW5uOng=");
}

#[test]
fn without_the_setting_no_session_is_read_or_kept() {
    let machine = Machine::with(foreman());
    machine.keep(true, "good");
    let kept = std::fs::read_to_string(machine.file(true)).unwrap();
    let off = machine.command("job-invocation list").file(HAMMERS, ":foreman:\n  :use_sessions: false\n");
    assert_eq!(off.at(machine.foreman.url()).run().code, 0);
    let proofs: Vec<_> = machine.shown().into_iter().map(|(_, proof)| proof).collect();
    assert_eq!(proofs, [LOGIN]);
    assert_eq!(std::fs::read_to_string(machine.file(true)).unwrap(), kept);
}

#[test]
fn debug_shows_no_session() {
    let machine = Machine::with(foreman());
    for words in ["--debug job-invocation list", "--debug auth status"] {
        machine.keep(true, "good-s3cr3t-marker");
        let outcome = machine.known(words);
        assert!(!outcome.to_string().contains("s3cr3t-marker"), "{outcome}");
    }
}
