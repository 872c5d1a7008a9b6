//! HTTP, and only HTTP: requests to a Foreman server, its answers, and what its errors mean.

pub mod authority;
pub mod body;
pub mod certificate;
mod change;
mod client;
mod clock;
mod connection;
pub mod current_user;
mod defaults;
pub mod directory;
pub mod endpoint;
mod extlogin;
pub mod failure;
pub mod host_states;
pub mod job_hosts;
pub mod job_invocations;
pub mod job_state;
pub mod json;
pub mod lookup;
pub mod oidc;
pub mod outputs;
pub mod pages;
mod proxy;
pub mod recurring_logics;
mod renewal;
pub mod retry;
pub mod row;
mod session;
pub mod tasks;
pub mod template_inputs;
mod tls;
mod transport;
pub mod version;

pub use client::Client;
pub use connection::{Connection, Tls};
pub use reqwest::Method;
