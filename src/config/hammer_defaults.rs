//! `~/.hammer/defaults.yml`, shared with hammer: YAML whose keys are Ruby symbols.

use super::defaults_text::{self as text, Misfit};
use super::environment::Environment;
use super::layer::DefaultValue;
use super::{file, hammer};
use crate::error::Error;
use crate::files::{FileAccess, Update};
use anyhow::Context as _;
use std::path::{Path, PathBuf};

/// The file and its text.
#[derive(Debug)]
pub struct HammerDefaults {
    path: PathBuf,
    text: String,
}

impl HammerDefaults {
    /// Reads the file; a missing one is empty, and one that is not YAML is an error.
    pub fn open(environment: &Environment) -> Result<Self, Error> {
        Self::read(path(environment)?)
    }

    /// Stores `value` for the parameter `name`, in place of an earlier one.
    pub async fn set(environment: &Environment, name: &str, value: &DefaultValue) -> Result<(), Error> {
        let (key, value) = match value {
            DefaultValue::Text(text) => (":value", text.as_str()),
            DefaultValue::OfUser => (":provider", "foreman"),
        };
        Self::edit(environment, |before| text::with(before, name, key, value)).await
    }

    /// Removes the value of the parameter `name`.
    pub async fn remove(environment: &Environment, name: &str) -> Result<(), Error> {
        Self::edit(environment, |before| text::without(before, name)).await
    }

    /// Changes the file while no other process does.
    async fn edit(environment: &Environment, edit: impl FnOnce(&str) -> Result<String, Misfit>) -> Result<(), Error> {
        let path = path(environment)?;
        let update = Update::begin(&path).await.map_err(Error::config)?;
        let before = Self::read(path)?;
        let after = edit(&before.text).map_err(|misfit| explain(misfit, &before.path))?;
        if after != before.text {
            update.write(&after, FileAccess::AsBefore).map_err(Error::config)?;
        }
        Ok(())
    }

    fn read(path: PathBuf) -> Result<Self, Error> {
        let stored = file::read(&path).map_err(Error::config)?;
        let text = stored.map(|stored| stored.text).unwrap_or_default();
        text::check(&text).map_err(|misfit| explain(misfit, &path))?;
        Ok(Self { path, text })
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns true when the parameter `name` has a value.
    pub fn has(&self, name: &str) -> bool {
        text::has(&self.text, name).unwrap_or(false)
    }
}

fn explain(misfit: Misfit, path: &Path) -> Error {
    let path = path.display();
    Error::config(match misfit {
        Misfit::Unreadable(fault) => hammer::explain(fault).context(format!("cannot read {path}")),
        Misfit::NotSettings => anyhow::anyhow!("{path} is not YAML with settings"),
        Misfit::NotDefaults => {
            anyhow::anyhow!("{path}: its :defaults: holds no names with values; nothing was changed")
        }
        Misfit::Entangled => {
            anyhow::anyhow!("{path}: this entry cannot be changed without changing others; edit the file by hand")
        }
    })
}

fn path(environment: &Environment) -> Result<PathBuf, Error> {
    let home = environment.home.as_ref().context("there is no home directory to store defaults in");
    Ok(home.map_err(Error::config)?.join(".hammer/defaults.yml"))
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
            "# mine\n:defaults:\n  :location-id:\n    :value: '4'\n  :organization_id:\n    :value: 007\n:other:\n  :a b:\n  - 1.10\n",
        );
        HammerDefaults::set(&environment, "location_id", &DefaultValue::OfUser).await.unwrap();
        HammerDefaults::set(&environment, "job_category", &text("it's: #1")).await.unwrap();
        let expected = "# mine\n:defaults:\n  :organization_id:\n    :value: 007\n  :location_id:\n    :provider: 'foreman'\n  \
                        :job_category:\n    :value: 'it''s: #1'\n:other:\n  :a b:\n  - 1.10\n";
        assert_eq!(written(&environment), expected);
    }

    #[tokio::test]
    async fn a_value_is_removed_under_any_spelling() {
        let (_home, environment) = place(":defaults:\n  :location-id:\n    :value: '4'\n");
        assert!(HammerDefaults::open(&environment).unwrap().has("location_id"));
        HammerDefaults::remove(&environment, "location_id").await.unwrap();
        assert!(!HammerDefaults::open(&environment).unwrap().has("location_id"));
    }

    #[tokio::test]
    async fn symbols_stay_symbols_and_a_value_stays_text() {
        let kept = ":defaults:\n  :location_id:\n    :provider: :foreman\n";
        let (_home, environment) = place(kept);
        HammerDefaults::set(&environment, "order", &text(":id")).await.unwrap();
        assert_eq!(written(&environment), format!("{kept}  :order:\n    :value: ':id'\n"));
    }

    #[tokio::test]
    async fn an_entry_of_an_unknown_type_stands_in_no_ones_way() {
        let kept = ":defaults:\n  :a:\n    :value: !ruby/symbol c\n  :b:\n    :value: 1\n";
        let (_home, environment) = place(kept);
        HammerDefaults::set(&environment, "order", &text("id")).await.unwrap();
        assert_eq!(written(&environment), format!("{kept}  :order:\n    :value: 'id'\n"));
        let settings = crate::config::resolve(&crate::config::Flags::default(), &environment).unwrap();
        assert_eq!(settings.defaults.keys().collect::<Vec<_>>(), ["b", "order"]);
        assert!(settings.notes.iter().any(|note| note.contains("line 3, column 13 has a tag")), "{:?}", settings.notes);
    }

    #[tokio::test]
    async fn the_line_of_a_fault_is_told() {
        let (_home, environment) = place(":defaults:\n  :a: [\n");
        let error = HammerDefaults::set(&environment, "order", &text("id")).await.unwrap_err();
        assert!(error.message().starts_with("cannot read ") && error.message().contains(": line "), "{error}");
    }

    #[test]
    fn a_broken_file_is_left_alone() {
        for broken in ["- 1\n", "a: [\n", ":defaults: 5\n", ":defaults:\n- :order\n"] {
            let (_home, environment) = place(broken);
            assert_eq!(HammerDefaults::open(&environment).unwrap_err().kind(), crate::error::Kind::Config);
        }
    }
}
