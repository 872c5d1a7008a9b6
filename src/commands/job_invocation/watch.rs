//! `rexctl job-invocation watch`: follows a job, wherever it was started.

use super::following::Following;
use crate::api::job_invocations;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use crate::model::answer;
use crate::noun::Verb;

/// Flags of `job-invocation watch`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Id of the job invocation
    #[arg(long, value_name = "ID")]
    id: String,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let job = job_invocations::show(&client, &self.id, &[]).await?;
        let id = answer::count(job.get("id"));
        let id = id.ok_or_else(|| Error::new(Kind::Protocol, "the server's answer is not a job invocation"))?;
        let as_text = context.tells_people();
        Following::new(&client, id, &job).until_the_end(as_text, &mut context.streams).await
    }
}
