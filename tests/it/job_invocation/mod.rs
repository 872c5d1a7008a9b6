//! `rexctl job-invocation`.

mod job;
mod recorded;
mod watch;
