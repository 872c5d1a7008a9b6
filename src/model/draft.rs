//! A job invocation before its checks: from flags, from a document, or from a document with flags on top.

use crate::config::OrNil;
use crate::model::cadence::CadenceWords;
use crate::model::inputs::Inputs;
use crate::model::rollout::RolloutWords;
use crate::model::targeting::Reference;
use crate::model::targets::HostSelection;
use crate::secret::{MASK, Secret};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Words that select hosts, as typed or in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedHosts {
    /// Targets.
    pub on: Vec<String>,
    /// Targets to leave out.
    pub except: Vec<String>,
    /// Number of hosts to choose at random.
    pub sample: Option<u32>,
}

impl TypedHosts {
    /// Fills what is not set from `other`. What either leaves out stays out.
    pub fn or(self, other: Self) -> Self {
        Self {
            on: if self.on.is_empty() { other.on } else { self.on },
            except: [self.except, other.except].concat(),
            sample: self.sample.or(other.sample),
        }
    }

    /// Returns the words that narrow the hosts, without those that name them.
    fn narrowing(self) -> Option<Self> {
        let narrows = !self.except.is_empty() || self.sample.is_some();
        narrows.then(|| Self { on: Vec::new(), ..self })
    }
}

/// The fields of `POST /api/job_invocations`, all optional; [`crate::model::job_invocation::JobInvocationRequest::check`] checks them.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// `job_template_id`, or the name to look up.
    pub job_template: Option<Reference>,
    /// `feature`
    pub feature: Option<String>,
    /// `search_query`
    pub search_query: Option<String>,
    /// `bookmark_id`, or the name to look up.
    pub bookmark: Option<Reference>,
    /// Words for the targets.
    pub typed_hosts: Option<TypedHosts>,
    /// Targets to find.
    pub targets: Option<HostSelection>,
    /// True if `targeting_type` is `dynamic_query`.
    pub dynamic: Option<bool>,
    /// `randomized_ordering`
    pub randomized_ordering: Option<OrNil<bool>>,
    /// `inputs`
    pub inputs: Inputs,
    /// `ansible`: inputs of the Ansible provider, such as `tags` and `tags_flag`; since remote execution 4.4.
    pub ansible: Inputs,
    /// `ssh[effective_user]`
    pub effective_user: Option<String>,
    /// `ssh[effective_user_password]`
    pub effective_user_password: Option<Secret>,
    /// `ssh_user`
    pub ssh_user: Option<String>,
    /// `password`
    pub password: Option<Secret>,
    /// `key_passphrase`
    pub key_passphrase: Option<Secret>,
    /// `recurrence[cron_line]`
    pub cron_line: Option<String>,
    /// Words that the cron line was composed of.
    pub cadence: Option<CadenceWords>,
    /// Time zone to append to the cron line, where the server reads one there.
    pub time_zone: Option<String>,
    /// `recurrence[max_iteration]`
    pub max_iteration: Option<OrNil<u32>>,
    /// `recurrence[end_time]`
    pub end_time: Option<String>,
    /// `recurrence[purpose]`
    pub purpose: Option<String>,
    /// `scheduling[start_at]`
    pub start_at: Option<String>,
    /// `scheduling[start_before]`
    pub start_before: Option<String>,
    /// `concurrency_control[concurrency_level]`
    pub concurrency_level: Option<OrNil<u32>>,
    /// `concurrency_control[time_span]`, seconds; read by servers before remote execution 11.0 only.
    pub time_span: Option<OrNil<u32>>,
    /// `description_format`
    pub description_format: Option<String>,
    /// `execution_timeout_interval`, seconds.
    pub execution_timeout_interval: Option<OrNil<u32>>,
    /// `time_to_pickup`, seconds.
    pub time_to_pickup: Option<OrNil<u32>>,
    /// `organization_id`, or the name to look up.
    pub organization: Option<Reference>,
    /// `location_id`, or the name to look up.
    pub location: Option<Reference>,
    /// Options of a rollout, which the server does not know.
    pub rollout: RolloutWords,
    /// Values of the request that are null, by the object that they are in and their key.
    pub nulls: BTreeSet<NullField>,
}

