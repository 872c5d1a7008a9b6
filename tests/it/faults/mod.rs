//! What a command tells when the network, the server, or the machine does its worst.

mod alerts;
#[allow(dead_code, clippy::expect_used, reason = "it belongs to the tests of the sandbox, which use the rest")]
#[path = "../../sandbox/client.rs"]
pub mod client;
mod commands;
mod fronts;
mod home;
mod hostile;
mod ids;
mod machine;
mod memory;
mod mutations;
mod names;
pub mod proxy;
mod recorded;
mod rollouts;
mod runs;
mod signals;
