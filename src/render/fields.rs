//! `--fields`: the choice of columns.

use super::column::{Column, ColumnType, Set};

/// The columns that were typed: labels or keys in any case, `Parent/Child`, `*` for any text, or one of the sets `THIN`,
/// `DEFAULT` and `ALL`. A label has precedence over a key, and over a set of the same name. Columns keep their order, as in hammer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<String>);

/// A chosen column, with its chosen fields.
#[derive(Debug)]
pub(super) struct Selected {
    pub column: &'static Column,
    pub children: Vec<Selected>,
    /// Paths of the chosen members of the value, in small letters; empty for the whole value.
    pub parts: Vec<String>,
}

/// The names of columns that a word is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    Labels,
    /// Labels, and the keys of the API.
    Keys,
    /// Keys as above, and those of the parts of references.
    Parts,
}

/// A word that names columns.
struct FieldWord<'a> {
    pattern: &'a str,
    names: Names,
}

/// The part of a column that a word chooses.
#[derive(Debug, PartialEq, Eq)]
enum FieldChoice {
    Whole,
    /// The members of the value at this path.
    Part(String),
}

/// The beginnings of the paths of columns in one container: empty at the top, else with a slash at the end.
struct Level {
    labels: Vec<String>,
    keys: Vec<String>,
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
        let is_unknown = |word: &&String| set_named(word).is_none() && FieldWord::of(word, columns).is_none();
        let words: Vec<_> = self.0.iter().filter(is_unknown).map(|word| format!("\"{word}\"")).collect();
        let labels: Vec<&str> = columns.iter().map(|column| column.label).collect();
        let sentence = || {
            let fields = labels.join(", ");
            format!("--fields: no field {}. Fields: {fields}. Sets: THIN, DEFAULT, ALL.", words.join(", "))
        };
        (!words.is_empty()).then(sentence)
    }

    /// Returns the chosen columns; `by_default` is the set without `--fields`. A word that names none chooses nothing, as in hammer.
    pub(super) fn select(&self, columns: &'static [Column], by_default: Set) -> Vec<Selected> {
        let mut words: Vec<FieldWord> = Vec::new();
        let mut set = self.0.is_empty().then_some(by_default);
        for word in &self.0 {
            match (FieldWord::of(word, columns), set_named(word)) {
                (Some(word), _) => words.push(word),
                (None, Some(Set::Default)) => set = set.max(Some(by_default)),
                (None, named) => set = set.max(named),
            }
        }
        selected(columns, &Level::top(), &words, set)
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

impl<'a> FieldWord<'a> {
    /// Returns the word if it names one of the columns, or a field of one.
    fn of(pattern: &'a str, columns: &[Column]) -> Option<Self> {
        let mut words =
            [Names::Labels, Names::Keys, Names::Parts].into_iter().map(|names| FieldWord { pattern, names });
        words.find(|word| word.is_in(columns, &Level::top()))
    }

    fn is_in(&self, columns: &[Column], level: &Level) -> bool {
        columns.iter().any(|column| {
            let fields = column.children().unwrap_or_default();
            level.choice(self, column).is_some() || self.is_in(fields, &level.below(column))
        })
    }
}

impl Level {
    fn top() -> Self {
        Self { labels: vec![String::new()], keys: vec![String::new()] }
    }

    /// Returns the level of the fields of a container. Those of a container that has no key are keys of its record.
    fn below(&self, column: &Column) -> Self {
        let below = |names| self.paths(column, names).iter().map(|path| format!("{path}/")).collect();
        let mut level = Self { labels: below(Names::Labels), keys: below(Names::Keys) };
        level.keys.extend(self.keys.iter().filter(|_| column.has_no_key()).cloned());
        level
    }

    fn beginnings(&self, names: Names) -> &[String] {
        if names == Names::Labels { &self.labels } else { &self.keys }
    }

    /// Returns the paths of a column. The only field of a collection has no label, and the paths of the collection.
    fn paths(&self, column: &Column, names: Names) -> Vec<String> {
        let beginnings = self.beginnings(names);
        if column.label.is_empty() {
            return beginnings.iter().map(|beginning| beginning.trim_end_matches('/').to_owned()).collect();
        }
        let mut words = vec![column.label.to_lowercase()];
        words.extend(column.key_names().into_iter().filter(|_| names != Names::Labels).map(str::to_lowercase));
        let path = |word: &String| beginnings.iter().map(|beginning| format!("{beginning}{word}")).collect::<Vec<_>>();
        words.iter().flat_map(path).collect()
    }

    fn choice(&self, word: &FieldWord, column: &Column) -> Option<FieldChoice> {
        let FieldWord { pattern, names } = *word;
        let paths = self.paths(column, names);
        if paths.iter().any(|path| is_or_is_in(path, pattern)) {
            return Some(FieldChoice::Whole);
        }
        let behind = |path: &String| pattern.strip_prefix(path.as_str())?.strip_prefix('/');
        let part = paths.iter().find_map(behind).and_then(|rest| part(column, rest));
        let keys = self.beginnings(names).iter().filter(|_| names == Names::Parts);
        part.or_else(|| {
            keys.filter_map(|beginning| pattern.strip_prefix(beginning.as_str())).find_map(|key| part_at(column, key))
        })
    }
}

/// Returns the part that `rest`, typed behind the path of a column, chooses of it.
fn part(column: &Column, rest: &str) -> Option<FieldChoice> {
    match column.kind {
        ColumnType::Plain | ColumnType::Moment | ColumnType::KeyValue if !rest.is_empty() => {
            Some(FieldChoice::Part(rest.to_owned()))
        }
        ColumnType::Reference { .. } => match [matches(rest, "name"), matches(rest, "id")] {
            [true, true] => Some(FieldChoice::Whole),
            [true, false] => Some(FieldChoice::Part("name".to_owned())),
            [false, true] => Some(FieldChoice::Part("id".to_owned())),
            [false, false] => None,
        },
        _ => None,
    }
}

/// Returns what the key of a part chooses: a reference has two in its record.
fn part_at(column: &Column, key: &str) -> Option<FieldChoice> {
    let ColumnType::Reference { name, id } = column.kind else { return None };
    let part = [(name, "name"), (id, "id")].into_iter().find(|(of, _)| *of == key);
    part.map(|(_, part)| FieldChoice::Part(part.to_owned()))
}

fn selected(columns: &'static [Column], level: &Level, words: &[FieldWord], set: Option<Set>) -> Vec<Selected> {
    let choose = |column: &'static Column| {
        let in_set = set.is_some_and(|set| column.set <= set);
        let choices: Vec<_> = words.iter().filter_map(|word| level.choice(word, column)).collect();
        if in_set || choices.contains(&FieldChoice::Whole) {
            return Some(whole(column));
        }
        let part = |choice| if let FieldChoice::Part(path) = choice { Some(path) } else { None };
        let parts: Vec<String> = choices.into_iter().filter_map(part).collect();
        let children = selected(column.children().unwrap_or_default(), &level.below(column), words, None);
        (!parts.is_empty() || !children.is_empty()).then_some(Selected { column, children, parts })
    };
    columns.iter().filter_map(choose).collect()
}

/// Returns the column with all of its fields.
fn whole(column: &'static Column) -> Selected {
    let children = column.children().unwrap_or_default().iter().map(whole).collect();
    Selected { column, children, parts: Vec::new() }
}

/// Returns true if `pattern` is the path, or that of a container around it.
fn is_or_is_in(path: &str, pattern: &str) -> bool {
    let outer = path.match_indices('/').filter_map(|(end, _)| path.get(..end));
    outer.chain([path]).any(|part| matches(pattern, part))
}

/// Returns true if the text is the pattern, in which `*` stands for any text.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|tail| {
            let ends = tail.char_indices().map(|(at, _)| at).chain([tail.len()]);
            ends.filter_map(|at| tail.get(at..)).any(|tail| matches(rest, tail))
        }),
    }
}

#[cfg(test)]
mod tests;
