//! Template inputs: byte for byte, whatever way they come; a form that could mean something else is refused.

use super::{HOSTS, TEMPLATE, create, job, taking};
use crate::foreman::Foreman;
use crate::rexctl::{Outcome, Rexctl};
use expect_test::expect;
use serde_json::json;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::os::unix::ffi::OsStrExt as _;

/// All that hammer stumbles over.
const SCRIPT: &str = " [ -f \"/x y\" ] && echo 'a,b=c' \\\n\tA=1,B=\"2\"; \u{fc}\u{1f980} %{x} `id` {\r\n\n";

/// A command that carries the script in one way.
type Way = fn(Rexctl) -> Rexctl;

#[test]
fn a_value_arrives_byte_for_byte_in_every_way() {
    let ways: [(&str, Way); 9] = [
        ("--input", |command| command.args([format!("--input=command={SCRIPT}")])),
        ("--input-file", |command| command.file("run me.sh", SCRIPT).args(["--input-file=command=run me.sh"])),
        ("--input-file ~", |command| command.file("run.sh", SCRIPT).args(["--input-file=command=~/run.sh"])),
        ("--input-file -", |command| command.stdin(SCRIPT).args(["--input-file=command=-"])),
        ("--input-files", |command| command.file("run.sh", SCRIPT).args(["--input-files=command=run.sh"])),
        ("--inputs-json", |command| command.args(["--inputs-json".to_owned(), json!({"command": SCRIPT}).to_string()])),
        ("--inputs with a file", |command| {
            command.file("in.json", json!({"command": SCRIPT}).to_string()).args(["--inputs=in.json"])
        }),
        ("--inputs-json @", |command| {
            command.file("in.json", json!({"command": SCRIPT}).to_string()).args(["--inputs-json=@in.json"])
        }),
        ("--inputs", |command| command.args(["--inputs".to_owned(), json!({"command": SCRIPT}).to_string()])),
    ];
    for (name, way) in ways {
        let foreman = taking(job());
        let outcome = way(create(&foreman, [TEMPLATE, HOSTS, "--async"])).run();
        assert_eq!(outcome.code, 0, "{name}: {outcome}");
        assert_eq!(foreman.changes()[0].json()["job_invocation"]["inputs"], json!({"command": SCRIPT}), "{name}");
    }
}

