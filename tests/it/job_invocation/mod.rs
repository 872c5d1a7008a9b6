//! `rexctl job-invocation`.

mod cancel;
mod recorded;
