//! The last word before a request is sent: the hosts it runs on, and on many of them a question.

use super::ready::ReadyRequest;
use crate::commands::job_invocation::host_names;
use crate::error::{Error, Kind};
use crate::model::host_range;
use crate::prompt;
use crate::streams::Streams;

/// Says on which hosts a job is about to run, in a line of the screen: `12 hosts: web[01-12].example.com`.
pub fn announce(ready: &ReadyRequest<'_>, streams: &mut Streams) {
    let Some(count) = ready.hosts else { return };
    let hosts = host_range::hosts(count);
    if ready.host_names.is_empty() {
        return streams.note(&format!("On {hosts}"));
    }
    streams.note(&host_names::sentence(&hosts, &ready.host_names, streams.err_width()));
}

/// Asks on a terminal whether to run on more hosts than `above`.
///
/// # Errors
/// [`Kind::Interrupted`] unless the answer is yes.
pub async fn confirm(above: Option<u64>, ready: &ReadyRequest<'_>, streams: &mut Streams) -> Result<(), Error> {
    let Some(hosts) = ready.hosts.filter(|hosts| above.is_some_and(|above| *hosts > above) && streams.may_ask) else {
        return Ok(());
    };
    let question = format!("Run on {}?", host_range::hosts(hosts));
    match prompt::confirm(streams, &question, "--yes").await? {
        true => Ok(()),
        false => Err(Error::new(Kind::Interrupted, "not confirmed, so nothing was sent")),
    }
}
