//! `--fields`: the choice of columns.

use super::column::{Column, Set};

/// The columns that were typed: labels or keys in any case, `Parent/Child`, `*` for any text, or one of the sets `THIN`,
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

    /// Returns the sentence for words that name no field of `columns`, with the labels that there are; `None` if each word names one.
    pub fn unknown(&self, columns: &[Column]) -> Option<String> {
        let is_unknown = |word: &&String| set_named(word).is_none() && !is_any_named(word, columns, &[]);
        let words: Vec<_> = self.0.iter().filter(is_unknown).map(|word| format!("\"{word}\"")).collect();
        let labels: Vec<&str> = columns.iter().map(|column| column.label).collect();
        let sentence = || {
            let fields = labels.join(", ");
            format!("--fields: no field {}. Fields: {fields}. Sets: THIN, DEFAULT, ALL.", words.join(", "))
        };
        (!words.is_empty()).then(sentence)
    }

    /// Returns the chosen columns. A word that names none chooses nothing, as in hammer.
    pub(super) fn select(&self, columns: &'static [Column]) -> Vec<Selected> {
        let mut patterns: Vec<&str> = Vec::new();
        let mut set = self.0.is_empty().then_some(Set::Default);
        for word in &self.0 {
            match set_named(word) {
                Some(named) if !is_any_named(word, columns, &[]) => set = set.max(Some(named)),
                _ => patterns.push(word),
            }
        }
        selected(columns, &[], &patterns, set)
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

/// Returns the paths of a column below those of its parent: by its label, and by the keys of its value. The only field of a collection
/// has no label, and the paths of the collection.
fn paths(parents: &[String], column: &Column) -> Vec<String> {
    if column.label.is_empty() {
        return parents.to_vec();
    }
    let names = std::iter::once(column.label.to_lowercase()).chain(column.key_names().into_iter().map(str::to_owned));
    match parents {
        [] => names.collect(),
        _ => names.flat_map(|name| parents.iter().map(move |parent| format!("{parent}/{name}"))).collect(),
    }
}

fn is_any_named(word: &str, columns: &[Column], parents: &[String]) -> bool {
    columns.iter().any(|column| {
        let paths = paths(parents, column);
        is_named(word, column, &paths) || is_any_named(word, column.children().unwrap_or_default(), &paths)
    })
}

fn selected(columns: &'static [Column], parents: &[String], patterns: &[&str], set: Option<Set>) -> Vec<Selected> {
    let choose = |column: &'static Column| {
        let paths = paths(parents, column);
        let named = patterns.iter().any(|pattern| is_named(pattern, column, &paths));
        let in_set = set.is_some_and(|set| column.set <= set);
        let fields = column.children().unwrap_or_default();
        // A column of the set brings its fields.
        let children = if in_set { whole(fields) } else { selected(fields, &paths, patterns, None) };
        (named || in_set || !children.is_empty()).then_some(Selected { column, children })
    };
    columns.iter().filter_map(choose).collect()
}

fn whole(columns: &'static [Column]) -> Vec<Selected> {
    let one = |column: &'static Column| Selected { column, children: whole(column.children().unwrap_or_default()) };
    columns.iter().map(one).collect()
}

/// Returns true if `pattern` names the column with these paths, a column that contains it, or part of its value.
fn is_named(pattern: &str, column: &Column, paths: &[String]) -> bool {
    paths.iter().any(|path| {
        let outer = path.match_indices('/').filter_map(|(end, _)| path.get(..end));
        let part = pattern.strip_prefix(path.as_str()).and_then(|rest| rest.strip_prefix('/'));
        outer.chain([path.as_str()]).any(|part| matches(pattern, part))
            || part.is_some_and(|part| column.has_part(part))
    })
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
    use super::super::column::{ColumnType, col, reference};
    use super::*;

    const PARTS: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
    const COLUMNS: &[Column] = &[
        col("ID", "/id").in_set(Set::Thin),
        col("Status", "/status_label"),
        col("Plugins", "/plugins").of(ColumnType::Collection { fields: PARTS, numbered: true }),
        col("Comment", "/comment").in_set(Set::All),
        reference("Owner", "user_name", "user_id").in_set(Set::All),
        col("Places", "/places").of(ColumnType::Collection { fields: PLACES, numbered: false }).in_set(Set::All),
    ];
    const PLACES: &[Column] = &[reference("", "title", "id")];

    fn chosen(list: &str) -> String {
        let show = |one: &Selected| {
            let inner: Vec<_> = one.children.iter().map(|child| child.column.label).collect();
            format!("{}{}", one.column.label, inner.join("+"))
        };
        Fields::parse(list).select(COLUMNS).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn labels_sets_paths_and_wildcards_choose_columns_in_their_own_order() {
        for (list, expected) in [
            ("", "ID Status PluginsName+Version"),
            ("ID", "ID"),
            ("status, id", "ID Status"),
            ("THIN", "ID"),
            ("THIN,comment", "ID Comment"),
            ("ALL", "ID Status PluginsName+Version Comment Owner Places"),
            ("Plugins/Name", "PluginsName"),
            ("plug*", "PluginsName+Version"),
            ("*/v*", "PluginsVersion"),
            ("*t*", "Status Comment"),
            ("STATUS_LABEL,nosuch", "Status"),
            ("plugins/VERSION", "PluginsVersion"),
            ("id/x,comment/text,owner/id", "ID Comment Owner"),
            ("user", "Owner"),
            ("places", "Places"),
            ("places/name", "Places"),
            ("places/x,plugins/x,owner/x,nosuch", ""),
        ] {
            assert_eq!(chosen(list), expected, "{list}");
        }
    }

    #[test]
    fn unknown_words_are_told_with_the_labels_that_exist() {
        let expected = "--fields: no field \"statsu\", \"plugins/x\". Fields: ID, Status, Plugins, Comment, Owner, Places. Sets: THIN, DEFAULT, ALL.";
        assert_eq!(Fields::parse("ID,Statsu,Plugins/x,all").unknown(COLUMNS).as_deref(), Some(expected));
        assert_eq!(Fields::parse("id,THIN,places/name,status_label").unknown(COLUMNS), None);
    }
}