/// An object of the request, empty for the request itself, and a key in it.
pub type NullField = (&'static str, &'static str);

/// All fields whose null is sent.
const NULLABLE: [NullField; 7] = [
    ("ssh", "effective_user"),
    ("", "ssh_user"),
    ("", "description_format"),
    ("concurrency_control", "concurrency_level"),
    ("concurrency_control", "time_span"),
    ("", "execution_timeout_interval"),
    ("", "time_to_pickup"),
];

impl Draft {
    /// Fills fields that are not set from `other`. A template here drops a feature there, and a query here a bookmark there, so that a flag
    /// can replace a field of a document. Hosts that are left out there stay out, however the others are named here.
    pub fn or(mut self, mut other: Draft) -> Draft {
        if self.job_template.is_some() || self.feature.is_some() {
            (other.job_template, other.feature) = (None, None);
        }
        let has_targets = self.typed_hosts.as_ref().is_some_and(|hosts| !hosts.on.is_empty());
        if self.search_query.is_some() || self.bookmark.is_some() || has_targets {
            (other.search_query, other.bookmark) = (None, None);
            other.typed_hosts = other.typed_hosts.and_then(TypedHosts::narrowing);
        }
        self.nulls.append(&mut other.nulls);
        other.inputs.extend(std::mem::take(&mut self.inputs));
        other.ansible.extend(std::mem::take(&mut self.ansible));
        Draft {
            job_template: self.job_template.or(other.job_template),
            feature: self.feature.or(other.feature),
            search_query: self.search_query.or(other.search_query),
            bookmark: self.bookmark.or(other.bookmark),
            typed_hosts: match (self.typed_hosts, other.typed_hosts) {
                (Some(own), Some(other)) => Some(own.or(other)),
                (own, other) => own.or(other),
            },
            targets: self.targets.or(other.targets),
            dynamic: self.dynamic.or(other.dynamic),
            randomized_ordering: self.randomized_ordering.or(other.randomized_ordering),
            inputs: other.inputs,
            ansible: other.ansible,
            effective_user: self.effective_user.or(other.effective_user),
            effective_user_password: self.effective_user_password.or(other.effective_user_password),
            ssh_user: self.ssh_user.or(other.ssh_user),
            password: self.password.or(other.password),
            key_passphrase: self.key_passphrase.or(other.key_passphrase),
            cadence: if self.cron_line.is_some() { self.cadence } else { other.cadence },
            cron_line: self.cron_line.or(other.cron_line),
            time_zone: self.time_zone.or(other.time_zone),
            max_iteration: self.max_iteration.or(other.max_iteration),
            end_time: self.end_time.or(other.end_time),
            purpose: self.purpose.or(other.purpose),
            start_at: self.start_at.or(other.start_at),
            start_before: self.start_before.or(other.start_before),
            concurrency_level: self.concurrency_level.or(other.concurrency_level),
            time_span: self.time_span.or(other.time_span),
            description_format: self.description_format.or(other.description_format),
            execution_timeout_interval: self.execution_timeout_interval.or(other.execution_timeout_interval),
            time_to_pickup: self.time_to_pickup.or(other.time_to_pickup),
            nulls: self.nulls,
            rollout: self.rollout.or(other.rollout),
            organization: self.organization.or(other.organization),
            location: self.location.or(other.location),
        }
    }

