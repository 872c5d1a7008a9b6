//! A checked request for a job invocation, and its payload for `POST /api/job_invocations`.

use super::draft::NullField;
use crate::config::OrNil;
use crate::error::{Error, Problems};
use crate::model::draft::Draft;
use crate::model::identity::Identity;
use crate::model::inputs::Inputs;
use crate::model::schedule::{Clock, Schedule};
use crate::model::search;
use crate::model::targeting::{Reference, Runnable, Selection, Targeting, TargetingType};
use crate::model::targets::HostSelection;
use crate::secret::Secret;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A job invocation that has passed all checks that need no server.
#[derive(Clone, Debug)]
pub struct JobInvocationRequest {
    /// Job template or feature to run.
    pub runnable: Runnable,
    /// Hosts to run on.
    pub targeting: Targeting,
    /// Inputs of the template.
    pub inputs: Inputs,
    /// Inputs of the Ansible provider, such as tags.
    pub ansible: Inputs,
    /// Users and passwords.
    pub identity: Identity,
    /// Start times.
    pub schedule: Schedule,
    /// Maximum number of hosts running at once.
    pub concurrency_level: Option<u32>,
    /// Seconds to spread the hosts' starts over; ignored by servers since remote execution 11.0.
    pub time_span: Option<u32>,
    /// Description of this invocation, with `%{input}` placeholders.
    pub description_format: Option<String>,
    /// Seconds after which the job is aborted on a host.
    pub execution_timeout_interval: Option<u32>,
    /// Seconds within which a pull-mode host must pick up the job.
    pub time_to_pickup: Option<u32>,
    /// Organization of the job.
    pub organization: Option<Reference>,
    /// Location of the job.
    pub location: Option<Reference>,
    /// Values that are sent as null.
    pub nulls: BTreeSet<NullField>,
}

/// Ids that were looked up for the request; `None` where there was nothing to look up.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    /// Id of the job template.
    pub job_template: Option<Value>,
    /// Id of the bookmark.
    pub bookmark: Option<Value>,
    /// Id of the organization: the requested one, or else the user's default.
    pub organization: Option<Value>,
    /// Id of the location: the requested one, or else the user's default.
    pub location: Option<Value>,
}

impl JobInvocationRequest {
    /// Checks a draft. Every combination that the server refuses, or accepts and silently changes, is a usage error.
    pub fn check(draft: Draft, clock: &Clock) -> Result<Self, Error> {
        let mut problems = Problems::default();
        let schedule = problems.keep(Schedule::check(&draft, clock));
        let dynamic = draft.dynamic.unwrap_or(false);
        if dynamic && draft.feature.is_some() {
            let message = "the server makes a job of a --feature static; name its --job-template instead";
            problems.add(Error::invalid("--dynamic", None, message));
        }
        let runnable = problems.keep(runnable(draft.job_template, draft.feature));
        let selection = problems.keep(selection(draft.search_query, draft.bookmark, draft.targets));
        if let (true, Some(Selection::Targets(targets))) = (dynamic, &selection) {
            problems.keep(targets.check_dynamic());
        }
        let (Some(schedule), Some(runnable), Some(selection)) = (schedule, runnable, selection) else {
            return problems.finish(None);
        };
        let targeting = Targeting {
            selection,
            targeting_type: if dynamic { TargetingType::Dynamic } else { TargetingType::Static },
            randomized_ordering: draft.randomized_ordering.and_then(OrNil::value),
        };
        let identity = Identity {
            ssh_user: draft.ssh_user,
            password: draft.password,
            key_passphrase: draft.key_passphrase,
            effective_user: draft.effective_user,
            effective_user_password: draft.effective_user_password,
        };
        problems.finish(Some(Self {
            runnable,
            targeting,
            inputs: draft.inputs,
            ansible: draft.ansible,
            identity,
            schedule,
            concurrency_level: draft.concurrency_level.and_then(OrNil::value),
            time_span: draft.time_span.and_then(OrNil::value),
            description_format: draft.description_format,
            execution_timeout_interval: draft.execution_timeout_interval.and_then(OrNil::value),
            time_to_pickup: draft.time_to_pickup.and_then(OrNil::value),
            organization: draft.organization,
            location: draft.location,
            nulls: draft.nulls,
        }))
    }

    /// Returns true if a name must be looked up before the request can be sent.
    pub fn has_names(&self) -> bool {
        let is_name = |reference: &Reference| !matches!(reference, Reference::Id(_));
        let by_name = |reference: &Option<Reference>| reference.as_ref().is_some_and(is_name);
        let template = matches!(&self.runnable, Runnable::Template(template) if is_name(template));
        let bookmark = matches!(&self.targeting.selection, Selection::Bookmark(bookmark) if is_name(bookmark));
        let targets = matches!(&self.targeting.selection, Selection::Targets(_));
        template || bookmark || targets || by_name(&self.organization) || by_name(&self.location)
    }

