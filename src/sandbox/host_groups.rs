//! `/api/hostgroups`

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, Searchable};
use super::seed::{self, HOST_GROUPS};
use super::state::HostGroup;
use super::{errors, list, times};
use serde_json::{Value, json};

impl Searchable for &HostGroup {
    const SEARCH_FIELDS: &'static [&'static str] = &["id", "name", "title", "label"];
    const TEXT_FIELDS: &'static [&'static str] = &["name", "title"];
    const NUMBER_FIELDS: &'static [&'static str] = &["id"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "name" => Datum::text(self.name),
            "title" | "label" => Datum::text(self.title),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/hostgroups`, by title.
pub fn index(request: &ApiRequest) -> Answer {
    list::answer(request, HOST_GROUPS.iter().collect(), |group| to_json(group, request))
}

/// `GET /api/hostgroups/:id`, where the id may be a title.
pub fn show(request: &ApiRequest, id: &str) -> Answer {
    let group = HOST_GROUPS.iter().find(|group| group.title == id || id.parse() == Ok(group.id));
    group.map(|group| Reply::ok(to_json(group, request))).ok_or_else(|| errors::not_found("hostgroup", id))
}

fn to_json(group: &HostGroup, request: &ApiRequest) -> Value {
    let made = times::text(seed::installed(), request.zone());
    let parent = HOST_GROUPS.iter().find(|other| group.parent_title() == Some(other.title));
    json!({
        "id": group.id, "name": group.name, "title": group.title, "description": null,
        "ancestry": parent.map(|parent| parent.id.to_string()), "parent_id": parent.map(|parent| parent.id),
        "parent_name": parent.map(|parent| parent.title), "created_at": made, "updated_at": made,
    })
}
