//! Flags of a rollout.

use crate::model::rollout::RolloutWords;

/// Flags that make a rollout of a job.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Rollout")]
pub struct RolloutArgs {
    /// Run on this many hosts at a time, one job a batch: 10, 25%, or a list such as 1,5,25%,100%, whose last size repeats
    #[arg(long, value_name = "SIZES")]
    batch: Option<String>,
    /// Run on this many hosts first, chosen at random
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    canary: Option<String>,
    /// Pause between two batches, such as 30s or 5m
    #[arg(long, value_name = "DURATION")]
    pause: Option<String>,
    /// Stop after a batch when more hosts than this have failed: a number in all, or a share of the batch such as 20% [default: 0]
    #[arg(long, value_name = "N|N%", allow_negative_numbers = true)]
    max_failures: Option<String>,
    /// Command for the shell of this machine between two batches; the rollout stops if it fails
    #[arg(long, value_name = "COMMAND")]
    between: Option<String>,
}

impl RolloutArgs {
    /// Returns the options as typed.
    pub fn words(&self) -> RolloutWords {
        let Self { batch, canary, pause, max_failures, between } = self.clone();
        RolloutWords { batch, canary, pause, max_failures, between }
    }
}
