//! The built-in mock Foreman over real sockets.
#![cfg(feature = "sandbox")]
// What a test is made of fails like the test itself.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod changes;
mod client;
mod contract;
mod host_groups;
mod journeys;
mod refusals;
mod roles;
mod versions;
mod wizard;
