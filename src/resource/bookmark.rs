//! `rexctl bookmark`: stored searches.

use super::crud::{Create, Delete, Info, List, Update};
use super::field::field;
use super::{FieldType, Messages, Place, Resource, Search, Spec};
use crate::noun::Noun;
use crate::render::{Column, Set, col};

/// A stored search.
pub struct Bookmark;

impl Resource for Bookmark {
    const SPEC: &'static Spec = &Spec {
        noun: "bookmark",
        place: Place::Top("/api/bookmarks"),
        key: "bookmark",
        search: Some(Search { query: "controller = hosts", order: "name ASC" }),
        list: ALL,
        info: ALL,
        fields: &[
            field("name", FieldType::Text, "Name of the bookmark").required(),
            field("controller", FieldType::Text, "Page of the server that shows it, such as hosts or job_invocations")
                .required(),
            field("query", FieldType::Text, "Search query").required(),
            field("public", FieldType::Boolean, "Show it to other users too"),
        ],
        messages: Messages {
            created: "Bookmark {name} created.",
            updated: "Bookmark {name} updated successfully.",
            deleted: "Bookmark deleted successfully.",
            not_created: "Could not create the bookmark",
            not_updated: "Could not update the bookmark",
            not_deleted: "Could not delete the bookmark",
        },
        ..Spec::EMPTY
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("bookmark", "Stored searches")
        .examples("rexctl bookmark list --search 'controller = hosts'")
        .verb_or::<List<Bookmark>>("list", "index", "List bookmarks")
        .examples(
            "rexctl bookmark list --search 'controller = hosts'\n\
                 rexctl bookmark list --fields 'Name,Search Query'",
        )
        .verb_or::<Info<Bookmark>>("info", "show", "Show one bookmark")
        .examples("rexctl bookmark info --name 'web servers'")
        .verb::<Create<Bookmark>>("create", "Store a search")
        .examples(
            "rexctl bookmark create --name busy --controller job_invocations \\\n  \
                 --query 'status = running' --public yes",
        )
        .verb::<Update<Bookmark>>("update", "Change a bookmark")
        .examples(
            "rexctl bookmark update --name 'web servers' --query 'name ~ web and id > 9'\n\
                 rexctl bookmark update --id 10 --name 'web hosts'",
        )
        .verb_or::<Delete<Bookmark>>("delete", "destroy", "Delete a bookmark")
        .examples("rexctl bookmark delete --name 'web servers'")
}

/// Columns of `bookmark list` and fields of `bookmark info`.
pub const ALL: &[Column] = &[
    col("Id", "/id").in_set(Set::Thin),
    col("Name", "/name").in_set(Set::Thin),
    col("Controller", "/controller"),
    col("Search Query", "/query"),
    col("Public", "/public"),
    col("Owner Id", "/owner_id"),
    col("Owner Type", "/owner_type"),
];
