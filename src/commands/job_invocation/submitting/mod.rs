//! Starting a job: options, secrets and files, questions to the server, the request, and the comparison with its answer.

pub mod args;
pub mod confirmation;
pub mod cron;
pub mod dry_run;
pub mod features;
pub mod host_guard;
pub mod inputs;
pub mod missing_inputs;
pub mod names;
pub mod own_clock;
pub mod preflight;
pub mod provider_inputs;
pub mod read_back;
pub mod ready;
pub mod refused_fields;
pub mod runs_to_end;
pub mod saved;
pub mod schedule_args;
pub mod secrets;
pub mod sending;
pub mod sources;
pub mod submit;
pub mod template_inputs;
pub mod typed;
