//! `~/.hammer/defaults.yml`, read and written so that hammer and we share it: YAML whose keys are Ruby symbols.

use super::environment::Environment;
use super::layer::DefaultValue;
use super::{Removed, file};
use crate::error::Error;
use crate::files::{Access, Update};
use anyhow::Context as _;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// The file's content, whatever else stands in it.
#[derive(Debug)]
pub struct HammerDefaults {
    path: PathBuf,
    document: Map<String, Value>,
}

impl HammerDefaults {
    /// Reads the file; one that is not there is empty, one that is not YAML has to be put right first.
    pub fn open(environment: &Environment) -> Result<Self, Error> {
        Self::read(path(environment)?)
    }

    /// Changes the file as it is now, while no other process does.
    pub async fn change<T>(environment: &Environment, change: impl FnOnce(&mut Self) -> T) -> Result<T, Error> {
        let path = path(environment)?;
        let update = Update::begin(&path).await.map_err(Error::config)?;
        let mut defaults = Self::read(path)?;
        let before = defaults.document.clone();
        let result = change(&mut defaults);
        if defaults.document != before {
            update.write(&defaults.text(), Access::AsBefore).map_err(Error::config)?;
        }
        Ok(result)
    }

    fn read(path: PathBuf) -> Result<Self, Error> {
        let stored = file::read(&path).map_err(Error::config)?;
        let text = stored.map(|stored| stored.text).unwrap_or_default();
        let wrong = || Error::config(anyhow::anyhow!("{} is not YAML with settings", path.display()));
        let document = match serde_saphyr::from_str(&text).map_err(|_| wrong())? {
            Value::Object(document) => document,
            Value::Null => Map::new(),
            _ => return Err(wrong()),
        };
        let read = Self { path, document };
        match read.key().and_then(|key| read.document.get(key)) {
            None | Some(Value::Null | Value::Object(_)) => Ok(read),
            Some(_) => {
                let path = read.path.display();
                Err(Error::config(anyhow::anyhow!(
                    "{path}: its :defaults: holds no names with values; nothing was changed"
                )))
            }
        }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps `value` for the parameter `name`, in the place of what was kept.
    pub fn set(&mut self, name: &str, value: &DefaultValue) {
        self.remove(name);
        let (key, text) = match value {
            DefaultValue::Text(text) => (":value", text.as_str()),
            DefaultValue::OfUser => (":provider", "foreman"),
        };
        let key_of_all = self.key().unwrap_or(":defaults").to_owned();
        let all = self.document.entry(key_of_all).or_insert(Value::Null);
        if !all.is_object() {
            *all = Value::Object(Map::new());
        }
        if let Value::Object(all) = all {
            all.insert(format!(":{name}"), Value::Object(Map::from_iter([(key.to_owned(), text.into())])));
        }
    }

    /// Forgets what is kept for the parameter `name`.
    pub fn remove(&mut self, name: &str) -> Removed {
        let key = self.key().unwrap_or_default().to_owned();
        let Some(Value::Object(all)) = self.document.get_mut(&key) else { return Removed::No };
        let before = all.len();
        all.retain(|key, _| parameter(key) != name);
        if all.len() < before { Removed::Yes } else { Removed::No }
    }

    /// Returns true when a value for the parameter `name` is there.
    pub fn has(&self, name: &str) -> bool {
        let all = self.key().and_then(|key| self.document.get(key)).and_then(Value::as_object);
        all.is_some_and(|all| all.keys().any(|key| parameter(key) == name))
    }

    fn text(&self) -> String {
        let mut text = String::from("---\n");
        write(&mut text, &self.document, 0);
        text
    }

    fn key(&self) -> Option<&str> {
        self.document.keys().map(String::as_str).find(|key| key.trim_start_matches(':') == "defaults")
    }
}

fn path(environment: &Environment) -> Result<PathBuf, Error> {
    let home = environment.home.as_ref().context("there is no home directory to keep defaults in");
    Ok(home.map_err(Error::config)?.join(".hammer/defaults.yml"))
}

/// The parameter that a key or an option's name means: hammer takes `organization_id`, `organization-id` and
/// `--organization-id` for the same.
pub fn parameter(name: &str) -> String {
    name.trim_start_matches([':', '-']).replace('-', "_")
}

fn write(text: &mut String, map: &Map<String, Value>, depth: usize) {
    for (key, value) in map {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-' | '.');
        let key = if key.chars().all(is_plain) { key.clone() } else { Value::from(key.as_str()).to_string() };
        text.push_str(&format!("{}{key}:", "  ".repeat(depth)));
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                text.push('\n');
                write(text, inner, depth + 1);
                continue;
            }
            Value::Null => {}
            Value::String(word) if key != ":value" && is_symbol(word) => text.push_str(&format!(" {word}")),
            Value::String(word) if !word.contains(char::is_control) => {
                text.push_str(&format!(" '{}'", word.replace('\'', "''")));
            }
            // JSON is YAML.
            other => text.push_str(&format!(" {other}")),
        }
        text.push('\n');
    }
}

