//! Words of a command line that may be secrets: a password with a blank and without quotes, or one in the place of something else.

use super::MARKER;
use crate::foreman::Foreman;
use crate::rexctl::{at_home, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};

/// Runs a line of words that have no blanks in text and in JSON, and returns the text; the code is 64, and the marker in neither.
fn refused(words: &str, foreman: &Foreman) -> String {
    let mut told = String::new();
    for format in ["--output=json", "--no-input"] {
        let (own, behind) = words.split_once(" -- ").unwrap_or((words, ""));
        let mut line: Vec<&str> = own.split(' ').chain([format]).collect();
        if !behind.is_empty() {
            line.extend(["--", behind]);
        }
        let outcome = rexctl("").args(line).at(foreman.url()).run();
        assert!(outcome.code == 64 && !outcome.to_string().contains(MARKER), "{words}: {outcome}");
        told = outcome.stderr;
    }
    told
}

#[test]
fn a_secret_in_a_path_is_masked_where_the_method_is_missing_or_wrong() {
    let foreman = Foreman::untouched();
    for words in [
        "api /api/hosts;token=s3cr3t-marker",
        "api /api/hosts?api_key=s3cr3t-marker",
        "api /api/hosts#access_token=s3cr3t-marker",
        "api PATCH /api/users;token=s3cr3t-marker",
        "api /api/users;token=s3cr3t-marker GET",
    ] {
        let told = refused(words, &foreman);
        assert!(told.contains("=*****") && told.contains("must be one of GET"), "{words}: {told}");
    }
    foreman.requests();
}

#[test]
fn the_second_half_of_a_hidden_value_is_not_repeated() {
    let foreman = Foreman::untouched();
    for words in [
        "host set-parameter --host web01 --name x --value my s3cr3t-marker --hidden-value yes",
        "host set-parameter --host web01 --name x --value --hidden-value true s3cr3t-marker",
        "host set-param --host web01 --name x --value my s3cr3t-marker",
        "template-input create --template x --name a --input-type user --hidden-value yes --default my s3cr3t-marker",
        "template-input update --template x --name a --default my s3cr3t-marker",
        "template-input up --template x --name a --default my s3cr3t-marker",
        "settings set --id 5 --value my s3cr3t-marker",
        "-P s3cr3t-marker ping",
        "-s https://ann:my s3cr3t-marker@f.example ping",
    ] {
        let told = refused(words, &foreman);
        assert!(told.contains("not repeated here"), "{words}: {told}");
    }
    let shown = "template-input create --template x --name a --default my surplus";
    let shown = rexctl(shown).at(foreman.url()).run();
    assert!(shown.stderr.contains("unexpected argument \"surplus\""), "{shown}");
    foreman.requests();
}

#[test]
fn a_word_in_a_place_of_the_command_is_not_repeated_either_if_it_may_be_a_secret() {
    let foreman = Foreman::untouched();
    for words in [
        "ping -p x s3cr3t-marker",
        "ping --passw my s3cr3t-marker",
        "ping -p --s3cr3t-marker",
        "ping --password --s3cr3t-marker",
        "schedule pause s3cr3t-marker -p x",
        "schedule pause -p x s3cr3t-marker",
        "rollout resume s3cr3t-marker --password x",
        "rollout resume --password my s3cr3t-marker",
        "config unset -p x s3cr3t-marker",
        "config set -p x s3cr3t-marker",
        "config set -p x s3cr3t-marker 1",
        "completion s3cr3t-marker -p x",
        "cron explain -p x s3cr3t-marker",
        "cron explain -p x 1,s3cr3t-marker * * * *",
        "api s3cr3t-marker POST /api/users --field user[password]=x",
        "run -p x [s3cr3t-marker -- true",
        "run -p x a,[s3cr3t-marker -- true",
    ] {
        refused(words, &foreman);
    }
    let shown = rexctl("config unset nosuch -p x").run();
    assert!(shown.stderr.contains("\"nosuch\""), "{shown}");
    foreman.requests();
}

/// The server would be asked for such a host by a search, which it logs.
#[test]
fn targets_on_both_sides_of_a_secret_are_refused_before_anything_is_sent() {
    let foreman = Foreman::untouched();
    for words in [
        "run web01 --password my s3cr3t-marker -- true",
        "run --key-passphrase my s3cr3t-marker --yes web01 -- true",
        "run --on web01 -p my s3cr3t-marker -- true",
        "run web01 --input db_password=my s3cr3t-marker -- true",
        "job-invocation run web01 --password my s3cr3t-marker -- true",
        "targets web01 -p my s3cr3t-marker",
        "host list web01 -p my s3cr3t-marker",
    ] {
        let told = refused(words, &foreman);
        assert!(told.contains("TARGET: a word right behind a secret may be a part of it"), "{words}: {told}");
    }
    foreman.requests();
}

#[test]
fn a_target_that_matches_no_host_is_named_unless_it_stands_right_behind_a_secret() {
    let sandbox = Sandbox::start(SandboxOptions::default()).unwrap();
    let run = |words: &str| rexctl(words).at(&sandbox.url()).run();
    for words in ["run web99 -p changeme -- true", "-p changeme run web99 -- true", "run web99 --password x -- true"] {
        let outcome = run(words);
        assert!(outcome.code == 83 && outcome.stderr.contains("\"web99\" matches no host"), "{words}: {outcome}");
    }
    for words in ["run -p changeme s3cr3t-marker -- true", "run --password x s3cr3t-marker --junit j.xml -- true"] {
        let home = tempfile::tempdir().unwrap();
        let outcome = at_home(home.path(), words).at(&sandbox.url()).run();
        let told = format!("{outcome}{}", std::fs::read_to_string(home.path().join("j.xml")).unwrap_or_default());
        assert!(outcome.code == 83 && !told.contains(MARKER), "{words}: {told}");
        assert!(told.contains("\"*****\" matches no host") && told.contains("Put quotes around"), "{words}: {told}");
    }
    let outcome = run("run --password x web01 --async -- true");
    assert_eq!(outcome.code, 0, "{outcome}");
}

#[test]
fn a_secret_that_is_given_to_an_option_that_asks_for_it_is_neither_repeated_nor_sent() {
    let foreman = Foreman::untouched();
    for words in [
        "run web01 --ask-password=s3cr3t-marker -- uptime",
        "run web01 --ask-password s3cr3t-marker -- uptime",
        "run web01 --ask-key-passphrase my s3cr3t-marker -- uptime",
        "rerun 12 web01 --ask-effective-user-password s3cr3t-marker",
        "job-invocation create --on web01 --ask-password s3cr3t-marker",
        "rerun 12 --ask-password=s3cr3t-marker",
        "config set password=s3cr3t-marker",
        "config set password=s3cr3t-marker x",
        "config unset password=s3cr3t-marker",
    ] {
        refused(words, &foreman);
    }
    let told = refused("config set password=s3cr3t-marker", &foreman);
    assert!(told.contains("rexctl config set password VALUE"), "{told}");
    foreman.requests();
}
