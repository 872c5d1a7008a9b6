//! A job invocation as the server tells of it, made into a draft that runs the same again.

use crate::config::OrNil;
use crate::model::answer;
use crate::model::draft::Draft;
use crate::model::host_state::HostState;
use crate::model::inputs::Inputs;
use crate::model::targeting::Reference;
use crate::secret::MASK;
use serde_json::Value;
use std::collections::HashSet;

/// The job that is to run again.
#[derive(Debug)]
pub struct Original<'a> {
    job: &'a Value,
}

/// A host of that job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginalHost {
    /// Its name.
    pub name: String,
    /// How the job ended on it; none where the answer does not tell.
    pub state: Option<HostState>,
    /// The server had planned the job on it.
    pub was_planned: bool,
}

/// What a job had that servers of some versions keep to themselves: the answer's field, what it is, and its flag.
const SINCE_LATER: [(&str, &str, &str); 3] = [
    ("effective_user", "effective user", "--effective-user"),
    ("concurrency_level", "concurrency level", "--concurrency-level"),
    ("execution_timeout_interval", "execution timeout", "--execution-timeout-interval"),
];

impl<'a> Original<'a> {
    /// Reads the answer of `GET /api/job_invocations/:id?host_status=true`.
    pub fn new(job: &'a Value) -> Self {
        Self { job }
    }

    /// Its hosts.
    pub fn hosts(&self) -> Vec<OriginalHost> {
        let invocations = rows(self.job, "/template_invocations");
        let planned: HashSet<_> = invocations.iter().filter_map(|one| answer::count(one.get("host_id"))).collect();
        // Before remote execution 4.2 the rows name no host: nobody can tell which were planned.
        let is_told = invocations.is_empty() || !planned.is_empty();
        let host = |host: &Value| {
            let id = answer::count(host.get("id"));
            let is_known = self.job.get("template_invocations").is_some() && is_told;
            Some(OriginalHost {
                name: answer::text(host, "/name")?.to_owned(),
                state: host.get("job_status").map(|word| HostState::read(word.as_str())),
                was_planned: !is_known || id.is_none_or(|id| planned.contains(&id)),
            })
        };
        rows(self.job, "/targeting/hosts").iter().filter_map(host).collect()
    }

    /// The ids of the templates that it ran; more than one only for jobs made in the web interface.
    pub fn templates(&self) -> Vec<Value> {
        let mut ids: Vec<Value> = Vec::new();
        let told = self.invocations().filter_map(|one| one.get("template_id")).chain(self.job.get("template_id"));
        for id in told.filter(|id| !id.is_null()) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        ids
    }

    /// Its inputs, hidden ones as the mask that the server shows; none where the answer tells of none.
    pub fn inputs(&self) -> Option<Inputs> {
        let values = self.invocations().next()?.get("template_invocation_input_values");
        let pair = |one: &Value| {
            let value = one.get("value").filter(|value| !value.is_null())?;
            Some((answer::text(one, "/template_input_name")?.to_owned(), value.clone()))
        };
        Some(values.and_then(Value::as_array).into_iter().flatten().filter_map(pair).collect())
    }

    /// The names of the inputs whose values the server hides.
    pub fn hidden_inputs(&self) -> Vec<String> {
        let inputs = self.inputs().unwrap_or_default();
        inputs.into_iter().filter(|(_, value)| value == MASK).map(|(name, _)| name).collect()
    }

    /// What the server's version does not tell, with the flag that gives it.
    pub fn untold(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        SINCE_LATER.into_iter().filter(|(field, ..)| self.job.get(field).is_none()).map(|(_, what, flag)| (what, flag))
    }

    /// The same job at once, with `inputs` in place of its own of the same name. Its hosts are still to be named.
    pub fn draft(&self, inputs: &Inputs) -> Draft {
        let text = |pointer| answer::text(self.job, pointer).map(str::to_owned);
        let number = |field| {
            answer::count(self.job.get(field)).and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0).map(OrNil::Value)
        };
        let reference = |pointer| self.job.pointer(pointer).filter(|id| !id.is_null()).cloned().map(Reference::Id);
        let own = self.inputs().unwrap_or_default();
        let has_changed =
            inputs.iter().any(|(name, value)| own.get(name).is_none_or(|old| old != value && old != MASK));
        Draft {
            job_template: self.templates().into_iter().next().map(Reference::Id),
            randomized_ordering: self
                .job
                .pointer("/targeting/randomized_ordering")
                .and_then(Value::as_bool)
                .map(OrNil::Value),
            inputs: own.into_iter().chain(inputs.clone()).collect(),
            effective_user: text("/effective_user"),
            ssh_user: text("/ssh_user"),
            concurrency_level: number("concurrency_level"),
            // The answer holds the finished text: with other inputs it would not be true, with a placeholder the server would fill it.
            description_format: text("/description").filter(|text| !has_changed && !text.contains("%{")),
            execution_timeout_interval: number("execution_timeout_interval"),
            time_to_pickup: number("time_to_pickup"),
            organization: reference("/job_organization/id"),
            location: reference("/job_location/id"),
            ..Draft::default()
        }
    }

    /// The pattern that hosts are planned from (since remote execution 15.0), then what was planned from it.
    fn invocations(&self) -> impl Iterator<Item = &'a Value> {
        let pattern = rows(self.job, "/pattern_template_invocations");
        pattern.iter().chain(rows(self.job, "/template_invocations"))
    }
}

