//! `rexctl --fetch-ca-cert URL`: fetches a server's own certificate authority and stores it where hammer does.

use crate::api::auth::authority;
use crate::api::http::certificate::{Certificate, fingerprint};
use crate::config::{Server, fetched_ca_path};
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::files::{self, FileAccess};
use crate::prompt;
use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::path::PathBuf;

/// The user's consent.
#[derive(Debug, PartialEq, Eq)]
pub enum TrustConfirmation {
    /// To be asked for on the terminal
    Asked,
    /// Given with `--yes`
    Given,
    /// Given by the fingerprint
    Fingerprint(String),
}

/// Shows the authority, and stores it once the user agrees.
pub async fn run(url: &str, confirmation: TrustConfirmation, context: &mut Context) -> Result<Exit, Error> {
    let server = Server::parse(url).map_err(|reason| Error::usage(format!("--fetch-ca-cert: {reason}")))?;
    if server.url().scheme() != "https" {
        return Err(Error::usage("--fetch-ca-cert: plain http has no certificates; give the https address"));
    }
    let path = path(&server, context)?;
    let (place, timeout) = (server.url().clone(), context.settings()?.request_timeout());
    let fetched = tokio::task::spawn_blocking(move || authority::presented_by(&place, timeout)).await;
    let der = fetched.context("fetching has failed").map_err(Error::config)??;
    let certificate = Certificate::read(&der).context("the certificate cannot be read").map_err(Error::config)?;
    let found = fingerprint(&der);
    context.streams.say(&format!(
        "Authority of {server}\n  Subject:      {}\n  Valid:        {} to {}\n  Fingerprint:  {found} (SHA-256)",
        crate::printable::line(&certificate.subject),
        certificate.from,
        certificate.until,
    ));
    agreed(confirmation, &found, context).await?;
    files::replace(&path, &pem(&der), FileAccess::AsBefore).map_err(Error::config)?;
    context.done(&format!("CA certificate for {server} was stored to {}", path.display()), &json!({}))?;
    Ok(Exit::Done)
}

/// Returns the file of the server's authority, which hammer reads too.
fn path(server: &Server, context: &Context) -> Result<PathBuf, Error> {
    let path =
        fetched_ca_path(server, &context.environment).context("there is no home directory to store certificates in");
    path.map_err(Error::config)
}

async fn agreed(confirmation: TrustConfirmation, found: &str, context: &mut Context) -> Result<(), Error> {
    match confirmation {
        TrustConfirmation::Given => Ok(()),
        TrustConfirmation::Fingerprint(wanted) if digits(&wanted) == digits(found) => Ok(()),
        TrustConfirmation::Fingerprint(_) => Err(Error::new(
            Kind::Config,
            "--fingerprint: the server's authority has another one; nothing is stored",
        )
        .hint("Somebody may stand between you and the server, or its authority was renewed: ask its administrator.")),
        TrustConfirmation::Asked => {
            let question = "Compare the fingerprint with the server's administrator. Trust this authority?";
            match prompt::confirm(&mut context.streams, question, "--fingerprint SHA256 or --yes").await? {
                true => Ok(()),
                false => Err(Error::new(Kind::Config, "the authority is not trusted; nothing is stored")),
            }
        }
    }
}

/// Returns the digits of a fingerprint, without separators and prefix.
fn digits(fingerprint: &str) -> String {
    let bare = fingerprint.trim();
    let bare = bare.strip_prefix("sha256:").or_else(|| bare.strip_prefix("SHA256:")).unwrap_or(bare);
    bare.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = String::from("-----BEGIN CERTIFICATE-----\n");
    for (at, character) in text.chars().enumerate() {
        if at > 0 && at % 64 == 0 {
            pem.push('\n');
        }
        pem.push(character);
    }
    pem + "\n-----END CERTIFICATE-----\n"
}
