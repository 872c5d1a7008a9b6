//! The program as a user meets it: the real binary, real sockets, a real terminal.

mod foreman;
mod generated;
mod job_invocation;
mod layers;
mod recordings;
mod rexctl;
