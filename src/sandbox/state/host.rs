//! Hosts, the groups they are in, and the outcome of jobs on them.

use super::Taxonomy;

/// Operating system of every host: its id, name, major and minor version, and title.
pub const OS_ID: u32 = 1;
pub const OS_NAME: &str = "Debian";
pub const OS_VERSION: (i64, i64) = (12, 11);
pub const OS_TITLE: &str = "Debian 12.11";

/// Outcome of any job on a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Jobs end as the command says.
    Healthy,
    /// Jobs end as the command says, five times slower.
    Slow,
    /// The host cannot be reached.
    Unreachable,
    /// Every command exits with this status.
    Fails(u8),
    /// The task ends with a warning, which the host's row calls an error and the job's counts do not call failed.
    Warns,
}

/// A group of hosts; its title is the path of names from the outermost group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostGroup {
    pub id: u32,
    pub name: &'static str,
    pub title: &'static str,
}

impl HostGroup {
    /// Returns the title of the group that this one is in.
    pub fn parent_title(&self) -> Option<&'static str> {
        self.title.rsplit_once('/').map(|(parent, _)| parent)
    }
}

/// A host.
pub struct ManagedHost {
    pub id: u32,
    pub name: String,
    pub group: Option<HostGroup>,
    pub organization: &'static Taxonomy,
    pub location: &'static Taxonomy,
    pub fate: Fate,
}

impl ManagedHost {
    /// Returns the host's address; the first one's ends in 1.1.
    pub fn address(&self) -> String {
        let [_, b, c, d] = self.id.saturating_add(256).to_be_bytes();
        format!("127.{b}.{c}.{d}")
    }
}
