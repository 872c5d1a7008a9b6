//! Values arrive as they were typed: any text, in any of the ways to give it, is the same text in the payload.

use super::{HOSTS, TEMPLATE, create, job, taking};
use crate::foreman::Foreman;
use crate::rexctl::Rexctl;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Texts that YAML 1.1 or 1.2 reads as something else where they are not quoted.
const PLAIN: &[&str] = &[
    "0755",
    "0815",
    "1.10",
    "1.0",
    "5219e7830",
    "1e3",
    "y",
    "N",
    "yes",
    "No",
    "on",
    "OFF",
    "true",
    "False",
    "null",
    "~",
    "0x1F",
    "0o17",
    "0b11",
    "12:30",
    "52:54:00:12:34:56",
    "1_000",
    "53_",
    "5.1_4",
    "+1",
    "-0",
    ".5",
    ".inf",
    "-.INF",
    ".nan",
    "2026-11-23",
    "2026-11-23 10:00:00",
    "=",
    "<<",
    ":symbol",
    "007",
    "12345678901234567890123",
];

/// The job's values that reach the server.
fn sent(give: impl FnOnce(Rexctl) -> Rexctl) -> Value {
    let foreman = taking(job());
    let outcome = give(create(&foreman, [TEMPLATE, HOSTS, "--async"])).run();
    assert_eq!(outcome.code, 0, "{outcome}");
    foreman.changes()[0].json()["job_invocation"].take()
}

fn document(document: impl AsRef<[u8]>) -> Value {
    sent(|it| it.file("job.yaml", document).args(["--from", "job.yaml"]))
}

#[test]
fn what_yaml_would_make_something_else_of_arrives_as_it_is_written() {
    for text in PLAIN {
        let quoted = text.replace('\'', "''");
        let inputs =
            format!("inputs:\n  a: {text}\n  b: '{quoted}'\n  c: \"{text}\"\n  d: |-\n    {text}\n  e: {text} # end\n");
        let inputs = document(inputs)["inputs"].take();
        assert_eq!(inputs, json!({"a": text, "b": text, "c": text, "d": text, "e": text}));
        if !["null", "~"].contains(text) {
            let job = document(format!("password: {text}\nssh_user: {text}\nssh:\n  effective_user: {text}\n"));
            assert_eq!([&job["password"], &job["ssh_user"], &job["ssh"]["effective_user"]], [text; 3], "{text}");
        }
    }
}

#[test]
fn a_byte_order_mark_and_one_final_line_break_are_no_part_of_a_secret_and_stay_in_an_input() {
    for (written, meant) in [("x\n", "x"), ("x\r\n", "x"), ("\u{feff}x", "x"), (" x ", " x ")] {
        let from_file = sent(|it| it.file("pw", written).args(["--password-file", "pw"]));
        let from_stdin = sent(|it| it.stdin(written).args(["--password-file", "-"]));
        let from_variable = sent(|it| it.env("REXCTL_SSH_PASSWORD", written));
        for job in [from_file, from_stdin, from_variable] {
            assert_eq!(job["password"], meant, "{written:?}");
        }
        let job = sent(|it| it.file("in", written).args(["--input-file", "a=in"]));
        assert_eq!(job["inputs"]["a"], written);
    }
    let marked = format!("\u{feff}{}", json!({"inputs": {"a": "x"}}));
    assert_eq!(document(&marked)["inputs"]["a"], "x");
    let marked = "\u{feff}{\"a\": \"x\"}";
    assert_eq!(sent(|it| it.file("in", marked).args(["--inputs-json", "@in"]))["inputs"]["a"], "x");
}

#[test]
fn a_file_has_a_limit_which_is_told() {
    for (size, args, code) in [
        (16 << 20, ["--from", "f"], 66),
        ((64 << 20) - 1, ["--input-file", "a=f"], 0),
        (64 << 20, ["--input-file", "a=f"], 66),
    ] {
        let foreman = if code == 0 { taking(job()) } else { Foreman::untouched() };
        let content = vec![b'#'; size + 1];
        let outcome = create(&foreman, [TEMPLATE, HOSTS, "--async"]).file("f", content).args(args).run();
        assert_eq!(outcome.code, code, "{outcome}");
        let told = format!("cannot read f: it holds more than {} MiB", size >> 20);
        assert!(code == 0 || outcome.stderr.contains(&told), "{outcome}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_text_arrives_as_it_is(text in "\\PC{1,20}|[ -~\n\r\t]{0,29}[ -~]") {
        let json = json!({"inputs": {"a": text}, "password": text, "description_format": text}).to_string();
        let inputs = json!({"a": text}).to_string();
        let ways = [
            ("/inputs/a", sent(|it| it.args([format!("--input=a={text}")]))),
            ("/inputs/a", sent(|it| it.file("f", &text).args(["--input-file", "a=f"]))),
            ("/inputs/a", sent(|it| it.args(["--inputs-json", &inputs]))),
            ("/inputs/a", document(&json)),
            ("/password", document(&json)),
            ("/description_format", document(&json)),
            ("/password", sent(|it| it.args([format!("--password={text}")]))),
            ("/password", sent(|it| it.env("REXCTL_SSH_PASSWORD", format!("{text}\n")))),
            ("/description_format", sent(|it| it.args([format!("--description-format={text}")]))),
        ];
        for (pointer, job) in &ways {
            prop_assert_eq!(job.pointer(pointer), Some(&json!(text)), "{}", pointer);
        }
    }
}
