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
    pub zone: UserZone,
    /// Name of the zone in the profile; without one the server's own applies.
    pub zone_name: Option<&'static str>,
}

impl User {
    /// Returns true for an administrator and for a holder of this permission.
    pub fn may(&self, permission: &str) -> bool {
        self.admin || self.permissions.contains(&permission)
    }
}

/// An organization or a location.
pub struct Taxonomy {
    pub id: u32,
    pub name: &'static str,
    pub title: &'static str,
    pub parent: Option<(u32, &'static str)>,
}
