//! The job's three secrets: typed, from a file, from a prompt, or from the environment.

use super::args::SecretArgs;
use super::sources::Sources;
use crate::error::Error;
use crate::files::read::secret;
use crate::model::identity::Identity;
use crate::prompt;
use crate::secret::{MASK, Secret};
use crate::streams::Streams;
use std::path::PathBuf;

/// Flags, variable and prompt of one secret.
struct SecretSource<'a> {
    name: &'static str,
    /// Field of the request.
    field: &'static str,
    flag: &'static str,
    ask_flag: &'static str,
    variable: &'static str,
    question: &'static str,
    literal: bool,
    ask: bool,
    file: Option<&'a PathBuf>,
}

fn sources(args: &SecretArgs) -> [SecretSource<'_>; 3] {
    [
        SecretSource {
            name: "SSH password",
            field: "password",
            flag: "--password",
            ask_flag: "--ask-password",
            variable: "REXCTL_SSH_PASSWORD",
            question: "SSH password",
            literal: args.password.is_some(),
            ask: args.ask_password,
            file: args.password_file.as_ref(),
        },
        SecretSource {
            name: "key passphrase",
            field: "key_passphrase",
            flag: "--key-passphrase",
            ask_flag: "--ask-key-passphrase",
            variable: "REXCTL_KEY_PASSPHRASE",
            question: "Passphrase of the SSH key",
            literal: args.key_passphrase.is_some(),
            ask: args.ask_key_passphrase,
            file: args.key_passphrase_file.as_ref(),
        },
        SecretSource {
            name: "effective user password",
            field: "effective_user_password",
            flag: "--effective-user-password",
            ask_flag: "--ask-effective-user-password",
            variable: "REXCTL_EFFECTIVE_USER_PASSWORD",
            question: "Password of the effective user",
            literal: args.effective_user_password.is_some(),
            ask: args.ask_effective_user_password,
            file: args.effective_user_password_file.as_ref(),
        },
    ]
}

/// Returns the option that asks for a secret of a document, by its key; none if it is given.
pub fn missing_option(args: &SecretArgs, key: &str) -> Option<&'static str> {
    let name = key.rsplit('.').next()?.replace('_', "-");
    let source = sources(args).into_iter().find(|source| source.flag.strip_prefix("--") == Some(&name))?;
    let is_given = source.literal || source.ask || source.file.is_some() || std::env::var_os(source.variable).is_some();
    (!is_given).then_some(source.ask_flag)
}

/// Reads secrets from files and the environment into the identity.
pub async fn read(args: &SecretArgs, identity: &mut Identity, files: &mut Sources) -> Result<(), Error> {
    for (source, place) in sources(args).into_iter().zip(places(identity)) {
        if let Some(path) = source.file {
            *place = Some(files.secret(&format!("{}-file", source.flag), path).await?);
        } else if place.is_none() && !source.ask {
            *place = variable(source.variable)?;
        }
    }
    Ok(())
}

fn variable(name: &str) -> Result<Option<Secret>, Error> {
    let Some(value) = std::env::var_os(name) else { return Ok(None) };
    let text = value.to_str().ok_or_else(|| Error::config(anyhow::anyhow!("{name}: is not valid UTF-8")))?;
    Ok(Some(secret(text)).filter(|secret| !secret.is_empty()))
}

/// Notes which secrets every user of this machine can see in the process list.
pub fn note_visible(args: &SecretArgs, streams: &mut Streams) {
    for source in sources(args).iter().filter(|source| source.literal) {
        let SecretSource { flag, ask_flag, .. } = source;
        streams
            .note(&format!("Note: {flag} shows the secret in the process list; {ask_flag} or {flag}-file does not."));
    }
}

/// Notes which secrets of job `id` are not given again: servers report none of them.
pub fn note_unreported(id: &str, args: &SecretArgs, identity: &mut Identity, streams: &mut Streams) {
    let sources = sources(args).into_iter().zip(places(identity));
    let missing = sources.filter(|(source, place)| place.is_none() && !source.ask);
    let missing: Vec<_> = missing.map(|(source, _)| format!("{} ({})", source.name, source.ask_flag)).collect();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        streams.note(&format!("Note: servers do not report secrets; give again those that job {id} used: {missing}"));
    }
}

/// Prompts for the secrets whose `--ask-…` flag was typed. A dry run shows masks anyway and does not prompt.
pub async fn ask(
    args: &SecretArgs,
    identity: &mut Identity,
    dry_run: bool,
    streams: &mut Streams,
) -> Result<(), Error> {
    for (source, place) in sources(args).into_iter().zip(places(identity)) {
        if source.ask && dry_run {
            *place = Some(Secret::new(MASK.to_owned()));
        } else if source.ask {
            let instead = format!("{}-file or {}", source.flag, source.variable);
            *place = Some(prompt::secret(streams, source.question, &instead).await?);
        }
    }
    Ok(())
}

/// Prompts for the secrets of these fields of the request that were not given.
pub async fn complete(
    fields: &[String],
    args: &SecretArgs,
    identity: &mut Identity,
    streams: &mut Streams,
) -> Result<(), Error> {
    for (source, place) in sources(args).into_iter().zip(places(identity)) {
        if place.is_none() && fields.iter().any(|field| field == source.field) {
            let instead = format!("{}-file or {}", source.flag, source.variable);
            *place = Some(prompt::secret(streams, source.question, &instead).await?);
        }
    }
    Ok(())
}

fn places(identity: &mut Identity) -> [&mut Option<Secret>; 3] {
    [&mut identity.password, &mut identity.key_passphrase, &mut identity.effective_user_password]
}
