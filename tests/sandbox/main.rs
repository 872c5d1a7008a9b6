//! The embedded Foreman, spoken to as any client would.
#![cfg(feature = "sandbox")]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod apart;
mod client;
mod contract;
mod jobs;
mod journey;
mod refusals;
