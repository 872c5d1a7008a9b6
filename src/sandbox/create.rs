//! Creating a job: the server's checks in the server's order, its silences included.

use crate::model::cron::{CronLine, Dialect};
use crate::sandbox::errors::Refusal;
use crate::sandbox::hosts::HostRow;
use crate::sandbox::http::Call;
use crate::sandbox::job::{Job, Target, Trigger};
use crate::sandbox::recurring::{Logic, LogicState};
use crate::sandbox::search::Query;
use crate::sandbox::seed::BOOKMARKS;
use crate::sandbox::templates::{Feature, Template};
use crate::sandbox::world::World;
use chrono::{DateTime, NaiveDateTime, SubsecRound as _, TimeDelta, Timelike as _, Utc};
use serde_json::Value;
use std::rc::Rc;

/// How long a scheduled job waits for the server to notice that its time has come, in seconds of the job.
const PICKUP: f64 = 0.3;

/// The `job_invocation` of a request.
struct Asked<'a>(&'a Value);

impl Asked<'_> {
    /// A value that is there and not blank.
    fn get(&self, pointer: &str) -> Option<&Value> {
        self.0.pointer(pointer).filter(|value| !value.is_null() && value.as_str().is_none_or(|text| !text.is_empty()))
    }

    /// A text, or a number as one.
    fn text(&self, pointer: &str) -> Option<String> {
        Some(match self.get(pointer)? {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    /// A whole number; what is none counts as 0.
    fn number(&self, pointer: &str) -> Option<i64> {
        Some(self.text(pointer)?.parse().unwrap_or(0))
    }

    /// A time, cut to the minute.
    fn time(&self, pointer: &str) -> Result<Option<DateTime<Utc>>, Refusal> {
        let Some(text) = self.text(pointer) else { return Ok(None) };
        let time = time(&text).ok_or_else(Refusal::internal)?.trunc_subsecs(0);
        Ok(time.with_second(0))
    }
}

/// A time with an offset, or without one in the user's zone, which is UTC.
fn time(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let offset = ["%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M %z", "%Y-%m-%dT%H:%M%:z"];
    let naive = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.to_utc());
    }
    let text = text.strip_suffix(" UTC").unwrap_or(text);
    offset.iter().find_map(|format| DateTime::parse_from_str(text, format).ok().map(|time| time.to_utc())).or_else(
        || naive.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok()).map(|t| t.and_utc()),
    )
}

impl World {
    /// Makes the job a request asks for and returns its id.
    pub fn create(&mut self, call: &Call) -> Result<u64, Refusal> {
        if !call.user.may_create {
            return Err(Refusal::denied("create_job_invocations"));
        }
        let asked = Asked(call.body.get("job_invocation").unwrap_or(&Value::Null));
        let (template, feature) = template(&asked)?;
        let inputs = inputs(&asked, template)?;
        let (start_at, start_before) = (asked.time("/scheduling/start_at")?, asked.time("/scheduling/start_before")?);
        asked.time("/recurrence/end_time")?;
        let mut problems = Vec::new();
        let mut job = Job {
            template_id: template.id,
            feature_id: feature.map(|feature| feature.id),
            user_id: call.user.id,
            login: call.user.login,
            inputs,
            ..Job::blank(self.speed)
        };
        self.target(&asked, feature, &mut job, &mut problems)?;
        details(&asked, template, &mut job, &mut problems);
        let logic = self.recurrence(&asked, &mut problems);
        let is_too_late = start_before.zip(start_at).is_some_and(|(before, at)| before < at);
        if logic.is_none() && is_too_late {
            problems.push("Triggering: Start before raw The task could not be started".into());
        }
        problems.extend(missing_inputs(&job, template));
        if !problems.is_empty() {
            return Err(Refusal::invalid(&problems));
        }
        Ok(self.trigger(job, logic, start_at, start_before))
    }

    fn target(
        &self,
        asked: &Asked<'_>,
        feature: Option<&Feature>,
        job: &mut Job,
        problems: &mut Vec<String>,
    ) -> Result<(), Refusal> {
        job.search_query = asked.text("/search_query").or_else(|| host_ids(asked));
        job.bookmark_id = asked.number("/bookmark_id").and_then(|id| u64::try_from(id).ok());
        if job.search_query.is_some() && job.bookmark_id.is_some() {
            let message = "ERF42-9522 [Foreman::Exception]: Cannot specify both bookmark_id and search_query";
            return Err(Refusal::message(500, message));
        }
        let bookmark = BOOKMARKS.iter().find(|bookmark| Some(bookmark.id) == job.bookmark_id);
        match job.search_query.clone().or_else(|| bookmark.map(|bookmark| bookmark.query.to_owned())) {
            Some(query) => {
                job.hosts = self.targets(&query)?;
                job.search_query = Some(query);
            }
            None => problems.push(
                "Targeting: Bookmark Must select a bookmark or enter a search query, \
                 Search query Must select a bookmark or enter a search query"
                    .into(),
            ),
        }
        job.randomized_ordering = asked.get("/randomized_ordering").map(|value| {
            value
                .as_bool()
                .unwrap_or_else(|| value.as_i64() == Some(1) || value.as_str() == Some("1") || value == "true")
        });
        match asked.text("/targeting_type") {
            _ if feature.is_some() => (),
            Some(kind) if ["static_query", "dynamic_query"].contains(&kind.as_str()) => job.targeting_type = kind,
            Some(_) => problems.push("Targeting: Targeting type is not included in the list".into()),
            None => problems
                .push("Targeting: Targeting type can't be blank, Targeting type is not included in the list".into()),
        }
        Ok(())
    }

