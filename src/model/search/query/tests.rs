//! Searches, what the server makes of them, and what it leaves out.

use super::*;
use proptest::prelude::*;

const SEARCH_CORPUS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/search-corpus.tsv"));

fn flaws(search: &str) -> Vec<String> {
    Query::read(search).flaws.iter().map(Flaw::to_string).collect()
}

#[test]
fn a_search_without_a_term_has_one_flaw_before_all_others() {
    for search in [
        "",
        " \t\n",
        ",",
        ",,",
        "and",
        "AND",
        "or",
        "and or",
        "not",
        "not not",
        "!",
        "-",
        "--",
        "()",
        "( )",
        "(",
        ")",
        ")(",
        "((()))",
        "not ()",
        "=",
        "==",
        "!=",
        "<>",
        "~",
        "!~",
        "<",
        ">",
        "<=",
        ">=",
        "^",
        "!^",
        "^ ()",
        "&",
        "&&",
        "|",
        "||",
        "has",
        "set?",
        "null?",
        "before",
        "after",
        "at",
        "\"\"",
        "\"\" \"\"",
        "\" \"",
        "\"",
        "\"\" and \"\"",
        "~ \"\"",
        "\u{a0}",
        "\u{200b}",
        "\u{feff}",
        "\u{3000}",
    ] {
        assert_eq!(Query::read(search).flaws.first(), Some(&Flaw::NoTerm), "{search:?}");
    }
}

#[test]
fn each_flaw_is_named_with_the_operator_that_lacks_something() {
    for (search, flaw) in [
        ("name =", "has nothing after ="),
        ("name = a and", "has nothing after and"),
        ("name = a AND )", "has nothing after AND"),
        ("name = a || not", "has nothing after ||"),
        ("name ~", "has nothing after ~"),
        ("name ^", "has nothing after ^"),
        ("(name = a and) b", "has nothing after and"),
        ("not ) a", "has nothing after not"),
        ("name = and a", "has nothing after ="),
        ("name = = a", "has nothing after ="),
        ("has and a", "has nothing after has"),
        ("and a", "has nothing before and"),
        ("or name = a", "has nothing before or"),
        ("a and or b", "has nothing before or"),
        ("a | | b", "has nothing before |"),
        ("(and a)", "has nothing before and"),
        ("not and a", "has nothing before and"),
        ("> 5", "has nothing before >"),
        ("^ (a, b)", "has nothing before ^"),
        ("!= a", "has nothing before !="),
        ("!~ a", "has nothing before !~"),
        (",, a", "has nothing before ,"),
        ("name ^ ()", "has an empty list after ^"),
        ("name ^ (,)", "has an empty list after ^"),
        ("name ^ () and id > 0", "has an empty list after ^"),
        ("id > 0 or name !^ ( , )", "has an empty list after !^"),
        ("name ^ (\"\", \"\") or a", "has an empty list after ^"),
        ("name ^ \"\"", "has an empty list after ^"),
        ("() a", "has parentheses around nothing"),
        ("a or ()", "has nothing after or"),
        ("a ()", "has parentheses around nothing"),
        ("() or a", "has parentheses around nothing"),
        ("a or \"\"", "looks for an empty text, which is found everywhere"),
        ("name ~ \"\"", "looks for an empty text, which is found everywhere"),
        ("name !~ \" \"", "looks for an empty text, which is found everywhere"),
        ("name != \"\"", "leaves out an empty name, which nothing has"),
        ("name <> \" \"", "leaves out an empty name, which nothing has"),
        ("a or id != \"\"", "leaves out an empty id, which nothing has"),
        ("not name = \"\"", "leaves out an empty name, which nothing has"),
        ("not (name = \"\")", "leaves out an empty name, which nothing has"),
        ("name = -1", "has the operator - where = needs a value; put the value in double quotes"),
        ("name = -", "has the operator - where = needs a value; put the value in double quotes"),
        ("name = at", "has the operator at where = needs a value; put the value in double quotes"),
        ("name = not a", "has the operator not where = needs a value; put the value in double quotes"),
        (
            "created_at > \"2 dyas ago\"",
            "compares created_at with \"2 dyas ago\", which is no time; write one such as \"2026-01-31 10:00\", \"2 days ago\" or yesterday",
        ),
        ("name = a)", "has a closing parenthesis without an opening one"),
        ("(name = a))", "has a closing parenthesis without an opening one"),
        ("name ^ (a, b))", "has a closing parenthesis without an opening one"),
        ("name > \"\"", "looks for an empty text, which is found everywhere"),
        ("name = a and \u{a0}", "looks for an empty text, which is found everywhere"),
        ("name ^ (a or b)", "has the operator or inside a list of values; quote it to mean the text"),
        ("name ^ (-a)", "has the operator - inside a list of values; quote it to mean the text"),
        ("name = a) and name = b", "has a closing parenthesis without an opening one"),
        ("name = \"", "has a quote that nothing closes"),
        ("name = \"a b", "has a quote that nothing closes"),
        ("name = \"a\\\" b", "has a quote that nothing closes"),
        (") name = a", "has a closing parenthesis without an opening one"),
    ] {
        assert_eq!(flaws(search).first().map(String::as_str), Some(flaw), "{search:?}");
    }
    assert_eq!(flaws(&format!("{}a", "(".repeat(100_000))), ["is nested too deeply"]);
}