fn rows<'a>(job: &'a Value, pointer: &str) -> &'a [Value] {
    job.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn job() -> Value {
        let values = json!([{"template_input_name": "command", "value": "id"}, {"template_input_name": "pin", "value": MASK},
            {"template_input_name": "unset", "value": null}]);
        json!({"id": 5, "description": "Run id", "template_id": 325, "effective_user": "root", "ssh_user": null,
            "concurrency_level": 3, "time_to_pickup": "60", "job_organization": {"id": 1}, "job_location": null,
            "targeting": {"randomized_ordering": true, "hosts": [
                {"id": 1, "name": "a", "job_status": "error"}, {"id": 2, "name": "b", "job_status": "N/A"}, {"id": 3, "name": "c"}]},
            "template_invocations": [{"host_id": 1, "template_id": 325, "template_invocation_input_values": values}]})
    }

    #[test]
    fn hosts_carry_their_state_and_whether_they_were_planned() {
        let job = job();
        let hosts = Original::new(&job).hosts();
        let told: Vec<_> = hosts.iter().map(|host| (host.name.as_str(), host.state, host.was_planned)).collect();
        let expected =
            [("a", Some(HostState::Failed), true), ("b", Some(HostState::Pending), false), ("c", None, false)];
        assert_eq!(told, expected);
    }

    #[test]
    fn where_the_server_cannot_tell_every_host_counts_as_planned() {
        let mut job = job();
        job["template_invocations"] = json!([{"template_id": 325}]);
        assert!(Original::new(&job).hosts().iter().all(|host| host.was_planned));
        job.as_object_mut().unwrap().remove("template_invocations");
        assert!(Original::new(&job).hosts().iter().all(|host| host.was_planned));
    }

    #[test]
    fn the_draft_is_the_job_again() {
        let job = job();
        let original = Original::new(&job);
        let draft = original.draft(&Inputs::new());
        assert_eq!(draft.job_template, Some(Reference::Id(json!(325))));
        assert_eq!(Value::Object(draft.inputs), json!({"command": "id", "pin": MASK}));
        assert_eq!((draft.effective_user.as_deref(), draft.ssh_user), (Some("root"), None));
        assert_eq!((draft.concurrency_level, draft.time_to_pickup), (Some(OrNil::Value(3)), Some(OrNil::Value(60))));
        assert_eq!(
            (draft.description_format.as_deref(), draft.randomized_ordering),
            (Some("Run id"), Some(OrNil::Value(true)))
        );
        assert_eq!((draft.organization, draft.location), (Some(Reference::Id(json!(1))), None));
        assert_eq!(original.hidden_inputs(), ["pin"]);
        assert_eq!(original.untold().collect::<Vec<_>>(), [("execution timeout", "--execution-timeout-interval")]);
    }

    #[test]
    fn a_description_goes_with_its_inputs() {
        let job = job();
        let description = |name: &str, value: &str| {
            let inputs = Inputs::from_iter([(name.to_owned(), json!(value))]);
            Original::new(&job).draft(&inputs).description_format
        };
        assert_eq!(description("pin", "1234").as_deref(), Some("Run id"));
        assert_eq!(description("command", "id").as_deref(), Some("Run id"));
        assert_eq!(description("command", "uptime"), None);
    }

    #[test]
    fn odd_answers_are_no_trouble() {
        for odd in [
            json!(null),
            json!({"targeting": null, "template_invocations": "N/A"}),
            json!({"targeting": {"hosts": [1, {}]}}),
        ] {
            let original = Original::new(&odd);
            assert!(original.hosts().is_empty() && original.templates().is_empty() && original.inputs().is_none());
            assert!(original.draft(&Inputs::new()).job_template.is_none());
        }
    }
}
