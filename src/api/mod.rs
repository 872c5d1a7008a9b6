//! The client of a Foreman server: HTTP, logins, and the endpoints of remote execution.

pub mod auth;
pub mod http;
pub mod rex;

pub use http::client::Client;
pub use http::connection::Connection;
pub use http::tls::TlsOptions;
pub use reqwest::Method;
