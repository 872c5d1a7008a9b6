//! Edits of the text of hammer's defaults file; the rest of the text stays, byte for byte.

use crate::yaml::{self, Entry, Map, Node, YamlError};

/// A reason for not editing the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misfit {
    /// It is not YAML.
    Unreadable(YamlError),
    /// It is no map.
    NotSettings,
    /// `:defaults:` holds something other than names with values.
    NotDefaults,
    /// An edit would change other entries too.
    Entangled,
}

/// Returns true when the text holds a value for the parameter `name`.
pub(super) fn has(text: &str, name: &str) -> Result<bool, Misfit> {
    let (_, defaults) = read(text)?;
    Ok(defaults.and_then(|entry| entry.value.map().map(|map| find(map, name).next().is_some())).unwrap_or(false))
}

/// Checks that the text holds settings.
pub(super) fn check(text: &str) -> Result<(), Misfit> {
    read(text).map(drop)
}

/// Removes the value of the parameter `name`.
pub(super) fn without(text: &str, name: &str) -> Result<String, Misfit> {
    let (_, Some(defaults)) = read(text)? else { return Ok(text.to_owned()) };
    let Some(map) = defaults.value.map() else { return Ok(text.to_owned()) };
    let gone: Vec<&Entry> = find(map, name).collect();
    if gone.is_empty() {
        return Ok(text.to_owned());
    }
    if map.is_flow {
        return without(&unfolded(text, &defaults, map), name);
    }
    let colon = after_colon(text, &defaults);
    let mut edited = text.to_owned();
    for entry in gone.iter().rev() {
        edited.replace_range(line_start(text, entry.key_place.start)..entry_end(text, entry), "");
    }
    if gone.len() == map.entries.len() {
        edited.insert_str(colon, " {}");
    }
    verified(text, edited, name)
}

/// Sets the parameter `name`, in place of an earlier value.
pub(super) fn with(text: &str, name: &str, key: &str, value: &str) -> Result<String, Misfit> {
    let mut edited = with_block(&without(text, name)?)?;
    let (_, Some(defaults)) = read(&edited)? else { return Err(Misfit::Entangled) };
    let entries = defaults.value.map().map(|map| map.entries.as_slice()).unwrap_or_default();
    let (indent, at) = match entries.last() {
        Some(last) => (column(&edited, last.key_place.start), entry_end(&edited, last)),
        None => (column(&edited, defaults.key_place.start) + 2, line_end(&edited, defaults.key_place.end)),
    };
    let blanks = " ".repeat(indent);
    let lines = format!("{blanks}:{name}:\n{blanks}  {key}: {}\n", quoted(value));
    let lines =
        if edited.get(..at).is_some_and(|before| before.ends_with('\n')) { lines } else { format!("\n{lines}") };
    edited.insert_str(at, &lines);
    verified(text, edited, name)
}

/// Makes sure that `:defaults:` is there and holds its entries on lines, not between braces.
fn with_block(text: &str) -> Result<String, Misfit> {
    let (root, defaults) = read(text)?;
    match (root.map(), defaults) {
        (Some(root_map), _) if root_map.is_flow => {
            let lines = lines_of(text, root_map, 0);
            let before = text.get(..root.place.start).unwrap_or_default().trim_end_matches(' ');
            let before =
                if before.is_empty() || before.ends_with('\n') { before.to_owned() } else { format!("{before}\n") };
            let after = text.get(root.place.end..).unwrap_or_default().trim_start_matches(['\n', ' ']);
            with_block(&format!("{before}{lines}{after}"))
        }
        (_, Some(defaults)) => match defaults.value.map() {
            Some(map) if map.is_flow => Ok(unfolded(text, &defaults, map)),
            None if !defaults.value.place.is_empty() => Ok(unfolded(text, &defaults, &Map::default())),
            _ => Ok(text.to_owned()),
        },
        (root_map, None) => {
            let last = root_map.and_then(|map| map.entries.last());
            let at = last.map_or(text.len(), |entry| entry_end(text, entry));
            let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
            let start = if before.trim().is_empty() { "---\n" } else { "" };
            let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            Ok(format!("{before}{end}{start}:defaults:\n{after}"))
        }
    }
}

/// Puts the entries between the braces of `:defaults:` on lines of their own.
fn unfolded(text: &str, defaults: &Entry, map: &Map) -> String {
    let lines = lines_of(text, map, column(text, defaults.key_place.start) + 2);
    let end = line_end(text, defaults.value.place.end);
    let before = text.get(..after_colon(text, defaults)).unwrap_or_default();
    let comment = text.get(defaults.value.place.end..end).unwrap_or_default().trim_end();
    format!("{before}{comment}\n{lines}{}", text.get(end..).unwrap_or_default())
}

