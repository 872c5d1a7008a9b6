//! HTTP, and nothing of Foreman: the client, changes that are sent once, TLS, proxies and what failures mean.

pub mod body;
pub mod certificate;
pub(super) mod change;
pub(super) mod client;
pub(super) mod clock;
pub(super) mod connection;
pub mod failure;
pub mod json;
pub mod pages;
pub(super) mod proxy;
pub mod retry;
pub mod row;
pub(super) mod streamed;
pub(super) mod tls;
pub(super) mod transport;
