//! The entries of a journal.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An entry of the journal. It is on disk before the next request is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum JournalEntry {
    /// The request of a batch is about to be sent.
    Sending {
        /// Number of the batch, from 0.
        batch: usize,
        /// Time of sending by this machine's clock.
        at: DateTime<Utc>,
        /// Time by the server's clock, if it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        server_at: Option<DateTime<Utc>>,
    },
    /// The request made no job: it was refused, never sent, or is not on the server.
    NotCreated {
        /// Number of the batch.
        batch: usize,
    },
    /// The job of a batch is known.
    Created {
        /// Number of the batch.
        batch: usize,
        /// Id of the job invocation.
        job: u64,
        /// Time when its id became known.
        at: DateTime<Utc>,
    },
    /// The job of a batch has ended on all of its hosts.
    Ended {
        /// Number of the batch.
        batch: usize,
        /// Seconds from the start of the job to its end; `None` where its end was not seen.
        seconds: Option<u64>,
        /// Ids of the hosts on which it failed.
        failed: Vec<u64>,
        /// Ids of the hosts on which it was cancelled.
        cancelled: Vec<u64>,
        /// Ids of the hosts on which it did not run.
        not_run: Vec<u64>,
    },
    /// The command between two batches has failed.
    CommandFailed {
        /// Time when it ended.
        at: DateTime<Utc>,
    },
    /// The user has resumed the rollout in spite of what has stopped it.
    Resumed {
        /// Time when it was resumed.
        at: DateTime<Utc>,
    },
    /// The user has given the rollout up.
    Abandoned {
        /// Time when it was given up.
        at: DateTime<Utc>,
    },
}
