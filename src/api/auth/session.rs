//! Requests with the user's login or session. Reads are sent again with a new session when theirs has expired.

use crate::api::Client;
use crate::api::auth::cookie::{cookie, session_id};
use crate::api::auth::renewal::{self, Renewed};
use crate::files::Update;
use crate::login::Credential;
use reqwest::header::COOKIE;
use reqwest::{RequestBuilder, Response, StatusCode};
use std::rc::Rc;
use tokio::time::Instant;

/// Attempts at one read: with an expired session, with one that another command has stored meanwhile, and with the login.
const ATTEMPTS: usize = 3;

/// Sends a change with the current credential, once.
pub async fn send_once(client: &Client, request: RequestBuilder, deadline: Instant) -> reqwest::Result<Response> {
    let credential = client.connection.authentication.credential();
    let response = answer(request, &credential, deadline).await?;
    store_session(client, &credential, &response, None).await;
    Ok(response)
}

/// Sends a read with the current credential, and again with a new session when the session has expired.
pub async fn send(client: &Client, request: RequestBuilder, deadline: Instant) -> reqwest::Result<Response> {
    let authentication = &client.connection.authentication;
    let (mut request, mut deadline, mut update) = (request, deadline, None);
    let mut attempts = 0;
    loop {
        attempts += 1;
        let again = authentication.uses_sessions().then(|| request.try_clone()).flatten();
        let credential = authentication.credential();
        let response = answer(request, &credential, deadline).await?;
        let expired = (attempts < ATTEMPTS && response.status() == StatusCode::UNAUTHORIZED).then_some(again).flatten();
        let Some(again) = expired else {
            store_session(client, &credential, &response, update).await;
            return Ok(response);
        };
        update = match renewal::renew(client, &credential).await {
            Some(Renewed { update }) => update,
            None => return Ok(response),
        };
        // Logging in may have used up the time of this request.
        (request, deadline) = (again, Instant::now() + client.connection.request_timeout);
    }
}

async fn answer(request: RequestBuilder, credential: &Credential, deadline: Instant) -> reqwest::Result<Response> {
    let left = deadline.saturating_duration_since(Instant::now());
    authorized(request, credential).timeout(left).send().await
}

fn authorized(request: RequestBuilder, credential: &Credential) -> RequestBuilder {
    match credential {
        Credential::Nobody | Credential::Exchange(_) => request,
        Credential::Token(tokens) => request.bearer_auth(tokens.access.expose()),
        Credential::Login(login) => request.basic_auth(&login.username, Some(login.password.expose())),
        Credential::Session(session) => request.header(COOKIE, cookie(session.id.expose())),
    }
}

/// Stores the session that an answer has opened, unless it is a refusal, whose session is nobody's. Failing to store it does not undo the
/// request.
async fn store_session(client: &Client, credential: &Rc<Credential>, response: &Response, update: Option<Update>) {
    if !response.status().is_success() {
        return;
    }
    client.accepted.set(Some(Instant::now()));
    let authentication = &client.connection.authentication;
    if !authentication.uses_sessions() {
        return;
    }
    if let Some(id) = session_id(response.headers()) {
        authentication.opened(credential, id, None, update).await;
    }
}
