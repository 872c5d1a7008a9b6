//! `rexctl job-invocation`.

mod job;
mod live;
mod recorded;
mod watch;
