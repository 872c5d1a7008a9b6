//! The server's data: hosts, templates, jobs, recurring logics. It does not know the time; `clockwork` moves it on.

mod host;
mod job;
mod logic;
mod parameter;
mod progress;
mod setting;
mod template;
mod user;

pub use host::{Fate, HostGroup, ManagedHost, OS_ID, OS_NAME, OS_TITLE, OS_VERSION};
pub use job::{Begin, InputValue, JobRecord, Order, PlannedHost, Scheduling, Timeline};
pub use logic::{Logic, LogicState};
pub use parameter::HostParameter;
pub use progress::{RunState, TaskResult, TaskState};
pub use setting::{SettingType, StoredSetting};
pub use template::{Input, InputSet, StoredTemplate};
pub use user::{Taxonomy, User};

use super::times::{self, UserZone};
use super::version::Rex;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything the server stores.
pub struct ServerState {
    pub rex: Rex,
    /// Time zone in the profile of users who have none of their own; UTC, which is the server's, where it is not set.
    pub timezone: Option<UserZone>,
    pub hosts: Vec<ManagedHost>,
    pub templates: Vec<Arc<StoredTemplate>>,
    pub features: Vec<Feature>,
    pub bookmarks: Vec<StoredBookmark>,
    pub settings: Vec<StoredSetting>,
    /// Parameters of each host by its id.
    pub parameters: BTreeMap<u32, Vec<HostParameter>>,
    pub jobs: BTreeMap<u32, JobRecord>,
    pub logics: BTreeMap<u32, Logic>,
    /// Ids of the jobs that had not ended when the clockwork last looked.
    pub open: Vec<u32>,
}

/// A label that stands for a job template.
#[derive(Clone)]
pub struct Feature {
    pub id: u32,
    pub label: &'static str,
    pub name: &'static str,
    pub description: &'static str,
    pub template: Option<u32>,
    pub host_action_button: bool,
}

/// A stored search.
#[derive(Clone)]
pub struct StoredBookmark {
    pub id: u32,
    pub name: String,
    pub controller: String,
    pub query: String,
    pub public: bool,
}

impl ServerState {
    /// Returns the time zone in a user's profile, with its name there.
    pub fn profile_zone(&self, user: &User) -> Option<(&'static str, UserZone)> {
        user.profile_zone.or_else(|| self.timezone.map(|zone| (zone.name(), zone)))
    }

    /// Returns the time zone of a user's times and cron lines.
    pub fn zone_of(&self, user: &User) -> UserZone {
        self.profile_zone(user).map_or(times::UTC, |(_, zone)| zone)
    }

    /// Returns the host with this id; ids are positions counted from 1.
    pub fn host(&self, id: u32) -> Option<&ManagedHost> {
        self.hosts.get(usize::try_from(id.checked_sub(1)?).ok()?)
    }

    /// Returns the template with this id.
    pub fn template(&self, id: u32) -> Option<&Arc<StoredTemplate>> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// Returns a template's inputs, those it takes over from other templates included.
    pub fn inputs_of<'a>(&'a self, template: &'a StoredTemplate) -> impl Iterator<Item = &'a Input> {
        self.inputs_by_owner(template).map(|(_, input)| input)
    }

    /// Returns a template's inputs, each with the template that defines it.
    pub fn inputs_by_owner<'a>(
        &'a self,
        template: &'a StoredTemplate,
    ) -> impl Iterator<Item = (&'a StoredTemplate, &'a Input)> {
        let inherited = template.sets.iter().filter_map(|set| Some((set, self.template(set.target)?)));
        let included = inherited.flat_map(|(set, other)| {
            let included = other.inputs.iter().filter(|input| set.includes(&input.name));
            included.map(move |input| (other.as_ref(), input))
        });
        template.inputs.iter().map(move |input| (template, input)).chain(included)
    }

    /// Returns the newest job of a recurring logic, the one that waits or runs.
    pub fn latest_job(&self, logic: &Logic) -> Option<&JobRecord> {
        self.jobs.get(logic.jobs.last()?)
    }

    pub fn next_template_id(&self) -> u32 {
        next(self.templates.iter().map(|template| template.id))
    }

    pub fn next_input_id(&self) -> u32 {
        next(self.templates.iter().flat_map(|template| template.inputs.iter()).map(|input| input.id))
    }

    pub fn next_set_id(&self) -> u32 {
        next(self.templates.iter().flat_map(|template| template.sets.iter()).map(|set| set.id))
    }

    pub fn next_bookmark_id(&self) -> u32 {
        next(self.bookmarks.iter().map(|bookmark| bookmark.id))
    }

    pub fn next_parameter_id(&self) -> u32 {
        next(self.parameters.values().flatten().map(|parameter| parameter.id))
    }

    pub fn next_job_id(&self) -> u32 {
        self.jobs.last_key_value().map_or(1, |(id, _)| id + 1)
    }

    pub fn add_job(&mut self, job: JobRecord) {
        self.open.push(job.id);
        self.jobs.insert(job.id, job);
    }

    /// Stores a recurring logic under the next id, which it returns.
    pub fn add_logic(&mut self, logic: Logic, first_job: u32) -> u32 {
        let id = self.logics.last_key_value().map_or(1, |(id, _)| id + 1);
        self.logics.insert(id, Logic { id, jobs: vec![first_job], ..logic });
        id
    }
}

fn next(ids: impl Iterator<Item = u32>) -> u32 {
    ids.max().map_or(1, |id| id + 1)
}
