//! Logins: sessions, logins in front of Foreman, and OpenID providers.

pub mod authority;
pub(super) mod extlogin;
pub mod oidc;
pub(super) mod renewal;
pub(super) mod session;
