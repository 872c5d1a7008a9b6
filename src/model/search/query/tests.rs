//! Searches as the server reads them, and the flaws that are found in them.

mod cases;

use super::*;
use proptest::prelude::*;

const SEARCH_CORPUS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/search-corpus.tsv"));

fn flaws(search: &str) -> Vec<String> {
    Query::read(search).flaws.iter().map(Flaw::to_string).collect()
}

#[test]
fn a_search_without_a_term_has_one_flaw_before_all_others() {
    for search in cases::WITHOUT_TERM {
        assert_eq!(Query::read(search).flaws.first(), Some(&Flaw::NoTerm), "{search:?}");
    }
}

#[test]
fn each_flaw_is_reported_with_its_operator() {
    for (search, flaw) in cases::FLAWED {
        assert_eq!(flaws(search).first().map(String::as_str), Some(*flaw), "{search:?}");
    }
    assert_eq!(flaws(&format!("{}a", "(".repeat(100_000))), ["is nested too deeply"]);
}

#[test]
fn searches_that_select_what_they_say_have_no_flaw() {
    for search in cases::SOUND {
        assert_eq!(flaws(search), Vec::<String>::new(), "{search:?}");
    }
}

#[test]
fn exactly_the_searches_that_a_real_server_reads_otherwise_have_a_flaw() {
    let searches =
        SEARCH_CORPUS.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').next().unwrap());
    let searches = searches.map(|json| serde_json::from_str::<String>(json).unwrap());
    let flawed: Vec<String> = searches.filter(|search| !Query::read(search).flaws.is_empty()).collect();
    assert_eq!(flawed, cases::FLAWED_IN_CORPUS);
}

#[test]
fn and_and_or_bind_alike_to_the_right() {
    let word = |text: &str| Expression::Word(text.into());
    let nested = Expression::Any(vec![word("b"), word("c")]);
    assert_eq!(Query::read("a and b or c").expression, Ok(Some(Expression::All(vec![word("a"), nested]))));
    let flat = Expression::Any(vec![word("a"), word("b"), word("c")]);
    assert_eq!(Query::read("a or b | c").expression, Ok(Some(flat)));
}

/// Generates searches of operators only, with any blanks around.
fn operators() -> impl Strategy<Value = String> {
    const QUERY_PIECES: &[&str] = &[
        ",", "(", ")", "()", "and", "or", "not", "has", "set?", "null?", "before", "after", "at", "&", "&&", "|", "||",
        "!", "-", "=", "==", "!=", "<>", "~", "!~", "<", ">", "<=", ">=", "^", "!^", "\"\"", "\" \"", "And", "OR",
    ];
    let piece = (prop::sample::select(QUERY_PIECES), prop::sample::select(&[" ", "  ", "\t", "\n", " \u{a0} "][..]));
    prop::collection::vec(piece, 0..12)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, blank)| [piece, blank]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_search_of_operators_alone_is_never_without_a_flaw(search in operators()) {
        let query = Query::read(&search);
        prop_assert_eq!(query.flaws.first(), Some(&Flaw::NoTerm));
    }

    #[test]
    fn any_text_can_be_read(search in any::<String>()) {
        Query::read(&search);
    }

    #[test]
    fn a_quoted_value_is_read_as_it_is(value in "\\PC*[a-z]\\PC*") {
        let search = format!("name = {}", crate::model::search::quoted(&value));
        let expected = Expression::Compare("name".into(), Operator::Equal, value);
        prop_assert_eq!(Query::read(&search).expression, Ok(Some(expected)));
    }
}

/// Generates searches of valid and invalid pieces.
fn mixed() -> impl Strategy<Value = String> {
    const QUERY_PIECES: &[&str] =
        &["a", "name", "=", "b", "~", "(", ")", ",", "and", "or", "not", "^", "\"c)\"", "(a or b)", "name = a"];
    prop::collection::vec(prop::sample::select(QUERY_PIECES), 1..10).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_search_without_flaws_means_the_same_as_part_of_a_larger_one(search in mixed()) {
        let query = Query::read(&search);
        if query.flaws.is_empty() {
            let together = Query::read(&format!("{} and name ^ (x)", crate::model::search::group(&search)));
            let named = Expression::OneOf("name".into(), vec!["x".into()]);
            let expected = query.expression.map(|own| Some(Expression::All(own.into_iter().chain([named]).collect())));
            prop_assert_eq!((together.expression, together.flaws), (expected, Vec::new()), "{}", search);
        }
    }
}
