//! An existing job invocation, converted into a draft that runs it again.

use crate::config::OrNil;
use crate::model::answer;
use crate::model::draft::Draft;
use crate::model::host_state::HostState;
use crate::model::inputs::Inputs;
use crate::model::targeting::Reference;
use crate::model::wizard::{self, Wizard};
use crate::secret::MASK;
use serde_json::Value;
use std::collections::HashSet;

/// A job to run again.
#[derive(Debug)]
pub struct Original<'a> {
    job: &'a Value,
    wizard: Wizard<'a>,
}

/// A host of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalHost {
    /// Name.
    pub name: String,
    /// State of the job on it; none if the answer has none.
    pub state: Option<HostState>,
    /// True if the server had planned the job on it.
    pub was_planned: bool,
}

/// A field that servers of some versions do not answer.
struct JobField {
    /// Key in the API's answer.
    key: &'static str,
    /// JSON pointer in the wizard's answer.
    wizard: &'static str,
    name: &'static str,
    flag: &'static str,
}

const fn field(key: &'static str, wizard: &'static str, name: &'static str, flag: &'static str) -> JobField {
    JobField { key, wizard, name, flag }
}

const EFFECTIVE_USER: JobField =
    field("effective_user", "/job/template_invocations/0/effective_user", "effective user", "--effective-user");
const SSH_USER: JobField = field("ssh_user", "/job/ssh_user", "SSH user", "--ssh-user");
const CONCURRENCY_LEVEL: JobField =
    field("concurrency_level", "/job/concurrency_control/level", "concurrency level", "--concurrency-level");
const EXECUTION_TIMEOUT: JobField = field(
    "execution_timeout_interval",
    "/job/execution_timeout_interval",
    "execution timeout",
    "--execution-timeout-interval",
);
const TIME_TO_PICKUP: JobField = field("time_to_pickup", "/job/time_to_pickup", "time to pickup", "--time-to-pickup");
const FIELDS_OF_NEWER_SERVERS: [JobField; 5] =
    [EFFECTIVE_USER, SSH_USER, CONCURRENCY_LEVEL, EXECUTION_TIMEOUT, TIME_TO_PICKUP];

impl<'a> Original<'a> {
    /// Takes the answer of `GET /api/job_invocations/:id?host_status=true`, and the wizard's answer for fields that it lacks.
    pub fn new(job: &'a Value, wizard: Wizard<'a>) -> Self {
        Self { job, wizard }
    }

    /// Returns the hosts.
    pub fn hosts(&self) -> Vec<OriginalHost> {
        let invocations = rows(self.job, "/template_invocations");
        let planned: HashSet<_> = invocations.iter().filter_map(|one| answer::count(one.get("host_id"))).collect();
        // Before remote execution 4.2 the rows name no host, so it is not known which were planned.
        let names_hosts = invocations.is_empty() || !planned.is_empty();
        let host = |host: &Value| {
            let id = answer::count(host.get("id"));
            let is_known = self.job.get("template_invocations").is_some() && names_hosts;
            Some(OriginalHost {
                name: answer::text(host, "/name")?.to_owned(),
                state: host.get("job_status").map(|word| HostState::read(word.as_str())),
                was_planned: !is_known || id.is_none_or(|id| planned.contains(&id)),
            })
        };
        rows(self.job, "/targeting/hosts").iter().filter_map(host).collect()
    }

    /// Returns the ids of its templates; more than one only for jobs made in the web interface.
    pub fn templates(&self) -> Vec<Value> {
        let mut ids: Vec<Value> = Vec::new();
        let ids_found = self.invocations().filter_map(|one| one.get("template_id")).chain(self.job.get("template_id"));
        for id in ids_found.filter(|id| !id.is_null()) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        ids
    }

    /// Returns the inputs, with the server's mask for a hidden one that neither answer has; none if neither answer has inputs.
    pub fn inputs(&self) -> Option<Inputs> {
        let wizard = self.wizard.inputs();
        let Some(mut inputs) = self.reported_inputs() else { return wizard };
        let masked = inputs.iter_mut().filter(|(_, value)| *value == MASK);
        masked.for_each(|(name, value)| {
            if let Some(told) = wizard.as_ref().and_then(|wizard| wizard.get(name)) {
                value.clone_from(told);
            }
        });
        Some(inputs)
    }

