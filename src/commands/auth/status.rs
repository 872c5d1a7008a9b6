//! `rexctl auth status`

use crate::config::{AuthType, Password, Session, Settings, Sourced};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::keyring;
use crate::noun::Verb;
use crate::printable;
use crate::render;
use crate::streams::Output;
use chrono::DateTime;
use serde_json::{Value, json};
use std::fmt::Display;

/// Shows who would log in where and how: the session that stands for the login and when it ends, or where the password
/// would come from. Nothing is sent, no command is run, nothing is asked.
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
            tell_session(context.streams.out(), &settings, &session)?;
        } else if settings.auth_type.value.needs_session() {
            let out = context.streams.out();
            writeln!(out, "Using sessions, you are currently not logged in.")?;
            writeln!(out, "Server:    {}", told(settings.server.as_ref()))?;
            writeln!(out, "Login:     {}", told(Some(&settings.auth_type)))?;
        } else {
            let password = password(&settings).await;
            tell_credentials(context.streams.out(), &settings, &password)?;
        }
        Ok(Exit::Done)
    }
}

/// The session that would stand for the login.
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
            let password = if auth_type.needs_session() { None } else { Some(password(settings).await) };
            json!({ "server": server, "username": username, "login": auth_type.name(), "password": password })
        }
    }
}

/// The kind of login that has opened the session; hammer does not keep it.
fn auth_type(settings: &Settings, session: &Session) -> AuthType {
    session.auth_type.unwrap_or(settings.auth_type.value)
}

fn tell_session(out: &mut dyn Output, settings: &Settings, session: &Session) -> Result<(), Error> {
    writeln!(out, "Session exists, currently logged in as '{}'.", printable::line(&session.user_name))?;
    let auth_type = auth_type(settings, session);
    if !auth_type.needs_session() {
        return Ok(());
    }
    writeln!(out, "Server:    {}", told(settings.server.as_ref()))?;
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

/// Seconds since 1970 as a time.
fn time(seconds: i64) -> String {
    let time = DateTime::from_timestamp(seconds, 0);
    time.map_or_else(|| "unknown".into(), |time| time.format("%Y-%m-%d %H:%M:%S UTC").to_string())
}

fn tell_credentials(out: &mut dyn Output, settings: &Settings, password: &str) -> Result<(), Error> {
    match &settings.username {
        Some(username) => {
            writeln!(out, "Using configured credentials for user '{}'.", printable::line(&username.value))?;
        }
        None => writeln!(out, "Credentials are not configured.")?,
    }
    writeln!(out, "Server:    {}", told(settings.server.as_ref()))?;
    writeln!(out, "Username:  {}", told(settings.username.as_ref()))?;
    writeln!(out, "Password:  {}", printable::line(password))?;
    Ok(())
}

fn told<T: Display>(value: Option<&Sourced<T>>) -> String {
    let text = value.map_or_else(|| "-".into(), |value| format!("{}  ({})", value.value, value.origin));
    printable::line(&text).into_owned()
}

/// Where the password would come from.
async fn password(settings: &Settings) -> String {
    if !settings.sends_login() {
        return "none: the client certificate stands for it".into();
    }
    if let Some(password) = &settings.password {
        let what = match &password.value {
            Password::Given(_) => "given",
            Password::Command(_) => "printed by password_command",
        };
        return format!("{what}  ({})", password.origin);
    }
    let (Some(server), Some(username)) = (&settings.server, &settings.username) else { return "asked for".into() };
    match keyring::lookup(&server.value, &username.value).await {
        Ok(Some(_)) => "kept in the system's keyring".into(),
        Ok(None) => "asked for: the system's keyring has none".into(),
        Err(keyring::Unavailable) => "asked for: the system's keyring is not available".into(),
    }
}
