//! Options that a server knows only with a plugin, from one of its versions on. Other servers drop them without a word.

use super::version::Version;
use crate::error::Error;
use std::collections::BTreeMap;

/// A plugin of the server, and its first version that knows an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Id of the plugin.
    pub plugin: &'static str,
    /// First version that knows the option.
    pub since: Version,
}

/// A plugin, as a server reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plugin {
    /// Not told: the user may not see the plugins, or the version cannot be read.
    Untold,
    /// Not installed.
    Missing,
    /// Installed in this version.
    Installed(Version),
}

/// Plugins by their ids and names.
pub type Plugins = BTreeMap<String, Plugin>;

/// Tags of an Ansible play, as inputs of the provider.
pub const ANSIBLE_TAGS: Requirement = Requirement::new("foreman_ansible", Version::new(6, 3));
/// The callback of Ansible's reports in job templates.
pub const ANSIBLE_CALLBACK: Requirement = Requirement::new("foreman_ansible", Version::new(11, 0));
/// The check mode of Ansible in job templates.
pub const ANSIBLE_CHECK_MODE: Requirement = Requirement::new("foreman_ansible", Version::new(16, 0));
/// Options of the import of job templates, beside overwriting.
pub const IMPORT_OPTIONS: Requirement = Requirement::new("foreman_remote_execution", Version::new(16, 0));

impl Requirement {
    const fn new(plugin: &'static str, since: Version) -> Self {
        Self { plugin, since }
    }

    /// Checks the plugin of the server; one that is not told is left to the server.
    ///
    /// # Errors
    /// A usage error that names `option` and the version that knows it.
    pub fn check(self, option: &str, plugin: Plugin) -> Result<(), Error> {
        let Self { plugin: name, since } = self;
        let found = match plugin {
            Plugin::Untold => return Ok(()),
            Plugin::Installed(version) if version >= since => return Ok(()),
            Plugin::Installed(version) => format!("has {version}"),
            Plugin::Missing => "does not have this plugin".to_owned(),
        };
        Err(Error::invalid(option, None, format!("needs {name} {since} or later on the server, which {found}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_would_drop_the_option_is_named_with_the_version_that_knows_it() {
        let message = |plugin| ANSIBLE_TAGS.check("--tags", plugin).map_err(|error| error.message().to_owned());
        for taken in [Plugin::Untold, Plugin::Installed(Version::new(6, 3)), Plugin::Installed(Version::new(18, 0))] {
            assert_eq!(message(taken), Ok(()));
        }
        let refused =
            |found: &str| Err(format!("--tags: needs foreman_ansible 6.3 or later on the server, which {found}"));
        assert_eq!(message(Plugin::Installed(Version::new(6, 1))), refused("has 6.1"));
        assert_eq!(message(Plugin::Missing), refused("does not have this plugin"));
    }
}
