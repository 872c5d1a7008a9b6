//! Following the job of one batch of a rollout, whose end the rollout tells.

use super::job::FollowedJob;
use super::options::FollowedOutput;
use super::outcome::{FollowEnd, Outcome};
use super::plan::FollowPlan;
use super::report::{JunitFile, ShownOutput};
use super::summary::{ReportedEnd, report_end};
use crate::context::Context;
use crate::error::Error;
use crate::model::result::HostResult;
use crate::render::Format;
use std::time::Duration;

/// The end of following the job of a batch.
pub struct FollowedBatch {
    /// Reason why the follower stopped.
    pub end: FollowEnd,
    /// Results of the hosts of the job.
    pub results: Vec<HostResult>,
    /// Time from the start of the job to its end, if it was seen running.
    pub took: Option<Duration>,
    /// The user wants no batch after this one.
    pub is_last: bool,
    /// Time since the last answer about the job, if how it stands is not known.
    pub lost_for: Option<Duration>,
}

impl FollowPlan {
    /// Follows the job of a batch to its end, without a summary.
    pub async fn follow_batch(mut self, job: FollowedJob<'_>, context: &mut Context) -> Result<FollowedBatch, Error> {
        self.options.is_batch = true;
        // A stream holds one document, which is that of the whole rollout.
        if context.format().is_some_and(|format| format.is_for_programs() && format != Format::Ndjson) {
            self.reports.output = ShownOutput::None;
            self.options.output = FollowedOutput::None;
        }
        let fail_on = self.options.fail_on;
        let (mut follower, end) = self.watch(job, &mut JunitFile::new(None), context).await?;
        let reason = end.as_ref().ok().copied();
        let ReportedEnd { outcome, result, reported, .. } =
            report_end(&mut follower, end, fail_on, &mut context.streams);
        let end = match (reason, result) {
            (Some(end), _) => end,
            (None, result) => return result.and(Err(Error::usage("the job was not followed to its end"))),
        };
        reported?;
        if outcome == Outcome::Failed {
            follower.fetcher.fetch_failures(&mut follower.job).await;
        }
        let results = follower.fetcher.results(&follower.job.hosts);
        Ok(FollowedBatch {
            end,
            results,
            took: follower.elapsed(),
            is_last: follower.is_last,
            lost_for: follower.job.lost_for(),
        })
    }
}
