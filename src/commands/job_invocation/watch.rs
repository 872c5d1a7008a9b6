//! `rexctl job-invocation watch`: follows a job, whoever started it.

use super::event::EVENTS;
use super::following::{FollowArgs, FollowedJob, JunitFile};
use super::page;
use crate::api::rex::job_state;
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::model::targets::HostWord;
use crate::noun::Verb;
use crate::resource::taxonomy::number;

/// Flags of `job-invocation watch`.
#[derive(clap::Args, Debug)]
#[command(after_help = format!("{NOTES}\n\n{EVENTS}"))]
pub struct Args {
    /// Id of the job invocation
    #[arg(long, value_name = "ID", value_parser = number, allow_negative_numbers = true)]
    id: u32,
    #[command(flatten)]
    follow: FollowArgs,
    /// Print the output of this host as it arrives, as --follow-output does for all hosts; also without its domain, or several as 'web*'; repeat for more
    #[arg(long, value_name = "NAME")]
    host: Vec<HostWord>,
}

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl job-invocation watch 3
rexctl job-invocation watch @last --host host2
rexctl job-invocation watch 3 --junit report.xml --output ndjson
rexctl job-invocation watch 3 --wait-timeout 30m --cancel-on 10% --fail-on 5%";

const NOTES: &str = "\
Ends with 0 when the job succeeded, 70 when it failed on too many hosts, 81 when it was cancelled, 82 when --wait-timeout \
has passed, 83 when it has no host, 130 when interrupted (the job keeps running; 0 when detached by choice). Ends with 0 when the job \
has not started, unless --wait-for-start is given.";

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not follow the job invocation")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut junit = self.follow.junit();
        let outcome = self.watch(&mut junit, context).await;
        junit.finish(outcome, &context.streams.unrepeated)
    }
}

impl Args {
    async fn watch(self, junit: &mut JunitFile, context: &mut Context) -> Result<Exit, Error> {
        let mut problems = Problems::default();
        self.follow.refuse_unfollowed(false, false, &mut problems);
        problems.finish(Some(()))?;
        let opens_page = self.follow.opens_page();
        let plan = self.follow.plan_with_hosts(self.host, context.format())?.with_result();
        junit.open()?;
        let client = context.client().await?;
        let state = job_state::read(&client, self.id.into()).await?;
        if opens_page {
            page::show(&client.url(&page::path(&self.id.to_string())), &mut context.streams);
        }
        plan.follow(FollowedJob::in_state(&client, self.id.into(), state), junit, context).await
    }
}
