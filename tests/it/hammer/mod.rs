//! hammer's command lines, given to `rexctl`: its requests, its exit codes, its output; and every option that it has.

mod differences;
#[cfg(feature = "sandbox")]
mod field_types;
mod options;
mod recorded;
mod stage;
