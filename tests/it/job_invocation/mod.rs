//! `rexctl job-invocation`.

mod cancel;
mod recorded;
mod rerun;
mod rerun_server_side;
mod rerun_terminal;
