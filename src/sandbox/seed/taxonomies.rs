//! Organizations and locations of a fresh sandbox.

use crate::sandbox::state::Taxonomy;

const fn taxonomy(id: u32, name: &'static str, title: &'static str, parent: Option<(u32, &'static str)>) -> Taxonomy {
    Taxonomy { id, name, title, parent }
}

pub const ORGANIZATIONS: &[Taxonomy] = &[
    taxonomy(3, "Default Organization", "Default Organization", None),
    taxonomy(5, "ACME", "ACME", None),
    taxonomy(6, "Research", "ACME/Research", Some((5, "ACME"))),
];

pub const LOCATIONS: &[Taxonomy] = &[
    taxonomy(4, "Default Location", "Default Location", None),
    taxonomy(7, "Europe", "Europe", None),
    taxonomy(9, "Brno", "Europe/Brno", Some((7, "Europe"))),
    taxonomy(10, "Lab", "Europe/Brno/Lab", Some((9, "Europe/Brno"))),
    taxonomy(11, "Asia", "Asia", None),
    taxonomy(16, "Lab", "Asia/Lab", Some((11, "Asia"))),
];
