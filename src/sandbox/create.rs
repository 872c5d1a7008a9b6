//! Creating a job: the server's checks in the server's order, its silences included.

mod asked;
mod inputs;
mod schedule;
mod targeting;

use crate::sandbox::errors::Refusal;
use crate::sandbox::http::Call;
use crate::sandbox::job::Job;
use crate::sandbox::templates::{Feature, Template};
use crate::sandbox::world::World;
use asked::Asked;
use schedule::Schedule;
use serde_json::Value;

impl World {
    /// Makes the job a request asks for and returns its id.
    pub fn create(&mut self, call: &Call) -> Result<u64, Refusal> {
        if !call.user.may_create {
            return Err(Refusal::denied("create_job_invocations"));
        }
        let asked = Asked(call.body.get("job_invocation").unwrap_or(&Value::Null));
        let (template, feature) = template(&asked)?;
        let inputs = inputs::given(&asked, template)?;
        let schedule = Schedule::read(&asked)?;
        let mut problems = Vec::new();
        let mut job = Job {
            template_id: template.id,
            feature_id: feature.map(|feature| feature.id),
            user_id: call.user.id,
            login: call.user.login,
            inputs,
            targeting_type: targeting::targeting_type(&asked, feature.is_some(), &mut problems),
            ..Job::blank(self.speed)
        };
        self.target(&asked, &mut job, &mut problems)?;
        details(&asked, template, &mut job, &mut problems);
        let logic = self.recurrence(&asked, &mut problems);
        problems.extend(schedule.problem().filter(|_| logic.is_none()));
        problems.extend(inputs::missing(&job, template));
        if problems.is_empty() { Ok(self.trigger(job, logic, &schedule)) } else { Err(Refusal::invalid(&problems)) }
    }
}

fn template(asked: &Asked<'_>) -> Result<(&'static Template, Option<&'static Feature>), Refusal> {
    let (id, label) = (asked.text("/job_template_id"), asked.text("/feature"));
    if id.is_some() && label.is_some() {
        return Err(Refusal::message(500, "Only one of feature or job_template_id can be specified"));
    }
    let feature = label.as_deref().and_then(Feature::find);
    let wanted = feature.map(|feature| feature.template_id).or_else(|| id.as_deref()?.parse().ok());
    let template = wanted.and_then(Template::by_id).ok_or_else(|| {
        let id = id.as_deref().unwrap_or_default();
        Refusal::message(404, format!("Template with id '{id}' was not found"))
    })?;
    Ok((template, feature))
}

/// Everything that is simply stored.
fn details(asked: &Asked<'_>, template: &Template, job: &mut Job, problems: &mut Vec<String>) {
    job.ssh_user = asked.text("/ssh_user");
    if let Some(user) = asked.text("/ssh/effective_user").filter(|_| template.overridable) {
        job.effective_user = user;
    }
    job.time_to_pickup = asked.number("/time_to_pickup");
    job.execution_timeout_interval = asked.number("/execution_timeout_interval");
    match asked.number("/concurrency_control/concurrency_level") {
        Some(level) if level < 1 => problems.push("Concurrency level: must be greater than 0".into()),
        level => job.concurrency_level = level.and_then(|level| u64::try_from(level).ok()),
    }
    let format = asked.text("/description_format").or_else(|| template.description_format.map(str::to_owned));
    job.description = inputs::describe(&format.unwrap_or_else(|| template.name.to_owned()), template, job);
}
