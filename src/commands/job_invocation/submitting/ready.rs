//! A request after every look-up: nothing is left but to show it or to send it.

use super::read_back::Created;
use super::sending;
use crate::api::Client;
use crate::commands::job_invocation::host_names;
use crate::context::Context;
use crate::error::Error;
use crate::model::host_range;
use crate::model::job_invocation::{Ids, JobInvocationRequest};
use crate::model::masking::with_inputs_masked;
use crate::model::schedule::Clock;
use chrono::{TimeDelta, Utc};
use serde_json::Value;
use std::borrow::Cow;
use tokio::time::Instant;

/// A request that can be sent, with the server's answers about it.
pub struct ReadyRequest<'a> {
    /// The checked request.
    pub request: JobInvocationRequest,
    /// Clock that its times were read against.
    pub clock: Clock,
    /// Ids of the names in it.
    pub ids: Ids,
    /// Number of hosts it runs on, where they were counted.
    pub hosts: Option<u64>,
    /// Names of these hosts, where they are known.
    pub host_names: Cow<'a, [String]>,
    /// Names of the inputs whose values are known to be no secrets.
    pub visible: Vec<String>,
}

impl ReadyRequest<'_> {
    /// Returns a sentence with the number of hosts, and their names where they are known.
    pub fn hosts_told(&self, number: u64) -> String {
        let counted = format!("On {}", host_range::hosts(number));
        match &*self.host_names {
            [] => counted,
            names => host_names::sentence(&counted, names, None),
        }
    }

    /// Refuses a start that is in the past by the server's clock.
    pub fn check_start(&self, client: &Client) -> Result<(), Error> {
        self.request.schedule.check_start(client.time_at(Instant::now()))
    }

    /// Checks the times right before sending, by the server's clock: a question or a look-up may have taken its time.
    pub fn check_times(&mut self, client: &Client) -> Result<(), Error> {
        self.clock.now = client.time_at(Instant::now());
        self.request.schedule.check_again(&self.clock)
    }

    /// Sends the request once, has `tell` say the id of the new job, and compares the server's answer with the request. Returns the id and
    /// the job.
    pub async fn send(
        &mut self,
        client: &Client,
        tell: impl FnOnce(&mut Context, u64, &Value) -> Result<(), Error>,
        strict: bool,
        context: &mut Context,
    ) -> Result<(u64, Value), Error> {
        self.check_times(client)?;
        let (payload, shown) = self.bodies(context);
        let is_by_server = client.knows_time();
        let (id, job) = sending::send(client, &payload, &shown).await?;
        // A job that is not as it was asked for is told, and taken back, even if its id cannot be printed.
        let told = tell(context, id, &job);
        let created = self.created(&job, id, client);
        let ahead = if is_by_server { TimeDelta::zero() } else { Utc::now() - created.answered };
        Created { ahead, ..created }.compare(client, strict, &mut context.streams).await?;
        told.map(|()| (id, job))
    }

    /// Sends the request once, and leaves it to the caller to look for the job if the answer is lost.
    pub async fn send_marked(&self, client: &Client, context: &mut Context) -> Result<(u64, Value), Error> {
        let (payload, shown) = self.bodies(context);
        sending::send_marked(client, &payload, &shown).await
    }

    /// Returns the job of the server's answer, to be compared with the request.
    pub fn created<'b>(&'b self, job: &'b Value, id: u64, client: &Client) -> Created<'b> {
        let answered = client.time_at(Instant::now());
        Created { request: &self.request, clock: &self.clock, job, id, answered, ahead: TimeDelta::zero() }
    }

    /// Returns the request body, and the same with the values masked that may be secret.
    pub fn bodies(&self, context: &mut Context) -> (Value, Value) {
        let payload = self.request.payload(&self.ids);
        let shown = with_inputs_masked(&payload, &self.visible);
        context.shows_inputs = shown == payload;
        (payload, shown)
    }
}
