//! `rexctl bookmark`: stored searches.

use super::crud::{Info, List};
use super::{Place, Resource, Said, Spec};
use crate::noun::Noun;
use crate::render::columns::bookmark::ALL;

/// A stored search.
pub struct Bookmark;

impl Resource for Bookmark {
    const SPEC: &'static Spec = &Spec {
        noun: "bookmark",
        place: Place::Top("/api/bookmarks"),
        key: "bookmark",
        names: &["name"],
        searched: true,
        list: ALL,
        info: ALL,
        filters: &[],
        views: &[],
        fields: &[],
        said: Said::NOTHING,
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("bookmark", "Stored searches")
        .verb_or::<List<Bookmark>>("list", "index", "List bookmarks")
        .verb_or::<Info<Bookmark>>("info", "show", "Show one bookmark")
}
