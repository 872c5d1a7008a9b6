//! `--fields`: the choice of columns.

use super::column::{Column, Set};
use crate::error::Error;

/// The columns that were typed: labels in any case, `Parent/Child`, `*` for any text, or one of the sets `THIN`,
/// `DEFAULT` and `ALL`. A label has precedence over a set of the same name. Columns keep their order, as in hammer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<String>);

/// A chosen column, with its chosen fields.
#[derive(Debug)]
pub(super) struct Selected {
    pub column: &'static Column,
    pub children: Vec<Selected>,
}

impl Fields {
    /// Reads a comma-separated list.
    pub fn parse(list: &str) -> Self {
        Self(list.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_lowercase).collect())
    }

    /// Returns true if fields were typed.
    pub(super) fn are_chosen(&self) -> bool {
        !self.0.is_empty()
    }

    /// Returns the chosen columns. Fails (64) for a word that names none.
    pub(super) fn select(&self, columns: &'static [Column]) -> Result<Vec<Selected>, Error> {
        let paths = paths(columns, "");
        let mut patterns: Vec<&str> = Vec::new();
        let mut set = self.0.is_empty().then_some(Set::Default);
        for word in &self.0 {
            match (paths.iter().any(|path| names(word, path)), set_named(word)) {
                (true, _) => patterns.push(word),
                (false, Some(named)) => set = set.max(Some(named)),
                (false, None) => return Err(unknown(word, columns)),
            }
        }
        Ok(selected(columns, "", &patterns, set))
    }
}

fn set_named(word: &str) -> Option<Set> {
    match word {
        "thin" => Some(Set::Thin),
        "default" => Some(Set::Default),
        "all" => Some(Set::All),
        _ => None,
    }
}

fn unknown(word: &str, columns: &[Column]) -> Error {
    let labels: Vec<&str> = columns.iter().map(|column| column.label).collect();
    Error::usage(format!("--fields: unknown field \"{word}\""))
        .hint(format!("Fields: {}. Sets: THIN, DEFAULT, ALL.", labels.join(", ")))
}

fn path(parent: &str, column: &Column) -> String {
    let label = column.label.to_lowercase();
    if parent.is_empty() { label } else { format!("{parent}/{label}") }
}

fn paths(columns: &[Column], parent: &str) -> Vec<String> {
    let mut all = Vec::new();
    for column in columns {
        let path = path(parent, column);
        all.extend(paths(column.children().unwrap_or_default(), &path));
        all.push(path);
    }
    all
}

fn selected(columns: &'static [Column], parent: &str, patterns: &[&str], set: Option<Set>) -> Vec<Selected> {
    let choose = |column: &'static Column| {
        let path = path(parent, column);
        let named = patterns.iter().any(|pattern| names(pattern, &path));
        let in_set = set.is_some_and(|set| column.set <= set);
        let fields = column.children().unwrap_or_default();
        // A column of the set brings its fields.
        let children = if in_set { whole(fields) } else { selected(fields, &path, patterns, None) };
        (named || in_set || !children.is_empty()).then_some(Selected { column, children })
    };
    columns.iter().filter_map(choose).collect()
}

fn whole(columns: &'static [Column]) -> Vec<Selected> {
    let one = |column: &'static Column| Selected { column, children: whole(column.children().unwrap_or_default()) };
    columns.iter().map(one).collect()
}

/// Returns true if `pattern` names `path` or a field that contains it.
fn names(pattern: &str, path: &str) -> bool {
    let outer = path.match_indices('/').filter_map(|(end, _)| path.get(..end));
    outer.chain([path]).any(|part| matches(pattern, part))
}

fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|tail| {
            let ends = tail.char_indices().map(|(at, _)| at).chain([tail.len()]);
            ends.filter_map(|at| tail.get(at..)).any(|tail| matches(rest, tail))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::{ColumnType, col};
    use super::*;

    const PARTS: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
    const COLUMNS: &[Column] = &[
        col("ID", "/id").in_set(Set::Thin),
        col("Status", "/status"),
        col("Plugins", "/plugins").of(ColumnType::Collection { fields: PARTS, numbered: true }),
        col("Comment", "/comment").in_set(Set::All),
    ];

    fn chosen(list: &str) -> String {
        let show = |one: &Selected| {
            let inner: Vec<_> = one.children.iter().map(|child| child.column.label).collect();
            format!("{}{}", one.column.label, inner.join("+"))
        };
        match Fields::parse(list).select(COLUMNS) {
            Ok(selected) => selected.iter().map(show).collect::<Vec<_>>().join(" "),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn labels_sets_paths_and_wildcards_choose_columns_in_their_own_order() {
        for (list, expected) in [
            ("", "ID Status PluginsName+Version"),
            ("ID", "ID"),
            ("status, id", "ID Status"),
            ("THIN", "ID"),
            ("THIN,comment", "ID Comment"),
            ("ALL", "ID Status PluginsName+Version Comment"),
            ("Plugins/Name", "PluginsName"),
            ("plug*", "PluginsName+Version"),
            ("*/v*", "PluginsVersion"),
            ("*t*", "Status Comment"),
        ] {
            assert_eq!(chosen(list), expected, "{list}");
        }
    }

    #[test]
    fn an_unknown_field_is_refused_with_the_labels_that_exist() {
        let expected = "Error: --fields: unknown field \"statsu\"\nFields: ID, Status, Plugins, Comment. Sets: THIN, DEFAULT, ALL.";
        assert_eq!(chosen("ID,Statsu"), expected);
    }
}