/// Whether a word is one of Ruby's symbols, which quotes would make a text of.
fn is_symbol(word: &str) -> bool {
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    word.strip_prefix(':').is_some_and(|name| !name.is_empty() && is_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> (tempfile::TempDir, Environment) {
        let home = tempfile::tempdir().unwrap();
        let mut environment = Environment::closed();
        environment.home = Some(home.path().into());
        std::fs::create_dir(home.path().join(".hammer")).unwrap();
        std::fs::write(home.path().join(".hammer/defaults.yml"), text).unwrap();
        (home, environment)
    }

    fn written(environment: &Environment) -> String {
        std::fs::read_to_string(path(environment).unwrap()).unwrap()
    }

    fn text(value: &str) -> DefaultValue {
        DefaultValue::Text(value.into())
    }

    #[tokio::test]
    async fn values_are_written_as_hammer_reads_them_and_the_rest_stays() {
        let (_home, environment) = place(
            ":defaults:\n  :location-id:\n    :value: '4'\n  :organization_id:\n    :value: 7\n:other:\n  :a b:\n  - 1\n",
        );
        let document = HammerDefaults::change(&environment, |defaults| {
            defaults.set("location_id", &DefaultValue::OfUser);
            defaults.set("job_category", &text("it's: #1"));
            defaults.document.clone()
        });
        let document = document.await.unwrap();
        let written = written(&environment);
        let expected = "---\n:defaults:\n  :organization_id:\n    :value: 7\n  :location_id:\n    :provider: 'foreman'\n  :job_category:\n    :value: 'it''s: #1'\n:other:\n  \":a b\": [1]\n";
        assert_eq!(written, expected);
        assert_eq!(HammerDefaults::open(&environment).unwrap().document, document);
    }

    #[test]
    fn a_value_is_removed_under_any_spelling() {
        let (_home, environment) = place(":defaults:\n  :location-id:\n    :value: '4'\n");
        let mut defaults = HammerDefaults::open(&environment).unwrap();
        assert!(defaults.has("location_id"));
        assert_eq!(defaults.remove("location_id"), Removed::Yes);
        assert_eq!(defaults.remove("location_id"), Removed::No);
    }

    #[tokio::test]
    async fn symbols_stay_symbols_and_a_value_stays_text() {
        let kept = ":defaults:\n  :location_id:\n    :provider: :foreman\n";
        let (_home, environment) = place(kept);
        HammerDefaults::change(&environment, |defaults| defaults.set("order", &text(":id"))).await.unwrap();
        assert_eq!(written(&environment), format!("---\n{kept}  :order:\n    :value: ':id'\n"));
    }

    #[tokio::test]
    async fn an_empty_file_is_filled_and_a_broken_one_is_left_alone() {
        for empty in ["", "---\n", ":defaults:\n", "---\n:defaults: {}\n"] {
            let (_home, environment) = place(empty);
            HammerDefaults::change(&environment, |defaults| defaults.set("organization_id", &text("3"))).await.unwrap();
            assert_eq!(written(&environment), "---\n:defaults:\n  :organization_id:\n    :value: '3'\n", "{empty:?}");
        }
        for broken in ["- 1\n", "a: [\n", ":defaults: 5\n", ":defaults:\n- :order\n"] {
            let (_home, environment) = place(broken);
            assert_eq!(HammerDefaults::open(&environment).unwrap_err().kind(), crate::error::Kind::Config);
        }
    }
}
