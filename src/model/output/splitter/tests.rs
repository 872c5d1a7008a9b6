use super::*;
use crate::model::output::{HostOutput, Stream};
use proptest::prelude::*;

fn split(mut splitter: Splitter, text: &[u8], cut: usize) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    for bytes in text.chunks(cut.max(1)) {
        parts.extend(splitter.push(bytes).collect::<Result<Vec<_>, _>>()?);
    }
    splitter.finish().map(|()| parts)
}

fn piece(id: u64, text: &str) -> OutputChunk {
    OutputChunk { id: Some(id), text: text.into(), stream: Stream::Stdout, timestamp: None }
}

const MANY_ROWS: &str = r#"{"a": [{"output": [{}]}], "outputs": [
    {"complete": true, "output": [{"id": 1, "output": "]}\"\\", "meta": {"output": [[]]}}, null, {"id": 2, "output": "ü\n"}], "host_id": 7},
    {"output": null, "host_id": "8"}], "b": {"outputs": [{}]}}"#;

#[test]
fn rows_come_with_their_pieces_before_them_wherever_the_bytes_are_cut() {
    let row = |host, complete| Part::Row(HostOutput { host: Some(host), complete, ..HostOutput::default() });
    let expected =
        [Part::OutputChunk(piece(1, "]}\"\\")), Part::OutputChunk(piece(2, "ü\n")), row(7, true), row(8, false)];
    for cut in 1..MANY_ROWS.len() {
        assert_eq!(split(Splitter::many(), MANY_ROWS.as_bytes(), cut).unwrap(), expected, "{cut}");
    }
    let one = r#"{"output":[{"id":3,"output":"x"}],"host_id":9}"#;
    assert_eq!(split(Splitter::one(), one.as_bytes(), 5).unwrap(), [Part::OutputChunk(piece(3, "x")), row(9, false)]);
}

#[test]
fn rows_and_chunks_of_other_members_than_those_before_are_read() {
    let row = |host, chunks: &str| format!(r#"{{"complete":true,"output":[{chunks}],"host_id":{host}}}"#);
    let of_job = |id| format!(r#"{{"id":{id},"meta":null,"output_type":"stdout","output":"{id}\n"}}"#);
    let end = r#"{"output_type":"stdout","output":"Exit status: 0"}"#;
    let rows = [row(1, &format!("{},{end}", of_job(2))), row(3, end), row(4, &format!("{},{}", of_job(5), of_job(6)))];
    let rows = format!(r#"{{"outputs":[{},{{"host_id":7,"output":[]}}]}}"#, rows.join(","));
    let end = || Part::OutputChunk(OutputChunk { id: None, ..piece(0, "Exit status: 0") });
    let of_job = |id| Part::OutputChunk(piece(id, &format!("{id}\n")));
    let row = |host, complete| Part::Row(HostOutput { host: Some(host), complete, ..HostOutput::default() });
    let expected =
        [of_job(2), end(), row(1, true), end(), row(3, true), of_job(5), of_job(6), row(4, true), row(7, false)];
    for cut in [1, 9, rows.len()] {
        assert_eq!(split(Splitter::many(), rows.as_bytes(), cut).unwrap(), expected, "{cut}");
    }
}

#[test]
fn other_answers_are_an_error() {
    let deep = "[".repeat(1_000);
    for text in [
        "",
        "[]",
        "5",
        "<html>",
        "{}",
        r#"{"outputs": null}"#,
        r#"{"outputs": [{"output": [}]}"#,
        "]",
        &deep,
        &MANY_ROWS[..200],
    ] {
        assert!(split(Splitter::many(), text.as_bytes(), 3).is_err(), "{text}");
    }
    assert_eq!(split(Splitter::many(), br#"{"outputs": []}"#, 4).unwrap(), []);
}

proptest! {
    #[test]
    fn nothing_panics(text in "[\\[\\]{}\",:\\\\a]{0,40}|(\"output\":|\"outputs\":|\\[|\\{|\\]|\\}|,|\"a\")*", cut in 1usize..5) {
        let _ = split(Splitter::many(), text.as_bytes(), cut);
        let _ = split(Splitter::one(), text.as_bytes(), cut);
    }

    #[test]
    fn parts_that_arrive_whole_are_those_that_arrive_byte_by_byte(
        rows in prop::collection::vec(prop::collection::vec(r#""output": ?(\[(\{("(id|output|output_type|timestamp|n\\u0061|meta)": ?("a?(\\n|\\u00e9|\\ud800|é)?b"|"stderr"|"std\\u0065rr"|"?[0-9]{1,2}"?|null|\[\]),?){0,3}\}|null|3|,){0,3}\]|null|1)|"(host_id|complete|delayed|start_at|refresh)":("?[0-9]"?|true|null|"x")"#, 0..4), 0..3),
    ) {
        let rows: Vec<String> = rows.iter().map(|members| format!("{{{}}}", members.join(","))).collect();
        let row = rows.first().cloned().unwrap_or_default();
        let rows = rows.join(" , ");
        for (splitter, text) in [(Splitter::many as fn() -> _, format!(r#"{{"outputs": [{rows}]}}"#)), (Splitter::one, row)] {
            prop_assert_eq!(split(splitter(), text.as_bytes(), text.len()), split(splitter(), text.as_bytes(), 1), "{}", text);
        }
    }

    #[test]
    fn the_pieces_are_those_of_the_whole_text(texts in prop::collection::vec(".{0,12}", 0..6), cut in 1usize..40) {
        let pieces: Vec<_> = texts.iter().zip(1..).map(|(text, id)| serde_json::json!({"id": id, "output": text})).collect();
        let answer = serde_json::json!({"outputs": [{"output": pieces, "host_id": 1}]}).to_string();
        let got = split(Splitter::many(), answer.as_bytes(), cut).unwrap();
        let expected: Vec<_> = texts.iter().zip(1..).map(|(text, id)| Part::OutputChunk(piece(id, text))).collect();
        prop_assert_eq!(&got[..texts.len()], expected);
    }
}
