//! Who logs in, and where the password comes from: what was given, a command, the system's keyring, the terminal.

mod command;
pub mod keyring;

use crate::config::{Password, Settings};
use crate::error::Error;
use crate::prompt;
use crate::secret::Secret;
use crate::streams::Streams;

/// What basic authentication sends; a personal access token stands in the password's place.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Login name
    pub username: String,
    /// Password or personal access token
    pub password: Secret,
}

/// What the user can do where nobody can be asked for the password.
pub const INSTEAD_OF_PASSWORD: &str = "FOREMAN_PASSWORD, FOREMAN_TOKEN or rexctl auth login";
/// What the user can do where nobody can be asked for the login name.
pub const INSTEAD_OF_USERNAME: &str = "--username or FOREMAN_USERNAME";

/// The login for requests to the configured server; none where a client certificate stands for it.
pub async fn credentials(settings: &Settings, streams: &mut Streams) -> Result<Option<Credentials>, Error> {
    if !settings.sends_login() {
        return Ok(None);
    }
    let server = settings.server()?;
    let username = username(settings, streams).await?;
    let password = match settings.password.as_ref().map(|password| &password.value) {
        Some(Password::Given(password)) => password.clone(),
        Some(Password::Command(command)) => command::first_line(command).map_err(Error::config)?,
        None => match keyring::lookup(server, &username) {
            Ok(Some(password)) => password,
            Ok(None) | Err(keyring::Unavailable) => {
                let question = format!("Password of {username} at {server}");
                prompt::secret(streams, &question, INSTEAD_OF_PASSWORD).await?
            }
        },
    };
    Ok(Some(Credentials { username, password }))
}

/// The configured login name, or the one the user types.
pub async fn username(settings: &Settings, streams: &mut Streams) -> Result<String, Error> {
    match &settings.username {
        Some(username) => Ok(username.value.clone()),
        None => prompt::text(streams, "Username", INSTEAD_OF_USERNAME).await,
    }
}