#[test]
fn searches_that_select_what_they_say_have_no_flaw() {
    for search in [
        "host1",
        "*",
        "%",
        "_",
        "*host1*",
        "-host1",
        "not a",
        "not not a",
        "!a",
        "a b",
        "a,b",
        "a, b,",
        "'host1'",
        "''",
        "\"and\"",
        "\"=\"",
        "name = a",
        "name=a",
        "name = \"\"",
        "comment != \"\"",
        "comment ~ \" \"",
        "(name = a,)",
        "name ^ (a, b),",
        "name ~ *",
        "name ~ %",
        "id > 0",
        "id ^ (1, 5)",
        "name ^ (a,b,)",
        "name ^ (\"or\", \"-x\")",
        "name ^ a",
        "name !^ (a)",
        "(a or b) and not (c)",
        "(name = a",
        "((a))",
        "has hostgroup",
        "not has hostgroup",
        "null? hostgroup",
        "= a",
        "~ a",
        "a & b | c",
        "created_at > \"2 days ago\"",
        "created_at before yesterday",
        "name!=a",
        "name ~ \u{4e3b}\u{673a}",
        "a\u{a0}b",
        "name = \"a \\\" b\"",
    ] {
        assert_eq!(flaws(search), Vec::<String>::new(), "{search:?}");
    }
}

/// The searches of the corpus that are refused where they choose what is changed.
const FLAWED: [&str; 37] = [
    "!",
    "!=",
    "!^",
    "&",
    "( )",
    "()",
    ")",
    ",",
    "-",
    "--",
    "=",
    ">",
    ">=",
    "\"\"",
    "\"host1",
    "and and",
    "and name = host1.example.com",
    "and or",
    "and",
    "name != \"\"",
    "name !=",
    "name = ",
    "name = host1.example.com and and name ~ host",
    "name = host1.example.com and or name = host2.example.com",
    "name = host1.example.com and",
    "name = host1.example.com or",
    "name ^ (,)",
    "name ^",
    "name ~ \"\"",
    "not not",
    "not",
    "or and",
    "or name = host1.example.com",
    "or",
    "set?",
    "|",
    "~",
];

#[test]
fn searches_that_a_server_was_seen_to_read_otherwise_have_a_flaw_and_no_others() {
    let searches =
        SEARCH_CORPUS.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').next().unwrap());
    let searches = searches.map(|json| serde_json::from_str::<String>(json).unwrap());
    let flawed: Vec<String> = searches.filter(|search| !Query::read(search).flaws.is_empty()).collect();
    assert_eq!(flawed, FLAWED);
}

#[test]
fn and_and_or_bind_alike_to_the_right() {
    let word = |text: &str| Expression::Word(text.into());
    let nested = Expression::Any(vec![word("b"), word("c")]);
    assert_eq!(Query::read("a and b or c").expression, Ok(Some(Expression::All(vec![word("a"), nested]))));
    let flat = Expression::Any(vec![word("a"), word("b"), word("c")]);
    assert_eq!(Query::read("a or b | c").expression, Ok(Some(flat)));
}

/// Everything that is no operand, with any blanks around.
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

/// Pieces of searches, sound and unsound.
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
