//! `rexctl auth login`

pub mod basic;
pub mod basic_external;
pub mod negotiate;
pub mod oauth;
mod remembering;

use crate::config::{AuthType, Server, SessionFile, Settings};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::login::{Authentication, Credential};
use crate::noun::{Noun, Verb};
use crate::prompt;
use remembering::remember;
use serde_json::json;

/// Logs in with the kind of login of the setting default_auth_type, a password by default. Asks for a missing server, username
/// or password, and stores the password in the system's keyring. With the setting use_sessions, and with every other kind of
/// login, stores the server's session instead, until it expires.
#[derive(clap::Args)]
#[group(skip)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(flatten)]
    basic: basic::Args,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not log in")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let auth_type = context.settings()?.auth_type.value;
        if auth_type != AuthType::Basic && self.basic.names_anything() {
            return Err(Error::usage(format!("--token and --insecure-storage: not with {auth_type}"))
                .hint("Name the login: rexctl auth login basic."));
        }
        match auth_type {
            AuthType::Basic => self.basic.run(context).await,
            AuthType::BasicExternal => basic_external::Args.run(context).await,
            AuthType::Negotiate => negotiate::Args.run(context).await,
            AuthType::OauthPassword | AuthType::OauthCode | AuthType::OauthDevice => {
                oauth::Args::of(auth_type).run(context).await
            }
        }
    }
}

/// Returns the kinds of login as verbs.
pub fn kinds() -> Noun {
    Noun::new("login", "")
        .verb::<basic::Args>("basic", "Log in with a username and a password or personal access token")
        .examples(
            "rexctl auth login basic --username admin\n\
                 rexctl auth login basic --username admin --token",
        )
        .verb::<basic_external::Args>(
            "basic-external",
            "Log in with a password that the web server before Foreman checks",
        )
        .examples("rexctl auth login basic-external --username ann")
        .verb::<negotiate::Args>("negotiate", "Log in with a Kerberos ticket")
        .examples("rexctl auth login negotiate    # after kinit")
        .verb::<oauth::Args>("oauth", "Log in at an OpenID provider")
        .examples(
            "rexctl auth login oauth --two-factor -c rexctl \\\n  \
                 --oidc-issuer https://sso.example.com/realms/lab\n\
                 rexctl auth login oauth -c rexctl -u ann \\\n  \
                 -t https://sso.example.com/realms/lab/protocol/openid-connect/token\n\
                 rexctl auth login oauth --device -c rexctl \\\n  \
                 --oidc-issuer https://sso.example.com/realms/lab    # from another machine",
        )
}

/// Returns the server, or asks for it; refuses one that a login must not be sent to.
async fn server(settings: &Settings, context: &mut Context) -> Result<Server, Error> {
    let server = match &settings.server {
        Some(server) => server.value.clone(),
        None => {
            let typed = prompt::text(&mut context.streams, "Foreman server", "--server or FOREMAN_SERVER_URL").await?;
            Server::parse(&typed).map_err(|reason| Error::usage(format!("Foreman server: {reason}")))?
        }
    };
    settings.check_transport(&server)?;
    Ok(server)
}

/// Opens a session, stores it, and makes later commands use it.
async fn open_session(
    context: &mut Context,
    server: &Server,
    credential: Credential,
    auth_type: AuthType,
) -> Result<Exit, Error> {
    let file = SessionFile::of(server, &context.environment)
        .ok_or_else(|| Error::new(Kind::Config, "there is no home directory to store the session in"))?;
    let settings = context.settings()?;
    let user = check(context, server, Authentication::with_session(credential, file, settings)).await?;
    // The other kinds of login have the name in their ticket or token.
    let is_configured = matches!(auth_type, AuthType::Basic | AuthType::BasicExternal);
    remember(context, server, is_configured.then_some(user.as_str()), auth_type).await?;
    welcome(context, &user)
}

fn welcome(context: &mut Context, user: &str) -> Result<Exit, Error> {
    let user = crate::printable::line(user);
    context.done(&format!("Successfully logged in as '{user}'."), &json!({}))?;
    Ok(Exit::Done)
}

/// Checks the login by reading the server's status, which needs one and opens a session where these are used. Returns the user's
/// name.
async fn check(context: &mut Context, server: &Server, authentication: Authentication) -> Result<String, Error> {
    let client = context.client_for(server, authentication)?;
    client.get("/api/status", &[]).await?;
    if !client.has_opened_session() {
        return Err(Error::new(Kind::Protocol, "the server has accepted the login, but opened no session"));
    }
    if let Some(failure) = client.take_session_failure() {
        return Err(Error::config(failure));
    }
    Ok(client.username().unwrap_or_default())
}
