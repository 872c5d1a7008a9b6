//! `/api/users` and `/api/current_user`

use super::http::{Answer, ApiRequest, Reply};
use super::search::{Datum, Searchable};
use super::seed::{self, LOCATIONS, ORGANIZATIONS, USERS};
use super::state::{ServerState, Taxonomy, User};
use super::{errors, list, taxonomies, times};
use serde_json::{Value, json};

impl Searchable for &User {
    const SEARCH_FIELDS: &'static [&'static str] = &["id", "login", "firstname", "lastname", "admin"];
    const TEXT_FIELDS: &'static [&'static str] = &["login", "firstname", "lastname"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "login" => Datum::text(self.login),
            "firstname" => Datum::text(self.first_name),
            "lastname" => Datum::text(self.last_name),
            "admin" => Datum::Flag(self.admin),
            _ => Datum::Nothing,
        }
    }
}

/// `GET /api/users`
pub fn index(state: &ServerState, request: &ApiRequest) -> Answer {
    list::answer(request, USERS.iter().collect(), |user| to_json(state, user, request))
}

/// `GET /api/users/:id`, where the id may be a login.
pub fn show(state: &ServerState, request: &ApiRequest, id: &str) -> Answer {
    let user = USERS.iter().find(|user| user.login == id || id.parse() == Ok(user.id));
    user.map(|user| Reply::ok(to_json(state, user, request))).ok_or_else(|| errors::not_found("user", id))
}

/// `GET /api/current_user`
pub fn current(state: &ServerState, request: &ApiRequest) -> Answer {
    Ok(Reply::ok(to_json(state, request.user, request)))
}

fn to_json(state: &ServerState, user: &User, request: &ApiRequest) -> Value {
    let made = times::text(seed::installed(), request.zone());
    let named = |t: &Taxonomy| json!({ "id": t.id, "name": t.name });
    json!({
        "firstname": user.first_name, "lastname": user.last_name, "mail": format!("{}@example.com", user.login),
        "mail_enabled": false, "admin": user.admin, "auth_source_id": 4, "disabled": false,
        "auth_source_name": "Internal", "timezone": state.profile_zone(user).map(|(name, _)| name), "locale": null,
        "last_login_on": times::text(request.now, request.zone()), "created_at": made, "updated_at": made,
        "id": user.id, "login": user.login, "description": null, "ssh_keys": [],
        "default_location": taxonomies::default_of(LOCATIONS), "locations": LOCATIONS.iter().map(named).collect::<Vec<_>>(),
        "default_organization": taxonomies::default_of(ORGANIZATIONS),
        "organizations": ORGANIZATIONS.iter().map(named).collect::<Vec<_>>(), "effective_admin": user.admin,
    })
}