    /// Removes the values that a dry run has masked, and returns their keys in a document.
    pub fn take_masked(&mut self) -> Vec<String> {
        let secrets = [
            (&mut self.password, "password"),
            (&mut self.key_passphrase, "key_passphrase"),
            (&mut self.effective_user_password, "ssh.effective_user_password"),
        ];
        let is_masked = |secret: &mut Secret| secret.expose() == MASK;
        let secrets = secrets.into_iter().filter_map(|(secret, key)| secret.take_if(is_masked).map(|_| key.to_owned()));
        let mut masked: Vec<String> = secrets.collect();
        self.inputs.retain(|name, value| {
            let is_masked = *value == MASK;
            masked.extend(is_masked.then(|| format!("inputs.{name}")));
            !is_masked
        });
        masked
    }

    /// Removes every value that is `nil`, the word for null. The null of a single value is sent, as hammer does, and that of an organization
    /// or location, so that the user's default does not apply. Nulls that the server takes for something given are not sent: a template,
    /// hosts, a start, and a cron line with what belongs to it.
    pub fn unset(&mut self, nil: &str) {
        self.unset_single(nil);
        let texts = [
            &mut self.feature,
            &mut self.search_query,
            &mut self.cron_line,
            &mut self.start_at,
            &mut self.start_before,
        ];
        texts.into_iter().for_each(|text| drop(text.take_if(|text| text == nil)));
        let references = [&mut self.job_template, &mut self.bookmark];
        references.into_iter().for_each(|reference| drop(reference.take_if(|reference| reference.is_nil(nil))));
        self.unset_recurrence(nil);
    }

    /// Removes the values of a recurring job; their nulls are sent beside a cron line.
    fn unset_recurrence(&mut self, nil: &str) {
        let end = self.end_time.take_if(|text| text == nil).map(|_| ("recurrence", "end_time"));
        let purpose = self.purpose.take_if(|text| text == nil).map(|_| ("recurrence", "purpose"));
        let limit = self.max_iteration.take_if(|number| number.is_nil()).map(|_| ("recurrence", "max_iteration"));
        // An end is sent as a limit too.
        let limit = limit.filter(|_| self.end_time.is_none());
        if self.cron_line.is_some() {
            self.nulls.extend([end, purpose, limit].into_iter().flatten());
        }
    }

    /// Keeps the nulls of a request that was composed before.
    pub fn keep_nulls(&mut self, request: &Map<String, Value>) {
        let is_null = |(object, key): &NullField| match *object {
            "" => request.get(*key).is_some_and(Value::is_null),
            object => request.get(object).and_then(|fields| fields.get(*key)).is_some_and(Value::is_null),
        };
        self.nulls.extend(NULLABLE.into_iter().filter(is_null));
    }

    /// Removes the values whose null is sent.
    fn unset_single(&mut self, nil: &str) {
        let texts = [
            (&mut self.effective_user, ("ssh", "effective_user")),
            (&mut self.ssh_user, ("", "ssh_user")),
            (&mut self.description_format, ("", "description_format")),
        ];
        let texts = texts.into_iter().filter_map(|(text, field)| text.take_if(|text| text == nil).map(|_| field));
        self.nulls.extend(texts);
        let secrets = [
            (&mut self.effective_user_password, ("ssh", "effective_user_password")),
            (&mut self.password, ("", "password")),
            (&mut self.key_passphrase, ("", "key_passphrase")),
        ];
        let secrets = secrets.into_iter().filter_map(|(it, field)| it.take_if(|it| it.expose() == nil).map(|_| field));
        self.nulls.extend(secrets);
        let numbers = [
            (&mut self.concurrency_level, ("concurrency_control", "concurrency_level")),
            (&mut self.time_span, ("concurrency_control", "time_span")),
            (&mut self.execution_timeout_interval, ("", "execution_timeout_interval")),
            (&mut self.time_to_pickup, ("", "time_to_pickup")),
        ];
        let numbers = numbers.into_iter().filter_map(|(number, field)| number.take_if(|n| n.is_nil()).map(|_| field));
        self.nulls.extend(numbers);
        let ordering = self.randomized_ordering.take_if(|ordering| ordering.is_nil());
        self.nulls.extend(ordering.map(|_| ("", "randomized_ordering")));
    }
}
