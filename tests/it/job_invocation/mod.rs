//! `rexctl job-invocation`.

mod fleet;
mod hosts;
mod output;
mod recorded;
