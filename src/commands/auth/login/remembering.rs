//! The settings and passwords that a login stores for later commands.

use crate::config::{self, AuthType, Flags, Key, Server, Settings};
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::login::{Credentials, keyring};

/// Stores the settings that later commands would lack without the options of this one: server, username, and the kind of
/// login where it uses sessions.
pub async fn remember(
    context: &mut Context,
    server: &Server,
    username: Option<&str>,
    auth_type: AuthType,
) -> Result<(), Error> {
    let (_, known) = without_flags(context)?;
    set_unknown(context, Key::Server, known.server.is_none(), &server.to_string()).await?;
    if let Some(username) = username {
        set_unknown(context, Key::Username, known.username.is_none(), username).await?;
    }
    let is_missing = auth_type.needs_session() && !known.uses_sessions();
    set_unknown(context, Key::DefaultAuthType, is_missing, auth_type.name()).await
}

/// Stores a setting that later commands would lack.
pub async fn set_unknown(context: &mut Context, key: Key, is_unknown: bool, text: &str) -> Result<(), Error> {
    if is_unknown {
        let (profile, _) = without_flags(context)?;
        let path = config::set(&context.environment, profile.as_deref(), key.name(), text).await?;
        if !context.is_for_programs() {
            context.streams.note(&format!("{} is set in {}.", key.name(), path.display()));
        }
    }
    Ok(())
}

/// Returns the profile in use, and the settings of a later command that has no other option.
pub fn without_flags(context: &Context) -> Result<(Option<String>, Settings), Error> {
    let typed = context.globals.flags();
    let profile = config::target_profile(&typed, &context.environment)?;
    let flags = Flags { config: typed.config, profile: typed.profile, ..Flags::default() };
    Ok((profile, config::resolve(&flags, &context.environment)?))
}

/// Stores the password in the keyring, or with --insecure-storage in the file, and then the settings that go with it.
pub async fn store(
    context: &mut Context,
    server: &Server,
    credentials: &Credentials,
    insecure_storage: bool,
) -> Result<(), Error> {
    if keyring::store(server, &credentials.username, &credentials.password).await.is_ok() {
        return remember(context, server, Some(&credentials.username), AuthType::Basic).await;
    }
    if !insecure_storage {
        return Err(Error::new(Kind::Config, "the system's keyring is not available: the password is not stored")
            .hint("Set FOREMAN_PASSWORD or password_command, or repeat with --insecure-storage to store it unencrypted in a file."));
    }
    store_unencrypted(context, server, credentials).await
}

/// Stores the password in the file. It goes to the file's user and server, so these must be the ones it was typed for.
async fn store_unencrypted(context: &mut Context, server: &Server, credentials: &Credentials) -> Result<(), Error> {
    let (profile, known) = without_flags(context)?;
    let same_server = known.server.is_none_or(|known| known.value.origin() == server.origin());
    let same_user = known.username.is_none_or(|known| known.value == credentials.username);
    if !same_server || !same_user {
        return Err(Error::usage("--insecure-storage: another server or user is configured")
            .hint("Store this login in a profile of its own: rexctl config set --profile NAME server URL"));
    }
    remember(context, server, Some(&credentials.username), AuthType::Basic).await?;
    let stored = [(Key::Username, credentials.username.as_str()), (Key::Password, credentials.password.expose())];
    for (key, text) in stored {
        let path = config::set(&context.environment, profile.as_deref(), key.name(), text).await?;
        if key == Key::Password {
            context.streams.warn(&format!("the password is stored unencrypted in {}", path.display()));
        }
    }
    Ok(())
}
