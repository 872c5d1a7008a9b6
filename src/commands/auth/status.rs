//! `rexctl auth status`

use crate::config::{AuthType, Origin, Password, Session, Settings, Sourced};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::keyring;
use crate::noun::Verb;
use crate::printable;
use crate::render;
use crate::streams::Output;
use chrono::DateTime;
use serde_json::{Value, json};
use std::fmt::{self, Display};

/// Shows the login that would be used: server, user, and the session with its end, or the source of the password. Sends nothing,
/// runs no command and asks nothing.
#[derive(clap::Args)]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let session = session(context, &settings);
        if context.is_for_programs() {
            let options = context.render_options(None)?;
            render::document(context.streams.out(), &as_json(&settings, session.as_ref()).await, &options)?;
        } else if let Some(session) = session {
            write_session(context.streams.out(), &settings, &session)?;
        } else if settings.auth_type.value.needs_session() {
            let out = context.streams.out();
            writeln!(out, "Using sessions, you are currently not logged in.")?;
            writeln!(out, "Server:    {}", with_origin(settings.server.as_ref()))?;
            writeln!(out, "Login:     {}", with_origin(Some(&settings.auth_type)))?;
        } else {
            let password = PasswordSource::of(&settings).await;
            write_credentials(context.streams.out(), &settings, &password)?;
        }
        Ok(Exit::Done)
    }
}

/// Returns the session that would replace the login.
fn session(context: &mut Context, settings: &Settings) -> Option<Session> {
    let server = settings.server.as_ref().map(|server| &server.value);
    let file = server.and_then(|server| settings.session_file(server, &context.environment))?;
    let session = file.read().unwrap_or_else(|unusable| {
        context.streams.warn(&format!("{unusable:#}"));
        None
    });
    session.filter(|session| settings.takes(session))
}

async fn as_json(settings: &Settings, session: Option<&Session>) -> Value {
    let server = settings.server.as_ref().map(|server| server.value.to_string());
    match session {
        Some(session) => json!({
            "server": server,
            "username": session.user_name,
            "session": true,
            "login": auth_type(settings, session).name(),
            "expires": session.expires.map(time),
            "renewable": session.refresh.is_some(),
        }),
        None => {
            let auth_type = settings.auth_type.value;
            let username = settings.username.as_ref().map(|username| username.value.as_str());
            let password = if auth_type.needs_session() { None } else { Some(PasswordSource::of(settings).await) };
            json!({
                "server": server,
                "username": username,
                "login": auth_type.name(),
                "password": password.as_ref().map(PasswordSource::word),
                "password_origin": password.as_ref().and_then(PasswordSource::origin).map(ToString::to_string),
            })
        }
    }
}

/// Returns the kind of login that has opened the session, which hammer does not store.
fn auth_type(settings: &Settings, session: &Session) -> AuthType {
    session.auth_type.unwrap_or(settings.auth_type.value)
}

fn write_session(out: &mut dyn Output, settings: &Settings, session: &Session) -> Result<(), Error> {
    writeln!(out, "Session exists, currently logged in as '{}'.", printable::line(&session.user_name))?;
    let auth_type = auth_type(settings, session);
    if !auth_type.needs_session() {
        return Ok(());
    }
    writeln!(out, "Server:    {}", with_origin(settings.server.as_ref()))?;
    writeln!(out, "Login:     {auth_type}")?;
    let ends = session.expires.map_or_else(|| "when the server has not heard of it for a while".into(), time);
    let next = match (auth_type, &session.refresh) {
        (AuthType::Negotiate, _) => "; the Kerberos ticket opens another",
        (_, Some(_)) => "; the OpenID provider is then asked for another",
        _ => "",
    };
    writeln!(out, "Expires:   {ends}{next}")?;
    Ok(())
}

/// Formats seconds since 1970 as a time.
fn time(seconds: i64) -> String {
    let time = DateTime::from_timestamp(seconds, 0);
    time.map_or_else(|| "unknown".into(), |time| time.format("%Y-%m-%d %H:%M:%S UTC").to_string())
}

fn write_credentials(out: &mut dyn Output, settings: &Settings, password: &PasswordSource) -> Result<(), Error> {
    match &settings.username {
        Some(username) => {
            writeln!(out, "Using configured credentials for user '{}'.", printable::line(&username.value))?;
        }
        None => writeln!(out, "Credentials are not configured.")?,
    }
    writeln!(out, "Server:    {}", with_origin(settings.server.as_ref()))?;
    writeln!(out, "Username:  {}", with_origin(settings.username.as_ref()))?;
    writeln!(out, "Password:  {}", printable::line(&password.to_string()))?;
    Ok(())
}

/// Formats a value with its origin.
fn with_origin<T: Display>(value: Option<&Sourced<T>>) -> String {
    let text = value.map_or_else(|| "-".into(), |value| format!("{}  ({})", value.value, value.origin));
    printable::line(&text).into_owned()
}

/// The place that the password would come from.
enum PasswordSource {
    /// None is sent: the client certificate replaces it
    Certificate,
    /// The configured password
    Given(Origin),
    /// A command
    Command(Origin),
    /// The system's keyring
    Keyring,
    /// A question on the terminal, and the reason for it
    Prompt(&'static str),
}

impl PasswordSource {
    async fn of(settings: &Settings) -> Self {
        if !settings.sends_login() {
            return PasswordSource::Certificate;
        }
        if let Some(Sourced { value, origin }) = settings.password.clone() {
            return match value {
                Password::Given(_) => PasswordSource::Given(origin),
                Password::Command(_) => PasswordSource::Command(origin),
            };
        }
        let (Some(server), Some(username)) = (&settings.server, &settings.username) else {
            return PasswordSource::Prompt("");
        };
        match keyring::lookup(&server.value, &username.value).await {
            Ok(Some(_)) => PasswordSource::Keyring,
            Ok(None) => PasswordSource::Prompt(": the system's keyring has none"),
            Err(keyring::Unavailable) => PasswordSource::Prompt(": the system's keyring is not available"),
        }
    }

    /// Returns the word for programs.
    fn word(&self) -> &'static str {
        match self {
            PasswordSource::Certificate => "none",
            PasswordSource::Given(_) => "given",
            PasswordSource::Command(_) => "command",
            PasswordSource::Keyring => "keyring",
            PasswordSource::Prompt(_) => "prompt",
        }
    }

    fn origin(&self) -> Option<&Origin> {
        match self {
            PasswordSource::Given(origin) | PasswordSource::Command(origin) => Some(origin),
            PasswordSource::Certificate | PasswordSource::Keyring | PasswordSource::Prompt(_) => None,
        }
    }
}

impl Display for PasswordSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PasswordSource::Certificate => f.write_str("none: the client certificate replaces it"),
            PasswordSource::Given(origin) => write!(f, "given  ({origin})"),
            PasswordSource::Command(origin) => write!(f, "printed by password_command  ({origin})"),
            PasswordSource::Keyring => f.write_str("stored in the system's keyring"),
            PasswordSource::Prompt(reason) => write!(f, "asked for{reason}"),
        }
    }
}
