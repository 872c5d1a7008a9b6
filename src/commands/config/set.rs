//! `rexctl config set`

use crate::config::{self, Key};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::prompt;
use serde_json::json;

/// Changes a setting in the configuration file.
///
/// The value goes into the profile in use (--profile, REXCTL_PROFILE, or the file's own choice);
/// without one it holds for all profiles.
///
/// Settings: server, username, password_command, verify_ssl, ssl_ca_file, ssl_ca_path,
/// ssl_client_cert, ssl_client_key, ssl_with_basic_auth, request_timeout, use_defaults,
/// interactive, per_page, no_headers, verbosity (0 is -q), use_sessions, profile, defaults.NAME (such as defaults.organization_id).
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  rexctl config set server https://foreman.example.com
  rexctl config set --profile lab username admin
  rexctl config set profile lab                            use this profile unless another is named
  rexctl config set password_command 'pass show foreman'
  rexctl config set defaults.organization_id 3")]
pub struct Args {
    /// Name of the setting
    key: String,
    /// Its value; a password is asked for instead
    value: Option<String>,
    /// Keep a password in the file in clear; rexctl auth login keeps it in the system's keyring
    #[arg(long)]
    insecure_storage: bool,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self { key, value, insecure_storage } = self;
        let is_password = Key::named(&key) == Some(Key::Password);
        if is_password && !insecure_storage {
            return Err(Error::usage("password: it would be kept in clear").hint(
                "Use rexctl auth login, which keeps it in the system's keyring, or password_command; --insecure-storage keeps it in clear all the same.",
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
            None => return Err(Error::usage(format!("{key}: a value is missing"))),
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
