//! Fields of a document that the server does not know: words for targets, and the options of a rollout.

use super::fields::DocumentFields;
use crate::config::OrNil;
use crate::error::Error;
use crate::model::draft::TypedHosts;
use crate::model::rollout::RolloutWords;

/// Reads the words for targets, which the server does not know.
pub(super) fn typed_hosts(top: &mut DocumentFields) -> Result<Option<TypedHosts>, Error> {
    let (on, except) = (top.texts("targets")?, top.texts("except")?);
    let sample = top.number("sample")?.and_then(OrNil::value);
    let hosts = TypedHosts { on, except, sample };
    match hosts.on.is_empty() {
        true if hosts == TypedHosts::default() => Ok(None),
        true => Err(Error::invalid("except and sample", None, "go with targets, which names the hosts")),
        false => Ok(Some(hosts)),
    }
}

/// Reads the options of a rollout, which the server does not know.
pub(super) fn rollout_words(rollout: &mut DocumentFields) -> Result<RolloutWords, Error> {
    let sizes = rollout.texts("batch")?;
    Ok(RolloutWords {
        batch: (!sizes.is_empty()).then(|| sizes.join(",")),
        canary: rollout.text("canary")?,
        pause: rollout.text("pause")?,
        max_failures: rollout.text("max_failures")?,
        between: rollout.text("between")?,
    })
}
