//! `rexctl host package`, `host package-group` and `host errata`: jobs on one host.

use crate::commands::content::{
    ContentFeature, ContentJob, ContentVerb, INSTALL_ERRATA, INSTALL_GROUPS, INSTALL_PACKAGES, OneHost, PACKAGES,
    REMOVE_GROUPS, REMOVE_PACKAGES, UPDATE_PACKAGES, ValueOption, content_verbs,
};
use crate::noun::Noun;

const GROUPS: ValueOption = ValueOption { flag: "groups", help: "Names of the package groups, separated by commas" };
const ERRATA: ValueOption = ValueOption { flag: "errata-ids", help: "Ids of the errata, separated by commas" };

content_verbs! {
    OneHost:
    InstallPackages: INSTALL_PACKAGES, Some(PACKAGES);
    UpgradePackages: UPDATE_PACKAGES, Some(PACKAGES);
    UpgradeAllPackages: UPDATE_PACKAGES, None;
    RemovePackages: REMOVE_PACKAGES, Some(PACKAGES);
    InstallGroups: INSTALL_GROUPS, Some(GROUPS);
    RemoveGroups: REMOVE_GROUPS, Some(GROUPS);
    ApplyErrata: INSTALL_ERRATA, Some(ERRATA);
}

/// `host package`
pub fn package() -> Noun {
    Noun::new("package", "Install, upgrade and remove packages by a job")
        .examples("rexctl host package install --host web01.example.com --packages vim,tmux")
        .verb::<ContentJob<InstallPackages>>("install", "Install packages")
        .examples("rexctl host package install --host web01.example.com --packages vim,tmux")
        .verb::<ContentJob<UpgradePackages>>("upgrade", "Upgrade packages")
        .examples("rexctl host package upgrade --host web01.example.com --packages openssl")
        .verb::<ContentJob<UpgradeAllPackages>>("upgrade-all", "Upgrade all packages")
        .examples("rexctl host package upgrade-all --host web01.example.com --async")
        .verb::<ContentJob<RemovePackages>>("remove", "Remove packages")
        .examples("rexctl host package remove --host-id 6 --packages telnet")
}

/// `host package-group`
pub fn package_group() -> Noun {
    Noun::new("package-group", "Install and remove package groups by a job")
        .examples("rexctl host package-group install --host web01.example.com --groups base")
        .verb::<ContentJob<InstallGroups>>("install", "Install package groups")
        .examples("rexctl host package-group install --host web01.example.com --groups base")
        .verb::<ContentJob<RemoveGroups>>("remove", "Remove package groups")
        .examples("rexctl host package-group remove --host-id 6 --groups base")
}

/// `host errata`
pub fn errata() -> Noun {
    Noun::new("errata", "Install errata by a job")
        .examples("rexctl host errata apply --host web01.example.com --errata-ids RHSA-2026:1234")
        .verb::<ContentJob<ApplyErrata>>("apply", "Install errata")
        .examples("rexctl host errata apply --host web01.example.com --errata-ids RHSA-2026:1234")
}
