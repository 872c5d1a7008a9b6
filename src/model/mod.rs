//! What a job is: pure, without HTTP, command line or a clock of its own.

pub mod answer;
pub mod cron;
pub mod cron_zone;
pub mod document;
pub mod draft;
pub mod endpoint;
pub mod host_names;
pub mod host_range;
pub mod host_state;
pub mod identity;
pub mod inputs;
pub mod job_invocation;
pub mod limit;
pub mod masking;
pub mod original;
pub mod output;
pub mod parameters;
pub mod read_back;
pub mod schedule;
pub mod search;
pub mod targeting;
pub mod template_header;
pub mod template_input;
pub mod timestamp;
pub mod wizard;
pub mod zone;
