//! Everything the sandbox knows, in one place, for one request at a time.

use crate::sandbox::Options;
use crate::sandbox::errors::Refusal;
use crate::sandbox::job::{Job, Target, Trigger};
use crate::sandbox::recurring::Logic;
use crate::sandbox::rex::Rex;
use crate::sandbox::seed::{self, Host};
use crate::sandbox::templates::Template;
use chrono::{DateTime, TimeDelta, Timelike as _, Utc};
use std::rc::Rc;

/// Hosts, jobs and recurring logics; the templates and the like never change.
pub struct World {
    pub rex: Rex,
    pub speed: f64,
    pub hosts: Vec<Host>,
    /// In the order of their ids, which count from 1.
    pub jobs: Vec<Job>,
    pub logics: Vec<Logic>,
    /// The time of the request being answered.
    pub now: DateTime<Utc>,
    next_template_invocation: u64,
}

impl World {
    pub fn new(options: &Options) -> World {
        let speed = if options.speed.is_finite() && options.speed > 0.0 { options.speed } else { 1.0 };
        let hosts = seed::hosts(options.hosts);
        let now = Utc::now();
        let logics = Vec::new();
        let mut world =
            World { rex: options.rex, speed, hosts, jobs: Vec::new(), logics, now, next_template_invocation: 1 };
        world.seed_jobs(options.jobs);
        world
    }

    /// Finished jobs, a minute apart, the last one an hour ago.
    fn seed_jobs(&mut self, count: usize) {
        let everybody: Rc<[Target]> = self.hosts.iter().take(5).map(Target::new).collect();
        let nobody_failing: Rc<[Target]> = self.hosts.iter().take(3).map(Target::new).collect();
        let Some(template) = Template::by_id(325) else { return };
        let Some(input) = template.inputs.first() else { return };
        for number in 0..count {
            let ago = TimeDelta::minutes(60 + (count - number) as i64);
            let command = ["uptime", "id", "uname -r", "df -h /"].iter().cycle().nth(number % 4).unwrap_or(&"id");
            let hosts = if number % 3 == 2 { &everybody } else { &nobody_failing };
            let job = Job {
                template_id: template.id,
                description: format!("Run {command}"),
                search_query: Some("name ~ host".into()),
                inputs: vec![(input.id, input.name, (*command).to_owned())],
                hosts: Rc::clone(hosts),
                start: self.now.with_nanosecond(0).unwrap_or(self.now) - ago,
                ..Job::blank(self.speed)
            };
            self.add(job);
        }
    }

    /// Adds a job and returns its id.
    pub fn add(&mut self, mut job: Job) -> u64 {
        job.id = self.jobs.len() as u64 + 1;
        job.first_template_invocation = self.next_template_invocation;
        self.next_template_invocation += job.hosts.len() as u64;
        let id = job.id;
        self.jobs.push(job);
        id
    }

    /// The job that has the id a path names.
    pub fn job(&self, id: &str) -> Option<&Job> {
        let place = id.parse::<usize>().ok()?.checked_sub(1)?;
        self.jobs.get(place)
    }

    pub fn job_mut(&mut self, id: u64) -> Option<&mut Job> {
        let place = usize::try_from(id).ok()?.checked_sub(1)?;
        self.jobs.get_mut(place)
    }

    pub fn known_job(&self, id: &str) -> Result<&Job, Refusal> {
        self.job(id).ok_or_else(|| Refusal::missing("job_invocation", id))
    }

    pub fn host(&self, id: &str) -> Option<&Host> {
        let place = id.parse::<usize>().ok()?.checked_sub(1)?;
        self.hosts.get(place)
    }

    /// The logic that repeats a job, if one does.
    pub fn logic_of(&self, job: &Job) -> Option<&Logic> {
        let Trigger::Recurring { logic } = job.trigger else { return None };
        self.logics.iter().find(|known| known.id == logic)
    }
}

/// A time as the server writes one.
pub fn written(time: DateTime<Utc>) -> String {
    time.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}
