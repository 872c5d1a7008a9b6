//! The login, and the sources of its password: settings, a command, the system's keyring, the terminal.

mod authentication;
mod command;
mod grant;
pub mod kerberos;
pub mod keyring;
pub mod oidc;

pub use authentication::{Authentication, Credential, Exchange};
pub use grant::{Grant, TokenRequest, Tokens};

use crate::config::{AuthType, Password, Session, Settings};
use crate::error::{Error, Kind};
use crate::prompt;
use crate::secret::Secret;
use crate::streams::Streams;

/// A login name with a password, or a personal access token in the password's place.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Login name
    pub username: String,
    /// Password or personal access token
    pub password: Secret,
}

/// The ways to give a password without a terminal.
pub const INSTEAD_OF_PASSWORD: &str = "FOREMAN_PASSWORD, FOREMAN_TOKEN or rexctl auth login";
/// The ways to give a login name without a terminal.
pub const INSTEAD_OF_USERNAME: &str = "--username or FOREMAN_USERNAME";

/// Returns the login for requests to the configured server; none where a client certificate replaces it.
pub async fn credentials(settings: &Settings, streams: &mut Streams) -> Result<Option<Credentials>, Error> {
    if !settings.sends_login() {
        return Ok(None);
    }
    let server = settings.server()?;
    let username = username(settings, streams).await?;
    if let Some(credentials) = without_asking(settings, &username).await? {
        return Ok(Some(credentials));
    }
    let question = format!("Password of {username} at {server}");
    let typed = prompt::secret(streams, &question, INSTEAD_OF_PASSWORD).await;
    let password = typed.map_err(|error| match &settings.open_password {
        Some(file) if error.kind() == Kind::Usage => {
            error.hint(format!("The one in {file} is not used, since others can read it: chmod 600 {file}"))
        }
        _ => error,
    })?;
    Ok(Some(Credentials { username, password }))
}

/// Returns the credential where there is no session. Asks for the missing parts of the login.
pub async fn credential(settings: &Settings, streams: &mut Streams) -> Result<Credential, Error> {
    let auth_type = settings.auth_type.value;
    Ok(match auth_type {
        _ if !settings.sends_login() => Credential::Nobody,
        AuthType::Basic => credentials(settings, streams).await?.map_or(Credential::Nobody, Credential::Login),
        AuthType::BasicExternal => {
            let login = credentials(settings, streams).await?;
            login.map_or(Credential::Nobody, |login| Credential::Exchange(Exchange::External(login)))
        }
        AuthType::Negotiate => Credential::Exchange(Exchange::Negotiate),
        AuthType::OauthPassword => {
            Credential::Exchange(Exchange::Grant(oidc::password(settings, &settings.oidc, streams).await?))
        }
        AuthType::OauthCode | AuthType::OauthDevice => {
            let reason = format!("nobody is logged in at {}", settings.server()?);
            return Err(Error::new(Kind::Unauthenticated, reason).hint(format!("Log in with {}.", auth_type.command())));
        }
    })
}

/// Returns the credential that opens the session after `session`, without a question; none where this machine lacks one.
pub async fn renewed(settings: &Settings, session: &Session) -> Result<Option<Credential>, Error> {
    let auth_type = session.auth_type.unwrap_or(settings.auth_type.value);
    if let Some(refresh) = &session.refresh {
        let request = TokenRequest::again(refresh, auth_type, &session.user_name);
        return Ok(Some(Credential::Exchange(Exchange::Grant(request))));
    }
    let known = async || without_asking(settings, &session.user_name).await;
    Ok(match auth_type {
        AuthType::Basic => known().await?.map(Credential::Login),
        AuthType::BasicExternal => known().await?.map(|login| Credential::Exchange(Exchange::External(login))),
        AuthType::Negotiate => Some(Credential::Exchange(Exchange::Negotiate)),
        AuthType::OauthPassword => {
            oidc::without_asking(settings).map(|request| Credential::Exchange(Exchange::Grant(request)))
        }
        AuthType::OauthCode | AuthType::OauthDevice => None,
    })
}

/// Returns the login of `username` where this machine knows the password.
async fn without_asking(settings: &Settings, username: &str) -> Result<Option<Credentials>, Error> {
    let of_another = settings.username.as_ref().is_some_and(|configured| configured.value != username);
    let password = match settings.password.as_ref().map(|password| &password.value).filter(|_| !of_another) {
        Some(Password::Given(password)) => Some(password.clone()),
        Some(Password::Command(command)) => Some(command::first_line(command).await.map_err(Error::config)?),
        None => keyring::lookup(settings.server()?, username).await.unwrap_or_default(),
    };
    Ok(password.map(|password| Credentials { username: username.to_owned(), password }))
}

/// Returns the configured login name, or the typed one.
pub async fn username(settings: &Settings, streams: &mut Streams) -> Result<String, Error> {
    match &settings.username {
        Some(username) => Ok(username.value.clone()),
        None => prompt::text(streams, "Username", INSTEAD_OF_USERNAME).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Environment, Flags, Key, resolve};
    use crate::error::Kind;

    async fn login(flags: Flags, environment: Environment) -> Result<Option<(String, String)>, Error> {
        let settings = resolve(&flags, &environment).unwrap();
        let mut streams = Streams::standard();
        streams.may_ask = false;
        let found = credentials(&settings, &mut streams).await?;
        Ok(found.map(|found| (found.username, found.password.expose().to_owned())))
    }

    fn known() -> Environment {
        Environment::closed().with("FOREMAN_URL", "https://x.example.com").with("FOREMAN_USER", "ann")
    }

    #[tokio::test]
    async fn a_given_password_or_token_is_used_as_it_is() {
        for variable in ["FOREMAN_PASSWORD", "FOREMAN_TOKEN"] {
            let found = login(Flags::default(), known().with(variable, " p ")).await.unwrap();
            assert_eq!(found, Some(("ann".into(), " p ".into())));
        }
    }

    #[tokio::test]
    async fn the_password_command_is_run_when_nothing_is_given() {
        let home = tempfile::tempdir().unwrap();
        let mut environment = known();
        environment.config_dir = Some(home.path().into());
        crate::config::set(&environment, None, "username", "ann").await.unwrap();
        crate::config::set(&environment, None, "password_command", "echo said").await.unwrap();
        let found = login(Flags::default(), environment.clone()).await.unwrap();
        assert_eq!(found, Some(("ann".into(), "said".into())));
        let found = login(Flags::default(), environment.with("FOREMAN_PASSWORD", "given")).await.unwrap();
        assert_eq!(found, Some(("ann".into(), "given".into())));
    }

    #[tokio::test]
    async fn a_client_certificate_stands_for_the_login() {
        let flags = Flags::default().with(Key::SslClientCert, "/c").with(Key::SslClientKey, "/k");
        assert_eq!(login(flags, known()).await.unwrap(), None);
    }

    #[tokio::test]
    async fn without_server_or_username_there_is_one_clear_sentence() {
        let bare = login(Flags::default(), Environment::closed()).await.unwrap_err();
        let nameless = Environment::closed().with("FOREMAN_URL", "https://x.example.com").with("FOREMAN_TOKEN", "t");
        let nameless = login(Flags::default(), nameless).await.unwrap_err();
        assert_eq!((bare.kind(), nameless.kind()), (Kind::Usage, Kind::Usage));
        assert!(bare.to_string().contains("FOREMAN_SERVER_URL"), "{bare}");
        assert!(nameless.to_string().contains("--username or FOREMAN_USERNAME"), "{nameless}");
    }
}
