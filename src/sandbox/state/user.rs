//! Users, and the organizations and locations that objects belong to.

use crate::sandbox::times::UserZone;

/// A user with permissions.
pub struct User {
    pub id: u32,
    pub login: &'static str,
    pub first_name: &'static str,
    pub last_name: &'static str,
    pub admin: bool,
    pub permissions: &'static [&'static str],
    /// True when the permission to view tasks covers the user's own tasks only.
    pub own_tasks_only: bool,
    /// Time zone in the profile, with its name there.
    pub profile_zone: Option<(&'static str, UserZone)>,
}

impl User {
    /// Returns true for an administrator and for a holder of this permission.
    pub fn may(&self, permission: &str) -> bool {
        self.admin || self.permissions.contains(&permission)
    }

    /// Returns true when this user may see the tasks of jobs that `owner` has started.
    pub fn sees_tasks_of(&self, owner: &Self) -> bool {
        !self.own_tasks_only || self.id == owner.id
    }
}

/// An organization or a location.
pub struct Taxonomy {
    pub id: u32,
    pub name: &'static str,
    pub title: &'static str,
    pub parent: Option<(u32, &'static str)>,
}
