//! A marker in every secret, whichever way it comes: it reaches the server and no output.

use super::{HOSTS, TEMPLATE, job};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, rexctl};
use serde_json::{Value, json};

const MARKER: &str = "s3cr3t-marker";
/// `admin:s3cr3t-marker` as basic authentication sends it.
const LOGIN: &str = "YWRtaW46czNjcjN0LW1hcmtlcg==";

/// Plants the marker.
type Plant = fn(Rexctl) -> Rexctl;

/// Every way in for the three secrets of a job, with where they have to arrive.
fn of_the_job() -> [(&'static str, Plant); 14] {
    [
        ("/password", |it| it.args(["--password", MARKER])),
        ("/password", |it| it.file("pw", format!("{MARKER}\nrest")).args(["--password-file=pw"])),
        ("/password", |it| it.stdin(format!("{MARKER}\r\n")).args(["--password-file=-"])),
        ("/password", |it| it.env("REXCTL_SSH_PASSWORD", MARKER)),
        ("/password", |it| it.file("f", format!("password: {MARKER}")).args(["--from=f"])),
        ("/key_passphrase", |it| it.args(["--key-passphrase", MARKER])),
        ("/key_passphrase", |it| it.file("pw", MARKER).args(["--key-passphrase-file=pw"])),
        ("/key_passphrase", |it| it.env("REXCTL_KEY_PASSPHRASE", MARKER)),
        ("/key_passphrase", |it| it.file("f", format!("key_passphrase: {MARKER}")).args(["--from=f"])),
        ("/ssh/effective_user_password", |it| it.args(["--effective-user-password", MARKER])),
        ("/ssh/effective_user_password", |it| it.file("pw", MARKER).args(["--effective-user-password-file=pw"])),
        ("/ssh/effective_user_password", |it| it.env("REXCTL_EFFECTIVE_USER_PASSWORD", MARKER)),
        ("/ssh/effective_user_password", |it| {
            it.file("f", json!({"ssh": {"effective_user_password": MARKER}}).to_string()).args(["--from=f"])
        }),
        ("/inputs/db_password", |it| it.args([format!("--input=db_password={MARKER}")])),
    ]
}

/// Every way in for the login's.
fn of_the_login() -> [Plant; 6] {
    [
        |it| it.args(["-u", "admin", "-p", MARKER]),
        |it| it.env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", MARKER),
        |it| it.env("FOREMAN_USERNAME", "admin").env("FOREMAN_TOKEN", MARKER),
        |it| it.file(".config/rexctl/config.toml", format!("username = 'admin'\npassword = '{MARKER}'\n")),
        |it| it.file(".config/rexctl/config.toml", format!("username = 'admin'\npassword_command = 'echo {MARKER}'\n")),
        |it| {
            it.file(
                ".hammer/cli.modules.d/foreman.yml",
                format!(":foreman:\n  :username: admin\n  :password: {MARKER}\n"),
            )
        },
    ]
}

/// Everything that can come of a POST.
fn answers() -> Vec<Answer> {
    // Servers answer with what they were sent at times.
    let mut echo = job();
    echo["password"] = MARKER.into();
    echo["ssh"] = json!({"effective_user_password": MARKER});
    let refusal = |status| {
        Answer::json(status, json!({"error": {"message": "no"}, "password": MARKER, "key_passphrase": MARKER}))
    };
    let mut answers = vec![Answer::json(201, echo), Answer::Hangup, Answer::raw(200, "text/html", MARKER)];
    answers.extend([302, 400, 401, 403, 404, 422, 500, 502].map(refusal));
    answers
}

fn server(answer: Answer) -> Foreman {
    let rows = Answer::json(200, json!({"results": []}));
    Foreman::answering(move |request| Some(if request.method == "POST" { answer.clone() } else { rows.clone() }))
}

fn assert_hidden(command: Rexctl) -> i32 {
    let outcome = command.run();
    let told = outcome.to_string();
    assert!(!told.contains(MARKER) && !told.contains(LOGIN), "{told}");
    outcome.code
}

const CREATE: &str = "job-invocation create --async --debug";

#[test]
fn a_jobs_secret_reaches_the_server_and_no_output() {
    for (pointer, plant) in of_the_job() {
        let foreman = server(Answer::json(201, job()));
        let code = assert_hidden(plant(rexctl(CREATE).at(foreman.url()).args([TEMPLATE, HOSTS])));
        let body = foreman.changes()[0].json();
        assert_eq!((code, body["job_invocation"].pointer(pointer)), (0, Some(&json!(MARKER))), "{pointer}");
    }
}

#[test]
fn the_logins_secret_reaches_the_server_and_no_output() {
    for plant in of_the_login() {
        let foreman = server(Answer::json(201, job()));
        let code = assert_hidden(plant(rexctl(CREATE).args(["-s", foreman.url(), TEMPLATE, HOSTS])));
        let sent = format!("Basic {LOGIN}");
        assert_eq!((code, foreman.changes()[0].header("authorization")), (0, Some(sent.as_str())));
    }
}

#[test]
fn before_the_subcommand_a_password_is_the_logins_and_after_create_it_is_sshs() {
    let foreman = server(Answer::json(201, job()));
    let command = rexctl("-u admin --password").args([MARKER, "job-invocation", "create", "--async"]);
    let outcome = command.args(["-s", foreman.url(), TEMPLATE, HOSTS, "--password=ssh"]).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let request = &foreman.changes()[0];
    assert_eq!(request.header("authorization"), Some(format!("Basic {LOGIN}").as_str()));
    assert_eq!(request.json()["job_invocation"]["password"], "ssh");
}

#[test]
fn no_output_shows_a_secret_whatever_the_server_answers() {
    for answer in answers() {
        for output in ["base", "json"] {
            let foreman = server(answer.clone());
            let command = rexctl(CREATE).at(foreman.url()).env("FOREMAN_PASSWORD", MARKER).args([TEMPLATE, HOSTS]);
            let secrets = ["--password", "--key-passphrase", "--effective-user-password"];
            let command = command.args(secrets.into_iter().flat_map(|flag| [flag, MARKER]));
            assert_hidden(command.args(["--output", output]));
            assert!(String::from_utf8_lossy(&foreman.changes()[0].body).contains(MARKER));
        }
    }
}

#[test]
fn no_output_shows_a_secret_when_nothing_is_sent() {
    let refused: [&[&str]; 6] = [
        &[TEMPLATE, HOSTS, "--dry-run", "--offline"],
        &[TEMPLATE, HOSTS, "--dry-run", "--offline", "--output=json"],
        &[TEMPLATE],
        &[TEMPLATE, HOSTS, "--concurrency-level=0"],
        &[TEMPLATE, HOSTS, "--nonsense"],
        &[TEMPLATE, HOSTS, "--server=http://127.0.0.1:1"],
    ];
    for flags in refused {
        let plants = of_the_job().map(|(_, plant)| plant).into_iter().chain(of_the_login());
        plants.for_each(|plant| _ = assert_hidden(plant(rexctl(CREATE).args(flags))));
    }
}

#[test]
fn a_secret_given_where_something_else_is_expected_is_not_repeated() {
    for flags in [
        &["--password", MARKER, "--password", MARKER][..],
        &["--password", MARKER, "--ask-password"],
        &["--server", "ftp://admin:s3cr3t-marker@f.example.com"],
        &["--server", "https://admin:s3cr3t-marker@f.example.com:port"],
        &["--server", "https://f.example.com/?token=s3cr3t-marker"],
        &["--server", "https://f.example.com/x?a=b&api_key=s3cr3t-marker#y"],
    ] {
        assert_hidden(rexctl(CREATE).args([TEMPLATE, HOSTS]).args(flags));
    }
}

#[test]
fn help_shows_no_values_of_variables() {
    for words in ["--help", "job-invocation create --help", "job-invocation create -h"] {
        let mut command = rexctl(words);
        for name in ["FOREMAN_PASSWORD", "FOREMAN_TOKEN", "REXCTL_SSH_PASSWORD", "REXCTL_KEY_PASSPHRASE"] {
            command = command.env(name, MARKER);
        }
        assert_hidden(command);
    }
}

#[test]
fn a_literal_secret_is_noted_as_visible_to_others() {
    let noted = |flags: &[&str]| -> Vec<String> {
        let outcome = rexctl("job-invocation create --dry-run --offline").args([TEMPLATE, HOSTS]).args(flags).run();
        outcome.stderr.lines().map(|line| line.split(' ').nth(1).unwrap().to_owned()).collect()
    };
    assert_eq!(noted(&["--password=x", "--key-passphrase=y"]), ["--password", "--key-passphrase"]);
    assert_eq!(noted(&["--effective-user-password=x"]), ["--effective-user-password"]);
    assert!(noted(&["--ask-password"]).is_empty());
}

#[test]
fn a_secret_that_cannot_be_asked_for_is_refused() {
    let foreman = Foreman::untouched();
    for flag in ["--ask-password", "--ask-key-passphrase", "--ask-effective-user-password"] {
        let outcome = rexctl("job-invocation create").at(foreman.url()).args([TEMPLATE, HOSTS, flag]).run();
        assert_eq!(outcome.code, 64, "{outcome}");
        assert!(outcome.stderr.contains(&format!("{}-file or REXCTL_", flag.replace("ask-", ""))), "{outcome}");
    }
    assert!(foreman.requests().is_empty());
}

#[test]
fn debug_shows_the_requests_without_the_login() {
    let foreman = server(Answer::json(201, job()));
    let outcome = rexctl(CREATE).at(foreman.url()).args([TEMPLATE, HOSTS, "--password", MARKER]).run();
    let body: Value = json!("*****");
    assert!(outcome.stderr.contains(&format!("> POST {}/api/job_invocations", foreman.url())), "{outcome}");
    assert!(outcome.stderr.contains(&format!("\"password\": {body}")), "{outcome}");
    assert!(outcome.stderr.contains("< 201 Created"), "{outcome}");
}
