//! The new job, once everything for it has been asked and looked up.

use super::hosts;
use crate::api::Client;
use crate::commands::job_invocation::submitting::read_back::Created;
use crate::commands::job_invocation::submitting::sending;
use crate::context::Context;
use crate::error::Error;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::Clock;
use serde_json::Value;

/// A job that is ready to be sent.
pub struct NewJob {
    /// The request.
    pub request: JobInvocationRequest,
    /// What it was checked against.
    pub clock: Clock,
    /// Its body.
    pub payload: Value,
    /// The body without what must not be shown.
    pub shown: Value,
}

impl NewJob {
    /// Sends it, and compares what the server made of it; the new job and its id.
    pub async fn send(&self, client: &Client, hosts: &[String], context: &mut Context) -> Result<(u64, Value), Error> {
        let (id, job) = sending::send(client, &self.payload, &self.shown).await?;
        sending::tell(context, &format!("Job invocation was rerun as {id}"), id, Some(&job))?;
        let created = Created { request: &self.request, clock: &self.clock, job: &job, id };
        created.compare(client, false, &mut context.streams).await?;
        hosts::compare(hosts, &job, &mut context.streams);
        Ok((id, job))
    }
}