#[test]
fn several_inputs_come_together_in_the_order_given() {
    let sent = super::body([TEMPLATE, HOSTS, "--inputs=a=1,b=2", "--inputs=c=x,y", "--input=d=", "--input=e= 5 "]);
    assert_eq!(sent["job_invocation"]["inputs"].to_string(), r#"{"a":"1","b":"2","c":"x,y","d":"","e":" 5 "}"#);
}

fn refused(foreman: &Foreman, flags: &[&str]) -> Outcome {
    let command = create(foreman, [TEMPLATE, HOSTS]).args(flags.iter().copied());
    command.file("latin1.txt", b"caf\xe9").file("one.txt", "1").run()
}

/// The refusal of each of these flags; nothing is sent.
fn refusals(all: &[&[&str]]) -> String {
    let foreman = Foreman::untouched();
    let mut told = String::new();
    for flags in all {
        let _ = write!(told, "{flags:?}: {}", refused(&foreman, flags));
    }
    assert!(foreman.requests().is_empty());
    told
}

#[test]
fn hammers_form_is_refused_where_it_could_mean_something_else() {
    expect![[r#"
        ["--inputs=command=one\ntwo"]: exit 64
        Could not create the job invocation:
          --inputs: a line break cannot be told apart from the end of the list
        Write --input NAME=VALUE once for each input; nothing in it is special.
        ["--inputs=command=[ -f x ] && y"]: exit 64
        Could not create the job invocation:
          --inputs: the value of "command" starts with a bracket, which hammer reads as a list
        Write --input NAME=VALUE once for each input; nothing in it is special.
        ["--inputs=command=echo 'a,b=c'"]: exit 64
        Could not create the job invocation:
          --inputs: the value of "command" has a quote that a comma leaves open
        Write --input NAME=VALUE once for each input; nothing in it is special.
        ["--inputs=command=ls, then b=c"]: exit 64
        Could not create the job invocation:
          --inputs: the text after comma 1 may be an input's name or part of the value before it
        Write --input NAME=VALUE once for each input; nothing in it is special.
        ["--inputs=command="]: exit 64
        Could not create the job invocation:
          --inputs: input "command" has no value
        Write --input NAME=VALUE once for each input; nothing in it is special.
        ["--inputs=command"]: exit 64
        Could not create the job invocation:
          --inputs: must be NAME=VALUE[,NAME=VALUE...], with the name of an input before each =
        Write --input NAME=VALUE once for each input; nothing in it is special.
        ["--inputs={\"command\": "]: exit 64
        Could not create the job invocation:
          --inputs: not valid JSON: EOF while parsing a value at line 1 column 12
    "#]]
    .assert_eq(&refusals(&[
        &["--inputs=command=one\ntwo"][..][..],
        &["--inputs=command=[ -f x ] && y"],
        &["--inputs=command=echo 'a,b=c'"],
        &["--inputs=command=ls, then b=c"],
        &["--inputs=command="],
        &["--inputs=command"],
        &["--inputs={\"command\": "],
    ]));
}

#[test]
fn inputs_that_are_malformed_or_given_twice_are_refused() {
    expect![[r#"
        ["--inputs-json=[1]"]: exit 64
        Could not create the job invocation:
          --inputs-json: must be a JSON object of input names and values
        ["--input=command"]: exit 64
        Could not create the job invocation:
          --input: must be NAME=VALUE, with the name of an input before the =
        ["--input==x"]: exit 64
        Could not create the job invocation:
          --input: must be NAME=VALUE, with the name of an input before the =
        ["--input=a=1", "--input=a=2"]: exit 64
        Could not create the job invocation:
          input "a" is given twice; give it once
        ["--input=a=1", "--input-file=a=one.txt"]: exit 64
        Could not create the job invocation:
          input "a" is given twice; give it once
        ["--input-file=command=-", "--password-file=-"]: exit 64
        Could not create the job invocation:
          --password-file: standard input is already taken by input "command"; name a file for one of them
        ["--input-file=a=-", "--input-file=b=-"]: exit 64
        Could not create the job invocation:
          input "b": standard input is already taken by input "a"; name a file for one of them
    "#]]
    .assert_eq(&refusals(&[
        &["--inputs-json=[1]"][..],
        &["--input=command"],
        &["--input==x"],
        &["--input=a=1", "--input=a=2"],
        &["--input=a=1", "--input-file=a=one.txt"],
        &["--input-file=command=-", "--password-file=-"],
        &["--input-file=a=-", "--input-file=b=-"],
    ]));
}

#[test]
fn files_that_cannot_be_read_are_refused() {
    expect![[r#"
        ["--input-file=command=missing.sh"]: exit 66
        Could not create the job invocation:
          input "command": cannot read missing.sh: No such file or directory (os error 2)
        ["--input-file=command=."]: exit 66
        Could not create the job invocation:
          input "command": cannot read .: Is a directory (os error 21)
        ["--input-file=command=latin1.txt"]: exit 66
        Could not create the job invocation:
          input "command": latin1.txt is not UTF-8 text (byte 3)
        ["--inputs-json=@missing.json"]: exit 66
        Could not create the job invocation:
          --inputs-json: cannot read missing.json: No such file or directory (os error 2)
        ["--password-file=missing"]: exit 66
        Could not create the job invocation:
          --password-file: cannot read missing: No such file or directory (os error 2)
    "#]]
    .assert_eq(&refusals(&[
        &["--input-file=command=missing.sh"][..],
        &["--input-file=command=."],
        &["--input-file=command=latin1.txt"],
        &["--inputs-json=@missing.json"],
        &["--password-file=missing"],
    ]));
}

#[test]
fn an_argument_that_is_not_text_is_refused() {
    let foreman = Foreman::untouched();
    let outcome = create(&foreman, [TEMPLATE, HOSTS]).args([OsStr::from_bytes(b"--input=command=\xff")]).run();
    assert_eq!((outcome.code, foreman.requests().len()), (64, 0), "{outcome}");
}

#[test]
fn what_may_be_the_value_of_a_hidden_input_is_not_repeated_in_a_refusal() {
    let foreman = Foreman::untouched();
    for flag in [
        "--input=s3cr3t",
        "--input==s3cr3t",
        "--inputs=s3cr3t",
        "--inputs=a=x, s3cr3t word=y",
        "--inputs=a=s3cr3t',b=c",
    ] {
        for format in [&[][..], &["--output=json", "--concurrency-level=0"]] {
            let outcome = create(&foreman, [TEMPLATE, HOSTS, flag]).args(format).run();
            assert!(outcome.code == 64 && !outcome.to_string().contains("s3cr3t"), "{flag}: {outcome}");
        }
    }
    let words = ["run", "web01", "-t", "x", "--", "a=1", "s3cr3t"];
    let outcome = crate::rexctl::rexctl("").args(words).at(foreman.url()).run();
    assert!(outcome.code == 64 && outcome.stderr.contains("word 2 after --"), "{outcome}");
    assert!(!outcome.stderr.contains("s3cr3t") && foreman.requests().is_empty(), "{outcome}");
}
