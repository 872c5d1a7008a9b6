//! Sessions on the wire: the cookie that stands for the login, and what happens when it does no longer.

use crate::api::{Client, extlogin};
use crate::error::{Error, Kind};
use crate::login::Proof;
use reqwest::header::{COOKIE, HeaderMap, HeaderValue, SET_COOKIE};
use reqwest::{RequestBuilder, Response, StatusCode};
use std::rc::Rc;
use tokio::time::Instant;

const NAME: &str = "_session_id";

/// Sends a request with what there is to show of the user. When its session has expired it is sent once more with the
/// login, changes too: the server answers 401 before it acts on anything.
pub async fn send(client: &Client, request: RequestBuilder, deadline: Instant) -> reqwest::Result<Response> {
    let authentication = &client.connection.authentication;
    let again = authentication.uses_sessions().then(|| request.try_clone()).flatten();
    let shown = authentication.proof();
    let response = in_time(authorized(request, &shown), deadline).send().await?;
    let (Some(again), StatusCode::UNAUTHORIZED) = (again, response.status()) else {
        learn(client, &shown, &response);
        return Ok(response);
    };
    let renewed = match authentication.renew(&shown).await {
        Ok(true) => extlogin::ready(client).await.map(|()| true),
        other => other,
    };
    match renewed {
        Ok(true) => client.debug(|| "the session has expired: logging in again".into()),
        Ok(false) => return Ok(response),
        Err(error) => {
            client.debug(|| format!("the session has expired, and there is no login: {}", error.message()));
            authentication.restore(shown);
            return Ok(response);
        }
    }
    let shown = authentication.proof();
    let response = in_time(authorized(again, &shown), deadline).send().await?;
    learn(client, &shown, &response);
    Ok(response)
}

/// The error for a session that the server does not accept any more.
pub fn expired(client: &Client, status: StatusCode) -> Option<Error> {
    let Proof::Session(session) = &*client.connection.authentication.proof() else { return None };
    let message = || format!("the session of {} has expired", session.user_name);
    let command = session.auth_type.unwrap_or_default().command();
    (status == StatusCode::UNAUTHORIZED)
        .then(|| Error::new(Kind::Unauthenticated, message()).hint(format!("Open a new one with {command}.")))
}

fn in_time(request: RequestBuilder, deadline: Instant) -> RequestBuilder {
    request.timeout(deadline.saturating_duration_since(Instant::now()))
}

fn authorized(request: RequestBuilder, proof: &Proof) -> RequestBuilder {
    match proof {
        Proof::Nobody | Proof::Trade(_) => request,
        Proof::Token(tokens) => request.bearer_auth(tokens.access.expose()),
        Proof::Login(login) => request.basic_auth(&login.username, Some(login.password.expose())),
        Proof::Session(session) => request.header(COOKIE, cookie(session.id.expose())),
    }
}

/// Marked as a secret; a kept id that cannot stand in a header is as good as an expired one.
fn cookie(id: &str) -> HeaderValue {
    let mut value = HeaderValue::from_str(&format!("{NAME}={id}")).unwrap_or(HeaderValue::from_static(NAME));
    value.set_sensitive(true);
    value
}

/// Keeps the session that an answer has opened; what is refused may open one that is nobody's. A failure to keep it does not undo what the request did.
fn learn(client: &Client, shown: &Rc<Proof>, response: &Response) {
    let authentication = &client.connection.authentication;
    if !authentication.uses_sessions() || !response.status().is_success() {
        return;
    }
    if let Some(id) = opened_in(response.headers())
        && let Err(error) = authentication.opened(shown, id, None)
    {
        client.debug(|| format!("the session is not kept: {error:#}"));
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
