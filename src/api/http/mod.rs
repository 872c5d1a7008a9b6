//! HTTP as Foreman speaks it: the client, reads, changes that are sent once, TLS, proxies, and the meaning of failures.

pub mod body;
pub mod certificate;
pub(super) mod change;
pub(super) mod client;
pub(super) mod clock;
pub(super) mod confirmation;
pub(super) mod connection;
pub(super) mod connections;
pub mod failure;
pub mod json;
pub mod numbers;
pub mod pages;
pub mod path;
pub(super) mod proxy;
mod read;
pub mod retry;
pub mod row;
pub(super) mod streamed;
pub(super) mod tls;
pub(super) mod transport;
