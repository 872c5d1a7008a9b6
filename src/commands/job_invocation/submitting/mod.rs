//! Starting a job: the flags for it, the secrets and files they name, the request sent once, and what the server made of it.

pub mod args;
pub mod confirmation;
pub mod cron;
pub mod dry_run;
pub mod features;
pub mod host_guard;
pub mod inputs;
pub mod missing_inputs;
pub mod names;
pub mod preflight;
pub mod read_back;
pub mod ready;
pub mod secrets;
pub mod sending;
pub mod sources;
pub mod submit;
pub mod template_inputs;
pub mod typed;
