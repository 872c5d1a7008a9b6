//! The program as a user meets it: the real binary, real sockets, a real terminal.

mod foreman;
mod generated;
mod hammers;
mod job_invocation;
mod layers;
mod recordings;
mod recurring_logic;
mod rexctl;
mod task;
