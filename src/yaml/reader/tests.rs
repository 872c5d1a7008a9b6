use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Node {
    parse(text).unwrap_or_else(|error_at| panic!("{text:?}: {error_at}"))
}

fn slices(text: &str) -> Vec<(String, String)> {
    let map = read(text).map().cloned().unwrap();
    let slice = |place: Range<usize>| text[place].to_owned();
    map.entries.into_iter().map(|entry| (slice(entry.key_place), slice(entry.value.place))).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn keys_and_values_have_their_places_in_the_text() {
    let text =
        "# é\n:a: 1 # one\n'b' : 'x'\nc:\nd:\n  e: {f: 1 }\n  g:\n  # end\nh: [1,\n 2]\ni: |\n  x\nj: &k y\nl: *k\n";
    let expected = [
        (":a", "1"),
        ("'b'", "'x'"),
        ("c", ""),
        ("d", "e: {f: 1 }\n  g"),
        ("h", "[1,\n 2]"),
        ("i", "x\n"),
        ("j", "y"),
        ("l", "*k"),
    ];
    assert_eq!(slices(text), pairs(&expected));
    assert_eq!(slices("{a: {}, b: [ ], c }"), pairs(&[("a", "{}"), ("b", "[ ]"), ("c", "")]));
}

#[test]
fn aliases_and_merges_are_replaced_by_their_values() {
    assert_eq!(read("a: &x {b: 1}\nc: *x"), read("a: {b: 1}\nc: {b: 1}"));
    assert_eq!(
        read("a: &x {b: 1, c: 2}\nd: {<<: *x, b: 3, d: 4}").map().unwrap().entries[1].value,
        read("{b: 3, d: 4, c: 2}")
    );
}

#[test]
fn quotes_and_tags_make_text() {
    let is_plain = |text: &str| read(text).scalar().unwrap().is_plain;
    assert!(is_plain("5") && is_plain("!!int 5") && is_plain(""));
    assert!(!is_plain("'5'") && !is_plain("!!str 5") && !is_plain("! 5") && !is_plain("|\n 5"));
}

#[test]
fn an_absent_value_is_an_empty_text() {
    for text in ["a:", "a: # b", "{a: }", "{a}", "{a: , b: c}", "a: &x", "a: !!null", "a: !!str", "? a", "- "] {
        let value = match read(text).value {
            Value::List(items) => items[0].clone(),
            Value::Map(map) => map.entries[0].value.clone(),
            Value::Scalar(_) | Value::Unknown(_) => panic!("{text}"),
        };
        assert_eq!(value.scalar().map(|scalar| scalar.text.as_str()), Some(""), "{text}");
    }
    for text in ["a: ~", "{a: ~}", "[~]", "'~'"] {
        assert!(format!("{:?}", read(text)).contains("\"~\""), "{text}");
    }
}

#[test]
fn an_unreadable_text_is_refused_with_the_place() {
    for (text, reason) in [
        ("a: [", NOT_YAML),
        ("a: 1\n---\nb: 2", "starts a second document"),
        ("[a]: 1", "is a key that is no text"),
        ("a: !!binary x", "has a tag other than !!str, !!int, !!float, !!bool, !!null, !!seq and !!map"),
        ("a: &x [*x]", "repeats a part that has not ended"),
    ] {
        assert_eq!(parse(text).unwrap_err().reason, reason, "{text}");
    }
    assert_eq!(parse("a: 1\nb: !x 2").unwrap_err().to_string().split(" has").next().unwrap(), "line 2, column 4");
    assert_eq!(parse(&"- ".repeat(100)).unwrap_err().reason, "is nested too deep");
    let bomb: String = (1..30).map(|n| format!("a{n}: &a{n} [*a{0}, *a{0}]\n", n - 1)).collect();
    assert_eq!(parse(&format!("a0: &a0 x\n{bomb}")).unwrap_err().reason, "repeats too much");
}

proptest! {
    #[test]
    fn no_text_panics(text in "[-a:#'\"|>&*!{}\\[\\], \n]{0,40}|.{0,40}") {
        let _ = parse(&text);
    }
}
