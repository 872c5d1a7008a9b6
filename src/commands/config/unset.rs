//! `rexctl config unset`

use crate::config::{self, Removed};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use clap_complete::engine::ArgValueCandidates;
use serde_json::json;

/// Removes a setting from the configuration file, so that its default or another source applies.
///
/// The value is removed for the profile in use (--profile, REXCTL_PROFILE, or the file's own choice); without a profile, the one for all of
/// them.
#[derive(clap::Args)]
pub struct Args {
    /// Name of the setting
    #[arg(value_name = "SETTING", add = ArgValueCandidates::new(super::settings))]
    key: String,
}

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl config unset username
rexctl config unset defaults.organization_id";

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not change the configuration")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self { key } = self;
        let profile = config::target_profile(&context.globals.flags(), &context.environment)?;
        let removed = config::remove(&context.environment, profile.as_deref(), &key).await?;
        let profile = profile.filter(|_| key != "profile").map(|profile| format!(", profile {profile}"));
        let path = context.environment.config_file().unwrap_or_default();
        let place = format!("{}{}", path.display(), profile.unwrap_or_default());
        let told = match removed {
            Removed::Yes => format!("{key} is removed from {place}."),
            Removed::No => format!("{key} is not set in {place}."),
        };
        context.done(&told, &json!({})).map(|()| Exit::Done)
    }
}
