//! Logins: basic authentication, or the session cookie of an earlier answer.

use super::errors;
use super::http::{ApiRequest, Reply};
use super::seed;
use super::state::User;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hyper::header::{AUTHORIZATION, COOKIE, HeaderMap};
use std::hash::{BuildHasher, RandomState};

const COOKIE_NAME: &str = "_session_id";

/// Sessions of one run: each user has one, whose id cannot be guessed.
#[derive(Default)]
pub struct Sessions {
    secret: RandomState,
}

impl Sessions {
    fn id(&self, user: &User) -> String {
        format!("{:016x}{:016x}", self.secret.hash_one(user.login), self.secret.hash_one(user.id))
    }

    fn user(&self, headers: &HeaderMap) -> Option<&'static User> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let (_, id) = pairs.find(|(name, _)| *name == COOKIE_NAME)?;
        seed::USERS.iter().find(|user| self.id(user) == id)
    }
}

/// A login that was accepted.
pub struct Login {
    pub user: &'static User,
    /// `Set-Cookie` value that opens a session; None in an open one.
    pub new_session: Option<String>,
}

/// Returns the user of a request, or the 401 with the reason.
pub fn login(headers: &HeaderMap, sessions: &Sessions) -> Result<Login, Reply> {
    if let Some(user) = sessions.user(headers) {
        return Ok(Login { user, new_session: None });
    }
    let (name, password) = basic(headers).unwrap_or_default();
    let known = seed::USERS.iter().find(|user| user.login == name && password == seed::PASSWORD);
    let user = known.ok_or_else(|| errors::unauthenticated(&name))?;
    let cookie = format!("{COOKIE_NAME}={}; path=/; HttpOnly; SameSite=Lax", sessions.id(user));
    Ok(Login { user, new_session: Some(cookie) })
}

fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, encoded) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    decoded.split_once(':').map(|(name, password)| (name.to_owned(), password.to_owned()))
}

/// Refuses a user who lacks the permission with a 403.
pub fn require(request: &ApiRequest, permission: &'static str) -> Result<(), Reply> {
    require_all(request, &[permission])
}

/// Refuses a user who lacks any of these permissions with a 403 that names them all.
pub fn require_all(request: &ApiRequest, permissions: &[&'static str]) -> Result<(), Reply> {
    let may = permissions.iter().all(|permission| request.user.may(permission));
    if may { Ok(()) } else { Err(errors::forbidden(permissions)) }
}
