//! Exchanges before the first request: a login or a Kerberos ticket for a session, a grant for an access token.

use crate::api::Client;
use crate::api::auth::cookie::session_id;
use crate::api::auth::oidc::Provider;
use crate::api::http::body::{self, Body};
use crate::api::http::failure::Head;
use crate::error::{Error, Kind};
use crate::files::Update;
use crate::login::kerberos::{self, Ticket};
use crate::login::{Credential, Exchange, TokenRequest, Tokens};
use crate::signals;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Method, RequestBuilder};
use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::timeout;

/// Path of the login that the web server in front of Foreman checks.
const PATH: &str = "/api/users/extlogin";

/// Makes the exchange that the user's credential needs, if any. Concurrent requests share one exchange.
pub async fn ensure_authenticated(client: &Client) -> Result<(), Error> {
    let authentication = &client.connection.authentication;
    if !matches!(&*authentication.credential(), Credential::Exchange(_)) {
        return Ok(());
    }
    let _alone = authentication.exchange_lock.lock().await;
    let credential = authentication.credential();
    exchange(client, &credential, None).await?;
    Ok(())
}

/// Exchanges a credential, if it needs that. Returns the update of the session's file where no session is opened yet.
pub(in crate::api) async fn exchange(
    client: &Client,
    credential: &Rc<Credential>,
    update: Option<Update>,
) -> Result<Option<Update>, Error> {
    let connection = &client.connection;
    let request = client.http.for_read().get(client.url(PATH)).timeout(connection.request_timeout);
    let (request, principal) = match &**credential {
        Credential::Exchange(Exchange::Grant(request)) => {
            let tokens = match &update {
                Some(update) => stored_tokens(client, request, update).await?,
                None => provider(client).tokens(request).await?,
            };
            connection.authentication.replace(Rc::new(Credential::Token(tokens)));
            return Ok(update);
        }
        Credential::Exchange(Exchange::External(login)) => {
            (request.basic_auth(&login.username, Some(login.password.expose())), None)
        }
        Credential::Exchange(Exchange::Negotiate) => {
            let ticket = ticket(client).await?;
            (request.header(AUTHORIZATION, negotiate(&ticket)?), Some(ticket.principal))
        }
        _ => return Ok(update),
    };
    let id = open_session(client, request).await?;
    connection.authentication.opened(credential, &id, principal, update).await;
    Ok(None)
}

fn provider(client: &Client) -> Provider<'_> {
    let connection = &client.connection;
    Provider::new(&connection.tls, connection.request_timeout, connection.debug)
}

/// Time that an interrupted command still waits for the OpenID provider.
const LONGEST_AFTER_SIGNAL: Duration = Duration::from_secs(5);

/// Exchanges a grant and stores the refresh token that came with the answer. A signal meanwhile ends the command only after that:
/// the provider may have spent the old refresh token on this request, and the answer holds the only one that is good.
async fn stored_tokens(client: &Client, request: &TokenRequest, update: &Update) -> Result<Tokens, Error> {
    let signals = signals::claim()?;
    let provider = provider(client);
    let mut answer = pin!(provider.tokens(request));
    let (tokens, signal) = tokio::select! {
        tokens = &mut answer => (tokens, None),
        signal = signals.received() => {
            let tokens = timeout(LONGEST_AFTER_SIGNAL, answer).await;
            (tokens.unwrap_or_else(|_| Err(signals::interruption())), Some(signal))
        }
    };
    if let Ok(tokens) = &tokens {
        client.connection.authentication.store_refresh(tokens, update);
    }
    if let Some(signal) = signal {
        signals.pass_on(signal);
    }
    tokens
}

async fn open_session(client: &Client, request: RequestBuilder) -> Result<String, Error> {
    client.debug(|| format!("> GET {}", client.url(PATH)));
    let response = match request.send().await {
        Ok(response) => response,
        Err(error) => return Err(client.explain(&error).await),
    };
    client.debug(|| format!("< {}", response.status()));
    let head = Head::of(&response, Method::GET);
    client.http.note(&head.headers);
    if !head.status.is_success() {
        let body = match body::read(response, body::FAILURE).await? {
            Body::Whole(bytes) => bytes,
            Body::Cut(_) => Vec::new(),
        };
        return Err(client.failure(&head, &body, &[]));
    }
    let id = session_id(&head.headers).map(str::to_owned);
    id.ok_or_else(|| Error::new(Kind::Protocol, "the server has accepted the login, but opened no session"))
}

/// Gets a Kerberos ticket, on a thread of its own: the system's library blocks while it waits for the key server.
async fn ticket(client: &Client) -> Result<Ticket, Error> {
    let host = client.server().host_str().unwrap_or_default().to_owned();
    let asked = tokio::task::spawn_blocking(move || kerberos::ticket(&host));
    match tokio::time::timeout(client.connection.request_timeout, asked).await {
        Ok(answered) => answered.map_err(|panicked| Error::config(panicked.into()))?,
        Err(_) => Err(Error::new(Kind::Unreachable, "the Kerberos key server does not answer in time")),
    }
}

fn negotiate(ticket: &Ticket) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(&format!("Negotiate {}", ticket.token.expose()))
        .map_err(|cause| Error::config(cause.into()))?;
    value.set_sensitive(true);
    Ok(value)
}
