//! Pieces of the server's search language.

/// A value inside a search: quoted, so that blanks and operators in it mean nothing.
pub fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The hosts with exactly these names, as the server writes it itself, so every version reads it, thousands of names too.
pub fn hosts_named<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.into_iter().map(listed).collect();
    format!("name ^ ({})", names.join(", "))
}

/// A name in a list of values; words and signs of the search language need quotes.
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
    fn host_names_are_listed_and_quoted_only_where_the_grammar_would_misread_them() {
        assert_eq!(
            hosts_named(["web-01.example.com", "or", "-x", "a b", "db_2"]),
            r#"name ^ (web-01.example.com, "or", "-x", "a b", db_2)"#
        );
    }
}
