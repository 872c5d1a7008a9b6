//! `rexctl auth login negotiate`

use super::{open_session, server};
use crate::config::AuthType;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::login::{Credential, Exchange};
use crate::noun::Verb;

/// Sends the Kerberos ticket of kinit (SPNEGO). Stores the session until it expires; then the ticket opens another.
#[derive(clap::Args)]
pub struct Args;

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not log in")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let settings = context.settings()?;
        let server = server(&settings, context).await?;
        open_session(context, &server, Credential::Exchange(Exchange::Negotiate), AuthType::Negotiate).await
    }
}
