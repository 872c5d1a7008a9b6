//! Remote execution: jobs, the states of their hosts, outputs, tasks, templates, and the ids of names.

pub mod closest;
pub mod command_template;
pub mod current_user;
pub(super) mod defaults;
pub mod directory;
pub mod endpoint;
pub mod host_states;
pub mod host_tasks;
pub mod hosts;
pub mod job_hosts;
pub mod job_invocations;
pub mod job_state;
pub mod known_names;
pub mod last_job;
pub mod lookup;
pub mod marked_job;
pub mod outputs;
pub mod owners;
pub mod planned_jobs;
pub mod plugins;
pub mod recurring_logics;
pub mod targets;
pub mod tasks;
pub mod template_inputs;
pub mod told;
