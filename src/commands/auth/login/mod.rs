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

/// Logs in as default_auth_type says, with a password unless it says otherwise: asks for what is not known of server,
/// username and password, and keeps the password in the system's keyring. With the setting use_sessions, and with
/// every other kind of login, the server's session is kept instead, until it expires.
#[derive(clap::Args)]
#[group(skip)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  rexctl auth login
  rexctl --server https://foreman.example.com auth login --username admin --token
  rexctl auth login oauth --two-factor    with a browser"
)]
pub struct Args {
    #[command(flatten)]
    basic: basic::Args,
}

impl Verb for Args {
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

/// The kinds of login.
pub fn kinds() -> Noun {
    Noun::new("login", "")
        .verb::<basic::Args>("basic", "Log in with a username and a password or personal access token")
        .verb::<basic_external::Args>(
            "basic-external",
            "Log in with a password that the web server before Foreman checks",
        )
        .verb::<negotiate::Args>("negotiate", "Log in with a Kerberos ticket")
        .verb::<oauth::Args>("oauth", "Log in at an OpenID provider")
}

/// The server, which may be sent a login.
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

/// Opens a session, keeps it, and sees to it that later commands use it.
async fn open_session(
    context: &mut Context,
    server: &Server,
    proof: Credential,
    auth_type: AuthType,
) -> Result<Exit, Error> {
    let file = SessionFile::of(server, &context.environment)
        .ok_or_else(|| Error::new(Kind::Config, "there is no home directory to keep the session in"))?;
    let settings = context.settings()?;
    let user = check(context, server, Authentication::with_session(proof, file, settings)).await?;
    // The other logins tell the name by themselves.
    let is_configured = matches!(auth_type, AuthType::Basic | AuthType::BasicExternal);
    remember(context, server, is_configured.then_some(user.as_str()), auth_type).await?;
    welcome(context, &user)
}

fn welcome(context: &mut Context, user: &str) -> Result<Exit, Error> {
    let user = crate::printable::line(user);
    context.done(&format!("Successfully logged in as '{user}'."), &json!({}))?;
    Ok(Exit::Done)
}

/// Whether the server accepts the login, its status being for those it knows; where sessions are used it opens one.
/// Whose login it was.
async fn check(context: &mut Context, server: &Server, authentication: Authentication) -> Result<String, Error> {
    let client = context.client_for(server, authentication)?;
    client.get("/api/status", &[]).await.map_err(|error| error.action("Could not log in"))?;
    if !client.has_opened_session() {
        return Err(Error::new(Kind::Protocol, "the server has accepted the login, but opened no session")
            .action("Could not log in"));
    }
    if let Some(failure) = client.take_session_failure() {
        return Err(Error::config(failure).action("Could not log in"));
    }
    Ok(client.username().unwrap_or_default())
}
