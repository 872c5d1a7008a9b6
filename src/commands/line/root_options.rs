//! Options in place of a command, as in hammer: `--fetch-ca-cert URL` and `--autocomplete LINE`.

use crate::commands::fetch_ca_cert::{self, TrustConfirmation};
use crate::commands::{nouns, tree};
use crate::completion::{self, Line};
use crate::context::Context;
use crate::error::{Error, Exit};
use clap::{ArgMatches, FromArgMatches as _};

/// The options in place of a command.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "In place of a command")]
pub struct RootOptions {
    /// Fetch the certificate authority of this server, show it, and trust it for that server if you agree
    #[arg(long, value_name = "URL")]
    fetch_ca_cert: Option<String>,
    /// With --fetch-ca-cert: trust an authority with this SHA-256 fingerprint without asking
    #[arg(long, value_name = "SHA256", requires = "fetch_ca_cert", conflicts_with = "yes")]
    fingerprint: Option<String>,
    /// With --fetch-ca-cert: trust any authority without asking
    #[arg(long, requires = "fetch_ca_cert")]
    yes: bool,
    /// Print the completions of this command line
    #[arg(long, value_name = "LINE", hide = true, conflicts_with = "fetch_ca_cert", allow_hyphen_values = true)]
    autocomplete: Option<String>,
}

/// Runs the option that was typed, if any.
pub async fn run(matches: &ArgMatches, context: &mut Context) -> Result<Option<Exit>, Error> {
    let args = RootOptions::from_arg_matches(matches).map_err(|error| Error::usage(error.to_string()))?;
    let command = matches.subcommand_name();
    match (args.fetch_ca_cert, args.autocomplete, command) {
        (None, None, _) => Ok(None),
        (Some(url), _, None) => {
            let confirmation = match (args.fingerprint, args.yes) {
                (Some(fingerprint), _) => TrustConfirmation::Fingerprint(fingerprint),
                (None, true) => TrustConfirmation::Given,
                (None, false) => TrustConfirmation::Asked,
            };
            fetch_ca_cert::run(&url, confirmation, context).await.map(Some)
        }
        (None, Some(line), None) => {
            let root = tree(&mut nouns());
            for candidate in completion::complete(root, &Line::parse(&line, ""), None).words {
                writeln!(context.streams.out(), "{}", candidate.value)?;
            }
            Ok(Some(Exit::Done))
        }
        (Some(_), _, Some(_)) => Err(Error::usage("--fetch-ca-cert: cannot be combined with a command")),
        (_, _, Some(_)) => Err(Error::usage("--autocomplete: cannot be combined with a command")),
    }
}
