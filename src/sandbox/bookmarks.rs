//! `/api/bookmarks`: stored searches, each for one kind of object.

use super::http::{Answer, ApiRequest, Reply};
use super::params::{self, set_text};
use super::search::{Datum, Searchable};
use super::state::{ServerState, StoredBookmark};
use super::{errors, list};
use serde_json::{Value, json};

impl Searchable for &StoredBookmark {
    const SEARCH_FIELDS: &'static [&'static str] = &["name", "controller"];
    const TEXT_FIELDS: &'static [&'static str] = &["name", "controller"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "name" => Datum::text(&self.name),
            "controller" => Datum::text(&self.controller),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/bookmarks`
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    let mut rows: Vec<&StoredBookmark> = state.bookmarks.iter().collect();
    rows.sort_by_key(|bookmark| &bookmark.name);
    list::answer(request, rows, |bookmark| to_json(bookmark))
}

/// `GET /api/bookmarks/:id`
pub fn show(state: &ServerState, id: &str) -> Answer {
    find(state, id).map(|bookmark| Reply::ok(to_json(bookmark)))
}

/// `POST /api/bookmarks`
pub fn create(state: &mut ServerState, request: &ApiRequest) -> Answer {
    let id = state.next_bookmark_id();
    let blank =
        StoredBookmark { id, name: String::new(), controller: String::new(), query: String::new(), public: true };
    let made = changed(state, blank, &request.body)?;
    state.bookmarks.push(made.clone());
    Ok(Reply::created(to_json(&made)))
}

/// `PUT /api/bookmarks/:id`
pub fn update(state: &mut ServerState, request: &ApiRequest, id: &str) -> Answer {
    let made = changed(state, find(state, id)?.clone(), &request.body)?;
    state.bookmarks.iter_mut().filter(|other| other.id == made.id).for_each(|place| *place = made.clone());
    Ok(Reply::ok(to_json(&made)))
}

/// `DELETE /api/bookmarks/:id`
pub fn destroy(state: &mut ServerState, id: &str) -> Answer {
    let gone = find(state, id)?.clone();
    state.bookmarks.retain(|other| other.id != gone.id);
    Ok(Reply::ok(to_json(&gone)))
}

/// Applies the body to a bookmark; a blank field and a name that is taken are refused.
fn changed(state: &ServerState, mut bookmark: StoredBookmark, body: &Value) -> Result<StoredBookmark, Reply> {
    let fields = params::fields(body, "bookmark");
    set_text(&mut bookmark.name, fields, "name");
    set_text(&mut bookmark.controller, fields, "controller");
    set_text(&mut bookmark.query, fields, "query");
    bookmark.public = params::boolean(fields, "/public").unwrap_or(bookmark.public);
    for (field, value) in [("name", &bookmark.name), ("controller", &bookmark.controller), ("query", &bookmark.query)] {
        if value.is_empty() {
            return Err(errors::unprocessable(None, field, "can't be blank"));
        }
    }
    let is_same = |other: &StoredBookmark| (&other.name, &other.controller) == (&bookmark.name, &bookmark.controller);
    if state.bookmarks.iter().any(|other| other.id != bookmark.id && is_same(other)) {
        return Err(errors::unprocessable(None, "name", "has already been taken"));
    }
    Ok(bookmark)
}

fn find<'a>(state: &'a ServerState, id: &str) -> Result<&'a StoredBookmark, Reply> {
    let mut all = state.bookmarks.iter();
    let found = all.find(|bookmark| id.parse() == Ok(bookmark.id) || bookmark.name == id);
    found.ok_or_else(|| errors::not_found("bookmark", id))
}

fn to_json(bookmark: &StoredBookmark) -> Value {
    json!({
        "name": bookmark.name, "controller": bookmark.controller, "query": bookmark.query, "public": bookmark.public,
        "id": bookmark.id, "owner_id": 8, "owner_type": "User",
    })
}
