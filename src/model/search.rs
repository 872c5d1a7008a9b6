//! The server's search language: composes searches, and checks the ones that users type.

pub mod expression;
mod flaw;
pub mod like;
mod query;
mod time;
mod token;

pub use flaw::Flaw;
pub use query::Query;
pub use time::is_dropped;
pub use token::Operator;

use crate::error::Error;
use crate::printable;
use expression::Expression;
use token::{Symbol, tokens};

/// The search that selects everything, for users who ask for all.
pub const EVERYTHING: &str = "id > 0";

/// Refuses a search that selects something else than it seems to. The server silently leaves out operators without operands and empty
/// texts, so that an empty shell variable turns a search for some hosts into one for all. `source` is the option of the search, `hint` the
/// way to select everything.
pub fn check(source: &str, search: &str, hint: &str) -> Result<(), Error> {
    let Some(flaw) = Query::read(search).flaws.into_iter().next() else { return Ok(()) };
    let reason = "The server leaves out what is incomplete, and may then select everything.";
    Err(Error::invalid(source, Some(search), format!("\"{}\" {flaw}", printable::line(search)))
        .hint(format!("{reason}\n{hint}")))
}

/// Puts a checked search in parentheses, as a part of a larger one. Adding the parentheses alone would not do: the server tolerates a
/// comma at the end and unclosed parentheses, which would swallow the text behind them. So the end is cut off and all are closed.
pub fn group(search: &str) -> String {
    let tokens = tokens(search);
    let relevant = token::up_to_last_word(&tokens);
    let end = relevant.last().map_or(0, |last| last.end);
    let closing = ")".repeat(token::open_groups(relevant) + 1);
    format!("({}{closing}", search.get(..end).unwrap_or(search).trim_start())
}

/// Quotes a value for a search, so that blanks and operators in it are text.
pub fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns true for a text in which the server reads an operator, such as `=` or `and`, beside other words. Parentheses and commas are none,
/// nor is a `-`, which host names have.
pub fn has_operator(text: &str) -> bool {
    let tokens = tokens(text);
    let is_operator = |token: &token::Token<'_>| match token.symbol {
        Symbol::Text(_) | Symbol::Open | Symbol::Close | Symbol::Comma => false,
        Symbol::Not => token.typed != "-",
        _ => true,
    };
    tokens.len() > 1 && tokens.iter().any(is_operator)
}

/// Writes the search for hosts with exactly these names, as the server does it itself: every version reads it, thousands of names too. It goes
/// into a larger search as it is.
pub fn hosts_named<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let (listed, others): (Vec<&str>, Vec<&str>) = names.into_iter().partition(|name| can_be_listed(name));
    let list = (!listed.is_empty() || others.is_empty()).then(|| names_in_list(listed.into_iter().map(list_item)));
    let others = others.into_iter().map(host_named);
    let conditions: Vec<_> = list.into_iter().chain(others).collect();
    if conditions.len() == 1 { conditions.concat() } else { format!("({})", conditions.join(" or ")) }
}

/// Reads a search for nothing but hosts by their names, as [`hosts_named`] writes it, and returns the names.
pub fn names_in(search: &str) -> Option<Vec<String>> {
    fn names(condition: &Expression) -> Option<Vec<String>> {
        match condition {
            Expression::OneOf(field, names) if field == "name" => Some(names.clone()),
            Expression::Compare(field, Operator::Equal, name) if field == "name" => Some(vec![name.clone()]),
            Expression::Any(parts) => parts.iter().map(names).collect::<Option<Vec<_>>>().map(|names| names.concat()),
            _ => None,
        }
    }
    names(Query::read(search).expression.ok()?.as_ref()?)
}

/// Writes the condition for the host with this name.
pub fn host_named(name: &str) -> String {
    format!("name = {}", quoted(name))
}

/// Writes the condition for hosts whose names are among `items`.
pub fn names_in_list(items: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut list = String::new();
    for item in items {
        list.extend([if list.is_empty() { "" } else { ", " }, item.as_ref()]);
    }
    format!("name ^ ({list})")
}

/// Returns true for a name that the server reads in a list as it is. It takes values apart at every comma, also at one that was quoted, and
/// takes blanks off their ends.
pub fn can_be_listed(name: &str) -> bool {
    !name.is_empty() && !name.contains(',') && name.trim() == name
}

/// Writes a name in a list of values; words of the search language, such as `at`, need quotes, and so do its signs.
pub fn list_item(name: &str) -> String {
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        && !token::is_operator_word(name);
    if is_plain { name.to_owned() } else { quoted(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_in_a_search_is_quoted_and_escaped() {
        assert_eq!(quoted(r#"a "b" \ c"#), r#""a \"b\" \\ c""#);
    }

    #[test]
    fn a_search_in_parentheses_is_closed_where_it_ends() {
        for (search, group) in [
            ("os = x", "(os = x)"),
            (" a or b ", "(a or b)"),
            ("(a or b)", "((a or b))"),
            ("a or (b", "(a or (b))"),
            ("name ~ web,", "(name ~ web)"),
            ("name ^ (a, b", "(name ^ (a, b))"),
            ("name ^ (a, b,)", "(name ^ (a, b))"),
            ("name = \")\"", "(name = \")\")"),
        ] {
            assert_eq!(super::group(search), group, "{search}");
        }
    }

    #[test]
    fn host_names_are_listed_and_quoted_only_where_the_grammar_would_misread_them() {
        assert_eq!(
            hosts_named(["web-01.example.com", "or", "-x", "a b", "db_2"]),
            r#"name ^ (web-01.example.com, "or", "-x", "a b", db_2)"#
        );
        assert_eq!(
            hosts_named(["at", "AT", "Before", "after", "Has", "NOT", "AT.a", "attic", "and-1"]),
            r#"name ^ ("at", "AT", "Before", "after", "Has", "NOT", AT.a, attic, and-1)"#
        );
        assert_eq!(hosts_named(["a,b", "c"]), r#"(name ^ (c) or name = "a,b")"#);
        assert_eq!(hosts_named([" a"]), r#"name = " a""#);
        assert_eq!(hosts_named([]), "name ^ ()");
    }

    #[test]
    fn the_names_of_a_search_for_named_hosts_are_read_back_and_of_others_there_are_none() {
        for names in [vec!["web-01.example.com", "or", "-x", "a b"], vec!["a,b", "c"], vec![" a"], vec!["web01"]] {
            let (mut read, mut written) = (names_in(&hosts_named(names.clone())).unwrap(), names);
            read.sort();
            written.sort_unstable();
            assert_eq!(read, written);
        }
        for search in ["", "web", "name ~ web", "name ^ (a) and os = x", "not name = a", "id ^ (1, 2)", "name ^ ()"] {
            assert_eq!(names_in(search), None, "{search}");
        }
    }

    #[test]
    fn an_operator_makes_a_search_of_words() {
        for (text, is_search) in [
            ("name ~ web", true),
            ("web and db", true),
            ("not web", true),
            ("!web", true),
            ("has hostgroup", true),
            ("id>5", true),
            ("name ^ (a)", true),
            ("web01", false),
            ("or", false),
            ("web-01 - x", false),
            ("-x", false),
            ("a (b), c", false),
            ("\"a and b\"", false),
            ("web!^x", false),
        ] {
            assert_eq!(has_operator(text), is_search, "{text}");
        }
    }
}