    /// Returns the description, a finished text: no answer has its format.
    pub fn description(&self) -> Option<&'a str> {
        answer::text(self.job, "/description")
    }

    /// Returns the inputs of its provider, if the answers have them.
    pub fn provider_inputs(&self) -> Option<Inputs> {
        self.wizard.provider_inputs()
    }

    /// Returns the inputs in the API's answer, hidden ones as the mask.
    fn reported_inputs(&self) -> Option<Inputs> {
        let values = self.invocations().next()?.get("template_invocation_input_values");
        let pair = |one: &Value| {
            let value = one.get("value").filter(|value| !value.is_null())?;
            Some((answer::text(one, "/template_input_name")?.to_owned(), value.clone()))
        };
        Some(values.and_then(Value::as_array).into_iter().flatten().filter_map(pair).collect())
    }

    /// Returns the names of the inputs whose values the API itself shows.
    pub fn visible_inputs(&self) -> Vec<String> {
        let told = self.reported_inputs().unwrap_or_default();
        told.into_iter().filter(|(_, value)| value != MASK).map(|(name, _)| name).collect()
    }

    /// Returns the names of the hidden inputs whose values neither answer has.
    pub fn unreported_inputs(&self) -> Vec<String> {
        let inputs = self.inputs().unwrap_or_default();
        inputs.into_iter().filter(|(_, value)| value == MASK).map(|(name, _)| name).collect()
    }

    /// Returns the names of the fields that neither answer has, each with the flag that sets it.
    pub fn unreported_fields(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        FIELDS_OF_NEWER_SERVERS
            .into_iter()
            .filter(|field| self.reported(field).is_none())
            .map(|field| (field.name, field.flag))
    }

    /// Returns a field's value, null included, in the API's answer or else in the wizard's.
    fn reported(&self, field: &JobField) -> Option<&'a Value> {
        self.job.get(field.key).or_else(|| self.wizard.at(field.wizard))
    }

    /// Returns a draft of the same job that runs at once, with `inputs` replacing its own of the same name. It has no hosts yet.
    pub fn draft(&self, inputs: &Inputs) -> Draft {
        let text =
            |field| self.reported(&field).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
        let number = |field| wizard::number(self.reported(&field));
        let reference = |pointer| {
            let told = self.job.pointer(pointer).or_else(|| self.wizard.at(pointer));
            told.filter(|id| !id.is_null()).cloned().map(Reference::Id)
        };
        let own = self.inputs().unwrap_or_default();
        let shown = self.reported_inputs().unwrap_or_default();
        let has_changed = inputs.iter().any(|(name, value)| {
            own.get(name).is_none_or(|old| old != value) && shown.get(name).is_none_or(|old| old != MASK)
        });
        Draft {
            job_template: self.templates().into_iter().next().map(Reference::Id),
            randomized_ordering: self
                .job
                .pointer("/targeting/randomized_ordering")
                .and_then(Value::as_bool)
                .map(OrNil::Value),
            inputs: own.into_iter().chain(inputs.clone()).collect(),
            effective_user: text(EFFECTIVE_USER),
            ssh_user: text(SSH_USER),
            concurrency_level: number(CONCURRENCY_LEVEL),
            // The answer has the finished text: it would be wrong with other inputs, and the server would replace placeholders in it.
            description_format: self
                .description()
                .filter(|text| !has_changed && !text.contains("%{"))
                .map(str::to_owned),
            execution_timeout_interval: number(EXECUTION_TIMEOUT),
            time_to_pickup: number(TIME_TO_PICKUP),
            organization: reference("/job_organization/id"),
            location: reference("/job_location/id"),
            ..Draft::default()
        }
    }

    /// Returns the pattern of the host's invocations (since remote execution 15.0), then the invocations themselves.
    fn invocations(&self) -> impl Iterator<Item = &'a Value> {
        let pattern = rows(self.job, "/pattern_template_invocations");
        pattern.iter().chain(rows(self.job, "/template_invocations"))
    }
}

fn rows<'a>(job: &'a Value, pointer: &str) -> &'a [Value] {
    job.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests;
