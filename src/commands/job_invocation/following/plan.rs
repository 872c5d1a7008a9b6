//! The plan of following a job: everything that can fail on this machine has been checked.

use super::follower::Follower;
use super::job::FollowedJob;
use super::options::{FollowOptions, FollowedOutput};
use super::outcome::FollowEnd;
use super::report::{JunitFile, ReportOptions, Reports, ShownOutput};
use super::summary::{Ending, SummaryForm, attach_again, conclude, not_followed};
use crate::commands::job_invocation::output::FEW_HOSTS;
use crate::context::Context;
use crate::error::{Error, Exit};

/// A checked way to follow a job.
#[derive(Debug)]
pub struct FollowPlan {
    /// Options of the follower.
    pub options: FollowOptions,
    /// Options of the reports.
    pub reports: ReportOptions,
    /// Do not follow the job; tell how to do so.
    pub detach: bool,
    /// Shell command to run at the end.
    pub notify: Option<String>,
}

impl FollowPlan {
    /// Prints the end as a record in the formats for programs. Not for a command that has printed one already: a stream holds one document.
    pub fn with_result(mut self) -> Self {
        self.reports.prints_result = true;
        self
    }

    /// Returns true if the output of all hosts is printed, in the form that suits their number.
    pub fn shows_outputs(&self) -> bool {
        self.reports.output == ShownOutput::Automatic
    }

    /// Follows `job` to its end, which `junit` receives too, prints a summary and returns the exit code.
    pub async fn follow(
        self,
        job: FollowedJob<'_>,
        junit: &mut JunitFile,
        context: &mut Context,
    ) -> Result<Exit, Error> {
        let id = job.id;
        junit.set_job(id);
        if self.detach {
            context.streams.note(&attach_again(&format!("Job invocation {id} is running."), id));
            return Ok(Exit::Done);
        }
        let fail_on = self.options.fail_on;
        let summary = match (context.tells_people(), self.shows_outputs()) {
            (true, true) => SummaryForm::Full,
            (true, false) => SummaryForm::Hammer,
            (false, _) => SummaryForm::FailuresOnly,
        };
        let ending = Ending { fail_on, form: summary, notify: self.notify.clone() };
        let (follower, end) = self.watch(job, junit, context).await.map_err(|error| not_followed(error, id))?;
        conclude(follower, end, ending, &mut context.streams).await
    }

    /// Follows `job` until the follower stops; the reports do not know of its end yet.
    pub async fn watch<'a>(
        self,
        job: FollowedJob<'a>,
        junit: &mut JunitFile,
        context: &mut Context,
    ) -> Result<(Follower<'a>, Result<FollowEnd, Error>), Error> {
        let hosts = job.host_count();
        let mut options = self.options;
        let wanted = ReportOptions {
            domain: job.hosts.shared_domain(),
            pages: self.reports.pages && !options.is_batch,
            ..self.reports
        };
        let reports = Reports::new(job.id, hosts, &wanted, junit.take(), context).map_err(|error| job.lost(error))?;
        let is_printed = wanted.output.form(context.format(), hosts).is_printed_on_arrival();
        let is_in_view = reports.has_view() && hosts.is_some_and(|hosts| hosts <= FEW_HOSTS);
        if (is_printed || is_in_view) && !options.output.is_any() {
            options.output = FollowedOutput::All;
        }
        let mut follower = Follower::new(job, options, reports);
        let end = follower.run(&mut context.streams).await;
        Ok((follower, end))
    }
}
