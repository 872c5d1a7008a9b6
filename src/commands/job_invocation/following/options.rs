//! Options of a follower, whichever command sets them.

use crate::model::targets::HostWord;
use crate::model::threshold::Threshold;
use std::collections::BTreeSet;
use std::time::Duration;

/// Options of a follower.
#[derive(Clone, Debug)]
pub struct FollowOptions {
    /// Wait for the start of a job that starts later.
    pub wait_for_start: bool,
    /// Time after which the wait ends, and the job goes on.
    pub wait_timeout: Option<Duration>,
    /// Number or share of failed hosts that makes the job a failed one.
    pub fail_on: Threshold,
    /// Number or share of failed hosts that cancels the job on the others.
    pub cancel_on: Option<Threshold>,
    /// Hosts whose output is reported while they run.
    pub output: FollowedOutput,
    /// The job is that of a batch, after which others follow.
    pub is_batch: bool,
}

impl Default for FollowOptions {
    fn default() -> Self {
        let output = FollowedOutput::default();
        Self {
            wait_for_start: false,
            wait_timeout: None,
            fail_on: Threshold::ANY,
            cancel_on: None,
            output,
            is_batch: false,
        }
    }
}

/// Hosts whose output is reported as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FollowedOutput {
    /// No host.
    #[default]
    None,
    /// All hosts of the job.
    All,
    /// The hosts that these words pick.
    Of(Vec<HostWord>),
    /// The hosts of these names.
    Named(BTreeSet<String>),
}

impl FollowedOutput {
    /// Returns true if the output of any host is followed.
    pub fn is_any(&self) -> bool {
        *self != FollowedOutput::None
    }

    /// Returns true if the output of this host is followed.
    pub fn includes(&self, host: &str) -> bool {
        match self {
            FollowedOutput::None => false,
            FollowedOutput::All => true,
            FollowedOutput::Of(words) => words.iter().any(|word| word.may_mean(host)),
            FollowedOutput::Named(names) => names.contains(host),
        }
    }
}
