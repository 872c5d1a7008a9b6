//! `rexctl auth login basic-external`

use super::basic::password;
use super::{open_session, server};
use crate::config::AuthType;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::{self, Credential, Credentials, Exchange};
use crate::noun::Verb;

/// For a Foreman behind a web server that checks users by IPA, LDAP or PAM. Stores the session until it expires.
#[derive(clap::Args)]
pub struct Args;

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not log in")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let server = server(&settings, context).await?;
        let username = login::username(&settings, &mut context.streams).await?;
        let password = password(&settings, context, &server, &username, "Password").await?;
        let credential = Credential::Exchange(Exchange::External(Credentials { username, password }));
        open_session(context, &server, credential, AuthType::BasicExternal).await
    }
}
