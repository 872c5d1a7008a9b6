//! Everything the sandbox holds.

use super::hosts::{self, Host};
use super::job::{Job, TaskState};
use super::recurring::{self, Logic};
use super::seed::{self, Bookmark, FEATURES, Feature};
use super::template_library::{self, JobTemplate};
use super::version::Rex;
use super::{Options, finished};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many runs of a recurring logic are caught up with at once, should nobody have asked for long.
const MAX_CATCH_UP: usize = 1000;

pub struct State {
    pub rex: Rex,
    pub speed: f64,
    pub hosts: Vec<Host>,
    pub templates: Vec<Arc<JobTemplate>>,
    pub features: Vec<Feature>,
    pub bookmarks: Vec<Bookmark>,
    pub jobs: BTreeMap<u32, Job>,
    pub logics: BTreeMap<u32, Logic>,
    /// The jobs that have not ended as far as is known.
    open: Vec<u32>,
}

impl State {
    /// A fresh sandbox's state.
    pub fn seeded(options: &Options, now: DateTime<Utc>) -> Self {
        let mut state = Self {
            rex: options.rex,
            speed: options.speed,
            hosts: hosts::seeded(options.hosts),
            templates: template_library::seeded(),
            features: FEATURES.to_vec(),
            bookmarks: seed::bookmarks(),
            jobs: BTreeMap::new(),
            logics: BTreeMap::new(),
            open: Vec::new(),
        };
        finished::add(&mut state, options.finished_jobs, now);
        state
    }

    pub fn host(&self, id: u32) -> Option<&Host> {
        self.hosts.get(usize::try_from(id.checked_sub(1)?).ok()?)
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

    pub fn next_job_id(&self) -> u32 {
        self.jobs.last_key_value().map_or(1, |(id, _)| id + 1)
    }

    pub fn add_job(&mut self, job: Job) {
        self.open.push(job.id);
        self.jobs.insert(job.id, job);
    }

    pub fn add_logic(&mut self, logic: Logic, first_job: u32) -> u32 {
        let id = self.logics.last_key_value().map_or(1, |(id, _)| id + 1);
        self.logics.insert(id, Logic { id, jobs: vec![first_job], ..logic });
        id
    }

    /// Does what has come due: recurring jobs that began are followed by their next one.
    pub fn catch_up(&mut self, now: DateTime<Utc>) {
        for _ in 0..MAX_CATCH_UP {
            let begun: Vec<u32> = self.waiting().filter(|job| job.began(now).is_some()).map(|job| job.id).collect();
            if begun.is_empty() {
                break;
            }
            begun.into_iter().for_each(|job| recurring::follow_up(self, job, now));
        }
        let jobs = &self.jobs;
        self.open.retain(|id| jobs.get(id).is_some_and(|job| !matches!(job.task_state(now), TaskState::Stopped(_))));
    }

    /// The newest jobs of the recurring logics that go on.
    fn waiting(&self) -> impl Iterator<Item = &Job> {
        let active = self.logics.values().filter(|logic| logic.state == recurring::LogicState::Active);
        active.filter_map(|logic| self.jobs.get(logic.jobs.last()?))
    }

    /// Whether nothing changes by itself.
    pub fn is_still(&self) -> bool {
        self.open.is_empty()
    }
}

fn next(ids: impl Iterator<Item = u32>) -> u32 {
    ids.max().map_or(1, |id| id + 1)
}