/// Writes entries as lines. One of several lines is indented further, which has no meaning between braces.
fn lines_of(text: &str, map: &Map, indent: usize) -> String {
    let blanks = " ".repeat(indent);
    let entry = |entry: &Entry| text.get(entry.key_place.start..entry.value.place.end).unwrap_or_default();
    let line = |entry: &str| {
        let colon = if entry.contains(':') { "" } else { ":" };
        format!("{blanks}{}{colon}\n", entry.replace('\n', &format!("\n{blanks}  ")))
    };
    map.entries.iter().map(entry).map(line).collect()
}

/// Reads the text; returns its root, and the entry of `:defaults:`.
fn read(text: &str) -> Result<(Node, Option<Entry>), Misfit> {
    let (root, _) = yaml::parse_known(text).map_err(Misfit::Unreadable)?;
    if root.map().is_none() && !root.is_null() {
        return Err(Misfit::NotSettings);
    }
    let is_it = |entry: &&Entry| entry.key.text.trim_start_matches(':') == "defaults";
    let defaults = root.map().and_then(|map| map.entries.iter().rfind(is_it)).cloned();
    match &defaults {
        Some(entry) if entry.value.map().is_none() && !entry.value.is_null() => Err(Misfit::NotDefaults),
        _ => Ok((root, defaults)),
    }
}

fn find<'a>(map: &'a Map, name: &str) -> impl Iterator<Item = &'a Entry> {
    map.entries.iter().filter(move |entry| parameter(&entry.key.text) == name)
}

/// Refuses an edit that changes anything but the parameter `name`.
fn verified(before: &str, after: String, name: &str) -> Result<String, Misfit> {
    let others = |text: &str| {
        let (root, defaults) = read(text)?;
        let is_other = |entry: &Entry| parameter(&entry.key.text) != name;
        let kept: Vec<Entry> = match defaults.as_ref().and_then(|entry| entry.value.map()) {
            Some(map) => map.entries.iter().filter(|entry| is_other(entry)).cloned().collect(),
            None => Vec::new(),
        };
        let is_rest = |entry: &&Entry| entry.key.text.trim_start_matches(':') != "defaults";
        let rest: Vec<Entry> = root.map().into_iter().flat_map(|map| &map.entries).filter(is_rest).cloned().collect();
        Ok::<_, Misfit>((kept, rest))
    };
    if others(before)? == others(&after).map_err(|_| Misfit::Entangled)? { Ok(after) } else { Err(Misfit::Entangled) }
}

fn quoted(value: &str) -> String {
    if value.contains(char::is_control) {
        // JSON is YAML.
        serde_json::Value::from(value).to_string()
    } else {
        format!("'{}'", value.replace('\'', "''"))
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |line_break| line_break + 1)
}

/// Returns the end of the line at this position, its line break included; a block scalar ends with one itself.
fn line_end(text: &str, at: usize) -> usize {
    if at > 0 && text.get(..at).is_some_and(|before| before.ends_with('\n')) {
        return at;
    }
    text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |line_break| at + line_break + 1)
}

/// Returns the end of an entry's last line. To the parser a block scalar includes the comments that follow it; here not.
fn entry_end(text: &str, entry: &Entry) -> usize {
    let start = line_start(text, entry.key_place.start);
    let indent = column(text, entry.key_place.start);
    let end = line_end(text, entry.value.place.end);
    let is_outside = |line: &str| {
        let content = line.trim_start();
        content.is_empty() || content.starts_with('#') && line.len() - content.len() <= indent
    };
    let lines = text.get(start..end).unwrap_or_default().split_inclusive('\n');
    let outside: usize = lines.rev().take_while(|line| is_outside(line)).map(str::len).sum();
    end - outside
}

fn column(text: &str, at: usize) -> usize {
    at - line_start(text, at)
}

/// Returns the position after the colon of a key.
fn after_colon(text: &str, entry: &Entry) -> usize {
    let at = entry.key_place.end;
    text.get(at..).and_then(|after| after.find(':')).map_or(at, |colon| at + colon + 1)
}

