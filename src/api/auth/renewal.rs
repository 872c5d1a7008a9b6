//! Renewal of a session that the server does not accept any more. One command at a time does it, since a refresh token may be valid
//! only once; the others wait, and take the session that it has stored.

use crate::api::Client;
use crate::api::auth::exchange;
use crate::config::{Session, SessionFile, Settings};
use crate::error::Error;
use crate::files::{Update, busy};
use crate::login::{self, Credential};
use std::rc::Rc;

/// A replaced credential.
pub(in crate::api) struct Renewed {
    /// The update of the session's file, which ends once the new session is stored.
    pub update: Option<Update>,
}

/// Replaces a credential that the server did not accept; none where there is no other. Never asks for a password, which would come in the
/// middle of a command.
pub(in crate::api) async fn renew(client: &Client, rejected: &Rc<Credential>) -> Option<Renewed> {
    let authentication = &client.connection.authentication;
    let (Credential::Session(session), Some((file, settings))) = (&**rejected, authentication.storage()) else {
        return None;
    };
    let _alone = authentication.exchange_lock.lock().await;
    if !authentication.is_current(rejected) {
        // Another request of this command has replaced it.
        return Some(Renewed { update: None });
    }
    let renewed = match begin(client, file).await {
        Begun::Busy(reason) => Err(reason),
        begun => {
            replace(client, begun, stored(file, settings), session).await.map_err(|error| error.message().to_owned())
        }
    };
    renewed.unwrap_or_else(|reason| {
        client.debug(|| format!("the session has expired, and there is no login: {reason}"));
        authentication.replace(rejected.clone());
        None
    })
}

/// The start of an update of the session's file.
enum Begun {
    Update(Update),
    /// The file cannot be written, by other commands neither.
    Unwritable,
    /// Another command is updating it, and may be using the refresh token.
    Busy(String),
}

async fn begin(client: &Client, file: &SessionFile) -> Begun {
    // The other command makes two requests: to the OpenID provider, then to the server.
    let longest_wait = 2 * client.connection.request_timeout;
    match file.begin(longest_wait).await {
        Ok(Some(update)) => Begun::Update(update),
        Ok(None) => Begun::Busy(busy(longest_wait)),
        Err(_) => Begun::Unwritable,
    }
}

fn stored(file: &SessionFile, settings: &Settings) -> Option<Session> {
    file.read().ok().flatten().filter(|session| settings.takes(session))
}

async fn replace(
    client: &Client,
    begun: Begun,
    stored: Option<Session>,
    expired: &Session,
) -> Result<Option<Renewed>, Error> {
    let authentication = &client.connection.authentication;
    let Some((_, settings)) = authentication.storage() else { return Ok(None) };
    let update = match begun {
        Begun::Update(update) => Some(update),
        _ => None,
    };
    let session = match stored {
        Some(newer) if newer.id != expired.id => {
            client.debug(|| "the session has expired: taking the one that another command has opened".into());
            authentication.replace(Rc::new(Credential::Session(newer)));
            return Ok(Some(Renewed { update: None }));
        }
        Some(same) => same,
        // A logout meanwhile has revoked the refresh token.
        None if update.is_some() && expired.refresh.is_some() => return Ok(None),
        None => expired.clone(),
    };
    let Some(credential) = login::renewed(settings, &session).await? else { return Ok(None) };
    client.debug(|| "the session has expired: logging in again".into());
    let credential = Rc::new(credential);
    authentication.replace(credential.clone());
    let update = exchange::exchange(client, &credential, update).await?;
    Ok(Some(Renewed { update }))
}