    /// Returns the request body, secrets included.
    ///
    /// Like hammer's requests, it has `inputs`, `ssh`, `recurrence`, `scheduling` and `concurrency_control` even if they are empty: servers
    /// fail with a 500 on a `recurrence` without a `scheduling`.
    pub fn payload(&self, ids: &Ids) -> Value {
        let mut job = Map::new();
        match &self.runnable {
            Runnable::Template(template) => {
                put(&mut job, "job_template_id", id_of(template, ids.job_template.as_ref()))
            }
            Runnable::Feature(label) => put(&mut job, "feature", Some(label.as_str())),
        }
        match &self.targeting.selection {
            Selection::Query(query) => put(&mut job, "search_query", Some(query.as_str())),
            Selection::Bookmark(bookmark) => put(&mut job, "bookmark_id", id_of(bookmark, ids.bookmark.as_ref())),
            // Their search has replaced them by now.
            Selection::Targets(_) => {}
        }
        put(&mut job, "targeting_type", Some(self.targeting.targeting_type.as_str()));
        put(&mut job, "randomized_ordering", self.targeting.randomized_ordering);
        put(&mut job, "inputs", Some(self.inputs.clone()));
        put(&mut job, "ansible", Some(self.ansible.clone()).filter(|inputs| !inputs.is_empty()));
        put(&mut job, "ssh_user", self.identity.ssh_user.as_deref());
        put(&mut job, "password", self.identity.password.as_ref().map(Secret::expose));
        put(&mut job, "key_passphrase", self.identity.key_passphrase.as_ref().map(Secret::expose));
        put(&mut job, "ssh", Some(self.ssh()));
        put(&mut job, "recurrence", Some(self.schedule.recurrence()));
        put(&mut job, "scheduling", Some(self.schedule.scheduling()));
        put(&mut job, "concurrency_control", Some(self.concurrency_control()));
        put(&mut job, "description_format", self.description_format.as_deref());
        put(&mut job, "execution_timeout_interval", self.execution_timeout_interval);
        put(&mut job, "time_to_pickup", self.time_to_pickup);
        for (object, key) in &self.nulls {
            let fields =
                if object.is_empty() { Some(&mut job) } else { job.get_mut(*object).and_then(Value::as_object_mut) };
            fields.and_then(|fields| fields.insert((*key).to_owned(), Value::Null));
        }

        let mut body = Map::new();
        put(&mut body, "location_id", taxonomy(self.location.as_ref(), ids.location.as_ref()));
        put(&mut body, "organization_id", taxonomy(self.organization.as_ref(), ids.organization.as_ref()));
        body.insert("job_invocation".into(), Value::Object(job));
        Value::Object(body)
    }

    fn ssh(&self) -> Map<String, Value> {
        let mut ssh = Map::new();
        put(&mut ssh, "effective_user", self.identity.effective_user.as_deref());
        put(&mut ssh, "effective_user_password", self.identity.effective_user_password.as_ref().map(Secret::expose));
        ssh
    }

    fn concurrency_control(&self) -> Map<String, Value> {
        let mut control = Map::new();
        put(&mut control, "concurrency_level", self.concurrency_level);
        put(&mut control, "time_span", self.time_span);
        control
    }
}

/// Returns the requested organization or location, or else the user's default, which is only among the looked-up ids.
fn taxonomy(given: Option<&Reference>, id: Option<&Value>) -> Option<Value> {
    given.map_or_else(|| id.cloned(), |reference| id_of(reference, id))
}

fn runnable(job_template: Option<Reference>, feature: Option<String>) -> Result<Runnable, Error> {
    match (job_template, feature) {
        (Some(template), None) => Ok(Runnable::Template(template)),
        (None, Some(feature)) => Ok(Runnable::Feature(feature)),
        (Some(_), Some(_)) => Err(Error::invalid(
            "--job-template and --feature",
            None,
            "the server takes one of them; leave the other out",
        )),
        (None, None) => {
            Err(Error::invalid("", None, "what to run is missing: give --job-template, --job-template-id or --feature"))
        }
    }
}

/// Hint of an error about a search that does not select the intended hosts.
pub const ALL_HOSTS: &str = "To run on all hosts, give --all-hosts.";

fn selection(
    query: Option<String>,
    bookmark: Option<Reference>,
    targets: Option<HostSelection>,
) -> Result<Selection, Error> {
    match (query, bookmark) {
        (Some(query), None) => {
            search::check("--search-query", &query, ALL_HOSTS)?;
            Ok(Selection::Query(query))
        }
        (None, Some(bookmark)) => Ok(Selection::Bookmark(bookmark)),
        (Some(_), Some(_)) => Err(Error::invalid(
            "--search-query and --bookmark",
            None,
            "the server takes one of them; leave the other out",
        )),
        (None, None) => targets.map(Selection::Targets).ok_or_else(|| {
            Error::invalid(
                "",
                None,
                "the hosts are missing: give --on, --search-query, --bookmark, --bookmark-id or --all-hosts",
            )
        }),
    }
}

fn id_of(reference: &Reference, looked_up: Option<&Value>) -> Option<Value> {
    match (reference, looked_up) {
        (Reference::Id(id), _) => Some(id.clone()),
        // Null stands for a user without a default.
        (_, Some(id)) => Some(id.clone()).filter(|id| !id.is_null()),
        // An offline dry run has looked up nothing, and shows a placeholder.
        (Reference::Name(name), None) => Some(json!(format!("(id of \"{name}\")"))),
        (Reference::Title(title), None) => Some(json!(format!("(id of \"{title}\")"))),
    }
}

fn put(map: &mut Map<String, Value>, name: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        map.insert(name.into(), value.into());
    }
}
