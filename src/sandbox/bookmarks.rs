//! Bookmarks, which are stored searches for one kind of object each.

use super::http::{Answer, Reply, Request};
use super::search::{Datum, Searchable};
use super::seed::{BOOKMARKS, Bookmark};
use super::{errors, list};
use serde_json::{Value, json};

impl Searchable for &Bookmark {
    const FIELDS: &'static [&'static str] = &["name", "controller"];
    const WORDS: &'static [&'static str] = &["name", "controller"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "name" => Datum::text(self.name),
            "controller" => Datum::text(self.controller),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/bookmarks`
pub fn index(request: &Request) -> Answer {
    let mut rows: Vec<&Bookmark> = BOOKMARKS.iter().collect();
    rows.sort_by_key(|bookmark| bookmark.name);
    list::answer(request, rows, |bookmark| shown(bookmark))
}

/// `GET /api/bookmarks/:id`
pub fn show(id: &str) -> Answer {
    let bookmark = BOOKMARKS.iter().find(|bookmark| id.parse() == Ok(bookmark.id) || bookmark.name == id);
    bookmark.map(|bookmark| Reply::ok(shown(bookmark))).ok_or_else(|| errors::not_found("bookmark", id))
}

fn shown(bookmark: &Bookmark) -> Value {
    json!({
        "name": bookmark.name, "controller": bookmark.controller, "query": bookmark.query, "public": true,
        "id": bookmark.id, "owner_id": 8, "owner_type": "User",
    })
}
