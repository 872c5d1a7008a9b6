//! `rexctl auth logout`

use crate::api::auth::oidc::{Provider, issuer_of};
use crate::config::{self, Key, Origin, Refresh, Removed, SessionFile, Settings};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::keyring;
use crate::noun::Verb;
use serde_json::json;
use std::time::Duration;
use tokio::time::timeout;

/// Removes the login that `rexctl auth login` has stored: the password, from the keyring and the configuration file, and the
/// session. Revokes the session's refresh token at an OpenID provider that supports it.
#[derive(clap::Args)]
pub struct Args;

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not log out")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let had_session = drop_session(&settings, context).await?;
        let from_keyring = remove_from_keyring(&settings).await;
        let profile = match settings.password.as_ref().map(|password| &password.origin) {
            Some(Origin::Profile { profile, .. }) => Some(profile.clone()),
            _ => None,
        };
        let from_file = match profile {
            Some(profile) => {
                config::remove(&context.environment, profile.as_deref(), Key::Password.name()).await? == Removed::Yes
            }
            None => false,
        };
        let had_login = from_keyring || from_file || had_session;
        let nothing = "No login was stored.";
        match (had_login, context.is_for_programs()) {
            (false, true) => return context.done(nothing, &json!({})).map(|()| Exit::Done),
            (false, false) => context.streams.note(nothing),
            (true, _) => {}
        }
        context.done("Logged out.", &json!({}))?;
        Ok(Exit::Done)
    }
}

/// Removes the session; false where there was none.
async fn drop_session(settings: &Settings, context: &mut Context) -> Result<bool, Error> {
    let file = settings.server.as_ref().and_then(|server| SessionFile::of(&server.value, &context.environment));
    let Some(file) = file else { return Ok(false) };
    let Some(removed) = file.remove().await.map_err(Error::config)? else { return Ok(false) };
    if let Some(refresh) = removed.session.and_then(|session| session.refresh) {
        revoke(&refresh, settings, context).await;
    }
    Ok(true)
}

/// Longest wait for the OpenID provider.
const LONGEST_REVOCATION: Duration = Duration::from_secs(10);

/// Revokes the refresh token where the provider is known; a failure is a warning, since the session is gone from this machine.
async fn revoke(refresh: &Refresh, settings: &Settings, context: &mut Context) {
    let configured = settings.oidc.issuer.as_ref().map(|issuer| issuer.value.clone());
    let Some(issuer) = configured.or_else(|| issuer_of(&refresh.endpoint)) else { return };
    let limit = settings.request_timeout().min(LONGEST_REVOCATION);
    let revoked = async {
        let tls = context.tls()?;
        Provider::new(&tls, limit, context.streams.debug_log()).revoke(&issuer, refresh).await
    };
    let failure = match timeout(limit, revoked).await {
        Ok(Ok(())) => return,
        Ok(Err(error)) => error.message().to_owned(),
        Err(_) => format!("no answer within {} s", limit.as_secs()),
    };
    context.streams.warn(&format!("the refresh token was not revoked at the OpenID provider: {failure}"));
}

async fn remove_from_keyring(settings: &Settings) -> bool {
    match (&settings.server, &settings.username) {
        (Some(server), Some(username)) => {
            matches!(keyring::remove(&server.value, &username.value).await, Ok(Some(_)))
        }
        _ => false,
    }
}
