//! `rexctl auth status`

use crate::config::{Password, Session, Settings, Sourced};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::keyring;
use crate::noun::Verb;
use crate::{printable, streams};
use serde_json::json;
use std::fmt::Display;

/// Shows who would log in where, and where the password would come from. Nothing is sent, no command
/// is run, nothing is asked.
#[derive(clap::Args)]
pub struct Args {}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self {} = self;
        let settings = context.settings()?;
        if let Some(session) = session(context, &settings) {
            return told_session(context, &settings, &session);
        }
        let username = settings.username.as_ref().map(|username| username.value.as_str());
        let password = password(&settings);
        if context.globals.wants_json() {
            let server = settings.server.as_ref().map(|server| server.value.to_string());
            let status = json!({ "server": server, "username": username, "password": password });
            streams::write_json(context.streams.out(), &status)?;
            return Ok(Exit::Done);
        }
        let message = match username {
            Some(username) => format!("Using configured credentials for user '{}'.", printable::line(username)),
            None => "Credentials are not configured.".into(),
        };
        let out = context.streams.out();
        writeln!(out, "{message}")?;
        writeln!(out, "Server:    {}", told(settings.server.as_ref()))?;
        writeln!(out, "Username:  {}", told(settings.username.as_ref()))?;
        writeln!(out, "Password:  {}", printable::line(&password))?;
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
    session.filter(|session| settings.takes_session_of(&session.user_name))
}

fn told_session(context: &mut Context, settings: &Settings, session: &Session) -> Result<Exit, Error> {
    let user = &session.user_name;
    if context.globals.wants_json() {
        let server = settings.server.as_ref().map(|server| server.value.to_string());
        let status = json!({ "server": server, "username": user, "session": true });
        streams::write_json(context.streams.out(), &status)?;
        return Ok(Exit::Done);
    }
    let user = printable::line(user);
    writeln!(context.streams.out(), "Session exists, currently logged in as '{user}'.")?;
    Ok(Exit::Done)
}

fn told<T: Display>(value: Option<&Sourced<T>>) -> String {
    let text = value.map_or_else(|| "-".into(), |value| format!("{}  ({})", value.value, value.origin));
    printable::line(&text).into_owned()
}

/// Where the password would come from.
fn password(settings: &Settings) -> String {
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
    match keyring::lookup(&server.value, &username.value) {
        Ok(Some(_)) => "kept in the system's keyring".into(),
        Ok(None) => "asked for: the system's keyring has none".into(),
        Err(keyring::Unavailable) => "asked for: the system's keyring is not available".into(),
    }
}