/// Returns the parameter that a key or an option's name means: hammer takes `organization_id`, `organization-id` and
/// `--organization-id` for the same.
pub fn parameter(name: &str) -> String {
    name.trim_start_matches([':', '-']).replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FILE: &str = "# mine\n:log: 0755 # odd\n:defaults: # these\n  # first\n  :organization-id:   # two\n    :value: 007\n\n  \
                        :order:\n    :value: |\n      a\n      b\n  # last\n  :flag: {:value: yes}\n# after\n:other:\n- 1.10\n- ~\n";

    #[test]
    fn what_nobody_touches_stays_byte_for_byte() {
        let added = with(FILE, "id", ":value", "it's").unwrap();
        let line = "  :flag: {:value: yes}\n";
        assert_eq!(added, FILE.replace(line, &format!("{line}  :id:\n    :value: 'it''s'\n")));
        assert_eq!(without(&added, "id").unwrap(), FILE);
        let gone = without(FILE, "organization_id").unwrap();
        assert_eq!(gone, FILE.replace("  :organization-id:   # two\n    :value: 007\n", ""));
        let gone = without(FILE, "order").unwrap();
        assert_eq!(gone, FILE.replace("  :order:\n    :value: |\n      a\n      b\n", ""));
        assert_eq!(without(FILE, "nothing").unwrap(), FILE);
    }

    #[test]
    fn entries_that_yaml_may_read_as_something_else_stay_as_they_are() {
        let values =
            ["0755", "1.10", "0x1F", "5219e7830", ".inf", "~", "", "yes # ja", "&x 1", "'a'", "!!str 1", "1_000"];
        let entries: String =
            values.iter().enumerate().map(|(n, value)| format!("  :p{n}: # {n}\n    :value: {value}\n")).collect();
        let file = format!(":defaults:\n{entries}  :q: {{:value: *x}}\n");
        let added = with(&file, "id", ":value", "1").unwrap();
        assert_eq!(added, format!("{file}  :id:\n    :value: '1'\n"));
        assert_eq!(without(&added, "id").unwrap(), file);
        let entry = "  :p1: # 1\n    :value: 1.10\n";
        assert_eq!(without(&file, "p1").unwrap(), file.replace(entry, ""));
    }

    #[test]
    fn every_form_of_the_file_takes_an_entry() {
        for (before, after) in [
            ("", "---\n:defaults:\n  :a:\n    :value: '1'\n"),
            ("---\n", "---\n:defaults:\n  :a:\n    :value: '1'\n"),
            ("--- {}\n", "---\n:defaults:\n  :a:\n    :value: '1'\n"),
            ("# mine", "# mine\n:defaults:\n  :a:\n    :value: '1'\n"),
            (":defaults:\n", ":defaults:\n  :a:\n    :value: '1'\n"),
            (":defaults: ~", ":defaults:\n  :a:\n    :value: '1'\n"),
            (":defaults: {} # mine\n:b: 1\n", ":defaults: # mine\n  :a:\n    :value: '1'\n:b: 1\n"),
            (":b: 01\n...\n", ":b: 01\n:defaults:\n  :a:\n    :value: '1'\n...\n"),
            (
                ":defaults: {:b: {:value: 01}, c: {provider: foreman}}\n",
                ":defaults:\n  :b: {:value: 01}\n  c: {provider: foreman}\n  :a:\n    :value: '1'\n",
            ),
            ("defaults:\n   b: {value: 1}", "defaults:\n   b: {value: 1}\n   :a:\n     :value: '1'\n"),
            (
                ":defaults:\r\n  :b:\r\n    :value: 1\r\n",
                ":defaults:\r\n  :b:\r\n    :value: 1\r\n  :a:\n    :value: '1'\n",
            ),
        ] {
            assert_eq!(with(before, "a", ":value", "1").as_deref(), Ok(after), "{before:?}");
        }
    }

    #[test]
    fn the_last_entry_leaves_an_empty_map_behind() {
        assert_eq!(without(":defaults:\n  :a:\n    :value: 1\n:b: 2\n", "a").unwrap(), ":defaults: {}\n:b: 2\n");
    }

    #[test]
    fn an_edit_that_would_change_something_else_is_refused() {
        let anchored = ":defaults:\n  :a: &x\n    :value: 1\n  :b: *x\n";
        assert_eq!(without(anchored, "a"), Err(Misfit::Entangled));
        assert_eq!(with(":defaults: 5\n", "a", ":value", "1"), Err(Misfit::NotDefaults));
        assert_eq!(with("- 1\n", "a", ":value", "1"), Err(Misfit::NotSettings));
    }

    proptest! {
        #[test]
        fn any_value_is_read_back(value in "\\PC{0,20}|[ -~\n\t]{0,20}") {
            let text = with(FILE, "a", ":value", &value).unwrap();
            let (_, defaults) = read(&text).unwrap();
            let defaults = defaults.unwrap();
            let entry = find(defaults.value.map().unwrap(), "a").next().cloned().unwrap();
            prop_assert_eq!(&entry.value.map().unwrap().entries[0].value.scalar().unwrap().text, &value);
        }
    }
}
