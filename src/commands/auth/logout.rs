//! `rexctl auth logout`

use crate::config::{self, Key, Origin, Removed, Settings};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::keyring;
use crate::noun::Verb;

/// Removes the password that `rexctl auth login` has kept, from the keyring and from the
/// configuration file.
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
        if !from_keyring && !from_file {
            context.streams.note("No password was kept.");
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
