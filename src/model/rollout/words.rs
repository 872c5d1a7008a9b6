//! The options of a rollout as they are typed, or stand in a document.

use super::{BatchSizes, FailureLimit};
use crate::error::{Error, Problems};
use crate::model::number::number;
use crate::model::timestamp;
use std::fmt::Display;
use std::str::FromStr as _;
use std::time::Duration;

/// Options of a rollout, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RolloutWords {
    /// Sizes of the batches.
    pub batch: Option<String>,
    /// Number of hosts of the first batch.
    pub canary: Option<String>,
    /// Pause between two batches.
    pub pause: Option<String>,
    /// Tolerated failures.
    pub max_failures: Option<String>,
    /// Command between two batches.
    pub between: Option<String>,
}

/// Checked options of a rollout.
#[derive(Clone, Debug)]
pub struct RolloutOptions {
    /// Sizes of the batches.
    pub sizes: BatchSizes,
    /// Number of hosts of the first batch, chosen at random.
    pub canary: usize,
    /// Pause between two batches.
    pub pause: Duration,
    /// Tolerated failures.
    pub max_failures: FailureLimit,
    /// Command between two batches.
    pub between: Option<String>,
}

impl RolloutWords {
    /// Fills what is not set from `other`.
    pub fn or(self, other: Self) -> Self {
        Self {
            batch: self.batch.or(other.batch),
            canary: self.canary.or(other.canary),
            pause: self.pause.or(other.pause),
            max_failures: self.max_failures.or(other.max_failures),
            between: self.between.or(other.between),
        }
    }

    /// Returns the option that makes a rollout of the job, if one is given.
    pub fn option(&self) -> Option<&'static str> {
        let batch = self.batch.is_some().then_some("--batch");
        batch.or(self.canary.is_some().then_some("--canary"))
    }

    /// Returns the options of a rollout; `None` where the words make none.
    pub fn check(&self, problems: &mut Problems) -> Option<RolloutOptions> {
        let Self { batch, canary, pause, max_failures, between } = self;
        let details = [
            ("--pause", pause.is_some()),
            ("--max-failures", max_failures.is_some()),
            ("--between", between.is_some()),
        ];
        let is_rollout = self.option().is_some();
        if !is_rollout {
            problems.add_without_effect(details, "goes with --batch or --canary, which make a rollout of the job");
        }
        if between.as_ref().is_some_and(|command| command.trim().is_empty()) {
            problems.add(Error::invalid("--between", between.as_deref(), "must be a command"));
        }
        let options = RolloutOptions {
            sizes: read("--batch", batch, BatchSizes::from_str, problems).unwrap_or_else(BatchSizes::whole),
            canary: read("--canary", canary, number, problems).map_or(0, |count| count as usize),
            pause: read("--pause", pause, timestamp::duration, problems).unwrap_or_default(),
            max_failures: read("--max-failures", max_failures, FailureLimit::from_str, problems).unwrap_or_default(),
            between: between.clone(),
        };
        is_rollout.then_some(options)
    }
}

/// Reads the value of an option, and adds a problem if it cannot be read.
fn read<T, E: Display>(
    option: &str,
    text: &Option<String>,
    parse: impl Fn(&str) -> Result<T, E>,
    problems: &mut Problems,
) -> Option<T> {
    let text = text.as_deref()?;
    problems.keep(parse(text).map_err(|reason| Error::unreadable(option, text, &reason.to_string())))
}
