//! The menu that Ctrl-C opens while a job is followed.

use crate::error::{Error, Kind};
use crate::prompt;
use crate::streams::Streams;

/// Answer to the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Keep watching the job.
    Watch,
    /// Keep watching the job, and stop the rollout after it.
    Finish,
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

/// Asks what to do about job invocation `id`; that of a batch can also be the last one of its rollout.
pub async fn ask(id: u64, is_batch: bool, streams: &mut Streams) -> Result<Choice, Error> {
    let job = format!("Job {id} has not ended");
    let asked = match is_batch {
        true => {
            let question =
                format!("{job}: [f]inish it and stop, [c]ancel or [a]bort it and stop, [d]etach, Enter to go on");
            prompt::choice(streams, &question, "rollout resume", &["f", "c", "a", "d"]).await
        }
        false => {
            let question = format!("{job}: [d]etach, [c]ancel, [a]bort, Enter to keep watching");
            prompt::choice(streams, &question, "--detach", &["d", "c", "a"]).await
        }
    };
    match asked {
        Ok(Some("f")) => Ok(Choice::Finish),
        Ok(Some("d")) => Ok(Choice::Detach),
        Ok(Some("c")) => Ok(Choice::Cancel { force: false }),
        Ok(Some("a")) => Ok(Choice::Cancel { force: true }),
        Ok(_) => Ok(Choice::Watch),
        Err(error) if error.kind() == Kind::Interrupted => Ok(Choice::Leave),
        Err(error) => Err(error),
    }
}
