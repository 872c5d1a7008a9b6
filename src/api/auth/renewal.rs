//! Replacing a session that the server does not accept any more. One command at a time does so: a refresh token may be worth
//! nothing once it was used. The others wait, and take the session that it has stored.

use crate::api::Client;
use crate::api::auth::extlogin;
use crate::config::{Session, SessionFile, Settings};
use crate::error::Error;
use crate::files::{Update, busy};
use crate::login::{self, Credential};
use std::rc::Rc;

/// There is something else to show now.
pub(in crate::api) struct Renewed {
    /// The update of the session's file, to be ended once the new session is stored.
    pub update: Option<Update>,
}

/// Replaces `shown`, which the server did not accept; none where there is nothing else to show. Nobody is asked for a
/// password in the middle of a command.
pub(in crate::api) async fn renew(client: &Client, shown: &Rc<Credential>) -> Option<Renewed> {
    let authentication = &client.connection.authentication;
    let (Credential::Session(session), Some((file, settings))) = (&**shown, authentication.storage()) else {
        return None;
    };
    let _alone = authentication.exchange_lock.lock().await;
    if !authentication.is_current(shown) {
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
        authentication.replace(shown.clone());
        None
    })
}

/// How an update of the session's file began.
enum Begun {
    Update(Update),
    /// Nothing can be written there, and nobody else does.
    Unwritable,
    /// Another command has not done with it. It may be using the refresh token.
    Busy(String),
}

async fn begin(client: &Client, file: &SessionFile) -> Begun {
    // Another one asks the OpenID provider and then the server.
    let patience = 2 * client.connection.request_timeout;
    match file.begin(patience).await {
        Ok(Some(update)) => Begun::Update(update),
        Ok(None) => Begun::Busy(busy(patience)),
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
        // Somebody has logged out meanwhile, which revokes the refresh token.
        None if update.is_some() && expired.refresh.is_some() => return Ok(None),
        None => expired.clone(),
    };
    let Some(proof) = login::renewed(settings, &session).await? else { return Ok(None) };
    client.debug(|| "the session has expired: logging in again".into());
    let proof = Rc::new(proof);
    authentication.replace(proof.clone());
    let update = extlogin::trade(client, &proof, update).await?;
    Ok(Some(Renewed { update }))
}
