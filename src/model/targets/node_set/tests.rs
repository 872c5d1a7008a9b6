//! Node sets there and back.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn expanded(text: &str) -> Vec<String> {
    expand(text).unwrap()
}

#[test]
fn ranges_lists_steps_and_padding_expand() {
    assert_eq!(expanded("web01"), ["web01"]);
    assert_eq!(expanded("web[1-3]"), ["web1", "web2", "web3"]);
    assert_eq!(expanded("web[08-11,15].example.com").len(), 5);
    assert_eq!(expanded("web[08-10]"), ["web08", "web09", "web10"]);
    assert_eq!(expanded("web[098-101]").concat(), "web098web099web100web101");
    assert_eq!(expanded("web[99-100]"), ["web99", "web100"]);
    assert_eq!(expanded("web[0-6/3]"), ["web0", "web3", "web6"]);
    assert_eq!(expanded("web[00-05/2]"), ["web00", "web02", "web04"]);
    assert_eq!(expanded("r[1-2]n[1-2]"), ["r1n1", "r1n2", "r2n1", "r2n2"]);
    assert_eq!(expanded("web[1-2],db,db7"), ["web1", "web2", "db", "db7"]);
    assert_eq!(expanded("web[a, b]"), ["weba", "webb"]);
    assert_eq!(expanded("[1-2].example.com"), ["1.example.com", "2.example.com"]);
}

#[test]
fn a_sign_of_the_notation_in_brackets_of_its_own_stands_for_itself() {
    assert_eq!(expanded("a[,]b"), ["a,b"]);
    assert_eq!(expanded("a[[]1[]]"), ["a[1]"]);
    assert_eq!(fold(["a[1]", "a[2]"]), "a[[][1-2][]]");
    assert_eq!(fold(["a,b"]), "a[,]b");
}

#[test]
fn a_word_that_is_no_node_set_is_refused_with_its_reason() {
    for (word, reason) in [
        ("web[1-3", NodeSetRefusal::Open),
        ("web[[1-3]]", NodeSetRefusal::Open),
        ("web1-3]", NodeSetRefusal::Close),
        ("web[]", NodeSetRefusal::EmptyBrackets),
        ("web[ ]", NodeSetRefusal::EmptyBrackets),
        ("web[1,,2]", NodeSetRefusal::EmptyItem),
        ("web[3-1]", NodeSetRefusal::Backwards("3-1".into())),
        ("web[1-3/0]", NodeSetRefusal::Step("0".into())),
        ("web[1-3/x]", NodeSetRefusal::Step("x".into())),
        ("web[1/2]", NodeSetRefusal::NoRange("1/2".into())),
        ("web[1-b]", NodeSetRefusal::NoRange("1-b".into())),
        ("web[1-]", NodeSetRefusal::NoRange("1-".into())),
        ("web[1-+3]", NodeSetRefusal::NoRange("1-+3".into())),
        ("web[1-05]", NodeSetRefusal::Padding("1-05".into())),
        ("web[01-005]", NodeSetRefusal::Padding("01-005".into())),
        ("web[1-99999999999999999999]", NodeSetRefusal::TooLarge("99999999999999999999".into())),
        ("web[1-000000000000000000003]", NodeSetRefusal::TooLarge("000000000000000000003".into())),
        ("web[1-100001]", NodeSetRefusal::TooMany),
        ("web[0-18446744073709551615]", NodeSetRefusal::TooMany),
        ("a[1-1000]b[1-1000]", NodeSetRefusal::TooMany),
        ("a[1-60000],b[1-60000]", NodeSetRefusal::TooMany),
        (&"x".repeat(1_001), NodeSetRefusal::TooLong),
        ("web1,,web2", NodeSetRefusal::EmptyItem),
        ("web1,", NodeSetRefusal::EmptyItem),
        (",", NodeSetRefusal::EmptyItem),
        ("", NodeSetRefusal::EmptyItem),
    ] {
        assert_eq!(expand(word), Err(reason), "{word}");
    }
    assert_eq!(expanded("web[1-100000]").len(), MOST);
}

#[test]
fn names_fold_where_they_differ_by_a_number() {
    for (names, folded) in [
        ("", ""),
        ("web01", "web01"),
        ("web01 web02 web03", "web[01-03]"),
        ("web11 web9 web10", "web[9-11]"),
        ("web09 web10 web12", "web[09-10,12]"),
        ("web099 web100", "web[099-100]"),
        ("web1 web01", "web[1,01]"),
        ("web9 web010", "web[9,010]"),
        ("web1.dc1 web2.dc1 db", "db,web[1-2].dc1"),
        ("r1n1 r1n2 r2n1 r2n2", "r[1-2]n[1-2]"),
        ("r1n1 r2n2", "r1n1,r2n2"),
        ("r1n1 r1n2 r2n1", "r1n[1-2],r2n1"),
        ("web1 web1", "web1"),
        ("x99999999999999999999999 x1", "x1,x99999999999999999999999"),
        ("x000000000000000000000001 x1", "x1,x000000000000000000000001"),
    ] {
        assert_eq!(fold(names.split_whitespace()), folded);
    }
}

#[test]
fn a_group_counts_its_hosts() {
    let counts = groups(["r1n1", "r1n2", "r2n1", "r2n2", "db"]).into_iter().map(|group| (group.word, group.count));
    assert_eq!(counts.collect::<Vec<_>>(), [("db".to_owned(), 1), ("r[1-2]n[1-2]".to_owned(), 4)]);
}

/// Names as hosts have them, with few letters, so that many fold together.
fn alike() -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set("[ab]{0,1}[0-9]{1,3}([.-][a-b]?[0-9]{0,2})?", 0..60)
}

/// Names of any characters, those of the notation among them.
fn odd() -> impl Strategy<Value = BTreeSet<String>> {
    // The names of hosts neither begin nor end with a blank.
    let name = prop_oneof!["[a0-9\\[\\],/ *-]{1,8}", "\\PC{1,8}"].prop_map(|name| name.trim().to_owned());
    prop::collection::btree_set(name.prop_filter("empty", |name| !name.is_empty()), 0..30)
}

proptest! {
    #[test]
    fn a_folded_set_expands_to_the_same_names_each_once(names in prop_oneof![alike(), odd()]) {
        for name in &names {
            let group = groups([name.as_str()]).pop().map(|group| group.word);
            prop_assert_eq!(Some(fold([name.as_str()])), group);
        }
        let folded = fold(names.iter().map(String::as_str));
        let back = if names.is_empty() { Vec::new() } else { expanded(&folded) };
        prop_assert_eq!(back.len(), names.len());
        prop_assert_eq!(back.into_iter().collect::<BTreeSet<_>>(), names);
    }

    #[test]
    fn a_set_that_was_expanded_and_folded_stays_as_it_is(word in "[ab]{0,1}(\\[[0-3](-[4-7](/2)?)?(,[89])?\\]){1,2}(\\.c)?") {
        let folded = fold(expanded(&word).iter().map(String::as_str));
        prop_assert_eq!(fold(expanded(&folded).iter().map(String::as_str)), folded);
    }

    #[test]
    fn no_text_panics(text in prop_oneof!["[a0-9,/\\[\\]-]{0,20}", "\\PC{0,20}"]) {
        let _ = expand(&text);
    }
}
