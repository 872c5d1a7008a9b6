//! `rexctl auth login basic`

use super::remembering::store;
use super::{check, open_session, server, welcome};
use crate::config::{AuthType, Origin, Password, Server, Settings};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::{self, Authentication, Credential, Credentials};
use crate::noun::Verb;
use crate::prompt;
use crate::secret::Secret;

/// Stores the password in the system's keyring or, with the setting use_sessions, the server's session until it expires.
#[derive(clap::Args)]
pub struct Args {
    /// Ask for a personal access token instead of the password
    #[arg(long)]
    token: bool,
    /// Store the password unencrypted in the configuration file if there is no keyring
    #[arg(long)]
    insecure_storage: bool,
}

impl Args {
    /// Returns true when an option was typed that only this kind of login has.
    pub fn names_anything(&self) -> bool {
        self.token || self.insecure_storage
    }
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not log in")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Self { token, insecure_storage } = self;
        let settings = context.settings()?;
        let server = server(&settings, context).await?;
        let username = login::username(&settings, &mut context.streams).await?;
        let what = if token { "Personal access token" } else { "Password" };
        let password = password(&settings, context, &server, &username, what).await?;
        let credentials = Credentials { username, password };
        let credential = Credential::Login(credentials.clone());
        if settings.session_file(&server, &context.environment).is_some() {
            return open_session(context, &server, credential, AuthType::Basic).await;
        }
        check(context, &server, Authentication::of(credential)).await?;
        store(context, &server, &credentials, insecure_storage).await?;
        welcome(context, &credentials.username)
    }
}

/// Returns the password on the command line or in a variable, else asks for it; a stored one is about to be replaced.
pub async fn password(
    settings: &Settings,
    context: &mut Context,
    server: &Server,
    username: &str,
    what: &str,
) -> Result<Secret, Error> {
    if let Some(given) = &settings.password
        && let (Password::Given(password), Origin::Flag(_) | Origin::Variable(_)) = (&given.value, &given.origin)
    {
        return Ok(password.clone());
    }
    let question = format!("{what} of {username} at {server}");
    prompt::secret(&mut context.streams, &question, "-p, FOREMAN_PASSWORD or FOREMAN_TOKEN").await
}
