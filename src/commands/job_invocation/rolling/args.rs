//! Flags of a rollout.

use crate::commands::job_invocation::submitting::typed::{Typed, typed};
use crate::error::{Error, Problems};
use crate::model::draft::number;
use crate::model::rollout::{BatchSizes, FailureLimit};
use crate::model::timestamp;
use std::str::FromStr as _;
use std::time::Duration;

/// Flags that make a rollout of a job.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Rollout")]
pub struct RolloutArgs {
    /// Run on this many hosts at a time, one job a batch: 10, 25%, or a list such as 1,5,25%,100%, whose last size repeats
    #[arg(long, value_name = "SIZES", value_parser = typed(BatchSizes::from_str))]
    batch: Option<Typed<BatchSizes>>,
    /// Run on this many hosts first, chosen at random
    #[arg(long, value_name = "N", value_parser = typed(number), allow_negative_numbers = true)]
    canary: Option<Typed<u32>>,
    /// Pause between two batches, such as 30s or 5m
    #[arg(long, value_name = "DURATION", value_parser = typed(timestamp::duration))]
    pause: Option<Typed<Duration>>,
    /// Stop after a batch when more hosts than this have failed: a number in all, or a share of the batch such as 20% [default: 0]
    #[arg(long, value_name = "N|N%", value_parser = typed(FailureLimit::from_str), allow_negative_numbers = true)]
    max_failures: Option<Typed<FailureLimit>>,
    /// Command for the shell of this machine between two batches; the rollout stops if it fails
    #[arg(long, value_name = "COMMAND")]
    between: Option<String>,
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

impl RolloutArgs {
    /// Returns the option that makes a rollout of the job, if one is given.
    pub fn option(&self) -> Option<&'static str> {
        let batch = self.batch.is_some().then_some("--batch");
        batch.or(self.canary.is_some().then_some("--canary"))
    }

    /// Returns the options of a rollout; `None` where the flags make none.
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
            sizes: Typed::check(batch, "--batch", problems).unwrap_or_else(BatchSizes::whole),
            canary: Typed::check(canary, "--canary", problems).map_or(0, |count| count as usize),
            pause: Typed::check(pause, "--pause", problems).unwrap_or_default(),
            max_failures: Typed::check(max_failures, "--max-failures", problems).unwrap_or_default(),
            between: between.clone(),
        };
        is_rollout.then_some(options)
    }
}