    /// The hosts a query selects.
    pub fn targets(&self, query: &str) -> Result<Rc<[Target]>, Refusal> {
        let query = Query::parse::<HostRow<'_>>(query)?;
        Ok(self.host_rows(&query).iter().filter(|row| query.selects(*row)).map(|row| Target::new(row.host)).collect())
    }

    /// The recurring logic that is asked for; none where there is no cron line.
    fn recurrence(&self, asked: &Asked<'_>, problems: &mut Vec<String>) -> Option<Logic> {
        let line = asked.text("/recurrence/cron_line")?;
        let max_iteration = asked.number("/recurrence/max_iteration");
        if max_iteration.is_some_and(|limit| limit < 1) {
            problems.push("Triggering: Input type No task could be started".into());
        }
        let purpose = asked.text("/recurrence/purpose");
        let is_open = |logic: &&Logic| matches!(logic.state, LogicState::Active | LogicState::Disabled);
        if purpose.is_some() && self.logics.iter().filter(is_open).any(|logic| logic.purpose == purpose) {
            let purpose = purpose.as_deref().unwrap_or_default();
            problems.push(format!(
                "Triggering: Purpose Active or disabled recurring logic with purpose {purpose} already exists"
            ));
        }
        let cron = CronLine::parse(&line, Dialect::Fugit).ok();
        let Some(cron) = cron.filter(|cron| Logic::run_after(cron, self.now).is_some()) else {
            problems.push(format!("Triggering: Cronline {line} is not valid format of cron line"));
            return None;
        };
        let max_iteration = max_iteration.and_then(|limit| u64::try_from(limit).ok());
        Some(Logic { id: 0, cron, max_iteration, purpose, state: LogicState::Active, jobs: Vec::new() })
    }

    /// Starts the job now, at its time, or at the first time of its cron line.
    fn trigger(
        &mut self,
        mut job: Job,
        logic: Option<Logic>,
        start_at: Option<DateTime<Utc>>,
        start_before: Option<DateTime<Utc>>,
    ) -> u64 {
        let pickup = TimeDelta::microseconds((PICKUP * 1e6 / self.speed) as i64);
        job.start = self.now;
        match (logic, start_at) {
            (Some(logic), first) => {
                let after = first.map_or(self.now, |first| first.max(self.now));
                job.start = Logic::run_after(&logic.cron, after).unwrap_or(after);
                self.add_recurring(job, logic)
            }
            (None, Some(start_at)) => {
                job.trigger = Trigger::Future { start_at, start_before };
                job.start = start_at.max(self.now) + pickup;
                self.add(job)
            }
            (None, None) => self.add(job),
        }
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

/// The given inputs, each of which the template has to know, and the defaults of the others.
fn inputs(asked: &Asked<'_>, template: &Template) -> Result<Vec<(u64, &'static str, String)>, Refusal> {
    let given = asked.get("/inputs").and_then(Value::as_object);
    for name in given.into_iter().flat_map(|given| given.keys()) {
        if !template.inputs.iter().any(|input| input.name == name) {
            // A percent sign in the name trips the server over its own message.
            let message = format!("Unknown input {name} for template {}", template.name);
            return Err(if name.contains('%') { Refusal::internal() } else { Refusal::coded(&message) });
        }
    }
    let value = |name: &str| match given?.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Null => None,
        other => Some(other.to_string()),
    };
    let filled = template.inputs.iter().filter_map(|input| {
        let value = value(input.name).or_else(|| input.default.map(str::to_owned))?;
        Some((input.id, input.name, value))
    });
    Ok(filled.collect())
}

fn missing_inputs(job: &Job, template: &Template) -> Option<String> {
    let is_filled = |id: u64| job.inputs.iter().any(|(known, _, value)| *known == id && !value.is_empty());
    let missing = template.inputs.iter().filter(|input| input.required && !is_filled(input.id));
    let missing: Vec<_> = missing.map(|input| input.name).collect();
    (!missing.is_empty()).then(|| {
        let (name, missing) = (template.name.to_lowercase(), missing.join(", "));
        format!("Template {name}: Not all required inputs have values. Missing inputs: {missing}")
    })
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
    job.description = describe(&format.unwrap_or_else(|| template.name.to_owned()), template, job);
}

fn describe(format: &str, template: &Template, job: &Job) -> String {
    let named = format.replace("%{template_name}", template.name).replace("%{job_category}", template.category);
    template.inputs.iter().fold(named, |text, input| {
        let value = job.inputs.iter().find(|(id, ..)| *id == input.id).map_or("", |(.., value)| value);
        let value = if input.hidden { "*****" } else { value };
        text.replace(&format!("%{{{}}}", input.name), value)
    })
}

/// Host ids or names, or a search, as the search they amount to.
fn host_ids(asked: &Asked<'_>) -> Option<String> {
    let value = asked.get("/host_ids")?;
    let Some(ids) = value.as_array() else { return value.as_str().map(str::to_owned) };
    let ids: Vec<_> = ids.iter().map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned)).collect();
    let field = if ids.iter().all(|id| id.parse::<u64>().is_ok()) { "id" } else { "name" };
    Some(format!("{field} ^ ({})", ids.join(", ")))
}
