//! What is shown of each resource: hammer's labels in hammer's order, and what hammer makes of an answer beforehand.

pub mod bookmark;
pub mod foreign_input_set;
pub mod host;
pub mod job_host;
pub mod job_invocation;
pub mod job_template;
pub mod ping;
pub mod recurring_logic;
pub mod remote_execution_feature;
pub mod status;
pub mod task;
pub mod template_input;
