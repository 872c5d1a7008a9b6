//! The conversation with a Foreman server: HTTP, logins, and what remote execution asks.

pub mod auth;
pub mod http;
pub mod rex;

pub use http::client::Client;
pub use http::connection::{Connection, Tls};
pub use reqwest::Method;
