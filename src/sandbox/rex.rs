//! Which release of remote execution the sandbox plays: what its answers carry.

/// A release of the remote execution plugin, oldest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rex {
    /// 13.0, of Foreman 3.10: no rows of hosts, counts as `N/A` before a run.
    V13_0,
    /// 14.1, of Foreman 3.13.
    #[default]
    V14_1,
    /// 16.7, of Foreman 3.17: `include_hosts`, cancelling single hosts.
    V16_7,
    /// 17.1, of Foreman 5.0.
    V17_1,
}

impl Rex {
    /// All of them, oldest first.
    pub const ALL: [Rex; 4] = [Rex::V13_0, Rex::V14_1, Rex::V16_7, Rex::V17_1];

    /// The release as people write it: `14.1`.
    pub fn name(self) -> &'static str {
        match self {
            Rex::V13_0 => "13.0",
            Rex::V14_1 => "14.1",
            Rex::V16_7 => "16.7",
            Rex::V17_1 => "17.1",
        }
    }

    /// The release that has this name.
    pub fn named(name: &str) -> Option<Rex> {
        Rex::ALL.into_iter().find(|rex| rex.name() == name)
    }

    pub(super) fn version(self) -> &'static str {
        match self {
            Rex::V13_0 => "13.0.0",
            Rex::V14_1 => "14.1.4",
            Rex::V16_7 => "16.7.0",
            Rex::V17_1 => "17.1.0",
        }
    }

    pub(super) fn foreman(self) -> &'static str {
        match self {
            Rex::V13_0 => "3.10.0",
            Rex::V14_1 => "3.13.0",
            Rex::V16_7 => "3.17.0",
            Rex::V17_1 => "5.0.0",
        }
    }

    pub(super) fn tasks(self) -> &'static str {
        match self {
            Rex::V13_0 => "9.0.0",
            Rex::V14_1 => "10.0.2",
            Rex::V16_7 => "12.0.0",
            Rex::V17_1 => "13.0.0",
        }
    }
}
