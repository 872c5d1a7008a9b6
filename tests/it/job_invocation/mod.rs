//! `rexctl job-invocation`.

mod recorded;
