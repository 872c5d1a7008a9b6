//! `rexctl auth logout`

use crate::config::{self, Key, Origin, Removed, SessionFile, Settings};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::keyring;
use crate::noun::Verb;

/// Removes what `rexctl auth login` has kept: the password, from the keyring and from the
/// configuration file, and the session.
#[derive(clap::Args)]
pub struct Args {}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self {} = self;
        let settings = context.settings()?;
        let from_keyring = remove_from_keyring(&settings);
        let profile = match settings.password.as_ref().map(|password| &password.origin) {
            Some(Origin::Profile { profile, .. }) => Some(profile.clone()),
            _ => None,
        };
        let from_file = match profile {
            Some(profile) => config::remove(&context.environment, profile.as_deref(), Key::Password)? == Removed::Yes,
            None => false,
        };
        let file = settings.server.as_ref().and_then(|server| SessionFile::of(&server.value, &context.environment));
        let had_session = file.map_or(Ok(false), |file| file.remove()).map_err(Error::config)?;
        if !from_keyring && !from_file && !had_session {
            context.streams.note("No login was kept.");
        }
        writeln!(context.streams.out(), "Logged out.")?;
        Ok(Exit::Done)
    }
}

fn remove_from_keyring(settings: &Settings) -> bool {
    match (&settings.server, &settings.username) {
        (Some(server), Some(username)) => {
            matches!(keyring::remove(&server.value, &username.value), Ok(Some(_)))
        }
        _ => false,
    }
}
