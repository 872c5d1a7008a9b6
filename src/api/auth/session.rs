//! Sessions on the wire: the cookie that stands for the login, and what happens when it does no longer.

use crate::api::Client;
use crate::api::auth::renewal::{self, Renewed};
use crate::error::{Error, Kind};
use crate::files::Update;
use crate::login::Credential;
use reqwest::header::{COOKIE, HeaderMap, HeaderValue, SET_COOKIE};
use reqwest::{RequestBuilder, Response, StatusCode};
use std::rc::Rc;
use std::time::Duration;
use tokio::time::Instant;

const NAME: &str = "_session_id";

/// Requests that one request may become: with an expired session, with one that another command has stored meanwhile, and
/// with the login.
const MOST: usize = 3;

/// Time for which a session that the server has accepted is taken to be good: Foreman ends idle ones, after minutes at the least.
const FRESH: Duration = Duration::from_secs(60);

/// Makes sure that the server accepts the session before a change is sent in it, by a read that renews it where it has
/// expired: the change itself is not repeated, whatever comes of it.
pub async fn ensure_accepted(client: &Client) -> Result<(), Error> {
    let is_fresh = client.answers.accepted.get().is_some_and(|accepted| accepted.elapsed() < FRESH);
    if is_fresh || !matches!(*client.connection.authentication.credential(), Credential::Session(_)) {
        return Ok(());
    }
    client.debug(|| "asking whether the session is still good, since a change is not repeated".into());
    client.get("/api/status", &[]).await.map(|_| ())
}

/// The server did not accept what a change showed: the session is looked at again before the next one, and the person
/// decides whether there is one.
pub fn refused(client: &Client, error: Error) -> Error {
    client.answers.accepted.set(None);
    match *client.connection.authentication.credential() {
        Credential::Session(_) => {
            error.hint("Nothing is repeated by itself: run the command again if it is still wanted.")
        }
        _ => error,
    }
}

/// Sends a change with what there is to show of the user, once.
pub async fn send_once(client: &Client, request: RequestBuilder, deadline: Instant) -> reqwest::Result<Response> {
    let shown = client.connection.authentication.credential();
    let response = answer(request, &shown, deadline).await?;
    learn(client, &shown, &response, None).await;
    Ok(response)
}

/// Sends a read with what there is to show of the user. When its session has expired it is sent again with a new one.
pub async fn send(client: &Client, request: RequestBuilder, deadline: Instant) -> reqwest::Result<Response> {
    let authentication = &client.connection.authentication;
    let (mut request, mut deadline, mut update) = (request, deadline, None);
    let mut attempts = 0;
    loop {
        attempts += 1;
        let again = authentication.uses_sessions().then(|| request.try_clone()).flatten();
        let shown = authentication.credential();
        let response = answer(request, &shown, deadline).await?;
        let expired = (attempts < MOST && response.status() == StatusCode::UNAUTHORIZED).then_some(again).flatten();
        let Some(again) = expired else {
            learn(client, &shown, &response, update).await;
            return Ok(response);
        };
        update = match renewal::renew(client, &shown).await {
            Some(Renewed { update }) => update,
            None => return Ok(response),
        };
        // Logging in may have taken its time.
        (request, deadline) = (again, Instant::now() + client.connection.request_timeout);
    }
}

/// The error for a session that the server does not accept any more.
pub fn expired(client: &Client, status: StatusCode) -> Option<Error> {
    let Credential::Session(session) = &*client.connection.authentication.credential() else { return None };
    let message = || format!("the session of {} has expired", session.user_name);
    let command = session.auth_type.unwrap_or_default().command();
    (status == StatusCode::UNAUTHORIZED)
        .then(|| Error::new(Kind::Unauthenticated, message()).hint(format!("Open a new one with {command}.")))
}

async fn answer(request: RequestBuilder, shown: &Credential, deadline: Instant) -> reqwest::Result<Response> {
    in_time(authorized(request, shown), deadline).send().await
}

fn in_time(request: RequestBuilder, deadline: Instant) -> RequestBuilder {
    request.timeout(deadline.saturating_duration_since(Instant::now()))
}

fn authorized(request: RequestBuilder, proof: &Credential) -> RequestBuilder {
    match proof {
        Credential::Nobody | Credential::Exchange(_) => request,
        Credential::Token(tokens) => request.bearer_auth(tokens.access.expose()),
        Credential::Login(login) => request.basic_auth(&login.username, Some(login.password.expose())),
        Credential::Session(session) => request.header(COOKIE, cookie(session.id.expose())),
    }
}

/// Marked as a secret; a kept id that cannot stand in a header is as good as an expired one.
fn cookie(id: &str) -> HeaderValue {
    let mut value = HeaderValue::from_str(&format!("{NAME}={id}")).unwrap_or(HeaderValue::from_static(NAME));
    value.set_sensitive(true);
    value
}

/// Stores the session that an answer has opened; what is refused may open one that is nobody's. A failure to store it does
/// not undo what the request did.
async fn learn(client: &Client, shown: &Rc<Credential>, response: &Response, update: Option<Update>) {
    if !response.status().is_success() {
        return;
    }
    client.answers.accepted.set(Some(Instant::now()));
    let authentication = &client.connection.authentication;
    if !authentication.uses_sessions() {
        return;
    }
    if let Some(id) = opened_in(response.headers()) {
        authentication.opened(shown, id, None, update).await;
    }
}

/// The session that an answer names.
pub fn opened_in(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.filter_map(|cookie| cookie.split(';').next()?.trim().split_once('='));
    let (_, id) = pairs.find(|(name, _)| *name == NAME)?;
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_is_found_among_other_cookies_without_its_attributes() {
        let mut headers = HeaderMap::new();
        for cookie in ["timezone=UTC; path=/", "_session_id=a1%2b; path=/; HttpOnly", "_session_id=later"] {
            headers.append(SET_COOKIE, HeaderValue::from_static(cookie));
        }
        assert_eq!(opened_in(&headers), Some("a1%2b"));
        let empty = HeaderMap::from_iter([(SET_COOKIE, HeaderValue::from_static("_session_id=; path=/"))]);
        assert_eq!(opened_in(&empty), None);
    }
}
