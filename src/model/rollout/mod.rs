//! Rollouts: one job for each batch of hosts, with a journal that tells what was sent.

mod batch_sizes;
mod entry;
mod failure_limit;
mod journal;
mod plan;
mod sent;
mod state;
mod words;

pub use batch_sizes::BatchSizes;
pub use entry::JournalEntry;
pub use failure_limit::{FailureLimit, Failures};
pub use journal::{first_line, line, read};
pub use plan::{FORMAT, RolloutHost, RolloutPlan, WithheldSecrets};
pub use sent::TwoClocks;
pub use state::{BatchEnd, BatchState, RolloutState, RolloutStatus, RolloutStep};
pub use words::{RolloutOptions, RolloutWords};
