//! The menu that Ctrl-C opens while a job is followed.

use crate::error::{Error, Kind};
use crate::prompt;
use crate::streams::Streams;

/// Answer to the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Keep watching the job.
    Watch,
    /// Leave the job running, which is no failure.
    Detach,
    /// Leave the job running as interrupted: a second Ctrl-C.
    Leave,
    /// Cancel the job.
    Cancel {
        /// Abort the work on the hosts too.
        force: bool,
    },
}

/// Asks what to do about job invocation `id`.
pub async fn ask(id: u64, streams: &mut Streams) -> Result<Choice, Error> {
    let question = format!("Job invocation {id} has not ended: [d]etach, [c]ancel, [a]bort, Enter to keep watching");
    match prompt::choice(streams, &question, "--detach", &["d", "c", "a"]).await {
        Ok(Some("d")) => Ok(Choice::Detach),
        Ok(Some("c")) => Ok(Choice::Cancel { force: false }),
        Ok(Some("a")) => Ok(Choice::Cancel { force: true }),
        Ok(_) => Ok(Choice::Watch),
        Err(error) if error.kind() == Kind::Interrupted => Ok(Choice::Leave),
        Err(error) => Err(error),
    }
}
