//! Which file uses which, by every `crate::`, `super::` and `self::` path of the sources: imports, groups and inline paths alike.
//!
//! A file and the modules below it count as one thing (`mod.rs` and its parts), so uses between these are left out. A name that
//! a module passes on with `pub use` belongs to the file it comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One path, as the names between its colons.
type Names = Vec<String>;

/// The sources, each under its module's path, such as `api::http::client`; the front page is the empty path.
pub struct House {
    texts: BTreeMap<String, String>,
    uses: Vec<(String, String)>,
}

impl House {
    /// Reads the sources beside this test.
    pub fn read() -> Self {
        let mut house = Self { texts: BTreeMap::new(), uses: Vec::new() };
        house.add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "");
        let uses: BTreeSet<_> = house.texts.keys().flat_map(|module| house.used_by(module)).collect();
        house.uses = uses.into_iter().collect();
        house
    }

    /// The front page.
    pub fn page(&self) -> &str {
        &self.texts[""]
    }

    /// Every module with its text.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(module, text)| (module.as_str(), text.as_str()))
    }

    /// User and used, each once.
    pub fn uses(&self) -> Vec<(&str, &str)> {
        self.uses.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect()
    }

    fn add(&mut self, dir: &Path, module: &str) {
        for entry in std::fs::read_dir(dir).unwrap().flatten() {
            let path = entry.path();
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let inner = if module.is_empty() { stem.to_owned() } else { format!("{module}::{stem}") };
            match stem {
                _ if path.is_dir() => self.add(&path, &inner),
                "main" => continue,
                "mod" | "lib" => drop(self.texts.insert(module.to_owned(), std::fs::read_to_string(&path).unwrap())),
                _ => drop(self.texts.insert(inner, std::fs::read_to_string(&path).unwrap())),
            }
        }
    }

    fn used_by(&self, module: &str) -> Vec<(String, String)> {
        let code = code(&self.texts[module]);
        let used = paths(&code).into_iter().map(|path| self.owner(module, &path, 0));
        used.filter(|used| !is_within(used, module) && !is_within(module, used))
            .map(|used| (module.to_owned(), used))
            .collect()
    }

    /// The module whose file holds what `path` names, seen from `module`.
    fn owner(&self, module: &str, path: &Names, depth: usize) -> String {
        let mut place = if path[0] == "crate" { String::new() } else { module.to_owned() };
        for name in path.iter().filter(|name| !["crate", "self"].contains(&name.as_str())) {
            if name == "super" {
                place = place.rsplit_once("::").map_or(String::new(), |(above, _)| above.to_owned());
                continue;
            }
            let below = if place.is_empty() { name.clone() } else { format!("{place}::{name}") };
            if !self.texts.contains_key(&below) {
                return self.passed_on(&place, name, depth).unwrap_or(place);
            }
            place = below;
        }
        place
    }

    /// The owner of a name that `module` passes on with `pub use`.
    fn passed_on(&self, module: &str, name: &str, depth: usize) -> Option<String> {
        let code = code(&self.texts[module]);
        let imports = code.split(';').filter_map(|item| item.rsplit_once("pub use ").map(|(_, path)| path));
        let found = imports.flat_map(tree).find(|path| path.last().is_some_and(|last| last == name))?;
        let starts_here = !["crate", "super", "self"].contains(&found[0].as_str());
        let path = if starts_here { [vec!["self".to_owned()], found].concat() } else { found };
        (depth < 5 && path.len() > 2 || path[0] == "crate").then(|| self.owner(module, &path, depth + 1))
    }
}

/// The first name of a module's path: its room.
pub fn room(module: &str) -> &str {
    module.split("::").next().unwrap()
}

fn is_within(module: &str, outer: &str) -> bool {
    outer.is_empty() || module == outer || module.starts_with(&format!("{outer}::"))
}

/// The text without comments and unit tests.
fn code(text: &str) -> String {
    let tested = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    let without = |line: &str| line.split("//").next().unwrap().to_owned();
    text[..tested].lines().map(without).collect::<Vec<_>>().join("\n")
}

/// Every path that begins with `crate`, `super` or `self`.
fn paths(code: &str) -> Vec<Names> {
    let starts = ["crate::", "super::", "self::"].iter().flat_map(|start| code.match_indices(start));
    let is_start = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
    starts.filter(|(at, _)| is_start(*at)).flat_map(|(at, _)| tree(&code[at..])).collect()
}

/// The paths of one tree of names: `a::{b, c::d}` is two.
fn tree(text: &str) -> Vec<Names> {
    let mut rest = text;
    branches(&mut rest)
}

fn branches(rest: &mut &str) -> Vec<Names> {
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    *rest = after;
    let own = vec![name.to_owned()];
    let Some(below) = after.strip_prefix("::") else { return vec![own] };
    *rest = below;
    let inner = if let Some(list) = below.strip_prefix('{') { group(list, rest) } else { branches(rest) };
    inner.into_iter().map(|path| [own.clone(), path].concat()).collect()
}

fn group<'a>(list: &'a str, rest: &mut &'a str) -> Vec<Names> {
    let mut found = Vec::new();
    *rest = list;
    loop {
        *rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        match rest.chars().next() {
            Some('}') => *rest = &rest[1..],
            Some(c) if c.is_alphanumeric() || c == '_' => {
                found.extend(branches(rest));
                // `as NAME`
                *rest = rest.find([',', '}']).map_or("", |at| &rest[at..]);
                continue;
            }
            _ => {}
        }
        return found;
    }
}

#[test]
fn groups_and_inline_paths_are_read() {
    let code =
        "use crate::api::{Client, rex::{jobs, hosts as h}};\nlet x = super::line::told(&y, crate::secret::MASK);";
    let joined: Vec<_> = paths(code).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        joined,
        [
            "crate::api::Client",
            "crate::api::rex::jobs",
            "crate::api::rex::hosts",
            "crate::secret::MASK",
            "super::line::told"
        ]
    );
}
