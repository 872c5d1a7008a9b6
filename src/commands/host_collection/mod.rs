//! `rexctl host-collection`: jobs that install, update and remove content on the hosts of a collection.

use crate::commands::content::{
    ContentFeature, ContentJob, ContentVerb, HostCollection, INSTALL_ERRATA, INSTALL_GROUPS, INSTALL_PACKAGES,
    PACKAGES, REMOVE_GROUPS, REMOVE_PACKAGES, UPDATE_GROUPS, UPDATE_PACKAGES, ValueOption, content_verbs,
};
use crate::noun::Noun;

const GROUPS: ValueOption =
    ValueOption { flag: "package-groups", help: "Names of the package groups, separated by commas" };
const ERRATA: ValueOption = ValueOption { flag: "errata", help: "Ids of the errata, separated by commas" };

content_verbs! {
    HostCollection:
    InstallOnAll: INSTALL_PACKAGES, Some(PACKAGES);
    UpdateOnAll: UPDATE_PACKAGES, Some(PACKAGES);
    RemoveFromAll: REMOVE_PACKAGES, Some(PACKAGES);
    InstallGroupsOnAll: INSTALL_GROUPS, Some(GROUPS);
    UpdateGroupsOnAll: UPDATE_GROUPS, Some(GROUPS);
    RemoveGroupsFromAll: REMOVE_GROUPS, Some(GROUPS);
    InstallErrataOnAll: INSTALL_ERRATA, Some(ERRATA);
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("host-collection", "Packages and errata on the hosts of a collection")
        .examples("rexctl host-collection package install --name web --packages vim")
        .group(
            Noun::new("package", "Install, update and remove packages by a job")
                .examples("rexctl host-collection package install --id 1 --packages vim,tmux")
                .verb::<ContentJob<InstallOnAll>>("install", "Install packages")
                .examples("rexctl host-collection package install --id 1 --packages vim,tmux")
                .verb::<ContentJob<UpdateOnAll>>("update", "Update packages")
                .examples("rexctl host-collection package update --id 1 --packages openssl")
                .verb::<ContentJob<RemoveFromAll>>("remove", "Remove packages")
                .examples("rexctl host-collection package remove --id 1 --packages telnet"),
        )
        .group(
            Noun::new("package-group", "Install, update and remove package groups by a job")
                .examples("rexctl host-collection package-group install --id 1 --package-groups base")
                .verb::<ContentJob<InstallGroupsOnAll>>("install", "Install package groups")
                .examples("rexctl host-collection package-group install --id 1 --package-groups base")
                .verb::<ContentJob<UpdateGroupsOnAll>>("update", "Update package groups")
                .examples("rexctl host-collection package-group update --id 1 --package-groups base")
                .verb::<ContentJob<RemoveGroupsFromAll>>("remove", "Remove package groups")
                .examples("rexctl host-collection package-group remove --id 1 --package-groups base"),
        )
        .group(
            Noun::new("erratum", "Install errata by a job")
                .examples("rexctl host-collection erratum install --id 1 --errata RHSA-2026:1234")
                .verb::<ContentJob<InstallErrataOnAll>>("install", "Install errata")
                .examples("rexctl host-collection erratum install --id 1 --errata RHSA-2026:1234 --async"),
        )
}
