//! The server's search language: composes searches, and checks the ones that users type.

pub mod expression;
mod flaw;
mod query;
mod time;
mod token;

pub use flaw::Flaw;
pub use query::Query;
pub use time::is_dropped;
pub use token::Operator;

use crate::error::Error;
use crate::printable;
use token::tokens;

/// The search that selects everything, for users who ask for all.
pub const EVERYTHING: &str = "id > 0";

/// Refuses a search that selects something else than it seems to. The server silently leaves out operators without operands and empty
/// texts, so that an empty shell variable turns a search for some hosts into one for all. `source` is the option of the search, `hint` the
/// way to select everything.
pub fn check(source: &str, search: &str, hint: &str) -> Result<(), Error> {
    let Some(flaw) = Query::read(search).flaws.into_iter().next() else { return Ok(()) };
    let reason = "The server leaves out what is incomplete, and may then select everything.";
    Err(Error::invalid(source, Some(search), format!("the search \"{}\" {flaw}", printable::line(search)))
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

/// Returns a search for the hosts with exactly these names, in the form that the server itself uses: every version reads it, also with
/// thousands of names.
pub fn hosts_named<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.into_iter().map(listed).collect();
    format!("name ^ ({})", names.join(", "))
}

/// Formats a name in a list of values; words and signs of the search language need quotes.
fn listed(name: &str) -> String {
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
        && !["and", "or", "not", "has"].contains(&name.to_ascii_lowercase().as_str());
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
    }
}
