//! `rexctl config set`

use crate::config::{self, Key};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::prompt;
use clap_complete::engine::ArgValueCandidates;
use serde_json::json;

/// Changes a setting in the configuration file.
///
/// The value is stored for the profile in use (--profile, REXCTL_PROFILE, or the file's own choice);
/// without a profile it applies to all of them.
#[derive(clap::Args)]
#[command(after_help = config::help().trim_end().to_owned())]
pub struct Args {
    /// Name of the setting
    #[arg(value_name = "SETTING", add = ArgValueCandidates::new(super::settings))]
    key: String,
    /// Value to store; a password is asked for instead
    value: Option<String>,
    /// Store a password unencrypted in the file; rexctl auth login stores it in the system's keyring
    #[arg(long)]
    insecure_storage: bool,
}

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl config set server https://foreman.example.com
rexctl config set username admin --profile lab
rexctl config set profile lab        # use it unless another profile is named
rexctl config set password_command 'pass show foreman'
rexctl config set defaults.organization_id 3";

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not change the configuration")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self { key, value, insecure_storage } = self;
        let is_password = Key::named(&key) == Some(Key::Password);
        if is_password && !insecure_storage {
            return Err(Error::usage("password: would be stored unencrypted").hint(
                "Use rexctl auth login, which stores it in the system's keyring, or password_command; --insecure-storage stores it all the same.",
            ));
        }
        if insecure_storage && !is_password {
            return Err(Error::usage("--insecure-storage goes with password only"));
        }
        let secret = match value {
            Some(_) => None,
            None if is_password => {
                let instead = "rexctl config set password VALUE --insecure-storage";
                Some(prompt::secret(&mut context.streams, "Password", instead).await?)
            }
            // The value is not repeated: it may be a secret.
            None => match key.split_once('=') {
                Some((key, _)) => {
                    let message = format!("{key}: its value is a word of its own, behind a blank in place of =");
                    return Err(Error::usage(message).hint(format!("rexctl config set {key} VALUE")));
                }
                None => return Err(Error::usage(format!("{key}: missing value"))),
            },
        };
        let text = secret.as_ref().map(|secret| secret.expose()).or(value.as_deref()).unwrap_or_default();
        let profile = config::target_profile(&context.globals.flags(), &context.environment)?;
        let path = config::set(&context.environment, profile.as_deref(), &key, text).await?;
        let place =
            profile.filter(|_| key != "profile").map_or(String::new(), |profile| format!(", profile {profile}"));
        context.done(&format!("{key} is set in {}{place}.", path.display()), &json!({}))?;
        Ok(Exit::Done)
    }
}
