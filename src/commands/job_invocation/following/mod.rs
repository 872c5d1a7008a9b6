//! Following a job until its last host has ended, by the states of its hosts: the parent task ends up to 16 s later.
//!
//! A command flattens [`FollowArgs`], makes a [`Plan`] of them before it sends anything, and hands both to [`Following`].

pub mod args;
mod ending;
mod failure;
mod hosts;
mod interruption;
mod live;
mod outputs;
mod report;
mod wait;

pub use args::{FollowArgs, Plan};

use crate::api::Client;
use crate::api::rex::host_states;
use crate::api::rex::job_state::JobState;
use crate::context::Context;
use crate::error::{Error, Exit, Kind};
use hosts::Hosts;
use report::Report;
use serde_json::Value;
use wait::Wait;

/// A job to be followed.
pub struct Following<'a> {
    client: &'a Client,
    id: u64,
    job: JobState,
    hosts: Hosts,
    plan: Plan,
}

impl<'a> Following<'a> {
    /// Follows `job`, an answer of the server, which may name hosts and their ids.
    pub fn new(client: &'a Client, id: u64, job: &Value, plan: Plan) -> Self {
        let mut hosts = Hosts::default();
        hosts.learn(host_states::of_job(job));
        Self { client, id, job: JobState::of(job), hosts, plan }
    }

    /// Follows a job of which only the state is known.
    pub fn of(client: &'a Client, id: u64, job: JobState, plan: Plan) -> Self {
        Self { client, id, job, hosts: Hosts::default(), plan }
    }

    /// Waits for the end, telling what happens, and says how it went.
    pub async fn until_the_end(self, context: &mut Context) -> Result<Exit, Error> {
        let id = self.id;
        self.follow(context).await.map_err(|error| match error.kind() {
            Kind::NoHosts => error,
            _ => error.action("Could not follow the job invocation").hint(attach_again("The job may go on.", id)),
        })
    }

    async fn follow(self, context: &mut Context) -> Result<Exit, Error> {
        let Following { client, id, job, hosts, mut plan } = self;
        if plan.detach {
            context.streams.note(&attach_again(&format!("Job invocation {id} goes on."), id));
            return Ok(Exit::Done);
        }
        plan.is_followed.set(true);
        let as_text = context.tells_people();
        let report = Report::new(id, &mut plan, context)?;
        Wait::new(client, id, job, hosts, plan, report).run(as_text, &mut context.streams).await
    }
}

/// What was done, and the command that follows the job again.
fn attach_again(done: &str, id: u64) -> String {
    format!("{done} Follow it again with: rexctl job-invocation watch --id {id}")
}
