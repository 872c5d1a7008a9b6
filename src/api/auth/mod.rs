//! Logins: sessions, logins in front of Foreman, and OpenID providers.

pub mod authority;
mod cookie;
pub(super) mod exchange;
pub mod oidc;
pub(super) mod renewal;
pub(super) mod session;
