//! The version of the remote execution plugin that the sandbox behaves as, with the capabilities it brings.

use std::fmt;
use std::str::FromStr;

/// A version of the remote execution plugin, from 13.0 to 17.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rex {
    major: u16,
    minor: u16,
}

impl Rex {
    /// Versions whose differences matter most to a client.
    pub const NOTABLE: [Rex; 4] = [Rex::new(13, 0), Rex::new(14, 1), Rex::new(16, 7), Rex::new(17, 1)];

    const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }

    fn since(self, major: u16, minor: u16) -> bool {
        self >= Self::new(major, minor)
    }

    /// The counts are numbers even before the run, and there are `cancelled` and `total_hosts`.
    pub(super) fn counts_are_numbers(self) -> bool {
        self.since(13, 1)
    }

    /// `rerun` knows `succeeded_only` (13.2.4, taken here as 13.3).
    pub(super) fn reruns_succeeded(self) -> bool {
        self.since(13, 3)
    }

    /// `GET /api/job_invocations/:id/hosts` exists.
    pub(super) fn lists_hosts(self) -> bool {
        self.since(14, 1)
    }

    /// Host rows carry `id`; jobs carry concurrency level, timeout, bookmark name, organization and location.
    pub(super) fn tells_details(self) -> bool {
        self.since(15, 0)
    }

    /// A job's `task` carries `started_at`.
    pub(super) fn tells_task_start(self) -> bool {
        self.since(16, 0)
    }

    /// `cancel` takes `search`; before, it is ignored and the whole job is cancelled.
    pub(super) fn cancels_hosts(self) -> bool {
        self.since(16, 1)
    }

    /// `hosts` takes `awaiting`.
    pub(super) fn filters_awaiting(self) -> bool {
        self.since(16, 3)
    }

    /// `include_hosts` is known, and `host_status` is any true value; before, only the literal `true`.
    pub(super) fn reads_booleans(self) -> bool {
        self.since(16, 7)
    }

    /// A job's `task` carries `cancellable`.
    pub(super) fn tells_cancellable(self) -> bool {
        self.since(17, 0)
    }

    /// `hosts` takes `include_permissions`.
    pub(super) fn tells_host_permissions(self) -> bool {
        self.since(17, 1)
    }

    /// The plugin's own full version.
    pub(super) fn plugin(self) -> String {
        let patch = if self == Self::new(14, 1) { 4 } else { 0 };
        format!("{self}.{patch}")
    }

    /// The Foreman such a plugin runs in. After 3.19 comes 5.0.
    pub(super) fn foreman(self) -> &'static str {
        match (self.major, self.minor) {
            (..=13, _) => "3.12.1",
            (14, _) => "3.13.0-develop",
            (15, _) => "3.14.0",
            (16, 0..=1) => "3.15.0",
            (16, 2) => "3.16.0",
            (16, _) => "3.17.0",
            _ => "5.0.0",
        }
    }

    /// The Ansible plugin that goes with it.
    pub(super) fn foreman_ansible(self) -> &'static str {
        match self.major {
            ..=13 => "14.2.2",
            14 => "15.0.4",
            15 => "16.0.1",
            16 => "17.0.5",
            _ => "18.0.1",
        }
    }

    /// `import` takes `options`.
    pub(super) fn takes_import_options(self) -> bool {
        self.since(16, 0)
    }

    /// Job templates have a check mode of Ansible (plugin 16.0, which goes with 15.0).
    pub(super) fn has_ansible_check_mode(self) -> bool {
        self.since(15, 0)
    }

    /// The foreman-tasks plugin that goes with it.
    pub(super) fn foreman_tasks(self) -> &'static str {
        match self.major {
            ..=13 => "9.2.2",
            14 | 15 => "10.0.2",
            16 => "11.0.0",
            _ => "13.0.0",
        }
    }
}

impl Default for Rex {
    fn default() -> Self {
        Self::new(14, 1)
    }
}

impl fmt::Display for Rex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl FromStr for Rex {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.split_once('.')
            .and_then(|(major, minor)| Some(Self::new(major.parse().ok()?, minor.parse().ok()?)))
            .filter(|version| (Self::new(13, 0)..=Self::new(17, 1)).contains(version))
            .ok_or_else(|| format!("\"{text}\" is not a version from 13.0 to 17.1, such as 14.1"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_back_as_written_and_others_are_refused() {
        for version in Rex::NOTABLE {
            assert_eq!(version.to_string().parse(), Ok(version));
        }
        for text in ["", "14", "12.9", "17.2", "14.x", "14.1.4"] {
            assert!(text.parse::<Rex>().is_err(), "{text}");
        }
    }

    #[test]
    fn capabilities_begin_with_the_version_that_brought_them() {
        let [old, today, next, last] = Rex::NOTABLE;
        assert_eq!([old, today, next, last].map(Rex::lists_hosts), [false, true, true, true]);
        assert_eq!([old, today, next, last].map(Rex::tells_details), [false, false, true, true]);
        assert_eq!([old, today, next, last].map(Rex::cancels_hosts), [false, false, true, true]);
        assert_eq!([old, today, next, last].map(Rex::tells_host_permissions), [false, false, false, true]);
    }
}
