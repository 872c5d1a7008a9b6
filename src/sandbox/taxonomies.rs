//! `/api/organizations` and `/api/locations`

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, Searchable};
use super::seed;
use super::state::Taxonomy;
use super::{errors, list, times};
use serde_json::{Value, json};

impl Searchable for &Taxonomy {
    const SEARCH_FIELDS: &'static [&'static str] = &["id", "name", "title", "description"];
    const TEXT_FIELDS: &'static [&'static str] = &["name", "title"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "name" => Datum::text(self.name),
            "title" => Datum::text(self.title),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/organizations` and `GET /api/locations`
pub fn index(request: &ApiRequest, all: &'static [Taxonomy]) -> Answer {
    let mut rows: Vec<&Taxonomy> = all.iter().collect();
    rows.sort_by_key(|taxonomy| taxonomy.title);
    list::answer(request, rows, |taxonomy| to_json(taxonomy, request))
}

/// `GET /api/organizations/:id` and `GET /api/locations/:id`
pub fn show(request: &ApiRequest, all: &'static [Taxonomy], resource: &str, id: &str) -> Answer {
    let taxonomy = all.iter().find(|taxonomy| id.parse() == Ok(taxonomy.id) || taxonomy.title == id);
    taxonomy.map(|taxonomy| Reply::ok(to_json(taxonomy, request))).ok_or_else(|| errors::not_found(resource, id))
}

fn to_json(taxonomy: &Taxonomy, request: &ApiRequest) -> Value {
    let made = times::text(seed::installed(), request.zone());
    json!({
        "ancestry": taxonomy.parent.map(|(id, _)| id.to_string()), "parent_id": taxonomy.parent.map(|(id, _)| id),
        "parent_name": taxonomy.parent.map(|(_, name)| name), "created_at": made, "updated_at": made,
        "id": taxonomy.id, "name": taxonomy.name, "title": taxonomy.title, "description": null,
    })
}

/// The organizations or locations with these ids, as templates carry them.
pub fn of_ids(all: &[Taxonomy], ids: &[u32]) -> Vec<Value> {
    let chosen = all.iter().filter(|taxonomy| ids.contains(&taxonomy.id));
    chosen.map(|t| json!({ "id": t.id, "name": t.name, "title": t.title, "description": null })).collect()
}

/// The default organization and location as other objects carry them: `id`, `name`, `title`, `description`.
pub fn default_of(all: &[Taxonomy]) -> Value {
    let first = all.first().map(|t| json!({ "id": t.id, "name": t.name, "title": t.title, "description": null }));
    first.unwrap_or_default()
}
