//! The features of the content plugin, by label: an administrator may give each another job template.

use crate::error::Error;
use crate::resource::{FieldType, normalize};
use serde_json::Value;

/// A feature and its input.
#[derive(Debug)]
pub struct ContentFeature {
    /// Its label.
    pub label: &'static str,
    /// The input that holds names or ids.
    pub input: &'static str,
    /// The character between them.
    separator: &'static str,
}

const fn of_packages(label: &'static str) -> ContentFeature {
    ContentFeature { label, input: "package", separator: " " }
}

/// Installs packages.
pub const INSTALL_PACKAGES: ContentFeature = of_packages("katello_package_install");
/// Updates packages; all of them if none is named.
pub const UPDATE_PACKAGES: ContentFeature = of_packages("katello_package_update");
/// Removes packages.
pub const REMOVE_PACKAGES: ContentFeature = of_packages("katello_package_remove");
/// Installs package groups.
pub const INSTALL_GROUPS: ContentFeature = of_packages("katello_group_install");
/// Updates package groups.
pub const UPDATE_GROUPS: ContentFeature = of_packages("katello_group_update");
/// Removes package groups.
pub const REMOVE_GROUPS: ContentFeature = of_packages("katello_group_remove");
/// Installs errata.
pub const INSTALL_ERRATA: ContentFeature =
    ContentFeature { label: "katello_errata_install", input: "errata", separator: "," };

impl ContentFeature {
    /// Returns the value of the input for the names or ids that `option` lists.
    pub fn value(&self, option: &str, text: &str) -> Result<String, Error> {
        let refusal =
            || Error::invalid(option, Some(text), format!("\"{text}\": must be names or ids, separated by commas"));
        let listed = normalize::value(FieldType::List, text).map_err(|_| refusal())?;
        let names: Vec<&str> =
            listed.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::trim).collect();
        if names.is_empty() || names.contains(&"") {
            return Err(refusal());
        }
        Ok(names.iter().map(|name| self.word(name)).collect::<Vec<_>>().join(self.separator))
    }

    /// Returns a name as one word: the job's script would read one with blanks as several.
    fn word(&self, name: &str) -> String {
        let is_split = self.separator == " " && name.contains(char::is_whitespace);
        if is_split { format!("'{}'", name.replace('\'', r"'\''")) } else { name.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_separated_by_blanks_and_errata_by_commas() {
        for (feature, text, expected) in [
            (INSTALL_PACKAGES, "vim,tmux", Some("vim tmux")),
            (INSTALL_PACKAGES, " vim , tmux-1:3.3*", Some("vim tmux-1:3.3*")),
            (INSTALL_GROUPS, "Web Server,backup-client", Some("'Web Server' backup-client")),
            (INSTALL_ERRATA, "RHSA-2026:1, RHBA-2026:2", Some("RHSA-2026:1,RHBA-2026:2")),
            (INSTALL_PACKAGES, "", None),
            (INSTALL_PACKAGES, "vim,,tmux", None),
            (INSTALL_PACKAGES, ",", None),
        ] {
            assert_eq!(feature.value("--packages", text).ok().as_deref(), expected, "{text}");
        }
    }
}
