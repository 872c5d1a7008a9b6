//! What clap cannot parse: told in the words of every other error, before anything else is done.

mod several;

use crate::foreman::Foreman;
use crate::rexctl::{Outcome, rexctl};
use clap::Command;
use expect_test::expect;
use std::fmt::Write as _;

/// Commands with each of their options that takes a value.
fn options(command: &Command, path: &[String], found: &mut Vec<Vec<String>>) {
    for option in command.get_arguments().filter(|arg| arg.get_action().takes_values()) {
        let long = option.get_long().map(|long| [path, &[format!("--{long}")]].concat());
        found.extend(long);
    }
    for below in command.get_subcommands() {
        options(below, &[path, &[below.get_name().to_owned()]].concat(), found);
    }
}

#[test]
fn no_value_is_refused_in_the_words_of_a_library() {
    let (mut root, mut all) = (rexctl::cli::root(), Vec::new());
    root.build();
    options(&root, &["rexctl".to_owned()], &mut all);
    let raw = ["number would be", "invalid digit", "number too", "not in 0..", "out of range", "provided string"];
    for words in &all {
        for value in ["0", "-1", "x", "99999999999999999999", ""] {
            let typed = words.iter().map(String::as_str).chain([value]);
            let Err(error) = root.try_get_matches_from_mut(typed) else { continue };
            let text = error.to_string();
            assert!(raw.iter().all(|raw| !text.contains(raw)), "{words:?} {value:?}: {text}");
        }
    }
    assert!(all.len() > 300, "{}", all.len());
}

#[test]
fn an_error_of_ndjson_is_one_line() {
    for line in ["job-invocation info --output ndjson", "job-invocation create --output=ndjson --foo"] {
        let outcome = rexctl(line).run();
        let event: serde_json::Value = serde_json::from_str(outcome.stderr.trim_end()).unwrap();
        assert_eq!(
            (outcome.stderr.lines().count(), &event["version"], &event["event"]),
            (1, &1.into(), &"error".into())
        );
    }
}

#[test]
fn the_help_names_every_exit_code() {
    let help = rexctl("--help").run().stdout;
    let codes = help.split("Exit codes:").nth(1).unwrap_or_default();
    for code in rexctl::guide::exit_codes().keys() {
        assert!(codes.split_whitespace().any(|word| word == code.to_string()), "{code}: {codes}");
    }
}

#[test]
fn what_cannot_be_parsed_is_one_sentence_and_a_hint() {
    let mut told = String::new();
    for line in [
        "job-invocation create --foo",
        "job-invocation create --job-templat x",
        "job-invocation list extra",
        "job-invocation crate",
        "job list",
        "job-invocation in --id 1",
        "job-invocation info",
        "job-invocation info --id 1 --id 2",
        "job-invocation create --search-query",
        "job-invocation list --output tabl",
        "job-invocation output",
        "watch abc",
        "cancel 1 2",
        "schedule cancel 25 26",
        "output 1 --follow",
        "jobs --failed",
    ] {
        let Outcome { code, stdout, stderr } = rexctl(line).run();
        assert_eq!((code, stdout.as_str()), (64, ""), "{line}");
        let _ = writeln!(told, "{line}\n{stderr}");
    }
    expect![[r#"
        job-invocation create --foo
        Could not create the job invocation:
          unknown option --foo
        See rexctl job-invocation create --help.

        job-invocation create --job-templat x
        Could not create the job invocation:
          unknown option --job-templat
        Did you mean --job-template? See rexctl job-invocation create --help.

        job-invocation list extra
        Error: unexpected argument "extra"
        See rexctl job-invocation list --help.

        job-invocation crate
        Error: unknown command "crate"
        Did you mean cancel or create? See rexctl job-invocation --help.

        job list
        Error: Found more than one command.
        Did you mean one of these?
          job-invocation
          job-template

        job-invocation in --id 1
        Error: Found more than one command.
        Did you mean one of these?
          info
          list

        job-invocation info
        Error: missing --id
        A job is named by its id, or as @last, your newest one; rexctl jobs lists them. See rexctl job-invocation info --help.

        job-invocation info --id 1 --id 2
        Error: --id: must be given only once
        See rexctl job-invocation info --help.

        job-invocation create --search-query
        Could not create the job invocation:
          --search-query: needs a value

        job-invocation list --output tabl
        Error: --output: "tabl": must be one of base, table, csv, json, api-json, ndjson, yaml, silent
        Did you mean table?

        job-invocation output
        Error: missing --id or --name
        A job is named by its id, or as @last, your newest one; rexctl jobs lists them. See rexctl job-invocation output --help.

        watch abc
        Could not follow the job invocation:
          unexpected argument "abc"; it is no id
        A job is named by its id, or as @last, your newest one; rexctl jobs lists them. See rexctl watch --help.

        cancel 1 2
        Could not cancel the job invocation:
          unexpected argument "2"; only one id is allowed
        A job is named by its id, or as @last, your newest one; rexctl jobs lists them. See rexctl cancel --help.

        schedule cancel 25 26
        Could not cancel the job:
          unexpected argument "26"; only one id is allowed
        See rexctl schedule cancel --help.

        output 1 --follow
        Error: unknown option --follow
        Did you mean `rexctl watch ID --follow-output`? See rexctl output --help.

        jobs --failed
        Error: unknown option --failed
        Did you mean --search 'status = failed'? See rexctl jobs --help.

    "#]]
    .assert_eq(&told);
}

#[test]
fn of_two_equal_global_options_the_last_counts_so_that_an_alias_can_hold_some() {
    for line in [
        "--output json --output csv coming-from-hammer",
        "--output json coming-from-hammer --output csv",
        "--output json --csv coming-from-hammer",
        "--output=json coming-from-hammer --csv",
    ] {
        let Outcome { code, stdout, stderr } = rexctl(line).run();
        assert_eq!((code, stderr.as_str()), (0, ""), "{line}");
        assert!(stdout.starts_with("Topic,hammer,rexctl\n"), "{line}: {stdout}");
    }
    for line in ["--csv --output json coming-from-hammer", "--csv coming-from-hammer --output=json"] {
        let Outcome { code, stdout, .. } = rexctl(line).run();
        assert!(code == 0 && stdout.starts_with("[\n"), "{line}: {stdout}");
    }
}

/// Every command that takes an id.
fn with_an_id(command: &Command, path: &str, found: &mut Vec<String>) {
    command.get_subcommands().for_each(|inner| with_an_id(inner, &format!("{path} {}", inner.get_name()), found));
    found.extend(command.get_arguments().any(|arg| arg.get_id() == "id").then(|| path.to_owned()));
}

/// As a script has it whose variable is not set.
#[test]
fn an_empty_id_is_refused_before_anything_is_sent() {
    let foreman = Foreman::expecting(Vec::new());
    let mut root = rexctl::cli::root();
    root.build();
    let mut commands = Vec::new();
    with_an_id(&root, "", &mut commands);
    assert!(commands.len() > 20, "{commands:?}");
    for path in commands {
        for id in ["", " ", ".."] {
            let outcome = rexctl(path.trim()).args(["--id", id, "--request-timeout=1"]).at(foreman.url()).run();
            assert_eq!(outcome.code, 64, "{path}: {outcome}");
            assert!(outcome.stderr.contains("--id"), "{path}: {outcome}");
        }
    }
}
